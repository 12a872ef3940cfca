-- Who holds which office, from all books of teams: made from the cards, so that a second office is found in another book.
CREATE TABLE appointment (
    book INTEGER NOT NULL REFERENCES book (no), card BLOB NOT NULL CHECK (length(card) = 16), who TEXT NOT NULL,
    name TEXT NOT NULL, institution TEXT NOT NULL, place TEXT NOT NULL, position TEXT NOT NULL, field TEXT NOT NULL,
    decree TEXT NOT NULL, is_namesake INTEGER NOT NULL CHECK (is_namesake IN (0, 1)), from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL, PRIMARY KEY (book, card)) STRICT;
CREATE INDEX appointment_who ON appointment (who, until_day);
