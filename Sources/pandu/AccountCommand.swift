import ArgumentParser
import Desk
import Plain
import Records
import Rules

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Add, list, rename, disable accounts, or reset a password.",
        discussion: """
            EXAMPLES
              pandu account add kader1.melati --name "Bu Yanti" --role kader --book flamboyan
              pandu account add bidan.tempilang --name "Bu Bidan" --role midwife --region 19.05.05
              pandu account list
              pandu account disable kader1.melati
              pandu account reset kader1.melati
            """,
        subcommands: [Add.self, List.self, Rename.self, Disable.self, Enable.self, Reset.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add an account; prints its first password once.")
        @OptionGroup var settings: Settings
        @Argument(help: "What she signs in with.") var account: String
        @Option(help: "What she is called.") var name: String
        @Option(
            help:
                "kader, chair, midwife, village-operator, district-coach, regency-coach, administrator or neighbourhood-head."
        )
        var role: String
        @Option(help: "Region path of the mandate, such as 19.05.05.") var region = ""
        @Option(help: "Book of the Posyandu she serves.") var book = ""
        @Option(help: "Numbers of the RT that she heads, such as '1 2 3'.") var rt = ""

        func run() async throws {
            guard let role = Role(code: role) else { throw Failure.input("There is no role \(role).") }
            try await told {
                let password = try await settings.openDesk().addAccount(
                    name: account, title: name, role: role, region: region, book: book, rt: rt, by: Desk.machine)
                print("\(account): \(password)  (shown once, must be changed)")
                if role == .caseWorker {
                    print("She reads nothing until her unit lets her in: at Kasus, or pandu office accept.")
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List accounts, one a line.")
        @OptionGroup var settings: Settings
        func run() async throws {
            for item in try settings.openDesk().accounts.all() {
                let area = item.book.isEmpty ? item.region : item.book
                print(
                    "\(item.person.account)\t\(item.person.role.code)\t\(area)\t\(item.person.name)\(item.isDisabled ? "\tdisabled" : "")"
                )
            }
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Change what somebody is called.")
        @OptionGroup var settings: Settings
        @Argument var account: String
        @Argument(help: "The new name to show.") var name: String
        func run() async throws {
            try await named(account) { try await settings.openDesk().rename(account, to: name, by: Desk.machine) }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End a mandate; what it still sends is held.")
        @OptionGroup var settings: Settings
        @Argument var account: String
        func run() async throws {
            try await named(account) { try await settings.openDesk().setDisabled(true, account, by: Desk.machine) }
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Restore a mandate.")
        @OptionGroup var settings: Settings
        @Argument var account: String
        func run() async throws {
            try await named(account) { try await settings.openDesk().setDisabled(false, account, by: Desk.machine) }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make a new first password; prints it once.")
        @OptionGroup var settings: Settings
        @Argument var account: String
        func run() async throws {
            try await named(account) {
                print(try await settings.openDesk().resetPassword(of: account, by: Desk.machine))
            }
        }
    }
}

private func named(_ account: String, _ change: () async throws -> Void) async throws {
    do {
        try await told(change)
    } catch Refusal.notFound {
        throw Failure.input("There is no account \(account).")
    }
}

/// Says what must be mended, a line each.
func told(_ change: () async throws -> Void) async throws {
    do {
        try await change()
    } catch Refusal.invalid(let problems) {
        throw Failure.input(problems.map { $0.sentence.english }.joined(separator: "\n"))
    }
}
