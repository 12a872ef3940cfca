public import Plain
import Rules

/// Why somebody reads a secret report.
public enum ReadingReason: String, CaseIterable, Sendable {
    case handling, handover, supervision, passing

    public var title: Phrase {
        switch self {
        case .handling: Phrase("Menangani kasus ini", "I handle this case")
        case .handover: Phrase("Serah terima tugas", "I take it over")
        case .supervision: Phrase("Pengawasan", "Supervision")
        case .passing: Phrase("Diteruskan ke unit lain", "Passed on to another unit")
        }
    }
}
