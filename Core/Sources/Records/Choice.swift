public import Plain
import Rules

public struct Choice: Sendable {
    public let code: String
    public let label: Phrase
    public init(_ code: String, _ label: Phrase) {
        self.code = code
        self.label = label
    }
}
