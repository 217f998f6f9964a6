-- Times are UTC in milliseconds, days are counted from 1970-01-01, lists are JSON arrays. A version column is not
-- needed for optimistic locking: decisions and answers are only ever appended, and the number of the newest is the
-- version of what they are about.

-- What is under review

CREATE TABLE release (
    id               INTEGER PRIMARY KEY,
    product          TEXT    NOT NULL,
    version          TEXT    NOT NULL,
    build            TEXT    NOT NULL,
    operating_system TEXT    NOT NULL,
    created_at       INTEGER NOT NULL,
    UNIQUE (product, version, build)
) STRICT;

CREATE TABLE image (
    release    INTEGER NOT NULL REFERENCES release (id),
    position   INTEGER NOT NULL,
    platform   TEXT    NOT NULL,
    identifier TEXT    NOT NULL,
    region     TEXT    NOT NULL,
    PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
    id        INTEGER PRIMARY KEY,
    release   INTEGER NOT NULL REFERENCES release (id),
    number    INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    UNIQUE (release, number)
) STRICT;

-- What came in

CREATE TABLE evidence (
    id           INTEGER PRIMARY KEY,
    round        INTEGER NOT NULL REFERENCES round (id),
    name         TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    sha256       TEXT    NOT NULL,
    format       TEXT    NOT NULL,
    format_kind  TEXT    NOT NULL,
    format_name  TEXT    NOT NULL,
    imported_at  INTEGER NOT NULL,
    imported_by  TEXT    NOT NULL,
    critical     INTEGER NOT NULL,
    high         INTEGER NOT NULL,
    medium       INTEGER NOT NULL,
    low          INTEGER NOT NULL,
    info         INTEGER NOT NULL,
    suppressed   INTEGER NOT NULL,
    passed       INTEGER NOT NULL,
    not_tested   INTEGER NOT NULL,
    facts        INTEGER NOT NULL,
    feedback     INTEGER NOT NULL,
    pages        INTEGER NOT NULL,
    -- What a report says of itself; null for documentation
    tool         TEXT,
    tool_version TEXT,
    target       TEXT,
    finished_at  INTEGER,
    complete     INTEGER,
    remarks      TEXT,
    -- The same bytes come into a round once
    UNIQUE (round, sha256)
) STRICT;

CREATE TABLE fact_port (
    id       INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    host     TEXT    NOT NULL,
    port     INTEGER NOT NULL,
    protocol TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    service  TEXT    NOT NULL
) STRICT;
CREATE INDEX fact_port_evidence ON fact_port (evidence);

CREATE TABLE fact_value (
    id       INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL
) STRICT;
CREATE INDEX fact_value_evidence ON fact_value (evidence);

CREATE TABLE feedback_item (
    id       INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    platform TEXT    NOT NULL,
    check_id TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    result   TEXT    NOT NULL,
    given    TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    message  TEXT    NOT NULL
) STRICT;
CREATE INDEX feedback_item_evidence ON feedback_item (evidence);

CREATE TABLE document_page (
    id       INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    file     TEXT    NOT NULL,
    lines    TEXT    NOT NULL
) STRICT;
CREATE INDEX document_page_evidence ON document_page (evidence);

-- The findings. Texts that repeat stand apart, once; a finding holds their numbers. They are found again by a digest and
-- not by an index over the text, which would cost as much as the text itself.

CREATE TABLE word (
    id     INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    text   TEXT NOT NULL
) STRICT;

CREATE TABLE component (
    id      INTEGER PRIMARY KEY,
    digest  BLOB NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    version TEXT NOT NULL,
    purl    TEXT NOT NULL
) STRICT;

