import ArgumentParser
import Desk
import Foundation

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Walk every chain, refold every card, recount every number; say what differs.",
        discussion: """
            EXAMPLES
              pandu verify
              pandu verify --database copy.sqlite --quiet

            Exit code 0 when all is well, 1 when something differs.
            """)

    @OptionGroup var settings: Settings
    @Flag(help: "Say only what differs.") var quiet = false

    func run() async throws {
        let desk = try settings.openDesk()
        var books = 0
        let differences = try desk.verify { _ in books += 1 }
        for difference in differences { print(difference) }
        if !differences.isEmpty { throw Failure.found("\(differences.count) differences.") }
        if !quiet { print("\(books) books: chains, cards and numbers agree.") }
    }
}
