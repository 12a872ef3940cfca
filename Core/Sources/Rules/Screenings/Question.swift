public import Plain

/// A question whose answer has a type: `found[GrowthVisit.weight]` is in grams, and a code that no form asks is found by
/// a test, with a unit that is not its own (`QuestionTests`).
public struct Question<Value: AnswerValue>: Sendable {
    public let code: String

    /// - Parameters:
    ///   - form: the form that asks it, for those who read
    ///   - code: as it is stored
    public init(_ form: StaticString, _ code: String) { self.code = code }
}

extension Int: AnswerValue {
    public init?(answer: String) {
        guard let number = answer.number else { return nil }
        self = number
    }
}

extension String: AnswerValue {
    public init?(answer: String) { self = answer }
}

extension Bool: AnswerValue {
    /// A flag says yes, or nothing.
    public init?(answer: String) { self = answer == "y" }
}

extension Day: AnswerValue {
    public init?(answer: String) { self.init(iso: answer) }
}

extension Grams: AnswerValue {
    public init?(answer: String) {
        guard let number = answer.number else { return nil }
        self.init(number)
    }
}

extension Millimetres: AnswerValue {
    public init?(answer: String) {
        guard let number = answer.number else { return nil }
        self.init(number)
    }
}

extension Measure: AnswerValue {
    public init?(answer: String) { self.init(code: answer) }
}

/// A question where both answers say something.
public enum YesOrNo: String, AnswerValue { case yes, no }

extension WaterSource: AnswerValue {}

extension Toilet: AnswerValue {}

extension ToiletDrain: AnswerValue {}

extension HouseStructure: AnswerValue {}

extension FloorMaterial: AnswerValue {}

extension WallMaterial: AnswerValue {}

extension RoofMaterial: AnswerValue {}

extension [Answer] {
    /// What was answered to a question; `nil` where it was left out, or cannot be read.
    public subscript<Value>(question: Question<Value>) -> Value? {
        text(question.code).flatMap { Value(answer: $0) }
    }
}

extension Found {
    /// The answer to a question; of several, the last.
    public subscript<Value>(question: Question<Value>) -> Value? {
        self[question.code].flatMap { Value(answer: $0) }
    }

    /// Every answer to it, the oldest first: what one of them found, another of the same day does not take away.
    public func all<Value>(_ question: Question<Value>) -> [Value] {
        answers.compactMap { $0.field == question.code ? Value(answer: $0.text) : nil }
    }
}
