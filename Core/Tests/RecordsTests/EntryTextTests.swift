import Plain
import Rules
import Seeded
import Testing

@testable import Records

@Suite struct EntryTextTests {
    @Test func `an entry is one line of thirteen columns and its answers`() {
        let entry = Entry(
            id: ID(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0001), book: "melati",
            card: ID(high: 0x0192_0000_0000_7000, low: 0x8000_0000_0000_0002), form: "growth-visit",
            formVersion: 1,
            writer: "yanti", device: "hp-1", number: 7, day: day("2026-01-13"),
            writtenAt: 1_768_262_400_000,
            clockOffset: -250, seen: 41, corrects: nil, edition: "1.0",
            answers: [Answer("weight", 7_800), Answer("reason", "tab\there\nand \\ there")])
        #expect(
            entry.line == """
                01920000-0000-7000-8000-000000000001\tmelati\t01920000-0000-7000-8000-000000000002\tgrowth-visit@1\tyanti\
                \thp-1\t7\t2026-01-13\t1768262400000\t-250\t41\t\t1.0\tweight=7800\treason=tab\\there\\nand \\\\ there
                """)
        #expect(entry.line == entry.envelopeText + "\t" + entry.bodyText)
        #expect(
            entry.envelopeText.split(separator: "\t", omittingEmptySubsequences: false).count == 13)
    }

    @Test func `five thousand random entries are read as they were written, by one reader`() {
        var dice = Dice(seed: 1)
        var reader = EntryReader()
        for count in 0..<5_000 {
            let entry = randomEntry(&dice)
            if reader.read(entry.line) != entry {
                Issue.record("entry \(count): \(entry.line)")
                return
            }
        }
    }

    private func randomText(_ dice: inout Dice) -> String {
        let signs = [
            "a", "b", "\t", "\n", "\r", "\\", "t", "n", "@", "é", "👶🏽", " ", "", "\u{301}", "0",
        ]
        return (0..<dice.number(0...4)).map { _ in dice.one(of: signs) }.joined()
    }

    private func randomEntry(_ dice: inout Dice) -> Entry {
        func id(_ dice: inout Dice) -> ID { ID(high: dice.next(), low: dice.next()) }
        let fields = ["weight", "length", "a", "b\\t", "b\t"]
        return Entry(
            id: id(&dice), book: randomText(&dice), card: id(&dice), form: randomText(&dice),
            formVersion: dice.number(0...3), writer: randomText(&dice), device: randomText(&dice),
            number: dice.number(0...2_147_483_647), day: Day(number: dice.number(-20_000...80_000)),
            writtenAt: Int64(dice.number(0...900_000_000_000_000)),
            clockOffset: Int64(dice.number(-900_000...900_000)),
            seen: dice.number(0...2_147_483_647), corrects: dice.happens(0.3) ? id(&dice) : nil,
            edition: randomText(&dice),
            answers: (0..<dice.number(0...3)).map { _ in
                Answer(dice.one(of: fields), randomText(&dice) + dice.one(of: ["", "=x"]))
            })
    }

    @Test
    func `a backslash and a t are not a tab, even when the lines before it had the same bytes`() {
        var reader = EntryReader()
        var dice = Dice(seed: 2)
        var literal = randomEntry(&dice)
        literal.writer = "a\\t"
        var tab = literal
        tab.writer = "a\t"
        #expect(reader.read(literal.line)?.writer == "a\\t")
        #expect(reader.read(tab.line)?.writer == "a\t")
    }

    @Test func `fifty thousand broken lines are refused or read, and never trap`() {
        var dice = Dice(seed: 3)
        var reader = EntryReader()
        var taken = 0
        let base = Array(randomEntry(&dice).line.utf8)
        for _ in 0..<50_000 {
            var bytes =
                dice.happens(0.1)
                ? (0..<dice.number(0...40)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
                : base
            for _ in 0..<dice.number(0...3) where !bytes.isEmpty {
                let place = dice.number(0...(bytes.count - 1))
                switch dice.number(0...2) {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(dice.one(of: [9, 10, 45, 48, 57, 61, 64, 92]), at: place)
                }
            }
            if bytes.withUnsafeBufferPointer({ reader.read($0) }) != nil { taken += 1 }
        }
        #expect(taken > 0 && taken < 50_000)
    }

    @Test(arguments: ["2147483647", "2147483648"])
    func `numbers are as wide on the phone as on the server`(number: String) throws {
        var dice = Dice(seed: 6)
        var entry = randomEntry(&dice)
        (entry.number, entry.writer) = (5, "w")
        let columns = entry.line.split(separator: "\t", omittingEmptySubsequences: false)
            .enumerated()
        let line = columns.map { $0.offset == 6 ? number : String($0.element) }.joined(
            separator: "\t")
        var reader = EntryReader()
        #expect((reader.read(line) != nil) == (number == "2147483647"))
        #expect(Village.weighed("2147483647").integer("weight") == 2_147_483_647)
        #expect(Village.weighed("2147483648").integer("weight") == nil)
    }

    @Test func `an id is read in 36 characters, upper or lower case, and nothing else`() {
        let id = ID(high: 0x0192_ABCD_0000_7000, low: 0x8000_0000_0000_00FF)
        #expect(ID(id.text) == id && ID(id.text.uppercased()) == id && id.text.utf8.count == 36)
        for text in [
            "", id.text + "0", String(id.text.dropLast()), id.text.replacing("-", with: ""),
            id.text.replacing("f", with: "g"),
        ] {
            #expect(ID(text) == nil, "\(text)")
        }
    }

    @Test func `an id of a moment is a version 7, in the order of time`() {
        let ids = (0..<100).map { ID(milliseconds: 1_768_262_400_000 + $0, random: .max, .max) }
        #expect(ids == ids.sorted() && Set(ids).count == 100)
        #expect(
            ids.allSatisfy {
                $0.text.dropFirst(14).first == "7"
                    && "89ab".contains($0.text.dropFirst(19).first ?? " ")
            })
    }

    @Test func `what is named by what it is has the same id on every phone`() {
        #expect(ID(naming: "a b") == ID(naming: "a b") && ID(naming: "a b") != ID(naming: "b a"))
        #expect(SessionDay.id(on: day("2026-01-13")) == SessionDay.id(on: day("2026-01-13")))
        #expect(SessionDay.id(on: day("2026-01-13")) != SessionDay.id(on: day("2026-01-14")))
    }
}

extension Village {
    static func weighed(_ grams: String) -> Entry {
        var village = Village()
        return village.entry("growth-visit", on: ID(naming: "nur"), ["weight": grams])
    }
}
