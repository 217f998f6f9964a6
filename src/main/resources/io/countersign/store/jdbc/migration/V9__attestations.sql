-- What people attest of items that no report can prove; release is null where it is said once for all of them
CREATE TABLE standing_attestation (
    id          INTEGER PRIMARY KEY,
    release     INTEGER REFERENCES release (id),
    item        TEXT    NOT NULL,
    text_hash   TEXT    NOT NULL,
    who         TEXT    NOT NULL,
    note        TEXT    NOT NULL,
    last_day    INTEGER NOT NULL,
    recorded_by TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    withdrawn   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX standing_attestation_item ON standing_attestation (item, release);

-- Counting the findings of a rare kind, such as secrets, must not read all of them
CREATE INDEX finding_kind ON finding (round, kind, decision, change, rank);

PRAGMA user_version = 9;
