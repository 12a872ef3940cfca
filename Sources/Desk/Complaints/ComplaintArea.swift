import Archive
public import Records

/// Whose complaints are counted: a Posyandu's, a region's, an office's, or what an office has of one district.
public struct ComplaintArea: Hashable, Sendable {
    /// Path; empty for the whole country, and where an office is looked at as a whole.
    public let region: String
    /// Of a Posyandu or a village.
    public let book: String
    public let office: String

    public init(region: String) { (self.region, book, office) = (region, "", "") }
    public init(book: String) { (region, self.book, office) = ("", book, "") }
    public init(office: String, region: String = "") { (self.region, book, self.office) = (region, "", office) }

    /// Under which its counts are kept.
    var key: String {
        if !book.isEmpty { return CountChanges.area(ofBook: book) }
        if office.isEmpty { return region }
        return region.isEmpty
            ? CountChanges.area(ofOffice: office) : CountChanges.area(ofOffice: office, in: region)
    }

    public var isOffice: Bool { !office.isEmpty }
    /// A village or less: what it holds is its own, not compared with others.
    public var isVillage: Bool { !book.isEmpty || (!isOffice && region.split(separator: ".").count >= 4) }
}

extension ComplaintOverview {
    /// The area that somebody answers for.
    public func area(of person: Person) throws -> ComplaintArea {
        guard Permission.allows(person.role, .readComplaintCounts) else { throw Refusal.notFound }
        if let book = person.scope.books.first {
            return person.role == .officer ? ComplaintArea(office: book) : ComplaintArea(book: book)
        }
        guard let region = person.scope.regions.first else { throw Refusal.notFound }
        return ComplaintArea(region: region)
    }

    /// What an area is called; one that does not concern the person does not exist for her.
    func name(of area: ComplaintArea, for person: Person) throws -> String {
        guard Permission.allows(person.role, .readComplaintCounts) else { throw Refusal.notFound }
        if area.isOffice { return try officeName(area, for: person) }
        if !area.book.isEmpty {
            guard let row = try store.archive.read({ try $0.book(area.book) }),
                row.kind == BookKind.posyandu.code || row.kind == BookKind.village.code,
                person.role != .officer, person.scope.covers(store.place(of: row))
            else { throw Refusal.notFound }
            return row.name
        }
        guard person.role != .officer, person.scope.covers(region: area.region) else { throw Refusal.notFound }
        if area.region.isEmpty { return "Indonesia" }
        guard let name = store.regions.name(area.region) else { throw Refusal.notFound }
        return name
    }

    private func officeName(_ area: ComplaintArea, for person: Person) throws -> String {
        guard let row = try store.archive.read({ try $0.book(area.office) }), row.kind == BookKind.office.code else {
            throw Refusal.notFound
        }
        if person.role == .officer {
            guard person.scope.books.contains(area.office), area.region.isEmpty else { throw Refusal.notFound }
            return row.name
        }
        guard !area.region.isEmpty else {
            guard person.scope.covers(region: row.region) else { throw Refusal.notFound }
            return row.name
        }
        guard area.region.split(separator: ".").count == 3, Scope.path(area.region, liesUnder: row.region),
            person.scope.covers(region: area.region), let district = store.regions.name(area.region)
        else { throw Refusal.notFound }
        return "\(row.name), \(district)"
    }
}
