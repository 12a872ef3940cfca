import Plain
import Rules

/// What a form asks, in which words, as the texts in `Tables` say it. One block a form, parted by an empty line:
///
///     form referral | Rujukan | Referral
///     ? to text! 80 | Tujuan rujukan | Referred to
///       example | Contoh: Puskesmas kecamatan | Example: the health centre of the district
///     ? urgent yes | Hari ini juga | Today
///     any to urgent | Isi tujuannya dulu. | Fill in where to.
///
/// A question has its stored code, its kind (`!`: an answer is required), what the kind needs, and its label. Kinds are
/// `g 500..60000` (typed in kilograms), `mm 300..1300` (typed in centimetres), `number 0..180 tablet`,
/// `tenths 30..200 g/dL` (typed with one decimal, stored in tenths), `past-day`, `day`,
/// `one` and `many` (choices follow as `= code | … | …`, or come `of` a list: a block `choices NAME`, or one in Swift), `yes`, `yes-no`, `text 80`,
/// `nik`, `digits 10`, `signs 8` (as many letters and digits), `posyandu`, `party` and `parties` (offices and teams), `document`, `position`, `photos 3`, `card household`. After it: `stays` (left out, the answer before holds) and
/// `when QUESTION=CODE,CODE` (asked only then, and required only then; the other question stands before it), `girls`,
/// `from 12` and `months 6..8` (asked only of them, only from so many years on, only at that age; never required). `any` wants an answer to one of its questions.
struct FormTable {
    private(set) var title = Phrase("", "")
    private(set) var fields: [Field] = []
    private(set) var needs: [Need] = []
    /// Of a block that is only a list: what several questions have to choose from.
    private(set) var choices: [Choice] = []

    /// One of several questions is to be answered.
    struct Need: Sendable {
        let fields: [String]
        let sentence: Phrase
    }

    /// The block of a form, of a set of questions or of a list of choices.
    init(_ name: String) {
        var field: Field?
        for line in Self.block(name) {
            let columns = line.cut(at: UInt8(ascii: "|")).map { $0.trimmed }
            let words = columns[0].words
            let phrase = columns.count < 3 ? nil : Phrase(indonesian: columns[1], english: columns[2])
            switch (words[0], phrase) {
            case ("?", let label?):
                if let field { fields.append(field) }
                field = Field(words, label)
            case ("=", let label?):
                if field == nil { choices.append(Choice(words[1], label)) }
                field?.add(Choice(words[1], label))
            case ("example", let hint?): field?.hint = hint
            case ("any", let sentence?): needs.append(Need(fields: Array(words[1...]), sentence: sentence))
            case ("form", let title?): self.title = title
            default: break
            }
        }
        if let field { fields.append(field) }
    }

    // MARK: Blocks

    /// Every block: its name, and its lines as they stand.
    static let blocks: [(name: String, text: String)] = texts.flatMap { text in
        text.withUTF8Buffer { bytes -> [(name: String, text: String)] in
            var found: [(name: String, text: String)] = []
            var start = 0
            for place in 0...bytes.count {
                let isEnd =
                    place == bytes.count || place > 0 && bytes[place] == newLine && bytes[place - 1] == newLine
                guard isEnd, place > start else { continue }
                let block = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
                found.append((block.words[1].cut(at: newLine)[0], block))
                start = place + 1
            }
            return found
        }
    }

    private static func block(_ name: String) -> [String] {
        for place in blocks.indices where blocks[place].name == name { return blocks[place].text.cut(at: newLine) }
        return []
    }

    private static let newLine = UInt8(ascii: "\n")

    #if hasFeature(Embedded)
    private static let texts = onPhones
    #else
    private static let texts = onPhones + [settings, teams, profile, parts, roles]
    #endif
    private static let onPhones = [people, health, births, needs, complaints, secretReports]
}

extension Field {
    /// - Parameter words: `?`, code, kind, and what the kind needs
    fileprivate init(_ words: [String], _ label: Phrase) {
        let isRequired = words[2].bytes.last == UInt8(ascii: "!")
        let kind = isRequired ? words[2].beginning(words[2].utf8.count - 1) : words[2]
        self.init(words[1], label, FieldKind(kind, words.dropFirst(3).map { $0 }), required: isRequired)
        for place in words.indices.dropFirst(3) {
            switch words[place] {
            case "stays": stays = true
            case "when": condition = Condition(words[place + 1])
            case "girls": whom = Whom(sex: .female, months: whom?.months ?? 0..<Int.max)
            case "from": whom = Whom(sex: whom?.sex, months: 12 * (words[place + 1].number ?? 0)..<Int.max)
            case "months": whom = Whom(sex: whom?.sex, months: Range(FieldKind.range(words[place + 1])))
            default: break
            }
        }
    }

    fileprivate mutating func add(_ choice: Choice) {
        switch kind {
        case .choice(let choices): kind = .choice(choices + [choice])
        case .choices(let choices): kind = .choices(choices + [choice])
        default: break
        }
    }
}

extension FieldKind {
    fileprivate init(_ name: String, _ more: [String]) {
        let first = more.first ?? ""
        switch name {
        case "g": self = .weight(Self.range(first))
        case "mm": self = .length(Self.range(first))
        case "number": self = .count(Self.range(first), unit: Self.unit(more.dropFirst()))
        case "tenths": self = .tenths(Self.range(first), unit: Self.unit(more.dropFirst()))
        case "past-day": self = .pastDay
        case "day": self = .anyDay
        case "one": self = .choice(Self.list(more))
        case "many": self = .choices(Self.list(more))
        case "yes": self = .flag
        case "yes-no": self = .choice(Choice.yesOrNo)
        case "text": self = .text(maximumCharacters: first.number ?? 0)
        case "nik": self = .nationalID
        case "digits": self = .registered(length: first.number ?? 0, isDigits: true)
        case "signs": self = .registered(length: first.number ?? 0, isDigits: false)
        case "posyandu": self = .posyandu
        case "position": self = .position
        case "photos": self = .photos(most: first.number ?? 0)
        case "card": self = .reference(CardKind.referred(first))
        #if !hasFeature(Embedded)
        case "party": self = .parties(most: 1)
        case "parties": self = .parties(most: 200)
        case "document": self = .document
        #endif
        // A test reads every line, so there is no other.
        default: self = .flag
        }
    }

    fileprivate static func range(_ text: String) -> ClosedRange<Int> {
        let ends = text.cut(at: UInt8(ascii: ".")).map { $0.number ?? 0 }
        return ends[0]...ends[1]
    }

    /// The words before what else is said of the question.
    private static func unit(_ words: ArraySlice<String>) -> String {
        var unit = ""
        for word in words {
            if ["stays", "when", "girls", "from", "months"].contains(word) { break }
            unit += unit.isEmpty ? word : " " + word
        }
        return unit
    }

    private static func list(_ words: [String]) -> [Choice] {
        words.first == "of" ? Choice.list(words[1]) : []
    }
}

extension CardKind {
    /// Cards that an answer can name.
    fileprivate static func referred(_ code: String) -> CardKind {
        for kind in [CardKind.household, .complaint, .disaster] where kind.code == code { return kind }
        #if !hasFeature(Embedded)
        if code == CardKind.meeting.code { return .meeting }
        #endif
        return .resident
    }
}

extension String {
    /// Without the blanks around it.
    fileprivate var trimmed: String {
        let bytes = bytes
        guard let first = bytes.firstIndex(where: { $0 != 32 }), let last = bytes.lastIndex(where: { $0 != 32 }) else {
            return ""
        }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
