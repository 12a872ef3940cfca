import Desk
import Foundation
import Plain
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

    static let password = "contoh-1234"
    static let village = "19.05.05.2004"

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
            ["curl", "--silent", "--show-error", "--location", "--max-time", "30", "-b", jar.path, "-c", jar.path]
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
