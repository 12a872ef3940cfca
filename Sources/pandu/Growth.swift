import ArgumentParser
import Exchange
import Foundation

struct Growth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score measured children by the growth standards of WHO.",
        discussion: """
            EXAMPLES
              pandu growth children.csv > scored.csv
              pandu growth --classes < children.csv > scored.csv

            Reads CSV with a header, from a file or standard input, and writes CSV: every column of the
            input, then the results. Under five (column age): sex, age, age_unit, weight, lenhei, measure,
            headc, armc, oedema. From five years (column age_months): sex, age_months, height, weight, oedema.
            """)

    @Argument(help: "The file; standard input when left out.") var file: String?
    @Flag(help: "Add the Indonesian names of the classes.") var classes = false

    func run() async throws {
        var blocks = try Blocks(ofFile: file)
        let sheet: GrowthSheet
        do {
            sheet = try GrowthSheet(header: try blocks.firstLine(), withClasses: classes)
        } catch let problem as GrowthSheet.Problem {
            throw Failure.input("\(file ?? "standard input"), line 1: \(problem).")
        }
        try write(sheet.header)
        try await score(&blocks, with: sheet)
    }

    /// All cores score, this task reads ahead and writes in the order of the input.
    private func score(_ blocks: inout Blocks, with sheet: GrowthSheet) async throws {
        let ahead = max(2, ProcessInfo.processInfo.activeProcessorCount) + 1
        var line = 2
        var tasks: [Task<GrowthSheet.Scored, Never>] = []
        var isDone = false
        while !isDone || !tasks.isEmpty {
            while !isDone, tasks.count < ahead {
                let block = try blocks.next()
                isDone = block.isEmpty
                if !isDone { tasks.append(Task.detached { block.withUnsafeBufferPointer { sheet.score($0) } }) }
            }
            guard !tasks.isEmpty else { break }
            let scored = await tasks.removeFirst().value
            for note in scored.notes { Settings.warn("line \(line + note.line): \(note.text)") }
            line += scored.lines
            try write(scored.bytes)
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Foundation.write(
                    STDOUT_FILENO, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                // Whoever reads our output has heard enough.
                guard count > 0 else { throw ExitCode(errno == EPIPE ? 0 : 74) }
                written += count
            }
        }
    }
}
