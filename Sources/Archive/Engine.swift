import Foundation
import GRDB
import GRDBSQLite
import Plain
import Records

/// What SQLite says when it does not do what it was asked for.
typealias DatabaseError = GRDB.DatabaseError

/// The database file and its connections: one writes, some look. The only file that knows SQLite and its library; all
/// others ask with `SQL` and read a `Row`.
final class Engine: Sendable {
    let path: String
    private let pool: any DatabaseWriter

    /// Opens the file in WAL mode, making it when it is missing; what is committed has been flushed to the disk.
    init(path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -4000")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        self.pool = pool
        // Only now: a pool sets its writer to NORMAL when it opens, and then a commit may not be on the disk yet.
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -16000")
        }
    }

    /// Opens a file to look at it alone: nothing in it is made or changed.
    init(looking path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let files = FileManager.default
        // Where nobody has it open and no write-ahead log waits, SQLite is told that nothing will change: then it makes
        // no files beside it, and reads from where nothing can be written.
        let isResting = !files.fileExists(atPath: path + "-wal") && !files.fileExists(atPath: path + "-shm")
        let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
        if isResting, let queue = try? DatabaseQueue(path: address, configuration: configuration) {
            pool = queue
        } else {
            pool = try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// A database that is gone with it.
    init() throws {
        path = ""
        pool = try DatabaseQueue()
    }

    /// A consistent look that never waits for a writer.
    func read<Result>(_ look: (Connection) throws -> Result) throws -> Result {
        try pool.read { try look(Connection(db: $0)) }
    }

    /// One transaction: all of it, or nothing. Whoever writes at the same time waits.
    func write<Result>(_ change: (Connection) throws -> Result) throws -> Result {
        try pool.write { try change(Connection(db: $0)) }
    }

    /// A transaction that may take long, and waits as long for another one: two programs start at once on an old database.
    func update<Result>(_ change: (Connection) throws -> Result) throws -> Result {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 600000")
            defer { try? db.execute(sql: "PRAGMA busy_timeout = 5000") }
            var result: Result?
            try db.inTransaction(.immediate) {
                result = try change(Connection(db: db))
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return result
        }
    }

    /// Writes the whole file anew and cuts off its log.
    func vacuum() throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM")
            try db.checkpoint(.truncate)
        }
    }

    /// Makes the file take not one page more, as a full disk does, or as many as it wants again. For tests.
    func fill(_ isFull: Bool) throws {
        let sql = isFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823"
        try pool.writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}

/// The database inside of one look or one transaction.
/// - Throws: in all its functions `DatabaseError`
struct Connection {
    /// Of the library, for this file and its tests alone.
    let db: Database

    func run(_ sql: SQL) throws { try each(sql) { _ in false } }

    /// Goes through the rows as SQLite holds them, until `visit` says false.
    func each(_ sql: SQL, _ visit: (Row) throws -> Bool) throws {
        let statement = try prepared(sql)
        try withExtendedLifetime(statement) {
            let handle = statement.sqliteStatement
            defer { sqlite3_reset(handle) }
            guard bind(sql.values, to: handle) else { throw failure(SQLITE_MISUSE, sql) }
            var code = sqlite3_step(handle)
            while code == SQLITE_ROW {
                guard try visit(Row(statement: handle)) else { return }
                code = sqlite3_step(handle)
            }
            guard code == SQLITE_DONE else { throw failure(code, sql) }
        }
    }

