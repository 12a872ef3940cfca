#if !hasFeature(Embedded)
public import Plain

/// Where somebody holds an office: a coaching team, a Posyandu, or another institution of the village (LKD).
public enum Institution: String, CaseIterable, Sendable {
    case team, posyandu, pkk
    case neighbourhood = "rt"
    case hamlet = "rw"
    case youth = "youth-club"
    case council = "village-council"
    /// KPM, TPK, PPKBD, Linmas: helpers of programmes, which are no LKD.
    case programme

    public var title: Phrase {
        switch self {
        case .team: Phrase("Tim Pembina Posyandu", "Coaching team")
        case .posyandu: Phrase("Posyandu", "Posyandu")
        case .pkk: Phrase("PKK", "PKK")
        case .neighbourhood: Phrase("RT", "RT")
        case .hamlet: Phrase("RW", "RW")
        case .youth: Phrase("Karang Taruna", "Youth club")
        case .council: Phrase("LPMD", "Village council")
        case .programme: Phrase("KPM, TPK, PPKBD atau Linmas", "Helper of a programme")
        }
    }

    /// Posyandu Melati; a helper's programme has its own name.
    public func name(_ place: String) -> Phrase {
        if place.isEmpty { return title }
        if self == .programme { return Phrase(indonesian: place, english: place) }
        return Phrase(indonesian: "\(title.indonesian) \(place)", english: "\(title.english) \(place)")
    }

    /// An institution of the village by PP 11/2019, of which nobody holds two offices.
    public var isOfVillage: Bool { self != .team && self != .programme }
}
#endif
