import Plain
import Rules

/// What a person may see: the books she serves and the regions she answers for. Without one, nothing can be read.
public struct Scope: Hashable, Sendable {
    /// Books named one by one (a kader's Posyandu).
    public let books: [String]
    /// Region paths; everything under them lies in scope. The empty path is the whole country.
    public let regions: [String]

    public init(books: [String] = [], regions: [String] = []) {
        self.books = books
        self.regions = regions
    }

    public func covers(_ place: Place) -> Bool {
        books.contains(place.book) || covers(region: place.region)
    }

    /// Whole path parts only: `19.05` covers `19.05.01`, not `19.051`.
    public func covers(region path: String) -> Bool {
        for region in regions where Scope.path(path, liesUnder: region) { return true }
        return false
    }

    public static func path(_ path: String, liesUnder region: String) -> Bool {
        if region.isEmpty || path == region { return true }
        return path.begins(with: region + ".")
    }
}
