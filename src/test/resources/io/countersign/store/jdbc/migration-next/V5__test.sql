-- A later version, to see that an existing database is copied and then brought up to date.
CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;

PRAGMA user_version = 5;
