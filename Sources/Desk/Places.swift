import Archive
public import Records
import Rules

/// Posyandu and villages, as somebody may know of them.
/// - Throws: in all its functions what `Desk` names.
public struct Places: Sendable {
    let store: Store

    /// Where a book hangs, when the person may know of it.
    public func find(_ id: String, for person: Person) throws -> Place {
        guard
            let place = try store.archive.read({ try $0.book(id) }).map({ store.place(of: $0) })
                ?? store.regionPlace(id)
        else {
            throw Refusal.notFound
        }
        guard store.opens(place, to: person) else { throw Refusal.notFound }
        return place
    }

    /// Books of Posyandu that lie in the person's scope, by region and name.
    public func all(for person: Person) throws -> [Place] {
        var rows: [BookRow] = []
        try store.archive.read { reading in
            for id in person.scope.books {
                rows += try reading.book(id).map { $0.kind == BookKind.posyandu.code ? [$0] : [] } ?? []
            }
            for region in person.scope.regions { rows += try reading.books(in: region, kind: "posyandu") }
        }
        return rows.map { store.place(of: $0) }
    }

    /// Other Posyandu of the district in which a book lies, with their villages.
    public func neighbours(of place: Place) throws -> [(book: String, name: String)] {
        let district = place.region.split(separator: ".").prefix(3).joined(separator: ".")
        return try store.archive.read { try $0.books(in: district, kind: BookKind.posyandu.code) }
            .filter { $0.id != place.book }
            .map { row in
                let village = store.regions.name(row.region)
                return (book: row.id, name: village.map { "\(row.name), \($0)" } ?? row.name)
            }
    }

    public func isVillage(_ path: String) -> Bool {
        path.split(separator: ".").count == 4 && store.regions.name(path) != nil
    }

    /// Posyandu of a region, for those who manage it.
    public func posyandu(in region: String, for person: Person) throws -> [Place] {
        guard Permission.allows(person.role, .manageAccounts), person.scope.covers(region: region)
        else {
            throw Refusal.notFound
        }
        return try store.archive.read { try $0.books(in: region, kind: BookKind.posyandu.code) }.map {
            store.place(of: $0)
        }
    }

    /// `PP.KK.CC.DDDD.NNN`, one higher than the highest there is.
    public func nextNumber(in village: String) throws -> String {
        let taken = try store.archive.read { try $0.books(in: village, kind: BookKind.posyandu.code) }
            .compactMap { $0.number.split(separator: ".").last.flatMap { Int($0) } }
        let next = min((taken.max() ?? 0) + 1, 999)
        return village + "." + "00\(next)".suffix(3)
    }
}

extension Desk {
    /// A new Posyandu's book, or another name or number for an old one: an entry in its village's book.
    public func addBook(_ place: Place, by writer: Person) throws {
        let old = try settings(of: place.region).first { $0.posyandu?.book == place.book }
        try writeSetting(
            .posyandu, on: old?.id, in: place.region,
            [
                ("name", place.name), ("book", place.book), ("number", place.number),
                ("region", place.region),
            ], by: writer)
    }

    /// A new Posyandu in a village, with the number given or the next that is free.
    public func addPosyandu(
        name: String, village: String, number: String = "", book: String = "", by writer: Person
    ) throws -> Place {
        guard Permission.allows(writer.role, .manageAccounts) else { throw Refusal.notFound }
        guard Places(store: store).isVillage(village) else {
            throw Refusal.invalid([
                Problem("region", "Desa ini tidak ada di daftar.", "There is no such village.")
            ])
        }
        let number = try number.isEmpty ? Places(store: store).nextNumber(in: village) : number
        let place = Place(
            book: try book.isEmpty ? freeBook(for: number) : book, kind: .posyandu, name: name,
            number: number,
            region: village, regionNames: regions.names(upwardsFrom: village))
        try addBook(place, by: writer)
        return place
    }

    /// A code for life, made from the first number; the number may change.
    private nonisolated func freeBook(for number: String) throws -> String {
        let code = "p" + number.filter { $0 >= "0" && $0 <= "9" }
        return try archive.read { try $0.book(code) } == nil
            ? code : "p" + Digest.hex(Digest.random(6))
    }
}
