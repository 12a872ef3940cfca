import Foundation
import Gallery
import Pages
import Plain
import Records
import Rules
import Testing

/// What a kader should do, as *Tugas saya* and the pages behind it offer it.
@Suite struct DutyTests {
    private func ask(_ path: String, _ typed: [(String, String)]? = nil, at stage: Stage = .session) -> String {
        Screen("duty", "", path, stage: stage, typed: typed).answer().body
    }

    @Test func `each child with a dose that is late is a task that says which`() {
        let tasks = ask("tugas")
        let late = Village.book(at: .session).residents.filter {
            $0.isActive && !DueServices.overdue($0, on: Village.today).isEmpty
        }
        #expect(!late.isEmpty)
        #expect(tasks.components(separatedBy: "Ajak imunisasi: ").count - 1 == late.count)
        for resident in late {
            #expect(tasks.contains("/b/melati/warga/\(resident.id.text)\""), "\(resident.name)")
        }
    }

    @Test func `a child out of school and a social referral are told to their office in three taps`() throws {
        for (name, kind, words) in [
            ("Putra Mahendra", "out-of-school", ["Putus sekolah", "Biaya"]),
            ("Mbah Slamet", "neglected-elder", ["Lansia tanpa perawat", "Makan, Perawatan"]),
        ] {
            let id = Village.card(name).text
            let link = "/b/melati/lapor/\(kind)?warga=\(id)\""
            #expect(ask("tugas").contains(link), "\(name)")
            #expect(ask("warga/\(id)").contains(link), "\(name)")
            let page = ask("lapor/\(kind)?warga=\(id)")
            for word in words + [name] { #expect(page.contains(word), "\(word)") }
            #expect(page.contains("name=\"resident\" value=\"\(id)\""))

            let path = "/b/melati/lapor/\(kind)"
            let inside = try #require(PageReading.forms(page).first { $0.path == path }?.inside)
            let typed = PageReading.fill(inside, of: path, isWhole: false) + [("rt", "03")]
            let sent = Screen("duty", "", "lapor/\(kind)", stage: .session, typed: typed).answer()
            let told = try #require(sent.entries.first)
            #expect(sent.status == 303 && told.id("resident") == Village.card(name))
            #expect(page.contains(">\(name), "))
            #expect(Catalogue.find(kind)?.office == (kind == "out-of-school" ? .education : .social))
        }
    }
}
