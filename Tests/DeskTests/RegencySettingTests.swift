import Archive
import Desk
import Plain
import Records
import Rules
import Testing

/// What a regency settles: names of fields, time limits, days. Counts stay by the six of the regulation.
@Suite struct RegencySettingTests {
    private static let merged = [
        ("public-works", "PU dan Perumahan"), ("housing", "PU dan Perumahan"),
        ("environment", "Lingkungan Hidup dan Sanitasi"), ("sequence", "health education"),
    ]

    @Test func `two ways to show the fields give the same canonical totals`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        // Every kind that is not secret, once.
        let kinds = Catalogue.all.filter { !$0.isSecret }
        let told = kinds.map {
            kader.entry("complaint", [Answer("kind", $0.code), Answer("rt", "01"), Answer("note", "x")])
        }
        _ = try await posyandu.submit(told.map(\.line), by: posyandu.yanti)
        func sums() throws -> (FieldPresentation, [String: Int], Int) {
            let desk = posyandu.desk
            let fields = try desk.complaintOverview.fields(for: people.operator)
            let month = Posyandu.today.month
            let figures = try desk.complaintOverview.figures(
                of: desk.complaintOverview.area(of: people.operator), from: month, to: month, for: people.operator)
            var canonical: [String: Int] = [:]
            for field in ServiceField.allCases {
                canonical[field.code] = figures.count(
                    .told, [false, true].map { field.tallyCode(isEnvironment: $0) })
            }
            let shown = fields.groups.reduce(0) { $0 + figures.count(.told, fields.tallyCodes(in: $1)) }
            return (fields, canonical, shown)
        }
        let before = try sums()
        #expect(before.0 == .canonical && before.2 == kinds.count)
        try await posyandu.desk.putFieldNames(Self.merged, in: "19.05", by: Desk.machine)
        let after = try sums()
        #expect(
            after.0.groups.map { $0.code } == ["health", "education", "public-works", "order", "social", "environment"])
        #expect(after.1 == before.1 && after.2 == kinds.count)
        try await posyandu.desk.putFieldNames([("social", "Sosial dan Perlindungan")], in: "19.05", by: Desk.machine)
        let again = try sums()
        #expect(again.0.groups.count == 6 && again.1 == before.1 && again.2 == kinds.count)
        #expect(
            try posyandu.desk.publicDesk.counts(of: "19.05").groups.last?.title.indonesian == "Sosial dan Perlindungan")
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `other time limits move the due days of what is open at once`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        let told = kader.entry(
            "complaint",
            [Answer("kind", "unfit-house"), Answer("rt", "01"), Answer("note", "x"), Answer("urgent", "y")])
        _ = try await posyandu.submit([told.line], by: posyandu.yanti)
        func left() throws -> Int? { try posyandu.desk.complaints.inbox(.new, for: people.housing).lines.first?.left }
        #expect(try left() == 3)
        let terms = [("village", "2"), ("response", "1"), ("looked", "30"), ("unlooked", "7")]
        try await posyandu.desk.putTerms(
            terms + [("office-head", "0"), ("district-head", "1")], in: "19.05", by: Desk.machine)
        #expect(try left() == 1)
        posyandu.watch.forward(seconds: 10 * 86_400)
        try await posyandu.desk.tick()
        let card = try posyandu.desk.complaints.find(told.id, in: "flamboyan", for: people.housing).card(told.id)
        #expect(card?.complaint?.escalations == ["response:office-head", "response:district-head"])
        #expect(try posyandu.desk.verification.differences() == [])
        await #expect(throws: Refusal.self) {
            try await posyandu.desk.putTerms([("village", "0"), ("response", "1")], in: "19.05", by: Desk.machine)
        }
    }

    @Test func `in the east a day begins two hours earlier, and what is due is late then`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        var kader = posyandu.pen(posyandu.yanti)
        let told = kader.entry(
            "complaint",
            [Answer("kind", "unfit-house"), Answer("rt", "01"), Answer("note", "x"), Answer("urgent", "y")])
        _ = try await posyandu.submit([told.line], by: posyandu.yanti)
        func late() throws -> Int { try posyandu.desk.complaints.inbox(.late, for: people.housing).lines.count }
        func steps() throws -> [Day] {
            let book = try posyandu.desk.complaints.find(told.id, in: "flamboyan", for: people.housing)
            return book.timeline(of: told.id).filter { $0.form == "complaint-escalated" }.map { $0.day }
        }
        // Tuesday noon; three working days end on Friday the 23rd. Half past ten of that evening in Jakarta:
        posyandu.watch.forward(seconds: 3 * 86_400 + 10 * 3_600 + 1_800)
        try await posyandu.desk.tick()
        #expect(try late() == 0 && steps() == [])
        let terms = [("village", "5"), ("response", "3"), ("looked", "60"), ("unlooked", "14"), ("office-head", "0")]
        try await posyandu.desk.putTerms(terms + [("zone", "wit")], in: "19.05", by: Desk.machine)
        try await posyandu.desk.tick()
        #expect(try posyandu.desk.regencies.today(in: "19.05.05.2004") == Posyandu.today.adding(days: 4))
        #expect(try late() == 1 && steps() == [Posyandu.today.adding(days: 4)])
        try await posyandu.desk.putTerms(terms + [("zone", "wib")], in: "19.05", by: Desk.machine)
        #expect(try late() == 0)
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `an administrator sets her own regency and no other, and nobody else sets any`() async throws {
        let posyandu = try await Posyandu()
        func account(_ name: String, _ role: Role, _ region: String) async throws -> Person {
            _ = try await posyandu.desk.addAccount(
                name: name, title: name, role: role, region: region, password: "contoh-1234", by: Desk.machine)
            return try #require(try posyandu.desk.accounts.find(name)?.person)
        }
        let own = try await account("admin.satu", .administrator, "19.05")
        let coach = try await account("kab", .regencyCoach, "19.05")
        try await posyandu.desk.putFieldNames(Self.merged, in: "19.05", by: own)
        for (person, region) in [(own, "51.08"), (own, "19"), (own, "19.05.05"), (own, "99.99"), (coach, "19.05")] {
            await #expect(throws: Refusal.notFound, "\(person.account) \(region)") {
                try await posyandu.desk.putFieldNames(Self.merged, in: region, by: person)
            }
            await #expect(throws: Refusal.notFound) {
                try await posyandu.desk.putHoliday(Posyandu.today, name: "x", in: region, by: person)
            }
            await #expect(throws: Refusal.notFound) { try await posyandu.desk.regencySettings(of: region, for: person) }
        }
        #expect(try posyandu.desk.regencies.managed(for: own).map(\.code) == ["19.05"])
        #expect(try posyandu.desk.regencies.settings(of: "51.08").fields == .canonical)
    }
}
