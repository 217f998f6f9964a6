-- Lists of findings in the order of their words: these are walked, and the findings of each are looked up.
CREATE INDEX advisory_identifier ON advisory (identifier COLLATE NOCASE);
CREATE INDEX advisory_title ON advisory (title COLLATE NOCASE);
CREATE INDEX component_name ON component (name COLLATE NOCASE, version COLLATE NOCASE);

-- How people look at findings. The name is empty for the way in which they left them; columns is a JSON array.
CREATE TABLE finding_view (
    who        TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    words      TEXT    NOT NULL,
    ordered_by TEXT    NOT NULL,
    descending INTEGER NOT NULL,
    columns    TEXT    NOT NULL,
    PRIMARY KEY (who, name)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 19;
