import Desk
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What coaches read of counts: a part of a month is called that, and what nobody counted is no zero.
@Suite struct OverviewPageTests {
    private func weigh(_ house: House, _ book: String, _ month: Int, _ grams: Int) async throws {
        let (writer, card) = book == "flamboyan" ? ("kader.satu", house.child) : ("tetangga", house.stranger)
        let person = try #require(try house.desk.accounts.find(writer)?.person)
        let day = try #require(Day(iso: "2026-\(month < 10 ? "0" : "")\(month)-12"))
        let moment = Int64(day.number) * 86_400_000
        let entry = Entry(
            id: ID(milliseconds: moment, random: UInt64(grams), UInt64(book.utf8.count) &* 977), book: book, card: card,
            form: "growth-visit", formVersion: 1, writer: writer, device: "hp-uji-00001", number: month, day: day,
            writtenAt: moment, clockOffset: 0, seen: 0, corrects: nil, edition: "uji",
            answers: [Answer("weight", "\(grams)")])
        #expect(try await house.desk.submit([entry.line], by: Writer(person: person)).map(\.status) == [.stored])
    }

    /// Both weighed in August and September, in October only one.
    private func house() async throws -> House {
        let house = try await House()
        for book in ["flamboyan", "melati"] {
            try await weigh(house, book, 8, 8_600)
            try await weigh(house, book, 9, 8_500)
        }
        try await weigh(house, "flamboyan", 10, 8_900)
        return house
    }

    private let colours = ["tag is-good", "tag is-watch", "tag is-act"]

    /// The four figures on top.
    private func figures(_ page: String) -> String {
        page.split(separator: "</ul>", maxSplits: 1).first.map { String($0) } ?? ""
    }

    @Test func `part of a month is called that, without a colour, and compared on request only`() async throws {
        try await house().visit(as: House.name(.regencyCoach)) { (visit) async throws in
            let part = try await visit.get("/wilayah/19.05?bulan=2026-10").text
            #expect(part.contains("Baru 1 dari 2 Posyandu melapor."))
            #expect(part.contains("<span class=\"tag\">1 dari 2 Posyandu</span>"))
            #expect(
                part.contains("Bandingkan dengan September") && !part.contains("turun ") && !part.contains(">kurang "))
            #expect(colours.allSatisfy { !figures(part).contains($0) })
            #expect(part.contains(">1/2</text>"))
            let asked = figures(try await visit.get("/wilayah/19.05?bulan=2026-10&banding=1").text)
            #expect(asked.contains("turun 50") && colours.allSatisfy { !asked.contains($0) })
            let whole = try await visit.get("/wilayah/19.05?bulan=2026-09").text
            #expect(whole.contains("Semua 2 Posyandu melapor.") && !whole.contains("Bandingkan dengan"))
            #expect(!figures(whole).contains("dari 2 Posyandu</span>"))
        }
    }

    @Test func `the overview opens on this month as soon as anything is counted in it`() async throws {
        let house = try await House()
        try await weigh(house, "flamboyan", 9, 8_500)
        func heading() async throws -> String {
            var text = ""
            try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
                text = try await visit.get("/wilayah/19.05").text
            }
            return text.firstMatch(of: #/<h1>([^<]*)/#).map { String($0.1) } ?? ""
        }
        #expect(try await heading() == "September 2026")
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
        var adult = House.entry(in: "flamboyan", by: "kader.satu", number: 60, "Bu Ani")
        adult.answers = [Answer("name", "Bu Ani"), Answer("sex", "f"), Answer("birth", "1980-01-01")]
        var check = House.entry(in: "flamboyan", by: "kader.satu", number: 61, "")
        (check.form, check.card) = ("adult-check", adult.id)
        check.answers = [Answer("systolic", "120"), Answer("diastolic", "80")]
        #expect(try await house.desk.submit([adult.line, check.line], by: kader).map(\.status) == [.stored, .stored])
        #expect(try await heading() == "Oktober 2026")
    }

    @Test func `what checks found stands folded under those that somebody had in the month`() async throws {
        let house = try await House()
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
        var pupil = House.entry(in: "flamboyan", by: "kader.satu", number: 60, "Rafi")
        pupil.answers = [Answer("name", "Rafi"), Answer("sex", "m"), Answer("birth", "2017-01-01")]
        var check = House.entry(in: "flamboyan", by: "kader.satu", number: 61, "")
        (check.form, check.card) = ("school-check", pupil.id)
        check.answers = [Answer("eyes", "wrong")]
        #expect(try await house.desk.submit([pupil.line, check.line], by: kader).map(\.status) == [.stored, .stored])
        try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05?bulan=2026-10").text
            #expect(page.contains("<summary>Periksa anak sekolah: hasilnya</summary>"))
            #expect(page.contains("daftar/school-vision") && page.contains("Periksa dewasa</dt>"))
            #expect(!page.contains("Periksa dewasa: hasilnya") && !page.contains("Tensi hampir tinggi"))
            // What was found stands once, and a share of all stays in sight.
            #expect(page.matches(of: #/daftar\/school-vision/#).count == 1 && page.contains("Anak 12–23 bulan"))
        }
    }

    @Test func `regions without data stand in the tables, and what nobody counted is a dash`() async throws {
        try await house().visit(as: House.name(.regencyCoach)) { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05?bulan=2026-10").text
            let rows = page.split(separator: "<tr>").map { String($0) }
            func row(_ name: String) throws -> String { try #require(rows.first { $0.contains(">\(name)</a>") }) }
            for name in ["Simpang Teritip", "Jebus", "Kelapa", "Parittiga"] {
                #expect(try row(name).contains("belum ada Posyandu") && !row(name).contains(">0<"))
            }
            #expect(try row("Mentok").contains("belum melapor") && row("Mentok").contains("<td class=\"num\">–</td>"))
            #expect(try !row("Tempilang").contains("class=\"meta\""))
            let complaints = try await visit.get("/laporan-warga").text
            #expect(complaints.contains("Simpang Teritip") && complaints.contains("Parittiga"))
            let spread = try await visit.get("/wilayah/19.05/daftar/bgm?bulan=2026-10").text
            #expect(spread.contains("Jebus") && spread.contains("<span class=\"row__side\">–</span>"))
            let silent = try await visit.get("/wilayah/19.05.01.1001?bulan=2026-10").text
            #expect(silent.contains("Belum ada Posyandu yang melapor.") && silent.contains("belum melapor"))
        }
    }
}
