import GRDB

/// The tables, in numbered steps that only go forward. SQL in the subset that SQLite and PostgreSQL share.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for statement in first { try db.execute(sql: statement) }
        }
        migrator.registerMigration("2") { db in
            for statement in second { try db.execute(sql: statement) }
        }
        migrator.registerMigration("3-complaints") { db in
            for statement in complaints { try db.execute(sql: statement) }
        }
        migrator.registerMigration("3-photos") { db in
            for statement in photos { try db.execute(sql: statement) }
        }
        migrator.registerMigration("3-secrets") { db in
            for statement in secrets { try db.execute(sql: statement) }
        }
        migrator.registerMigration("4-card-kind") { db in
            // Houses and activities stand under numbers as residents do.
            try db.execute(sql: "ALTER TABLE card ADD COLUMN kind TEXT NOT NULL DEFAULT 'resident'")
        }
        migrator.registerMigration("3-notices") { db in
            for statement in notices { try db.execute(sql: statement) }
        }
        migrator.registerMigration("3-inboxes") { db in
            for statement in inboxes { try db.execute(sql: statement) }
        }
        migrator.registerMigration("5-ended-tokens") { db in
            // A key that was ended still says whose it was: what comes with it is held, never lost.
            try db.execute(sql: "ALTER TABLE push_token ADD COLUMN ended INTEGER NOT NULL DEFAULT 0")
        }
        migrator.registerMigration("6-seals") { db in
            // See `Seals`.
            try db.execute(
                sql: "CREATE TABLE seal (name TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL, sum BLOB NOT NULL)")
        }
        migrator.registerMigration("6-attention") { db in
            for statement in attentions { try db.execute(sql: statement) }
        }
        migrator.registerMigration("7-held-writer") { db in
            try db.execute(sql: "CREATE INDEX held_writer ON held (writer, state)")
        }
        migrator.registerMigration("7-held-queue") { db in
            try db.execute(sql: "CREATE INDEX held_queue ON held (book, state, reason, writer, received)")
        }
        migrator.registerMigration("8-devices") { db in
            for statement in devices { try db.execute(sql: statement) }
        }
        migrator.registerMigration("8-held-card") { db in
            // What waits for a card, found by the card that its line names: id, book and card, parted by tabs.
            try db.execute(sql: "CREATE INDEX held_card ON held (substr(line, 39 + length(book), 36), state)")
        }
        migrator.registerMigration("9-entry-card") { db in
            for statement in entryCards { try db.execute(sql: statement) }
        }
        migrator.registerMigration("10-whose-session") { db in
            for statement in whose { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// Sessions and keys of one account, and those that have run out.
    private static let whose = [
        "CREATE INDEX session_account ON session (account)", "CREATE INDEX session_expires ON session (expires)",
        "CREATE INDEX push_token_account ON push_token (account, device)",
    ]

    /// The entries of a card, in their order: the door folds the cards that it needs and never a whole book. The card
    /// stands in the envelope behind the id (36 letters) and the book, parted by tabs. Merges are looked for by book,
    /// because they alone make one card of several.
    private static let entryCards = [
        """
        CREATE INDEX entry_card ON entry (
            book, substr(envelope, 38 + instr(substr(envelope, 38), char(9)), 36), seq)
        """,
        "CREATE INDEX entry_merge ON entry (book, seq) WHERE instr(envelope, char(9) || 'merge@') > 0",
        // Said the same of complaints alone.
        "DROP TABLE complaint_entry",
    ]

    /// On what somebody signed in, and which session asked for a key. The last contact stands apart: it is no credential
    /// and not sealed, or every contact would seal anew.
    private static let devices = [
        "ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE push_token ADD COLUMN agent TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE push_token ADD COLUMN session BLOB NOT NULL DEFAULT x''",
        "CREATE TABLE contact (digest BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL)",
    ]

    private static let first = [
        // A book hangs under a region today; its id never changes. `seq` and `hash` are the head of its chain.
        """
        CREATE TABLE book (
            no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
            number TEXT NOT NULL, region TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL)
        """,
        "CREATE INDEX book_region ON book (region)",
        // Salt and body can be taken away together; what is left still proves the chain.
        """
        CREATE TABLE entry (
            book INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL UNIQUE, envelope TEXT NOT NULL,
            body TEXT NOT NULL, salt BLOB NOT NULL, digest BLOB NOT NULL, hash TEXT NOT NULL,
            received INTEGER NOT NULL, PRIMARY KEY (book, seq))
        """,
        """
        CREATE TABLE held (
            no INTEGER PRIMARY KEY, id BLOB NOT NULL, book TEXT NOT NULL, writer TEXT NOT NULL,
            line TEXT NOT NULL, reason TEXT NOT NULL, received INTEGER NOT NULL, state TEXT NOT NULL,
            resolver TEXT NOT NULL, resolved INTEGER NOT NULL, note TEXT NOT NULL, UNIQUE (id, line))
        """,
        """
        CREATE TABLE card (
            book INTEGER NOT NULL, id BLOB NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL,
            birth TEXT NOT NULL, mother TEXT NOT NULL, rt TEXT NOT NULL, state TEXT NOT NULL,
            stocks TEXT NOT NULL, PRIMARY KEY (book, id))
        """,
        """
        CREATE TABLE card_month (
            book INTEGER NOT NULL, month INTEGER NOT NULL, card BLOB NOT NULL, marks TEXT NOT NULL,
            PRIMARY KEY (book, month, card))
        """,
        // `area` is a book's id behind `b:`, or a region path. Stocks are kept as changes, read as running sums.
        """
        CREATE TABLE tally (
            area TEXT NOT NULL, month INTEGER NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (area, month, indicator))
        """,
        """
        CREATE TABLE stock (
            area TEXT NOT NULL, month INTEGER NOT NULL, indicator TEXT NOT NULL, change INTEGER NOT NULL,
            PRIMARY KEY (area, month, indicator))
        """,
        """
        CREATE TABLE account (
            name TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, role TEXT NOT NULL, region TEXT NOT NULL,
            book TEXT NOT NULL, password TEXT NOT NULL, must_change INTEGER NOT NULL,
            disabled INTEGER NOT NULL, card BLOB NOT NULL)
        """,
        """
        CREATE TABLE session (
            digest BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, created INTEGER NOT NULL,
            expires INTEGER NOT NULL)
        """,
        """
        CREATE TABLE push_token (
            digest BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, device TEXT NOT NULL,
            created INTEGER NOT NULL)
        """,
        """
        CREATE TABLE attempt (
            origin TEXT NOT NULL PRIMARY KEY, failures INTEGER NOT NULL, until INTEGER NOT NULL)
        """,
        "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    ]

    /// Where somebody moves to is found by its number; one NIK on two cards, by a digest of it.
    private static let second = [
        "CREATE INDEX book_number ON book (number)",
        """
        CREATE TABLE national_id (
            book INTEGER NOT NULL, card BLOB NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (book, card))
        """,
        "CREATE INDEX national_id_digest ON national_id (digest)",
    ]

    /// Offices find complaints by these rows and never fold another's book. Days are numbers; `due` is the last day of
    /// the stage (far ahead while its clock stands), `wake` the day on which the clock has to look.
    private static let complaints = [
        """
        CREATE TABLE complaint (
            book INTEGER NOT NULL, id BLOB NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, state TEXT NOT NULL,
            is_open INTEGER NOT NULL, region TEXT NOT NULL, rt TEXT NOT NULL, landmark TEXT NOT NULL,
            position TEXT NOT NULL, office TEXT NOT NULL, is_dispatched INTEGER NOT NULL,
            digest TEXT NOT NULL, opened INTEGER NOT NULL, stage TEXT NOT NULL, due INTEGER NOT NULL,
            wake INTEGER NOT NULL, days INTEGER NOT NULL, assignee TEXT NOT NULL, supports INTEGER NOT NULL,
            photos INTEGER NOT NULL, is_urgent INTEGER NOT NULL, moved INTEGER NOT NULL, PRIMARY KEY (book, id))
        """,
        "CREATE INDEX complaint_office ON complaint (office, is_open, due, id)",
        "CREATE INDEX complaint_region ON complaint (region, is_open, due, id)",
        "CREATE INDEX complaint_digest ON complaint (digest)",
        "CREATE INDEX complaint_wake ON complaint (is_open, wake)",
        // The entries of a complaint, to fold its card alone.
        "CREATE TABLE complaint_entry (card BLOB NOT NULL, book INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (card, book, seq))",
        // What stands open now, by state and kind at its due day: lateness needs no writing when a day passes.
        """
        CREATE TABLE standing (
            area TEXT NOT NULL, day INTEGER NOT NULL, indicator TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (area, day, indicator))
        """,
    ]

    /// Secret reports are found by their code's digest, for additions; who read one, when and why is never taken away.
    private static let secrets = [
        """
        CREATE TABLE secret_report (
            digest TEXT NOT NULL PRIMARY KEY, book INTEGER NOT NULL, card BLOB NOT NULL)
        """,
        "CREATE INDEX secret_report_book ON secret_report (book)",
        """
        CREATE TABLE reading_log (
            no INTEGER PRIMARY KEY, account TEXT NOT NULL, card BLOB NOT NULL, part TEXT NOT NULL,
            reason TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL)
        """,
        "CREATE INDEX reading_log_card ON reading_log (card)",
    ]

    /// A photograph's bytes lie in a file of its digest. Several entries may name one: corrections, and copies in the
    /// book to which a resident moved; those of held entries stand here as well.
    private static let photos = [
        """
        CREATE TABLE photo (
            digest BLOB NOT NULL PRIMARY KEY, writer TEXT NOT NULL, size INTEGER NOT NULL, width INTEGER NOT NULL,
            height INTEGER NOT NULL, received INTEGER NOT NULL, loose INTEGER NOT NULL)
        """,
        "CREATE INDEX photo_loose ON photo (loose, received)",
        """
        CREATE TABLE photo_entry (
            digest BLOB NOT NULL, entry BLOB NOT NULL, book TEXT NOT NULL, card BLOB NOT NULL, form TEXT NOT NULL,
            writer TEXT NOT NULL, PRIMARY KEY (digest, entry))
        """,
        "CREATE INDEX photo_entry_book ON photo_entry (book)",
    ]
}
