import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// A grown-up at the Posyandu, from the roster to the register.
@Suite struct AdultCheckTests {
    private static let card = Village.card("Oki Setiawati")

    private func ask(_ path: String, _ typed: [(String, String)]? = nil, role: Role = .kader) -> Response {
        Screen("adult", "", path, stage: .session, typed: typed, role: role).answer()
    }

    @Test func `her card offers the check, and after it she is sent to her result`() throws {
        let id = Self.card.text
        #expect(ask("warga/\(id)").body.contains("warga/\(id)/tulis/adult-check"))
        let page = ask("warga/\(id)/tulis/adult-check")
        #expect(page.body.contains("Lingkar perut (cm)"))
        let sent = ask(
            "warga/\(id)/tulis/adult-check",
            [("systolic", "152"), ("diastolic", "95"), ("weight", "70"), ("height", "150")])
        #expect(sent.status == 303)
        #expect(sent.entries.first?.integer("weight") == 70_000)
        #expect(sent.headers.contains { $0.1.contains("hari/2026-10-13/hasil/\(id)") })
    }

    /// Oki with a high pressure, a wide waist and a weight too high, found a year ago.
    private func checked() throws -> Book {
        let sent = ask(
            "warga/\(Self.card.text)/tulis/adult-check",
            [("systolic", "152"), ("diastolic", "95"), ("weight", "70"), ("height", "150"), ("waist", "93")])
        var book = Village.book(at: .session)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        return book
    }

    @Test func `her line in the list says what the rules make of her sex and age`() throws {
        let register = try #require(Registers.find("adult-check"))
        let table = RegisterTable(register, Words(.indonesian))
        let line = try #require(register.lines(of: try checked()).first)
        let shown = Dictionary(zip(table.head, table.cells(line)), uniquingKeysWith: { first, _ in first })
        #expect(shown["Tensi"] == "Tinggi" && shown["Perut"] == "Berlebih" && shown["Berat"] == "Obesitas")
    }

    @Test func `the next check begins empty, not with what was measured a year ago`() throws {
        let screen = Screen("adult", "", "warga/\(Self.card.text)/tulis/adult-check", stage: .session)
        let page = screen.answer(in: try checked()).body
        #expect(
            page.contains("Lingkar perut (cm)") && !page.contains("value=\"152\"") && !page.contains("value=\"93\""))
    }

    @Test func `one of the two pressures is not enough, and nothing is no check`() {
        let path = "warga/\(Self.card.text)/tulis/adult-check"
        #expect(ask(path, [("systolic", "152")]).body.contains("Isi tensi bawah juga."))
        #expect(ask(path, [("systolic", "80"), ("diastolic", "90")]).body.contains("Tensi atas harus lebih besar."))
        #expect(ask(path, []).body.contains("Isi satu hasil dulu."))
    }
}
