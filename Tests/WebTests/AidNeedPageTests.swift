import Desk
import HTTPTypes
import Plain
import Records
import Testing

@testable import Web

/// Who needs help and had none, from a kader's form to the list of her village.
@Suite struct AidNeedPageTests {
    private static let list = "/b/flamboyan/belum-terbantu"

    private func home(_ visit: Visit, _ number: UInt64, _ head: String, isPoor: Bool) async throws -> String {
        let id = ID(milliseconds: 1_792_000_000_000, random: number, number &* 977)
        let made = try await visit.post(
            "/b/flamboyan/keluarga/baru", [("entri", id.text), ("head", head), ("rt", "02")])
        #expect(made.status == .seeOther)
        let path = "/b/flamboyan/keluarga/\(id.text)"
        _ = try await visit.write(
            path + "/tulis/housing-condition",
            [
                ("structure", "sound"), ("floor", isPoor ? "earth" : "tiles"), ("wall", isPoor ? "bamboo" : "brick"),
                ("roof", "good"), ("area", "60"), ("occupants", "4"), ("air", "yes"), ("toilet", isPoor ? "no" : "yes"),
                ("water", "yes"),
            ])
        return path
    }

    @Test func `an unfit house stands on the list until aid is written, and aid without need below`() async throws {
        let house = try await House()
        var poor = ""
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            #expect(try await visit.get(Self.list).text.contains("Belum ada kebutuhan yang tercatat."))
            poor = try await home(visit, 7, "<script>Rahman", isPoor: true)
            let rich = try await home(visit, 8, "Badu", isPoor: false)
            _ = try await visit.write(rich + "/tulis/aid-received", [("programme", "pkh")])
        }
        try await house.visit(as: House.name(.villageOperator)) { (visit) async throws in
            #expect(try await visit.get("/posyandu/flamboyan").text.contains("href=\"\(Self.list)\""))
            #expect(try await visit.get("/b/flamboyan/buku-bantu/aid-received").text.contains("belum-terbantu"))
            let page = try await visit.get(Self.list).text
            for words in [
                "1 keluarga butuh bantuan", "&lt;script", "RT 002 · Rumah tidak layak huni: ",
                "PKH · rumah layak huni", "Dinas yang memutuskan", "\(poor)/tulis/aid-proposal?kind=proposal",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("<script>Rahman"))
            _ = try await visit.write(
                poor + "/tulis/aid-proposal?kind=proposal", [("kind", "proposal"), ("reason", "Rumah rusak")])
            let proposed = try await visit.get(Self.list).text
            #expect(proposed.contains("Diusulkan") && !proposed.contains("aid-proposal"))
            #expect(try await visit.get(Self.list + "/lain").status == .notFound)
            #expect(try await visit.post(Self.list, []).status == .notFound)
            _ = try await visit.write(poor + "/tulis/aid-received", [("programme", "house")])
            #expect(try await visit.get(Self.list).text.contains("Semua yang butuh sudah tercatat dibantu."))
        }
        // Those who coach read no names, and nobody reads another village's.
        try await house.visit(as: House.name(.districtCoach)) { (visit) async throws in
            #expect(try await visit.get(Self.list).status == .notFound)
            #expect(try await !visit.get("/posyandu/flamboyan").text.contains("belum-terbantu"))
        }
        #expect(try house.desk.verification.differences().isEmpty)
    }
}
