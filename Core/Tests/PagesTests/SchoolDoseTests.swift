import Gallery
import Pages
import Plain
import Records
import Testing

/// What the school gave: asked for there, copied from its paper, and never a service of the Posyandu.
@Suite struct SchoolDoseTests {
    private static let boy = Village.card("Putra Mahendra").text
    private static let girl = Village.card("Wulan Sari").text

    private func ask(_ path: String, _ typed: [(String, String)]? = nil, in book: Book? = nil) -> Response {
        let screen = Screen("school", "", path, stage: .session, typed: typed)
        return book.map { screen.answer(in: $0) } ?? screen.answer()
    }

    @Test func `a card says what to ask for at school, of a girl also what only girls get`() {
        let boy = ask("warga/\(Self.boy)").body
        #expect(boy.contains("Tanyakan di sekolah") && boy.contains("Campak-Rubela (BIAS), DT, Td 1</p>"))
        #expect(ask("warga/\(Self.girl)").body.contains("Td 2, HPV 1, HPV 2</p>"))
        #expect(!ask("warga/\(Village.card("Aisyah Putri").text)").body.contains("Tanyakan di sekolah"))
        #expect(!ask("warga/\(Village.card("Oki Setiawati").text)").body.contains("Tanyakan di sekolah"))
    }

    @Test func `the paper of the school is copied, and what it shows is asked for no more`() throws {
        var book = Village.book(at: .session)
        let path = "warga/\(Self.girl)/tulis/school-dose-record"
        let sent = ask(path, [("on", "27-08-2025"), ("given", "mr-3"), ("given", "dt-1"), ("girls", "hpv-1")])
        #expect(sent.entries.first?["given"] == "mr-3 dt-1" && sent.entries.first?["girls"] == "hpv-1")
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        let card = ask("warga/\(Self.girl)", in: book).body
        #expect(card.contains("Td 1, Td 2, HPV 2</p>") && card.contains("27 Agustus 2025"))
        let list = ask("buku-bantu/school-dose-record", in: book).body
        #expect(list.contains("Wulan Sari") && list.contains("HPV 1"))
    }

    @Test func `nobody copies it of a baby, a boy has no dose of girls, and a forged code is refused`() {
        let path = "warga/\(Self.boy)/tulis/school-dose-record"
        let forged = ask(path, [("on", "27-08-2025"), ("girls", "hpv-1")])
        #expect(forged.status == 422 && forged.entries.isEmpty && !ask(path).body.contains("HPV"))
        #expect(ask(path, [("on", "27-08-2025"), ("given", "bcg-1")]).entries.isEmpty)
        #expect(ask(path, [("on", "27-08-2019"), ("given", "dt-1")]).entries.isEmpty)
        let baby = "warga/\(Village.card("Aisyah Putri").text)/tulis/school-dose-record"
        #expect(ask(baby).status == 404 && ask(baby, [("on", "27-08-2025"), ("given", "dt-1")]).entries.isEmpty)
    }

    @Test func `at the session the Posyandu offers none of them`() throws {
        var book = Village.book(at: .session)
        let sent = ask("warga/\(Self.boy)/tulis/school-check", [("teeth", "no")], in: book)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        #expect(ask("hari/2026-10-13/hasil/\(Self.boy)", in: book).body.contains("Tanyakan di sekolah"))
        #expect(!ask("hari/2026-10-13/layanan/\(Self.boy)", in: book).body.contains("Td 1"))
        #expect(DueServices.due(try #require(book.resident(Village.card("Putra Mahendra"))), on: Village.today).isEmpty)
    }
}
