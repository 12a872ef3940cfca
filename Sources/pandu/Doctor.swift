import ArgumentParser
import Desk
import Exchange
import Foundation
import Plain
import Records
import Rules
import Web

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say how Pandu is set up here and what is missing.",
        discussion: """
            EXAMPLES
              pandu doctor
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var outside: CourierSettings
    @Option(help: ArgumentHelp("The built web files (PANDU_ASSETS).", valueName: "folder"))
    var assets: String = Settings.environment("PANDU_ASSETS", "build/web")

    func run() async throws {
        var missing = 0
        func report(_ isWell: Bool, _ what: String, _ mend: String) {
            print("\(isWell ? "well   " : "MISSING") \(what)\(isWell ? "" : "\n        \(mend)")")
            if !isWell { missing += 1 }
        }
        let hasRegions = FileManager.default.fileExists(atPath: settings.reference + "/regions.tsv")
        report(hasRegions, "regions in \(settings.reference)", "Say where they are with --reference.")
        report(
            (try? Assets(folder: URL(fileURLWithPath: assets))) != nil, "web files in \(assets)",
            "Build them with: make web")
        report(
            Darkroom.isEquipped, "programs that make photographs small",
            "apt-get install libjpeg-turbo-progs; photographs sent without script need them")
        let exists = FileManager.default.fileExists(atPath: settings.database)
        report(exists, "database \(settings.database)", "Make one with: pandu demo, or pandu account add")
        var opened: Desk?
        if exists, hasRegions {
            do { opened = try settings.openDesk() } catch let failure as Failure {
                report(false, "the database and its keys in \(settings.keys)", failure.description)
            }
        }
        if let desk = opened {
            let accounts = try desk.accounts.all()
            report(
                accounts.contains { $0.person.role == .administrator && !$0.isDisabled }, "an administrator",
                "pandu account add admin --name Admin --role administrator")
            for region in try desk.regencies.all(for: Desk.machine) {
                let astray = try desk.regencies.astray(in: region)
                let roles = try desk.regencies.settings(of: region).unanswered.map { $0.code }
                report(
                    astray.isEmpty, "offices for every kind of complaint in \(region)",
                    "Nobody answers for: \(roles.joined(separator: ", ")). Add one with: pandu office put")
            }
            for region in try desk.regencies.all(for: Desk.machine) {
                let settled = try desk.regencies.settings(of: region)
                let missing = settled.unitsWithoutKey.map { $0.code }
                report(
                    missing.isEmpty, "units that take secret reports in \(region)",
                    "No key for: \(missing.joined(separator: ", ")). Make one with: pandu office key")
                let lost = settled.offices.filter { !$0.key.isEmpty && !desk.keyring.holds($0.book) }.map(\.book)
                report(
                    lost.isEmpty, "keys of those units in \(settings.keys)",
                    "Nobody can read what is told to: \(lost.joined(separator: ", ")). Say where they are with --keys.")
            }
            for region in try desk.regencies.all(for: Desk.machine) {
                let empty = try desk.regencies.posts(of: region).filter { $0.holder == nil }
                let names = empty.map { "\($0.post.title.indonesian) \($0.areaName)" }.prefix(5)
                report(
                    empty.isEmpty, "people on the posts that are told of what is late in \(region)",
                    "\(empty.count) have nobody: \(names.joined(separator: ", ")). Name them on the page /pengaturan")
            }
            let seen = try desk.sessions.signedInFrom()
            report(
                seen.accounts < 5 || seen.addresses > 1, "where people sign in from",
                "All \(seen.accounts) came from one address: a proxy that is not named. Set PANDU_TRUSTED_PROXIES for serve"
            )
            try subscribers(desk, report)
            print("        \(accounts.count) accounts, demo: \(try desk.demoPassword() != nil ? "yes" : "no")")
        }
        if missing > 0 { throw ExitCode(1) }
    }

    private func subscribers(_ desk: Desk, _ report: (Bool, String, String) -> Void) throws {
        let subscribed = try desk.subscriptions.all(for: Desk.machine).filter { !$0.subscription.isDisabled }
        let lost = subscribed.reduce(0) { $0 + $1.givenUp }
        report(lost == 0, "what was sent to subscribers", "\(lost) could not be delivered. See the page /langganan")
        if subscribed.contains(where: { $0.subscription.channel == .mail || $0.subscription.channel == .lateMail }) {
            report(outside.route != nil, "a way for e-mail", "Set PANDU_MAIL_COMMAND or PANDU_MAIL_RELAY for serve")
        }
        let locked = try desk.lockedWebhooks()
        report(
            locked.isEmpty, "keys that sign webhooks",
            "Cannot be opened for: \(locked.joined(separator: ", ")). Put seal.key back, or subscribe anew")
        if !subscribed.isEmpty { report(Courier.isEquipped, "curl", "apt-get install curl ca-certificates") }
    }
}
