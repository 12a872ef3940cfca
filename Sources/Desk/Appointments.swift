import Archive
public import Plain
public import Records
public import Rules

/// Whose years of service have reached an award.
public struct AwardCandidate: Sendable {
    public let name: String
    public let posyandu: String
    public let village: String
    public let since: Day
    public let award: ServiceAward
}

/// Offices that people hold, across all teams of a regency.
/// - Throws: in all its functions what `Desk` names.
public struct Appointments: Sendable {
    let store: Store

    /// One person's offices that do not go together.
    public struct Double: Sendable {
        public let name: String
        public let verdict: DoubleOffice
        public let offices: [HeldOffice]
    }

    /// An office as a list shows it.
    public struct HeldOffice: Sendable {
        public let card: ID
        /// The same for the same person.
        let key: String
        public let name: String
        public let birthYear: Int
        /// The book of the team that keeps it, and where it is.
        public let book: String
        /// Its path.
        public let region: String
        public let regionName: String
        public let institution: Institution
        public let place: String
        public let position: OfficePosition
        public let field: ServiceField?
        public let decree: String
        /// Of a coaching team: which office she comes from, and where she is reached.
        public let office: String
        public let phone: String
        let isNamesake: Bool
        /// Whether it was found by a NIK.
        var isNumbered: Bool { key.hasPrefix(Signpost.numbered) }
        public let from: Day
        public let until: Day

        /// Whether it is an office of this Posyandu, by the name that the decree gives it.
        func isAt(_ posyandu: BookRow) -> Bool {
            let named = HeldOffice.plain(place)
            return institution == .posyandu && region == posyandu.region && !named.isEmpty
                && named == HeldOffice.plain(posyandu.name)
        }

        /// *Posyandu Melati* is Melati, in decrees and in registers.
        private static func plain(_ name: String) -> String {
            let word = "posyandu "
            let sought = name.sought
            return sought.hasPrefix(word) ? String(sought.dropFirst(word.count)) : sought
        }
    }

    /// Who holds two offices at the same time, in the regions of a person: what is refused first.
    /// - Throws: `Refusal.notFound` for whoever keeps no team
    public func doubles(for person: Person) throws -> [Double] {
        guard Roles.teams.contains(person.role), let region = person.scope.regions.first else {
            throw Refusal.notFound
        }
        let today = try Regencies(store: store).today(for: person)
        // The whole regency is asked, and shown is what touches her own region. A namesake is somebody else.
        let all = try store.archive.read {
            try posted(below: Appointments.regency(of: region), since: today, $0)
        }
        let numbers = Dictionary(
            all.filter(\.isNumbered).map { ($0.card, $0.key) }, uniquingKeysWith: { one, _ in one })
        // A name and a year may be two people's: whoever has another NIK is somebody else.
        let known = Dictionary(grouping: all.filter { $0.isNumbered || !$0.isNamesake }) { office in
            office.isNumbered ? office.key : "\(office.key) \(numbers[office.card] ?? "")"
        }
        var (doubles, told) = ([Double](), Set<Set<ID>>())
        for (key, group) in known.sorted(by: { $0.key < $1.key }) {
            // Whose NIK nobody wrote down may be any of that name.
            let unnumbered = key.hasSuffix(" ") ? [] : group.first.flatMap { known["\($0.key) "] } ?? []
            let hers = group + unnumbered
            guard hers.count > 1, hers.contains(where: { Scope.path($0.region, liesUnder: region) }),
                told.insert(Set(hers.map(\.card))).inserted, let verdict = Appointments.verdict(of: hers)
            else { continue }
            doubles.append(Double(name: hers[0].name, verdict: verdict, offices: hers))
        }
        return doubles.filter { $0.verdict == .refused } + doubles.filter { $0.verdict != .refused }
    }

    /// Who keeps the coaching teams of the regency where somebody serves; for everybody who signs in.
    public func directory(for person: Person) throws -> [HeldOffice] {
        let region = try store.home(of: person)
        let today = try Regencies(store: store).today(for: person)
        let kept: [OfficePosition] = [.chair, .deputy, .secretary]
        return try store.archive.read {
            try offices(below: Appointments.regency(of: region), since: today, $0)
        }.filter { $0.institution == .team && kept.contains($0.position) && $0.from <= today }
    }

    /// Kader of an area whose years have reached an award, the longest first: from what teams wrote of their offices.
    public func awardCandidates(in area: String, for person: Person) throws -> [AwardCandidate] {
        guard Form.profile.audience.contains(person.role), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2, store.regions.name(area) != nil
        else { throw Refusal.notFound }
        let today = try Regencies(store: store).today(for: person)
        return try store.archive.read { try offices(below: area, since: today, $0) }.compactMap { office in
            guard office.institution == .posyandu, office.position == .kader,
                let award = ServiceAward.due(since: office.from, on: today)
            else { return nil }
            return AwardCandidate(
                name: office.name, posyandu: office.place, village: office.regionName, since: office.from, award: award)
        }.sorted { ($0.since, $0.name) < ($1.since, $1.name) }
    }

