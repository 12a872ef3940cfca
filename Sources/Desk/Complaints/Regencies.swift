import Archive
import Plain
public import Records
import Rules

/// What regencies have settled, and the day that it is there.
/// - Throws: in all its functions what `Desk` names.
public struct Regencies: Sendable {
    let store: Store

    /// Regencies that the person manages: with a Posyandu, or with settings of their own.
    public func managed(for person: Person) throws -> [(code: String, name: String)] {
        guard Permission.allows(person.role, .manageAccounts) else { throw Refusal.notFound }
        var codes = Set(try all(for: person))
        for row in try store.archive.read({ try $0.books(in: "", kind: BookKind.region.code) })
        where row.region.split(separator: ".").count == 2 && person.scope.covers(region: row.region) {
            codes.insert(row.region)
        }
        return codes.sorted().compactMap { code in store.regions.name(code).map { (code, $0) } }
    }

    func checkManages(_ region: String, _ person: Person) throws {
        guard Permission.allows(person.role, .manageAccounts), region.split(separator: ".").count == 2,
            store.regions.name(region) != nil, person.scope.covers(region: region)
        else { throw Refusal.notFound }
    }
}

extension Desk {
    /// What a regency has settled, for whoever manages it; offices that are no longer used are among them.
    public func regencySettings(
        of region: String, for person: Person
    ) throws -> (settings: RegionSettings, offices: [Office], holidays: [LocalHoliday]) {
        try Regencies(store: store).checkManages(region, person)
        let cards = try settings(of: region)
        return (
            try Regencies(store: store).settings(of: region),
            cards.compactMap { $0.office }.sorted { $0.name < $1.name },
            cards.compactMap { $0.holiday }.sorted { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
        )
    }

    /// - Parameter typed: by the fields of `Form.fieldNames`
    public func putFieldNames(_ typed: [(String, String)], in region: String, by writer: Person) throws {
        try Regencies(store: store).checkManages(region, writer)
        let old = try settings(of: region).first { $0.fieldNames != nil }
        try writeSetting(.fieldNames, on: old?.id, in: region, typed, by: writer)
    }

    /// - Parameter typed: by the fields of `Form.complaintTerms`
    public func putTerms(_ typed: [(String, String)], in region: String, by writer: Person) throws {
        try Regencies(store: store).checkManages(region, writer)
        let old = try settings(of: region).first { $0.terms != nil }
        try writeSetting(.complaintTerms, on: old?.id, in: region, typed, by: writer)
    }

    /// How much of an indicator a regency wants to reach in a year.
    /// - Parameter typed: by the fields of `Form.indicatorTarget`
    /// - Throws: `Refusal.invalid` with what must be mended
    public func putTarget(_ typed: [(String, String)], in region: String, by writer: Person) throws {
        try Regencies(store: store).checkManages(region, writer)
        func text(_ field: String) -> String { typed.first { $0.0 == field }?.1 ?? "" }
        let card = RegionTarget.id(of: text("indicator"), in: text("year"))
        try writeSetting(.indicatorTarget, on: card, in: region, typed, by: writer)
    }
}
