import ArgumentParser
import Desk
import Exchange
import Foundation
import Interchange
import Plain
import Records
import Rules

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in residents from a file.",
        discussion: """
            EXAMPLES
              pandu import residents warga.csv --book flamboyan --as bidan.tempilang
              pandu import residents eppgbm.csv --book flamboyan --as bidan.tempilang --refused mend.csv
            """,
        subcommands: [Residents.self])

    struct Residents: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import residents and weighings; importing twice changes nothing.",
            discussion: """
                Columns as e-PPGBM names them, or: Nama lengkap, Jenis kelamin, Tanggal lahir, Nama ibu, RT, NIK.
                Refused rows are printed with what to mend; --refused keeps them in a file to offer again.
                Ends with 1 when a row was refused.
                """)

        @OptionGroup var settings: Settings
        @Argument(help: "The file: a workbook of Excel (.xlsx), or CSV parted by comma, semicolon or tab.") var file:
            String
        @Option(help: "The book of the Posyandu.") var book: String
        @Option(name: .customLong("as"), help: "The account that answers for it: chair, midwife or village operator.")
        var account: String
        @Option(help: ArgumentHelp("Where refused rows go.", valueName: "file")) var refused: String?
        @Flag(help: "Only say what would happen.") var dryRun = false

        func run() async throws {
            guard let content = try? Data(contentsOf: URL(fileURLWithPath: file)) else {
                throw Failure.input("\(file) cannot be read.")
            }
            let desk = try settings.openDesk()
            guard let person = try desk.accounts.find(account)?.person else {
                throw Failure.input("There is no account \(account).")
            }
            let sheet: ResidentSheet
            do {
                sheet = try ResidentSheet([UInt8](content))
            } catch {
                throw Failure.input("\(file): \(error)")
            }
            let planned: [ResidentSheet.Planned]
            do {
                let files = ResidentImport(desk)
                planned =
                    try await dryRun
                    ? files.plan(sheet, into: book, as: person) : files.run(sheet, into: book, as: person)
            } catch Refusal.notFound {
                throw Failure.input("\(account) may not import into \(book).")
            }
            try report(sheet, planned)
        }

        private func report(_ sheet: ResidentSheet, _ planned: [ResidentSheet.Planned]) throws {
            var (new, known, bad) = (0, 0, 0)
            for row in planned {
                switch row.outcome {
                case .new: new += 1
                case .known: known += 1
                case .refused(let problems):
                    bad += 1
                    Settings.warn(
                        "line \(row.line) \(row.name): \(problems.map { $0.sentence.indonesian }.joined(separator: " "))"
                    )
                }
            }
            for phrase in sheet.leftOut(planned) { Settings.warn(phrase.indonesian) }
            print("\(dryRun ? "would be " : "")new \(new), already there \(known), refused \(bad)")
            if bad > 0 {
                if let refused {
                    try Data(("\u{FEFF}" + sheet.refused(planned)).utf8).write(to: URL(fileURLWithPath: refused))
                }
                throw ExitCode(1)
            }
        }
    }
}
