import HTTPTypes
import Hummingbird
import Pages
import Records

/// A disk that takes nothing: said to people, to phones, and to whoever watches the machine.
extension StorageTrouble {
    /// Seconds after which one may try again.
    private static let pause = "60"

    /// Phones keep what they have and come again.
    var response: Hummingbird.Response {
        Reply.problem(
            .serviceUnavailable, "storage", "Pusat belum bisa menyimpan. Coba lagi nanti.",
            headers: [("Retry-After", StorageTrouble.pause)])
    }

    /// For whoever runs the machine.
    var sentence: String {
        switch self {
        case .full: "The disk is full: nothing is stored until there is room."
        case .readOnly: "The database cannot be written: look at its owner and at how its disk is mounted."
        case .failing: "The disk fails: nothing is stored. Look at the machine's log."
        }
    }
}

extension Reply {
    static func health(_ trouble: StorageTrouble?) -> Hummingbird.Response {
        guard let trouble else { return text("ok\n") }
        return text(trouble.sentence + "\n", status: .serviceUnavailable)
    }
}

extension Server {
    /// What a person reads whose form could not be stored; her words are one step back.
    func unstored(_ request: Hummingbird.Request) -> Hummingbird.Response {
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        var page = Page(
            title: say("Belum tersimpan", "Not saved yet"),
            body: """
                <h1>\(say("Belum tersimpan", "Not saved yet"))</h1>\
                <p class="lead">\(say("Pusat sedang penuh. Tekan tombol kembali, isian Ibu masih ada.", "The server is full. Go back: what you typed is still there."))</p>\
                <p>\(say("Coba lagi sebentar lagi. Kalau masih begini, beri tahu admin kabupaten.", "Try again in a while. If it stays so, tell the administrator."))</p>
                """)
        page.isDesk = true
        var reply = Reply.html(shell.render(page), status: .serviceUnavailable)
        reply.headers[.retryAfter] = "60"
        return reply
    }
}
