import Foundation
import Gallery
import Pages
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
}
