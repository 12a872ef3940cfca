import Gallery
import Pages
import Records
import Rules
import Testing

/// A grown-up at the Posyandu, from the roster to the register.
@Suite struct AdultCheckTests {
    private static let card = Village.card("Oki Setiawati")

    private func ask(_ path: String, _ typed: [(String, String)]? = nil, role: Role = .kader) -> Response {
        Screen("adult", "", path, stage: .session, typed: typed, role: role).answer()
    }

    @Test func `her card offers the check, and after it she is sent to her result`() throws {
        let id = Self.card.text
        #expect(ask("warga/\(id)").body.contains("warga/\(id)/tulis/adult-check"))
        let page = ask("warga/\(id)/tulis/adult-check")
        #expect(page.body.contains("Lingkar perut (cm)"))
        let sent = ask(
            "warga/\(id)/tulis/adult-check",
            [("systolic", "152"), ("diastolic", "95"), ("weight", "70"), ("height", "150")])
        #expect(sent.status == 303)
        #expect(sent.entries.first?.integer("weight") == 70_000)
        #expect(sent.headers.contains { $0.1.contains("hari/2026-10-13/hasil/\(id)") })
    }

    @Test func `one of the two pressures is not enough, and nothing is no check`() {
        let path = "warga/\(Self.card.text)/tulis/adult-check"
        #expect(ask(path, [("systolic", "152")]).body.contains("Isi tensi bawah juga."))
        #expect(ask(path, [("systolic", "80"), ("diastolic", "90")]).body.contains("Tensi atas harus lebih besar."))
        #expect(ask(path, []).body.contains("Isi satu hasil dulu."))
    }
}
