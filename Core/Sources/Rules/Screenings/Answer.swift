/// One answer of a form: the code of its question, and its value as canonical text in the smallest unit.
public struct Answer: Hashable, Sendable {
    public let field: String
    public let text: String

    public init(_ field: String, _ text: String) {
        self.field = field
        self.text = text
    }

    public init(_ field: String, _ number: Int) { self.init(field, "\(number)") }
}
