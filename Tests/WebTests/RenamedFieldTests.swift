import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// A regency that calls the six fields otherwise: nobody of it reads the regulation's names, on whatever page she comes to.
@Suite struct RenamedFieldTests {
    private static let names = [
        "education": "Belajar", "health": "Sehat", "public-works": "Sarana", "housing": "Hunian", "order": "Aman",
        "social": "Peduli",
    ]
    /// The last of the regulation's comes first.
    private static let order = "social order housing public-works health education"

    private func house() async throws -> House {
        let house = try await House()
        try await house.desk.putFieldNames(
            RenamedFieldTests.names.map { ($0.key, $0.value) } + [("sequence", RenamedFieldTests.order)], in: "19.05",
            by: Desk.machine)
        try await house.visit(as: House.name(.kader)) { (visit) async throws in
            _ = try await visit.write("/b/flamboyan/keluarga/baru", [("head", "Rahman"), ("rt", "02")])
        }
        try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
            _ = try await visit.write(
                "/b/t-19.05/pengurus/baru/appointment?institution=team",
                [
                    ("name", "Dewi"), ("birth-year", "1980"), ("institution", "team"), ("position", "field-head"),
                    ("field", "order"), ("decree", "SK 1/2026"), ("from", "01-01-2026"),
                ])
            let list = try await visit.write(
                "/b/t-19.05/rapat/baru/meeting", [("title", "Rakor"), ("day", "18-10-2026"), ("place", "Kantor")])
            let page = try await visit.get(list).text
            let card = try #require(page.firstMatch(of: #/href="(\/b\/t-19.05\/rapat\/[0-9a-f-]{36})"/#)).1
            _ = try await visit.write(
                "\(card)/tulis/meeting-field", [("field", "public-works"), ("progress", "Jalan selesai")])
        }
        return house
    }

    /// Every page that one page after another leads somebody to; of those that differ by an id alone, a few.
    private func pages(_ visit: Visit, from first: [String], most: Int = 130) async throws -> [(
        path: String, text: String
    )] {
        var (waiting, seen): ([String], Set<String>) = (first, Set(first))
        var found: [(path: String, text: String)] = []
        while !waiting.isEmpty, found.count < most {
            let path = waiting.removeFirst()
            var answer = try await visit.get(path)
            if answer.status == .seeOther, let next = answer.headers[.location] { answer = try await visit.get(next) }
            guard answer.status == .ok, answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
            found.append((path, answer.text))
            for match in answer.text.matches(of: #/href="(\/[^"#]*)/#) {
                let link = String(match.1).replacing("&amp;", with: "&")
                guard !link.hasPrefix("/keluar"), !link.contains("bahasa="), !link.hasPrefix("/lapor"),
                    seen.insert(link).inserted
                else { continue }
                waiting.append(link)
            }
        }
        return found
    }

    /// The names as a page would show them: a whole text between tags, or two that stand nowhere else.
    private func old(_ text: String) -> [String] {
        let shown = text.replacing(#/<(script|style)[^>]*>.*?<\/(script|style)>/#, with: "")
        return ServiceField.allCases.map { $0.title.indonesian }.filter { name in
            shown.contains(">\(name)<") || shown.contains("bidang \(name)") || shown.contains("Kader \(name)")
                || ["Ketenteraman", "Pekerjaan umum"].contains(name) && shown.contains(name)
        }
    }

    @Test(arguments: [
        (Role.kader, ["/b/flamboyan/", "/b/flamboyan/kunjungan", "/b/flamboyan/buku-bantu"]),
        (.villageOperator, ["/kotak-masuk", "/b/t-19.05.05.2004/", "/b/flamboyan/", "/tahan"]),
        (.districtCoach, ["/wilayah/19.05.05", "/b/t-19.05.05/"]),
        (.regencyCoach, ["/wilayah/19.05", "/b/t-19.05/", "/indikator"]),
        (.officer, ["/kotak-masuk", "/laporan-warga", "/pustaka"]), (.midwife, ["/wilayah/19.05.05", "/tindakan"]),
    ]) func `no page of such a regency has an old name`(role: Role, from: [String]) async throws {
        let house = try await house()
        try await house.visit(as: House.name(role)) { (visit) async throws in
            let found = try await pages(visit, from: from)
            #expect(found.count > 10, "\(role.code): \(found.count)")
            for page in found { #expect(old(page.text) == [], "\(role.code) \(page.path)") }
            let all = found.map(\.text).joined()
            #expect(role == .officer || all.contains("Peduli"), "\(role.code)")
        }
    }

    @Test func `a page has the six in the order of the regency`() async throws {
        let house = try await house()
        try await house.visit(as: House.name(.regencyCoach)) { (visit) async throws in
            for path in ["/wilayah/19.05", "/indikator", "/b/t-19.05/", "/b/t-19.05/program/baru/programme"] {
                var answer = try await visit.get(path)
                if let next = answer.headers[.location] { answer = try await visit.get(next) }
                let text = answer.text
                let places = ["Peduli", "Aman", "Hunian", "Sarana", "Sehat", "Belajar"].map { name in
                    text.firstRange(of: "bidang \(name)")?.lowerBound ?? text.firstRange(of: name)?.lowerBound
                }
                let known = places.compactMap { $0 }
                #expect(known.count == 6 && known == known.sorted(), "\(path)")
            }
        }
    }
}
