public import Plain

extension Rule {
    /// Ages of PP 2/2018 as they are commonly read: 5–6 early childhood, 7–15 basic school, 7–18 any school.
    public static let schoolAges = Rule(
        "school-ages", "Usia PAUD dan usia sekolah", "Ages of early childhood and school", unit: "completed years",
        since: .first(ofYear: 2018), Source("PP 2/2018", "pelayanan dasar pendidikan"), .unverified)
    /// Never went, left, or did not go on, and not 19 yet.
    public static let outOfSchool = Rule(
        "out-of-school", "Anak tidak sekolah", "Child out of school", unit: "completed years",
        since: .first(ofYear: 2018), Source("Usulan Pandu", "anak tidak sekolah"), .unverified)
}

/// How it stands with somebody's schooling.
public enum Schooling: String, CaseIterable, Sendable {
    case attends, equivalency
    case earlyChildhood = "early-childhood"
    case notYet = "not-yet"
    case never
    case droppedOut = "dropped-out"
    case notContinued = "not-continued"

    public var title: Phrase {
        switch self {
        case .attends: Phrase("Sekolah", "Goes to school")
        case .equivalency: Phrase("Kejar paket", "Equivalency course")
        case .never: Phrase("Belum pernah sekolah", "Never went to school")
        case .droppedOut: Phrase("Putus sekolah", "Left school")
        case .notContinued: Phrase("Lulus, tidak melanjutkan", "Finished, did not go on")
        case .earlyChildhood: Phrase("PAUD atau TK", "Early childhood school")
        case .notYet: Phrase("Belum PAUD", "Not in early childhood school")
        }
    }

    public var isOut: Bool { self == .never || self == .droppedOut || self == .notContinued }
}
