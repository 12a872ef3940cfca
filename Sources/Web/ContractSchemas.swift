import Exchange
import Plain
import Records

/// The shapes that the contract names.
enum ContractSchemas {
    static var all: JSON {
        let answers = Forms.all.map { JSON.Pair("Answers." + $0.code, FormJSON.schema($0)) }
        let shapes: JSON = [
            "Problem": problem, "Device": device, "Month": month, "ID": id, "Phrase": phrase,
            "Book": book,
            "Cursor": cursor, "Indicator": indicator, "Form": form, "Field": field, "Entry": entry, "Push": push,
            "NewEntry": newEntry,
            "Receipt": receipt, "Tallies": tallies,
        ]
        return shapes.adding(answers)
    }

    /// An object that has all of these and nothing else.
    static func object(_ members: [JSON.Pair], optional: [String] = []) -> JSON {
        let required = members.map(\.name).filter { !optional.contains($0) }
        return [
            "type": "object", "properties": .object(members),
            "required": .array(required.map { .string($0) }), "additionalProperties": false,
        ]
    }

    private static func object(_ members: JSON, optional: [String] = []) -> JSON {
        object(members.members ?? [], optional: optional)
    }

    static let bookParameter: JSON = [
        "name": "book", "in": "path", "required": true,
        "schema": ["type": "string", "minLength": 1],
        "description": "A book's id.",
    ]

    static let photoParameter: JSON = [
        "name": "digest", "in": "path", "required": true,
        "schema": ["type": "string", "minLength": 1],
        "description": "The SHA-256 of the file, in 64 small hexadecimal digits.",
    ]

    // MARK: Problems

    private static let meanings = [
        400: "The body is no JSON.", 401: "No session, or no push key.",
        403: "Another site, or another person.",
        404: "There is no such thing for this person.",
        409: "The server knows another history: begin anew.",
        413: "Too large, or too many lines.", 415: "Another type of body than the one described.",
        422: "Something must be mended; `errors` says what.",
        429: "Too many requests; wait a minute.",
    ]

    static func problem(_ status: Int) -> JSON {
        let body: JSON = ["application/problem+json": ["schema": Contract.ref("Problem")]]
        let answer: JSON = ["description": .string(meanings[status] ?? ""), "content": body]
        guard status == 429 else { return answer }
        let wait: JSON = ["description": "Seconds to wait.", "schema": ["type": "integer"]]
        return answer.adding([JSON.Pair("headers", ["Retry-After": wait])])
    }

    private static let problem: JSON = object(
        [
            "type": text, "status": Contract.whole(400...599), "code": text,
            "title": ["type": "string", "description": "Indonesian."],
            "errors": [
                "type": "array",
                "items": object([
                    "pointer": [
                        "type": "string",
                        "description": "A JSON pointer, or `?` and a name of the query.",
                    ],
                    "detail": text,
                ]),
            ],
        ], optional: ["errors"])

    // MARK: Small ones

    private static let text: JSON = ["type": "string"]
    private static let yes: JSON = ["type": "boolean"]
    private static let id: JSON = ["type": "string", "format": "uuid"]
    private static let day: JSON = ["type": "string", "format": "date"]
    private static let month: JSON = ["type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])$"]
    private static let phrase: JSON = object(["id": text, "en": text])
    private static let cursor: JSON = object(["after": Contract.number, "hash": text])

    /// Printable ASCII without spaces.
    private static func word(_ lengths: ClosedRange<Int>) -> JSON {
        [
            "type": "string",
            "pattern": .string("^[!-~]{\(lengths.lowerBound),\(lengths.upperBound)}$"),
        ]
    }

    private static func choice(_ codes: [String]) -> JSON {
        ["type": "string", "enum": .array(codes.map { .string($0) })]
    }

    private static func many(_ item: JSON) -> JSON { ["type": "array", "items": item] }

    private static let device: JSON = [
        "type": "object", "required": ["perangkat"],
        "properties": [
            "perangkat": word(8...64),
            "akun": [
                "type": "string",
                "description": "The account that the phone asks for; refused with 403 when the session is another's.",
            ],
        ],
    ]

    // MARK: Books and counts

    private static let book: JSON = object([
        "id": text, "kind": choice(["posyandu", "region"]), "name": text,
        "number": [
            "type": "string", "description": "PP.KK.CC.DDDD.NNN, empty until it is registered.",
        ],
        "region": text, "regionNames": many(text),
    ])

    private static let tallies: JSON = object([
        "area": text, "name": text, "from": Contract.ref("Month"), "to": Contract.ref("Month"),
        "indicators": [
            "type": "object", "description": "Titles by code.", "additionalProperties": text,
        ],
        "months": many(
            object([
                "month": Contract.ref("Month"),
                "counts": [
                    "type": "object", "description": "What is missing is zero.",
                    "additionalProperties": ["type": "integer"],
                ],
            ])),
    ])

    // MARK: Forms

