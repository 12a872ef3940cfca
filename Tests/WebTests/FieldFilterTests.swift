import Desk
import HTTPTypes
import Records
import Testing

@testable import Web

/// Follow-ups and the programme of a team by field, as the region names it.
@Suite struct FieldFilterTests {
    private static let team = "/b/t-19.05/"

    private func rows(_ page: String) -> Int { page.matches(of: #/<a class="row"/#).count }

    @Test func `the follow-ups of a field stand alone, each link with how many wait there`() async throws {
        let house = try await House()
        let list = Self.team + "tindak-lanjut"
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            #expect(try await !visit.get(list).text.contains("?bidang="))
            for (what, field) in [
                ("Periksa timbangan", "health"), ("Kirim tensimeter", "health"), ("Data anak", "education"),
                ("Lain", ""),
            ] {
                _ = try await visit.write(
                    list + "/baru/follow-up",
                    [("what", what), ("to", "perkim"), ("until", "30-10-2026"), ("field", field)])
            }
            let all = try await visit.get(list).text
            for link in [
                "href=\"\(list)\" aria-current=\"true\">Semua <b>4</b>", "\(list)?bidang=health\">Kesehatan <b>2</b>",
                "\(list)?bidang=education\">Pendidikan <b>1</b>", "\(list)?bidang=tanpa\">Tanpa bidang <b>1</b>",
            ] {
                #expect(all.contains(link), "\(link)")
            }
            #expect(!all.contains("bidang=housing"))
            let health = try await visit.get(list + "?bidang=health").text
            #expect(health.contains("2 belum selesai, 0 terlambat") && !health.contains("Data anak"))
            #expect(health.contains("Kirim tensimeter") && health.contains("Semua <b>4</b>"))
            #expect(health.contains("bidang=health\" aria-current=\"true\">Kesehatan <b>2</b>"))
            let none = try await visit.get(list + "?bidang=tanpa").text
            #expect(none.contains(">Lain<") && !none.contains("Periksa timbangan"))
            // A field of which nothing waits says so; one that is none is not asked for.
            let empty = try await visit.get(list + "?bidang=housing").text
            #expect(empty.contains("Tidak ada yang menunggu di bidang ini.") && !empty.contains("Data anak"))
            let odd = try await visit.get(list + "?bidang=%3Cscript%3E").text
            #expect(odd.contains("Data anak") && !odd.contains("<script>\""))
            #expect(
                try await visit.get(Self.team + "pembagian-tugas").text.contains("\(list)?bidang=health\">2</a>"))
        }
        // A list of another team, and of nobody's.
        try await house.visit(as: "district-coach.satu") { (visit) async throws in
            #expect(try await visit.get(list + "?bidang=health").status == .notFound)
        }
    }

    @Test func `the programme shows the activities of a field, and an activity of two stands under both`() async throws
    {
        let house = try await House()
        let list = Self.team + "program"
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            for (activity, fields) in [("Pelatihan kader", ["health", "education"]), ("Bedah rumah", ["housing"])] {
                _ = try await visit.write(
                    list + "/baru/programme",
                    [
                        ("activity", activity), ("from", "01-03-2026"), ("until", "30-04-2026"), ("office", "perkim"),
                        ("budget", "20"),
                    ] + fields.map { ("fields", $0) })
            }
            let all = try await visit.get(list).text
            #expect(all.contains("2 kegiatan, Rp40 juta") && all.contains("Semua <b>2</b>"))
            for code in ["health", "education"] {
                let page = try await visit.get(list + "?tahun=2026&bidang=\(code)").text
                #expect(page.contains("Pelatihan kader") && !page.contains("Bedah rumah"), "\(code)")
                #expect(page.contains("1 kegiatan, Rp20 juta"))
            }
            let empty = try await visit.get(list + "?tahun=2026&bidang=order").text
            #expect(empty.contains("Tidak ada kegiatan di bidang ini.") && !empty.contains("Bedah rumah"))
        }
    }

    @Test func `a region's own names and joined fields stand on the links`() async throws {
        let house = try await House()
        let list = Self.team + "tindak-lanjut"
        let names = [("health", "Sehat & Pintar"), ("education", "Sehat & Pintar")]
        try await house.desk.putFieldNames(names, in: "19.05", by: Desk.machine)
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            for field in ["health", "education"] {
                _ = try await visit.write(
                    list + "/baru/follow-up",
                    [("what", "Tugas \(field)"), ("to", "perkim"), ("until", "30-10-2026"), ("field", field)])
            }
            let text = try await visit.get(list).text
            #expect(text.contains("Sehat &amp; Pintar <b>2</b>"))
            for code in ["health", "education"] {
                let joined = try await visit.get(list + "?bidang=\(code)").text
                #expect(joined.contains("aria-current=\"true\">Sehat &amp; Pintar <b>2</b>"), "\(code)")
            }
        }
    }
}
