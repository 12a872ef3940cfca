import Rules

/// Numbers that nobody bears: a girl and a boy born on 27 March 2025.
extension Example {
    static let nationalID: [Example] = [
        ("1905056703250001", Sex.female, "2025-03-27", ""),
        ("1905052703250001", .male, "2025-03-27", ""),
        ("1905052703250001", .female, "2025-03-27", "otherSex"),
        ("1905056703250001", .female, "2025-03-28", "otherBirth"),
        ("1905057203250001", .female, "2025-03-27", "noDate"),
        ("1905057103250001", .female, "2025-03-31", ""),
        ("2005056703250001", .female, "2025-03-27", "province"),
        ("2105056703250001", .female, "2025-03-27", ""),
        ("9605056703250001", .female, "2025-03-27", ""),
        ("9905056703250000", .female, "2025-03-27", "province serial"),
        ("1905056902000001", .female, "2000-02-29", ""),
        ("1905056902010001", .female, "2001-02-28", "noDate"),
        ("190505670325000", .male, "2001-01-01", ""),
    ].map { (digits: String, sex: Sex, birth: String, doubts: String) in
        Example("national-id", "\(digits) of one born on \(birth)", doubts) {
            NationalID.doubts(digits, sex: sex, birth: day(birth)).map { "\($0)" }.joined(separator: " ")
        }
    }
}
