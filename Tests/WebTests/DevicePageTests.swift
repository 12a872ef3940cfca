import DeskPages
import HTTPTypes
import Hummingbird
import Records
import Testing

@testable import Desk
@testable import Web

/// *Perangkat saya*, and what becomes of a form whose writer was away for long.
@Suite struct DevicePageTests {
    private static let typed: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    @Test func `everybody finds her devices and ends a lost one, and only whoever looks after her sees them`()
        async throws
    {
        let house = try await House()
        for role in Role.allCases where role != .clock && role != .resident {
            try await house.visit(as: House.name(role)) { (visit) async throws in
                let page = try await visit.get("/perangkat").text
                #expect(page.contains("Perangkat saya") && page.contains("Perangkat ini"), "\(role)")
                #expect(page.contains("href=\"/perangkat\"") && !page.contains("name=\"perangkat\""), "\(role)")
                let other = try await visit.get("/perangkat?akun=kader.satu")
                let isTheirs = [.kader, .midwife, .villageOperator, .administrator].contains(role)
                #expect(other.status == (isTheirs ? .ok : .notFound), "\(role)")
            }
        }
        let phone: HTTPFields = [.userAgent: "Mozilla/5.0 (Linux; Android 9; A37f) Chrome/114.0 Mobile Safari/537.36"]
        try await house.visit { (lost) async throws in
            let fields = [("nama-pengguna", "kader.satu"), ("kata-sandi", House.password)]
            let answer = try await lost.post("/masuk", fields, phone)
            lost.cookie = answer.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
            let reply = try await lost.post("/hp", [("perangkat", "hp-lama-0001")], phone).text
            let token = try #require(reply.split(separator: "\n").first?.split(separator: "\t").last.map { String($0) })
            #expect(try await lost.get("/b/flamboyan/saya").text.contains("href=\"/perangkat\""))
            try await house.visit(as: House.name(.midwife)) { (midwife) async throws in
                #expect(try await midwife.get("/akun").text.contains("href=\"/perangkat?akun=kader.satu\""))
                let page = try await midwife.get("/perangkat?akun=kader.satu").text
                #expect(page.contains("HP Android, Chrome") && page.contains("value=\"hp-lama-0001\""))
                #expect(page.contains("Sejak 20 Oktober 2026. Terakhir terhubung: hari ini 12.00."))
                let end = [("akun", "kader.satu"), ("perangkat", "hp-lama-0001")]
                let answer = try await midwife.post("/perangkat", end)
                #expect(answer.headers[.location] == "/perangkat?akun=kader.satu&sudah=1")
                #expect(try await midwife.get(answer.headers[.location] ?? "").text.contains("Sudah dikeluarkan"))
            }
            #expect(try await lost.get("/b/flamboyan/").status == .seeOther)
            #expect(try house.desk.sessions.writer(token: token)?.holding == .deviceEnded)
        }
    }

