-- What was answered to marketplaces, listed, attested, refused, and who signs, is sealed as everything else is. So it is only
-- ever appended to: what was taken back is a row of its own, which the columns withdrawn and removed repeat.
CREATE TABLE taken_back (
    id              INTEGER PRIMARY KEY,
    feedback_answer INTEGER REFERENCES feedback_answer (id),
    blacklist       INTEGER REFERENCES blacklist (id),
    attestation     INTEGER REFERENCES standing_attestation (id),
    at              INTEGER NOT NULL
) STRICT;

INSERT INTO taken_back (feedback_answer, at) SELECT id, at FROM feedback_answer WHERE withdrawn = 1 ORDER BY id;
INSERT INTO taken_back (blacklist, at) SELECT id, at FROM blacklist WHERE removed = 1 ORDER BY id;
INSERT INTO taken_back (attestation, at) SELECT id, at FROM standing_attestation WHERE withdrawn = 1 ORDER BY id;

-- Of a name the newest row counts.
ALTER TABLE person RENAME TO person_before;
CREATE TABLE person (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL COLLATE NOCASE,
    email       TEXT    NOT NULL,
    certificate TEXT    NOT NULL,
    public_key  TEXT    NOT NULL
) STRICT;
INSERT INTO person (id, name, email, certificate, public_key)
SELECT id, name, email, certificate, public_key FROM person_before ORDER BY id;
DROP TABLE person_before;
CREATE INDEX person_name ON person (name);

-- The round that was open when an act was undone or stood up again: earlier rounds stay as they were. Null for all of them.
ALTER TABLE undoing ADD COLUMN round INTEGER REFERENCES round (id);

-- There is a row while parts of the store wait for their first seal after an update of the program.
CREATE TABLE to_seal (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO to_seal (version) SELECT 12 WHERE EXISTS (SELECT 1 FROM seal);

PRAGMA user_version = 12;
