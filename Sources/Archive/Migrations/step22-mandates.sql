-- What an account answers for beyond its first mandate, and the office on which a mandate hangs: made from the account's card. A card's signposts are looked for by it.
CREATE TABLE mandate (
    entry BLOB NOT NULL PRIMARY KEY CHECK (length(entry) = 16), account TEXT NOT NULL REFERENCES account (name),
    role TEXT NOT NULL, region TEXT NOT NULL, book TEXT NOT NULL,
    appointment BLOB NOT NULL CHECK (length(appointment) IN (0, 16))) STRICT;
CREATE INDEX mandate_account ON mandate (account);
CREATE INDEX mandate_appointment ON mandate (appointment);
CREATE INDEX signpost_card ON signpost (card);
