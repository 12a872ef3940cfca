import Plain
import Testing

@testable import Desk
@testable import Web

/// A form that is drawn again for whoever goes back is the same form; for nobody else.
@Suite struct DrawnFormTests {
    private func drawn(_ house: House, _ path: String) async throws -> (entry: String, code: String) {
        var text = ""
        try await house.visit(as: "kader.satu") { (visit) async throws in text = try await visit.get(path).text }
        let entry = try #require(text.firstMatch(of: #/name="entri" value="([^"]+)"/#))
        return (String(entry.1), text.firstMatch(of: #/name="kode" value="([^"]+)"/#).map { String($0.1) } ?? "")
    }

    @Test func `an address that somebody made up tells her no code of a complaint`() async throws {
        let house = try await House()
        let begun = ID(milliseconds: house.desk.clock(), random: 1, 2).text
        let path = "/b/flamboyan/lapor/road-damage?isian=\(begun)"
        let (one, other) = (try await drawn(house, path), try await drawn(house, path))
        #expect(one.code != other.code && !one.code.isEmpty && one.entry != other.entry)
    }

    @Test func `in one session it is the same at its address, and another elsewhere`() async throws {
        let house = try await House()
        let begun = ID(milliseconds: house.desk.clock(), random: 1, 2).text
        var found: [String] = []
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for path in ["warga/baru", "warga/baru", "keluarga/baru"] {
                let text = try await visit.get("/b/flamboyan/\(path)?isian=\(begun)").text
                found.append(String(try #require(text.firstMatch(of: #/name="entri" value="([^"]+)"/#)).1))
            }
        }
        #expect(found[0] == found[1] && found[0] != found[2])
    }
}
