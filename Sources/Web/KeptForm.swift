import Desk
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
    var hidden: HTML {
        let facts = [("tulisan-dari", account), ("tulisan-ke", path), ("tanpa-berkas", lacksFiles ? "1" : "")]
        return KeptForm.hidden(facts + fields.map { (KeptForm.mark + $0.0, $0.1) })
    }

    static func hidden(_ fields: [(String, String)]) -> HTML {
        fields.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
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

    /// Why she has to sign in again.
    func away(_ request: Hummingbird.Request, _ kept: KeptForm?, isForm: Bool, _ say: Words) -> HTML {
        let wasIn = request.cookie(request.sessionCookieName).flatMap { try? desk.sessions.endedSession($0) } != nil
        guard wasIn || isForm else { return "" }
        let why =
            kept != nil
            ? say(
                "Lama tidak dipakai. Masuk lagi: yang tadi ditulis masih ada.",
                "Unused for long. Sign in again: what you wrote is still here.")
            : isForm
                ? say("Ibu sudah keluar. Yang tadi ditulis belum tersimpan.", "You are signed out. Nothing was saved.")
                : say("Lama tidak dipakai. Masuk lagi untuk melanjutkan.", "Unused for long. Sign in again to go on.")
        return "<p class=\"notice is-watch\" role=\"status\">\(Icon.clock.svg)<span>\(why)</span></p>"
    }

    /// She is signed in again: one touch saves what she had typed.
    func keptPage(
        _ request: Hummingbird.Request, _ kept: KeptForm, home: String, cookies: [Cookie]
    ) -> Hummingbird.Response {
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let files =
            kept.lacksFiles
            ? "<p>\(say("Foto atau berkas belum ikut. Pilih lagi sesudah ini.", "Photographs and files did not come along. Choose them again afterwards."))</p>"
            : "" as HTML
        var page = Page(
            title: say("Belum tersimpan", "Not saved yet"),
            body: """
                <h1>\(say("Yang tadi ditulis masih ada", "What you wrote is still here"))</h1>
                <p class="lead">\(say("Belum tersimpan. Simpan sekarang?", "It is not saved yet. Save it now?"))</p>\(files)
                <form class="stack" method="post" action="\(localPath(kept.path) ?? home)">\(KeptForm.hidden(kept.fields))\
                <button class="button button--main button--full">\(say("Simpan sekarang", "Save now"))</button></form>
                <p><a class="more" href="\(home)">\(say("Tidak usah disimpan", "Do not save it"))</a></p>
                """)
        page.back = nil
        var reply = Reply.html(shell.render(page))
        for cookie in cookies { reply.setCookie(cookie) }
        return reply
    }
}
