import Archive
public import Plain
public import Records
public import Rules

extension Regencies {
    /// The name of the office that somebody serves.
    public func officeName(of person: Person) throws -> String? {
        guard person.role == .officer || person.role == .caseWorker, let book = person.scope.books.first else {
            return nil
        }
        return try store.archive.read { try $0.book(book) }?.name
    }

    /// Regencies that have a Posyandu, for those who manage them.
    public func all(for person: Person) throws -> [String] {
        guard Permission.allows(person.role, .manageAccounts) else { throw Refusal.notFound }
        var found: [String] = []
        for row in try store.archive.read({ try $0.books(in: "", kind: BookKind.posyandu.code) }) {
            let regency = Desk.regency(of: row.region)
            if found.last != regency, person.scope.covers(region: regency) { found.append(regency) }
        }
        return found
    }

    /// Kinds that lead nowhere in a regency: nobody answers for their role.
    public func astray(in region: String) throws -> [ComplaintKind] {
        let settings = try settings(of: region)
        return Catalogue.all.filter { $0.office != .village && settings.office(for: $0.office) == nil }
    }
}

extension Desk {
    /// A new office of a regency, or other words for an old one.
    /// - Parameters:
    ///   - book: its code for life
    ///   - key: public key for secret reports; the old one stays when there is none
    public func putOffice(
        book: String, name: String, region: String, roles: [OfficeRole], head: String = "", key: String = "",
        disabled: Bool = false, by writer: Person
    ) throws {
        guard Permission.allows(writer.role, .manageAccounts) else { throw Refusal.notFound }
        let old = try settings(of: region).first { $0.office?.book == book }
        try writeSetting(
            .office, on: old?.id, in: region,
            [
                ("name", name), ("book", book), ("region", region),
                ("roles", roles.map { $0.code }.joined(separator: " ")), ("head", head), ("key", key),
                ("disabled", disabled ? "y" : ""),
            ], by: writer)
    }

    /// Makes a key for a unit, so that secret reports can be sealed to it; older keys still open what they were for.
    public func makeKey(for book: String, in region: String, by writer: Person) throws {
        guard Permission.allows(writer.role, .manageAccounts),
            let office = try Regencies(store: store).settings(of: region).office(book: book)
        else { throw Refusal.notFound }
        try putOffice(
            book: book, name: office.name, region: region, roles: office.roles, head: office.head,
            key: keyring.make(for: book), by: writer)
    }

    /// A day on which a regency's offices rest, or work although others rest.
    public func putHoliday(_ day: Day, name: String, in region: String, isWorkingDay: Bool = false, by writer: Person)
        throws
    {
        try Regencies(store: store).checkManages(region, writer)
        let old = try settings(of: region).first { $0.holiday?.day == day }
        try writeSetting(
            .holiday, on: old?.id, in: region,
            [("day", day.iso), ("name", name), ("working", isWorkingDay ? "y" : "")], by: writer)
    }
}
