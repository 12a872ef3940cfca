import HTTPTypes
import Hummingbird
import Pages
import Records

/// A disk that takes nothing: said to people, to phones, and to whoever watches the machine.
extension StorageTrouble {
    /// Seconds after which one may try again.
    fileprivate static let pause = "60"

    /// Phones keep what they have and come again.
    var response: Hummingbird.Response {
        Reply.problem(
            .serviceUnavailable, "storage", "Pusat belum bisa menyimpan. Coba lagi nanti.",
            headers: [("Retry-After", StorageTrouble.pause)])
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
        let say = Words(language(request))
        return later(
            notice(
                request, .serviceUnavailable, say("Belum tersimpan", "Not saved yet"),
                """
                <p class="lead">\(say("Pusat belum bisa menyimpan. Tekan tombol kembali, isian Ibu masih ada.", "Nothing can be stored now. Go back: what you typed is still there."))</p>\
                <p>\(say("Coba lagi sebentar lagi. Kalau masih begini, beri tahu admin kabupaten.", "Try again in a while. If it stays so, tell the administrator."))</p>
                """))
    }

    /// Too many change or are given passwords at once.
    func crowded(_ request: Hummingbird.Request) -> Hummingbird.Response {
        let say = Words(language(request))
        return later(
            notice(
                request, .serviceUnavailable, say("Sedang ramai", "Busy"),
                "<p class=\"lead\">\(say("Tunggu satu menit, lalu coba lagi.", "Wait a minute, then try again."))</p>"))
    }

    private func later(_ reply: Hummingbird.Response) -> Hummingbird.Response {
        var reply = reply
        reply.headers[.retryAfter] = StorageTrouble.pause
        return reply
    }
}
