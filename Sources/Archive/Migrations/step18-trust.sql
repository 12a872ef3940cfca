-- What was always so, said to the database: kinds of values (STRICT), bounds (CHECK), and whose row a row is (FOREIGN
-- KEY). Nothing that is stored changes, so the tables' texts alone are written anew, as SQLite's documentation of ALTER
-- TABLE describes: to copy the tables of a regency would take three times its disk. All rows are looked at afterwards,
-- see `Schema`. A card comes within the transaction of what names it, before or after.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = 'CREATE TABLE book (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
    number TEXT NOT NULL, region TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq >= 0), hash TEXT NOT NULL) STRICT'
WHERE type = 'table' AND name = 'book';
UPDATE sqlite_schema SET sql = 'CREATE TABLE entry (
    book INTEGER NOT NULL REFERENCES book (no), seq INTEGER NOT NULL CHECK (seq > 0),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), envelope TEXT NOT NULL, body TEXT NOT NULL,
    salt BLOB NOT NULL, digest BLOB NOT NULL, hash TEXT NOT NULL, received INTEGER NOT NULL,
    PRIMARY KEY (book, seq)) STRICT'
WHERE type = 'table' AND name = 'entry';
UPDATE sqlite_schema SET sql = 'CREATE TABLE held (
    no INTEGER PRIMARY KEY, id BLOB NOT NULL, book TEXT NOT NULL, writer TEXT NOT NULL,
    line TEXT NOT NULL, reason TEXT NOT NULL, received INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN (''held'', ''released'', ''discarded'', ''mended'')),
    resolver TEXT NOT NULL, resolved INTEGER NOT NULL, note TEXT NOT NULL, UNIQUE (id, line)) STRICT'
WHERE type = 'table' AND name = 'held';
UPDATE sqlite_schema SET sql = 'CREATE TABLE card (
    book INTEGER NOT NULL REFERENCES book (no), id BLOB NOT NULL CHECK (length(id) = 16), name TEXT NOT NULL,
    sex TEXT NOT NULL, birth TEXT NOT NULL, mother TEXT NOT NULL, rt TEXT NOT NULL, state TEXT NOT NULL,
    stocks TEXT NOT NULL, kind TEXT NOT NULL DEFAULT ''resident'', PRIMARY KEY (book, id)) STRICT'
