import Testing

@testable import Web

@Suite struct ChildProgramTests {
    /// Where only the end matters, and all tests run at once.
    private let patient = 280

    @Test func `what a program says is read while it runs, and its end is told`() async throws {
        let said = try await ChildProgram.run(
            "sh", ["-c", "cat; head -c 50000 /dev/zero | tr '\\0' x; echo no >&2; exit 3"], input: "a\n",
            seconds: patient)
        #expect(said.status == 3 && said.output.utf8.count == 50_002 && said.trouble == "no\n")
    }

    @Test func `a program that takes too long or says too much is ended`() async throws {
        let start = ContinuousClock.now
        await #expect(throws: ChildProgram.Trouble.self) {
            try await ChildProgram.run("sleep", ["900"], input: "", seconds: 1)
        }
        await #expect(throws: ChildProgram.Trouble.self) { try await ChildProgram.run("yes", [], input: "") }
        // Far from its end, however busy the machine is.
        #expect(ContinuousClock.now - start < .seconds(300))
    }

    @Test func `a program that does not listen harms nobody`() async throws {
        let input = String(repeating: "x", count: 60_000)
        for _ in 0..<5 {
            #expect(try await ChildProgram.run("true", [], input: input, seconds: patient).status == 0)
        }
        await #expect(throws: ChildProgram.Trouble.self) {
            try await ChildProgram.run("no-such-program", [], input: "")
        }
    }
}
