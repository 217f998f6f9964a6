-- What a release took over from an earlier one, as it was then: the earlier one may take in files afterwards. gone: whether
-- the finding was gone already.
CREATE TABLE taken_over (
    finding   INTEGER PRIMARY KEY REFERENCES finding (id),
    gone      INTEGER NOT NULL,
    severity  INTEGER NOT NULL,
    score     INTEGER NOT NULL,
    advisory  INTEGER NOT NULL,
    component INTEGER NOT NULL,
    fixed     INTEGER NOT NULL,
    target    INTEGER NOT NULL,
    host      INTEGER NOT NULL,
    port      INTEGER NOT NULL,
    protocol  INTEGER NOT NULL,
    path      INTEGER NOT NULL
) STRICT;
INSERT INTO taken_over (finding, gone, severity, score, advisory, component, fixed, target, host, port, protocol, path)
SELECT f.id, f.change IN (2, 5), f.severity, f.score, f.advisory, f.component, f.fixed,
    f.target, f.host, f.port, f.protocol, f.path
FROM finding f JOIN round r ON r.id = f.round
WHERE r.number = 1 AND f.origin IS NOT NULL;

-- The newest file of all when the round was opened, 0 for none: what an earlier release takes in later asks nothing of the
-- round. Null for rounds that were opened before this was kept.
ALTER TABLE round ADD COLUMN newest INTEGER;

INSERT INTO to_seal (version) SELECT 23 WHERE EXISTS (SELECT 1 FROM seal);

PRAGMA user_version = 23;
