package import Desk
package import Pages
package import Plain
import Records
import Rules

/// Where somebody is signed in, and where keys to send with are left: each can be ended.
package struct DevicesPage {
    package static let path = "/perangkat"

    package static func path(of account: String) -> String { path + "?akun=" + FormText.encode(account) }

    private let say: Words
    private let account: String
    private let name: String?
    private let devices: [Device]
    private let isDone: Bool
    private let hasRole: Bool
    private let tasks: [Task]
    private let today: Day
    private let moment: (Int64) -> (day: Day, time: String)

    /// - Parameters:
    ///   - name: of whom it is, where somebody else looks after her account
    ///   - isDone: one has just been ended
    ///   - hasRole: `RolePage` is hers too
    ///   - tasks: what she answers for, where that is more than one thing; the first is what she does now
    ///   - moment: day and time of day at a moment
    package init(
        say: Words, account: String, name: String?, devices: [Device], isDone: Bool, hasRole: Bool = false,
        tasks: [Task] = [],
        today: Day,
        moment: @escaping (Int64) -> (day: Day, time: String)
    ) {
        self.say = say
        self.account = account
        self.name = name
        self.devices = devices
        self.isDone = isDone
        self.hasRole = hasRole
        self.tasks = tasks
        self.today = today
        self.moment = moment
    }

    package var page: Page {
        let title =
            name.map { say("Perangkat \($0)", "Devices of \($0)") } ?? say("Perangkat saya", "My devices")
        let done: HTML =
            isDone
            ? "<p class=\"notice is-good\" role=\"status\">\(Icon.tick.svg)<span>\(say("Sudah dikeluarkan.", "It has ended."))</span></p>"
            : ""
        let rows = devices.html { row($0) }
        let next: HTML =
            name == nil
            ? """
            <p class="cluster">\(hasRole ? "<a class=\"more\" href=\"\(RolePage.path)\">\(say("Peran saya", "What I do"))</a>" as HTML : "")<a class="more" href="/sandi">\(say("Ganti kata sandi", "Change the password"))</a>\
            <a class="more" href="\(DirectoryPage.path)">\(say("Direktori", "Directory"))</a>\
            <a class="more" href="\(LibraryPage.path)">\(say("Pustaka", "Library"))</a></p>
            """ as HTML
            : "<p><a class=\"more\" href=\"/akun\">\(say("Kembali ke akun", "Back to the accounts"))</a></p>"
        return Page(
            title: title,
            body: """
                \(tasks.isEmpty ? "" : chosen)<h1>\(title)</h1>\(done)
                <p class="lead">\(say("HP hilang atau dijual? Keluarkan di sini.", "Is a phone lost or sold? End it here."))</p>
                \(rows.isEmpty ? "<p>\(say("Tidak ada perangkat yang masuk.", "No device is signed in."))</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>" as HTML)
                <p class="meta">\(say("Catatan yang masih dikirimnya tidak hilang. Bidan memeriksanya dulu.", "What it still sends is not lost. A midwife looks at it first."))</p>\(next)
                """)
    }

    /// One of several things that she answers for.
    package struct Task {
        /// What chooses it.
        let key: String
        /// Kader, Posyandu Flamboyan
        let title: String
        /// Where it begins.
        let path: String

        package init(key: String, title: String, path: String) {
            self.key = key
            self.title = title
            self.path = path
        }
    }

    /// Where the choice among her mandates is sent.
    package static let taskPath = "/tugas"

    private var chosen: HTML {
        let rows = tasks.enumerated().map { place, task -> HTML in
            guard place > 0, !task.key.isEmpty else {
                return """
                    <li><a class="row" href="\(task.path)"><span class="row__body"><span class="row__title">\(task.title)</span></span>\(Icon.forward.svg)</a></li>
                    """
            }
            return """
                <li><form method="post" action="\(DevicesPage.taskPath)"><button class="row" name="tugas" value="\(task.key)"><span class="row__body"><span class="row__title">\(task.title)</span></span>\
                <span class="row__side">\(say("Pilih", "Choose"))</span></button></form></li>
                """
        }
        return """
            <section class="stack stack--tight" aria-labelledby="tugas"><h2 id="tugas">\(say("Tugas saya", "What I do"))</h2>\
            <ul class="rows" role="list">\(rows.html { $0 })</ul></section>
            """
    }

    private func row(_ device: Device) -> HTML {
        let what = DeviceWords.words(device.agent, say)
        let since = DayWords.plain(moment(device.since).day, say.language)
        let last = contact(device)
        // Whoever leaves this one signs out: that minds what is not sent yet.
        let side: HTML =
            device.isHere
            ? "<span class=\"row__side\">\(say("Perangkat ini", "This one"))</span>"
            : """
            <form class="row__side" method="post" action="/perangkat"><input type="hidden" name="akun" value="\(account)">\
            <button class="button" name="perangkat" value="\(device.handle)" aria-label="\(say("Keluarkan", "End")) \(what)">\(say("Keluarkan", "End"))</button></form>
            """
        return """
            <li class="row"><span class="row__body"><span class="row__title">\(what)</span>\
            <span class="row__note">\(say("Sejak \(since). Terakhir terhubung: \(last).", "Since \(since). Last contact: \(last)."))</span>\
            \(device.isSignedIn ? "" : "<span class=\"row__note\">\(say("Sudah keluar, masih bisa mengirim catatan.", "Signed out, can still send entries."))</span>" as HTML)</span>\(side)</li>
            """
    }

    private func contact(_ device: Device) -> String {
        let (day, time) = moment(device.contact)
        return day == today ? say("hari ini \(time)", "today \(time)") : DayWords.plain(day, say.language)
    }
}
