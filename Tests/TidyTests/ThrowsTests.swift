import Testing

/// Types that say once, above themselves, what all their functions throw: the readers of the desk by noun among them.
private let families: Set<String> = {
    var found: Set<String> = []
    for (path, source) in Tree.product where path.hasPrefix("Sources/Archive/") || path.hasPrefix("Sources/Desk/") {
        let lines = Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        for (number, line) in source.code.enumerated() {
            if let match = line.prefixMatch(of: #/(?:\w+ )*(?:struct|class|enum|actor) ([\w.]+)/#),
                documentation(above: number, lines).contains("- Throws:")
            {
                found.insert(String(match.output.1))
            }
        }
    }
    return found
}()

@Test func `public functions of Archive and Desk name their errors`() {
    var findings: [Finding] = []
    var functions = 0
    for (path, source) in Tree.product where path.hasPrefix("Sources/Archive/") || path.hasPrefix("Sources/Desk/") {
        let lines = Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        var (type, function): (String, Function?) = ("", nil)
        for (number, line) in source.code.enumerated() {
            if let match = line.prefixMatch(of: #/(?:\w+ )*(?:extension|struct|class|enum|actor) ([\w.]+)/#) {
                type = String(match.output.1)
            }
            if let opened = Function(source.code, number, lines) {
                function = opened
                functions += opened.isPublic && opened.throws ? 1 : 0
                if opened.isPublic, opened.throws, !families.contains(type), !opened.documentation.contains("- Throws:")
                {
                    findings.append(Finding(path, line: number + 1, "what it throws is not said"))
                }
            }
            guard let function, function.isPublic, function.throws, let thrown = line.firstMatch(of: #/\bthrow (\w+)/#)
            else { continue }
            // `throw trouble` hands on what was caught or asked for.
            let name = String(thrown.output.1)
            let isKnown = ["Refusal", "StorageTrouble", "Desk"].contains(name) || name.first?.isLowercase == true
            if !isKnown, !function.documentation.contains(name) {
                findings.append(Finding(path, line: number + 1, "throws \(name), which it does not say"))
            }
        }
    }
    #expect(families.isSuperset(of: ["Archive", "ArchiveReading", "ArchiveWriting", "Desk"]) && functions > 150)
    hold(
        "Who calls the Archive or the Desk reads which errors may come.",
        repair: "write `/// - Throws: …` above the function, or above its type what all of them throw.", findings)
}

/// A function of a type, as its first lines say.
private struct Function {
    let isPublic: Bool
    let `throws`: Bool
    let documentation: String

    init?(_ code: [String], _ number: Int, _ lines: [String]) {
        guard let match = code[number].prefixMatch(of: #/    ((?:[\w@()]+ )*)(?:func|init)\b/#) else { return nil }
        isPublic = match.output.1.contains("public ")
        var signature = ""
        for line in code[number...].prefix(12) {
            signature += " " + line
            if line.contains("{") { break }
        }
        `throws` = signature.prefix { $0 != "{" }.contains(" throws")
        documentation = TidyTests.documentation(above: number, lines)
    }
}

private func documentation(above number: Int, _ lines: [String]) -> String {
    var found: [String] = []
    for line in lines[..<number].reversed() {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("///") || text.hasPrefix("@") else { break }
        found.append(String(text))
    }
    return found.joined(separator: "\n")
}
