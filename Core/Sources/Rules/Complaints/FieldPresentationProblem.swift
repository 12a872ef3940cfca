public import Plain

/// A kind that would land in no group or in two.
public enum FieldPresentationProblem: Hashable, Sendable {
    case nowhere(ServiceField)
    case twice(ServiceField)
    case environmentTwice
    /// A group under which nothing stands.
    case empty(String)
    case sameCode(String)

    public var sentence: Phrase {
        switch self {
        case .nowhere(let field):
            Phrase(
                "\(field.title.indonesian) belum masuk kelompok mana pun.", "\(field.title.english) stands in no group."
            )
        case .twice(let field):
            Phrase(
                "\(field.title.indonesian) masuk dua kelompok. Pilih satu.",
                "\(field.title.english) stands in two groups. Choose one.")
        case .environmentTwice:
            Phrase("Lingkungan masuk dua kelompok. Pilih satu.", "The environment stands in two groups. Choose one.")
        case .empty(let code): Phrase("Kelompok \(code) masih kosong.", "The group \(code) is empty.")
        case .sameCode(let code): Phrase("Kode \(code) dipakai dua kali.", "The code \(code) is used twice.")
        }
    }
}
