import Foundation
import GRDB
import Testing

@testable import Archive

/// Tables that grow for as long as people write: to walk one of them takes longer every year.
private let growing: Set<String> = [
    "entry", "held", "card", "card_month", "tally", "stock", "complaint", "standing", "national_id",
    "photo", "photo_entry", "notice", "delivery", "secret_report", "reading_log", "attention", "session", "push_token",
]

/// Files whose statements look at everything on purpose: `verify` and the seals.
private let thorough: Set<String> = ["Sources/Archive/Integrity.swift", "Sources/Archive/StoredTable.swift"]

/// Statements that walk a table on purpose, by how they begin.
private let walks: [(beginning: String, why: String)] = [
    ("SELECT EXISTS (SELECT 1 FROM held)", "ends at the first row"),
    ("SELECT EXISTS (SELECT 1 FROM national_id)", "ends at the first row"),
    ("SELECT area, month, indicator, count AS n FROM tally", "verify compares every number"),
    ("SELECT area, month, indicator, change AS n FROM stock", "verify compares every number"),
    ("SELECT * FROM standing WHERE count <> 0", "verify compares every number"),
    ("SELECT * FROM photo ORDER BY digest", "verify looks at every file"),
    ("SELECT complaint.*, book.id AS book_id, book.name AS book_name FROM complaint JOIN book", "a search by words"),
    ("SELECT writer, (received", "what lies in nobody's queue, for the administrator"),
    ("SELECT card, MAX(at) AS last FROM reading_log", "a unit reads few reports"),
]

@Test func `no statement walks a large table`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plans-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = try Archive(path: folder.appending(path: "pandu.sqlite").path(percentEncoded: false))
    var findings: [Finding] = []
    var explained = 0
    for (path, source) in Tree.product where path.hasPrefix("Sources/Archive/") && !thorough.contains(path) {
        for literal in source.literals {
            let statement = literal.text.split(whereSeparator: { $0.isWhitespace || $0 == "\\" }).joined(separator: " ")
            // A trigger's begin of a text is no statement yet.
            guard statement.prefixMatch(of: #/(?:SELECT|INSERT|UPDATE|DELETE|WITH) /#) != nil,
                !statement.hasPrefix("SELECT note_sealed("),
                !walks.contains(where: { statement.hasPrefix($0.beginning) })
            else { continue }
            explained += 1
            for step in try archive.read({ try plan(statement, $0.db) }) {
                guard let match = step.firstMatch(of: #/^SCAN (\w+)/#),
                    growing.contains(table(String(match.output.1), in: statement))
                else { continue }
                findings.append(Finding(path, line: literal.line, step))
            }
        }
    }
    #expect(explained > 100)
    hold(
        "Every statement finds its rows by an index.",
        repair: "add an index in a new migration, ask for less, or say in `walks` why everything is wanted.", findings)
}

private func plan(_ statement: String, _ db: Database) throws -> [String] {
    // The separators of `LIKE` lost their backslash with the others; any sign will do.
    let prepared = try db.makeStatement(
        sql: "EXPLAIN QUERY PLAN " + statement.replacing("ESCAPE ''", with: "ESCAPE '!'"))
    prepared.setUncheckedArguments(StatementArguments())
    return try Row.fetchAll(prepared).map { $0["detail"] as String }
}

/// The table behind an alias.
private func table(_ alias: String, in statement: String) -> String {
    for match in statement.matches(of: #/(?:FROM|JOIN) (\w+) (?:AS )?(\w+)/#) where match.output.2 == alias {
        return String(match.output.1)
    }
    return alias
}
