import Archive
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Desk
@testable import Web

/// What is for those who care for somebody alone reaches no one else, whatever the way.
@Suite struct PrivateScreeningTests {
    /// A man of 50 who coughs, at Flamboyan: his signs are written, he is referred, and told something.
    private func cough(_ house: House) async throws -> String {
        var entry = House.entry(in: "flamboyan", by: "kader.satu", number: 30, "Pak Hasan")
        entry.answers = [
            Answer("name", "Pak Hasan"), Answer("sex", "m"), Answer("birth", "1976-05-05"), Answer("rt", "03"),
        ]
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
        #expect(try await house.desk.submit([entry.line], by: kader).map(\.status) == [.stored])
        let card = "/b/flamboyan/warga/\(entry.id.text)"
        let day = "/b/flamboyan/hari/2026-10-20"
        try await house.visit(as: "kader.satu") { (visit) async throws in
            _ = try await visit.write("\(card)/tulis/tb-screen", [("signs", "cough"), ("contact", "no")])
            _ = try await visit.write("\(day)/rujuk/\(entry.id.text)", [("to", "Puskesmas Tempilang")])
            _ = try await visit.write("\(day)/edukasi/\(entry.id.text)", [])
        }
        return card
    }

    private static let words = ["TBC", "tb-", "dahak", "Batuk"]

    private func silent(_ visit: Visit, _ path: String, _ status: HTTPResponse.Status = .ok) async throws {
        let page = try await visit.get(path)
        #expect(page.status == status, "\(path)")
        for word in Self.words { #expect(!page.text.contains(word), "\(path): \(word)") }
    }

    @Test func `the operator of the village reads the card without it, and no list, file or number of it`()
        async throws
    {
        let house = try await House()
        let card = try await cough(house)
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            try await silent(visit, card)
            #expect(try await visit.get(card).text.contains("Hasil untuk bidan saja"))
            try await silent(visit, "/b/flamboyan/hari/2026-10-20")
            try await silent(visit, "/b/flamboyan/hari/2026-10-20/hasil")
            try await silent(visit, "/b/flamboyan/hari/2026-10-20/rujuk/\(card.suffix(36))")
            try await silent(visit, "/b/flamboyan/buku-bantu")
            try await silent(visit, "/b/flamboyan/buku-bantu/tb-screen", .notFound)
            try await silent(visit, "/berkas/buku-bantu?buku=flamboyan&isi=tb-screen", .notFound)
            try await silent(visit, "\(card)/tulis/tb-screen", .notFound)
            let list = try await visit.get("/posyandu/flamboyan/daftar/tb-suspected?bulan=2026-10").text
            #expect(list.contains(": di bawah 5</p>") && !list.contains("Pak Hasan"))
        }
        for coach in ["district-coach.satu", "regency-coach.satu"] {
            try await house.visit(as: coach) { (visit) async throws in
                #expect(try await visit.get("/wilayah/19.05.05?bulan=2026-10").text.contains("di bawah 5"))
                let counts = try await visit.get("/api/areas/19.05.05/tallies?from=2026-10&to=2026-10").text
                #expect(counts.contains("adult") == false && !counts.contains("tb-"), "\(counts)")
            }
        }
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            #expect(try await visit.get(card).text.contains("Batuk, berapa lama pun"))
            let list = try await visit.get("/posyandu/flamboyan/daftar/tb-suspected?bulan=2026-10").text
            #expect(list.contains(": 1</p>") && list.contains("Pak Hasan"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `a share of few is not told, since it would tell how few`() async throws {
        let house = try await House()
        var entry = House.entry(in: "flamboyan", by: "kader.satu", number: 31, "Bu Sri")
        entry.answers = [
            Answer("name", "Bu Sri"), Answer("sex", "f"), Answer("birth", "1996-05-05"), Answer("rt", "03"),
        ]
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
        #expect(try await house.desk.submit([entry.line], by: kader).map(\.status) == [.stored])
        try await house.visit(as: "kader.satu") { (visit) async throws in
            _ = try await visit.write(
                "/b/flamboyan/warga/\(entry.id.text)/tulis/family-planning", [("method", "condom")])
        }
        for (account, isTold) in [("midwife.satu", true), ("district-coach.satu", false)] {
            try await house.visit(as: account) { (visit) async throws in
                let page = try await visit.get("/wilayah/19.05.05?bulan=2026-10").text
                #expect(page.contains("Bagian memakai KB") == isTold, "\(account)")
            }
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let card = try await visit.get("/b/flamboyan/warga/\(entry.id.text)").text
            #expect(!card.contains("Kondom") && !card.contains("Keluarga berencana"))
        }
    }

    @Test func `what is written later is hidden as well, and what she may read goes on`() async throws {
        let house = try await House()
        let card = try await cough(house)
        try await house.visit(as: "village-operator.satu") { (desk) async throws in
            try await silent(desk, card)
            try await house.visit(as: "kader.satu") { (visit) async throws in
                _ = try await visit.write(
                    "\(card)/tulis/adult-check", [("systolic", "150"), ("diastolic", "90")])
                let yes = Forms.find("mind-screen")?.fields.map { ($0.code, "yes") } ?? []
                _ = try await visit.write(
                    "\(card)/tulis/mind-screen", yes.filter { $0.0 != Campaign.field })
            }
            try await silent(desk, card)
            let page = try await desk.get(card).text
            #expect(page.contains("150") && !page.contains("SRQ") && !page.contains("Kabar batin"))
        }
    }

    @Test func `what waits of it is decided by the midwife alone`() async throws {
        let house = try await House()
        let card = try await cough(house)
        var entry = House.entry(in: "flamboyan", by: "kader.satu", number: 40, "")
        (entry.form, entry.card) = ("tb-screen", try #require(ID(String(card.suffix(36)))))
        entry.answers = [Answer("signs", "fever"), Answer("contact", "no")]
        try house.desk.archive.write { writing in
            try writing.hold(
                id: entry.id, book: "flamboyan", writer: "kader.satu", line: entry.line,
                reason: HeldReason.invalid.code, received: 1)
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let page = try await visit.get("/tahan").text
            #expect(page.contains("Catatan pribadi warga") && !page.contains("Pak Hasan"))
            for word in Self.words { #expect(!page.contains(word), "\(word)") }
            let no = try house.desk.archive.read { try $0.held(in: "flamboyan", from: 0, limit: 1)[0].no }
            let answer = try await visit.post("/tahan/\(no)", [("aksi", "sisihkan"), ("alasan", "x")])
            #expect(answer.status == .notFound)
        }
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            let page = try await visit.get("/tahan").text
            #expect(page.contains("Pak Hasan") && page.contains("Demam"))
        }
    }
}
