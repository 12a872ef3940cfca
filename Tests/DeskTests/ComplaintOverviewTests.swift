import Archive
import Desk
import Plain
import Records
import Rules
import Testing

/// Numbers of complaints: what tallies say, and the lists behind each number, inside the reader's scope.
@Suite struct ComplaintOverviewTests {
    private let month = Posyandu.today.month

    /// Two of housing (one goes through to the end, one stays), one of education, one of another village.
    private struct Stage {
        let posyandu: Posyandu
        let people: (operator: Person, housing: Person, education: Person)
        let regency: Person
        let district: Person
    }

    private func stage() async throws -> Stage {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        func account(_ name: String, _ role: Role, _ region: String) async throws -> Person {
            _ = try await posyandu.desk.addAccount(
                name: name, title: name, role: role, region: region, password: "contoh-1234", by: Desk.machine)
            return try #require(try posyandu.desk.accounts.find(name)?.person)
        }
        let stage = Stage(
            posyandu: posyandu, people: people, regency: try await account("kab", .regencyCoach, "19.05"),
            district: try await account("kec", .districtCoach, "19.05.01"))
        var (kader, other) = (posyandu.pen(posyandu.yanti), posyandu.pen(posyandu.neighbour, book: "melati"))
        var (village, office) = (posyandu.pen(people.operator), posyandu.pen(people.housing))
        func told(_ pen: inout Pen, _ kind: String) -> Entry {
            pen.entry("complaint", [Answer("kind", kind), Answer("rt", "02"), Answer("note", "x")])
        }
        let (whole, waits, school) = (
            told(&kader, "unfit-house"), told(&kader, "roof-damage"), told(&kader, "out-of-school")
        )
        let away = told(&other, "unfit-house")
        _ = try await posyandu.submit([whole.line, waits.line, school.line], by: posyandu.yanti)
        _ = try await posyandu.submit([away.line], by: posyandu.neighbour)
        posyandu.watch.forward(seconds: 37 * 3_600)
        let next = Posyandu.today.adding(days: 1)
        let sent = [whole, waits].flatMap { entry in
            [
                village.entry("complaint-verified", on: entry.card, day: next, [Answer("found", "Benar")]),
                village.entry("complaint-submitted", on: entry.card, day: next, []),
            ]
        }
        #expect(
            try await posyandu.submit(sent.map(\.line), by: people.operator) == Array(repeating: "stored", count: 4))
        let done = [
            office.entry("complaint-received", on: whole.card, day: next.adding(days: 1), []),
            office.entry(
                "complaint-claimed", on: whole.card, day: next.adding(days: 3),
                [Answer("result", "Beres"), Answer("no-photo", "Gelap")]),
        ]
        posyandu.watch.forward(seconds: 3 * 86_400)
        #expect(try await posyandu.submit(done.map(\.line), by: people.housing) == ["stored", "stored"])
        let again = kader.entry(
            "complaint-reopened", on: whole.card, day: next.adding(days: 3), [Answer("reason", "Masih bocor")])
        #expect(try await posyandu.submit([again.line], by: posyandu.yanti) == ["stored"])
        return stage
    }

    private func figures(_ stage: Stage, _ area: ComplaintArea, _ person: Person) throws -> ComplaintFigures {
        try stage.posyandu.desk.complaintOverview.figures(of: area, from: month, to: month, for: person)
    }

    @Test func `a village sees what is open, told and reopened by field, with the times it took`() async throws {
        let stage = try await stage()
        let area = try stage.posyandu.desk.complaintOverview.area(of: stage.people.operator)
        let figures = try figures(stage, area, stage.people.operator)
        #expect(figures.name == "Buyan Kelumbi" && area.isVillage)
        #expect(figures.count(.told, ["housing"]) == 2 && figures.count(.told, ["education"]) == 1)
        #expect(figures.count(.open, ["housing", "education"]) == 3)
        #expect(figures.count(.atVillage, ["housing", "education"]) == 1)
        #expect(figures.count(.atOffice, ["housing"]) == 2)
        #expect(figures.count(.reopened, ["housing"]) == 1 && figures.count(.claimed, ["housing"]) == 1)
        // What the village wrote came in at one in the night: clocks count from there.
        #expect(figures.mean(.seen, ["housing"]) == 20)
        // Told at seven in the morning, sent on when the village's word came in 42 hours later but for some seconds.
        #expect(figures.mean(.sent, ["housing"]) == 410)
        #expect(figures.mean(.claimed, ["housing"]) == 30)
        #expect(figures.mean(.seen, ["education"]) == nil)
        #expect(figures.spread(.claimed, ["housing"]) == [0, 1, 0, 0, 0, 0])
        #expect(try stage.posyandu.desk.verification.differences() == [])
    }

    @Test func `every number opens as many complaints as it says`() async throws {
        let stage = try await stage()
        stage.posyandu.watch.forward(seconds: 30 * 86_400)
        try await stage.posyandu.desk.tick()
        let codes = FieldPresentation.canonical.groups.flatMap { FieldPresentation.canonical.tallyCodes(in: $0) }
        let areas: [(ComplaintArea, Person)] = [
            (ComplaintArea(region: "19.05.05.2004"), stage.people.operator),
            (ComplaintArea(book: "flamboyan"), stage.people.operator),
            (ComplaintArea(region: "19.05"), stage.regency), (ComplaintArea(region: "19.05.05"), stage.regency),
            (ComplaintArea(office: "perkim"), stage.people.housing),
            (ComplaintArea(office: "perkim", region: "19.05.05"), stage.regency),
        ]
        let months = [month, month.adding(1)]
        for (area, person) in areas {
            let figures = try stage.posyandu.desk.complaintOverview.figures(
                of: area, from: months[0], to: months[1], for: person)
            for number in ComplaintNumber.allCases {
                for some in [codes, ["housing"], ["education"]] {
                    let listed = try stage.posyandu.desk.complaintOverview.complaints(
                        under: number, some, in: area, months: months, for: person)
                    #expect(listed.count == figures.count(number, some), "\(area) \(number) \(some)")
                }
            }
        }
        #expect(try figures(stage, ComplaintArea(region: "19.05"), stage.regency).count(.late, codes) > 0)
        #expect(try stage.posyandu.desk.verification.differences() == [])
    }

    @Test func `offices stand beside each other with what each has, whole and by district`() async throws {
        let stage = try await stage()
        let desk = stage.posyandu.desk
        for region in ["19.05", "19.05.05"] {
            let offices = try desk.complaintOverview.offices(
                of: ComplaintArea(region: region), from: month, to: month, for: stage.regency)
            #expect(offices.map(\.name) == ["Dinas Pendidikan", "Dinas Perkim"])
            #expect(offices[1].count(.sent, ["housing"]) == 2 && offices[1].count(.open, ["housing"]) == 3)
            #expect(offices[0].count(.sent, ["education"]) == 0 && offices[0].count(.open, ["education"]) == 1)
        }
        let none = try desk.complaintOverview.offices(
            of: ComplaintArea(region: "19.05.01"), from: month, to: month, for: stage.district)
        #expect(none.allSatisfy { $0.count(.open, ["housing", "education"]) == 0 })
    }

    @Test func `nobody sees numbers beyond her scope`() async throws {
        let stage = try await stage()
        let desk = stage.posyandu.desk
        let refused: [(ComplaintArea, Person)] = [
            (ComplaintArea(region: "19.05.05.2001"), stage.people.operator),
            (ComplaintArea(region: "19.05.05"), stage.people.operator),
            (ComplaintArea(book: "melati"), stage.people.operator),
            (ComplaintArea(book: "melati"), stage.posyandu.yanti),
            (ComplaintArea(office: "perkim"), stage.people.operator),
            (ComplaintArea(office: "perkim", region: "19.05.05"), stage.people.operator),
            (ComplaintArea(office: "disdik"), stage.people.housing),
            (ComplaintArea(region: "19.05"), stage.people.housing),
            (ComplaintArea(book: "flamboyan"), stage.people.housing),
            (ComplaintArea(office: "perkim", region: "19.05.05"), stage.people.housing),
            (ComplaintArea(region: "19.05"), stage.district), (ComplaintArea(office: "perkim"), stage.district),
            (ComplaintArea(office: "perkim", region: "19.05.05"), stage.district),
            (ComplaintArea(office: "perkim", region: "19.06.01"), stage.regency),
            (ComplaintArea(office: "flamboyan"), stage.regency), (ComplaintArea(region: "19.06"), stage.regency),
            (ComplaintArea(region: ""), stage.regency), (ComplaintArea(book: "r-19.05"), stage.regency),
        ]
        for (area, person) in refused {
            #expect(throws: Refusal.notFound, "\(area) \(person.account)") {
                try desk.complaintOverview.figures(of: area, from: month, to: month, for: person)
            }
            #expect(throws: Refusal.notFound, "\(area) \(person.account)") {
                try desk.complaintOverview.complaints(under: .open, [], in: area, months: [month], for: person)
            }
        }
        #expect(throws: Refusal.notFound) {
            try desk.complaintOverview.complaints(
                under: .open, [], in: ComplaintArea(region: "19.05"), months: [month], for: Desk.machine)
        }
        _ = try figures(stage, ComplaintArea(office: "perkim", region: "19.05.01"), stage.district)
    }
}
