import Foundation
import GRDB
import Synchronization
import Testing

@testable import Archive

/// A step that a database has taken never changes: those that took it would stay behind those that come.
@Test func `every migration's text is as it was`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden/migrations.txt")
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
    let now = try steps()
    #expect(
        now.prefix(golden.count).elementsEqual(golden),
        """
        A migration was changed, moved or taken away. Give it back, and write a new step behind the last one. Now:
        \(now.joined(separator: "\n"))
        """)
    let new = now.dropFirst(golden.count).joined(separator: "\n")
    #expect(new.isEmpty, "Is it whole? Then add it at the end of Tests/Golden/migrations.txt:\n\(new)")
}

/// Each migration's name with a digest of the statements that it runs on a new database.
private func steps() throws -> [String] {
    let heard = Mutex<[String]>([])
    let heardIn: @Sendable (String) -> Void = { text in heard.withLock { $0.append(text) } }
    let database = try DatabaseQueue()
    try database.inDatabase { db in
        db.trace { event in if case .statement(let statement) = event { heardIn(statement.sql) } }
    }
    let migrator = Schema.migrator
    return try migrator.migrations.map { name in
        heard.withLock { $0 = [] }
        try migrator.migrate(database, upTo: name)
        let texts = heard.withLock { $0 }.filter { text in
            ["CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
                && !text.contains("grdb_migrations")
        }
        // FNV-1a: told apart, not protected.
        let digest = texts.joined(separator: ";\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return "\(name) \(texts.count) \(String(digest, radix: 16))"
    }
}
