-- Houses and activities stand under numbers as residents do.
ALTER TABLE card ADD COLUMN kind TEXT NOT NULL DEFAULT 'resident';
