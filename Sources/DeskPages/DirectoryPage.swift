package import Desk
package import Pages
import Plain
import Rules

/// *Direktori*: who leads and keeps the teams of a regency, with a number to call; read by everybody who signs in.
package struct DirectoryPage {
    package static let path = "/direktori"

    private let say: Words
    private let offices: [String]
    private let people: [Appointments.HeldOffice]

    /// - Parameter offices: names of the regency's offices, each with what it answers for
    package init(_ people: [Appointments.HeldOffice], offices: [String], _ say: Words) {
        self.people = people
        self.offices = offices
        self.say = say
    }

    package var page: Page {
        let title = say("Direktori", "Directory")
        var teams: [(name: String, people: [Appointments.HeldOffice])] = []
        for person in people.sorted(by: { ($0.region, $0.position.rank) < ($1.region, $1.position.rank) }) {
            if teams.last?.name == person.regionName {
                teams[teams.count - 1].people.append(person)
            } else {
                teams.append((person.regionName, [person]))
            }
        }
        let groups = teams.html { team -> HTML in
            let rows = team.people.html { person -> HTML in
                let note = [say(person.position.title), person.office].filter { !$0.isEmpty }.joined(separator: ", ")
                let call: HTML =
                    person.phone.isEmpty
                    ? "" : "<a class=\"row__side\" href=\"tel:\(person.phone)\">\(person.phone)</a>"
                return
                    "<li class=\"row row--slim\"><span class=\"row__body\"><span class=\"row__title\">\(person.name)</span><span class=\"row__note\">\(note)</span></span>\(call)</li>"
            }
            return
                "<section class=\"stack stack--tight\"><h2>\(say("Tim pembina \(team.name)", "Team of \(team.name)"))</h2><ul class=\"rows\" role=\"list\">\(rows)</ul></section>"
        }
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(say("Siapa yang bisa dihubungi.", "Who can be asked."))</p></div>
                <section class="stack stack--tight"><h2>\(say("Dinas", "Offices"))</h2><ul class="list">\(offices.html { "<li>\($0)</li>" })</ul></section>
                \(groups.isEmpty ? "<p class=\"lead\">\(say("Belum ada tim yang dicatat.", "No team is written down yet."))</p>" as HTML : groups)
                """)
        page.isDesk = true
        return page
    }
}

extension OfficePosition {
    fileprivate var rank: Int { OfficePosition.allCases.firstIndex(of: self) ?? 0 }
}
