-- What is told outside may be of a follow-up as well, which is no complaint: a notice names a card of a book.
CREATE TABLE notice_of_card (
    no INTEGER PRIMARY KEY, entry BLOB NOT NULL, event TEXT NOT NULL, happened INTEGER NOT NULL,
    book INTEGER NOT NULL REFERENCES book (no), card BLOB NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
    due INTEGER NOT NULL, region TEXT NOT NULL, office TEXT NOT NULL) STRICT;
INSERT INTO notice_of_card SELECT no, entry, event, happened, book, card, kind, state, due, region, office FROM notice;
DROP TABLE notice;
ALTER TABLE notice_of_card RENAME TO notice;
CREATE INDEX notice_office ON notice (office, no);
CREATE INDEX notice_region ON notice (region, no);
CREATE INDEX notice_happened ON notice (happened);
