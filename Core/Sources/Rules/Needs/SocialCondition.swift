public import Plain

extension Rule {
    /// An elder from 60 years on, a child before 18.
    public static let socialAges = Rule(
        "social-ages", "Usia lansia dan anak", "Ages of elders and children", unit: "completed years",
        since: .first(ofYear: 2018), Source("Permensos 9/2018", "kelompok penerima"), .unverified)
}

/// Why somebody needs the social office: the five groups of PP 2/2018. What happened to a child is told in secret.
public enum SocialCondition: String, CaseIterable, Sendable {
    case disability
    case neglectedElder = "neglected-elder"
    case neglectedChild = "neglected-child"
    case homeless
    case disasterVictim = "disaster-victim"

    public var title: Phrase {
        switch self {
        case .disability: Phrase("Penyandang disabilitas", "Person with a disability")
        case .neglectedElder: Phrase("Lansia tanpa perawat", "Elder without care")
        case .neglectedChild: Phrase("Anak tanpa pengasuh", "Child without a carer")
        case .homeless: Phrase("Tidak punya tempat tinggal", "Without a home")
        case .disasterVictim: Phrase("Korban bencana", "Disaster victim")
        }
    }

    /// The kind of complaint with which the social office hears of it. A child without a carer is no case of violence:
    /// that office hears of her as of something else.
    public var complaint: String {
        switch self {
        case .disability: "person-with-disability"
        case .neglectedElder: "neglected-elder"
        case .neglectedChild: "social-other"
        case .homeless: "homeless"
        case .disasterVictim: "disaster-victim"
        }
    }

    /// `Rule.socialAges`; who has no date of birth may stand anywhere.
    public func fits(birth: Day?, on day: Day) -> Bool {
        guard let birth else { return true }
        let months = day.months(since: birth)
        switch self {
        case .neglectedElder: return months >= 60 * 12
        case .neglectedChild: return months < 18 * 12
        default: return true
        }
    }
}
