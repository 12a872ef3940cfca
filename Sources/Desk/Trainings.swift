import Archive
public import Plain
public import Records
public import Rules

/// Which kader were trained, over an area.
/// - Throws: in all its functions what `Desk` names.
public struct Trainings: Sendable {
    let store: Store

    /// A kader who is written down, with what she passed.
    public struct Kader: Sendable {
        public let name: String
        public let posyandu: String
        public let village: String
        /// Codes of the phases that she passed.
        public let phases: Set<String>
        public let level: KaderLevel?
        public let groups: Set<SkillGroup>
        public let office: Appointments.HeldOffice
        /// How many meetings she came to.
        public let meetings: Int
    }

    /// What somebody learned and came to.
    public struct History: Sendable {
        public struct Item: Sendable {
            public let title: String
            public let day: Day
        }

        /// Trainings that she passed, by name and year of birth.
        public let passed: [Item]
        /// Meetings that she came to, by name and unit.
        public let attended: [Item]
    }

    /// What whoever holds an office passed and came to in her regency, the last first; whoever asks answers for who may see
    /// it.
    public func history(of office: ID) throws -> History {
        let held = try store.archive.read { try $0.signposts(on: office) }.compactMap {
            Appointments(store: store).office($0)
        }.first { !$0.isNumbered }
        guard let held else { return History(passed: [], attended: []) }
        let regency = Appointments.regency(of: held.region)
        let found = try Signposts(store: store).under([held.key, Signpost.attendee(held.name)], [.meeting])
            .filter { Scope.path($0.region, liesUnder: regency) }.sorted { ($0.from, $0.card) > ($1.from, $1.card) }
        return History(
            passed: found.filter { $0.state == "passed" }.map { History.Item($0) },
            attended: found.filter { $0.state == "came" && held.comes(from: $0.text("unit")) }
                .map { History.Item($0) })
    }

    /// Every kader who serves now, by village and name.
    /// - Throws: `Refusal.notFound` for an area that is not hers
    public func kader(in area: String, for person: Person) throws -> [Kader] {
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2
        else { throw Refusal.notFound }
        let today = try Regencies(store: store).today(for: person)
        let (offices, passed) = try store.archive.read { reading in
            (
                try Appointments(store: store).offices(below: area, since: today, reading),
                try reading.signposts(
                    of: CardKind.meeting.code, below: Appointments.regency(of: area), since: Day(number: 0))
            )
        }
        var known: [String: (phases: Set<String>, groups: Set<SkillGroup>)] = [:]
        let came = Dictionary(grouping: passed.filter { $0.row.state == "came" }) { $0.row.key }
        for listed in passed where listed.row.state == "passed" && listed.row.key.hasPrefix("person ") {
            let answers = [Answer](columns: listed.row.answers)
            let phase = answers.text("phase") ?? ""
            let groups = (answers.text("groups") ?? "").split(separator: " ").compactMap {
                SkillGroup(rawValue: String($0))
            }
            known[listed.row.key, default: ([], [])].phases.insert(phase.isEmpty ? "other" : phase)
            known[listed.row.key]?.groups.formUnion(groups)
        }
        return offices.filter { $0.institution == .posyandu && $0.position == .kader && $0.from <= today }.map {
            office in
            let found = known[office.key]
            return Kader(
                name: office.name, posyandu: office.place, village: office.regionName, phases: found?.phases ?? [],
                level: found.flatMap { KaderLevel.reached($0.groups) }, groups: found?.groups ?? [], office: office,
                meetings: (came[Signpost.attendee(office.name)] ?? []).filter {
                    office.comes(from: [Answer](columns: $0.row.answers).text("unit") ?? "")
                }.count)
        }.sorted { ($0.village, $0.posyandu, $0.name) < ($1.village, $1.posyandu, $1.name) }
    }
}

extension Trainings.History.Item {
    fileprivate init(_ found: Signposts.Found) {
        title = found.text("title")
        day = found.from
    }
}