WHERE type = 'table' AND name = 'card';
UPDATE sqlite_schema SET sql = 'CREATE TABLE card_month (
    book INTEGER NOT NULL REFERENCES book (no), month INTEGER NOT NULL, card BLOB NOT NULL,
    marks TEXT NOT NULL CHECK (marks <> ''''), PRIMARY KEY (book, month, card)) STRICT'
WHERE type = 'table' AND name = 'card_month';
UPDATE sqlite_schema SET sql = 'CREATE TABLE tally (
    area TEXT NOT NULL, month INTEGER NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (area, month, indicator)) STRICT'
WHERE type = 'table' AND name = 'tally';
UPDATE sqlite_schema SET sql = 'CREATE TABLE stock (
    area TEXT NOT NULL, month INTEGER NOT NULL, indicator TEXT NOT NULL, change INTEGER NOT NULL,
    PRIMARY KEY (area, month, indicator)) STRICT'
WHERE type = 'table' AND name = 'stock';
UPDATE sqlite_schema SET sql = 'CREATE TABLE standing (
    area TEXT NOT NULL, day INTEGER NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (area, day, indicator)) STRICT'
WHERE type = 'table' AND name = 'standing';
UPDATE sqlite_schema SET sql = 'CREATE TABLE attention (
    book INTEGER NOT NULL, card BLOB NOT NULL, kind INTEGER NOT NULL CHECK (kind >= 0), reasons TEXT NOT NULL,
    since INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER NOT NULL, PRIMARY KEY (book, card, kind),
    FOREIGN KEY (book, card) REFERENCES card (book, id) DEFERRABLE INITIALLY DEFERRED) STRICT'
WHERE type = 'table' AND name = 'attention';
UPDATE sqlite_schema SET sql = 'CREATE TABLE national_id (
    book INTEGER NOT NULL, card BLOB NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (book, card),
    FOREIGN KEY (book, card) REFERENCES card (book, id) DEFERRABLE INITIALLY DEFERRED) STRICT'
WHERE type = 'table' AND name = 'national_id';
UPDATE sqlite_schema SET sql = 'CREATE TABLE complaint (
    book INTEGER NOT NULL REFERENCES book (no), id BLOB NOT NULL CHECK (length(id) = 16), kind TEXT NOT NULL,
    code TEXT NOT NULL, state TEXT NOT NULL, is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    region TEXT NOT NULL, rt TEXT NOT NULL, landmark TEXT NOT NULL, position TEXT NOT NULL, office TEXT NOT NULL,
    is_dispatched INTEGER NOT NULL CHECK (is_dispatched IN (0, 1)), digest TEXT NOT NULL, opened INTEGER NOT NULL,
    stage TEXT NOT NULL, due INTEGER NOT NULL, wake INTEGER NOT NULL, days INTEGER NOT NULL, assignee TEXT NOT NULL,
    supports INTEGER NOT NULL, photos INTEGER NOT NULL, is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
    moved INTEGER NOT NULL, PRIMARY KEY (book, id)) STRICT'
WHERE type = 'table' AND name = 'complaint';
UPDATE sqlite_schema SET sql = 'CREATE TABLE secret_report (
    digest TEXT NOT NULL PRIMARY KEY, book INTEGER NOT NULL REFERENCES book (no), card BLOB NOT NULL) STRICT'
WHERE type = 'table' AND name = 'secret_report';
UPDATE sqlite_schema SET sql = 'CREATE TABLE reading_log (
    no INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account (name), card BLOB NOT NULL, part TEXT NOT NULL,
    reason TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL) STRICT'
WHERE type = 'table' AND name = 'reading_log';
UPDATE sqlite_schema SET sql = 'CREATE TABLE photo (
    digest BLOB NOT NULL PRIMARY KEY, writer TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER NOT NULL,
    height INTEGER NOT NULL, received INTEGER NOT NULL, loose INTEGER NOT NULL CHECK (loose IN (0, 1))) STRICT'
WHERE type = 'table' AND name = 'photo';
UPDATE sqlite_schema SET sql = 'CREATE TABLE photo_entry (
    digest BLOB NOT NULL, entry BLOB NOT NULL, book TEXT NOT NULL, card BLOB NOT NULL, form TEXT NOT NULL,
    writer TEXT NOT NULL, PRIMARY KEY (digest, entry)) STRICT'
WHERE type = 'table' AND name = 'photo_entry';
UPDATE sqlite_schema SET sql = 'CREATE TABLE account (
    name TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, role TEXT NOT NULL, region TEXT NOT NULL,
    book TEXT NOT NULL, password TEXT NOT NULL, must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)), card BLOB NOT NULL) STRICT'
WHERE type = 'table' AND name = 'account';
UPDATE sqlite_schema SET sql = 'CREATE TABLE session (
    digest BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL REFERENCES account (name), created INTEGER NOT NULL,
    expires INTEGER NOT NULL, agent TEXT NOT NULL DEFAULT '''') STRICT'
WHERE type = 'table' AND name = 'session';
UPDATE sqlite_schema SET sql = 'CREATE TABLE push_token (
    digest BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL REFERENCES account (name), device TEXT NOT NULL,
    created INTEGER NOT NULL, ended INTEGER NOT NULL DEFAULT 0, agent TEXT NOT NULL DEFAULT '''',
    session BLOB NOT NULL DEFAULT x'''') STRICT'
WHERE type = 'table' AND name = 'push_token';
UPDATE sqlite_schema SET sql = 'CREATE TABLE contact (
    digest BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT'
WHERE type = 'table' AND name = 'contact';
UPDATE sqlite_schema SET sql = 'CREATE TABLE attempt (
    origin TEXT NOT NULL PRIMARY KEY, failures INTEGER NOT NULL CHECK (failures >= 0),
    until INTEGER NOT NULL) STRICT'
WHERE type = 'table' AND name = 'attempt';
UPDATE sqlite_schema SET sql = 'CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT'
WHERE type = 'table' AND name = 'setting';
UPDATE sqlite_schema SET sql = 'CREATE TABLE seal (
    name TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL, sum BLOB NOT NULL) STRICT'
WHERE type = 'table' AND name = 'seal';
UPDATE sqlite_schema SET sql = 'CREATE TABLE notice (
    no INTEGER PRIMARY KEY, entry BLOB NOT NULL, event TEXT NOT NULL, happened INTEGER NOT NULL,
    book INTEGER NOT NULL, card BLOB NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL,
    region TEXT NOT NULL, office TEXT NOT NULL,
    FOREIGN KEY (book, card) REFERENCES complaint (book, id)) STRICT'
WHERE type = 'table' AND name = 'notice';
UPDATE sqlite_schema SET sql = 'CREATE TABLE notice_seen (
    account TEXT NOT NULL PRIMARY KEY REFERENCES account (name), no INTEGER NOT NULL, day INTEGER NOT NULL) STRICT'
WHERE type = 'table' AND name = 'notice_seen';
UPDATE sqlite_schema SET sql = 'CREATE TABLE subscription (
    card BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, region TEXT NOT NULL, office TEXT NOT NULL,
    channel TEXT NOT NULL, address TEXT NOT NULL, secret TEXT NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1))) STRICT'
WHERE type = 'table' AND name = 'subscription';
UPDATE sqlite_schema SET sql = 'CREATE TABLE delivery (
    id BLOB NOT NULL PRIMARY KEY, subscription BLOB NOT NULL REFERENCES subscription (card),
    notice INTEGER NOT NULL, day INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN (''waiting'', ''done'', ''given-up'')), tries INTEGER NOT NULL,
    next INTEGER NOT NULL, made INTEGER NOT NULL, remark TEXT NOT NULL) STRICT'
WHERE type = 'table' AND name = 'delivery';
PRAGMA writable_schema = RESET;
-- A table that comes and goes tells every other connection to read the schema anew.
CREATE TABLE schema_changed (x INTEGER);
DROP TABLE schema_changed;
