import Gallery
import Pages
import Plain
import Records
import Testing

/// What is asked beside the weighing of a child: feeding, signs of tuberculosis, development, supplementary food.
@Suite struct ChildQuestionTests {
    private static let day = "hari/2026-10-13"

    private func ask(
        _ path: String, _ typed: [(String, String)]? = nil, in book: Book? = nil, role: Role = .kader
    ) -> Response {
        let screen = Screen("child", "", path, stage: .eve, typed: typed, role: role)
        return book.map { screen.answer(in: $0) } ?? screen.answer()
    }

    private func path(_ name: String, _ form: String) -> String { "warga/\(Village.card(name).text)/tulis/\(form)" }

    private func result(_ name: String, _ form: String, _ typed: [(String, String)], in book: Book? = nil) throws -> (
        page: String, book: Book
    ) {
        var book = book ?? Village.book(at: .eve)
        let sent = ask(path(name, form), typed + [("entri", Village.card(form).text)], in: book)
        #expect(sent.status == 303)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        return (ask("\(Self.day)/hasil/\(Village.card(name).text)", in: book).body, book)
    }

    @Test func `an infant is asked for breast milk alone, an older one for food, and at six months for PKAT`() {
        let small = ask(path("Bima Saputra", "infant-feeding")).body
        #expect(small.contains("ASI saja, tanpa air putih") && !small.contains("Kemarin makan apa saja"))
        let joko = ask(path("Joko Susilo", "infant-feeding")).body
        #expect(joko.contains("Kemarin makan apa saja") && joko.contains("PKAT") && !joko.contains("tanpa air putih"))
        let fajar = ask(path("Fajar Hidayat", "infant-feeding")).body
        #expect(fajar.contains("Masih minum ASI?") && !fajar.contains("PKAT"))
        #expect(ask(path("Gilang Ramadhan", "infant-feeding")).status == 404)
    }

    @Test func `what a mother can do better is said before what is well`() throws {
        let (page, book) = try result("Bima Saputra", "infant-feeding", [("only", "no")])
        #expect(page.contains("Ajak kembali ke ASI saja") && page.contains("Katakan kepada Ibu Dewi"))
        #expect(page.contains("Bima cukup diberi ASI saja"))
        let weighed = ask("\(Self.day)/ukur/\(Village.card("Bima Saputra").text)", [("weight", "7,4")], in: book)
        var after = book
        after.take(try #require(weighed.entries.first), seq: book.seq + 1)
        let both = ask("\(Self.day)/hasil/\(Village.card("Bima Saputra").text)", in: after).body
        #expect(both.contains("Ajak kembali ke ASI saja"))
        let food = try result(
            "Fajar Hidayat", "infant-feeding", [("breast", "yes"), ("ate", "staple"), ("ate", "egg")])
        #expect(food.page.contains("Makanan belum beragam") && food.page.contains("piring Fajar"))
        #expect(ask(path("Fajar Hidayat", "infant-feeding"), [("ate", "<b>")]).entries.isEmpty)
        #expect(ask(path("Fajar Hidayat", "infant-feeding"), [("only", "no")]).entries.isEmpty)
    }

    @Test func `her result offers what else is asked today, nobody waits for it, and done it is gone`() throws {
        let id = Village.card("Aisyah Putri").text
        var book = Village.book(at: .eve)
        let weighed = ask("\(Self.day)/ukur/\(id)", [("weight", "9,3"), ("length", "76,7")], in: book)
        book.take(try #require(weighed.entries.first), seq: book.seq + 1)
        let page = ask("\(Self.day)/hasil/\(id)", in: book).body
        #expect(page.contains("Tanyakan juga") && !page.contains("Lanjut: "))
        for form in ["infant-feeding", "child-tb", "child-development"] {
            #expect(page.contains("tulis/\(form)?hari=2026-10-13"), "\(form)")
        }
        #expect(!ask("\(Self.day)/ukur", in: book).body.contains(id))
        let next = try result("Aisyah Putri", "child-development", [("box", "yes")], in: book)
        #expect(!next.page.contains("tulis/child-development?hari") && next.page.contains("tulis/child-tb?hari"))
    }

    @Test func `two months without a gain are answered ahead among the signs, and said so`() throws {
        let page = ask(path("Fajar Hidayat", "child-tb")).body
        #expect(page.contains("Menurut timbangan, beratnya dua bulan tidak naik."))
        #expect(page.contains(#/name="stalled" value="yes" checked/#))
        let well = ask(path("Aisyah Putri", "child-tb")).body
        #expect(!well.contains("Menurut timbangan") && !well.contains("checked"))
    }

    @Test func `one sign is seen this week, and its name is not said aloud`() throws {
        let signs = ["cough", "fever", "stalled", "listless", "contact"]
        func answers(_ yes: String) -> [(String, String)] { signs.map { ($0, $0 == yes ? "yes" : "no") } }
        let found = try result("Dimas Prayoga", "child-tb", answers("cough")).page
        #expect(found.contains("Perlu diperiksa minggu ini") && found.contains("Batuk dua minggu."))
        #expect(found.contains("Buat surat rujukan") && !found.contains("TBC"))
        #expect(try result("Dimas Prayoga", "child-tb", answers("")).page.contains("Tidak ada tanda"))
        #expect(ask(path("Aisyah Putri", "child-tb"), Array(answers("").dropLast())).status == 422)
        #expect(ask(path("Putra Mahendra", "child-tb")).status == 404)
    }

    @Test func `supplementary food is on the card alone, and asked for again after two weeks`() throws {
        let id = Village.card("Dimas Prayoga").text
        let (page, book) = try result("Dimas Prayoga", "food-course", [("days", "14"), ("portions", "28")])
        #expect(page.contains("Makanan tambahan diberikan") && page.contains("untuk Dimas sendiri"))
        #expect(!page.contains("tulis/food-course?hari"))
        let resident = try #require(book.resident(Village.card("Dimas Prayoga")))
        #expect(resident.recheck(by: Village.today.adding(days: 13)) == nil)
        #expect(resident.recheck(by: Village.today.adding(days: 14))?.form.code == "food-course")
        #expect(ask("warga/\(id)", in: book).body.contains("28\u{A0}porsi"))
        let failed = try result("Dimas Prayoga", "food-course", [("gained", "no")]).page
        #expect(failed.contains("Perlu diperiksa minggu ini") && failed.contains("Buat surat rujukan"))
        #expect(ask(path("Dimas Prayoga", "food-course"), [("portions", "28")]).entries.isEmpty)
        #expect(ask(path("Dimas Prayoga", "food-course"), [("days", "60")]).entries.isEmpty)
    }

    @Test func `PKAT is due on the card at six months until it was done`() throws {
        let card = "warga/\(Village.card("Joko Susilo").text)"
        #expect(ask(card).body.contains("PKAT di Puskesmas"))
        let done = try result("Joko Susilo", "infant-feeding", [("pkat", "yes"), ("breast", "yes")])
        #expect(!ask(card, in: done.book).body.contains("PKAT di Puskesmas</p>"))
        #expect(!ask("warga/\(Village.card("Fajar Hidayat").text)").body.contains("PKAT di Puskesmas"))
    }
}
