import Foundation
import Plain
import Records
import Testing

@testable import Desk

/// What phones and older releases sealed opens for ever. `Tests/Golden/seal.txt` was made by another library (Python's
/// cryptography) from the words of `Seal` and `Keyring` alone.
@Suite struct StoredSealTests {
    private let golden: [String: String]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/seal.txt")
        golden = Dictionary(
            uniqueKeysWithValues: try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
                let parts = line.split(separator: "\t", maxSplits: 1)
                return (String(parts[0]), String(parts[1]))
            })
    }

    private func word(_ name: String) throws -> String { try #require(golden[name]) }

    private func bytes(_ name: String) throws -> [UInt8] { try #require(Base64URL.bytes(try word(name))) }

    @Test func `a report that was sealed before opens with the key that was kept`() throws {
        let signs = Array(try word("key"))
        let lines = stride(from: 0, to: signs.count, by: 64).map { String(signs[$0..<min($0 + 64, signs.count)]) }
        let key = try Seal.Key(
            text: "-----BEGIN PRIVATE KEY-----\n\(lines.joined(separator: "\n"))\n-----END PRIVATE KEY-----\n")
        #expect(key.publicKey == (try bytes("point")))
        let text = try Seal.open(try bytes("sealed"), with: key, purpose: try word("purpose"))
        #expect(String(decoding: text, as: UTF8.self) == "Cerita: “Ibu” dipukul.\n• dua kali")
    }

    @Test func `a webhook's secret that was locked before is unlocked`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("seal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let keyring = Keyring(folder: folder)
        try keyring.keep(Base64URL.text((0..<32).map { UInt8($0) }), as: "seal.key")
        let card = ID(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0001)
        #expect(keyring.unlock("gcm1." + (try word("locked")), of: card) == "rahasia-kait")
        #expect(keyring.unlock("gcm1." + (try word("locked")), of: ID(high: card.low, low: card.high)) == nil)
    }
}
