-- A photograph's bytes lie in a file of its digest. Several entries may name one: corrections, and copies in the
-- book to which a resident moved; those of held entries stand here as well.
CREATE TABLE photo (
    digest BLOB NOT NULL PRIMARY KEY, writer TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER NOT NULL,
    height INTEGER NOT NULL, received INTEGER NOT NULL, loose INTEGER NOT NULL);
CREATE INDEX photo_loose ON photo (loose, received);
CREATE TABLE photo_entry (
    digest BLOB NOT NULL, entry BLOB NOT NULL, book TEXT NOT NULL, card BLOB NOT NULL, form TEXT NOT NULL,
    writer TEXT NOT NULL, PRIMARY KEY (digest, entry));
CREATE INDEX photo_entry_book ON photo_entry (book);
