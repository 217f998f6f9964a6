-- The order of pages also answers what is asked of the many findings that are vulnerabilities: of which kind they are, and
-- whether a version mends them. An index of their own is for the other kinds alone, of which there are few among them.
-- seldom: whether the finding is none.
ALTER TABLE finding ADD COLUMN seldom INTEGER NOT NULL DEFAULT 0;
UPDATE finding SET seldom = 1 WHERE kind NOT IN (SELECT id FROM word WHERE text = 'VULNERABILITY');

DROP INDEX finding_kind;
CREATE INDEX finding_kind ON finding (round, kind, decision, change, rank, fixed) WHERE seldom = 1;
DROP INDEX finding_order;
CREATE INDEX finding_order ON finding (round, decision, change, rank, id, advisory, component, kind, fixed);

-- What tells rows apart comes first: sorting then rarely looks at the second column.
DROP INDEX finding_advisory;
CREATE INDEX finding_advisory ON finding (advisory, round);
DROP INDEX finding_component;
CREATE INDEX finding_component ON finding (component, round);

PRAGMA user_version = 27;
