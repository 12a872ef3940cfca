#if !hasFeature(Embedded)
public import Plain

/// What somebody is in an institution, in the order in which a decree lists them.
public enum OfficePosition: String, CaseIterable, Sendable {
    case chair, deputy, secretary, treasurer
    case fieldHead = "field-head"
    case member, kader

    public var title: Phrase {
        switch self {
        case .chair: Phrase("Ketua", "Chair")
        case .deputy: Phrase("Wakil ketua", "Deputy")
        case .secretary: Phrase("Sekretaris", "Secretary")
        case .treasurer: Phrase("Bendahara", "Treasurer")
        case .fieldHead: Phrase("Ketua bidang", "Head of a field")
        case .member: Phrase("Anggota", "Member")
        case .kader: Phrase("Kader", "Kader")
        }
    }
}
#endif
