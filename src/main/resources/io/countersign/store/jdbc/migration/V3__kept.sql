-- The hash of the bytes that are kept of a file, where secrets were blackened in them; else they are those of sha256.
ALTER TABLE evidence ADD COLUMN kept_sha256 TEXT;

PRAGMA user_version = 3;
