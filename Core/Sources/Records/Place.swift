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
