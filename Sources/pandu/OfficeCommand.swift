import ArgumentParser
import Desk
import Foundation
import Records
import Rules

struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office", abstract: "Say which office of a regency answers for what, and when it rests.",
        discussion: """
            EXAMPLES
              pandu office put perkim "Dinas Perkim" --region 19.05 --roles housing --roles public-works
              pandu office key uptdppa --region 19.05
              pandu office list --region 19.05
              pandu office holiday 2026-11-20 "Hari jadi kabupaten" --region 19.05
            """,
        subcommands: [Put.self, Key.self, List.self, RestDay.self])

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

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List offices, one a line: book, name, roles; then the roles that nobody answers for.")
        @OptionGroup var settings: Settings
        @Option(help: "Code of the regency.") var region: String

        func run() async throws {
            let settled = try settings.openDesk().regionSettings(of: region)
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
