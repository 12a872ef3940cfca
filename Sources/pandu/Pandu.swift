import ArgumentParser

/// The command line. Each command is one file named after it, and one line in the list below.
@main
struct Pandu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pandu",
        abstract: "The register of a Posyandu that works without a signal.",
        version: "0.1.0",
        subcommands: []
    )
}
