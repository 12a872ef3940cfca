/// Every kind of complaint there is.
public enum Catalogue {
    public static let all: [ComplaintKind] = housing + education

    public static func find(_ code: String) -> ComplaintKind? {
        for place in all.indices where all[place].code == code { return all[place] }
        return nil
    }
}

extension Source {
    /// The founding article of Bangka Barat's Posyandu 6 SPM.
    static let foundingArticle = Source("Artikel pendiri Posyandu 6 SPM Bangka Barat")
    /// The district's guide to the six fields.
    static func tegalGuide(_ place: String) -> Source { Source("Panduan SPM Kabupaten Tegal", place) }
}

extension ComplaintClock {
    /// Five working days in the village; SP4N-LAPOR: an answer within 3, the end within 60 with a look at the place.
    public static let withFieldCheck = ComplaintClock(village: 5, response: 3, completion: 60)
    /// SP4N-LAPOR: the end within 14 where nobody need look at the place.
    public static let withoutFieldCheck = ComplaintClock(village: 5, response: 3, completion: 14)
}

extension Catalogue {
    static let housing = [
        ComplaintKind(
            "unfit-house", Phrase("Rumah tidak layak huni", "Unfit house"), .housing, .housing,
            .foundingArticle, .verified)
    ]
    static let education = [
        ComplaintKind(
            "out-of-school", Phrase("Anak tidak sekolah", "Child out of school"), .education, .education,
            clock: .withoutFieldCheck, .foundingArticle, .verified)
    ]
}
