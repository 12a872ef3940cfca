import Desk
import Foundation
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// The profile of a Posyandu: written by its village, read by the midwife and by those who coach it.
@Suite struct ProfilePageTests {
    private static let path = "/b/flamboyan/profil/\(PosyanduProfile.card.text)/tulis/"

    private func write(
        _ visit: Visit, _ form: String, _ answers: [(String, String)], expecting status: HTTPResponse.Status = .seeOther
    ) async throws -> String {
        let page = try await visit.get(Self.path + form)
        #expect(page.status == .ok, "\(form)")
        let hidden = page.text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)"/#)
            .map { (String($0.1), String($0.2)) }
        let answer = try await visit.post(Self.path + form, hidden + answers)
        #expect(answer.status == status, "\(form): \(answer.text)")
        return answer.text
    }

    @Test func `from an empty profile to a registered number that begins with the village's code`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            #expect(
                try await visit.get("/wilayah/19.05.05.2004").text.contains("href=\"/wilayah/19.05.05.2004/profil\""))
            #expect(try await visit.get("/posyandu/flamboyan/profil").headers[.location] == "/b/flamboyan/profil")
            let empty = try await visit.get("/b/flamboyan/profil").text
            #expect(empty.contains("0 dari 7 bagian terisi") && empty.contains("belum dipastikan"))
            #expect(empty.contains("Isi dusun atau alamat"))
            _ = try await write(visit, "profile", [("dusun", "Dusun II"), ("open-year", "1998"), ("model", "y")])
            _ = try await write(visit, "registration-files", [("files", "team-decree")])
            _ = try await write(visit, "registration-step", [("step", "submitted"), ("on", "02-03-2026")])
            let number = [("step", "registered"), ("on", "02-06-2026")]
            let refused = try await write(
                visit, "registration-step", number + [("number", "19.05.05.2001.001")], expecting: .unprocessableContent
            )
            #expect(refused.contains("Nomornya dimulai 19.05.05.2004, lalu titik dan tiga angka."))
            _ = try await write(visit, "registration-step", number + [("number", "19.05.05.2004.007")])
            let page = try await visit.get("/b/flamboyan/profil").text
            for words in ["3 dari 7", "Dusun II", "1998", "Posyandu unggulan", "19.05.05.2004.007", "SK kepengurusan"] {
                #expect(page.contains(words), "\(words)")
            }
        }
        try await house.visit(as: "chair.satu") { (visit) async throws in
            _ = try await write(
                visit, "award", [("who", "Yanti"), ("for", "ten-years"), ("level", "district"), ("on", "12-11-2025")])
            let page = try await visit.get("/b/flamboyan/profil").text
            #expect(page.contains("10 tahun mengabdi · Kecamatan") && page.contains("Riwayat"))
        }
        // She reads it, and is offered no form.
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            let page = try await visit.get("/b/flamboyan/profil").text
            #expect(page.contains("19.05.05.2004.007") && !page.contains("/tulis/"))
            #expect(try await visit.get(Self.path + "decree").status == .notFound)
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `place, equipment and level are written by the village and added up for its coach`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let form = try await visit.get(Self.path + "posyandu-strata").text
            #expect(form.contains("Tingkat lama, menurut penilaian terakhir"))
            _ = try await write(visit, "posyandu-building", [("condition", "good")], expecting: .unprocessableContent)
            let long = String(repeating: "panjang ", count: 40)
            _ = try await write(
                visit, "posyandu-strata", [("level", "second"), ("on", "02-03-2026"), ("by", long)],
                expecting: .unprocessableContent)
            _ = try await write(
                visit, "posyandu-building",
                [
                    ("building", "house"), ("condition", "light"), ("water", "yes"), ("toilet", "no"),
                    ("rooms", "register"), ("rooms", "measure"), ("equipment", "arm-tape"), ("equipment", "furniture"),
                ])
            _ = try await write(
                visit, "posyandu-strata",
                [("level", "second"), ("on", "02-03-2026"), ("by", "<script>alert(1)</script>")])
            let page = try await visit.get("/b/flamboyan/profil").text
            for words in [
                "Rumah warga, rusak ringan", "2 dari 13 alat bisa dipakai", "2 dari 5 langkah punya tempat", "Madya",
                "bukan hitungan Pandu", "&lt;script", "2 dari 7", "Ada listrik?</dt><dd>belum tahu",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("<script>alert"))
        }
        for coach in ["regency-coach.satu", "district-coach.satu"] {
            try await house.visit(as: coach) { (visit) async throws in
                let list = try await visit.get("/wilayah/19.05.05/profil").text
                for words in [
                    "Madya</span></span><span class=\"row__side\">1<",
                    "Tanpa gedung sendiri</span></span><span class=\"row__side\">1<",
                    "Bangunannya rusak</span></span><span class=\"row__side\">1<",
                    "Dacin atau timbangan bayi</span></span><span class=\"row__side\">1 dari 1<", "Madya · Belum ada",
                ] {
                    #expect(list.contains(words), "\(words)")
                }
                #expect(!list.contains("Pita LiLA"))
                let page = try await visit.get("/posyandu/flamboyan/profil").text
                #expect(page.contains("Rumah warga, rusak ringan") && !page.contains("/tulis/"))
                let asked = try await visit.get(Self.path + "posyandu-building").status
                #expect(asked == .notFound || asked == .forbidden, "\(coach) \(asked)")
            }
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `a coach reads it from her overview, and a kader's phone carries nothing of it`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            _ = try await write(visit, "decree", [("kind", "board"), ("number", "7/2024"), ("on", "02-01-2024")])
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let list = try await visit.get("/wilayah/19.05/profil").text
            #expect(list.contains("0 dari 2 profil lengkap") && list.contains("href=\"/posyandu/flamboyan/profil\""))
            let page = try await visit.get("/posyandu/flamboyan/profil").text
            #expect(page.contains("SK 7/2024") && !page.contains("/tulis/"))
            #expect(try await visit.get("/b/flamboyan/profil").status == .notFound)
        }
        let kader = try #require(try house.desk.accounts.find("kader.satu")?.person)
        let feed = try house.desk.feed.most(of: "flamboyan", after: 0, hash: "", for: kader)
        #expect(!feed.text.contains("7/2024"))
    }
}
