-- Secret reports are found by their code's digest, for additions; who read one, when and why is never taken away.
CREATE TABLE secret_report (
    digest TEXT NOT NULL PRIMARY KEY, book INTEGER NOT NULL, card BLOB NOT NULL);
CREATE INDEX secret_report_book ON secret_report (book);
CREATE TABLE reading_log (
    no INTEGER PRIMARY KEY, account TEXT NOT NULL, card BLOB NOT NULL, part TEXT NOT NULL,
    reason TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX reading_log_card ON reading_log (card);
