import Plain
import Records
import Rules

/// What the rules conclude, as JSON: so that anybody can ask every rule without a phone.
public enum Judging {
    /// One question: `{"form", "day", "person": {"sex", "birth", "lastPeriod"}, "answers", "earlier": [{"day", "answers"}]}`,
    /// with the codes and units of docs/screenings.md.
    /// - Returns: `{"form", "day", "conclusions"}`, or `{"problems"}` with all that must be mended
    public static func answer(_ question: JSON) -> JSON {
        var reading = AnswerReading()
        reading.refuseUnknown(question.members ?? [], ["form", "day", "person", "answers", "earlier"], at: "")
        let form = question["form"]?.string.flatMap { Forms.find($0) }
        let screening = form.flatMap { Screenings.find($0.code) }
        if screening == nil {
            let codes = (Screenings.forms + [.services]).map(\.code).joined(separator: ", ")
            reading.refuse("/form", "Formulir ini tidak dinilai.", "No rule judges this form. Those judged: \(codes).")
        }
        let found = found(question, form, at: "", &reading)
        var known = known(question["person"], &reading)
        for (place, item) in (question["earlier"]?.items ?? []).enumerated() {
            if let earlier = self.found(item, form, at: "/earlier/\(place)", &reading) { known.earlier.append(earlier) }
        }
        guard reading.problems.isEmpty, let form, let screening, let found else {
            return [
                "problems": .array(reading.problems.map { ["at": .string($0.field), "words": words($0.sentence)] })
            ]
        }
        return [
            "form": .string(form.code), "day": .string(found.day.iso),
            "conclusions": .array(screening.judge(found, known).map { conclusion($0) }),
        ]
    }

    private static func found(_ item: JSON, _ form: Form?, at pointer: String, _ reading: inout AnswerReading) -> Found?
    {
        let day = reading.day(item["day"], "\(pointer)/day")
        let answers = reading.answers(item["answers"], form, "\(pointer)/answers")
        guard let form, let day else { return nil }
        for answer in answers where !(form.field(answer.field)?.kind.allows(answer.text, today: day) ?? false) {
            reading.refuse(
                "\(pointer)/answers/\(answer.field)", "Jawaban ini tidak dikenal formulirnya.",
                "The form does not take this answer.")
        }
        return Found(form.code, on: day, answers)
    }

    private static func known(_ person: JSON?, _ reading: inout AnswerReading) -> Known {
        var known = Known()
        guard let person, let members = person.members else { return known }
        reading.refuseUnknown(members, ["sex", "birth", "lastPeriod"], at: "/person")
        if let text = person["sex"]?.string {
            known.sex = Sex(code: text)
            if known.sex == nil { reading.refuse("/person/sex", "Isi m atau f.", "Give m or f.") }
        }
        if person["birth"] != nil { known.birth = reading.day(person["birth"], "/person/birth") }
        if person["lastPeriod"] != nil { known.lastPeriod = reading.day(person["lastPeriod"], "/person/lastPeriod") }
        return known
    }

    private static func words(_ phrase: Phrase) -> JSON {
        ["id": .string(phrase.indonesian), "en": .string(phrase.english)]
    }

    private static func conclusion(_ conclusion: Conclusion) -> JSON {
        let kind = conclusion.kind
        return [
            "code": .string(kind.code), "words": words(kind.words), "tone": .string(kind.tone.code),
            "urgency": .string(kind.urgency.code), "isReason": .bool(kind.isReason),
            "value": conclusion.value.map { words($0.words) } ?? .null,
            "counts": .array(kind.counts.map { .string($0) }),
            "again": kind.again.map { .string($0.words) } ?? .null,
            "rule": [
                "code": .string(kind.rule.code), "title": words(kind.rule.title), "unit": .string(kind.rule.unit),
                "since": .string(kind.rule.since.iso), "document": .string(kind.rule.source.document),
                "place": .string(kind.rule.source.place), "confidence": .string(kind.rule.confidence.code),
            ],
        ]
    }

    /// docs/screenings.md: every screening with its questions and what can be concluded.
    public static var document: String {
        var text = """
            # Screenings

            Written by `pandu judge --list`; a test compares. What the rules make of a form's answers is a list of conclusions; `pandu judge`
            gives them for JSON lines such as

            ```json
            {"form": "growth-visit", "day": "2026-01-13", "person": {"sex": "m", "birth": "2025-01-13"}, "answers": {"weight": 6800}}
            ```

            `person` may say `sex` (`m`, `f`), `birth` and `lastPeriod`; `earlier` lists findings of the same form before (`day`, `answers`). Values are in the unit
            named; a yes is `true`, several choices are a list. A screening message is never a diagnosis.

            """
        for form in Screenings.forms + [.services] { text += "\n" + section(form) }
        return text
    }

    private static func section(_ form: Form) -> String {
        var text = "## \(form.title.english) (`\(form.code)`)\n\n| question | takes | words |\n|---|---|---|\n"
        for field in form.fields {
            text += "| `\(field.code)` | \(takes(field.kind)) | \(field.label.english) |\n"
        }
        text +=
            "\n| conclusion | words | tone | looked at | counts as | rule | confidence |\n|---|---|---|---|---|---|---|\n"
        var told: [String] = []
        for kind in Screenings.find(form.code)?.conclusions ?? [] {
            let row = [
                "`\(kind.code)`",
                kind.label == kind.words ? kind.words.english : "\(kind.words.english): \(kind.label.english)",
                kind.tone.code, kind.urgency.code, kind.counts.map { "`\($0)`" }.joined(separator: " "),
                "`\(kind.rule.code)`: \(kind.rule.source.document), \(kind.rule.source.place)",
                kind.rule.confidence.code,
            ].joined(separator: " | ")
            // Said in other words to mothers of small babies, concluded alike.
            if told.contains(row) { continue }
            told.append(row)
            text += "| \(row) |\n"
        }
        return text
    }

    private static func takes(_ kind: FieldKind) -> String {
        switch kind {
        case .weight(let range): "g, \(range.lowerBound)…\(range.upperBound)"
        case .length(let range): "mm, \(range.lowerBound)…\(range.upperBound)"
        case .count(let range, let unit): "\(unit), \(range.lowerBound)…\(range.upperBound)"
        case .tenths(let range, let unit): "0.1 \(unit), \(range.lowerBound)…\(range.upperBound)"
        case .pastDay, .anyDay: "day"
        case .choice(let choices): choices.map { "`\($0.code)`" }.joined(separator: " ")
        case .choices(let choices): "any of " + choices.map { "`\($0.code)`" }.joined(separator: " ")
        case .flag: "yes"
        case .text, .nationalID, .registered, .posyandu, .position, .photos, .reference, .parties, .document: "text"
        }
    }
}
