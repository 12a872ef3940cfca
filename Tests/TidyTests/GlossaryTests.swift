import Testing

private let mostKept = 20

/// The rows of the table under a heading of GLOSSARY.md, each a list of cells.
private func rows(under heading: String) -> [[String]] {
    let lines = Tree.text("GLOSSARY.md").split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "## \(heading)") else { return [] }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        .filter { $0.hasPrefix("|") }.dropFirst(2)
        .map { line in
            line.split(separator: "|").map { cell in
                String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
        }
}

@Test func `at most 20 Indonesian words stay Indonesian in code`() {
    let kept = rows(under: "Kept in Indonesian")
    #expect(!kept.isEmpty && kept.count <= mostKept, "GLOSSARY.md keeps \(kept.count) words")
}

@Test func `no identifier uses an Indonesian word that the glossary translates`() {
    var english: [String: String] = [:]
    for row in rows(under: "Translated") where row.count >= 2 {
        for word in row[0].split(separator: ", ") where !word.contains(" ") {
            english[word.lowercased()] = row[1]
        }
    }
    #expect(!english.isEmpty, "GLOSSARY.md has no table under “## Translated”")
    var findings: [Finding] = []
    for (path, source) in Tree.product {
        for (number, line) in source.code.enumerated() {
            for identifier in line.split(whereSeparator: { !$0.isLetter && $0 != "_" }) {
                for word in camelWords(String(identifier)) {
                    guard let better = english[word.lowercased()] else { continue }
                    findings.append(Finding(path, line: number + 1, "\(identifier) → \(better)"))
                }
            }
        }
    }
    hold(
        "Code is English; Indonesian stays where it names an institution or a document.",
        repair: "use the English name of GLOSSARY.md.", findings)
}

@Test func `a word of the glossary has one meaning and at most one type`() {
    var (meanings, types): ([String: Int], [String: [(path: String, line: Int)]]) = ([:], [:])
    for row in rows(under: "Translated") where row.count >= 2 {
        for word in row[0].split(separator: ", ") { meanings[String(word), default: 0] += 1 }
        for word in row[1].split(whereSeparator: { !$0.isLetter }) where word.first?.isUppercase == true {
            types[String(word)] = []
        }
    }
    #expect(meanings.count > 50 && types.count > 20)
    #expect(meanings.filter { $0.value > 1 }.keys.sorted() == [], "words that stand twice in GLOSSARY.md")
    for (path, source) in Tree.product {
        for (number, line) in source.code.enumerated() {
            guard let match = line.firstMatch(of: #/\b(?:struct|class|enum|actor|protocol|typealias) (\w+)/#) else {
                continue
            }
            types[String(match.output.1)]?.append((path, number + 1))
        }
    }
    hold(
        "A word of the glossary is the name of one type: whoever meets it knows what it is.",
        repair: "name the other thing after what it is.",
        types.values.filter { $0.count > 1 }.flatMap { $0.map { Finding($0.path, line: $0.line, "the same name") } })
}
