public import Plain
import Rules

/// A kind of book, as one row: everything that differs between books of Posyandu, regions, villages, offices and teams
/// is read here.
public final class BookKind: Sendable {
    /// Stored.
    public let code: String
    public let title: Phrase
    /// What the id of such a book begins with, where it is made from its region's path; else ids are given.
    public let prefix: String
    /// Who may open its pages; nobody, where its cards are seen on pages of their own alone.
    public let readers: Roles
    /// It is for those of that very region, not for those of the regions above.
    public let isOfRegionAlone: Bool

    init(
        _ code: String, _ title: Phrase, prefix: String = "", readers: Roles = [], isOfRegionAlone: Bool = false
    ) {
        self.code = code
        self.title = title
        self.prefix = prefix
        self.readers = readers
        self.isOfRegionAlone = isOfRegionAlone
    }

    public static let posyandu = BookKind("posyandu", Phrase("Posyandu", "Posyandu"), readers: .readers)
    /// The settings of a region.
    public static let region = BookKind("region", Phrase("Pengaturan wilayah", "Settings of a region"), prefix: "r-")
    /// Complaints of places that no Posyandu serves.
    public static let village = BookKind("village", Phrase("Laporan desa", "Complaints of a village"))
    /// An agency (OPD) of the regency, or a named unit with the secret reports that it alone reads.
    public static let office = BookKind("office", Phrase("Dinas", "Office"))
    /// The coaching team (*tim pembina*) of a village, a district, a regency or a province.
    public static let team = BookKind(
        "team", Phrase("Tim pembina", "Coaching team"), prefix: "t-", readers: [.coaches, .villageOperator],
        isOfRegionAlone: true)

    public static let all = [posyandu, region, village, office, team]

    public static func find(_ code: String) -> BookKind? {
        for kind in all where kind.code == code { return kind }
        return nil
    }

    /// The id of a region's book of this kind.
    public func book(of region: String) -> String { prefix + region }
}

extension BookKind: Hashable {
    public static func == (one: BookKind, other: BookKind) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
