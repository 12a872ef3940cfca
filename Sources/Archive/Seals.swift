import Foundation

/// Makes a code of some bytes with a key that lies outside of the database.
public typealias SealCode = @Sendable ([UInt8]) -> [UInt8]

/// Seals what no entry proves: of each table the number of its rows, and the sum (bit by bit, without carry) of their
/// codes, which every writing changes in its own transaction; over all sums one code more. Who has the file but not the
/// key can change, add, take away or put back no row unseen, but only put the whole file back.
/// Its connection is the writer's alone, so that nobody else comes in between.
final class Seals: @unchecked Sendable {
    private struct Sum {
        var count: Int64 = 0
        var bytes = [UInt8](repeating: 0, count: 32)

        mutating func add(_ other: Sum) {
            count += other.count
            for place in bytes.indices where place < other.bytes.count { bytes[place] ^= other.bytes[place] }
        }
    }

    /// Rows of the table `seal` beside those of tables: the code over all others, counting the writings; the moment
    /// and a random name of the sealing; a code that tells the key.
    private static let (all, since, key) = ("all", "since", "key")

    private let code: SealCode
    private var changes: [String: Sum] = [:]

    init(_ code: @escaping SealCode) { self.code = code }

    // MARK: Writing

    /// Lets every writing of this connection be noted, by triggers that are its own and not the file's.
    func watch(_ db: Connection) throws {
        try db.define("note_sealed") { [weak self] row in self?.note(row) }
        for table in StoredTable.allCases where table.isSealed {
            for trigger in table.triggers(try db.columns(of: table.rawValue).map { $0.name }) { try db.make(trigger) }
        }
    }

    /// A transaction begins; what one that failed had noted is forgotten.
    func begin() { changes = [:] }

    /// Table, 1 or -1, then the values of the row.
    private func note(_ row: Arguments) {
        var text: [UInt8] = []
        row.write(from: 2, to: &text)
        let table = row.text(0)
        changes[table, default: Sum()].add(sum(of: text, in: table, count: row.integer(1)))
    }

    private func sum(of row: [UInt8], in table: String, count: Int64 = 1) -> Sum {
        Sum(count: count, bytes: code(Array(table.utf8) + [0] + row))
    }

    /// Seals what the transaction wrote. What is broken already stays so: nobody's writing heals it.
    func store(_ db: Connection) throws {
        guard !changes.isEmpty else { return }
        var sums = try stored(db)
        guard isWhole(sums) else { return }
        for (table, change) in changes {
            sums[table, default: Sum()].add(change)
            try put(sums[table] ?? Sum(), as: table, db)
        }
        sums[Seals.all]?.count += 1
        try put(Sum(count: sums[Seals.all]?.count ?? 1, bytes: total(sums)), as: Seals.all, db)
    }

    /// Seals all that stands, as it stands.
    /// - Parameter isAnew: whether it is a sealing of its own, so that heads kept before it say so
    func sealAll(_ db: Connection, isAnew: Bool) throws {
        var sums = try stored(db)
        for table in StoredTable.allCases where table.isSealed {
            sums[table.rawValue] = try sum(of: table, db)
        }
        if isAnew || sums[Seals.since] == nil {
            let name = (0..<2).flatMap { _ in
                withUnsafeBytes(of: UInt64.random(in: 0...UInt64.max)) { Array($0) }
            }
            sums[Seals.since] = Sum(count: Int64(Date().timeIntervalSince1970 * 1000), bytes: name)
        }
        sums[Seals.key] = Sum(bytes: keyMark)
        sums[Seals.all] = Sum(count: (sums[Seals.all]?.count ?? 0) + 1)
        let code = total(sums)
        sums[Seals.all]?.bytes = code
        for (name, sum) in sums { try put(sum, as: name, db) }
    }

    private func put(_ sum: Sum, as name: String, _ db: Connection) throws {
        try db.run(
            """
            INSERT INTO seal (name, count, sum) VALUES (\(name), \(sum.count), \(sum.bytes))
            ON CONFLICT (name) DO UPDATE SET count = excluded.count, sum = excluded.sum
            """)
    }

    // MARK: Looking

