import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// Children of school age at the Posyandu: a boy of nine, a girl of fourteen.
@Suite struct SchoolCheckTests {
    private static let boy = Village.card("Putra Mahendra").text
    private static let girl = Village.card("Wulan Sari").text
    private static let day = "hari/2026-10-13"

    private func ask(_ path: String, _ typed: [(String, String)]? = nil, in book: Book? = nil) -> Response {
        let screen = Screen("school", "", path, stage: .session, typed: typed)
        return book.map { screen.answer(in: $0) } ?? screen.answer()
    }

    private func result(_ id: String, _ typed: [(String, String)]) throws -> String {
        var book = Village.book(at: .session)
        let sent = ask("warga/\(id)/tulis/school-check", typed)
        #expect(sent.status == 303)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        return ask("\(Self.day)/hasil/\(id)", in: book).body
    }

    @Test func `a boy of nine is asked neither for his pressure nor for what girls take`() {
        let page = ask("warga/\(Self.boy)/tulis/school-check").body
        #expect(page.contains("Hitung jari") && page.contains("gigi berlubang"))
        for words in ["Tensi atas", "tambah darah", "Hb dari", "vape"] { #expect(!page.contains(words), "\(words)") }
    }

    @Test func `a girl of fourteen is asked all of it`() {
        let page = ask("warga/\(Self.girl)/tulis/school-check").body
        for words in ["Tensi atas", "tambah darah", "Hb dari", "vape", "g/dL"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func `what was not asked is no answer though somebody sends it`() throws {
        let sent = ask(
            "warga/\(Self.boy)/tulis/school-check",
            [("teeth", "no"), ("iron", "no"), ("hemoglobin", "7"), ("systolic", "150"), ("diastolic", "95")])
        #expect(sent.entries.first?.answers.map { $0.field } == ["teeth"])
        #expect(ask("warga/\(Self.boy)/tulis/school-check", [("iron", "no")]).entries.isEmpty)
    }

    @Test func `an empty answer, a value out of bounds and a script are asked for again`() {
        for typed in [
            [("weight", "")], [("hemoglobin", "300")], [("hemoglobin", "11,45")], [("eyes", "<script>")],
            [("weight", "45,2"), ("height", "2")],
        ] {
            let answer = ask("warga/\(Self.girl)/tulis/school-check", typed)
            #expect(answer.status == 422 && answer.entries.isEmpty && !answer.body.contains("<script>"), "\(typed)")
        }
    }

    @Test func `a weight that cannot be is asked back, and stored once somebody has looked again`() throws {
        let typed = [("weight", "120"), ("height", "132")]
        let asked = ask("warga/\(Self.boy)/tulis/school-check", typed)
        #expect(asked.entries.isEmpty && asked.body.contains("Timbang sekali lagi"))
        let echo = try String(#require(asked.body.firstMatch(of: #/name="ditanya" value="([^"]*)"/#)).1)
        let sure = ask("warga/\(Self.boy)/tulis/school-check", typed + [("confirmed", "y"), ("ditanya", echo)])
        #expect(sure.entries.first?["confirmed"] == "y")
    }

    @Test func `of a boy of nine his mother is told, in his name`() throws {
        let page = try result(Self.boy, [("weight", "22"), ("height", "130"), ("eyes", "wrong"), ("teeth", "yes")])
        #expect(page.contains("Katakan kepada Ibu Ratna") && page.contains("Perlu diperiksa minggu ini"))
        #expect(page.contains("Mata Putra perlu diperiksa") && page.contains("Gizi kurang"))
        #expect(page.contains("Buat surat rujukan"))
    }

    @Test func `a girl of fourteen is told herself`() throws {
        let page = try result(
            Self.girl,
            [("weight", "45,2"), ("height", "155"), ("systolic", "118"), ("diastolic", "76"), ("iron", "no")])
        #expect(page.contains("Katakan kepada Wulan Sari") && page.contains("supaya Wulan tidak lekas lelah"))
        #expect(page.contains("Gizi baik") && !page.contains("Buat surat rujukan"))
        let pale = try result(Self.girl, [("hemoglobin", "10,4")])
        #expect(pale.contains("Anemia sedang") && pale.contains("Kadar Hb di bawah 11"))
    }

    @Test func `on a session day the row of a schoolchild leads to the check, and then to the result`() throws {
        var book = Village.book(at: .session)
        let came = ask("\(Self.day)/", [("hadir", Self.boy)], in: book)
        book.take(try #require(came.entries.first), seq: book.seq + 1)
        let check = "warga/\(Self.boy)/tulis/school-check?hari=2026-10-13"
        #expect(ask("\(Self.day)/?kelompok=4", in: book).body.contains(check))
        #expect(ask("\(Self.day)/ukur", in: book).body.contains(check))
        let sent = ask("warga/\(Self.boy)/tulis/school-check", [("weight", "27"), ("height", "130")], in: book)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        let result = ask("\(Self.day)/hasil/\(Self.boy)", in: book).body
        #expect(result.contains("Hasilnya baik") && result.contains("Lanjut: batuk dan demam (TBC)"))
        #expect(!ask("\(Self.day)/edukasi/\(Self.boy)", in: book).body.contains("Buku KIA"))
    }

    @Test func `her card offers one of the two checks, and her list has a line for each`() throws {
        let card = ask("warga/\(Self.girl)").body
        #expect(card.contains("tulis/school-check") && !card.contains("tulis/adult-check"))
        let adult = ask("warga/\(Village.card("Oki Setiawati").text)").body
        #expect(!adult.contains("tulis/school-check") && adult.contains("tulis/adult-check"))
        var book = Village.book(at: .session)
        let sent = ask("warga/\(Self.girl)/tulis/school-check", [("hemoglobin", "10,4")], in: book)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        let list = ask("buku-bantu/school-check", in: book).body
        #expect(list.contains("Wulan Sari") && list.contains("Anemia sedang"))
        #expect(ask("warga/\(Self.girl)", in: book).body.contains("10,4\u{A0}g/dL"))
    }
}
