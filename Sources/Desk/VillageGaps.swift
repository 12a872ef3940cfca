import Archive
public import Plain
public import Records
import Rules

/// What a village lacks before its Posyandu can serve, of every village of the reference list: of those without any book
/// as well.
public struct VillageGap: Sendable {
    /// Its path.
    public let region: String
    public let name: String
    public let district: String
    public let posyandu: Int
    /// People written down as kader, or with an account of one, whichever are more.
    public let kader: Int
    public let lackingKader: Int
    public let hasMidwife: Bool
    /// The last day on which a Posyandu of it wrote.
    public let lastWritten: Day?
    public let isSilent: Bool

    /// How much is missing.
    public var lacks: Int {
        (posyandu == 0 ? 1 : 0) + (lackingKader > 0 ? 1 : 0) + (hasMidwife ? 0 : 1) + (isSilent ? 1 : 0)
    }
}

/// - Throws: in all its functions what `Desk` names.
public struct VillageGaps: Sendable {
    let store: Store

    /// After so many days without an entry a village is silent.
    public static let silentDays = 30

    /// All villages of an area, what lacks most first.
    /// - Throws: `Refusal.notFound` for an area that is not hers, or smaller than a district
    public func all(in area: String, for person: Person) throws -> [VillageGap] {
        let depth = area.split(separator: ".").count
        guard Permission.allows(person.role, .readTallies), person.scope.covers(region: area), depth == 2 || depth == 3
        else { throw Refusal.notFound }
        let today = try Regencies(store: store).today(for: person)
        let districts = depth == 3 ? [(area, store.regions.name(area) ?? area)] : store.regions.children(of: area)
        let (accounts, offices, written, homes) = try store.archive.read { reading in
            (
                try store.mandates(reading).filter { !$0.isDisabled }.flatMap(\.people),
                try Appointments(store: store).offices(below: area, since: today, reading),
                try reading.lastWritten(in: area),
                Dictionary(
                    try reading.books(in: area, kind: BookKind.posyandu.code).map { ($0.id, $0.region) },
                    uniquingKeysWith: { $1 })
            )
        }
        var kader: [String: Int] = [:]
        for person in accounts where person.role == .kader {
            for home in person.scope.books.compactMap({ homes[$0] }) { kader[home, default: 0] += 1 }
        }
        var named: [String: Int] = [:]
        for office in offices
        where office.institution == .posyandu && office.position == .kader && office.from <= today {
            named[office.region, default: 0] += 1
        }
        let midwives = accounts.filter { $0.role == .midwife }.flatMap(\.scope.regions)
        let last = Dictionary(written.map { ($0.region, $0.received) }, uniquingKeysWith: max)
        let posyandu = Dictionary(grouping: homes.values, by: { $0 }).mapValues(\.count)
        var gaps: [VillageGap] = []
        for (district, districtName) in districts {
            for village in store.regions.children(of: district) {
                let moment = last[village.code].flatMap { $0 == 0 ? nil : $0 }
                let day = moment.map { store.day(at: $0) }
                let (count, people) = (
                    posyandu[village.code] ?? 0, max(kader[village.code] ?? 0, named[village.code] ?? 0)
                )
                gaps.append(
                    VillageGap(
                        region: village.code, name: village.name, district: districtName, posyandu: count,
                        kader: people,
                        lackingKader: PosyanduStaff.lacking(kader: people, posyandu: count),
                        hasMidwife: midwives.contains { Scope.path(village.code, liesUnder: $0) }, lastWritten: day,
                        isSilent: count > 0 && (day.map { $0.adding(days: VillageGaps.silentDays) < today } ?? true)))
            }
        }
        return gaps.sorted {
            ($0.posyandu == 0 ? 0 : 1, -$0.lacks, -$0.lackingKader, $0.region) < (
                $1.posyandu == 0 ? 0 : 1, -$1.lacks, -$1.lackingKader, $1.region
            )
        }
    }
}
