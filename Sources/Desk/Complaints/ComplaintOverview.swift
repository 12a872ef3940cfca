import Archive
public import Plain
public import Records
public import Rules

/// Counts of complaints and the lists behind them. Nothing is counted here, only read.
/// - Throws: in all its functions what `Desk` names.
public struct ComplaintOverview: Sendable {
    let store: Store

    public func figures(
        of area: ComplaintArea, from: Month, to: Month, for person: Person
    ) throws -> ComplaintFigures {
        let name = try name(of: area, for: person)
        let today = try Regencies(store: store).today(for: person)
        return try store.archive.read { try figures(of: area, name, from, to, today, $0) }
    }

    private func figures(
        of area: ComplaintArea, _ name: String, _ from: Month, _ to: Month, _ today: Day,
        _ reading: ArchiveReading
    ) throws -> ComplaintFigures {
        ComplaintFigures(
            area: area, name: name, standing: try reading.standing(of: area.key, before: today),
            tallies: try reading.tallies(of: area.key, from: from, to: to))
    }

    /// How the person's regency shows the six fields; as the regulation does for those who look at several.
    public func fields(for person: Person) throws -> FieldPresentation {
        try fields(of: area(of: person))
    }

    public func fields(of area: ComplaintArea) throws -> FieldPresentation {
        let book = area.office.isEmpty ? area.book : area.office
        let region = book.isEmpty ? area.region : try store.archive.read { try $0.book(book)?.region ?? "" }
        return try Regencies(store: store).fields(in: region)
    }

    /// The offices of an area's regency, with what each has of the area.
    public func offices(
        of area: ComplaintArea, from: Month, to: Month, for person: Person
    ) throws -> [ComplaintFigures] {
        _ = try name(of: area, for: person)
        let today = try Regencies(store: store).today(for: person)
        let depth = area.region.split(separator: ".").count
        guard !area.isOffice, area.book.isEmpty, depth == 2 || depth == 3 else { return [] }
        return try store.archive.read { reading in
            try Regencies(store: store).settings(of: area.region, reading).offices.map { office in
                let its = ComplaintArea(office: office.book, region: depth == 3 ? area.region : "")
                return try figures(of: its, office.name, from, to, today, reading)
            }
        }
    }

    /// The areas below: regions, at last the Posyandu themselves.
    public func areas(
        below area: ComplaintArea, from: Month, to: Month, for person: Person
    ) throws -> [ComplaintFigures] {
        _ = try name(of: area, for: person)
        let today = try Regencies(store: store).today(for: person)
        guard !area.isOffice, area.book.isEmpty else { return [] }
        let depth = area.region.isEmpty ? 0 : area.region.split(separator: ".").count
        return try store.archive.read { reading in
            let books = try reading.books(in: area.region, kind: BookKind.posyandu.code)
            if depth >= 4 {
                // Places that no Posyandu serves stand in the village's own book.
                return try (books + reading.books(in: area.region, kind: BookKind.village.code)).map {
                    try figures(of: ComplaintArea(book: $0.id), $0.name, from, to, today, reading)
                }
            }
            return try Overview(store: store).books(below: area.region, books).map { code, _ in
                try figures(of: ComplaintArea(region: code), store.regions.name(code) ?? code, from, to, today, reading)
            }
        }
    }

    /// Whether the person may open the complaints behind a number.
    public func isListed(_ person: Person) -> Bool {
        Permission.allows(person.role, .readComplaintCounts) && person.role != .administrator
    }

    /// The complaints behind a number: what is due first on top, of what happened the newest.
    /// - Parameter codes: those of a group; all when empty
    public func complaints(
        under number: ComplaintNumber, _ codes: [String], in area: ComplaintArea, months: [Month], page: Int = 0,
        limit: Int = 25, for person: Person
    ) throws -> [ComplaintLine] {
        _ = try name(of: area, for: person)
        let today = try Regencies(store: store).today(for: person)
        guard isListed(person) else { throw Refusal.notFound }
        return try store.archive.read { reading in
            // What stands today is walked by an index in the order of due days, where there is one of the area.
            if number.standsToday, area.book.isEmpty, !area.isOffice || area.region.isEmpty {
                var query = ComplaintQuery(
                    area.isOffice
                        ? .office(area.office) : area.isVillage ? .village(area.region) : .region(area.region))
                query.codes = codes
                query.limit = limit
                query.offset = max(0, page) * limit
                number.narrow(&query, today: today)
                return try reading.complaints(query).map { try Complaints(store: store).line($0, reading) }
            }
            var query = NumberedComplaints(.region(area.region))
            if area.isOffice {
                query = NumberedComplaints(.office(area.office))
                query.region = area.region
            } else if !area.book.isEmpty {
                query = NumberedComplaints(.region(try reading.book(area.book)?.region ?? "-"))
                query.book = area.book
            }
            query.codes = codes
            query.limit = limit
            query.offset = max(0, page) * limit
            number.narrow(&query, today: today, months: months)
            return try reading.complaints(query).map { try Complaints(store: store).line($0, reading) }
        }
    }
}
