import Archive
public import Plain
public import Records
public import Rules

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
        /// The book of the team that keeps it, and where it is.
        public let book: String
        public let regionName: String
        public let institution: Institution
        public let place: String
        public let position: OfficePosition
        public let decree: String
        public let from: Day
        public let until: Day
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
            try $0.appointments(below: Appointments.regency(of: region), since: today)
        }.filter { !$0.row.isNamesake }
        var doubles: [Double] = []
        var start = all.startIndex
        while start < all.endIndex {
            let end = all[start...].firstIndex { $0.row.who != all[start].row.who } ?? all.endIndex
            let hers = Array(all[start..<end])
            start = end
            guard hers.count > 1, hers.contains(where: { Scope.path($0.region, liesUnder: region) }),
                let verdict = Appointments.verdict(of: hers)
            else { continue }
            doubles.append(
                Double(name: hers[0].row.name, verdict: verdict, offices: hers.compactMap { office($0) }))
        }
        return doubles.filter { $0.verdict == .refused } + doubles.filter { $0.verdict != .refused }
    }

    /// The gravest of all pairs.
    private static func verdict(of offices: [ListedAppointment]) -> DoubleOffice? {
        var found: DoubleOffice?
        for (place, one) in offices.enumerated() {
            for other in offices[..<place] {
                guard one.row.from <= other.row.until, other.row.from <= one.row.until,
                    let first = Institution(rawValue: one.row.institution),
                    let second = Institution(rawValue: other.row.institution),
                    let verdict = DoubleOffice.judge(first, second)
                else { continue }
                let isDecreed = verdict == .decreed && !one.row.decree.isEmpty && !other.row.decree.isEmpty
                if verdict == .refused { return .refused }
                if !isDecreed { found = verdict }
            }
        }
        return found
    }

    func office(_ listed: ListedAppointment) -> HeldOffice? {
        guard let institution = Institution(rawValue: listed.row.institution),
            let position = OfficePosition(rawValue: listed.row.position)
        else { return nil }
        return HeldOffice(
            card: listed.row.card, book: listed.book, regionName: store.regions.name(listed.region) ?? listed.region,
            institution: institution, place: listed.row.place, position: position, decree: listed.row.decree,
            from: listed.row.from, until: listed.row.until)
    }

    static func regency(of region: String) -> String {
        region.split(separator: ".").prefix(2).joined(separator: ".")
    }

    /// Why an office cannot be given to somebody who holds others in the regency.
    func problems(_ entry: Entry, in book: Book, _ reading: ArchiveReading) throws -> [Problem] {
        guard !entry.flag("namesake"), let name = entry["name"], let year = entry["birth-year"]?.number,
            let institution = entry["institution"].flatMap({ Institution(rawValue: $0) }), let from = entry.day("from")
        else { return [] }
        let until = entry.day("until") ?? OfficeTerm.end(from: from)
        let others = try reading.appointments(
            of: Appointment.who(name, year), below: Appointments.regency(of: book.place.region), since: from
        ).filter { $0.row.card != entry.card && !$0.row.isNamesake && $0.row.from <= until }
        for other in others {
            guard let office = office(other) else { continue }
            switch DoubleOffice.judge(institution, office.institution) {
            case .refused: return [Appointments.refusal(other.row.name, year, office)]
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
}

extension AppointmentRow {
    init(_ appointment: Appointment) {
        self.init(
            card: appointment.id, who: appointment.who, name: appointment.name,
            institution: appointment.institution.rawValue, place: appointment.place,
            position: appointment.position.rawValue, field: appointment.field?.code ?? "", decree: appointment.decree,
            isNamesake: appointment.isNamesake, from: appointment.from, until: appointment.until)
    }
}
