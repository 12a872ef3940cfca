import Rules

/// Where a book hangs: the region path it lies under today.
public struct Place: Hashable, Sendable {
    /// The book's short opaque id, for life.
    public let book: String
    public let kind: BookKind
    /// Posyandu Flamboyan, Kabupaten Bangka Barat.
    public let name: String
    /// `PP.KK.CC.DDDD.NNN`, empty until registered.
    public let number: String
    /// `19.05.05.2004`: province to village, as far as the book reaches.
    public let region: String
    /// Names from the smallest region upwards: Buyan Kelumbi, Tempilang, Bangka Barat.
    public let regionNames: [String]

    public init(
        book: String, kind: BookKind, name: String, number: String = "", region: String,
        regionNames: [String] = []
    ) {
        self.book = book
        self.kind = kind
        self.name = name
        self.number = number
        self.region = region
        self.regionNames = regionNames
    }
}

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

/// Who asks or writes.
public struct Person: Hashable, Sendable {
    /// The name she signs in with; the writer in her entries.
    public let account: String
    /// Bu Yanti
    public let name: String
    public let role: Role
    public let scope: Scope

    public init(account: String, name: String, role: Role, scope: Scope) {
        self.account = account
        self.name = name
        self.role = role
        self.scope = scope
    }
}
