import ArgumentParser
import Exchange
import Foundation

struct Prevalence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Estimate stunting, wasting, underweight and overweight of a survey as WHO does.",
        discussion: """
            EXAMPLES
              pandu prevalence survey.csv > prevalence.csv
              pandu prevalence --unweighted < survey.csv > prevalence.csv

            Reads what `pandu growth` reads. Three more columns say how the children were drawn, each where the survey
            has it: sw (sampling weight), cluster, strata. Writes CSV in the columns of WHO's anthro (under five) or
            anthroplus (from five years): HA_2_r is stunting in percent, WH_2_r wasting, WA_2_r underweight, WH2_r
            overweight; _se the standard error, _ll and _ul the 95 % interval; of all, by age and by sex.
            """)

    @Argument(help: "The file; standard input when left out.") var file: String?
    @Flag(help: "Every child counts the same, whatever a column sw says.") var unweighted = false

    func run() async throws {
        var blocks = try Blocks(ofFile: file)
        let name = file ?? "standard input"
        do {
            var sheet = try PrevalenceSheet(header: try blocks.firstLine(), isWeighted: !unweighted)
            while true {
                let block = try blocks.next()
                guard !block.isEmpty else { break }
                try block.withUnsafeBufferPointer { bytes throws(PrevalenceSheet.Problem) in try sheet.read(bytes) }
            }
            for note in sheet.notes { Settings.warn("line \(note.line): \(note.text)") }
            if sheet.leftOut > 0 {
                Settings.warn("left out: \(sheet.leftOut), without cluster or stratum, or of another age")
            }
            if sheet.unweighted > 0 {
                Settings.warn("without a weight, so that they count nothing: \(sheet.unweighted)")
            }
            print(try sheet.text(), terminator: "")
        } catch let problem as GrowthSheet.Problem {
            throw Failure.input("\(name), line 1: \(problem).")
        } catch let problem as PrevalenceSheet.Problem {
            throw Failure.input("\(name): \(problem).")
        }
    }
}
