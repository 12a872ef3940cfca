import Desk
import Foundation
import Plain
import Records
import Rules
import Testing

@testable import Web

/// *Bulan penimbangan*: what those who serve residents read of it, and what coaches do.
@Suite struct WeighingMonthPageTests {
    /// Children who were weighed and measured in August: short ones of a sex and an age.
    private func house(short: Int, tall: Int) async throws -> House {
        let house = try await House()
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
        for number in 0..<(short + tall) {
            var child = House.entry(in: "flamboyan", by: "kader.satu", number: 100 + number * 2, "Anak \(number)")
            child.answers = [
                Answer("name", "Anak \(number)"), Answer("sex", number % 2 == 0 ? "f" : "m"),
                Answer("birth", "2024-06-01"), Answer("mother", "Ibu \(number)"),
            ]
            var visit = House.entry(in: "flamboyan", by: "kader.satu", number: 101 + number * 2, "")
            (visit.form, visit.card, visit.day) = ("growth-visit", child.id, try #require(Day(iso: "2026-08-12")))
            visit.answers = [Answer("weight", "11000"), Answer("length", number < short ? "760" : "880")]
            let receipts = try await house.desk.submit([child.line, visit.line], by: kader)
            #expect(receipts.map(\.status) == [.stored, .stored])
        }
        return house
    }

    private func rows(_ page: String, _ caption: String) -> String {
        page.components(separatedBy: "<caption>\(caption)</caption>").last?.components(separatedBy: "</table>").first
            ?? ""
    }

    @Test func `a midwife reads how many are short by sex and age, and a village the same`() async throws {
        let house = try await house(short: 3, tall: 5)
        for (name, path) in [
            (House.name(.midwife), "/posyandu/flamboyan"), (House.name(.villageOperator), "/wilayah/19.05.05.2004"),
        ] {
            try await house.visit(as: name) { (visit) async throws in
                let page = try await visit.get(path + "/bulan-penimbangan?bulan=2026-10").text
                #expect(page.contains("Agustus 2026"))
                let short = rows(page, "Pendek")
                #expect(short.contains("24–35</th><td class=\"num\">50%<br><span class=\"meta\">2/4</span>"))
                #expect(short.contains("25%<br><span class=\"meta\">1/4</span>"))
                #expect(short.contains("38%<br><span class=\"meta\">3/8</span>"))
                #expect(!page.contains("disembunyikan"))
                #expect(try await visit.get(path).text.contains("\(path)/bulan-penimbangan\""))
            }
        }
    }

    @Test func `a coach reads no number under five, nor one from which it follows`() async throws {
        let house = try await house(short: 3, tall: 17)
        try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05/bulan-penimbangan?bulan=2026-08").text
            #expect(page.contains("Angka di bawah 5 tidak ditampilkan."))
            #expect(!rows(page, "Pendek").contains("/20") && rows(page, "Pendek").contains("–"))
            #expect(rows(page, "Kurus").contains("0%<br><span class=\"meta\">0/20</span>"))
        }
    }

    @Test func `a month in which nobody was weighed says so, and one to come is the last that was`() async throws {
        let house = try await house(short: 1, tall: 0)
        try await house.visit(as: House.name(.midwife)) { (visit) async throws in
            let path = "/posyandu/flamboyan/bulan-penimbangan"
            let empty = try await visit.get(path + "?bulan=2026-02").text
            #expect(empty.contains("Februari 2026") && empty.contains("Belum ada balita yang ditimbang bulan itu."))
            #expect(empty.contains("\(path)?bulan=2026-08"))
            for asked in ["2031-02", "nanti", "<script>"] {
                let page = try await visit.get(path + "?bulan=\(asked)").text
                #expect(page.contains("Agustus 2026") && !page.contains("2027-02") && !page.contains("<script>"))
            }
        }
    }
}
