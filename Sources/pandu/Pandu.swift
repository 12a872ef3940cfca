import ArgumentParser
import Foundation

/// The command line. Each command is one file named after it, and one line in the list below.
@main
struct Pandu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pandu",
        abstract: "The register of a Posyandu that works without a signal.",
        discussion: """
            EXAMPLES
              pandu demo && pandu serve
              pandu growth children.csv --classes > scored.csv
            """,
        version: "0.1.0",
        subcommands: [
            Serve.self, Demo.self, AccountCommand.self, PosyanduCommand.self, OfficeCommand.self, Import.self,
            Export.self, Growth.self, Prevalence.self,
            Judge.self, Verify.self, Doctor.self, GalleryCommand.self,
        ]
    )

    /// As ArgumentParser does it, with our exit codes.
    static func main() async {
        // What this program writes is its user's alone: the register, its photographs, its keys.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Settings.warn("pandu: \(failure)")
            Foundation.exit(failure.code)
        } catch {
            exit(withError: error)
        }
    }
}
