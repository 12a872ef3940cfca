-- Where somebody moves to is found by its number; one NIK on two cards, by a digest of it.
CREATE INDEX book_number ON book (number);
CREATE TABLE national_id (
    book INTEGER NOT NULL, card BLOB NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (book, card));
CREATE INDEX national_id_digest ON national_id (digest);
