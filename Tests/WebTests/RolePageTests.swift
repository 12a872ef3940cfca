import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// *Peran saya* of those at desks. Today is 20 October 2026.
@Suite struct RolePageTests {
    private static let coach = [("late", "remind"), ("silent", "unknown"), ("kader", "guide")]
    private static let village = [("complaint", "look"), ("beyond", "send"), ("decree", "write")]
    private static let office = [("slow", "answer"), ("other", "back"), ("items", "march")]

    @Test func `each reads what she does, for whom, and is asked three questions`() async throws {
        let house = try await House()
        let expected = [
            (
                "regency-coach.satu", "Untuk 2 Posyandu di Kabupaten Bangka Barat.", "Bersama district-coach, vill",
                "late"
            ),
            ("district-coach.satu", "Untuk 1 Posyandu di Tempilang.", "Bersama village-operator.", "kader"),
            ("village-operator.satu", "Untuk 1 Posyandu di Buyan Kelumbi.", "Bersama chair, midwife.", "decree"),
            ("officer.satu", "0 laporan terbuka", "Bersama regency-coach.", "items"),
        ]
        for (account, reach, duty, question) in expected {
            try await house.visit(as: account) { (visit) async throws in
                let page = try await visit.get("/peran").text
                #expect(page.contains(reach) && page.contains(duty), "\(account)")
                #expect(page.contains("name=\"\(question)\"") && page.contains("Naskahnya belum dicocokkan."))
                #expect(page.components(separatedBy: "type=\"radio\"").count == 7, "\(account)")
                #expect(page.components(separatedBy: "<li class=\"row\">").count == 6, "\(account)")
                #expect(try await visit.get("/perangkat").text.contains("href=\"/peran\""))
                #expect(try await visit.get("/beranda").text.contains("Peran saya: jawab tiga pertanyaan"))
            }
        }
    }

    @Test func `a wrong answer says why, three right ones are kept once and under her own name`() async throws {
        let house = try await House()
        try await house.visit(as: "officer.satu") { (visit) async throws in
            let empty = try await visit.post("/peran", [])
            #expect(empty.status == .unprocessableContent)
            let wrong = try await visit.post("/peran", [("slow", "silent"), ("other", "back"), ("items", "asked")])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Tetap jawab pada waktunya"))
            #expect(wrong.text.contains("Tidak perlu menunggu.") && !wrong.text.contains("Kembalikan, supaya"))
            let strange = try await visit.post(
                "/peran", [("slow", "<script>alert(1)</script>")] + Self.office.dropFirst())
            #expect(strange.status == .unprocessableContent && !strange.text.contains("<script>alert"))
            // Another desk's answers are none here.
            #expect(try await visit.post("/peran", Self.coach).status == .unprocessableContent)
            #expect(try await visit.get("/peran").text.contains("type=\"radio\""))

            let right = try await visit.post("/peran", Self.office + [("name", "<b>Orang lain</b>")])
            #expect(right.status == .seeOther && right.headers[.location] == "/peran")
            let page = try await visit.get("/peran").text
            #expect(page.contains("Sudah dijawab 20 Oktober 2026.") && !page.contains("type=\"radio\""))
            #expect(try await !visit.get("/beranda").text.contains("jawab tiga pertanyaan"))
            #expect(try await visit.post("/peran", Self.office).status == .seeOther)
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `coaches see who of their own area knows, and nobody else's`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(try await visit.post("/peran", Self.village + [("name", "<b>Orang lain</b>")]).status == .seeOther)
            #expect(try await visit.post("/peran", Self.village).status == .seeOther)
            let writer = try #require(try house.desk.accounts.find("village-operator.satu")?.person)
            let kept = try await house.desk.book("t-19.05.05.2004", for: writer).entries
            #expect(kept.map(\.form) == ["role-known-village"] && kept.first?["name"] == "village-operator")
            #expect(try await !visit.get("/b/t-19.05.05.2004/").text.contains("tahu perannya"))
            #expect(try await !visit.get("/wilayah/19.05.05.2004/kader").text.contains("id=\"peran\""))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05/").text.contains("1 dari 4 tahu perannya"))
            #expect(try await visit.post("/peran", Self.coach).status == .seeOther)
            let page = try await visit.get("/wilayah/19.05/kader").text
            #expect(page.contains("2 dari 4 tahu perannya.") && page.contains("Belum: district-coach"))
            #expect(page.contains("Belum: officer") && !page.contains("Belum: village-operator"))
            // What is counted of kader stays theirs.
            #expect(
                try await !visit.get("/wilayah/19.05/daftar/role-known?bulan=2026-10").text.contains("regency-coach"))
        }
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get("/b/t-19.05.05/").text.contains("1 dari 2 tahu perannya"))
            #expect(try await !visit.get("/wilayah/19.05.05/kader").text.contains("officer"))
        }
        let coach = try #require(try house.desk.accounts.find("district-coach.satu")?.person)
        for area in ["19.05", "19.05.01", ""] {
            await #expect(throws: Refusal.notFound) { try await house.desk.rolesSeen(in: area, for: coach) }
        }
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        await #expect(throws: Refusal.notFound) { try await house.desk.rolesSeen(in: "19.05", for: kader) }
        await #expect(throws: Refusal.notFound) { try await house.desk.answerRole(Self.coach, by: kader) }
    }

    @Test func `the coach of a province sees those of all its regencies, and no award that is not hers to give`()
        async throws
    {
        let house = try await House()
        _ = try await house.desk.addAccount(
            name: "pembina.provinsi", title: "Pembina provinsi", role: .regencyCoach, region: "19",
            password: House.password, by: Desk.machine)
        try await house.visit(as: "pembina.provinsi") { (visit) async throws in
            #expect(try await visit.get("/peran").text.contains("Untuk 2 Posyandu di "))
            #expect(try await visit.post("/peran", Self.coach).status == .seeOther)
            let team = try await visit.get("/b/t-19/").text
            #expect(team.contains("1 dari 5 tahu perannya") && team.contains("href=\"/wilayah/19/kader#peran\""))
            let page = try await visit.get("/wilayah/19/kader").text
            #expect(page.contains("1 dari 5 tahu perannya.") && !page.contains("Calon penghargaan"))
            #expect(page.contains("href=\"/wilayah/19.05/kader\""))
            #expect(try await visit.get("/wilayah/51/kader").status == .notFound)
            #expect(try await visit.get("/wilayah/xx/kader").status == .notFound)
        }
        #expect(try house.desk.verification.differences() == [])
    }
}
