import Exchange
import Records

/// What Pandu promises other programs and the phone: the OpenAPI document of `/sync`, `/hp`, the feed and `/api`.
/// A route that is not described here fails a test, and so does an answer that differs from its description.
struct Contract {
    /// The session cookie's name, which differs on this machine and behind TLS.
    let cookie: String

    var document: JSON {
        [
            "openapi": "3.1.0", "info": Contract.about, "servers": [["url": "/"]],
            "tags": [
                ["name": "api", "description": "For other programs."],
                ["name": "phone", "description": "What the service worker asks."],
            ],
            "paths": paths, "components": components,
        ]
    }

    private static let about: JSON = [
        "title": "Pandu", "version": "1",
        "description": .string(
            """
            The register of Posyandu. Reading needs a live session: post `nama-pengguna` and `kata-sandi` to \
            `/masuk` and send the cookie back. Pushing needs a key for a person and device, which `/hp` gives out; \
            it pushes and reads nothing. What lies outside the reader's mandate answers as what does not exist. \
            Problems are RFC 9457, their titles Indonesian.
            """),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
    ]

    private var paths: JSON {
        [
            "/openapi.json": ["get": Contract.openAPI],
            "/sync": ["post": Contract.sync],
            "/hp": ["post": Contract.phone],
            "/b/{book}/umpan": ["get": Contract.feed],
            "/foto/{digest}": ["get": Contract.photo, "put": Contract.keepPhoto],
            "/api/forms": ["get": Contract.forms],
            "/api/indicators": ["get": Contract.indicators],
            "/api/books": ["get": Contract.books],
            "/api/books/{book}/entries": ["get": Contract.entries, "post": Contract.push],
            "/api/areas/{area}/tallies": ["get": Contract.tallies],
        ]
    }

    private var components: JSON {
        [
            "schemas": ContractSchemas.all,
            "securitySchemes": [
                "session": ["type": "apiKey", "in": "cookie", "name": .string(cookie)],
                "pushKey": [
                    "type": "http", "scheme": "bearer",
                    "description": "From /hp; pushes and reads nothing.",
                ],
            ],
        ]
    }

    // MARK: For everybody

    private static let openAPI = operation(
        "contract", "This document", tag: "api", security: [],
        answers: [ok(json(["type": "object"]))], problems: [429])

    // MARK: The phone

    private static let sync = operation(
        "sync", "Push entries as canonical lines, oldest first, at most \(Server.mostLines)",
        tag: "phone",
        security: [["pushKey": []]],
        body: ["required": false, "content": ["text/plain": ["schema": ["type": "string"]]]],
        answers: [
            ok(
                text(
                    "A line for each entry, `receipt⇥id⇥status⇥seq⇥reason⇥sentence`, then `clock⇥milliseconds`."
                ))
        ],
        problems: [401, 403, 413, 429])

    private static let phone = operation(
        "enrol", "A push key for this person and device, and what her books need without a signal",
        tag: "phone",
        security: [["session": []]],
        body: [
            "required": true,
            "content": ["application/x-www-form-urlencoded": ["schema": ref("Device")]],
        ],
        answers: [
            ok(
                text(
                    "`token⇥key`, `lost⇥mark` for what an earlier device lost unsent, then the context of each book that a phone may carry."
                ))
        ],
        problems: [401, 403, 413, 422, 429])

    private static let feed = operation(
        "feed", "Entries of a book behind a number, as canonical lines", tag: "phone",
        security: [["session": []]],
        parameters: [
            ContractSchemas.bookParameter,
            query("sesudah", "The number behind which to begin.", number),
            query(
                "sidik", "The chain's hash at that number; empty at the beginning.",
                ["type": "string"]),
            query(
                "akun", "Who asks; refused when the session is somebody else's.", ["type": "string"]
            ),
        ],
        answers: [ok(text("`seq⇥entry` lines, then `cursor⇥seq⇥hash⇥more|end`."))],
        problems: [401, 403, 404, 409, 422, 429])

    private static let photo = operation(
        "photo", "A photograph that an entry names, for those who may open the entry's book", tag: "phone",
        security: [["session": []]], parameters: [ContractSchemas.photoParameter],
        answers: [ok(["image/jpeg": [:]])], problems: [401, 404, 429])

    private static let keepPhoto = operation(
        "keepPhoto",
        "Send a photograph that an entry of this writer names: a JPEG of at most \(JPEG.Limits.kept.bytes / 1024) KB "
            + "and \(JPEG.Limits.kept.side) pixels a side, without EXIF, comments or anything behind its end",
        tag: "phone",
        security: [["pushKey": []]], parameters: [ContractSchemas.photoParameter],
        body: ["required": true, "content": ["image/jpeg": [:]]],
        answers: [
            ok(text("`known`: it was here already.")), JSON.Pair("204", ["description": "Kept."]),
        ],
        problems: [401, 404, 413, 415, 422, 429])

    // MARK: Other programs

