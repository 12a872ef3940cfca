import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// What is for those who care for somebody alone, and what she answered for herself.
@Suite struct PrivateScreeningTests {
    private static let id = Village.card("Oki Setiawati").text
    private static func path(_ form: String) -> String { "warga/\(id)/tulis/\(form)" }
    private static let questions =
        Forms.find("mind-screen")?.fields.map { $0.code }.filter { $0 != Campaign.field } ?? []

    private func ask(_ path: String, _ typed: [(String, String)]? = nil, in book: Book? = nil) -> Response {
        let screen = Screen("private", "", path, stage: .session, typed: typed)
        return book.map { screen.answer(in: $0) } ?? screen.answer()
    }

    private func book(with form: String, _ typed: [(String, String)]) throws -> (Book, Response) {
        var book = Village.book(at: .session)
        let sent = ask(Self.path(form), typed)
        #expect(sent.status == 303)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        return (book, sent)
    }

    @Test func `the phone is handed over: one question at a time, nothing kept as a draft`() {
        let page = ask(Self.path("mind-screen")).body
        #expect(page.contains("Berikan HP ini kepada Oki Setiawati") && page.contains("data-satu"))
        #expect(page.matches(of: #/<fieldset/#).count == 20 && !page.contains("data-draf"))
        #expect(
            ask(Self.path("daily-living").replacing(Self.id, with: Village.card("Mbah Slamet").text)).body
                .contains("data-draf"))
    }

    @Test func `whoever answered sees a thank you; the kader sees what follows and no answer`() throws {
        let typed = Self.questions.map { ($0, $0 == "end-of-life" ? "yes" : "no") }
        let (book, sent) = try book(with: "mind-screen", typed)
        #expect(sent.headers.contains { $0.1.hasSuffix("/hasil/\(Self.id)?serahkan=1") })
        let thanks = ask("hari/2026-10-13/hasil/\(Self.id)?serahkan=1", in: book).body
        #expect(thanks.contains("Berikan HP ini kembali kepada kader") && !thanks.contains("ditinggal"))
        let result = ask("hari/2026-10-13/hasil/\(Self.id)", in: book).body
        #expect(result.contains("Jangan ditinggal sendiri") && result.contains("Rujuk ke Puskesmas"))
        let page = ask("warga/\(Self.id)", in: book).body
        #expect(page.contains("Perlu ditemani hari ini") && !page.contains("mengakhiri hidup"))
        #expect(!page.contains("mind-screen?koreksi"))
        let card = try #require(ID(Self.id))
        let entry = try #require(book.timeline(of: card).last { $0.form == "mind-screen" })
        #expect(ask("\(Self.path("mind-screen"))?koreksi=\(entry.id.text)", in: book).status == 404)
        let list = ask("buku-bantu/mind-screen", in: book).body
        #expect(list.contains("Perlu ditemani hari ini") && !list.contains("mengakhiri hidup"))
    }

    @Test func `a slip and a message keep no word of what is private, and her carers read it all the same`() throws {
        var (book, _) = try book(with: "tb-screen", [("signs", "cough"), ("contact", "no")])
        let slip = ask("hari/2026-10-13/rujuk/\(Self.id)", [("to", "Puskesmas")], in: book)
        #expect(slip.entries.first?["reasons"] == Screenings.personal)
        var written = try #require(slip.entries.first)
        // The screens' clock stands still: a second entry would have the first one's id.
        written.id = ID(naming: "slip")
        book.take(written, seq: book.seq + 1)
        #expect(ask("hari/2026-10-13/rujuk/\(Self.id)", in: book).body.contains("<dd>Ada tanda TBC</dd>"))
        let told = ask("hari/2026-10-13/edukasi/\(Self.id)", [], in: book)
        #expect(told.entries.first?["message"] == Screenings.personal)
        written = try #require(told.entries.first)
        written.id = ID(naming: "told")
        book.take(written, seq: book.seq + 1)
        #expect(ask("warga/\(Self.id)", in: book).body.contains("pesan pribadi"))
    }

    @Test func `who has no time for all checks goes on to her message`() throws {
        let (book, _) = try book(with: "tb-screen", [("contact", "no")])
        let result = ask("hari/2026-10-13/hasil/\(Self.id)", in: book).body
        #expect(result.contains("Lanjut: ") && result.contains("Cukup untuk hari ini"))
    }
}
