import Foundation
import GRDB
import Synchronization
import Testing

@testable import Archive

/// What the door asks for every entry that comes must not grow with the book.
@Test func `the entries of a card and the merges of a book are found by their index`() throws {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)/pandu.sqlite"
    defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
    let archive = try Archive(path: path)
    let asked = Mutex<[String]>([])
    let hear: @Sendable (String) -> Void = { text in asked.withLock { $0.append(text) } }
    try archive.read { reading in
        let db = reading.db.db
        db.trace { event in if case .statement(let statement) = event { hear(statement.expandedSQL) } }
        try reading.lines(of: 1, on: "01a156f1-a358-7733-8000-00000000beef") { _, _, _ in }
        _ = try reading.merges(in: 1)
        db.trace(options: [])
        let plans = try asked.withLock { $0 }.map { sql in
            try GRDB.Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }.joined(
                separator: "; ")
        }
        #expect(
            plans == [
                "SEARCH entry USING INDEX entry_card (book=? AND <expr>=?)",
                "SEARCH entry USING INDEX entry_merge (book=?)",
            ])
    }
}
