#if !hasFeature(Embedded)
public import Plain

/// Whether one person may hold two offices at the same time.
public enum DoubleOffice: String, Sendable {
    /// Both are of the village: one has to end first.
    case refused
    /// Whoever coaches by her office may be of the village too, by a decree that says so.
    case decreed
    /// Often so, and not against the rule; but her time is divided.
    case warned

    /// `Rule.doubleOffice`; `nil` where nothing stands against it.
    public static func judge(_ one: Institution, _ other: Institution) -> DoubleOffice? {
        if one.isOfVillage && other.isOfVillage { return .refused }
        if one == .team || other == .team { return one == other ? nil : .decreed }
        return one == other ? nil : .warned
    }
}

extension Rule {
    public static let doubleOffice = Rule(
        "double-office", "Rangkap jabatan lembaga desa", "Two offices of the village's institutions", unit: "jabatan",
        since: .first(ofYear: 2018), Source("Permendagri 18/2018", "Pasal 8"), .quoted)

    public static let officeTerm = Rule(
        "office-term", "Masa bakti pengurus lembaga desa", "Term of offices of the village's institutions",
        unit: "tahun", since: .first(ofYear: 2018), Source("Permendagri 18/2018", "Pasal 8"), .quoted)
}

/// `Rule.officeTerm`.
public enum OfficeTerm {
    public static let years = 5
    /// More are told, not refused: kader serve for decades, and whether the rule means them nobody has told us.
    public static let most = 2
    /// So long before its end it is told.
    public static let noticeDays = 90

    /// The last day of a term that began on a day and says no end of its own.
    public static func end(from: Day) -> Day { from.adding(months: years * 12).adding(days: -1) }
}
#endif
