import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// An old man at the Posyandu, asked what he does alone.
@Suite struct DailyLivingTests {
    private static let id = Village.card("Mbah Slamet").text
    private static let path = "warga/\(id)/tulis/daily-living"
    private static let most = [
        ("bowel", "2"), ("bladder", "2"), ("grooming", "1"), ("toilet", "2"), ("eating", "2"), ("transfer", "3"),
        ("walking", "3"), ("dressing", "2"), ("stairs", "2"), ("bathing", "1"),
    ]

    private func ask(_ path: String, _ typed: [(String, String)]? = nil) -> Response {
        Screen("elder", "", path, stage: .session, typed: typed).answer()
    }

    private func result(_ typed: [(String, String)]) throws -> String {
        var book = Village.book(at: .session)
        let sent = ask(Self.path, typed)
        #expect(sent.status == 303)
        book.take(try #require(sent.entries.first), seq: book.seq + 1)
        return Screen("elder", "", "hari/2026-10-13/hasil/\(Self.id)", stage: .session).answer(in: book).body
    }

    @Test func `his card offers it, one question at a time and nothing chosen ahead`() {
        #expect(ask("warga/\(Self.id)").body.contains("\(Self.path)\""))
        let page = ask(Self.path).body
        #expect(page.contains("data-satu") && page.contains("Pertanyaan % dari %") && !page.contains("checked"))
        #expect(page.matches(of: #/<fieldset/#).count == 10)
    }

    @Test func `a card of somebody younger does not`() {
        let id = Village.card("Oki Setiawati").text
        #expect(!ask("warga/\(id)").body.contains("daily-living"))
        #expect(ask("warga/\(id)/tulis/daily-living").status == 404)
        #expect(ask("warga/\(id)/tulis/daily-living", Self.most).entries.isEmpty)
    }

    @Test func `one who manages alone is praised, one who needs help at home is told to the midwife`() throws {
        let alone = try result(Self.most)
        #expect(alone.contains("Masih mandiri") && alone.contains("Mandiri (AKS 20)"))
        #expect(!alone.contains("Buat surat rujukan"))
        let helped = try result(Self.most.map { ($0.0, "0") })
        #expect(helped.contains("Perlu perawatan di rumah") && helped.contains("Perlu bantuan penuh (AKS 0 sampai 4)"))
        #expect(helped.contains("Saya kabari Bu Bidan") && helped.contains("Buat surat rujukan"))
    }

    @Test func `an answer left out, or one that nobody can give, is asked for again`() {
        let short = ask(Self.path, Array(Self.most.dropLast()))
        #expect(short.status == 422 && short.entries.isEmpty && !short.body.contains("data-satu"))
        for forged in ["4", "-1", "<script>", ""] {
            let answer = ask(Self.path, Self.most.dropLast() + [("bathing", forged)])
            #expect(answer.status == 422 && answer.entries.isEmpty, "\(forged)")
            #expect(!answer.body.contains("<script>"))
        }
    }

    @Test func `on a session day he is one tap away, and after his pressure it is asked`() throws {
        var book = Village.book(at: .session)
        func page(_ path: String, _ typed: [(String, String)]? = nil) -> Response {
            Screen("elder", "", path, stage: .session, typed: typed).answer(in: book)
        }
        let day = "hari/2026-10-13"
        let came = page(day + "/", [("hadir", Self.id)])
        book.take(try #require(came.entries.first), seq: book.seq + 1)
        let check = "warga/\(Self.id)/tulis/adult-check?hari=2026-10-13"
        #expect(page(day + "/").body.contains(check) && page(day + "/ukur").body.contains(check))
        let pressure = page("warga/\(Self.id)/tulis/adult-check", [("systolic", "120"), ("diastolic", "80")])
        book.take(try #require(pressure.entries.first), seq: book.seq + 1)
        let result = page("\(day)/hasil/\(Self.id)").body
        #expect(result.contains("\(Self.path)?hari=2026-10-13") && result.contains("Lanjut: kegiatan sehari-hari"))
        #expect(page("\(day)/ukur").body.contains(Self.path))
    }

    @Test func `a second look at what was written shows all ten as they were answered`() throws {
        var book = Village.book(at: .session)
        let entry = try #require(ask(Self.path, Self.most).entries.first)
        book.take(entry, seq: book.seq + 1)
        let screen = Screen("elder", "", "\(Self.path)?koreksi=\(entry.id.text)", stage: .session)
        let page = screen.answer(in: book).body
        #expect(!page.contains("data-satu") && page.matches(of: #/ checked/#).count == 10)
        // His card tells the class, and folds the ten answers away.
        let card = Screen("elder", "", "warga/\(Self.id)", stage: .session).answer(in: book).body
        #expect(card.contains("<p>Mandiri (AKS 20)</p>") && card.contains("Semua jawaban"))
    }

    @Test func `one sign of the short screening is referred, and what was seen is said in plain words`() throws {
        let path = "warga/\(Self.id)/tulis/elder-screen"
        #expect(ask(path).body.contains("data-satu"))
        let well = [
            ("orientation", "right"), ("recall", "right"), ("chair", "yes"), ("weight-loss", "no"), ("appetite", "no"),
            ("arm", "wide"), ("eyes", "right"), ("whisper", "heard"), ("sad", "no"), ("interest", "no"),
        ]
        func result(_ typed: [(String, String)]) throws -> String {
            var book = Village.book(at: .session)
            book.take(try #require(ask(path, typed).entries.first), seq: book.seq + 1)
            return Screen("elder", "", "hari/2026-10-13/hasil/\(Self.id)", stage: .session).answer(in: book).body
        }
        #expect(try result(well).contains("Hasilnya baik"))
        let seen = try result(
            well.map { $0.0 == "whisper" || $0.0 == "eyes" ? ($0.0, $0.0 == "eyes" ? "wrong" : "missed") : $0 })
        #expect(seen.contains("Perlu diperiksa minggu ini") && seen.contains("Buat surat rujukan"))
        #expect(seen.contains("Penglihatan terganggu, pendengaran terganggu."))
        #expect(ask(path, well.dropLast() + [("interest", "<b>")]).entries.isEmpty)
    }
}
