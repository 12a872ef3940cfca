-- What no entry proves stands under seal: see `Seals`.
CREATE TABLE seal (name TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL, sum BLOB NOT NULL);