    /// Whether this key sealed the database, or nothing has been sealed in it yet.
    func fits(_ db: Connection) throws -> Bool {
        let sums = try stored(db)
        return sums.isEmpty || sums[Seals.key]?.bytes == keyMark
    }

    func isUnset(_ db: Connection) throws -> Bool { try stored(db).isEmpty }

    /// What is not as it was sealed.
    func differences(_ db: Connection) throws -> [String] {
        let sums = try stored(db)
        guard !sums.isEmpty else { return ["the seals are gone: nothing proves what entries do not prove"] }
        guard sums[Seals.key]?.bytes == keyMark else { return ["the seals are another key's than that of this folder"] }
        guard isWhole(sums) else { return ["the seals themselves were changed outside of Pandu"] }
        return try StoredTable.allCases.filter { $0.isSealed }.compactMap { table in
            let (sealed, found) = (sums[table.rawValue] ?? Sum(), try sum(of: table, db))
            if sealed.bytes == found.bytes, sealed.count == found.count { return nil }
            return "\(table.rawValue): rows were changed, added or taken away outside of Pandu "
                + "(\(sealed.count) sealed, \(found.count) there)"
        }
    }

    static func state(_ db: Connection) throws -> (name: [UInt8], writings: Int64)? {
        guard let name = try db.first("SELECT sum FROM seal WHERE name = \(since)", { $0["sum"] as [UInt8] }),
            let writings = try db.first("SELECT count FROM seal WHERE name = \(all)", { $0["count"] as Int64 })
        else { return nil }
        return (name, writings)
    }

    private var keyMark: [UInt8] { code(Array("seal key".utf8)) }

    private func stored(_ db: Connection) throws -> [String: Sum] {
        var sums: [String: Sum] = [:]
        try db.each("SELECT name, count, sum FROM seal") { row in
            sums[row["name"]] = Sum(count: row["count"], bytes: row["sum"])
            return true
        }
        return sums
    }

    private func isWhole(_ sums: [String: Sum]) -> Bool { sums[Seals.all].map { $0.bytes == total(sums) } ?? false }

    /// The code over all sums and the number of writings.
    private func total(_ sums: [String: Sum]) -> [UInt8] {
        var text: [UInt8] = []
        for (name, sum) in sums.sorted(by: { $0.key < $1.key }) {
            text += Array(name.utf8) + [0]
            withUnsafeBytes(of: sum.count.bigEndian) { text += $0 }
            if name != Seals.all { text += sum.bytes + [UInt8(truncatingIfNeeded: sum.bytes.count)] }
        }
        return code(text)
    }

    private func sum(of table: StoredTable, _ db: Connection) throws -> Sum {
        var found = Sum()
        var text: [UInt8] = []
        try db.each(table.rows) { row in
            text.removeAll(keepingCapacity: true)
            row.write(to: &text)
            found.add(sum(of: text, in: table.rawValue))
            return true
        }
        return found
    }
}

extension StoredTable {
    /// Whether its rows stand under seal, because no entry proves them; the others are compared with entries.
    var isSealed: Bool {
        switch self {
        case .book, .entry, .held, .account, .session, .attempt, .setting, .notice, .subscription, .delivery, .photo,
            .pushToken, .noticeSeen, .readingLog, .photoEntry:
            true
        case .card, .tally, .stock, .complaint, .standing, .attention, .signpost, .mandate, .cardMonth, .nationalID,
            .secretReport,
            .seal, .contact:
            false
        }
    }

    /// Triggers that note each row that comes, goes or changes. Put together from the schema's own names alone.
    fileprivate func triggers(_ columns: [String]) -> [String] {
        func note(_ sign: String, _ row: String) -> String {
            " SELECT note_sealed("
                + (["'" + rawValue + "'", sign] + columns.map { row + "." + $0 })
                .joined(separator: ", ") + ");"
        }
        func trigger(_ event: String, _ steps: String) -> String {
            ["CREATE TEMP TRIGGER sealed_" + rawValue + "_" + event, "AFTER", event, "ON main." + rawValue]
                .joined(separator: " ") + " BEGIN" + steps + " END"
        }
        return [
            trigger("INSERT", note("1", "NEW")), trigger("DELETE", note("-1", "OLD")),
            trigger("UPDATE", note("-1", "OLD") + note("1", "NEW")),
        ]
    }
}
