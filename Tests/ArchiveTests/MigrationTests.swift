import Foundation
import Testing

@testable import Archive

/// A step that a database has taken never changes: those that took it would stay behind those that come.
@Test func `every migration's text is as it was`() throws {
    let file = root.appendingPathComponent("Tests/Golden/migrations.txt")
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
    let now = steps
    #expect(
        now.prefix(golden.count).elementsEqual(golden),
        """
        A migration was changed, moved or taken away. Give it back, and write a new step behind the last one. Now:
        \(now.joined(separator: "\n"))
        """)
    let new = now.dropFirst(golden.count).joined(separator: "\n")
    #expect(new.isEmpty, "Is it whole? Then add it at the end of Tests/Golden/migrations.txt:\n\(new)")
}

@Test func `every file of a migration is a step, in the order of the files' names`() throws {
    let folder = root.appendingPathComponent("Sources/Archive/Migrations")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let texts = try files.map { name in
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.hasPrefix("-- "), "\(name) does not say why")
        return Schema.Step(name, Array(text.utf8)).statements
    }
    #expect(texts == Schema.steps.map(\.statements))
}

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Each step's name with a digest of its statements.
private var steps: [String] {
    Schema.steps.map { step in
        // FNV-1a: told apart, not protected.
        let digest = step.statements.joined(separator: ";\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return "\(step.name) \(step.statements.count) \(String(digest, radix: 16))"
    }
}
