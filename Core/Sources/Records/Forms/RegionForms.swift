public import Plain
public import Rules

extension Card {
    public var fieldNames: FieldNames? { kind == .fieldNames ? FieldNames(self) : nil }
    public var terms: RegionTerms? { kind == .terms ? RegionTerms(self) : nil }
}

extension Form {
    /// A name for each field; the same name twice is one group. Counts go on by the six fields of the regulation.
    public static let fieldNames = Form(
        "field-names", on: .fieldNames, opensCard: true,
        asking: ServiceField.allCases.map { Field($0.code, $0.title, .text(maximumCharacters: 60)) },
        conflict: .guarded, writers: .administrator, audience: .administrator,
        check: { entry, _ in
            let isKnown = (entry["sequence"] ?? "").words.allSatisfy {
                $0 == FieldPresentation.environmentCode || ServiceField(code: $0) != nil
            }
            return isKnown ? [] : [Problem("sequence", "Bidang ini tidak ada.", "There is no such field.")]
        })

    /// The three of the country.
    public static let zones: [(code: String, title: Phrase, minutes: Int)] = [
        ("wib", Phrase("WIB (Jakarta)", "WIB (Jakarta)"), 420),
        ("wita", Phrase("WITA (Makassar)", "WITA (Makassar)"), 480),
        ("wit", Phrase("WIT (Jayapura)", "WIT (Jayapura)"), 540),
    ]
    /// The posts that can be told that an office is late, the nearest first.
    public static let toldPosts: [Post] = [.officeHead, .districtHead, .regencySecretary]

    public static let complaintTerms = Form(
        "complaint-terms", on: .terms, opensCard: true,
        more: toldPosts.map { Field($0.code, $0.title, .count(0...120, unit: "hari")) },
        conflict: .guarded, writers: .administrator, audience: .administrator)
}
