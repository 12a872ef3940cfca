-- Offices find complaints by these rows and never fold another's book. Days are numbers; `due` is the last day of
-- the stage (far ahead while its clock stands), `wake` the day on which the clock has to look.
CREATE TABLE complaint (
    book INTEGER NOT NULL, id BLOB NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, state TEXT NOT NULL,
    is_open INTEGER NOT NULL, region TEXT NOT NULL, rt TEXT NOT NULL, landmark TEXT NOT NULL,
    position TEXT NOT NULL, office TEXT NOT NULL, is_dispatched INTEGER NOT NULL,
    digest TEXT NOT NULL, opened INTEGER NOT NULL, stage TEXT NOT NULL, due INTEGER NOT NULL,
    wake INTEGER NOT NULL, days INTEGER NOT NULL, assignee TEXT NOT NULL, supports INTEGER NOT NULL,
    photos INTEGER NOT NULL, is_urgent INTEGER NOT NULL, moved INTEGER NOT NULL, PRIMARY KEY (book, id));
CREATE INDEX complaint_office ON complaint (office, is_open, due, id);
CREATE INDEX complaint_region ON complaint (region, is_open, due, id);
CREATE INDEX complaint_digest ON complaint (digest);
CREATE INDEX complaint_wake ON complaint (is_open, wake);
-- The entries of a complaint, to fold its card alone.
CREATE TABLE complaint_entry (card BLOB NOT NULL, book INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (card, book, seq));
-- What stands open now, by state and kind at its due day: lateness needs no writing when a day passes.
CREATE TABLE standing (
    area TEXT NOT NULL, day INTEGER NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (area, day, indicator));
