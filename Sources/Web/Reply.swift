import Desk
import Exchange
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Plain
import Records
import Rules

/// What the routes answer with.
enum Reply {
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Hummingbird.Response {
        make(status, text, headers: Headers.page)
    }

    /// A page that is the same for everybody, but for the language; caches may keep it so long.
    static func publicPage(_ text: String, seconds: Int) -> Hummingbird.Response {
        let kept = [("Cache-Control", "public, max-age=\(seconds)"), ("Vary", "Cookie")]
        return make(.ok, text, headers: Headers.page.filter { $0.0 != "Cache-Control" } + kept)
    }

    /// A page made by Core, with its own status and headers.
    static func page(_ response: Pages.Response) -> Hummingbird.Response {
        make(.init(code: response.status), response.body, headers: response.headers)
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Hummingbird.Response {
        make(
            status, text,
            headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")] + Headers.security)
    }

    /// 303: what was posted is done, look there.
    static func redirect(_ path: String, cookies: [Cookie] = []) -> Hummingbird.Response {
        make(
            .seeOther, "",
            headers: [("Location", path), ("Cache-Control", "no-store")] + Headers.security
                + cookies.map { ("Set-Cookie", $0.description) })
    }

    static func json(_ value: JSON, cache: String = "no-store") -> Hummingbird.Response {
        make(
            .ok, value.text,
            headers: [("Content-Type", "application/json"), ("Cache-Control", cache)] + Headers.security)
    }

    /// A problem of the API (RFC 9457).
    /// - Parameter problems: what must be mended; each field says where
    static func problem(
        _ status: HTTPResponse.Status, _ code: String, _ title: String, problems: [Problem] = [],
        headers: [(String, String)] = []
    ) -> Hummingbird.Response {
        let body: JSON = [
            "type": "about:blank", "status": .integer(status.code), "code": .string(code), "title": .string(title),
        ]
        let errors = problems.map { problem -> JSON in
            ["pointer": .string(problem.field), "detail": .string(problem.sentence.indonesian)]
        }
        return make(
            status, (errors.isEmpty ? body : body.adding([JSON.Pair("errors", .array(errors))])).text,
            headers: [("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")]
                + Headers.security + headers)
    }

    static func file(_ name: String, _ type: String, _ text: String) -> Hummingbird.Response {
        make(
            .ok, text,
            headers: [
                ("Content-Type", type), ("Content-Disposition", "attachment; filename=\"\(name)\""),
                ("Cache-Control", "no-store"),
            ] + Headers.security)
    }

    /// A table to keep: a workbook, or a CSV where `?sebagai=csv` asks for one.
    /// - Parameter name: of the file, without its ending
    static func table(
        _ name: String, _ table: Spreadsheet, for request: Hummingbird.Request
    ) throws -> Hummingbird.Response {
        guard request.asked("sebagai") != "csv" else {
            return file("\(name).csv", "text/csv; charset=utf-8", "\u{FEFF}" + table.csv)
        }
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        let headers =
            [
                ("Content-Type", type), ("Content-Disposition", "attachment; filename=\"\(name).xlsx\""),
                ("Cache-Control", "no-store"),
            ] + Headers.security
        return make(.ok, ByteBuffer(bytes: try table.workbook()), headers: headers)
    }

    /// A photograph: shown as a picture and as nothing else.
    static func photo(_ bytes: [UInt8]) -> Hummingbird.Response {
        let headers =
            [
                ("Content-Type", "image/jpeg"), ("Content-Disposition", "inline; filename=\"foto.jpg\""),
                ("Cache-Control", "private, max-age=86400, immutable"),
                ("Content-Security-Policy", "sandbox; default-src 'none'"),
            ] + Headers.security.filter { $0.0 != "Content-Security-Policy" }
        return make(.ok, ByteBuffer(bytes: bytes), headers: headers)
    }

    /// A PDF to keep. No browser opens it as a page of this house.
    static func document(_ document: KeptDocument) -> Hummingbird.Response {
        let name = document.title.sought.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
        let headers =
            [
                ("Content-Type", "application/pdf"),
                ("Content-Disposition", "attachment; filename=\"\(name.isEmpty ? "berkas" : name.prefix(60)).pdf\""),
                ("Cache-Control", "private, no-store"), ("Content-Security-Policy", "sandbox; default-src 'none'"),
            ] + Headers.security.filter { $0.0 != "Content-Security-Policy" }
        return make(.ok, ByteBuffer(bytes: document.bytes), headers: headers)
    }

    /// Done, and nothing to say.
    static func nothing() -> Hummingbird.Response {
        make(.noContent, ByteBuffer(), headers: [("Cache-Control", "no-store")] + Headers.security)
    }

    private static func make(
        _ status: HTTPResponse.Status, _ text: String, headers: [(String, String)]
    ) -> Hummingbird.Response {
        make(status, ByteBuffer(string: text), headers: headers)
    }

    private static func make(
        _ status: HTTPResponse.Status, _ body: ByteBuffer, headers: [(String, String)]
    ) -> Hummingbird.Response {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return Hummingbird.Response(status: status, headers: fields, body: .init(byteBuffer: body))
    }
}

extension Refusal {
    /// How a refusal stands in the API.
    var response: Hummingbird.Response {
        switch self {
        case .invalid(let problems):
            Reply.problem(status, "invalid", "Ada isian yang perlu diperbaiki.", problems: problems)
        case .notFound: Reply.problem(status, "not-found", "Tidak ditemukan.")
        case .forbidden: Reply.problem(status, "forbidden", "Tidak boleh.")
        case .conflict: Reply.problem(status, "conflict", "Berbeda dengan yang tersimpan. Mulai dari awal.")
        }
    }

    /// How a refusal stands in HTTP.
    var status: HTTPResponse.Status {
        switch self {
        case .invalid: .unprocessableContent
        case .notFound: .notFound
        case .forbidden: .forbidden
        case .conflict: .conflict
        }
    }
}
