import ArgumentParser
import Desk
import Foundation

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look the database through, walk every chain, refold every card, recount every number.",
        discussion: """
            EXAMPLES
              pandu verify
              pandu verify --database copy.sqlite --quiet

            It only reads: a copy or a file on a medium that cannot be written will do, and what is not there
            is not made. Exit code 0 when all is well, 1 when something differs, 65 when there is nothing to
            look at.
            """)

    @OptionGroup var settings: Settings
    @Flag(help: "Say only what differs.") var quiet = false

    func run() async throws {
        let desk = try settings.openReadingDesk()
        var books = 0
        let differences: [String]
        do {
            differences = try desk.verify { _ in books += 1 }
        } catch {
            differences = ["the database cannot be read: \(error)"]
        }
        for difference in differences { print(difference) }
        if !differences.isEmpty { throw Failure.found("\(differences.count) differences.") }
        if !quiet { print("\(books) books: chains, cards and numbers agree.") }
    }
}
