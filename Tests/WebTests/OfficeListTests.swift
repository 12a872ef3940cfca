import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What an office sees of its field, and what it never does.
@Suite struct OfficeListTests {
    private static let pairs: [(book: String, region: String, roles: [OfficeRole])] = [
        ("disdik", "19.05", [.education]), ("pupr", "19.05", [.publicWorks]), ("dinsos", "19.05", [.social]),
        ("puskesmas", "19.05", [.healthCentre]), ("lain", "19.06", [.housing, .education, .publicWorks, .social]),
    ]

    /// A house, a child out of school and an elder without care in one village, and offices of two regencies.
    private func house() async throws -> House {
        let house = try await House()
        for (book, region, roles) in OfficeListTests.pairs {
            try await house.desk.putOffice(
                book: book, name: "Dinas \(book)", region: region, roles: roles, by: Desk.machine)
            _ = try await house.desk.addAccount(
                name: book + ".satu", title: book, role: .officer, book: book, password: House.password,
                by: Desk.machine)
        }
        let kader = try #require(try house.desk.accounts.find(House.name(.kader))?.person)
        var number = 1
        func write(_ form: String, on card: ID? = nil, _ answers: [(String, String)]) async throws -> ID {
            number += 1
            let blank = House.entry(in: "flamboyan", by: kader.account, number: number, "")
            let entry = Entry(
                id: blank.id, book: "flamboyan", card: card ?? blank.id, form: form, formVersion: 1,
                writer: kader.account, device: blank.device, number: number, day: blank.day,
                writtenAt: blank.writtenAt, clockOffset: 0, seen: 0, corrects: nil, edition: "uji",
                answers: answers.map { Answer($0.0, $0.1) })
            let receipts = try await house.desk.submit([entry.line], by: Writer(person: kader))
            #expect(receipts.map(\.status) == [.stored], "\(form)")
            return entry.id
        }
        let home = try await write("household", [("head", "Rahman"), ("rt", "02")])
        _ = try await write("water-sanitation", on: home, [("toilet", "none"), ("water", "surface")])
        _ = try await write(
            "housing-condition", on: home,
            [
                ("structure", "sound"), ("floor", "earth"), ("wall", "bamboo"), ("roof", "good"), ("area", "20"),
                ("occupants", "6"), ("air", "no"), ("toilet", "no"), ("water", "no"),
            ])
        let pupil = try await write(
            "resident", [("name", "Raka"), ("sex", "m"), ("birth", "2016-03-01"), ("mother", "Ina"), ("rt", "02")])
        _ = try await write("schooling", on: pupil, [("status", "dropped-out"), ("cause", "cost")])
        let elder = try await write(
            "resident", [("name", "Nek Timah"), ("sex", "f"), ("birth", "1950-03-01"), ("rt", "04")])
        _ = try await write("social-condition", on: elder, [("conditions", "neglected-elder"), ("agrees", "y")])
        return house
    }

    @Test func `each office sees its own field, with names where it goes there and counts where it does not`()
        async throws
    {
        let house = try await house()
        let expected: [(account: String, list: String, words: [String])] = [
            ("officer.satu", "unfit-houses", ["Rahman", "02", "Buyan Kelumbi", "Tempilang"]),
            ("disdik.satu", "out-of-school", ["Raka", "10 tahun", "02"]),
            ("pupr.satu", "no-toilet", ["02", "<td>1</td>"]), ("pupr.satu", "unsafe-water", ["<td>1</td>"]),
            ("dinsos.satu", "neglected-elder", ["Nek Timah", "76 tahun", "04"]),
        ]
        for (account, list, words) in expected {
            try await house.visit(as: account) { (visit) async throws in
                let index = try await visit.get("/daftar-bidang").text
                #expect(index.contains("/daftar-bidang/\(list)\"") && index.contains("<b>1</b>"), "\(account)")
                #expect(try await visit.get("/kotak-masuk").text.contains("href=\"/daftar-bidang\""))
                for path in ["", "/unduh?sebagai=csv"] {
                    let text = try await visit.get("/daftar-bidang/\(list)\(path)").text
                    for word in words where path.isEmpty || !word.contains("tahun") && !word.contains("td") {
                        #expect(text.contains(word), "\(account) \(list)\(path) \(word)")
                    }
                }
                // Nobody else's people, and nothing of anybody's body.
                let all = try await visit.get("/daftar-bidang/\(list)").text
                for name in ["Rahman", "Raka", "Nek Timah", "Anak flamboyan", "Ina"] where !words.contains(name) {
                    #expect(!all.contains(name), "\(account) \(list) \(name)")
                }
            }
        }
    }

    @Test func `an office of another field or another regency finds nothing, and the one of health has no list`()
        async throws
    {
        let house = try await house()
        for (account, lists) in [
            ("disdik.satu", ["unfit-houses", "no-toilet", "neglected-elder"]),
            ("officer.satu", ["out-of-school", "unsafe-water", "disability"]),
            ("puskesmas.satu", OfficeList.all.map(\.code) + ["s", "wfa-underweight"]),
        ] {
            try await house.visit(as: account) { (visit) async throws in
                for list in lists {
                    for path in ["", "/unduh?sebagai=csv"] {
                        let status = try await visit.get("/daftar-bidang/\(list)\(path)").status
                        #expect(status == .notFound, "\(account) \(list)\(path)")
                    }
                }
            }
        }
        try await house.visit(as: "lain.satu") { (visit) async throws in
            for list in OfficeList.all.map(\.code) {
                let text = try await visit.get("/daftar-bidang/\(list)").text
                #expect(!text.contains("Rahman") && !text.contains("Raka") && !text.contains("Timah"), "\(list)")
                #expect(try await visit.get("/daftar-bidang/\(list)?wilayah=19.05.05").status == .notFound)
            }
        }
        try await house.visit(as: "puskesmas.satu") { (visit) async throws in
            #expect(try await !visit.get("/kotak-masuk").text.contains("/daftar-bidang"))
        }
    }

    @Test func `a list is narrowed to a district or a village`() async throws {
        let house = try await house()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            for (area, isThere) in [("19.05.05", true), ("19.05.05.2004", true), ("19.05.01", false)] {
                for path in ["", "/unduh?sebagai=csv"] {
                    let text = try await visit.get(
                        "/daftar-bidang/unfit-houses\(path)\(path.isEmpty ? "?" : "&")wilayah=\(area)"
                    ).text
                    #expect(text.contains("Rahman") == isThere, "\(area)\(path)")
                }
            }
            #expect(try await visit.get("/daftar-bidang/unfit-houses?wilayah=19").status == .notFound)
        }
    }

    @Test func `no list is of health, and each says why it shows so much`() {
        for list in OfficeList.all {
            let indicator = Indicator.find(list.code)
            #expect(indicator != nil && indicator?.field != .health && indicator?.isStock == true, "\(list.code)")
            #expect(Forms.find(list.form) != nil && !list.roles.isEmpty && !list.reason.indonesian.isEmpty)
            #expect(!list.roles.contains(.healthCentre))
        }
    }
}
