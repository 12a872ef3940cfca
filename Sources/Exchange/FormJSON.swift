import Plain
public import Records
import Rules

/// The forms as JSON objects: what can be written, by whom, with which fields.
public enum FormJSON {
    public static func object(_ form: Form) -> JSON {
        [
            "code": .string(form.code), "version": .integer(form.version),
            "title": phrase(form.title),
            "card": .string(form.card.code), "opensCard": .bool(form.opensCard),
            // `meeting` is what it was called until 2026-12.
            "conflict": conflict(form.conflict), "meeting": conflict(form.conflict), "writers": roles(form.writers),
            "audience": roles(form.audience),
            "fields": .array(form.fields.map { field($0) }),
        ]
    }

    private static func phrase(_ phrase: Phrase) -> JSON {
        ["id": .string(phrase.indonesian), "en": .string(phrase.english)]
    }

    private static func roles(_ roles: Roles) -> JSON {
        .array(Role.allCases.filter { roles.contains($0) }.map { .string($0.code) })
    }

    private static func conflict(_ conflict: Conflict) -> JSON {
        switch conflict {
        case .add: "add"
        case .set: "set"
        case .guarded: "guarded"
        }
    }

    private static func field(_ field: Field) -> JSON {
        var members: [JSON.Pair] = [
            JSON.Pair("code", .string(field.code)), JSON.Pair("label", phrase(field.label)),
            JSON.Pair("required", .bool(field.isRequired)),
        ]
        if let hint = field.hint { members.append(JSON.Pair("hint", phrase(hint))) }
        if let condition = field.condition {
            let codes = JSON.array(condition.codes.map { .string($0) })
            members.append(JSON.Pair("when", ["field": .string(condition.field), "codes": codes]))
        }
        return JSON.object(members).adding(kind(field.kind))
    }

    private static func kind(_ kind: FieldKind) -> [JSON.Pair] {
        func type(_ type: JSON, _ more: JSON = [:]) -> [JSON.Pair] {
            [JSON.Pair("type", type)] + (more.members ?? [])
        }
        func number(_ range: ClosedRange<Int>, _ unit: String) -> [JSON.Pair] {
            type(
                "number",
                [
                    "unit": .string(unit), "minimum": .integer(range.lowerBound),
                    "maximum": .integer(range.upperBound),
                ])
        }
        func choices(_ choices: [Choice]) -> JSON {
            [
                "choices": .array(
                    choices.map { ["code": .string($0.code), "label": phrase($0.label)] })
            ]
        }
        switch kind {
        case .weight(let range): return number(range, "g")
        case .length(let range): return number(range, "mm")
        case .count(let range, let unit): return number(range, unit)
        case .tenths(let range, let unit): return number(range, "0.1 \(unit)")
        case .pastDay: return type("past-day")
        case .anyDay: return type("day")
        case .choice(let list): return type("choice", choices(list))
        case .choices(let list): return type("choices", choices(list))
        case .flag: return type("flag")
        case .text(let limit): return type("text", ["maximumCharacters": .integer(limit)])
        case .nationalID: return type("national-id")
        case .registered(let length, let isDigits):
            return type(isDigits ? "digits" : "signs", ["length": .integer(length)])
        case .posyandu: return type("posyandu")
        case .parties(let most): return type("parties", ["maximum": .integer(most)])
        case .position: return type("position")
        case .photos(let most): return type("photos", ["maximum": .integer(most)])
        case .document: return type("document")
        case .reference(let kind): return type("reference", ["card": .string(kind.code)])
        }
    }

    /// The JSON Schema of a form's answers, as entries carry them.
    public static func schema(_ form: Form) -> JSON {
        .object([
            JSON.Pair("type", "object"), JSON.Pair("description", .string(form.title.english)),
            JSON.Pair(
                "properties", .object(form.fields.map { JSON.Pair($0.code, schema($0)) })),
            JSON.Pair(
                "required", .array(form.fields.filter { $0.isRequired && $0.condition == nil }.map { .string($0.code) })
            ),
        ])
    }

    private static func schema(_ field: Field) -> JSON {
        let words: JSON = ["description": .string(field.label.english)]
        func whole(_ range: ClosedRange<Int>) -> JSON {
            [
                "type": "integer", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ]
        }
        let kind: JSON =
            switch field.kind {
            case .weight(let range), .length(let range), .count(let range, _), .tenths(let range, _):
                whole(range)
            case .pastDay, .anyDay: ["type": "string", "format": "date"]
            case .choice(let list):
                ["type": "string", "enum": .array(list.map { .string($0.code) })]
            case .choices(let list):
                [
                    "type": "array",
                    "items": ["type": "string", "enum": .array(list.map { .string($0.code) })],
                ]
            case .flag: ["type": "boolean"]
            case .text(let limit): ["type": "string", "maxLength": .integer(limit)]
            case .nationalID: ["type": "string", "minLength": 16, "maxLength": 16]
            case .registered(let length, let isDigits):
                ["type": "string", "pattern": .string("^[\(isDigits ? "0-9" : "0-9A-Z")]{\(length)}$")]
            case .posyandu: ["type": "string", "maxLength": 20]
            case .parties(let most):
                [
                    "type": "array", "maxItems": .integer(most), "uniqueItems": true,
                    "items": ["type": "string", "maxLength": 40],
                ]
            case .position: ["type": "string", "pattern": "^-?[0-9]+ -?[0-9]+ [0-9]+$"]
            case .photos(let most):
                [
                    "type": "array", "maxItems": .integer(most), "uniqueItems": true,
                    "items": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
                ]
            case .document: ["type": "string", "pattern": "^[0-9a-f]{64}$"]
            case .reference: ["type": "string", "format": "uuid"]
            }
        return words.adding(kind.members ?? [])
    }
}
