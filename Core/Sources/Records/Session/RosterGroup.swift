public import Plain
import Rules

/// The sections of the roster.
public enum RosterGroup: UInt8, CaseIterable, Sendable {
    case infant, toddler, preschool, pregnant, school, adult, elder, unknown

    public var title: Phrase {
        switch self {
        case .infant: Phrase("Bayi", "Infants")
        case .toddler: Phrase("Usia 1–2 tahun", "1–2 years")
        case .preschool: Phrase("Usia 3–5 tahun", "3–5 years")
        case .pregnant: Phrase("Ibu hamil dan nifas", "Pregnant, or after birth")
        case .school: Phrase("Usia sekolah dan remaja", "School age and youth")
        case .adult: Phrase("Dewasa", "Adults")
        case .elder: Phrase("Lansia", "Elders")
        case .unknown: Phrase("Tanggal lahir belum ada", "No date of birth")
        }
    }

    /// Served completely today; the others can be found and marked present.
    public var isMain: Bool { rawValue <= RosterGroup.pregnant.rawValue }

    /// Whoever of them stays away is asked after, whether something speaks for it or not.
    public var isAwaited: Bool { isMain || self == .elder }
}
