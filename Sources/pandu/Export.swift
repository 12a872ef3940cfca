import ArgumentParser
import Desk
import Interchange
import Plain
import Records
import Rules

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the growth register of a Posyandu as CSV, in the columns of e-PPGBM.",
        discussion: """
            EXAMPLES
              pandu export --book flamboyan --as bidan.tempilang > register.csv
              pandu export --book flamboyan --as bidan.tempilang --month 2026-10 > register.csv
            """)

    @OptionGroup var settings: Settings
    @Option(help: "The book of the Posyandu.") var book: String
    @Option(name: .customLong("as"), help: "The account that asks: chair, midwife or village operator.")
    var account: String
    @Option(help: "Only this month, as 2026-10.") var month: String?

    func run() async throws {
        let desk = try settings.openDesk()
        guard let person = try desk.accounts.find(account)?.person else {
            throw Failure.input("There is no account \(account).")
        }
        let wanted = month.flatMap { Month(iso: $0) }
        if let month, wanted == nil { throw Failure.input("\(month) is no month. Write it as 2026-10.") }
        do {
            print(try await RegisterExport(desk).growth(of: book, month: wanted, for: person), terminator: "")
        } catch Refusal.notFound {
            throw Failure.input("\(account) may not export \(book).")
        }
    }
}
