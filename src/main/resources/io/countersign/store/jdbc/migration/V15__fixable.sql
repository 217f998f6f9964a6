-- Whether there is a version that fixes is asked of the many serious vulnerabilities: the index answers it without the rows.
DROP INDEX finding_kind;
CREATE INDEX finding_kind ON finding (round, kind, decision, change, rank, fixed);

PRAGMA user_version = 15;