-- One row for each wording: a later report with another text under the same key does not change what an earlier said.
CREATE TABLE advisory (
    id            INTEGER PRIMARY KEY,
    digest        BLOB NOT NULL UNIQUE,
    format        TEXT NOT NULL,
    key           TEXT NOT NULL,
    identifier    TEXT NOT NULL,
    identifiers   TEXT NOT NULL,
    title         TEXT NOT NULL,
    description   TEXT NOT NULL,
    solution      TEXT NOT NULL,
    links         TEXT NOT NULL,
    weaknesses    TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE advisory_text USING fts5 (
    title, identifiers, description,
    content = 'advisory', content_rowid = 'id', tokenize = 'trigram', columnsize = 0
);
CREATE VIRTUAL TABLE component_text USING fts5 (
    name,
    content = 'component', content_rowid = 'id', tokenize = 'trigram', columnsize = 0
);
-- How much of the index is built in memory before it is written, in bytes
INSERT INTO advisory_text (advisory_text, rank) VALUES ('hashsize', 16777216);

-- One act of deciding, over any number of findings
CREATE TABLE act (
    id        INTEGER PRIMARY KEY,
    release   INTEGER NOT NULL REFERENCES release (id),
    kind      INTEGER NOT NULL,
    reason    TEXT    NOT NULL,
    last_day  INTEGER,
    who       TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    findings  INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;

-- Bound to what a finding is, not to a row of a round: a later import finds its decision here.
CREATE TABLE decision (
    release  INTEGER NOT NULL,
    identity BLOB    NOT NULL,
    act      INTEGER NOT NULL REFERENCES act (id),
    PRIMARY KEY (release, identity, act)
) STRICT, WITHOUT ROWID;

-- severity and decision are numbered in the order in which the program lists them; rank sorts the worst first: by
-- severity, then by score.
-- kind, fixed, target, host, protocol, path, given, scale and vector are numbers of words. They, advisory and component have no foreign key:
-- it would look up every number of a million rows once more, in the transaction that has just written or read it.
CREATE TABLE finding (
    id        INTEGER PRIMARY KEY,
    round     INTEGER NOT NULL REFERENCES round (id),
    identity  BLOB    NOT NULL,
    kind      INTEGER NOT NULL,
    severity  INTEGER NOT NULL,
    score     INTEGER NOT NULL,
    rank      INTEGER NOT NULL GENERATED ALWAYS AS (severity * 101 + 100 - score) VIRTUAL,
    advisory  INTEGER NOT NULL,
    component INTEGER NOT NULL,
    fixed     INTEGER NOT NULL,
    target    INTEGER NOT NULL,
    host      INTEGER NOT NULL,
    port      INTEGER NOT NULL,
    protocol  INTEGER NOT NULL,
    path      INTEGER NOT NULL,
    decision  INTEGER NOT NULL,
    act       INTEGER REFERENCES act (id),
    sources   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX finding_identity ON finding (round, identity);
-- The order of pages, for each decision apart; all of them are merged from it. The last two columns let a frequent word
-- be checked without a look at the table.
CREATE INDEX finding_order ON finding (round, decision, rank, id, advisory, component);
CREATE INDEX finding_advisory ON finding (round, advisory);
CREATE INDEX finding_component ON finding (round, component);
CREATE INDEX finding_port ON finding (round, port) WHERE port > 0;
CREATE INDEX finding_act ON finding (act) WHERE act IS NOT NULL;

CREATE TABLE attestation (
    finding  INTEGER NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    advisory INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    score    INTEGER NOT NULL,
    rank     INTEGER NOT NULL GENERATED ALWAYS AS (severity * 101 + 100 - score) VIRTUAL,
    given    INTEGER NOT NULL,
    scale    INTEGER NOT NULL,
    vector   INTEGER NOT NULL,
    times    INTEGER NOT NULL,
    PRIMARY KEY (finding, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX attestation_evidence ON attestation (evidence, finding);

-- How many findings of a round have each severity and decision: counting a million takes too long.
CREATE TABLE tally (
    round    INTEGER NOT NULL REFERENCES round (id),
    severity INTEGER NOT NULL,
    decision INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    PRIMARY KEY (round, severity, decision)
) STRICT, WITHOUT ROWID;

-- What people say of the checklist, and sign

CREATE TABLE answer (
    id        INTEGER PRIMARY KEY,
    round     INTEGER NOT NULL REFERENCES round (id),
    item      TEXT    NOT NULL,
    text_hash TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    note      TEXT    NOT NULL,
    proposed  TEXT    NOT NULL,
    who       TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX answer_item ON answer (round, item);

CREATE TABLE sign_off (
    number  TEXT    PRIMARY KEY,
    round   INTEGER NOT NULL REFERENCES round (id),
    verdict TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    file    TEXT    NOT NULL,
    sha256  TEXT    NOT NULL
) STRICT;

-- The record

CREATE TABLE audit (
    number        INTEGER PRIMARY KEY,
    at            INTEGER NOT NULL,
    who           TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    release       INTEGER NOT NULL,
    subject       TEXT    NOT NULL,
    before        TEXT    NOT NULL,
    after         TEXT    NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL
) STRICT;
CREATE INDEX audit_release ON audit (release, number);

CREATE TRIGGER audit_is_only_appended_to BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE number >= NEW.number)
BEGIN
    SELECT RAISE (ABORT, 'the record is only ever appended to');
END;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE (ABORT, 'the record is only ever appended to');
END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN
    SELECT RAISE (ABORT, 'the record is only ever appended to');
END;

PRAGMA user_version = 1;
