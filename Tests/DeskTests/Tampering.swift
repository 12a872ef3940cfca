/// What somebody with the file and an SQL prompt does to it.
enum Tampering {
    /// Rows that can be made anew from entries, and what holds them.
    static let ofIndex = [
        "UPDATE entry SET id = randomblob(16) WHERE rowid = (SELECT MAX(rowid) FROM entry)",
        "UPDATE entry SET body = replace(body, '8000', '9000') WHERE body LIKE '%8000%'",
        "UPDATE entry SET envelope = replace(envelope, 'yanti', 'rosita') WHERE envelope LIKE '%growth-visit%'",
        "DELETE FROM entry WHERE rowid = (SELECT MAX(rowid) FROM entry)",
        "UPDATE card SET name = 'Lain' WHERE name = 'Aisyah'",
        "UPDATE card SET book = 99 WHERE name = 'Aisyah'",
        "DELETE FROM card_month WHERE rowid = (SELECT MAX(rowid) FROM card_month)",
        "UPDATE national_id SET digest = randomblob(32) WHERE rowid = 1",
        "UPDATE complaint SET is_open = 3",
        "UPDATE complaint SET office = 'disdik'",
        "UPDATE complaint SET due = due + 30",
        "UPDATE photo_entry SET form = 'complaint'",
        "DELETE FROM secret_report",
        "UPDATE book SET name = 'Dinas Lain' WHERE id = 'perkim'",
        "UPDATE book SET kind = 'toko' WHERE id = 'flamboyan'",
        "UPDATE book SET region = '19.05.05.2001' WHERE id = 'flamboyan'",
        "UPDATE account SET role = 'administrator', book = '' WHERE name = 'yanti'",
        "UPDATE tally SET count = count + 1 WHERE rowid = 1",
        "UPDATE standing SET day = day + 1",
        loosely("card", "UPDATE card SET name = CAST(name AS BLOB)"),
        loosely("tally", "UPDATE tally SET count = 'x' WHERE rowid = 1"),
        "UPDATE card SET name = CAST(x'ff41' AS TEXT) WHERE rowid = 1",
        "UPDATE national_id SET card = randomblob(16) WHERE rowid = 1",
        "CREATE TRIGGER t AFTER INSERT ON held BEGIN DELETE FROM held; END",
        "DROP INDEX book_region",
        "CREATE TABLE lain (x INTEGER)",
    ]

    /// Values of another kind, which a STRICT table takes only while it is none.
    private static func loosely(_ table: String, _ sql: String) -> String {
        """
        PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = '\(table)';
        PRAGMA writable_schema = RESET; \(sql); PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = '\(table)'
        """
    }

    /// Mutated, taken away, put in, put into another order, cut off, dated back: what no entry proves.
    static let ofSealed = [
        "UPDATE entry SET received = received - 86400000 WHERE rowid = 5",
        // The newest entry of a book, with the head set back to the one before.
        """
        UPDATE book SET seq = seq - 1, hash = (SELECT hash FROM entry WHERE book = book.no AND seq = book.seq - 1)
        WHERE id = 'r-19.05'; DELETE FROM entry WHERE book = (SELECT no FROM book WHERE id = 'r-19.05')
        AND seq > (SELECT seq FROM book WHERE id = 'r-19.05')
        """,
        // Two entries change places.
        """
        UPDATE entry SET seq = -3 WHERE book = 1 AND seq = 3; UPDATE entry SET seq = 3 WHERE book = 1 AND seq = 4;
        UPDATE entry SET seq = 4 WHERE book = 1 AND seq = -3
        """,
        "UPDATE held SET line = replace(line, '7000', '7100') WHERE line LIKE '%7000%'",
        "UPDATE held SET state = 'released' WHERE state = 'held'",
        "UPDATE held SET note = 'lain' WHERE state = 'discarded'",
        "UPDATE held SET received = received - 86400000",
        "DELETE FROM held WHERE state = 'discarded'",
        "DELETE FROM held",
        "UPDATE held SET no = -1 WHERE no = 1; UPDATE held SET no = 1 WHERE no = 2; UPDATE held SET no = 2 WHERE no = -1",
        """
        INSERT INTO held SELECT 99, randomblob(16), book, 'rosita', line, reason, received, state, resolver, resolved,
        note FROM held WHERE no = 1
        """,
        "UPDATE reading_log SET reason = 'supervision'",
        "UPDATE reading_log SET account = 'rina'",
        "UPDATE reading_log SET at = at - 86400000",
        "DELETE FROM reading_log",
        "DELETE FROM reading_log WHERE no = (SELECT MAX(no) FROM reading_log)",
        "INSERT INTO reading_log SELECT 99, account, card, part, reason, note, at FROM reading_log WHERE no = 1",
        "UPDATE account SET password = (SELECT password FROM account WHERE name = 'yanti') WHERE name = 'bidan'",
        "UPDATE account SET must_change = 1 - must_change",
        "INSERT INTO session VALUES (randomblob(32), 'bidan', 0, 9000000000000, '')",
        "UPDATE session SET account = 'bidan'",
        "DELETE FROM session",
        "INSERT INTO push_token (digest, account, device, created) VALUES (randomblob(32), 'bidan', 'hp', 0)",
        "UPDATE push_token SET ended = 1",
        "UPDATE push_token SET session = randomblob(32)",
        "UPDATE session SET created = created + 86400000",
        "DELETE FROM attempt",
        "UPDATE subscription SET secret = 'abc'",
        "INSERT INTO setting VALUES ('national-id-key', 'x')",
        "INSERT INTO setting VALUES ('demo-password', 'x')",
        "DELETE FROM notice",
        "UPDATE notice SET event = 'waiting'",
        "UPDATE notice_seen SET no = 999",
        "UPDATE delivery SET state = 'done'",
        "UPDATE photo SET writer = 'rosita'",
        "UPDATE photo_entry SET writer = 'rosita'",
        "DELETE FROM seal",
        "DELETE FROM seal WHERE name = 'held'",
        "UPDATE seal SET count = count - 1 WHERE name = 'all'",
        "UPDATE seal SET sum = randomblob(32) WHERE name = 'held'",
        "UPDATE seal SET sum = randomblob(16) WHERE name = 'since'",
    ]
}
