import ArgumentParser
import Exchange

struct Judge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask the rules what they make of answers.",
        discussion: """
            EXAMPLES
              pandu judge < questions.jsonl > conclusions.jsonl
              echo '{"form":"antenatal-visit","day":"2026-11-29","answers":{"systolic":150}}' | pandu judge
              pandu judge --list

            Reads JSON lines from standard input and writes one JSON line for each: the conclusions with their rules,
            or what is wrong with the question. docs/screenings.md has the codes. Needs no database. Exit code 65
            when a question could not be read.
            """)

    @Flag(help: "Write every screening with its questions and conclusions instead.") var list = false

    func run() throws {
        if list {
            print(Judging.document, terminator: "")
            return
        }
        var refused = 0
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            guard line.utf8.count <= Judge.longestLine, let question = JSON(reading: Array(line.utf8)) else {
                refused += 1
                print(#"{"problems":[{"at":"","words":{"id":"Bukan JSON.","en":"This is no JSON."}}]}"#)
                continue
            }
            let answer = Judging.answer(question)
            if answer["problems"] != nil { refused += 1 }
            print(answer.text)
        }
        if refused > 0 { throw Failure.input("\(refused) questions could not be judged") }
    }

    /// Bytes; an honest question has some hundreds.
    private static let longestLine = 1 << 20
}
