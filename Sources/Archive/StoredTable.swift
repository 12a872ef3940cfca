import GRDB
import GRDBSQLite

/// Every table, so that nothing is stored that `verify` does not look at.
enum StoredTable: String, CaseIterable {
    case book, entry, held, account, session, attempt, setting, notice, subscription, delivery, photo
    case pushToken = "push_token"
    case noticeSeen = "notice_seen"
    case readingLog = "reading_log"
    case photoEntry = "photo_entry"
    // What can be made anew from entries, and is compared with them.
    case card, tally, stock, complaint, standing, attention
    case cardMonth = "card_month"
    case nationalID = "national_id"
    case secretReport = "secret_report"
    case seal
    /// When a session or key was last used: neither sealed nor made of entries.
    case contact

    /// All its rows.
    var rows: String {
        switch self {
        case .book: "SELECT * FROM book"
        case .entry: "SELECT * FROM entry"
        case .held: "SELECT * FROM held"
        case .account: "SELECT * FROM account"
        case .session: "SELECT * FROM session"
        case .attempt: "SELECT * FROM attempt"
        case .setting: "SELECT * FROM setting"
        case .notice: "SELECT * FROM notice"
        case .subscription: "SELECT * FROM subscription"
        case .delivery: "SELECT * FROM delivery"
        case .photo: "SELECT * FROM photo"
        case .pushToken: "SELECT * FROM push_token"
        case .noticeSeen: "SELECT * FROM notice_seen"
        case .readingLog: "SELECT * FROM reading_log"
        case .photoEntry: "SELECT * FROM photo_entry"
        case .card: "SELECT * FROM card"
        case .tally: "SELECT * FROM tally"
        case .stock: "SELECT * FROM stock"
        case .complaint: "SELECT * FROM complaint"
        case .standing: "SELECT * FROM standing"
        case .attention: "SELECT * FROM attention"
        case .cardMonth: "SELECT * FROM card_month"
        case .nationalID: "SELECT * FROM national_id"
        case .secretReport: "SELECT * FROM secret_report"
        case .seal: "SELECT * FROM seal"
        case .contact: "SELECT * FROM contact"
        }
    }
}

/// A row as SQLite holds it, without any reading of it.
struct RawRow {
    let statement: OpaquePointer

    /// Whether each value is of the kind its column was made for, and every text is one.
    /// - Parameter kinds: `SQLITE_INTEGER` and its like, by column
    func fits(_ kinds: [Int32]) -> Bool {
        guard Int(sqlite3_column_count(statement)) == kinds.count else { return false }
        return kinds.indices.allSatisfy { place in
            let kind = sqlite3_column_type(statement, Int32(place))
            guard kind == kinds[place] else { return false }
            return kind != SQLITE_TEXT || String(validating: bytes(place), as: UTF8.self) != nil
        }
    }

    /// All values after each other, each with its kind and length, so that no two rows are written alike.
    func write(to text: inout [UInt8]) {
        for place in 0..<Int(sqlite3_column_count(statement)) {
            let kind = sqlite3_column_type(statement, Int32(place))
            let number = kind == SQLITE_INTEGER ? sqlite3_column_int64(statement, Int32(place)) : 0
            RawRow.write(kind, number, kind == SQLITE_INTEGER ? nil : bytes(place), to: &text)
        }
    }

    /// A value that a trigger hands over, as a row's are written.
    static func write(value: OpaquePointer?, to text: inout [UInt8]) {
        let kind = sqlite3_value_type(value)
        if kind == SQLITE_INTEGER { return write(kind, sqlite3_value_int64(value), nil, to: &text) }
        let start = sqlite3_value_blob(value)
        write(kind, 0, UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))), to: &text)
    }

    private static func write(
        _ kind: Int32, _ number: Int64, _ bytes: UnsafeRawBufferPointer?, to text: inout [UInt8]
    ) {
        text.append(UInt8(truncatingIfNeeded: kind))
        withUnsafeBytes(of: Int64(bytes?.count ?? 0).bigEndian) { text += $0 }
        withUnsafeBytes(of: number.bigEndian) { text += $0 }
        if let bytes { text += bytes }
    }

    func integer(_ place: Int) -> Int64 { sqlite3_column_int64(statement, Int32(place)) }

    /// A text as SQLite holds it until the next row.
    func text(_ place: Int) -> UnsafeBufferPointer<UInt8> { bytes(place).assumingMemoryBound(to: UInt8.self) }

    private func bytes(_ place: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, Int32(place))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(place))))
    }
}
