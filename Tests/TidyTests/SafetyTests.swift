import Testing

@Test func `nothing that ships can stop the program on purpose`() throws {
    let force = try Regex(#"[\w\)\]\}?>]!(?![=\w])|\b(?:try|as)!"#)
    let stop = try Regex(#"\b(?:fatalError|preconditionFailure)\s*\("#)
    var findings: [Finding] = []
    for (path, source) in Tree.product {
        for (number, line) in source.code.enumerated()
        where line.contains(force) || line.contains(stop) {
            findings.append(Finding(path, line: number + 1, String(line.drop { $0 == " " })))
        }
    }
    hold(
        "No force unwrap, try!, as!, fatalError or preconditionFailure outside tests.",
        repair:
            "use guard with a way on: a Problem, a Refusal, or a value that says what is missing.",
        findings)
}

@Test func `raw HTML is made in one file only`() {
    let files = Tree.product.filter { _, source in
        source.code.contains { $0.contains("HTML(raw:") || $0.contains(".init(raw:") }
    }
    hold(
        "HTML from raw text is made in one file, so that one file is read for holes.",
        repair: "build the page by interpolation into HTML, which escapes.",
        files.count > 1 ? files.map { Finding($0.path, "HTML(raw:") } : [])
}

@Test func `no state is global`() {
    // The compiler refuses global variables; this is the way around it. The phone's module is one
    // program with one instance and has nowhere else to keep it.
    let findings = Tree.product.filter { !$0.path.hasPrefix("Core/Sources/Phone/") }
        .flatMap { path, source in
            source.code.enumerated().filter { $0.element.contains("nonisolated(unsafe)") }
                .map { Finding(path, line: $0.offset + 1, $0.element) }
        }
    hold(
        "No global state and no singletons: actor, scope, clock are parameters.",
        repair: "hand the value to who needs it, or keep it in an actor that is handed on.",
        findings)
}

@Test func `scripts of the phone ask for nothing that Chrome 92 lacks`() {
    // One such call in the worker and no phone of that age saves or sends anything.
    let younger = [
        "AbortSignal.timeout", "AbortSignal.any", "URL.canParse", "structuredClone", "Object.hasOwn",
        "Object.groupBy", ".findLast", ".toSorted", ".toReversed", ".toSpliced", ".with(", "Array.fromAsync",
        "withResolvers", "Promise.try",
    ]
    var findings: [Finding] = []
    for path in Tree.files([".js"], under: ["Web/"]) {
        for (number, line) in Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let code = line.drop { $0 == " " }
            guard !code.hasPrefix("//"), !code.hasPrefix("*"), !code.hasPrefix("/*") else { continue }
            for call in younger where code.contains(call) {
                findings.append(Finding(path, line: number + 1, call))
            }
        }
    }
    hold(
        "The worker's modules need Chrome 91 and `randomUUID` 92; nothing else may need more.",
        repair: "do it by hand, as `ask` in wire.js ends a question.",
        findings)
}

@Test func `chance in tests is the same in every run`() throws {
    let unseeded = try Regex(
        #"SystemRandomNumberGenerator|\.random\(in: [^,()]*\)|\.random\(\)|\.(?:shuffled|randomElement)\(\)"#)
    let findings = Tree.files([".swift"], under: ["Tests/", "Core/Tests/"]).flatMap { path in
        SourceText(swift: Tree.text(path)).code.enumerated().filter { $0.element.contains(unseeded) }
            .map { Finding(path, line: $0.offset + 1, $0.element) }
    }
    hold(
        "A test that fails can be repeated.", repair: "draw from `Dice(seed:)` of Seeded.", findings)
}
