-- What a host says of itself. Each kind of fact has a table, as each has other columns; they are asked for by kind.

CREATE TABLE fact_package (
    id       INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    type     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    version  TEXT    NOT NULL,
    purl     TEXT    NOT NULL
) STRICT;
CREATE INDEX fact_package_evidence ON fact_package (evidence);

CREATE TABLE fact_update (
    id        INTEGER PRIMARY KEY,
    evidence  INTEGER NOT NULL REFERENCES evidence (id),
    name      TEXT    NOT NULL,
    installed TEXT    NOT NULL,
    available TEXT    NOT NULL,
    security  INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_update_evidence ON fact_update (evidence);

CREATE TABLE fact_account (
    id       INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    name     TEXT    NOT NULL,
    password TEXT    NOT NULL,
    given    TEXT    NOT NULL
) STRICT;
CREATE INDEX fact_account_evidence ON fact_account (evidence);

-- The owner and the group are called by other names than in the program, as `group` is a word of SQL.
CREATE TABLE fact_file (
    id          INTEGER PRIMARY KEY,
    evidence    INTEGER NOT NULL REFERENCES evidence (id),
    path        TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    mode        INTEGER NOT NULL,
    owner_name  TEXT    NOT NULL,
    group_name  TEXT    NOT NULL
) STRICT;
CREATE INDEX fact_file_evidence ON fact_file (evidence);

-- Rows of reports that are no findings. Both indexes end in the row's number, and so page in the order of the file.
CREATE TABLE set_aside (
    id         INTEGER PRIMARY KEY,
    evidence   INTEGER NOT NULL REFERENCES evidence (id),
    reason     TEXT    NOT NULL,
    identifier TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    given      TEXT    NOT NULL
) STRICT;
CREATE INDEX set_aside_evidence ON set_aside (evidence);
CREATE INDEX set_aside_identifier ON set_aside (identifier);

-- The number of a word; null where the report gives none, and in what came in before it was kept.
ALTER TABLE attestation ADD COLUMN status INTEGER;

PRAGMA user_version = 2;
