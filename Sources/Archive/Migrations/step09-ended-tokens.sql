-- A key that was ended still says whose it was: what comes with it is held, never lost.
ALTER TABLE push_token ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
