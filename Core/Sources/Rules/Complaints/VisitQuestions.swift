/// What a visit to a household asks in each field: kinds of complaints that can be seen in a house, at most five, and
/// the field's *Lainnya*. Our proposal; what is secret is never asked.
public enum VisitQuestions {
    /// As a visit goes through them: what is asked about order comes last, when people trust the visitor.
    public static let fields: [ServiceField] = [.health, .education, .publicWorks, .housing, .social, .order]

    public static func kinds(of field: ServiceField) -> [ComplaintKind] {
        (codes(of: field) + ["\(field.code)-other"]).compactMap { Catalogue.find($0) }
    }

    private static func codes(of field: ServiceField) -> [String] {
        switch field {
        case .health:
            ["pregnancy-without-care", "malnourished-child", "missed-immunisation", "chronic-illness", "elder-care"]
        case .education:
            [
                "out-of-school", "not-in-early-childhood-school", "school-cost", "pupil-with-disability",
                "adult-literacy",
            ]
        case .publicWorks: ["no-safe-water", "no-toilet", "waste-water", "waste", "drainage"]
        case .housing: ["unfit-house", "roof-damage", "wall-or-floor-damage", "larvae", "no-electricity"]
        case .social:
            ["poor-without-aid", "aid-stopped", "person-with-disability", "neglected-elder", "disaster-victim"]
        case .order: ["disaster-risk", "disorder", "theft", "fire", "immediate-danger"]
        }
    }
}
