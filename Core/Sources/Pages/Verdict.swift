import Plain
import Records
import Rules

/// What a kader reads of a day's findings: two words, the reason, the sentence to say. Made of conclusions alone.
public struct Verdict {
    let conclusions: [Conclusion]
    let tone: Tone
    /// The letter of the growth card, else whether something was found.
    let mark: String
    let title: String
    let reason: String
    let sentence: String
    /// What else is to be said, of other things that were found.
    private(set) var further: [String] = []
    let advice: Advice

    /// `nil` when nothing was found of her on that day that the rules judge.
    static func of(_ resident: Resident, on day: Day, _ say: Words) -> Verdict? {
        let judged = resident.judged(on: day)
        var verdict = Verdict(judged.flatMap { $0 }, name: resident.name, say: say)
        for main in judged.compactMap({ $0.main?.kind }) where main.urgency != .none {
            guard let more = main.message.map({ told($0, resident.name, say) }), more != verdict?.sentence,
                verdict?.further.contains(more) == false
            else { continue }
            verdict?.further.append(more)
        }
        return verdict
    }

    private static func told(_ message: Message, _ name: String, _ say: Words) -> String {
        say(message.tell).cut(at: UInt8(ascii: "%"), keepingEmpty: true).joined(separator: name.words.first ?? name)
    }

    /// What stands unanswered of somebody, see `Judgement.unanswered`.
    static func unanswered(_ resident: Resident, by today: Day, _ say: Words) -> (day: Day, verdict: Verdict)? {
        Judgement.unanswered(resident, by: today).flatMap { open in
            of(resident, on: open.day, say).map { (open.day, $0) }
        }
    }

    init?(_ conclusions: [Conclusion], name: String, say: Words) {
        guard let main = conclusions.main?.kind, let message = main.message else { return nil }
        self.conclusions = conclusions
        tone = main.tone
        mark = conclusions.first { !$0.kind.mark.isEmpty }?.kind.mark ?? (conclusions.urgency == .none ? "✓" : "!")
        title = say(message.title)
        reason = Verdict.reason(conclusions, main, say)
        sentence = Verdict.told(message, name, say)
        advice = message.advice
    }

    /// Why, without what the title says already; of a weighing also by how much.
    private static func reason(_ conclusions: [Conclusion], _ main: Conclusion.Kind, _ say: Words) -> String {
        let codes = conclusions.reasons.filter { Screenings.kind($0)?.words != main.message?.title }
        var sentences = codes.isEmpty ? [] : [list(codes, say)]
        sentences += conclusions.compactMap { $0.kind.mark.isEmpty ? nil : $0.value.map { say($0.words) } }
        if sentences.isEmpty { sentences = [say(main.words)] }
        return sentences.joined(separator: ". ") + "."
    }

    /// A referral's reasons as one text; only the first begins with a capital.
    public static func list(_ codes: [String], _ say: Words) -> String {
        var text = ""
        for code in codes {
            let words = say(Screenings.words(code))
            text += text.isEmpty ? words : ", " + words.begunSmall()
        }
        return text
    }
}

extension Tone {
    /// The end of its class of style: `is-good`.
    var style: String { self == .calm ? "good" : code }
}
