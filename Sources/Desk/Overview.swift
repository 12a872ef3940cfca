import Archive
public import Plain
public import Records
import Rules

/// Counts of areas, and who stands under a number. Nothing is counted here, only read.
/// - Throws: in all its functions what `Desk` names.
public struct Overview: Sendable {
    let store: Store

    /// Counts of an area from a month to another; nothing is counted here, only read.
    public func counts(
        of area: String, from: Month, to: Month, for person: Person
    ) throws -> AreaCounts {
        let name = try areaName(area, for: person)
        let (counts, few) = try counts(area, from, to, for: person)
        guard !area.hasPrefix("b:") else { return ofPosyandu(area, name, counts, few) }
        return try store.archive.read { reading in
            AreaCounts(
                area: area, name: name, counts: counts, few: few,
                posyandu: try reading.books(in: area, kind: BookKind.posyandu.code).count,
                reported: Dictionary(
                    uniqueKeysWithValues: try reading.reporting(in: area, from: from, to: to)
                        .map { ($0.key, $0.value.count) }))
        }
    }

    private func ofPosyandu(
        _ area: String, _ name: String, _ counts: [Month: [String: Int]], _ few: [Month: Set<String>]
    ) -> AreaCounts {
        AreaCounts(
            area: area, name: name, counts: counts, few: few, posyandu: 1,
            reported: counts.mapValues { $0["d", default: 0] > 0 ? 1 : 0 })
    }

    /// Regions directly below, those without a Posyandu among them: that nothing is known of them is to be seen.
    func books(below region: String, _ books: [BookRow]) -> [(code: String, books: [BookRow])] {
        let depth = region.isEmpty ? 0 : region.split(separator: ".").count
        var its = Dictionary(grouping: books) {
            $0.region.split(separator: ".").prefix(depth + 1).joined(separator: ".")
        }
        let known = store.regions.children(of: region).map { ($0.code, its.removeValue(forKey: $0.code) ?? []) }
        return known + its.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The areas below: regions, at last the Posyandu themselves.
    public func areas(below area: String, month: Month, for person: Person) throws -> [AreaCounts] {
        _ = try areaName(area, for: person)
        guard !area.hasPrefix("b:") else { return [] }
        let books = try store.archive.read { try $0.books(in: area, kind: "posyandu") }
        if area.split(separator: ".").count >= 4 {
            return try books.map {
                let area = CountChanges.area(ofBook: $0.id)
                let (counts, few) = try counts(area, month, month, for: person)
                return ofPosyandu(area, $0.name, counts, few)
            }
        }
        let reporting = try store.archive.read { try $0.reporting(in: area, from: month, to: month) }[month] ?? []
        return try self.books(below: area, books).map { code, its in
            let (counts, few) = its.isEmpty ? ([:], [:]) : try counts(code, month, month, for: person)
            return AreaCounts(
                area: code, name: store.regions.name(code) ?? code, counts: counts, few: few,
                posyandu: its.count, reported: [month: its.filter { reporting.contains($0.id) }.count])
        }
    }

    /// Who stands under a number, by name; only for those who may read residents.
    public func residents(
        under indicator: Indicator, month: Month, in area: String, limit: Int = 500, for person: Person
    ) throws -> [ListedResident] {
        _ = try areaName(area, for: person)
        guard Permission.allows(person.role, .readResidents), Overview.tells(indicator, person) else {
            throw Refusal.notFound
        }
        return try store.archive.read { reading in
            let books =
                area.hasPrefix("b:")
                ? try reading.book(String(area.dropFirst(2))).map { [$0] } ?? []
                : try reading.books(in: area, kind: "posyandu")
            var found: [ListedResident] = []
            for book in books {
                let cards =
                    indicator.isStock
                    ? try reading.cards(in: book).filter { Overview.stands($0.card.stocks, indicator.code, month) }
                    : try reading.cards(marked: indicator.code, month: month, in: book)
                found += cards.map { listed($0) }
                if indicator.code == Indicator.fires.code {
                    found += try reading.complaints(marked: indicator.code, month: month, in: book).map { told(in: $0) }
                }
                if found.count >= limit { break }
            }
            return Array(found.prefix(limit))
        }
    }

    /// Whether the changes of a card add up to one in a month.
    static func stands(_ text: String, _ indicator: String, _ month: Month) -> Bool {
        let parts = text.split(separator: " ")
        var sum = 0
        for place in stride(from: 0, to: parts.count - 2, by: 3)
        where parts[place] == indicator && (Int(parts[place + 1]) ?? 0) <= Int(month.number) {
            sum += Int(parts[place + 2]) ?? 0
        }
        return sum > 0
    }

    func listed(_ row: ListedCard) -> ListedResident {
        ListedResident(
            id: row.card.id, kind: CardKind.find(row.card.kind) ?? .resident, book: row.book,
            bookName: row.bookName, name: row.card.name,
            birth: row.card.birth, mother: row.card.mother, rt: row.card.rt,
            marks: row.marks.split(separator: " ").map { String($0) })
    }

    /// A complaint that stands under a number beside cards of other kinds.
    private func told(in listed: ListedComplaint) -> ListedResident {
        let kind = Catalogue.find(listed.row.kind)?.title.indonesian ?? ""
        return ListedResident(
            id: listed.row.id, kind: .complaint, book: listed.book, bookName: listed.bookName,
            name: [kind, listed.row.landmark].filter { !$0.isEmpty }.joined(separator: ", "), birth: nil, mother: "",
            rt: listed.row.rt, marks: [])
    }

    /// Whether somebody may know whom a number counts, and numbers however small: of what is private those alone who care
    /// for people.
    public static func tells(_ indicator: Indicator, _ person: Person) -> Bool {
        !indicator.isPrivate || Roles.carers.contains(person.role)
    }

    /// Fewer than this many are not told of what is private.
    private static let fewest = 5

    private func counts(
        _ area: String, _ from: Month, _ to: Month, for person: Person
    ) throws -> (counts: [Month: [String: Int]], few: [Month: Set<String>]) {
        var (found, few): ([Month: [String: Int]], [Month: Set<String>]) = ([:], [:])
        let rows = try store.archive.read { try $0.tallies(of: area, from: from, to: to) }
        let hidden = Roles.carers.contains(person.role) ? [] : Indicator.ofPrivate
        for (key, count) in rows {
            if count > 0, count < Overview.fewest, hidden.contains(key.indicator) {
                few[key.month, default: []].insert(key.indicator)
            } else {
                found[key.month, default: [:]][key.indicator] = count
            }
        }
        return (found, few)
    }

    /// The name of an area in the person's scope; everything else does not exist for her.
    private func areaName(_ area: String, for person: Person) throws -> String {
        guard Permission.allows(person.role, .readTallies) else { throw Refusal.notFound }
        if area.hasPrefix("b:") { return try Places(store: store).find(String(area.dropFirst(2)), for: person).name }
        guard person.scope.covers(region: area) else { throw Refusal.notFound }
        if area.isEmpty { return "Indonesia" }
        guard let name = store.regions.name(area) else { throw Refusal.notFound }
        return name
    }
}