    @Test func `what was typed at a desk before she was away too long goes through signing in`() async throws {
        let house = try await House()
        let words = "Bu Yanti & \"anak\" <b>"
        let form = [
            ("name", words), ("account", "baru.satu"), ("role", "kader"), ("book", "flamboyan"), ("region", ""),
        ]
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            house.forward(seconds: 29 * 60)
            #expect(try await visit.get("/akun").status == .ok)
            house.forward(seconds: 31 * 60)
            #expect(try await visit.get("/akun").headers[.location] == "/masuk?sesudah=%2Fakun")
            let asked = try await visit.get("/wilayah/19.05?bulan=2026-08&banding=1").headers[.location]
            #expect(asked == "/masuk?sesudah=%2Fwilayah%2F19.05%3Fbulan%3D2026-08%26banding%3D1")
            #expect(try await visit.get("/masuk").text.contains("Lama tidak dipakai. Masuk lagi untuk melanjutkan."))
            let late = try await visit.post("/akun", form, Self.typed)
            #expect(late.status == .unauthorized && late.text.contains("yang tadi ditulis masih ada"))
            #expect(late.text.contains("name=\"tulis.name\" value=\"Bu Yanti &amp; &quot;anak&quot; &lt;b&gt;\""))

            let carried = [("tulisan-dari", "administrator.satu"), ("tulisan-ke", "/akun")]
            let kept = form.map { ("tulis." + $0.0, $0.1) }
            let wrong = [("nama-pengguna", "administrator.satu"), ("kata-sandi", "salah")]
            #expect(try await visit.post("/masuk", wrong + carried + kept).text.contains("name=\"tulis.name\""))
            let right = [("nama-pengguna", "administrator.satu"), ("kata-sandi", House.password)]
            let again = try await visit.post("/masuk", right + carried + kept)
            #expect(again.status == .ok && again.text.contains("Yang tadi ditulis masih ada"))
            #expect(
                again.text.contains("action=\"/akun\"") && again.text.contains("name=\"account\" value=\"baru.satu\""))
            visit.cookie = again.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
            #expect(try await visit.post("/akun", form).status == .ok)
            #expect(try house.desk.accounts.find("baru.satu")?.person.name == words)
        }
        // Somebody else who signs in there does not save it in her own name, and a way out of this server is none.
        for (from, to, name) in [
            ("administrator.satu", "/akun", "midwife.satu"), ("midwife.satu", "//lain.example/x", "midwife.satu"),
        ] {
            try await house.visit { (visit) async throws in
                let fields = [("nama-pengguna", name), ("kata-sandi", House.password)]
                let answer = try await visit.post(
                    "/masuk", fields + [("tulisan-dari", from), ("tulisan-ke", to), ("tulis.name", "x")])
                #expect(from == name ? !answer.text.contains("lain.example") : answer.status == .seeOther)
            }
        }
    }

    @Test func `photographs are chosen again, and a form after signing out says that nothing was saved`() async throws {
        let house = try await House()
        let parts = [
            "--x", "Content-Disposition: form-data; name=\"note\"", "", "Bocor besar", "--x",
            "Content-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"", "", "abc", "--x--", "",
        ]
        let multipart: HTTPFields = [.contentType: "multipart/form-data; boundary=x"]
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            house.forward(seconds: 31 * 60)
            let path = "/b/flamboyan/laporan/baru"
            let late = try await visit.post(path, [], multipart, body: parts.joined(separator: "\r\n"))
            #expect(late.status == .unauthorized && late.text.contains("name=\"tulis.note\" value=\"Bocor besar\""))
            #expect(late.text.contains("name=\"tanpa-berkas\" value=\"1\"") && !late.text.contains("abc"))
        }
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let old = visit.cookie
            _ = try await visit.post("/keluar")
            visit.cookie = old
            let late = try await visit.post("/akun", [("account", "x"), ("aksi", "sandi")], Self.typed)
            #expect(late.status == .unauthorized && late.text.contains("Yang tadi ditulis belum tersimpan."))
            #expect(!late.text.contains("tulis."))
        }
        // Whoever never signed in is led there as before.
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/akun").status == .seeOther)
            #expect(try await visit.post("/sync").status == .unauthorized)
        }
    }

    @Test func `a kader who comes by stays signed in, and public pages mind nobody's session`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for _ in 0..<4 {
                house.forward(seconds: 80 * 86_400)
                #expect(try await visit.get("/b/flamboyan/").status == .ok)
            }
            house.forward(seconds: 90 * 86_400)
            #expect(try await visit.get("/b/flamboyan/").status == .seeOther)
            for path in ["/lapor", "/lacak", "/bantuan", "/angka"] {
                #expect(try await visit.get(path).status == .ok, "\(path)")
            }
            let told = [("desa", "19.05.05.2004"), ("jenis", "road-damage"), ("kode", "x")]
            #expect(try await visit.post("/lapor", told, Self.typed).status != .unauthorized)
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (Linux; Android 9; A37f) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36", "android/chrome"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0", "windows/edge"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "linux/firefox"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Version/16.0 Safari/604.1", "iphone/safari"),
        ("curl/8.0", ""), ("", ""), (String(repeating: "<script>", count: 10_000), ""),
    ])
    func `a browser is told apart by kind alone`(_ agent: String, _ code: String) {
        #expect(DeviceWords.code(agent) == code)
    }
}
