import Gallery
import Pages
import Plain
import Records
import Testing

/// The visit as a kader taps through it.
@Suite struct HomeVisitTests {
    private func ask(_ path: String, _ typed: [(String, String)]? = nil) -> Response {
        Screen("visit", "", path, typed: typed).answer()
    }

    private var house: String { "kunjungan/\(Village.card("Keluarga Rahman").text)" }
    private let fields = ["health", "education", "public-works", "housing", "social", "order"]

    @Test func `a visit without problems is nine taps from home`() throws {
        // Home, the house, six answers, save.
        let home = ask("").body
        #expect(home.contains("/b/melati/kunjungan\""))
        let list = ask("kunjungan").body
        #expect(list.contains("/b/melati/\(house)\""))
        let page = ask(house).body
        for field in fields {
            #expect(page.contains("type=\"radio\" name=\"\(field)\" value=\"none\""), "\(field)")
        }
        let saved = ask(house, fields.map { ($0, "none") })
        let entry = try #require(saved.entries.first)
        #expect(saved.status == 303 && entry.form == "household-visit")
        #expect(fields.allSatisfy { entry[$0] == "none" })
        #expect(1 + 1 + fields.count + 1 == 9)
    }

    @Test func `what the last visit found stands on the page with its day, ticked but not answered`() {
        let page = ask(house).body
        #expect(page.contains("9\u{A0}Sep: Belum punya jamban, Sampah menumpuk"))
        #expect(page.contains("value=\"no-toilet\" checked"))
        #expect(!page.contains("value=\"problem\" checked"))
    }

    @Test func `problems of the last visit that nobody touched do not count`() throws {
        let saved = ask(
            house, [("health", "none"), ("public-works-problems", "no-toilet"), ("public-works-problems", "waste")])
        let entry = try #require(saved.entries.first)
        #expect(entry["public-works"] == nil && entry["public-works-problems"] == nil)
    }

    @Test func `a problem that is ticked without the answer above it means a problem`() throws {
        let saved = ask(house, [("housing-problems", "roof-damage")])
        #expect(try #require(saved.entries.first)["housing"] == "problem")
    }

    @Test func `a problem that was found leads to a complaint already filled in, and back to the visit`() throws {
        let visited = Village.card("Muhammad Al-Fatih Nugroho Kusumawardhana Putra Pratama Senior").text
        let result = ask("kunjungan/\(visited)").body
        let link = "lapor/roof-damage?keluarga=\(visited)&kunjungan=1"
        #expect(result.contains(link.replacing("&", with: "&amp;")))
        #expect(result.contains("Sudah dilaporkan hari ini"))
        let form = ask(link).body
        #expect(form.contains("name=\"household\" value=\"\(visited)\""))
        #expect(form.contains("name=\"rt\" value=\"003\""))
        let inside = try #require(PageReading.forms(form).first { $0.path == "/b/melati/lapor/roof-damage" }?.inside)
        let typed = PageReading.fill(inside, of: link, isWhole: false) + [("rt", "03")]
        let sent = ask("lapor/roof-damage", typed)
        let receipt = try #require(sent.headers.first { $0.0 == "Location" }?.1)
        #expect(sent.status == 303 && receipt.contains("keluarga=\(visited)"))
    }

    @Test func `what should not be said before others leads to the numbers that help`() {
        #expect(ask(house).body.contains("/b/melati/bantuan\""))
    }
}