    private static var form: JSON {
        let roles = many(choice(Role.allCases.map(\.code)))
        return object([
            "code": choice(Forms.all.map(\.code)), "version": Contract.whole(1...999),
            "title": Contract.ref("Phrase"),
            "card": text, "opensCard": yes, "conflict": choice(["add", "set", "guarded"]),
            "meeting": choice(["add", "set", "guarded"]),
            "writers": roles,
            "audience": roles, "fields": many(Contract.ref("Field")),
        ])
    }

    private static let field: JSON = object(
        [
            "code": text, "label": Contract.ref("Phrase"), "required": yes,
            "hint": Contract.ref("Phrase"),
            "type": choice([
                "number", "past-day", "day", "choice", "choices", "flag", "text", "national-id",
                "digits", "signs", "posyandu", "photos", "position", "reference", "parties", "document",
            ]),
            "unit": text, "minimum": ["type": "integer"], "maximum": ["type": "integer"],
            "maximumCharacters": ["type": "integer"], "length": ["type": "integer"],
            "choices": many(object(["code": text, "label": Contract.ref("Phrase")])),
            "card": ["type": "string", "description": "What kind of card a reference names."],
            "when": object(["field": text, "codes": many(text)]),
        ], optional: ["hint", "when", "unit", "minimum", "maximum", "maximumCharacters", "length", "choices", "card"])

    // MARK: Indicators

    private static let source: JSON = object([
        "document": text, "place": text, "confidence": choice(["verified", "quoted", "unverified"]),
    ])

    private static let indicator: JSON = object(
        [
            "code": text, "title": Contract.ref("Phrase"), "definition": Contract.ref("Phrase"),
            "unit": Contract.ref("Phrase"), "kind": choice(Indicator.Kind.allCases.map(\.rawValue)),
            "card": text, "direction": choice(["more", "less", "neither"]), "source": source, "field": text,
            "share": object(["part": text, "whole": many(text), "less": many(text)]),
            "target": object(["percent": Contract.whole(1...100), "source": source]),
        ], optional: ["field", "share", "target"])

    // MARK: Entries

    private static let answers: JSON = [
        "type": "object", "maxProperties": 60, "propertyNames": ["pattern": "^[a-z0-9-]+$"],
        "description":
            "By field code, in the smallest unit. `Answers.` and a form's code say which.",
        "additionalProperties": [
            "anyOf": [
                ["type": "string", "pattern": "^[^\\u0000]*$"],
                Contract.whole(-EntryJSON.largestNumber...EntryJSON.largestNumber),
                ["type": "boolean"],
                many(["type": "string", "pattern": "^[^\\u0000]*$"]),
            ]
        ],
    ]

    private static let entry: JSON = object([
        "seq": Contract.whole(1...2_147_483_647), "id": Contract.ref("ID"), "book": text,
        "card": Contract.ref("ID"),
        "form": text, "formVersion": ["type": "integer"], "writer": text, "device": text,
        "number": ["type": "integer"], "day": day, "writtenAt": Contract.milliseconds,
        "clockOffset": [
            "type": "integer", "description": "Milliseconds that the server's clock was ahead.",
        ],
        "seen": ["type": "integer"], "corrects": ["anyOf": [Contract.ref("ID"), ["type": "null"]]],
        "edition": text,
        "answers": ["type": "object"],
    ])

    private static let newEntry: JSON = object(
        [
            "id": [
                "type": "string", "format": "uuid", "description": "Version 7, the writer's own.",
            ],
            "card": [
                "type": "string", "format": "uuid",
                "description": "Left out when the entry opens its card.",
            ],
            "form": word(1...40), "formVersion": Contract.whole(1...999, or: 1),
            "device": word(8...64).adding([
                JSON.Pair("description", "The one that the key was given to; of another it is held.")
            ]),
            "number": Contract.whole(1...2_147_483_647), "day": day,
            "writtenAt": Contract.whole(0...9_999_999_999_999),
            "clockOffset": Contract.whole(-9_999_999_999_999...9_999_999_999_999, or: 0),
            "seen": Contract.whole(0...2_147_483_647, or: 0),
            "corrects": ["anyOf": [Contract.ref("ID"), ["type": "null"]]], "edition": word(1...40),
            "answers": answers,
        ], optional: ["card", "formVersion", "clockOffset", "seen", "corrects", "edition"])

    private static let push: JSON = object([
        "entries": [
            "type": "array", "minItems": 1, "maxItems": .integer(EntryJSON.mostEntries),
            "items": Contract.ref("NewEntry"),
        ]
    ])

    private static let receipt: JSON = object([
        "id": text, "status": choice(["stored", "known", "held", "discarded"]),
        "seq": ["type": ["integer", "null"]],
        "reason": ["enum": .array(HeldReason.allCases.map { .string($0.code) } + [.null])],
        "sentence": ["type": "string", "description": "Why, in words; empty when it is stored."],
    ])
}
