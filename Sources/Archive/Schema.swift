/// The tables, in steps that only go forward: each is a file of `Migrations` that begins with why, carried inside of the
/// program so that no release can miss one. Steps that stand in Tests/Golden/migrations.txt never change.
enum Schema {
    /// A step under the name by which a database remembers that it has taken it.
    struct Step {
        let name: String
        let statements: [String]

        /// - Parameter file: statements that end with a line, and lines of comment
        init(_ name: String, _ file: [UInt8]) {
            self.name = name
            var (statements, lines): ([String], [Substring]) = ([], [])
            for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("--") {
                lines.append(line.hasSuffix(";") ? line.dropLast() : line)
                guard line.hasSuffix(";") else { continue }
                statements.append(lines.joined(separator: "\n"))
                lines = []
            }
            self.statements = statements
        }
    }

    /// In their order. The name of a new step is that of its file, without `step`.
    static let steps = [
        Step("1", PackageResources.step01_tables_sql),
        Step("2", PackageResources.step02_shared_numbers_sql),
        Step("3-complaints", PackageResources.step03_complaints_sql),
        Step("3-photos", PackageResources.step04_photos_sql),
        Step("3-secrets", PackageResources.step05_secrets_sql),
        Step("4-card-kind", PackageResources.step06_card_kind_sql),
        Step("3-notices", PackageResources.step07_notices_sql),
        Step("3-inboxes", PackageResources.step08_inboxes_sql),
        Step("5-ended-tokens", PackageResources.step09_ended_tokens_sql),
        Step("6-seals", PackageResources.step10_seals_sql),
        Step("6-attention", PackageResources.step11_attention_sql),
        Step("7-held-writer", PackageResources.step12_held_writer_sql),
        Step("7-held-queue", PackageResources.step13_held_queue_sql),
        Step("8-devices", PackageResources.step14_devices_sql),
        Step("8-held-card", PackageResources.step15_held_card_sql),
        Step("9-entry-card", PackageResources.step16_entry_card_sql),
        Step("10-whose-session", PackageResources.step17_whose_session_sql),
        Step("18-trust", PackageResources.step18_trust_sql),
        Step("19-appointments", PackageResources.step19_appointments_sql),
        Step("20-signposts", PackageResources.step20_signposts_sql),
        Step("21-pressing-first", PackageResources.step21_pressing_first_sql),
        Step("22-mandates", PackageResources.step22_mandates_sql),
        Step("23-late-work", PackageResources.step23_late_work_sql),
    ]

    /// The steps that a database has taken; the table has its name from the library that kept it at first.
    private static func taken(_ db: Connection) throws -> Set<String> {
        guard try db.hasTable("grdb_migrations") else { return [] }
        return Set(try db.all("SELECT identifier FROM grdb_migrations") { $0["identifier"] })
    }

    static func isUpToDate(_ db: Connection) throws -> Bool { try taken(db) == Set(steps.map { $0.name }) }

    /// Whether a later version of Pandu has taken steps that we do not know.
    static func isLater(_ db: Connection) throws -> Bool { try !taken(db).isSubset(of: steps.map { $0.name }) }

    /// Takes the steps that are missing, in the transaction that the caller has begun.
    /// - Throws: `Unreadable.unfit` when there are rows that the new schema does not allow
    static func bringUpToDate(_ db: Connection) throws {
        if try !db.hasTable("grdb_migrations") {
            try db.make("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        let taken = try taken(db)
        for step in steps where !taken.contains(step.name) {
            for statement in step.statements { try db.make(statement) }
            try db.run("INSERT INTO grdb_migrations (identifier) VALUES (\(step.name))")
        }
        // Nothing but the look of all rows proves that they are as the tables' texts now say.
        let misfits = try db.damages(isQuick: true) + db.strays()
        guard misfits.isEmpty else { throw Unreadable.unfit(misfits) }
    }
}
