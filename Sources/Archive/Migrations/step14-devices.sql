-- On what somebody signed in, and which session asked for a key. The last contact stands apart: it is no credential
-- and not sealed, or every contact would seal anew.
ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT '';
ALTER TABLE push_token ADD COLUMN agent TEXT NOT NULL DEFAULT '';
ALTER TABLE push_token ADD COLUMN session BLOB NOT NULL DEFAULT x'';
CREATE TABLE contact (digest BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL);
