import Desk
import DeskPages
import Foundation
import Hummingbird
import NIOCore
import Pages

/// What somebody typed in a form that came after her session had ended: it goes through signing in with her, in hidden
/// fields, and is offered again. The server keeps nothing of it.
struct KeptForm {
    /// Whose session it was.
    let account: String
    /// Where the form goes.
    let path: String
    let fields: [(String, String)]
    /// Whether photographs or files came along, which must be chosen again.
    let lacksFiles: Bool

    /// Bytes of the largest form that is carried.
    static let most = 256 * 1024
    private static let mark = "tulis."

    init(account: String, path: String, fields: [(String, String)], lacksFiles: Bool) {
        self.account = account
        self.path = path
        self.fields = fields
        self.lacksFiles = lacksFiles
    }

    /// As the form for signing in carries it.
    init?(carried form: [(String, String)]) {
        func said(_ name: String) -> String { form.first { $0.0 == name }?.1 ?? "" }
        let mark = KeptForm.mark
        let fields = form.filter { $0.0.hasPrefix(mark) }.map { (String($0.0.dropFirst(mark.count)), $0.1) }
        guard !said("tulisan-dari").isEmpty, !fields.isEmpty else { return nil }
        self.init(
            account: said("tulisan-dari"), path: said("tulisan-ke"), fields: fields,
            lacksFiles: said("tanpa-berkas") == "1")
    }

    /// The fields of the form for signing in that carry it.
    var carried: [(String, String)] {
        let facts = [("tulisan-dari", account), ("tulisan-ke", path), ("tanpa-berkas", lacksFiles ? "1" : "")]
        return facts + fields.map { (KeptForm.mark + $0.0, $0.1) }
    }
}

extension Server {
    /// What a form says whose writer's session has ended by her absence; nothing of any other.
    /// - Parameter request: whose body is kept in memory when it was looked at, so that it can be read again
    func keptForm(_ request: inout Hummingbird.Request) async throws -> KeptForm? {
        let type = request.headers[.contentType] ?? ""
        let isMultipart = Multipart.boundary(type) != nil
        guard request.method == .post, !request.isAPI, !["/masuk", "/keluar", "/bahasa"].contains(request.uri.path),
            isMultipart || type.hasPrefix("application/x-www-form-urlencoded"),
            let length = request.headers[.contentLength].flatMap({ Int($0) }), length <= KeptForm.most,
            let secret = request.cookie(request.sessionCookieName), let account = try desk.sessions.endedSession(secret)
        else { return nil }
        let body = try await request.collectBody(upTo: KeptForm.most)
        var (fields, lacksFiles) = ([(String, String)](), false)
        if isMultipart {
            let parts = Multipart(Data(body.readableBytesView), type: type)?.parts ?? []
            fields = parts.filter { !$0.isFile }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
            lacksFiles = parts.contains { $0.isFile && !$0.bytes.isEmpty }
        } else {
            fields = FormText.pairs(String(buffer: body))
        }
        return KeptForm(account: account, path: request.uri.description, fields: fields, lacksFiles: lacksFiles)
    }

    /// A form came, and its writer is not signed in any more: signing in carries what she typed.
    func signedOut(_ request: Hummingbird.Request, _ kept: KeptForm?) -> Hummingbird.Response {
        signInPage(request, name: kept?.account ?? "", kept: kept, isForm: true)
    }

    /// Why she has to sign in again, if she was here.
    func absence(_ request: Hummingbird.Request, _ kept: KeptForm?, isForm: Bool) -> SignInPages.Absence? {
        let wasIn = request.cookie(request.sessionCookieName).flatMap { try? desk.sessions.endedSession($0) } != nil
        guard wasIn || isForm else { return nil }
        return kept != nil ? .carried : isForm ? .lost : .idle
    }

    /// She is signed in again: one touch saves what she had typed.
    func keptPage(
        _ request: Hummingbird.Request, _ kept: KeptForm, home: String, cookies: [Cookie]
    ) -> Hummingbird.Response {
        let page = SignInPages(Words(language(request))).kept(
            kept.fields, to: localPath(kept.path) ?? home, lacksFiles: kept.lacksFiles, home: home)
        var reply = plainPage(page, request)
        for cookie in cookies { reply.setCookie(cookie) }
        return reply
    }
}
