import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Records

/// What the routes answer with.
enum Reply {
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Hummingbird.Response {
        make(status, text, headers: Headers.page)
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
    static func redirect(_ path: String, cookies: [String] = []) -> Hummingbird.Response {
        make(
            .seeOther, "",
            headers: [("Location", path), ("Cache-Control", "no-store")] + Headers.security
                + cookies.map { ("Set-Cookie", $0) })
    }

    /// A problem of the API (RFC 9457).
    static func problem(
        _ status: HTTPResponse.Status, _ code: String, _ title: String, headers: [(String, String)] = []
    ) -> Hummingbird.Response {
        let body = """
            {"type":"about:blank","status":\(status.code),"code":"\(code)","title":"\(title)"}
            """
        return make(
            status, body,
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

    private static func make(
        _ status: HTTPResponse.Status, _ text: String, headers: [(String, String)]
    ) -> Hummingbird.Response {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return Hummingbird.Response(
            status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

extension Refusal {
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
