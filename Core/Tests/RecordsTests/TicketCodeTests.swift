import Records
import Rules
import Seeded
import Testing

private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

@Suite struct TicketCodeTests {
    /// The check characters were worked out apart, with a table of logarithms.
    @Test(arguments: [
        (UInt64(0), "0000-0000-0000"), (1, "0000-0000-0012"), (0x7F_FFFF_FFFF_FFFF, "ZZZZ-ZZZZ-ZZZK"),
        (.max, "ZZZZ-ZZZZ-ZZZK"), (0x12_3456_789A_BCDE, "4HMA-SW9N-F6YV"),
    ]) func `a number gives its code`(random: UInt64, text: String) {
        #expect(TicketCode(random: random).text == text)
    }

    @Test(arguments: 1...50) func `a code has twelve characters in three groups and never I, L, O or U`(seed: UInt64) {
        let code = code(seed)
        let groups = code.text.split(separator: "-")
        #expect(groups.map { $0.count } == [4, 4, 4])
        #expect(groups.joined() == code.secret)
        #expect(code.secret.allSatisfy { alphabet.contains($0) })
        #expect(TicketCode(typed: code.text) == code)
    }

    @Test(arguments: 1...50) func `every single wrong character is found`(seed: UInt64) {
        let right = Array(code(seed).secret)
        var found = 0
        for place in right.indices {
            for letter in alphabet where letter != right[place] {
                var wrong = right
                wrong[place] = letter
                if TicketCode(typed: String(wrong)) == nil { found += 1 }
            }
        }
        #expect(found == 12 * 31)
    }

    @Test(arguments: 1...50) func `any two characters that changed places are found`(seed: UInt64) {
        let right = Array(code(seed).secret)
        for first in right.indices {
            for second in right.indices where right[first] != right[second] {
                var wrong = right
                wrong.swapAt(first, second)
                #expect(TicketCode(typed: String(wrong)) == nil)
            }
        }
    }

    @Test(arguments: 1...50) func `a pair that was mistaken for another is found`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let random = dice.next()
        // Two fives in a row at the fourth and fifth place.
        let twins = Array(TicketCode(random: random & ~(0x3FF << 30) | (0b00101_00101 << 30)).secret)
        #expect(twins[3] == "5" && twins[4] == "5")
        for letter in alphabet where letter != "5" {
            var wrong = twins
            wrong[3] = letter
            wrong[4] = letter
            #expect(TicketCode(typed: String(wrong)) == nil)
        }
    }

    @Test func `a guess of twelve characters is a code once in 32 times`() {
        var dice = Dice(seed: 1)
        let hits = (0..<32_000).filter { _ in
            TicketCode(typed: String((0..<12).map { _ in dice.one(of: alphabet) })) != nil
        }.count
        #expect((850...1150).contains(hits))
    }

    @Test func `people may type it as they like`() {
        let code = TicketCode(random: 0x3B00_7733_D13D)
        #expect(code.text == "01V0-1VK7-M9XC")
        for typed in [
            "01V01VK7M9XC", "01v0-1vk7-m9xc", "01V0 1VK7 M9XC", " oiuo-luk7-m9xc\n", "OLVO–IVK7—M9XC",
            "0 1 V 0 . 1 V K 7 . M 9 X C", "01V0\u{A0}1VK7\u{2011}M9XC",
        ] { #expect(TicketCode(typed: typed) == code, "\(typed)") }
    }

    @Test(arguments: [
        "", "-", "0000-0000-000", "0000-0000-0000-0", "0000-0000-0013", "0000-0000-000é", "0000/0000/0000",
    ])
    func `what is no code is none`(typed: String) { #expect(TicketCode(typed: typed) == nil) }
}

private func code(_ seed: UInt64) -> TicketCode {
    var dice = Dice(seed: seed)
    return TicketCode(random: dice.next())
}