    private static let forms = operation(
        "forms", "What can be written: every form with its fields", tag: "api",
        security: [["session": []]],
        answers: [ok(json(list("forms", "Form")))], problems: [401, 422, 429])

    private static let indicators = operation(
        "indicators", "What is counted: every indicator with its definition", tag: "api",
        security: [["session": []]],
        answers: [ok(json(list("indicators", "Indicator")))], problems: [401, 422, 429])

    private static let books = operation(
        "books", "Books in the reader's mandate, by id", tag: "api", security: [["session": []]],
        parameters: [
            query("after", "The last id of the page before.", ["type": "string"]),
            query("limit", "Books at most.", whole(Server.booksAtOnce, or: 100)),
        ],
        answers: [ok(json(list("books", "Book", ["hasMore": ["type": "boolean"]])))],
        problems: [401, 422, 429])

    private static let entries = operation(
        "entries",
        "Entries of a book behind a number, as far as the reader's role sees them; NIK masked",
        tag: "api",
        security: [["session": []]],
        parameters: [
            ContractSchemas.bookParameter,
            query(
                "after", "`next.after` of the page before; 0 or nothing at the beginning.", number),
            query(
                "hash",
                "`next.hash` of the page before. 409 when this server does not know the pair: begin anew.",
                ["type": "string"]),
            query(
                "limit", "Numbers to look at; entries for others are left out.",
                whole(Server.entriesAtOnce, or: 200)),
        ],
        answers: [
            ok(
                json(
                    list(
                        "entries", "Entry", ["next": ref("Cursor"), "hasMore": ["type": "boolean"]])
                ))
        ],
        problems: [401, 404, 409, 422, 429])

    private static let push = operation(
        "push", "Push entries; each gets a receipt, and the same entry again is known", tag: "api",
        security: [["pushKey": []]], parameters: [ContractSchemas.bookParameter],
        body: ["required": true, "content": ["application/json": ["schema": ref("Push")]]],
        answers: [ok(json(list("receipts", "Receipt", ["clock": milliseconds])))],
        problems: [400, 401, 403, 404, 413, 415, 422, 429])

    private static let tallies = operation(
        "tallies", "Counts of an area by month", tag: "api", security: [["session": []]],
        parameters: [
            [
                "name": "area", "in": "path", "required": true,
                "schema": ["type": "string", "minLength": 1],
                "description": "A region's code such as 19.05.05, or `b:` and a book's id.",
            ],
            query("from", "The first month.", ref("Month"), required: true),
            query(
                "to", "The last month; at most \(Server.mostMonths) are answered.", ref("Month"),
                required: true),
        ],
        answers: [ok(json(ref("Tallies")))], problems: [401, 404, 422, 429])

    // MARK: How an operation is written

    static let number: JSON = whole(APIQuery.seqs, or: 0)
    static let milliseconds: JSON = ["type": "integer", "description": "Milliseconds since 1970."]

    static func ref(_ schema: String) -> JSON {
        ["$ref": .string("#/components/schemas/" + schema)]
    }

    static func whole(_ range: ClosedRange<Int>, or fallback: Int? = nil) -> JSON {
        let bounds: JSON = [
            "type": "integer", "minimum": .integer(range.lowerBound),
            "maximum": .integer(range.upperBound),
        ]
        return fallback.map { bounds.adding([JSON.Pair("default", .integer($0))]) } ?? bounds
    }

    private static func query(
        _ name: String, _ description: String, _ schema: JSON, required: Bool = false
    ) -> JSON {
        [
            "name": .string(name), "in": "query", "required": .bool(required),
            "description": .string(description),
            "schema": schema,
        ]
    }

    private static func json(_ schema: JSON) -> JSON { ["application/json": ["schema": schema]] }

    private static func text(_ description: String) -> JSON {
        ["text/plain": ["schema": ["type": "string", "description": .string(description)]]]
    }

    /// An object with a list of things and more beside it.
    private static func list(_ name: String, _ item: String, _ more: JSON = [:]) -> JSON {
        let items: JSON = ["type": "array", "items": ref(item)]
        return ContractSchemas.object([JSON.Pair(name, items)] + (more.members ?? []))
    }

    private static func ok(_ content: JSON) -> JSON.Pair {
        JSON.Pair("200", ["description": "Done.", "content": content])
    }

    private static func operation(
        _ id: String, _ summary: String, tag: String, security: JSON, parameters: [JSON] = [],
        body: JSON? = nil,
        answers: [JSON.Pair], problems: [Int]
    ) -> JSON {
        var members: [JSON.Pair] = [
            JSON.Pair("operationId", .string(id)), JSON.Pair("summary", .string(summary)),
            JSON.Pair("tags", [.string(tag)]), JSON.Pair("security", security),
            JSON.Pair("parameters", .array(parameters)),
        ]
        if let body { members.append(JSON.Pair("requestBody", body)) }
        let refusals = problems.map { JSON.Pair("\($0)", ContractSchemas.problem($0)) }
        members.append(JSON.Pair("responses", .object(answers + refusals)))
        return .object(members)
    }
}
