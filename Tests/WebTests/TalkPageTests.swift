import Desk
import Foundation
import HTTPTypes
import Records
import Testing

@testable import Web

/// A kader gives a talk; her village sees in which RT nobody has spoken, her regency how many came.
@Suite struct TalkPageTests {
    @Test func `from the form of a kader to the coverage of her village and the number of her regency`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let path = "/b/flamboyan/kegiatan/baru/talk"
            let hidden = try await visit.get(path).text
                .matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)"/#)
                .map { (String($0.1), String($0.2)) }
            let answers = [
                ("topic", "sanitation"), ("audience", "residents"), ("reached", "27"), ("speaker", "Bu Yanti"),
                ("place", "Balai"), ("rt", "7"),
            ]
            #expect(try await visit.post(path, hidden + answers).status == .seeOther)
            #expect(try await visit.get("/b/flamboyan/buku-bantu/talk").text.contains("Bu Yanti"))
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05.05.2004/penyuluhan").text
            #expect(page.contains("RT 007") && page.contains("27 orang hadir, terakhir Oktober 2026"))
            let list = try await visit.get("/wilayah/19.05.05.2004/daftar/talk-reached?bulan=2026-10").text
            #expect(list.contains(": 27</p>") && list.contains("Balai"))
        }
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05/penyuluhan").text
            #expect(page.contains("12 bulan ini 1 penyuluhan, 27 orang hadir.") && page.contains("belum"))
            #expect(try await visit.get("/wilayah/19.05.05/penyuluhan").text.contains("Buyan Kelumbi"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }

    @Test func `a dusun that talks name is added up over RT, and one talk names none`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for (dusun, rt, reached) in [
                ("Dusun II", "7", "20"), (" dusun  ii ", "8", "5"), ("II", "7", "2"), ("<b>I</b>", "1", "9"),
                ("", "1", "4"),
            ] {
                _ = try await visit.write(
                    "/b/flamboyan/kegiatan/baru/talk",
                    [
                        ("topic", "sanitation"), ("audience", "residents"), ("reached", reached),
                        ("speaker", "Bu Yanti"), ("place", "Balai"), ("dusun", dusun), ("rt", rt),
                    ])
            }
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let page = try await visit.get("/wilayah/19.05.05.2004/penyuluhan").text
            let parts = page.split(separator: "Menurut dusun")
            #expect(parts.count == 2)
            let list = parts.last ?? ""
            #expect(list.contains("Dusun II</span>") && list.contains("27 orang hadir, terakhir Oktober 2026"))
            #expect(list.contains("3 kali") && list.contains("1 penyuluhan tidak menyebut dusunnya."))
            #expect(!page.contains("<b>I</b>") && list.contains("&lt;b&gt;I&lt;/b&gt;"))
            // By RT it stands as before.
            #expect(page.contains("RT 008"))
        }
        // Another village has none of it, and a larger area no dusun.
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            for area in ["19.05.05.2001", "19.05.05", "19.05"] {
                let page = try await visit.get("/wilayah/\(area)/penyuluhan")
                #expect(page.status == .ok && !page.text.contains("Menurut dusun"), "\(area)")
            }
            #expect(try await visit.get("/wilayah/51.08.01.2001/penyuluhan").status == .notFound)
        }
    }
}