    func all<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        var found: [Value] = []
        try each(sql) { row in
            found.append(try make(row))
            return true
        }
        return found
    }

    func first<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> Value? {
        var found: Value?
        try each(sql) { row in
            found = try make(row)
            return false
        }
        return found
    }

    func has(_ sql: SQL) throws -> Bool { try first(sql) { _ in true } ?? false }

    /// The number in the only column of the only row; 0 when there is no row or nothing in it.
    func number(_ sql: SQL) throws -> Int64 { try first(sql) { $0.integer(0) } ?? 0 }

    /// Runs what is no statement of ours: a step of the schema, or a trigger made from the schema's own names.
    func make(_ text: String) throws { try db.execute(sql: text) }

    /// The statement in our hands until it is used up: kept for the next time, if it is the same each time.
    private func prepared(_ sql: SQL) throws -> Statement {
        if !sql.isChanging {
            let kept = try db.cachedStatement(sql: sql.text)
            if sqlite3_stmt_busy(kept.sqliteStatement) == 0 { return kept }
        }
        return try db.makeStatement(sql: sql.text)
    }

    private func bind(_ values: [SQL.Value], to statement: OpaquePointer) -> Bool {
        // SQLite keeps a copy of its own.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        var place: Int32 = 0
        return Int(sqlite3_bind_parameter_count(statement)) == values.count
            && values.allSatisfy { value in
                place += 1
                switch value {
                case .integer(let number):
                    return sqlite3_bind_int64(statement, place, number) == SQLITE_OK
                case .text(var text):
                    return text.withUTF8 {
                        sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), copied) == SQLITE_OK
                    }
                case .bytes(let bytes):
                    // No bytes are bytes as well, not NULL.
                    if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) == SQLITE_OK }
                    return bytes.withUnsafeBytes {
                        sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied) == SQLITE_OK
                    }
                }
            }
    }

    private func failure(_ code: Int32, _ sql: SQL) -> DatabaseError {
        let said = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: said, sql: sql.text)
    }
}

extension StorageTrouble {
    init?(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_IOERR, .SQLITE_CANTOPEN: self = .failing
        case .SQLITE_BUSY: self = .busy
        default: return nil
        }
    }
}

// What SQLite alone has stands here.
extension Connection {
    func hasTable(_ name: String) throws -> Bool {
        try has("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = \(name)")
    }

    /// Names and types of a table's columns, in their order.
    func columns(of table: String) throws -> [(name: String, type: String)] {
        try all("SELECT name, type FROM pragma_table_info(\(table)) ORDER BY cid") { ($0["name"], $0["type"]) }
    }

    /// What SQLite finds wrong with the file: values that the tables do not allow, damage, and, when it takes its time,
    /// indexes that are not as their tables.
    func damages(isQuick: Bool = false) throws -> [String] {
        let said: [String] =
            isQuick
            ? try all("SELECT quick_check AS said FROM pragma_quick_check") { $0["said"] }
            : try all("SELECT integrity_check AS said FROM pragma_integrity_check") { $0["said"] }
        return said.filter { $0 != "ok" }
    }

    /// Rows of a table that name a row of another which there is not, counted.
    func strays() throws -> [String] {
        try all(
            """
            SELECT "table" AS name, parent, COUNT(*) AS count FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2
            """
        ) { "\($0["name"] as String): \($0["count"] as Int) rows belong to no \($0["parent"] as String)" }
    }

    /// All tables, indexes and triggers, with the text by which each was made.
    func objects() throws -> [(type: String, name: String, table: String, made: String)] {
        try all("SELECT type, name, tbl_name, COALESCE(sql, '') AS made FROM sqlite_master") {
            ($0["type"], $0["name"], $0["tbl_name"], $0["made"])
        }
    }

    /// Defines a function that triggers of this connection call, with its arguments as a row.
    func define(_ name: String, _ call: @escaping (Arguments) -> Void) throws {
        let code = sqlite3_create_function_v2(
            db.sqliteConnection, name, -1, SQLITE_UTF8, Unmanaged.passRetained(Called(call)).toOpaque(),
            { context, count, values in
                guard let values, let called = sqlite3_user_data(context) else { return }
                Unmanaged<Called>.fromOpaque(called).takeUnretainedValue()
                    .call(Arguments(values: UnsafeBufferPointer(start: values, count: Int(count))))
            }, nil, nil, { called in called.map { Unmanaged<Called>.fromOpaque($0).release() } })
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}

private final class Called {
    let call: (Arguments) -> Void

