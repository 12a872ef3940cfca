import GRDB
import GRDBSQLite

/// The values of a statement, bound one after the other.
struct Binding {
    fileprivate let statement: OpaquePointer
    fileprivate var place: Int32 = 0
    fileprivate var isBound = true

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    mutating func bind(_ number: Int64) {
        place += 1
        note(sqlite3_bind_int64(statement, place, number))
    }

    mutating func bind(_ text: String) {
        place += 1
        var text = text
        note(
            text.withUTF8 {
                sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), Binding.copied)
            })
    }

    mutating func bind(_ bytes: [UInt8]) {
        place += 1
        note(
            bytes.withUnsafeBytes {
                sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), Binding.copied)
            })
    }

    private mutating func note(_ code: Int32) { isBound = isBound && code == SQLITE_OK }

    /// SQLITE_TRANSIENT: SQLite keeps a copy of its own.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

extension Statement {
    /// Runs a statement that gives at most one row, without the lists of values that GRDB makes: for the few
    /// statements that run for every entry.
    /// - Returns: whether there was a row
    @discardableResult
    func step(_ bind: (inout Binding) -> Void) throws -> Bool {
        sqlite3_reset(sqliteStatement)
        var binding = Binding(sqliteStatement)
        bind(&binding)
        let code = binding.isBound ? sqlite3_step(sqliteStatement) : SQLITE_MISUSE
        defer { sqlite3_reset(sqliteStatement) }
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code) }
        return code == SQLITE_ROW
    }

    /// Goes through the rows as SQLite holds them.
    func each(_ bind: (inout Binding) -> Void = { _ in }, visit: (RawRow) -> Void) throws {
        sqlite3_reset(sqliteStatement)
        defer { sqlite3_reset(sqliteStatement) }
        var binding = Binding(sqliteStatement)
        bind(&binding)
        var code = binding.isBound ? sqlite3_step(sqliteStatement) : SQLITE_MISUSE
        while code == SQLITE_ROW {
            visit(RawRow(statement: sqliteStatement))
            code = sqlite3_step(sqliteStatement)
        }
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement))), sql: sql)
    }
}
