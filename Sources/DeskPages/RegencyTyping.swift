package import Pages
package import Records

/// What was typed into one part of the page and has to be mended; nothing when it is only shown.
package struct RegencyTyping {
    package static let (office, fields, terms, holiday, posts) = ("dinas", "bidang", "batas", "libur", "atasan")
    package static let shown = RegencyTyping(part: "", problems: [], values: [])

    package let part: String
    package let problems: [Problem]
    package let values: [(String, String)]

    package init(part: String, problems: [Problem], values: [(String, String)]) {
        self.part = part
        self.problems = problems
        self.values = values
    }

    /// The questions of a part: as typed when it came back, else as they stand.
    package func set(_ part: String, _ say: Words, _ standing: [(String, String)]) -> FieldSet {
        part == self.part
            ? FieldSet(say: say, problems: problems, values: values)
            : FieldSet(say: say, problems: [], values: standing)
    }
}
