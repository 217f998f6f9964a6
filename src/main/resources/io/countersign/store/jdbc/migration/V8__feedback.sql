-- What was said back to a marketplace. The platform is in lower case.
CREATE TABLE feedback_answer (
    id        INTEGER PRIMARY KEY,
    round     INTEGER NOT NULL REFERENCES round (id),
    platform  TEXT    NOT NULL,
    check_id  TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    reply     TEXT    NOT NULL,
    note      TEXT    NOT NULL,
    who       TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feedback_answer_round ON feedback_answer (round);

-- Software that a platform has put on its list of unsafe software
CREATE TABLE blacklist (
    id       INTEGER PRIMARY KEY,
    software TEXT    NOT NULL,
    platform TEXT    NOT NULL,
    since    INTEGER NOT NULL,
    note     TEXT    NOT NULL,
    source   TEXT    NOT NULL,
    who      TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    removed  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Who signs: a name and an address, and the certificate that is theirs. Hashes are SHA-256 in hexadecimal, empty where
-- there is no certificate yet.
CREATE TABLE person (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    email       TEXT    NOT NULL,
    certificate TEXT    NOT NULL,
    public_key  TEXT    NOT NULL
) STRICT;

-- A refusal by the second person, and what has to be mended. The release is 0 where this database does not know the
-- sign-off: the second person may work on another one.
CREATE TABLE refusal (
    id          INTEGER PRIMARY KEY,
    sign_off    TEXT    NOT NULL,
    release     INTEGER NOT NULL,
    round       INTEGER NOT NULL,
    who         TEXT    NOT NULL,
    certificate TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    reason      TEXT    NOT NULL
) STRICT;
CREATE INDEX refusal_release ON refusal (release);
CREATE TABLE refusal_point (
    refusal  INTEGER NOT NULL REFERENCES refusal (id),
    position INTEGER NOT NULL,
    subject  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    PRIMARY KEY (refusal, position)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 8;
