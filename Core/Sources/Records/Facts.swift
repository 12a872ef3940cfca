public import Plain
public import Rules

/// What a card says of itself: the last answers of its forms of which the later one wins, and those before them, so that
/// one which was taken back uncovers what stood before.
public struct Facts: Sendable {
    private struct Stand {
        let entry: ID
        let original: ID
        let answers: [Answer]
    }

    private var stands: [Stand] = []

    public init() {}

    /// Nothing was set, or all was taken back.
    public var isEmpty: Bool { stands.isEmpty }

    /// The entry that set them last.
    public var entry: ID? { stands.last?.entry }

    public var answers: [Answer] { stands.last?.answers ?? [] }

    public subscript(field: String) -> String? {
        guard let last = stands.last else { return nil }
        for answer in last.answers where answer.field == field { return answer.text }
        return nil
    }

    /// The answer, or nothing.
    public func text(_ field: String) -> String { self[field] ?? "" }
    public func day(_ field: String) -> Day? { self[field].flatMap { Day(iso: $0) } }
    public func flag(_ field: String) -> Bool { self[field] == "y" }
    /// The codes that were chosen.
    public func codes(_ field: String) -> [String] { text(field).words }

    /// What an entry leaves out is no longer so, unless it was required or its field stays.
    mutating func take(_ entry: Entry, _ form: Form) {
        if let old = entry.corrects { takeBack(old) }
        var kept = answers.filter { answer in
            guard entry[answer.field] == nil, let field = form.field(answer.field) else { return false }
            return field.isRequired || field.stays
        }
        for answer in answers where form.field(answer.field) == nil { kept.append(answer) }
        for answer in entry.answers {
            // Signs that nobody sees are refused at the door, and stand in what came in before it looked.
            let text = answer.text.tidied(keepsLines: form.field(answer.field)?.kind.keepsLines ?? false)
            kept.append(Answer(answer.field, answer.field == "rt" ? text.asNeighbourhood : text))
        }
        stands.append(Stand(entry: entry.id, original: entry.original, answers: kept))
    }

    mutating func takeBack(_ entry: ID) { stands.removeAll { $0.original == entry } }
}