    init(_ call: @escaping (Arguments) -> Void) { self.call = call }
}

/// What a trigger hands over.
struct Arguments {
    fileprivate let values: UnsafeBufferPointer<OpaquePointer?>

    func text(_ place: Int) -> String {
        guard values.indices.contains(place), let text = sqlite3_value_text(values[place]) else { return "" }
        return String(cString: text)
    }

    func integer(_ place: Int) -> Int64 { values.indices.contains(place) ? sqlite3_value_int64(values[place]) : 0 }

    /// All from a place on, as `Row.write` writes them.
    func write(from first: Int, to text: inout [UInt8]) {
        for value in values.dropFirst(first) {
            let kind = sqlite3_value_type(value)
            guard kind != SQLITE_INTEGER else {
                append(kind, number: sqlite3_value_int64(value), to: &text)
                continue
            }
            let start = sqlite3_value_blob(value)
            append(kind, UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))), to: &text)
        }
    }
}

/// A row as SQLite holds it, until the next one comes.
struct Row {
    fileprivate let statement: OpaquePointer

    subscript(_ name: StaticString) -> Int64 { integer(place(of: name)) }
    subscript(_ name: StaticString) -> Int { Int(integer(place(of: name))) }
    subscript(_ name: StaticString) -> Bool { integer(place(of: name)) != 0 }
    subscript(_ name: StaticString) -> String { String(decoding: bytes(place(of: name)), as: UTF8.self) }
    subscript(_ name: StaticString) -> [UInt8] { Array(bytes(place(of: name))) }
    subscript(_ name: StaticString) -> Month { Month(number: self[name] as Int) }
    subscript(_ name: StaticString) -> Day { Day(number: self[name] as Int) }
    subscript(_ name: StaticString) -> ID { ID(bytes: bytes(place(of: name))) }

    func integer(_ place: Int) -> Int64 { sqlite3_column_int64(statement, Int32(place)) }

    /// A text as SQLite holds it.
    func text(_ place: Int) -> UnsafeBufferPointer<UInt8> { bytes(place).assumingMemoryBound(to: UInt8.self) }

    private var count: Int { Int(sqlite3_column_count(statement)) }

    private func place(of name: StaticString) -> Int {
        let wanted = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        let place = (0..<count).first { place in
            sqlite3_column_name(statement, Int32(place)).map { strcmp($0, wanted) == 0 } ?? false
        }
        assert(place != nil, "no column \(name)")
        return place ?? count
    }

    private func bytes(_ place: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, Int32(place))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(place))))
    }

    /// Whether every text is one, which SQLite does not look at.
    var isReadable: Bool {
        (0..<count).allSatisfy { place in
            sqlite3_column_type(statement, Int32(place)) != SQLITE_TEXT
                || String(validating: text(place), as: UTF8.self) != nil
        }
    }

    /// All values after each other, each with its kind and length, so that no two rows are written alike.
    func write(to text: inout [UInt8]) {
        for place in 0..<count {
            let kind = sqlite3_column_type(statement, Int32(place))
            if kind == SQLITE_INTEGER {
                append(kind, number: integer(place), to: &text)
            } else {
                append(kind, bytes(place), to: &text)
            }
        }
    }
}

/// Kind, length, number, bytes. The kinds are SQLite's numbers for them; what is written here is sealed and stays.
private func append(
    _ kind: Int32, _ bytes: UnsafeRawBufferPointer? = nil, number: Int64 = 0, to text: inout [UInt8]
) {
    text.append(UInt8(truncatingIfNeeded: kind))
    withUnsafeBytes(of: Int64(bytes?.count ?? 0).bigEndian) { text += $0 }
    withUnsafeBytes(of: number.bigEndian) { text += $0 }
    if let bytes { text += bytes }
}
