public import Plain
public import Records
public import Rules

/// Stored answers as people read them.
public enum AnswerWords {
    static func words(_ answer: Answer, _ field: Field?, _ turn: Turn) -> String {
        if case .posyandu = field?.kind { return turn.context.posyandu(answer.text) }
        #if !hasFeature(Embedded)
        if case .parties = field?.kind {
            return answer.text.words.map { turn.context.party($0) }.joined(separator: ", ")
        }
        #endif
        #if hasFeature(Embedded)
        // No form of a phone has a choice of the six fields.
        let named = field
        #else
        let named = field?.named(turn.context.fields)
        #endif
        return words(answer, named, turn.say) { turn.book.card($0)?.name }
    }

    /// - Parameter name: who stands behind the id of a card, where the reader's side knows it
    public static func words(
        _ answer: Answer, _ field: Field?, _ say: Words, name: (ID) -> String? = { _ in nil }
    ) -> String {
        guard let field else { return answer.text }
        switch field.kind {
        case .weight: return answer.text.number.map { NumberWords.kilograms(Grams($0)) + "\u{A0}kg" } ?? answer.text
        case .length:
            return answer.text.number.map { NumberWords.centimetres(Millimetres($0)) + "\u{A0}cm" } ?? answer.text
        case .count(_, let unit): return unit.isEmpty ? answer.text : "\(answer.text)\u{A0}\(unit)"
        case .tenths(_, let unit):
            return answer.text.number.map { NumberWords.centimetres(Millimetres($0)) + "\u{A0}" + unit } ?? answer.text
        case .pastDay, .anyDay: return Day(iso: answer.text).map { DayWords.plain($0, say.language) } ?? answer.text
        case .flag: return say("ya", "yes")
        case .nationalID: return NationalIDText.masked(answer.text)
        case .choice(let choices), .choices(let choices):
            return answer.text.words.map { code in
                choices.first { $0.code == code }.map { say.either($0.label.indonesian, $0.label.english) } ?? code
            }.joined(separator: ", ")
        case .reference:
            return ID(answer.text).flatMap(name) ?? say("kartu lain", "another card")
        case .posyandu: return answer.text
        #if !hasFeature(Embedded)
        case .parties: return answer.text
        case .document: return say("satu berkas", "one file")
        #endif
        case .position:
            return Position(answer.text).map {
                say("lokasi ± \($0.accuracyMetres) m", "position ± \($0.accuracyMetres) m")
            }
                ?? answer.text
        case .photos:
            let count = answer.text.words.count
            return say("\(count) foto", count == 1 ? "1 photograph" : "\(count) photographs")
        case .registered: return answer.text
        case .text:
            if field.code == "given" || field.code == "message" {
                return answer.text.words.map { code in
                    if code == Screenings.personal { return say("pesan pribadi", "a private message") }
                    return Screenings.advice(code).map { say($0.text) } ?? ServiceNames.label(code, say.language)
                }.joined(separator: ", ")
            }
            if field.code == "reasons" {
                return Verdict.list(answer.text.words, say)
            }
            #if !hasFeature(Embedded)
            if field.code == "post" { return Post(code: answer.text).map { say($0.title) } ?? answer.text }
            if field.code == "passes-on" { return say("rapat lain", "another meeting") }
            if field.code == "indicator" { return say(Indicator.title(of: answer.text)) }
            if field.code == "role" {
                return Role(code: answer.text).map { say($0.title) } ?? say("tidak dikenal", "unknown")
            }
            #endif
            if answer.text == "absent" { return say("tidak datang hari buka", "did not come to the session") }
            return answer.text
        }
    }

    /// All answers of an entry in one line.
    static func line(_ entry: Entry, _ turn: Turn) -> String {
        let form = Forms.find(entry.form)
        let parts = entry.answers.compactMap { answer -> String? in
            if answer.field == Campaign.field { return nil }
            #if !hasFeature(Embedded)
            // A meeting that its reader does not see.
            if answer.field == "meeting", ID(answer.text).flatMap({ turn.book.card($0) }) == nil { return nil }
            #endif
            let field = form?.field(answer.field)
            if case .flag = field?.kind { return field.map { turn.phrase($0.label) } }
            let words = words(answer, field, turn)
            if case .position = field?.kind { return words }
            switch entry.form {
            case "growth-visit":
                switch answer.field {
                case "weight", "length": return words
                case "head": return turn.say("kepala ", "head ") + words
                case "arm": return turn.say("lengan ", "arm ") + words
                default: return nil
                }
            case "services", "counselling": return words
            case "household-visit":
                // The problems say enough, and their absence is said once.
                if case .choice = field?.kind { return nil }
                return answer.field == "position" ? nil : words
            default: return field.map { "\(label($0, turn)): \(words)" } ?? words
            }
        }
        let isQuiet = parts.isEmpty && entry.form == Form.householdVisit.code
        return isQuiet ? turn.say("Tidak ada masalah", "No problem") : parts.joined(separator: " · ")
    }

    /// A field's label without its unit, which stands at the value.
    private static func label(_ field: Field, _ turn: Turn) -> String {
        let text = turn.phrase(field.label)
        let label = text.bytes.last == UInt8(ascii: "?") ? text.beginning(text.utf8.count - 1) : text
        guard label.bytes.last == UInt8(ascii: ")"), let name = label.cut(at: UInt8(ascii: "(")).first else {
            return label
        }
        return name.beginning(name.utf8.count - 1)
    }

    /// What a stored answer looks like in an input.
    static func typed(_ text: String, _ kind: FieldKind) -> String {
        switch kind {
        case .weight: text.number.map { NumberWords.kilograms(Grams($0)) } ?? text
        case .length, .tenths: text.number.map { NumberWords.centimetres(Millimetres($0)) } ?? text
        case .pastDay, .anyDay: Day(iso: text).map { DayWords.digits($0) } ?? text
        default: text
        }
    }
}