    // MARK: Accounts of those who hold them

    /// An office with the accounts that hang on it, and the mandate that follows from it.
    public struct Grantable: Sendable {
        public let office: HeldOffice
        public let accounts: [String]
        /// What whoever holds it answers for here; `nil` where that does not follow from the office.
        public let role: Role?
        public let region: String
        public let book: String
    }

    /// Offices that are held today below a region, with the accounts that hang on them.
    /// - Throws: `Refusal.notFound` for whoever manages no accounts there
    public func grantable(below region: String, for person: Person) throws -> [Grantable] {
        guard Permission.allows(person.role, .manageAccounts), person.scope.covers(region: region) else {
            throw Refusal.notFound
        }
        let today = try Regencies(store: store).today(for: person)
        return try store.archive.read { reading in
            let posyandu = try reading.books(in: region, kind: BookKind.posyandu.code)
            let hanging = Dictionary(grouping: try reading.allMandates().filter { $0.appointment != nil }) {
                $0.appointment
            }
            return try offices(below: region, since: today, reading).filter { $0.from <= today }.map { office in
                let mandate = Appointments.mandate(of: office, among: posyandu)
                return Grantable(
                    office: office, accounts: hanging[office.card]?.map(\.account) ?? [], role: mandate?.role,
                    region: mandate?.region ?? "", book: mandate?.book ?? "")
            }
        }
    }

    /// The accounts that hang on an office; whoever asks answers for who may see it.
    public func accounts(on office: ID) throws -> [String] { try store.archive.read { try $0.accounts(on: office) } }

    /// Which term of the same person in the same institution of the same village an office is, from 1; `nil` where the rule says
    /// nothing of terms. `Rule.officeTerm`
    public func term(of office: ID) throws -> Int? {
        try store.archive.read { reading in
            let held = try reading.signposts(on: office).compactMap { self.office($0) }.first { !$0.isNumbered }
            guard let held, held.institution.isOfVillage else { return nil }
            let all = try reading.signposts(
                to: [held.key], kinds: [CardKind.appointment.code], since: Day(number: 0)
            ).compactMap { self.office($0) }
            let before = all.filter { other in
                other.card != held.card && other.institution == held.institution && other.region == held.region
                    && other.from < held.from && other.isNamesake == held.isNamesake
            }
            return before.count + 1
        }
    }

    /// What an office makes somebody answer for: a kader and a chair their Posyandu, who leads a team its area.
    private static func mandate(
        of office: HeldOffice, among posyandu: [BookRow]
    ) -> (role: Role, region: String, book: String)? {
        switch (office.institution, office.position) {
        case (.posyandu, .kader), (.posyandu, .chair):
            let named = posyandu.filter { office.isAt($0) }
            return named.count == 1 ? (office.position == .kader ? .kader : .chair, "", named[0].id) : nil
        case (.team, _):
            switch office.region.split(separator: ".").count {
            case 2: return (.regencyCoach, office.region, "")
            case 3: return (.districtCoach, office.region, "")
            case 4: return (.villageOperator, office.region, "")
            default: return nil
            }
        default: return nil
        }
    }

    /// The gravest of all pairs.
    private static func verdict(of offices: [HeldOffice]) -> DoubleOffice? {
        var found: DoubleOffice?
        for (place, one) in offices.enumerated() {
            for other in offices[..<place] {
                guard one.from <= other.until, other.from <= one.until,
                    let verdict = DoubleOffice.judge(one.institution, other.institution)
                else { continue }
                let isDecreed = verdict == .decreed && !one.decree.isEmpty && !other.decree.isEmpty
                if verdict == .refused { return .refused }
                if !isDecreed { found = verdict }
            }
        }
        return found
    }

    /// All below a region that stand on a day or later, by person; each once.
    func offices(below region: String, since day: Day, _ reading: ArchiveReading) throws -> [HeldOffice] {
        try posted(below: region, since: day, reading).filter { !$0.isNumbered }
    }

    /// The same, and once more under a NIK where there is one.
    private func posted(below region: String, since day: Day, _ reading: ArchiveReading) throws -> [HeldOffice] {
        try reading.signposts(of: CardKind.appointment.code, below: region, since: day).compactMap { office($0) }
    }

    func office(_ listed: ListedSignpost) -> HeldOffice? {
        let answers = [Answer](columns: listed.row.answers)
        guard let institution = answers.text("institution").flatMap({ Institution(rawValue: $0) }),
            let position = answers.text("position").flatMap({ OfficePosition(rawValue: $0) })
        else { return nil }
        return HeldOffice(
            card: listed.row.card, key: listed.row.key, name: answers.text("name") ?? "",
            birthYear: answers.text("birth-year").flatMap { Int($0) } ?? 0, book: listed.book,
            region: listed.region, regionName: store.regions.name(listed.region) ?? listed.region,
            institution: institution, place: answers.text("place") ?? "", position: position,
            field: answers.text("field").flatMap { ServiceField(code: $0) }, decree: answers.text("decree") ?? "",
            office: answers.text("office") ?? "",
            phone: answers.text("phone") ?? "", isNamesake: answers.text("namesake") == "y", from: listed.row.from,
            until: listed.row.until)
    }

