import Archive
import Plain
import Records
import Rules
import Testing

@testable import Desk
@testable import Web

/// Whoever decides on a held entry reads whose card it is and exactly what letting it in changes.
@Suite struct HeldEffectTests {
    private static func entry(
        _ house: House, _ form: Form, _ number: Int, corrects: ID? = nil, _ answers: [(String, String)]
    ) -> Entry {
        var entry = House.entry(in: "flamboyan", by: "tetangga", number: number, "")
        entry.card = house.child
        (entry.form, entry.formVersion, entry.corrects) = (form.code, form.version, corrects)
        entry.answers = answers.map { Answer($0.0, $0.1) }
        return entry
    }

    /// The page of the midwife after a neighbouring kader sent an entry for this book, without the marks of its HTML.
    private func page(_ house: House, _ entry: Entry) async throws -> String {
        let neighbour = try #require(try house.desk.accounts.find("tetangga")?.person)
        let receipts = try await house.desk.submit([entry.line], by: Writer(person: neighbour))
        #expect(receipts.map(\.status) == [.held])
        var text = ""
        try await house.visit(as: "midwife.satu") { (visit) async throws in text = try await visit.get("/tahan").text }
        return text.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
    }

    @Test func `a name that would change is shown as it is and as it becomes`() async throws {
        let house = try await House()
        let page = try await page(house, HeldEffectTests.entry(house, .identity, 7, [("name", "Sitti Aminah")]))
        #expect(page.contains("Pada kartu Anak flamboyan"))
        #expect(page.contains("Yang berubah kalau diterima Nama sekarang Anak flamboyan → menjadi Sitti Aminah"))
        #expect(page.contains("dikirim Tetangga"))
    }

    @Test func `a death says what becomes of her`() async throws {
        let house = try await House()
        let page = try await page(
            house, HeldEffectTests.entry(house, .death, 7, [("on", "2026-10-19"), ("note", "Sakit")]))
        #expect(page.contains("Status sekarang aktif → menjadi meninggal 19 Oktober 2026"))
        #expect(page.contains("Yang ditambah kalau diterima") && page.contains("Keterangan Sakit"))
    }

    @Test func `what only adds is said to be added`() async throws {
        let house = try await House()
        let page = try await page(house, HeldEffectTests.entry(house, .attendance, 7, []))
        #expect(page.contains("Hadir 20 Oktober 2026 sekarang belum ada → menjadi ya"))
        let other = try await House()
        let visit = HeldEffectTests.entry(other, .homeVisit, 7, [("found", "met"), ("note", "Sehat")])
        let second = try await self.page(other, visit)
        #expect(second.contains("Yang ditambah kalau diterima Hasil kunjungan Bertemu Cerita singkat Sehat"))
        #expect(!second.contains("Yang berubah"))
    }

    @Test func `what is taken back is shown with what it said`() async throws {
        let house = try await House()
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        var weighing = HeldEffectTests.entry(house, .growthVisit, 8, [("weight", "7200")])
        weighing.writer = "kader.satu"
        let receipts = try await house.desk.submit([weighing.line], by: Writer(person: kader))
        #expect(receipts.map(\.status) == [.stored])
        let back = HeldEffectTests.entry(house, .withdrawal, 9, corrects: weighing.id, [("reason", "Salah anak")])
        let page = try await page(house, back)
        #expect(page.contains("sekarang 7,2") && page.contains("→ menjadi dibatalkan"))
        let anew = HeldEffectTests.entry(house, .growthVisit, 10, corrects: weighing.id, [("weight", "7400")])
        #expect(try await self.page(house, anew).contains("sekarang 7,2 kg → menjadi 7,4 kg"))
    }

    /// For every form of a Posyandu's book: the page opens, and says that something changes, is added or stays.
    @Test func `every form says something of what it would do`() async throws {
        let house = try await House()
        let neighbour = try #require(try house.desk.accounts.find("tetangga")?.person)
        let forms = Forms.all.filter { $0.card == .resident && $0.writers.contains(.kader) }
        for (form, number) in zip(forms, 20...) {
            let answers = form.fields.filter(\.isRequired).compactMap { field -> (String, String)? in
                switch field.kind {
                case .weight(let range), .length(let range), .count(let range, _), .tenths(let range, _):
                    (field.code, "\(range.lowerBound)")
                case .pastDay, .anyDay: (field.code, "2026-10-01")
                case .choice(let choices), .choices(let choices): choices.first.map { (field.code, $0.code) }
                case .flag: (field.code, "y")
                case .reference: (field.code, house.child.text)
                case .nationalID: (field.code, "1905054502250001")
                case .text, .posyandu, .position, .photos, .parties, .document: (field.code, "uji")
                case .registered(let length, _): (field.code, String(repeating: "1", count: length))
                }
            }
            let entry = HeldEffectTests.entry(house, form, number, answers)
            _ = try await house.desk.submit([entry.line], by: Writer(person: neighbour))
        }
        let midwife = try #require(try house.desk.accounts.find("midwife.satu")?.person)
        let held = try house.desk.held.entries(in: "flamboyan", for: midwife)
        #expect(held.count == forms.count && held.allSatisfy(\.canBeLetIn))
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            let cards = try await visit.get("/tahan").text.split(separator: "<section class=\"card")
            for card in cards.dropFirst().prefix(forms.count) {
                #expect(card.contains("kalau diterima") || card.contains("Tetap sama"), "\(card.prefix(80))")
            }
        }
    }
}
