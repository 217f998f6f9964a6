-- The checklist that a release is reviewed by, upon which those of its platforms are laid
ALTER TABLE release ADD COLUMN checklist TEXT NOT NULL DEFAULT 'policy';

INSERT INTO to_seal (version) SELECT 24 WHERE EXISTS (SELECT 1 FROM seal);

PRAGMA user_version = 24;
