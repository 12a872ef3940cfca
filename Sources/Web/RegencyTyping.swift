import Pages
import Records

/// What was typed into one part of the page and has to be mended; nothing when it is only shown.
struct RegencyTyping {
    static let (office, fields, terms, holiday, posts) = ("dinas", "bidang", "batas", "libur", "atasan")
    static let shown = RegencyTyping(part: "", problems: [], values: [])

    let part: String
    let problems: [Problem]
    let values: [(String, String)]

    /// The questions of a part: as typed when it came back, else as they stand.
    func set(_ part: String, _ say: Words, _ standing: [(String, String)]) -> FieldSet {
        part == self.part
            ? FieldSet(say: say, problems: problems, values: values)
            : FieldSet(say: say, problems: [], values: standing)
    }
}
