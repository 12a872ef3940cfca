import Plain
public import Records
import Rules

/// A register as a table: the same columns on screen, on paper and in a file.
public struct RegisterTable {
    let register: Register
    let say: Words
    /// For a file: place as numbers, photographs counted.
    let isFile: Bool

    public init(_ register: Register, _ say: Words, isFile: Bool = true) {
        self.register = register
        self.say = say
        self.isFile = isFile
    }

    private func phrase(_ phrase: Phrase) -> String { say.either(phrase.indonesian, phrase.english) }

    /// The questions that have a column.
    public var fields: [Field] {
        // What somebody answered for herself alone stands in no list.
        if register.form.screening?.isSealed == true { return [] }
        return register.form.fields.filter { field in
            switch field.kind {
            case _ where field.code == Campaign.field: false
            case .position: false
            case .photos: isFile
            default: true
            }
        }
    }

    /// What rules say of a line, beside what was answered: a column for each topic, and one for the reasons of a class.
    private var verdicts: [(title: Phrase, words: ([Conclusion]) -> String)] {
        var columns: [(title: Phrase, words: ([Conclusion]) -> String)] = []
        var topics: [Phrase] = []
        var hasReasons = false
        for kind in register.form.screening?.conclusions ?? [] {
            if let topic = kind.topic {
                if !topics.contains(topic) { topics.append(topic) }
            } else {
                hasReasons = true
            }
        }
        for topic in topics {
            columns.append((topic, { words($0.filter { $0.kind.topic == topic }) }))
        }
        if hasReasons {
            columns.append((Phrase("Sebab", "Reasons"), { words($0.filter { $0.kind.topic == nil }) }))
        }
        return columns
    }

    private func words(_ conclusions: [Conclusion]) -> String {
        conclusions.map { say($0.kind.label) }.joined(separator: ", ")
    }

    /// What the lines are named by, their neighbourhood and day, what rules say, and the answers.
    public var head: [String] {
        let named = register.form.card.isOneOfMany ? [] : [say("Nama", "Name"), "RT"]
        let place =
            isFile && register.form.field("position") != nil
            ? [say("Lintang", "Latitude"), say("Bujur", "Longitude")] : []
        return named + [say("Tanggal", "Day")] + verdicts.map { phrase($0.title) } + fields.map { phrase($0.label) }
            + place
    }

    public func cells(_ line: Register.Line) -> [String] {
        let named = register.form.card.isOneOfMany ? [] : [line.card.name ?? "", line.card.neighbourhood]
        let day = isFile ? line.finding.day.iso : DayWords.plain(line.finding.day, say.language)
        let answers = fields.map { field in
            line.finding[field.code].map { AnswerWords.words(Answer(field.code, $0), field, say) } ?? ""
        }
        let conclusions = line.conclusions
        return named + [day] + verdicts.map { $0.words(conclusions) } + answers + (isFile ? place(line) : [])
    }

    private func place(_ line: Register.Line) -> [String] {
        guard register.form.field("position") != nil else { return [] }
        let position = line.finding["position"].flatMap { Position($0) } ?? line.card.household?.position
        return [degrees(position?.latitude), degrees(position?.longitude)]
    }

    /// Millionths of a degree with a point: -2.104567.
    private func degrees(_ millionths: Int?) -> String {
        guard let millionths else { return "" }
        let size = millionths < 0 ? -millionths : millionths
        var digits = "\(size % 1_000_000)"
        while digits.utf8.count < 6 { digits = "0" + digits }
        return "\(millionths < 0 ? "-" : "")\(size / 1_000_000).\(digits)"
    }
}
