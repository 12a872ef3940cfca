import Rules
import Testing

@testable import Records

/// What nobody sees is in no text that is stored: a page takes it away before the entry is made, and an entry that
/// comes ready made with it stays outside.
@Suite struct UnseenSignsTests {
    private static let signs: [Unicode.Scalar] = [
        "\u{200B}", "\u{202E}", "\u{2066}", "\u{AD}", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{85}", "\u{A0}",
        "\u{9}", "\u{D}", "\u{E0041}",
    ]

    /// Every field of every form that takes what somebody wrote.
    private static var texts: [(form: Form, field: Field)] {
        Forms.all.flatMap { form in
            form.fields.compactMap { field in
                switch field.kind {
                case .text, .posyandu: (form, field)
                default: nil
                }
            }
        }
    }

    @Test func `no text field of any form takes a sign that nobody sees`() {
        #expect(UnseenSignsTests.texts.count > 100)
        for (form, field) in UnseenSignsTests.texts {
            #expect(field.kind.allows("Siti", today: Village.today), "\(form.code) \(field.code)")
            for sign in UnseenSignsTests.signs {
                for text in ["Si\(sign)ti", "\(sign)Siti", "Siti\(sign)"] {
                    #expect(
                        !field.kind.allows(text, today: Village.today),
                        "\(form.code) \(field.code) \(sign.value)")
                }
            }
        }
    }

    @Test func `what is typed or pasted with such signs is stored without them`() {
        for (form, field) in UnseenSignsTests.texts {
            for sign in UnseenSignsTests.signs {
                let typed = Typing.answers(form, [(field.code, "\(sign)Si\(sign)ti\(sign)")], today: Village.today)
                let stored = typed.answers.first { $0.field == field.code }?.text
                #expect(stored == "Siti" || stored == "Si ti", "\(form.code) \(field.code) \(sign.value)")
                #expect(stored.map { field.kind.allows($0, today: Village.today) } == true)
            }
        }
    }

    @Test func `line ends stay in longer texts, and are none of a name`() throws {
        let note = try #require(Form.homeVisit.field("note"))
        #expect(note.kind.allows("Sehat.\nDatang lagi.", today: Village.today))
        let typed = Typing.answers(
            .homeVisit, [("found", "met"), ("note", "Sehat.\r\nDatang lagi.")], today: Village.today)
        #expect(typed.answers.last?.text == "Sehat.\nDatang lagi.")
        #expect(Form.identity.field("name")?.kind.allows("Siti\nAminah", today: Village.today) == false)
    }

    @Test func `the door holds them, and nobody lets them in`() {
        var village = Village()
        let nur = village.child()
        let landmark = village.entry("identity", on: nur, ["name": "Nur", "address": "Jalan \u{202E}gnapmag"])
        for isReleased in [false, true] {
            #expect(
                Door.judge(
                    landmark, in: village.book, by: Village.yanti, today: Village.today, isReleased: isReleased)
                    == .hold(.invalid))
        }
        let house = village.entry("household", ["head": "Pak\u{200B} Rahman"])
        #expect(
            Door.judge(house, in: village.book, by: Village.yanti, today: Village.today) == .hold(.invalid))
    }
}
