import Foundation
import GRDB
import Testing

@testable import Archive

/// Tables that grow for as long as people write: to walk one of them takes longer every year.
private let growing: Set<String> = [
    "entry", "held", "card", "card_month", "tally", "stock", "complaint", "standing", "national_id",
    "photo", "photo_entry", "notice", "delivery", "secret_report", "reading_log", "attention", "session", "push_token",
]

/// Statements that walk a table on purpose, by a part of each.
private let walks: [(part: String, why: String)] = [
    ("SELECT 1 FROM held LIMIT 1", "ends at the first row"),
    ("SELECT 1 FROM national_id LIMIT 1", "ends at the first row"),
    ("SELECT area, month, indicator, count AS n FROM tally", "verify compares every number"),
    ("SELECT area, month, indicator, change AS n FROM stock", "verify compares every number"),
    ("SELECT * FROM standing WHERE count <> 0", "verify compares every number"),
    ("SELECT * FROM photo ORDER BY digest", "verify looks at every file"),
    ("SELECT writer, (received", "what lies in nobody's queue, for the administrator"),
    ("SELECT card, MAX(at) AS last FROM reading_log", "a unit reads few reports"),
    ("WHERE 1 = 1 AND attention.from_day <= ?", "the midwife's list of all regions at once"),
    ("WHERE 1 = 1 AND (landmark LIKE", "a search by words in all regions at once"),
]

/// What looks at all rows of a table, for `verify` and the seals.
private func isThorough(_ statement: String) -> Bool {
    StoredTable.allCases.contains { statement == $0.rows.text }
        || ["sqlite_master", "pragma_", "WHERE is_open NOT IN"].contains { statement.contains($0) }
}

@Test func `no statement walks a large table`() throws {
    let (archive, folder) = try EveryStatement.archive()
    defer { try? FileManager.default.removeItem(at: folder) }
    let statements = try EveryStatement.heard().filter { statement in
        !isThorough(statement) && !walks.contains { statement.contains($0.part) }
            && statement.prefixMatch(of: #/(?:SELECT|INSERT|UPDATE|DELETE|WITH) /#) != nil
    }
    var findings: [Finding] = []
    for statement in statements.sorted() {
        for step in try archive.read({ try plan(statement, $0.db.db) }) {
            guard let match = step.firstMatch(of: #/^SCAN (\w+)/#),
                growing.contains(table(String(match.output.1), in: statement)),
                // In the order of the list, until the page is full.
                !step.contains("USING INDEX complaint_due")
            else { continue }
            findings.append(Finding("Sources/Archive", "\(step): \(statement)"))
        }
    }
    #expect(statements.count > 150)
    hold(
        "Every statement finds its rows by an index.",
        repair: "add an index in a new migration, ask for less, or say in `walks` why everything is wanted.", findings)
}

@Test func `every statement in the Archive is heard`() throws {
    let heard = Array(try EveryStatement.heard())
    let keyword = #/\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|EXISTS)\b/#
    var findings: [Finding] = []
    for (path, source) in Tree.product where path.hasPrefix("Sources/Archive/") {
        for literal in source.literals where literal.text.contains(keyword) {
            // A trigger's, and what each step of the schema leaves behind: no test gets by without them.
            if literal.text.contains("note_sealed(") || literal.text.contains("INTO grdb_migrations") { continue }
            // What is bound, or another part, stands between the pieces.
            let pieces = literal.text.split { $0.isWhitespace }.joined(separator: " ").split(separator: "_")
            if !heard.contains(where: { holds(pieces, in: $0) }) {
                findings.append(Finding(path, line: literal.line, literal.text))
            }
        }
    }
    hold(
        "Every statement is tried by the tests of plans and of PostgreSQL.",
        repair: "call its function in EveryStatement.swift.", findings)
}

/// Whether a text has all the pieces, one behind the other.
private func holds(_ pieces: [Substring], in text: String) -> Bool {
    var rest = text[...]
    for piece in pieces {
        guard let range = rest.range(of: piece) else { return false }
        rest = rest[range.upperBound...]
    }
    return true
}

private func plan(_ statement: String, _ db: Database) throws -> [String] {
    let prepared = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + statement)
    prepared.setUncheckedArguments(StatementArguments())
    return try GRDB.Row.fetchAll(prepared).map { $0["detail"] as String }
}

/// The table behind an alias.
private func table(_ alias: String, in statement: String) -> String {
    for match in statement.matches(of: #/(?:FROM|JOIN) (\w+) (?:AS )?(\w+)/#) where match.output.2 == alias {
        return String(match.output.1)
    }
    return alias
}