    static func regency(of region: String) -> String {
        region.split(separator: ".").prefix(2).joined(separator: ".")
    }

    /// Why an office on which accounts hang cannot be changed so: nobody lengthens or ends the one by which she signs in herself, and
    /// it stays the same person's office in the same place. What is otherwise is a new one.
    func tiedProblems(
        _ entry: Entry, in book: Book, by writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        let accounts = try reading.accounts(on: entry.card)
        guard !accounts.isEmpty else { return [] }
        if accounts.contains(writer.account) {
            let own = Phrase(
                "Akun Ibu melekat pada jabatan ini. Minta orang lain mengubahnya.",
                "Your own account hangs on this office. Ask somebody else to change it.")
            return [Problem(entry.form == Form.appointment.code ? "name" : "", own)]
        }
        guard entry.form == Form.appointment.code, let facts = book.card(entry.card)?.facts else { return [] }
        let (old, new) = (facts.text("name").sought, (entry["name"] ?? "").sought)
        let isSame =
            (old.contains(new) || new.contains(old))
            && ["birth-year", "institution", "place", "position"].allSatisfy { code in
                facts.text(code).sought == (entry[code] ?? "").sought
            }
        let other = Phrase(
            "Ada akun pada jabatan ini. Akhiri dulu, lalu catat yang baru.",
            "An account hangs on this office. End it first, then record the new one.")
        return isSame ? [] : [Problem("name", other)]
    }

    /// Why an office cannot be given to somebody who holds others in the regency.
    func problems(_ entry: Entry, in book: Book, _ reading: ArchiveReading) throws -> [Problem] {
        guard let name = entry["name"], let year = entry["birth-year"]?.number,
            let institution = entry["institution"].flatMap({ Institution(rawValue: $0) }), let from = entry.day("from")
        else { return [] }
        let until = entry.day("until") ?? OfficeTerm.end(from: from)
        let regency = Appointments.regency(of: book.place.region)
        let number = try (entry["nik"] ?? book.card(entry.card)?.facts["nik"]).map { nik in
            try SignpostRow.hidden(Signpost.number(nik)) { try store.nationalIDKey(reading) }
        }
        let offices = try reading.signposts(
            to: [Signpost.person(name, year)] + (number.map { [$0] } ?? []), kinds: [CardKind.appointment.code],
            since: from
        ).compactMap { office($0) }.filter { office in
            guard !office.isNumbered else { return true }
            // Who has the same name and another NIK is somebody else, and so is a namesake.
            let others = try reading.signposts(on: office.card).map(\.row.key).filter {
                $0.hasPrefix(Signpost.numbered)
            }
            let isOther = number != nil && !others.isEmpty && !others.contains { $0 == number }
            return !isOther && !entry.flag("namesake") && !office.isNamesake
        }
        for office in offices
        where office.card != entry.card && office.from <= until && Scope.path(office.region, liesUnder: regency) {
            switch DoubleOffice.judge(institution, office.institution) {
            case .refused: return [Appointments.refusal(office.name, year, office)]
            case .decreed where entry["decree"] == nil:
                let sentence = Phrase(
                    "Ia sudah \(office.words.indonesian). Tulis nomor SK-nya.",
                    "She is \(office.words.english) already. Write the number of the decree.")
                return [Problem("decree", sentence)]
            default: continue
            }
        }
        return []
    }

    private static func refusal(_ name: String, _ year: Int, _ office: HeldOffice) -> Problem {
        let decree = office.decree.isEmpty ? "" : ", SK \(office.decree)"
        let rule = "\(Rule.doubleOffice.source.document) \(Rule.doubleOffice.source.place)"
        let indonesian = """
            \(name) (\(year)) sudah \(office.words.indonesian)\(decree). Dua jabatan lembaga desa tidak boleh dirangkap. \
            Akhiri dulu yang satu. Kalau orang lain, centang kotak paling bawah. Aturannya \(rule).
            """
        let english = """
            \(name) (\(year)) is \(office.words.english) already\(decree). Nobody holds two offices of the village. \
            End one of them first. If this is somebody else, tick the last box. The rule is \(rule).
            """
        return Problem("name", Phrase(indonesian: indonesian, english: english))
    }
}

extension Appointments.HeldOffice {
    /// Kader Posyandu Melati di Buyan Kelumbi
    public var words: Phrase {
        let name = institution.name(place)
        return Phrase(
            "\(position.title.indonesian) \(name.indonesian) di \(regionName)",
            "\(position.title.english), \(name.english), \(regionName)")
    }

    /// Whether a unit that somebody wrote down at a meeting is hers: her Posyandu, her office or where she serves.
    func comes(from unit: String) -> Bool {
        let said = unit.sought
        return [place, office, regionName].contains { !$0.isEmpty && said.contains($0.sought) }
    }
}
