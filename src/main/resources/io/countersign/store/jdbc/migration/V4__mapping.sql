-- What people said of the columns of their tables; lists are JSON arrays, maps are arrays of pairs
CREATE TABLE column_mapping (
    name       TEXT PRIMARY KEY,
    target     TEXT NOT NULL,
    platform   TEXT NOT NULL,
    sheet      TEXT NOT NULL,
    header     TEXT NOT NULL,
    fields     TEXT NOT NULL,
    severities TEXT NOT NULL,
    passed     TEXT NOT NULL,
    closed     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- By which day a marketplace wants something done
ALTER TABLE feedback_item ADD COLUMN due_day INTEGER;

-- What a person said of a file that is kept as it is, and the words that were found in it
CREATE TABLE attachment (
    evidence INTEGER PRIMARY KEY REFERENCES evidence (id),
    note     TEXT NOT NULL,
    image    TEXT NOT NULL,
    text     TEXT NOT NULL
) STRICT;

PRAGMA user_version = 4;
