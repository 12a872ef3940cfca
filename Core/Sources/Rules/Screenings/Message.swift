public import Plain

/// How a result is called in two words, and what a kader says of it.
public final class Message: Sendable {
    public let title: Phrase
    /// To her, or to the child's mother. `%` stands for her name, or the child's.
    public let tell: Phrase
    public let advice: Advice

    @inline(never)
    public init(_ title: Phrase, _ tell: Phrase, _ advice: Advice) {
        self.title = title
        self.tell = tell
        self.advice = advice
    }
}
