public import Plain

/// What was found of somebody on a day with one form. What several people wrote that day stands in it together, the
/// oldest first.
public struct Found: Sendable {
    /// The form's code.
    public let form: String
    public let day: Day
    public let answers: [Answer]

    public init(_ form: String, on day: Day, _ answers: [Answer]) {
        self.form = form
        self.day = day
        self.answers = answers
    }

    /// The answer to a question; of several, the last.
    public subscript(field: String) -> String? {
        for answer in answers.reversed() where answer.field == field { return answer.text }
        return nil
    }

    /// What one of them found, another of the same day does not take away: all that were chosen, each once.
    public func codes(_ question: Question<String>) -> [String] {
        var codes: [String] = []
        for answer in answers where answer.field == question.code {
            for code in answer.text.words where !codes.contains(code) { codes.append(code) }
        }
        return codes
    }
}
