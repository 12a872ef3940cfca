import Desk
import Foundation
import Records
import Rules
import Web

/// The screens of those who work at a desk, and of residents without an account: pages of a demo district of its own,
/// asked of a server of its own.
struct DeskGallery {
    struct Screen {
        let name: String
        let title: String
        /// Nobody for what needs no account.
        let account: String
        let path: String
        /// What was typed, when the screen is the answer to a form.
        var typed: [String]?

        init(_ name: String, _ title: String, _ account: String, _ path: String, typed: [String]? = nil) {
            (self.name, self.title, self.account, self.path, self.typed) = ("desk-" + name, title, account, path, typed)
        }
    }

    private static let password = "contoh-1234"
    private static let village = "19.05.05.2004"

    /// Prepares the demo, asks for every screen, and takes all of it away again.
    /// - Returns: each screen with its page
    static func pages(reference: String) async throws -> [(screen: Screen, html: String)] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pandu-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        var settings = Settings()
        settings.database = folder.appendingPathComponent("demo.sqlite").path
        settings.keys = folder.appendingPathComponent("keys").path
        settings.reference = reference
        let desk = try settings.openDesk()
        let world = DemoWorld(desk: desk, password: password)
        let books = try await world.district()
        for book in books.filter({ $0.place.region == village }) { try await book.write(to: desk) }
        try await world.complaints(in: books)
        let secret = try await tellSecret(desk)
        return try await served(desk, folder, screens(desk, secret: secret))
    }

    private static func tellSecret(_ desk: Desk) async throws -> ID {
        let id = ID(milliseconds: desk.clock(), random: desk.randomWord(), desk.randomWord())
        guard let kind = Catalogue.find("domestic-violence") else { return id }
        try await desk.takeSecret(
            kind, isInvolved: false, in: village, id: id, code: TicketCode(random: desk.randomWord()),
            facts: "village=\(village)&kind=\(kind.code)&note=Tetangga+mendengar+tangis+setiap+malam.",
            identity: "name=Contoh+Saksi&contact=Telepon+pagi")
        return id
    }

    /// Serves the desk on this machine while the screens are asked for.
    private static func served(
        _ desk: Desk, _ folder: URL, _ screens: [Screen]
    ) async throws -> [(screen: Screen, html: String)] {
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let options = ServerOptions(port: 0, requestsPerMinute: 0, isDemo: true)
        let serving = Task {
            try await Server(desk: desk, assets: Assets(), options: options).run(isQuiet: true) { found.yield($0) }
        }
        var port = 0
        for await started in ports {
            port = started
            break
        }
        let pages = Result { try asked(screens, of: "http://localhost:\(port)", jars: folder) }
        serving.cancel()
        _ = await serving.result
        return try pages.get()
    }

    private static func asked(
        _ screens: [Screen], of origin: String, jars folder: URL
    ) throws -> [(screen: Screen, html: String)] {
        var known: Set<String> = [""]
        return try screens.map { screen in
            let jar = folder.appendingPathComponent("jar-\(screen.account)")
            if known.insert(screen.account).inserted {
                _ = try ask(origin + "/masuk", jar, ["nama-pengguna=\(screen.account)", "kata-sandi=\(password)"])
            }
            return (screen, try ask(origin + screen.path, jar, screen.typed))
        }
    }

    /// One page, by curl.
    private static func ask(_ address: String, _ jar: URL, _ typed: [String]?) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["curl", "--silent", "--show-error", "--max-time", "30", "-b", jar.path, "-c", jar.path]
            + (typed ?? []).flatMap { ["--data-urlencode", $0] } + [address]
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failure.found("\(address) does not answer. Is curl there?") }
        return text
    }
}

