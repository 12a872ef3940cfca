import Foundation
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// What is hashed stays: `Core/Tests/Golden/chain.txt` was worked out without Pandu's code, from the words of `Chain`
/// and `EntryText` alone. A change that moves a byte of it makes every chain of every regency a broken one.
@Suite struct ChainTests {
    private static let golden: [[String]] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Core/Tests/Golden/chain.txt")
        return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
            .map { $0.split(separator: "\t", maxSplits: 1).map { String($0) } }
    }()

    private static func golden(_ kind: String) -> [String] { golden.filter { $0[0] == kind }.map { $0[1] } }

    private static func id(_ last: UInt64) -> ID { ID(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0000 + last) }

    private static func written(
        _ last: UInt64, on card: UInt64, _ form: String, version: Int = 1, by writer: String = "yanti",
        device: String = "hp-satu-0001", _ number: Int, _ day: String, at moment: Int64, offset: Int64 = 0,
        seen: Int, corrects: UInt64? = nil, _ answers: [Answer]
    ) -> Entry {
        Entry(
            id: id(last), book: "melati", card: id(card), form: form, formVersion: version, writer: writer,
            device: device, number: number, day: Day(iso: day) ?? Day(number: 0), writtenAt: moment,
            clockOffset: offset, seen: seen, corrects: corrects.map { id($0) }, edition: "1.0", answers: answers)
    }

    /// Forms of today and one that this build does not know; a correction; a bullet, ends of lines, composed and
    /// decomposed letters; no answer at all.
    private static let entries = [
        written(
            1, on: 1, "resident", 1, "2026-01-13", at: 1_768_262_400_000, seen: 0,
            [
                Answer("name", "Jos\u{E9} Nu\u{2019}ri"), Answer("sex", "m"), Answer("birth", "2025-01-20"),
                Answer("mother", "Siti"), Answer("rt", "03"),
            ]),
        written(
            2, on: 1, "growth-visit", 2, "2026-01-13", at: 1_768_262_460_000, offset: -250, seen: 1,
            [Answer("weight", 8_700), Answer("length", 742), Answer("measure", "l")]),
        written(
            3, on: 1, "growth-visit", 3, "2026-01-13", at: 1_768_262_520_000, offset: -250, seen: 2, corrects: 2,
            [Answer("weight", 7_800), Answer("length", 742), Answer("measure", "l"), Answer("confirmed", "y")]),
        written(
            4, on: 1, "counselling", by: "bidan.tempilang", device: "web-bidan.tempilang", 1, "2026-01-13",
            at: 1_768_266_000_123, seen: 3,
            [
                Answer("topics", "feeding"),
                Answer("note", "\u{2022} makan 3\u{D7}\n\u{2022} telur\tdan \\ ikan \u{1F423}"),
            ]),
        written(5, on: 1, "attendance", 4, "2026-02-10", at: 1_770_681_600_000, offset: 900_000, seen: 2, []),
        written(
            6, on: 6, "form-of-tomorrow", version: 12, 5, "1969-12-31", at: -1, seen: 2_147_483_647,
            [Answer("note", "Jose\u{301}"), Answer("empty", "")]),
    ]

    @Test func `an entry's canonical text is byte for byte as it was`() {
        var reader = EntryReader()
        let lines = Self.golden("entry")
        #expect(lines.count == Self.entries.count)
        // By bytes: two strings are equal for Swift when they look the same.
        for (line, entry) in zip(lines, Self.entries) {
            #expect(Array(entry.line.utf8) == Array(line.utf8))
            #expect(reader.read(line).map { Array($0.line.utf8) } == Array(line.utf8), "read and written again")
        }
    }

    @Test func `digests and hashes of a chain are as they were`() throws {
        let (salts, digests, hashes) = (Self.golden("salt"), Self.golden("digest"), Self.golden("hash"))
        #expect(hashes.count == Self.entries.count)
        var previous = ""
        for (place, entry) in Self.entries.enumerated() {
            let salt = (0..<16).map { UInt8(place * 16 + $0) }
            #expect(Digest.hex(salt) == salts[place])
            let digest = Chain.bodyDigest(salt: salt, body: entry.bodyText)
            #expect(Digest.hex(digest) == digests[place])
            previous = Chain.hash(
                previous: previous, seq: place + 1, envelope: entry.envelopeText, bodyDigest: digest)
            #expect(previous == hashes[place], "number \(place + 1)")
        }
    }

    /// The clock, units and imports name entries so that whoever writes them twice writes the same.
    @Test func `what is named by what it is keeps its id`() throws {
        for text in Self.golden("named") {
            let parts = text.split(separator: "\t").map { String($0) }
            #expect(ID(naming: parts[0]).text == parts[1])
        }
        let day = try #require(Self.golden("session-day").first).split(separator: "\t")
        #expect(SessionDay.id(on: try #require(Day(iso: String(day[0])))).text == day[1])
        #expect(Member.id(of: "kasus.rina").text == "7a5a1367-8f53-8e64-8618-857d47e26115")
    }
}
