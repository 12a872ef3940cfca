import Plain
import Rules
import Testing

@testable import Records

/// *Penyuluhan*: counted as a talk, and by how many came.
@Suite struct TalkTests {
    private var village = Village()

    private static func answers(_ reached: String) -> KeyValuePairs<String, String> {
        [
            "topic": "sanitation", "audience": "kader residents", "reached": reached, "speaker": "Bu Yanti",
            "place": "Balai", "rt": "2",
        ]
    }

    private func marks(_ card: ID, _ at: String) -> [String] {
        village.book.card(card).map { Contribution.marks(of: $0, in: month(at)) } ?? []
    }

    @Test mutating func `it counts in its month, with those who came`() {
        let talk = village.write("talk", day("2026-01-10"), Self.answers("23"))
        #expect(marks(talk, "2026-01") == ["talk", "talk-reached=23"] && marks(talk, "2026-02").isEmpty)
        #expect(Mark("talk-reached=23") == Mark("talk-reached", 23))
        #expect(village.book.card(talk)?.name == "Balai" && village.book.card(talk)?.neighbourhood == "002")
        #expect(Indicator.find("talk-reached")?.unit.indonesian == "orang")
    }

    @Test mutating func `a corrected number stands instead of the first, and what is taken back counts nothing`() {
        let talk = village.write("talk", day("2026-01-10"), Self.answers("230"))
        village.write("talk", on: talk, day("2026-01-10"), corrects: talk, Self.answers("23"))
        #expect(marks(talk, "2026-01") == ["talk", "talk-reached=23"])
        village.write("activity-withdrawal", on: talk, corrects: talk, ["reason": "keliru"])
        #expect(marks(talk, "2026-01").isEmpty)
    }

    @Test func `nobody reached is no talk`() {
        let field = Form.talk.field("reached")
        #expect(field?.kind.allows("1", today: Village.today) == true)
        #expect(field?.kind.allows("0", today: Village.today) == false)
        #expect(field?.kind.allows("2001", today: Village.today) == false)
    }
}
