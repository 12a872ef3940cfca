import Archive
public import Plain
public import Records
import Rules

/// What somebody at a desk does here, as her books and counts of today show it.
public struct RoleAtDesk: Sendable {
    public let role: DeskRole
    /// The day on which she answered the three questions.
    public let known: Day?
    /// Her area, or her office.
    public let place: String
    /// Names of those with whom she works, those of the same desk first.
    public let others: [String]
    /// In her area; for an office, of its regency.
    public let posyandu: Int
    /// Villages that wrote nothing for long.
    public let silent: Int
    /// Complaints that are open, wait for the village, and are late.
    public let open: Int
    public let coming: Int
    public let late: Int
    /// The next meeting of her team.
    public let meeting: Day?
    /// How many of the four things her office handed in, and until when; `nil` where no team asks.
    public let readiness: (given: Int, until: Day)?
}

/// Whether somebody at a desk knows what she does.
public struct SeenRole: Sendable {
    public let name: String
    public let role: DeskRole
    /// Of her area; that of its regency for an office.
    public let region: String
    public let knows: Bool
}

extension Desk {
    /// - Throws: `Refusal.notFound` for whoever has no such desk
    public func role(of person: Person) throws -> RoleAtDesk {
        guard let role = DeskRole(person.role), let book = person.desks.first else { throw Refusal.notFound }
        let place = try archive.read { try deskPlace(book, $0) }
        let today = try regencies.today(for: person)
        let counts = try complaints.inbox(.late, for: person).counts
        let team = role == .office ? nil : try self.book(book, for: person)
        let owed = role == .office ? try signposts.waiting(on: today, for: person).first { $0.kind == .readiness } : nil
        return RoleAtDesk(
            role: role, known: try known(person, in: book), place: try regencies.officeName(of: person) ?? place.area,
            others: try others(of: person, role, in: place.region),
            posyandu: try archive.read { try $0.books(in: place.region, kind: BookKind.posyandu.code) }.count,
            silent: role == .office ? 0 : try villageGaps.silent(in: place.region, on: today).silent.count,
            open: counts[.all] ?? 0, coming: counts[.coming] ?? 0, late: counts[.late] ?? 0,
            meeting: team?.cards.compactMap { Meeting($0) }.map(\.day).filter { $0 >= today }.min(),
            readiness: owed.map { ($0.state.number ?? 0, $0.until) })
    }

    /// Keeps what she answered, once: who answered before is not asked again.
    /// - Throws: `Refusal.notFound` for whoever has no such desk, `invalid` with why an answer is wrong
    public func answerRole(_ typed: [(String, String)], by person: Person) async throws {
        guard let role = DeskRole(person.role), let book = person.desks.first else { throw Refusal.notFound }
        if role != .office { try openRegionBook(book, for: person) }
        let place = try archive.read { try deskPlace(book, $0) }
        guard try known(person, in: book) == nil else { return }
        let hand = try hand(of: person, in: place.region)
        let said = typed.filter { $0.0 != "name" } + [("name", person.name)]
        let id = ID(naming: "role \(role.form.code) \(book) \(person.account)")
        let wanted = Wanted(
            role.form, id, on: Form.roleCard(of: person.account), typed: said, today: hand.today)
        let receipts = try await write([wanted], in: book, by: hand, isNaming: true)
        guard receipts.allSatisfy(\.isReceived) else { throw Refusal.conflict }
    }

    func knowsRole(_ person: Person) throws -> Bool {
        try person.desks.first.flatMap { try known(person, in: $0) } != nil
    }

    /// Who of the teams, villages and offices of an area knows what she does, by name.
    /// - Throws: `Refusal.notFound` for whoever does not coach the area
    public func rolesSeen(in area: String, for person: Person) throws -> [SeenRole] {
        guard Roles.coaches.contains(person.role), person.scope.covers(region: area) else { throw Refusal.notFound }
        let people = try accounts.all().filter { !$0.isDisabled }.flatMap(\.people)
        return try archive.read { reading in
            try people.compactMap { one -> SeenRole? in
                guard let role = DeskRole(one.role), let book = one.desks.first else { return nil }
                let place = try deskPlace(book, reading)
                guard Scope.path(place.region, liesUnder: area) else { return nil }
                return SeenRole(
                    name: one.name, role: role, region: place.region,
                    knows: try known(one, in: book, reading) != nil)
            }
        }
    }

    /// Whoever serves the same desk; then whom a team guides, whom a village asks, and who coaches an office.
    private func others(of person: Person, _ role: DeskRole, in region: String) throws -> [String] {
        let posyandu = try archive.read { try $0.books(in: region, kind: BookKind.posyandu.code) }.map(\.id)
        func rank(_ one: Person) -> Int? {
            guard one.account != person.account else { return nil }
            if DeskRole(one.role) == role, one.desks.first == person.desks.first { return 0 }
            let isBeside =
                switch role {
                case .coach:
                    [.coach, .village].contains(DeskRole(one.role))
                        && one.scope.regions.contains { Scope.path($0, liesUnder: region) }
                case .village:
                    one.role == .chair && one.scope.books.contains(where: posyandu.contains)
                        || one.role == .midwife && one.scope.covers(region: region)
                case .office: DeskRole(one.role) == .coach && one.scope.regions.first == region
                }
            return isBeside ? 1 : nil
        }
        let found = try accounts.all().filter { !$0.isDisabled }.flatMap(\.people).compactMap { one in
            rank(one).map { (rank: $0, name: one.name) }
        }
        return found.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.name)
    }

    private func deskPlace(_ book: String, _ reading: ArchiveReading) throws -> (region: String, area: String) {
        if let team = store.regionPlace(book) { return (team.region, store.regions.name(team.region) ?? team.name) }
        guard let row = try reading.book(book) else { throw Refusal.notFound }
        return (row.region, row.name)
    }

    private func known(_ person: Person, in book: String) throws -> Day? {
        try archive.read { try known(person, in: book, $0) }
    }

    private func known(_ person: Person, in book: String, _ reading: ArchiveReading) throws -> Day? {
        guard let row = try reading.book(book), let form = DeskRole(person.role)?.form else { return nil }
        let card = Form.roleCard(of: person.account)
        return try store.fold(card, in: row, reading).card(card)?.findings.last(form)?.day
    }
}
