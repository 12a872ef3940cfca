import ArgumentParser
import Desk
import Foundation
import Plain
import Rules
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve pages and synchronisation over HTTP.",
        discussion: """
            EXAMPLES
              pandu serve
              pandu serve --port 8081 --database /var/lib/pandu/pandu.sqlite

            Behind TLS, put a proxy in front that passes the Host header on.
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var outside: CourierSettings

    @Option(help: "The address to listen on (PANDU_HOST).")
    var host: String = Settings.environment("PANDU_HOST", "127.0.0.1")

    @Option(help: "The port (PANDU_PORT).")
    var port: Int = Int(Settings.environment("PANDU_PORT", "8080")) ?? 8080

    @Option(help: ArgumentHelp("The built web files (PANDU_ASSETS).", valueName: "folder"))
    var assets: String = Settings.environment("PANDU_ASSETS", "build/web")

    @Option(help: "Requests a minute from one address, 0 for no limit (PANDU_RATE).")
    var rate: Int = Int(Settings.environment("PANDU_RATE", "3000")) ?? 3000

    @Option(
        help: ArgumentHelp(
            "Proxies that say for whom they ask, such as 10.0.0.0/8 (PANDU_TRUSTED_PROXIES).", valueName: "networks"))
    var trustedProxies: String = Settings.environment("PANDU_TRUSTED_PROXIES", Proxies.own)

    @Option(help: ArgumentHelp("Days that a demo's clock runs ahead (PANDU_DAYS_AHEAD).", valueName: "days"))
    var daysAhead: Int = Int(Settings.environment("PANDU_DAYS_AHEAD", "0")) ?? 0

    func run() async throws {
        guard let proxies = Proxies(trustedProxies) else {
            throw Failure.input("\(trustedProxies) is no list of addresses and networks. Example: 127.0.0.1 10.0.0.0/8")
        }
        let desk = try settings.openServingDesk(daysAhead: daysAhead)
        if daysAhead != 0, try desk.demoPassword() == nil { throw Failure.input("Only a demo's clock runs ahead.") }
        let files: Assets
        do {
            files = try Assets(folder: URL(fileURLWithPath: assets))
        } catch {
            throw Failure.input("\(assets) has no web files. Build them with: make web")
        }
        let demo = try desk.demoPassword()
        desk.photos.removeUnfinished()
        // What the passing of time does: every minute, and once now for the time when nobody looked.
        let heads = URL(fileURLWithPath: settings.heads)
        let clockwork = Task {
            var day: Day?
            while !Task.isCancelled {
                do {
                    try desk.sessions.keepContacts()
                    try await desk.tick()
                } catch { Settings.warn("The clock's work failed: \(error)") }
                if desk.today != day {
                    day = desk.today
                    do {
                        for line in try desk.verification.keepHeads(in: heads) {
                            Settings.warn("\(heads.path): \(line)")
                        }
                    } catch { Settings.warn("\(heads.path) cannot be written: \(error)") }
                }
                try await Task.sleep(for: .seconds(60))
            }
        }
        defer { clockwork.cancel() }
        let recount = Task.detached(priority: .utility) {
            do {
                guard try desk.recount.isBeingRecounted() else { return }
                Settings.warn("Numbers of another version are counted anew: \(try desk.recount.booksLeft()) books.")
                while try desk.recount.next() { try Task.checkCancellation() }
                Settings.warn("All numbers are counted.")
            } catch is CancellationError {
            } catch { Settings.warn("Counting anew stopped, and goes on at the next start: \(error)") }
        }
        defer { recount.cancel() }
        let origin = outside.origin.isEmpty ? "http://localhost:\(port)" : outside.origin
        let courier = Courier(
            desk: desk, mail: outside.route, origin: origin, isInsideOpen: outside.hooksInside == "yes")
        let rounds = Task { await courier.run() }
        defer { rounds.cancel() }
        let options = ServerOptions(
            host: host, port: port, requestsPerMinute: rate, isDemo: demo != nil, proxies: proxies)
        try await Server(desk: desk, assets: files, options: options).run { port in
            print("Pandu: http://localhost:\(port)")
            if demo != nil { print(Demo.invitation(password: demo)) }
            fflush(nil)
        }
    }
}
