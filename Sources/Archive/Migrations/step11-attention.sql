-- Who stands in the midwife's list and why: made from the cards like the counts, and recounted with them.
CREATE TABLE attention (
    book INTEGER NOT NULL, card BLOB NOT NULL, kind INTEGER NOT NULL, reasons TEXT NOT NULL,
    since INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER NOT NULL,
    PRIMARY KEY (book, card, kind));
