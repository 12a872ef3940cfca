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
              pandu verify --heads /mnt/elsewhere/pandu.heads --keep /mnt/elsewhere/pandu.heads

            It only reads: a copy or a file on a medium that cannot be written will do, and what is not there
            is not made. Exit code 0 when all is well, 1 when something differs, 65 when there is nothing to
            look at.

            The heads say where every chain stood, signed. A server keeps them beside the database (FILE.heads),
            anew each day. Keep them elsewhere as well: only then whoever has the whole machine cannot cut
            entries off or put an older file back unseen.
            """)

    @OptionGroup var settings: Settings
    @Option(help: ArgumentHelp("Heads that were kept, to compare with.", valueName: "file")) var heads: String?
    @Option(help: ArgumentHelp("Where to keep the heads of now, when all is well.", valueName: "file"))
    var keep: String?
    @Flag(help: "Seal what stands as it stands, after you looked at what differs and answer for it.") var seal = false
    @Flag(help: "Say only what differs.") var quiet = false

    func run() async throws {
        let desk = try settings.openReadingDesk()
        var books = 0
        var differences: [String]
        do {
            differences = try desk.verification.differences { _ in books += 1 }
            differences += try compareHeads(desk)
        } catch let failure as Failure {
            throw failure
        } catch {
            differences = ["the database cannot be read: \(error)"]
        }
        for difference in differences { print(difference) }
        if seal {
            let writing = try settings.openDesk()
            try writing.verification.sealAnew()
            try writeHeads(writing, to: settings.heads)
            print("Sealed anew.")
        }
        if !differences.isEmpty { throw Failure.found("\(differences.count) differences.") }
        if let keep { try writeHeads(desk, to: keep) }
        let uncounted = try desk.recount.booksLeft()
        if uncounted > 0 {
            print("\(uncounted) books are still to be counted anew: their numbers are another version's.")
        }
        if !quiet { print("\(books) books: chains, cards, numbers and seals agree.") }
    }

    private func writeHeads(_ desk: Desk, to path: String) throws {
        guard let heads = try desk.verification.signedHeads() else {
            throw Failure.input("\(settings.keys) has no seal.key.")
        }
        try Data(heads.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// Against what was given, and what the server kept beside the database.
    private func compareHeads(_ desk: Desk) throws -> [String] {
        var differences: [String] = []
        for file in [heads, FileManager.default.fileExists(atPath: settings.heads) ? settings.heads : nil] {
            guard let file else { continue }
            guard let text = FileManager.default.contents(atPath: file) else {
                throw Failure.input("There is no file \(file).")
            }
            differences += try desk.verification.differences(fromHeads: String(decoding: text, as: UTF8.self))
                .map { "\(file): \($0)" }
        }
        return differences
    }
}
