-- What an entry of the record wrote: for each part of the store the range of keys, and the hash of the rows in it. began
-- is the highest key as the write began; where it is not what the seal before ended with, somebody else put rows in.
-- content is the hash over an entry's seals, and a part of the entry's own hash.
ALTER TABLE audit ADD COLUMN content TEXT NOT NULL DEFAULT '';
CREATE TABLE seal (
    entry  INTEGER NOT NULL,
    part   TEXT    NOT NULL,
    after  INTEGER NOT NULL,
    began  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    rows   INTEGER NOT NULL,
    sha256 TEXT    NOT NULL,
    PRIMARY KEY (entry, part)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX seal_last ON seal (part, last);

CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
BEGIN
    SELECT RAISE (ABORT, 'the record is only ever appended to');
END;
CREATE TRIGGER seal_is_never_taken_away BEFORE DELETE ON seal
BEGIN
    SELECT RAISE (ABORT, 'the record is only ever appended to');
END;

-- What was undone (1) and stood up again (0), in this order: an act of deciding, or an answer. The columns undone_at of act
-- and withdrawn of answer repeat the newest.
CREATE TABLE undoing (
    id     INTEGER PRIMARY KEY,
    act    INTEGER REFERENCES act (id),
    answer INTEGER REFERENCES answer (id),
    undone INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT;
CREATE INDEX undoing_act ON undoing (act) WHERE act IS NOT NULL;
CREATE INDEX undoing_answer ON undoing (answer) WHERE answer IS NOT NULL;
INSERT INTO undoing (act, undone, at) SELECT id, 1, undone_at FROM act WHERE undone_at IS NOT NULL ORDER BY id;
INSERT INTO undoing (answer, undone, at) SELECT id, 1, at FROM answer WHERE withdrawn = 1 ORDER BY id;

-- The file that reported a finding which a waiver of wider scope then covered; null where a person decided on it
ALTER TABLE decision ADD COLUMN evidence INTEGER REFERENCES evidence (id);
CREATE INDEX decision_act ON decision (act);
CREATE INDEX decision_evidence ON decision (evidence) WHERE evidence IS NOT NULL;
CREATE INDEX waiver_scope_act ON waiver_scope (act);

-- A number that tells in which order they were made
ALTER TABLE sign_off RENAME TO sign_off_before;
CREATE TABLE sign_off (
    id      INTEGER PRIMARY KEY,
    number  TEXT    NOT NULL UNIQUE,
    round   INTEGER NOT NULL REFERENCES round (id),
    verdict TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    file    TEXT    NOT NULL,
    sha256  TEXT    NOT NULL
) STRICT;
INSERT INTO sign_off (number, round, verdict, who, at, file, sha256)
SELECT number, round, verdict, who, at, file, sha256 FROM sign_off_before ORDER BY rowid;
DROP TABLE sign_off_before;

PRAGMA user_version = 6;
