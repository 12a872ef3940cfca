/// What an answer can be read as.
public protocol AnswerValue: Sendable {
    /// `nil` where the stored text says nothing of this type.
    init?(answer: String)
}

extension AnswerValue where Self: RawRepresentable<String> {
    public init?(answer: String) { self.init(rawValue: answer) }
}
