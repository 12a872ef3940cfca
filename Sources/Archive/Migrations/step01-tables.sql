-- Books of entries with their chain, index rows and numbers made from them, and who signs in.
-- A book hangs under a region today; its id never changes. `seq` and `hash` are the head of its chain.
CREATE TABLE book (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
    number TEXT NOT NULL, region TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL);
CREATE INDEX book_region ON book (region);
-- Salt and body can be taken away together; what is left still proves the chain.
CREATE TABLE entry (
    book INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL UNIQUE, envelope TEXT NOT NULL,
    body TEXT NOT NULL, salt BLOB NOT NULL, digest BLOB NOT NULL, hash TEXT NOT NULL,
    received INTEGER NOT NULL, PRIMARY KEY (book, seq));
CREATE TABLE held (
    no INTEGER PRIMARY KEY, id BLOB NOT NULL, book TEXT NOT NULL, writer TEXT NOT NULL,
    line TEXT NOT NULL, reason TEXT NOT NULL, received INTEGER NOT NULL, state TEXT NOT NULL,
    resolver TEXT NOT NULL, resolved INTEGER NOT NULL, note TEXT NOT NULL, UNIQUE (id, line));
CREATE TABLE card (
    book INTEGER NOT NULL, id BLOB NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL,
    birth TEXT NOT NULL, mother TEXT NOT NULL, rt TEXT NOT NULL, state TEXT NOT NULL,
    stocks TEXT NOT NULL, PRIMARY KEY (book, id));
CREATE TABLE card_month (
    book INTEGER NOT NULL, month INTEGER NOT NULL, card BLOB NOT NULL, marks TEXT NOT NULL,
    PRIMARY KEY (book, month, card));
-- `area` is a book's id behind `b:`, or a region path. Stocks are kept as changes, read as running sums.
CREATE TABLE tally (
    area TEXT NOT NULL, month INTEGER NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (area, month, indicator));
CREATE TABLE stock (
    area TEXT NOT NULL, month INTEGER NOT NULL, indicator TEXT NOT NULL, change INTEGER NOT NULL,
    PRIMARY KEY (area, month, indicator));
CREATE TABLE account (
    name TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, role TEXT NOT NULL, region TEXT NOT NULL,
    book TEXT NOT NULL, password TEXT NOT NULL, must_change INTEGER NOT NULL,
    disabled INTEGER NOT NULL, card BLOB NOT NULL);
CREATE TABLE session (
    digest BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, created INTEGER NOT NULL,
    expires INTEGER NOT NULL);
CREATE TABLE push_token (
    digest BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, device TEXT NOT NULL,
    created INTEGER NOT NULL);
CREATE TABLE attempt (
    origin TEXT NOT NULL PRIMARY KEY, failures INTEGER NOT NULL, until INTEGER NOT NULL);
CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