extension DeskGallery {
    private static func screens(_ desk: Desk, secret: ID) throws -> [Screen] {
        guard let officer = try desk.account("perkim.dewi")?.person,
            let complaint = try desk.complaints(.new, for: officer).lines.first
        else { throw Failure.found("The demo has no complaint.") }
        let one = "/b/\(complaint.book)/laporan/\(complaint.id.text)"
        let (village, regency) = (village, "19.05")
        return [
            Screen("inbox-office", "The inbox of an office", "perkim.dewi", "/kotak-masuk"),
            Screen("inbox-new", "What is new, to be received", "perkim.dewi", "/kotak-masuk?saring=new"),
            Screen("inbox-search", "Looking for something", "perkim.dewi", "/kotak-masuk?cari=rumah"),
            Screen("inbox-nothing", "Nothing was found", "perkim.dewi", "/kotak-masuk?cari=zzz"),
            Screen("inbox-village", "The inbox of a village", "desa.buyankelumbi", "/kotak-masuk"),
            Screen("complaint", "A complaint at its office", "perkim.dewi", one),
            Screen("disposition", "The sheet of paper", "perkim.dewi", one + "/lembar"),
            Screen("notices", "What is new since she looked", "perkim.dewi", "/pemberitahuan"),
            Screen("complaints-village", "A village's complaints in numbers", "desa.buyankelumbi", "/laporan-warga"),
            Screen("complaints-regency", "A regency's", "pembina.bangkabarat", "/laporan-warga?rentang=12"),
            Screen("complaints-office", "An office's", "perkim.dewi", "/laporan-warga"),
            Screen("needs", "A village's list of needs", "desa.buyankelumbi", "/laporan-warga/kebutuhan"),
            Screen("overview-village", "A village in numbers", "desa.buyankelumbi", "/wilayah/\(village)"),
            Screen("settings", "Offices, fields, limits and days", "admin", "/pengaturan?wilayah=\(regency)"),
            Screen("subscriptions", "Who is told by mail and webhook", "admin", "/langganan"),
            Screen("campaigns", "Campaigns", "pembina.bangkabarat", "/pendataan"),
            Screen("campaigns-admin", "Beginning a campaign", "admin", "/pendataan"),
            Screen("accounts", "Accounts", "admin", "/akun"),
            Screen("cases", "The cases of a unit", "uptdppa.sari", CaseAddress.list),
            Screen("case", "A case that nobody opened", "uptdppa.sari", CaseAddress.one(secret)),
            Screen(
                "case-open", "A case that is open", "uptdppa.sari", CaseAddress.one(secret) + "/buka",
                typed: ["part=report", "reason=handling", "note=Piket"]),
            Screen(
                "case-identity", "Who told it", "uptdppa.sari", CaseAddress.one(secret) + "/buka",
                typed: ["part=identity", "reason=supervision", "note="]),
            Screen("case-read", "A case with who opened it", "uptdppa.sari", CaseAddress.one(secret)),
            Screen("case-unknown", "A code that is no case's", "uptdppa.sari", CaseAddress.list, typed: ["kode=K7QF"]),
            Screen("cases-empty", "No cases", "inspektorat.hadi", CaseAddress.list),
            Screen("public-report", "Telling without an account", "", "/lapor"),
            Screen("public-fields", "The fields", "", "/lapor?desa=\(village)"),
            Screen("public-kinds", "The kinds of a field", "", "/lapor?desa=\(village)&bidang=housing"),
            Screen("public-form", "The form", "", "/lapor?desa=\(village)&jenis=roof-damage"),
            Screen("public-track", "Following by a code", "", "/lacak"),
            Screen("public-unknown", "A code that is none", "", "/lacak/0000-0000-0000"),
            Screen("public-numbers", "What everybody may know", "", "/angka"),
            Screen("public-help", "Numbers that help", "", "/bantuan"),
            Screen("public-secret", "A closed report", "", "/bantuan/tulis?desa=\(village)"),
            Screen("public-secret-village", "From which village", "", "/bantuan/tulis"),
            Screen("public-secret-addition", "Adding to it", "", "/bantuan/tambah"),
        ]
    }

    /// Where a unit's cases are.
    private enum CaseAddress {
        static let list = "/kasus"
        static func one(_ id: ID) -> String { "\(list)/\(id.text)" }
    }
}
