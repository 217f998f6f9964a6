-- Of an answer that was given on passages of documentation: the hash of these passages. A table of its own, so that what
-- was sealed of answers before stays as it is.
CREATE TABLE answer_quotes (
    answer INTEGER PRIMARY KEY REFERENCES answer (id),
    hash TEXT NOT NULL
) STRICT;

PRAGMA user_version = 14;
