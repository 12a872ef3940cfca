public import Plain

/// The six fields of Permendagri 13/2024. What a region calls them, and how it groups them, is its own; totals are
/// kept by these.
public enum ServiceField: UInt8, CaseIterable, Sendable {
    case education, health, publicWorks, housing, order, social

    /// The stored code.
    public var code: String {
        switch self {
        case .education: "education"
        case .health: "health"
        case .publicWorks: "public-works"
        case .housing: "housing"
        case .order: "order"
        case .social: "social"
        }
    }

    public init?(code: String) {
        for field in ServiceField.allCases where field.code == code {
            self = field
            return
        }
        return nil
    }

    public var title: Phrase {
        switch self {
        case .education: Phrase("Pendidikan", "Education")
        case .health: Phrase("Kesehatan", "Health")
        case .publicWorks: Phrase("Pekerjaan umum", "Public works")
        case .housing: Phrase("Perumahan", "Housing")
        case .order: Phrase("Ketenteraman", "Public order")
        case .social: Phrase("Sosial", "Social")
        }
    }

    /// Under which complaints and visits of this field are counted, those of the environment apart.
    public func tallyCode(isEnvironment: Bool) -> String { isEnvironment ? code + "-environment" : code }
}
