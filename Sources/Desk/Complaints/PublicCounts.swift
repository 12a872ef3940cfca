import Archive
import Plain
import Records
public import Rules

/// What everybody may know of a regency's complaints of the last twelve months: told by field and village, and solved
/// by field. Small numbers are hidden, and so much beside them that they cannot be computed.
public struct PublicCounts: Sendable {
    public let region: String
    public let name: String
    public let groups: [FieldGroup]
    /// Villages with a complaint, by district; rows of `told`.
    public let villages: [(district: String, name: String)]
    /// Every district with its villages of which nobody told anything.
    public let silent: [(district: String, villages: [String])]
    /// Villages by groups.
    public let told: SmallCounts
    /// Groups by one column.
    public let solved: SmallCounts
}

extension PublicDesk {
    /// Regencies of which there is something to tell.
    public func regencies() throws -> [(code: String, name: String)] {
        var found: [(code: String, name: String)] = []
        for row in try store.archive.read({ try $0.books(in: "", kind: BookKind.posyandu.code) }) {
            let code = Desk.regency(of: row.region)
            if found.last?.code != code, let name = store.regions.name(code) { found.append((code, name)) }
        }
        return found
    }

    /// - Throws: `Refusal.notFound` for what is no regency with a Posyandu
    public func counts(of region: String) throws -> PublicCounts {
        guard let name = try regencies().first(where: { $0.code == region })?.name else { throw Refusal.notFound }
        let last = try Regencies(store: store).today(in: region).month
        return try store.archive.read { reading in
            let fields = try Regencies(store: store).settings(of: region, reading).fields
            let codes = fields.groups.map { fields.tallyCodes(in: $0) }
            var told: [String: [Int]] = [:]
            for (area, code, count) in try villageSums("told", region, last, reading) {
                guard let place = codes.firstIndex(where: { $0.contains(code) }) else { continue }
                told[area, default: Array(repeating: 0, count: codes.count)][place] += count
            }
            var solved = codes.map { _ in [0] }
            for (_, code, count) in try villageSums(ComplaintState.confirmed.code, region, last, reading) {
                if let place = codes.firstIndex(where: { $0.contains(code) }) { solved[place][0] += count }
            }
            let villages = told.filter { $0.value.contains { $0 > 0 } }.keys.sorted()
            return PublicCounts(
                region: region, name: name, groups: fields.groups,
                villages: villages.map { code in
                    let district = code.split(separator: ".").prefix(3).joined(separator: ".")
                    return (store.regions.name(district) ?? district, store.regions.name(code) ?? code)
                },
                silent: store.regions.children(of: region).map { district in
                    let none = store.regions.children(of: district.code).filter { !villages.contains($0.code) }
                    return (district.name, none.map { $0.name })
                },
                told: SmallCounts(villages.map { told[$0] ?? [] }), solved: SmallCounts(solved))
        }
    }

    private func villageSums(
        _ word: String, _ region: String, _ last: Month, _ reading: ArchiveReading
    ) throws -> [(area: String, code: String, count: Int)] {
        try reading.sums(of: word, below: region, from: last.adding(-11), to: last)
            .filter { $0.area.split(separator: ".").count == 4 && $0.count > 0 }
            .map { ($0.area, String($0.indicator.dropFirst(word.count + 1)), $0.count) }
    }
}
