import Plain

/// Every kind of complaint there is. To add one: its line in the list of its field, in the folder `Kinds`.
public enum Catalogue {
    public static let all: [ComplaintKind] = education + health + publicWorks + housing + order + social

    public static func find(_ code: String) -> ComplaintKind? {
        for place in all.indices where all[place].code == code { return all[place] }
        return nil
    }

    /// What a page of a field offers: the common ones first, the field's *Lainnya* last.
    /// - Parameter secretly: those that go past the village, or all the others
    public static func kinds(of field: ServiceField, secretly: Bool = false) -> [ComplaintKind] {
        all.filter { $0.field == field && $0.isSecret == secretly }.ordered {
            OrderKey($0.isOther ? 2 : $0.isCommon ? 0 : 1)
        }
    }
}

extension Source {
    /// The founding article of the first regency.
    static var foundingArticle: Source { Source("Artikel pendiri Posyandu 6 SPM") }
    /// A district's guide to the six fields.
    static func districtGuide(_ place: String) -> Source { Source("Panduan SPM kabupaten", place) }
    /// Pos pelayanan terpadu: the scope of each field.
    static func permendagri13of2024(_ place: String) -> Source { Source("Permendagri 13/2024", place) }
    /// Standar pelayanan minimal: what a regency owes everybody.
    static func pp2of2018(_ place: String) -> Source { Source("PP 2/2018", place) }
    /// Nobody says so but we: a region should look at it.
    static var proposal: Source { Source("Usulan Pandu") }
}

extension ComplaintClock {
    /// Five working days in the village; SP4N-LAPOR: an answer within 3, the end within 60 with a look at the place.
    public static let withFieldCheck = ComplaintClock(village: 5, response: 3, completion: 60)
    /// SP4N-LAPOR: the end within 14 where nobody need look at the place.
    public static let withoutFieldCheck = ComplaintClock(village: 5, response: 3, completion: 14)
}
