-- A round has its own images: what is rebuilt has a new identifier.
CREATE TABLE round_image (
    round      INTEGER NOT NULL REFERENCES round (id),
    position   INTEGER NOT NULL,
    platform   TEXT    NOT NULL,
    identifier TEXT    NOT NULL,
    region     TEXT    NOT NULL,
    PRIMARY KEY (round, position)
) STRICT, WITHOUT ROWID;
INSERT INTO round_image (round, position, platform, identifier, region)
SELECT r.id, i.position, i.platform, i.identifier, i.region FROM image i JOIN round r ON r.release = i.release;
DROP TABLE image;

-- The release that this one started from, at its last round
ALTER TABLE release ADD COLUMN predecessor INTEGER REFERENCES release (id);

-- The image that a file speaks of, empty for all of the round; and what has to be run again to prove something gone: the
-- format, the tool and the image
ALTER TABLE evidence ADD COLUMN image TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN source TEXT NOT NULL DEFAULT '';
UPDATE evidence SET source = format || '|' || coalesce(tool, '') || '|';

-- change: what became of it since the round before; origin: its row in the last round that reported it; stands: the act
-- whose row in decision holds what was looked at; asks: 0 nothing, 1 carried over, 2 carried over and different
ALTER TABLE finding ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE finding ADD COLUMN origin INTEGER;
ALTER TABLE finding ADD COLUMN stands INTEGER;
ALTER TABLE finding ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;
UPDATE finding SET stands = act WHERE act IS NOT NULL;
DROP INDEX finding_order;
DROP INDEX finding_act;
CREATE INDEX finding_order ON finding (round, decision, change, rank, id, advisory, component);
CREATE INDEX finding_stands ON finding (stands) WHERE stands IS NOT NULL;
CREATE INDEX finding_act ON finding (act) WHERE act IS NOT NULL;
CREATE INDEX finding_asks ON finding (round, asks) WHERE asks > 0;
CREATE INDEX finding_not_repeated ON finding (round) WHERE change = 3;

-- What was looked at when it was decided. confirms: the act that this one only confirms
ALTER TABLE decision RENAME TO decision_before;
CREATE TABLE decision (
    release   INTEGER NOT NULL,
    identity  BLOB    NOT NULL,
    act       INTEGER NOT NULL REFERENCES act (id),
    confirms  INTEGER REFERENCES act (id),
    round     INTEGER NOT NULL,
    severity  INTEGER NOT NULL,
    score     INTEGER NOT NULL,
    component INTEGER NOT NULL,
    fixed     INTEGER NOT NULL,
    PRIMARY KEY (release, identity, act)
) STRICT, WITHOUT ROWID;
INSERT INTO decision (release, identity, act, round, severity, score, component, fixed)
SELECT d.release, d.identity, d.act, f.round, f.severity, f.score, f.component, f.fixed
FROM decision_before d
JOIN round r ON r.release = d.release
JOIN finding f ON f.round = r.id AND f.identity = d.identity;
DROP TABLE decision_before;

-- Of a waiver: who answers for it, where that can be seen, how far it reaches; of a duplicate: the finding it is one of
ALTER TABLE act ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE act ADD COLUMN proof TEXT NOT NULL DEFAULT '';
ALTER TABLE act ADD COLUMN scope INTEGER NOT NULL DEFAULT 0;
ALTER TABLE act ADD COLUMN duplicate_of BLOB;
CREATE INDEX act_duplicate ON act (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- What a waiver covers that reaches further than its findings; the component is empty where it covers any
CREATE TABLE waiver_scope (
    release    INTEGER NOT NULL,
    identifier TEXT    NOT NULL,
    kind       INTEGER NOT NULL,
    component  TEXT    NOT NULL,
    act        INTEGER NOT NULL REFERENCES act (id),
    PRIMARY KEY (release, identifier, kind, component, act)
) STRICT, WITHOUT ROWID;

ALTER TABLE tally RENAME TO tally_before;
CREATE TABLE tally (
    round    INTEGER NOT NULL REFERENCES round (id),
    severity INTEGER NOT NULL,
    decision INTEGER NOT NULL,
    change   INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    PRIMARY KEY (round, severity, decision, change)
) STRICT, WITHOUT ROWID;
INSERT INTO tally (round, severity, decision, change, findings)
SELECT round, severity, decision, 0, findings FROM tally_before;
DROP TABLE tally_before;

-- The round in which it was given, where it was carried over
ALTER TABLE answer ADD COLUMN given_in INTEGER;

PRAGMA user_version = 5;
