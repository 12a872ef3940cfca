import HTTPTypes
import Hummingbird
import Records

/// A disk that takes nothing: said to people, to phones, and to whoever watches the machine.
extension StorageTrouble {
    /// Seconds after which one may try again.
    static let pause = "60"

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
