public import Rules

/// How a region shows the six fields: one card in its book, the last word holds.
public struct FieldNames: Sendable {
    public let presentation: FieldPresentation

    init(_ card: Card) {
        let facts = card.facts
        presentation = FieldPresentation(
            environment: facts.text(FieldPresentation.environmentCode), order: facts.codes("sequence"),
            name: { facts.text($0.code) })
    }
}
