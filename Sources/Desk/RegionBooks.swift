import Archive
import Plain
public import Records
import Rules

extension Store {
    /// Where such a book hangs, whether it was made or not; `nil` for every other id.
    func regionPlace(_ id: String) -> Place? {
        for kind in BookKind.all where !kind.prefix.isEmpty && id.hasPrefix(kind.prefix) {
            let region = String(id.dropFirst(kind.prefix.count))
            guard let name = region.isEmpty ? "Indonesia" : regions.name(region) else { return nil }
            return Place(
                book: id, kind: kind, name: kind.isOfRegionAlone ? "\(kind.title.indonesian) \(name)" : name,
                region: region, regionNames: regions.names(upwardsFrom: region))
        }
        return nil
    }
}

extension Desk {
    /// Makes such a book where it is missing, for somebody who may write in it.
    /// - Throws: `Refusal.notFound` for a book of another kind, and for whoever does not serve it
    public func openRegionBook(_ id: String, for person: Person) throws {
        guard let place = store.regionPlace(id), Permission.opens(person, place) else { throw Refusal.notFound }
        try makeRegionBook(place)
    }

    func makeRegionBook(_ place: Place) throws {
        guard try archive.read({ try $0.book(place.book) }) == nil else { return }
        try archive.write {
            try $0.addBook(
                id: place.book, kind: place.kind.code, name: place.name, number: "", region: place.region)
        }
    }
}
