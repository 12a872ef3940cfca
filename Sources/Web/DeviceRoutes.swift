import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// Where somebody is signed in, and where keys to send with are left: each can be ended. Whoever looks after an account
/// has the same page for it.
extension Server {
    static let devicesPath = "/perangkat"

    func addDevices(to router: Router<Visitor>) {
        router.get("/perangkat") { request, _ in try devicesPage(request) }
        router.post("/perangkat") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            let account = value("akun", form)
            try desk.sessions.endDevice(value("perangkat", form), of: account, by: mandate.person)
            return Reply.redirect(Server.devices(of: account) + "&sudah=1")
        }
    }

    static func devices(of account: String) -> String { devicesPath + "?akun=" + FormText.encode(account) }

    private func devicesPage(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        let asked = request.asked("akun")
        let isOwn = asked.isEmpty || asked == mandate.person.account
        let account = isOwn ? mandate.person.account : asked
        let secret = request.cookie(request.sessionCookieName) ?? ""
        let devices = try desk.sessions.devices(of: account, for: mandate.person, in: secret)
        let shell = shell(request, title: "Pandu")
        let say = Words(shell.language)
        let name = isOwn ? "" : try desk.accounts.find(account)?.person.name ?? account
        let title = isOwn ? say("Perangkat saya", "My devices") : say("Perangkat \(name)", "Devices of \(name)")
        let done: HTML =
            request.asked("sudah") == "1"
            ? "<p class=\"notice is-good\" role=\"status\">\(Icon.tick.svg)<span>\(say("Sudah dikeluarkan.", "It has ended."))</span></p>"
            : ""
        let rows = devices.html { row($0, of: account, say, shell.language) }
        let next: HTML =
            isOwn
            ? "<p><a class=\"more\" href=\"/sandi\">\(say("Ganti kata sandi", "Change the password"))</a></p>"
            : "<p><a class=\"more\" href=\"/akun\">\(say("Kembali ke akun", "Back to the accounts"))</a></p>"
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1>\(done)
                <p class="lead">\(say("HP hilang atau dijual? Keluarkan di sini.", "Is a phone lost or sold? End it here."))</p>
                \(rows.isEmpty ? "<p>\(say("Tidak ada perangkat yang masuk.", "No device is signed in."))</p>" : "<ul class=\"rows\" role=\"list\">\(rows)</ul>" as HTML)
                <p class="meta">\(say("Catatan yang masih dikirimnya tidak hilang. Bidan memeriksanya dulu.", "What it still sends is not lost. A midwife looks at it first."))</p>\(next)
                """)
        page.isDesk = true
        page.deskLinks = deskLinks(mandate, say, current: isOwn ? Server.devicesPath : "/akun")
        return Reply.html(shell.render(page))
    }

    private func row(_ device: Device, of account: String, _ say: Words, _ language: Language) -> HTML {
        let what = DeviceWords.words(device.agent, say)
        let since = DayWords.plain(desk.day(at: device.since), language)
        let last = moment(device.contact, say, language)
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

    private func moment(_ milliseconds: Int64, _ say: Words, _ language: Language) -> String {
        let day = desk.day(at: milliseconds)
        let time = desk.timeOfDay(at: milliseconds)
        return day == desk.today ? say("hari ini \(time)", "today \(time)") : DayWords.plain(day, language)
    }
}
