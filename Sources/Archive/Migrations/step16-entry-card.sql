-- The entries of a card, in their order: the door folds the cards that it needs and never a whole book. The card
-- stands in the envelope behind the id (36 letters) and the book, parted by tabs. Merges are looked for by book,
-- because they alone make one card of several.
CREATE INDEX entry_card ON entry (
    book, substr(envelope, 38 + instr(substr(envelope, 38), char(9)), 36), seq);
CREATE INDEX entry_merge ON entry (book, seq) WHERE instr(envelope, char(9) || 'merge@') > 0;
-- Said the same of complaints alone.
DROP TABLE complaint_entry;
