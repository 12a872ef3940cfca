import Archive
import HTTPTypes
import Hummingbird
import Plain
import Records
import Rules
import Testing

@testable import Desk
@testable import Web

/// The queue of held entries stays one that a person can look through.
@Suite struct HeldPageTests {
    private static let junk = 11_307

    /// Holds many entries in the name of one kader, the first of them longer than any person reads.
    private func bury(_ house: House) async throws {
        _ = try await house.desk.addAccount(
            name: "yanti", title: "Bu Yanti <b>", role: .kader, book: "flamboyan", password: House.password,
            by: Desk.machine)
        try house.desk.archive.write { writing in
            for number in 1...HeldPageTests.junk {
                var entry = House.entry(in: "flamboyan", by: "yanti", number: number + 100, "Orang \(number)")
                if number <= 60 {
                    entry.answers.append(Answer("junk", String(repeating: "<", count: 40_000)))
                    entry.answers += (0..<900).map { Answer("photo\($0)", "\($0)") }
                }
                try writing.hold(
                    id: entry.id, book: "flamboyan", writer: "yanti", line: entry.line,
                    reason: HeldReason.invalid.code, received: Int64(number))
            }
        }
    }

    @Test func `thousands of junk entries come in pages that are small and quick`() async throws {
        let house = try await House()
        try await bury(house)
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            for path in ["/tahan", "/tahan?halaman=113", "/tahan?halaman=226", "/tahan?halaman=9999"] {
                var page = try await visit.get(path)
                let time = try await ContinuousClock().measure { page = try await visit.get(path) }
                #expect(page.status == .ok && page.text.utf8.count < 300_000, "\(path) \(page.text.utf8.count)")
                #expect(time < .milliseconds(500), "\(path) \(time)")
                #expect(page.text.contains("dikirim Bu Yanti &lt;b&gt;"), "\(path)")
            }
            let last = try await visit.get("/tahan?halaman=9999").text
            #expect(last.contains("Halaman 227 dari 227, 11307 catatan") && last.contains("Orang 11307"))
            #expect(!last.contains("Orang 11300<"))
            #expect(last.contains("halaman=225") && !last.contains("halaman=227"))
        }
    }

    @Test func `what waits for its card has no button that must fail, and no code stands where words belong`()
        async throws
    {
        let house = try await House()
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
        var lonely = House.entry(in: "flamboyan", by: "kader.satu", number: 51, "")
        (lonely.form, lonely.card, lonely.answers) = ("growth-visit", ID(naming: "nobody"), [Answer("weight", "7800")])
        var account = House.entry(in: "flamboyan", by: "kader.satu", number: 52, "Bu Ani")
        (account.form, account.answers) = ("account", [Answer("role", "administrator"), Answer("found", "met")])
        let receipts = try await house.desk.submit([lonely.line, account.line], by: kader)
        #expect(receipts.map(\.reason) == [.unknownCard, .notAllowed])
        let midwife = try #require(try house.desk.accounts.find("midwife.satu")?.person)
        let no = try #require(try house.desk.held.page(0, for: midwife).entries.first { $0.reason == .unknownCard }).no
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            let page = try await visit.get("/tahan").text
            #expect(
                page.contains("Masuk sendiri begitu kartunya ada di buku ini.") && !page.contains("value=\"terima\""))
            #expect(page.contains("<dd>Admin</dd>") && page.contains("Isian yang tidak dikenal"))
            for code in ["<dd>administrator", "<dt>found", ">met<"] { #expect(!page.contains(code), "\(code)") }
            let refused = try await visit.post("/tahan/\(no)", [("aksi", "terima")])
            #expect(refused.status == .unprocessableContent && refused.text.contains("Alasannya ada di bawah."))
            #expect(refused.text.contains("Masuk sendiri begitu"))
        }
    }

    @Test func `who decides on an entry of a page stays on that page`() async throws {
        let house = try await House()
        try await bury(house)
        let midwife = try #require(try house.desk.accounts.find("midwife.satu")?.person)
        let item = try #require(try house.desk.held.page(1, for: midwife).entries.first)
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            let answer = try await visit.post(
                "/tahan/\(item.no)", [("aksi", "sisihkan"), ("alasan", "Salah kirim."), ("halaman", "1")])
            #expect(answer.headers[.location] == "/tahan?halaman=1")
            #expect(try await visit.get("/tahan").text.contains("11306 catatan"))
        }
    }

    @Test func `what lies in no Posyandu's book is seen and put aside by the administrator`() async throws {
        let house = try await House()
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        let lost = House.entry(in: "tidakada", by: "kader.satu", number: 7, "Siapa pun")
        let lines = ["bukan catatan", "bukan catatan juga", lost.line]
        #expect(try await house.desk.submit(lines, by: Writer(person: kader)).allSatisfy { $0.status == .held })
        let group = [("akun", "kader.satu"), ("hari", "2026-10-20")]
        for account in ["midwife.satu", "chair.satu", "officer.satu", "regency-coach.satu"] {
            try await house.visit(as: account) { (visit) async throws in
                let answer = try await visit.post("/tahan/tak-terbaca", group + [("alasan", "Salah kirim.")])
                #expect(answer.status == .notFound, "\(account)")
            }
        }
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let page = try await visit.get("/tahan").text
            #expect(page.contains("<h3>kader</h3>") && page.contains("kader.satu · diterima 20 Oktober 2026"))
            #expect(page.contains("3 catatan.") && !page.contains("Siapa pun"))
            #expect(try await visit.post("/tahan/tak-terbaca", group).status == .unprocessableContent)
            let done = try await visit.post("/tahan/tak-terbaca", group + [("alasan", "HP rusak, ditulis lagi.")])
            #expect(done.status == .seeOther)
            #expect(try await visit.get("/tahan").text.contains("Belum ada yang ditahan."))
        }
        let again = try await house.desk.submit([lost.line], by: Writer(person: kader))
        #expect(again.map(\.status) == [.discarded] && again.map(\.note) == ["HP rusak, ditulis lagi."])
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `an administrator of a regency sees what her own people sent`() async throws {
        let house = try await House()
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        _ = try await house.desk.submit(["bukan catatan"], by: Writer(person: kader))
        for (name, region, count) in [("admin.sini", "19.05", 1), ("admin.lain", "19.01", 0)] {
            _ = try await house.desk.addAccount(
                name: name, title: "Admin", role: .administrator, region: region, by: Desk.machine)
            let admin = try #require(try house.desk.accounts.find(name)?.person)
            #expect(try house.desk.held.homeless(for: admin).count == count, "\(name)")
        }
    }
}
