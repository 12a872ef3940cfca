public import Plain

/// What a household uses as a toilet.
public enum Toilet: String, CaseIterable, Sendable {
    case own, shared
    case pit
    case absent = "none"

    public var title: Phrase {
        switch self {
        case .own: Phrase("Jamban leher angsa sendiri", "Flush toilet of its own")
        case .shared: Phrase("Jamban bersama atau MCK", "Shared or public toilet")
        case .pit: Phrase("Cemplung atau plengsengan", "Open pit")
        case .absent: Phrase("Tidak ada jamban", "No toilet")
        }
    }
}
