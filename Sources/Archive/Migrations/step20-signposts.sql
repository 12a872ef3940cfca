-- By what cards are found outside of their books, whatever their kind: made from the cards, and anew with the next recount.
CREATE TABLE signpost (
    book INTEGER NOT NULL REFERENCES book (no), card BLOB NOT NULL CHECK (length(card) = 16), kind TEXT NOT NULL,
    key TEXT NOT NULL, state TEXT NOT NULL, is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    from_day INTEGER NOT NULL, until_day INTEGER NOT NULL, answers TEXT NOT NULL, PRIMARY KEY (book, card, key)) STRICT;
CREATE INDEX signpost_key ON signpost (key, until_day);
CREATE INDEX signpost_kind ON signpost (kind, is_open, until_day);
INSERT INTO signpost (book, card, kind, key, state, is_open, from_day, until_day, answers)
SELECT book, card, 'appointment', 'person ' || who, '', 1, from_day, until_day,
    'name=' || replace(name, '\', '\\') || char(9) || 'birth-year=' || substr(who, -4) || char(9) || 'institution=' || institution
    || char(9) || 'place=' || replace(place, '\', '\\') || char(9) || 'position=' || position || char(9)
    || 'decree=' || replace(decree, '\', '\\') || CASE is_namesake WHEN 1 THEN char(9) || 'namesake=y' ELSE '' END FROM appointment;
DROP TABLE appointment;
