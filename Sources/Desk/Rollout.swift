import Archive
public import Plain
public import Records
import Rules

/// What of the Posyandu of six fields stands in one place, step by step: what a coach asks for when she brings it in.
public struct RolloutLine: Sendable {
    /// The path of the village.
    public let region: String
    public let village: String
    public let district: String
    /// `nil` for a village that has none.
    public let posyandu: Place?
    /// Which steps stand, in the order of `RolloutStep`.
    public let steps: Set<RolloutStep>
    /// Fields of which the Posyandu has a kader.
    public let fields: Int

    /// How far it is; a field with a kader is a sixth of its step.
    public var percent: Int {
        let whole = steps.subtracting([.kader]).count * 6 + fields
        return whole * 100 / (RolloutStep.allCases.count * 6)
    }
}

/// A step on the way to a Posyandu of six fields.
public enum RolloutStep: CaseIterable, Sendable {
    case decree, registered, team, kader, schedule, opening, fields

    public var title: Phrase {
        switch self {
        case .decree: Phrase("SK pengurus Posyandu", "Decree of the board")
        case .registered: Phrase("Nomor pendaftaran", "Registered number")
        case .team: Phrase("Ketua tim pembina desa", "Chair of the village's team")
        case .kader: Phrase("Kader tiap bidang", "A kader for each field")
        case .schedule: Phrase("Jadwal buka", "Schedule")
        case .opening: Phrase("Buka tiga bulan ini", "Opened in three months")
        case .fields: Phrase("Catatan bidang lain", "Entries of the other fields")
        }
    }
}

/// How far villages are with the Posyandu of six fields. Of each book two cards are folded, and counts are read.
/// - Throws: in all its functions what `Desk` names.
public struct Rollout: Sendable {
    let store: Store

    /// Every Posyandu of an area, and every village that has none; the furthest behind first.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or neither a regency nor a district
    public func all(in area: String, for person: Person) throws -> [RolloutLine] {
        let depth = area.split(separator: ".").count
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area), depth == 2 || depth == 3
        else { throw Refusal.notFound }
        let today = try Regencies(store: store).today(for: person)
        let districts = depth == 3 ? [(area, store.regions.name(area) ?? area)] : store.regions.children(of: area)
        let lines = try store.archive.read { reading -> [RolloutLine] in
            let offices = try Appointments(store: store).offices(below: area, since: today, reading)
                .filter { $0.from <= today }
            let books = Dictionary(
                grouping: try reading.books(in: area, kind: BookKind.posyandu.code), by: \.region)
            return try districts.flatMap { district, districtName in
                try store.regions.children(of: district).flatMap { village -> [RolloutLine] in
                    let hers = offices.filter { $0.region == village.code }
                    let found = books[village.code] ?? []
                    guard !found.isEmpty else {
                        return [
                            RolloutLine(
                                region: village.code, village: village.name, district: districtName, posyandu: nil,
                                steps: Rollout.hasTeam(hers) ? [.team] : [], fields: 0)
                        ]
                    }
                    return try found.map { row in
                        try line(row, village: village.name, district: districtName, hers, today, reading)
                    }
                }
            }
        }
        return lines.sorted {
            ($0.percent, $0.region, $0.posyandu?.book ?? "") < ($1.percent, $1.region, $1.posyandu?.book ?? "")
        }
    }

    private static func hasTeam(_ offices: [Appointments.HeldOffice]) -> Bool {
        offices.contains { $0.institution == .team && $0.position == .chair }
    }

    private func line(
        _ row: BookRow, village: String, district: String, _ offices: [Appointments.HeldOffice], _ today: Day,
        _ reading: ArchiveReading
    ) throws -> RolloutLine {
        let profile = PosyanduProfile(
            try store.fold(PosyanduProfile.card, in: row, reading).card(PosyanduProfile.card))
        let schedule = Schedule(try store.fold(Schedule.card, in: row, reading))
        let counts = try reading.tallies(
            of: CountChanges.area(ofBook: row.id), from: today.month.adding(-2), to: today.month
        ).filter { $0.value > 0 }.compactMap { Indicator.find($0.key.indicator) }
        let fields = Set(offices.filter { $0.isAt(row) }.compactMap(\.field)).count
        var steps: Set<RolloutStep> = []
        if profile.decrees.contains(where: { $0["kind"] == "board" }) { steps.insert(.decree) }
        if profile.number != nil || !row.number.isEmpty { steps.insert(.registered) }
        if Rollout.hasTeam(offices) { steps.insert(.team) }
        if fields == ServiceField.allCases.count { steps.insert(.kader) }
        if schedule.said != nil { steps.insert(.schedule) }
        let opens = ["d", Form.adultCheck.code, Form.schoolCheck.code]
        if counts.contains(where: { opens.contains($0.code) }) { steps.insert(.opening) }
        if counts.contains(where: { $0.kind == .flow && $0.field != nil && $0.field != .health }) {
            steps.insert(.fields)
        }
        return RolloutLine(
            region: row.region, village: village, district: district, posyandu: store.place(of: row), steps: steps,
            fields: fields)
    }
}
