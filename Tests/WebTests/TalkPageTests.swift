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
}
