import ArgumentParser
import Desk
import Foundation
import Plain
import Records
import Rules

struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office", abstract: "Say which office of a regency answers for what, and when it rests.",
        discussion: """
            EXAMPLES
              pandu office put perkim "Dinas Perkim" --region 19.05 --roles housing --roles public-works
              pandu office key uptdppa --region 19.05
              pandu office accept uptdppa.sari --key uptdppa-1f2e3d4c5b6a7988.pem
              pandu office list --region 19.05
              pandu office holiday 2026-11-20 "Hari jadi kabupaten" --region 19.05
            """,
        subcommands: [Put.self, Key.self, Accept.self, List.self, RestDay.self])

    struct Put: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an office, or give an old one other words or roles. Complaints follow at once.")
        @OptionGroup var settings: Settings
        @Argument(help: "Its code for life: small letters and digits.") var book: String
        @Argument(help: "What it is called.") var name: String
        @Option(help: "Code of the regency, such as 19.05.") var region: String
        @Option(
            help: ArgumentHelp(
                "What it answers for: \(OfficeRole.allCases.map { $0.code }.joined(separator: ", ")).",
                valueName: "role"))
        var roles: [String] = []
        @Option(help: "Title of its head.") var head = ""
        @Flag(help: "It is no longer used.") var disabled = false

        func run() async throws {
            let known = try roles.map { code in
                guard let role = OfficeRole(code: code) else { throw Failure.input("There is no role \(code).") }
                return role
            }
            try await told {
                try await settings.openDesk().putOffice(
                    book: book, name: name, region: region, roles: known, head: head, disabled: disabled,
                    by: Desk.machine)
            }
        }
    }

    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key for a unit that takes secret reports, and let it take them.",
            discussion: """
                The private half lies in the folder of keys and nowhere else: not in the database, not in its backups.
                Copy it to a stick for the unit's safe. Whoever loses it can never again read what was told.
                """)
        @OptionGroup var settings: Settings
        @Argument(help: "The code of the office.") var book: String
        @Option(help: "Code of the regency.") var region: String

        func run() async throws {
            try await told {
                let desk = try settings.openDesk()
                try await desk.makeKey(for: book, in: region, by: Desk.machine)
                print("\(book) takes secret reports. Its key lies in \(desk.keyring.folder.path).")
            }
        }
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let the first case worker of a unit in, with the unit's key.",
            discussion: """
                An administrator proposes a case worker; a case worker of the unit lets her in at Kasus. Where there is
                none yet, whoever holds the unit's key does it, here or on the page that she sees.
                """)
        @OptionGroup var settings: Settings
        @Argument(help: "Her account.") var account: String
        @Option(help: "The unit's key file.") var key: String

        func run() async throws {
            guard let text = try? String(contentsOfFile: key, encoding: .utf8) else {
                throw Failure.input("\(key) cannot be read.")
            }
            do {
                try await told { try await settings.openDesk().accept(account, holding: text) }
            } catch Refusal.notFound {
                throw Failure.input("\(account) is no case worker of a unit with a key.")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List offices, one a line: book, name, roles; then the roles that nobody answers for.")
        @OptionGroup var settings: Settings
        @Option(help: "Code of the regency.") var region: String

        func run() async throws {
            let settled = try settings.openDesk().regencies.settings(of: region)
            for office in settled.offices {
                print("\(office.book)\t\(office.name)\t\(office.roles.map { $0.code }.joined(separator: " "))")
            }
            for role in settled.unanswered { print("NOBODY\t\t\(role.code)") }
        }
    }

    struct RestDay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "holiday", abstract: "A day on which the regency's offices rest, or work although others rest."
        )
        @OptionGroup var settings: Settings
        @Argument(help: "The day, such as 2026-11-20.") var day: String
        @Argument(help: "What it is called.") var name: String
        @Option(help: "Code of the regency.") var region: String
        @Flag(help: "They work on it.") var working = false

        func run() async throws {
            guard let date = Day(iso: day) else { throw Failure.input("\(day) is no day.") }
            try await told {
                try await settings.openDesk().putHoliday(
                    date, name: name, in: region, isWorkingDay: working, by: Desk.machine)
            }
        }
    }
}
