import Testing

private let vagueWords = [
    "Util", "Utils", "Utility", "Helper", "Helpers", "Manager", "Common", "Info",
]
private let vagueTypes = ["Service", "Data"]

@Test func `no name hides what a thing is`() throws {
    let declaration = try Regex(#"\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)"#)
    let variable = try Regex(#"\b(?:let|var|func)\s+(data|info|util|utils|helper|manager)\b"#)
    var findings: [Finding] = []
    for (path, source) in Tree.product {
        let file = path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? ""
        if isVague(file) { findings.append(Finding(path, "the file's name")) }
        for (number, line) in source.code.enumerated() {
            for match in line.matches(of: declaration) {
                let name = String(match.output[1].substring ?? "")
                if isVague(name) { findings.append(Finding(path, line: number + 1, name)) }
            }
            if line.contains(variable) {
                findings.append(Finding(path, line: number + 1, String(line.drop { $0 == " " })))
            }
        }
    }
    hold(
        "No Util, Helper, Manager, Common, Service, data, info: a name says what a thing is.",
        repair:
            "name it after the noun of the domain that it is, or move it to the type it serves.",
        findings)
}

private func isVague(_ name: String) -> Bool {
    let words = camelWords(name)
    return words.contains { vagueWords.contains($0) } || vagueTypes.contains(words.last ?? "")
}

/// `villageHealthPost` → `village`, `Health`, `Post`.
func camelWords(_ name: String) -> [String] {
    var words: [String] = []
    for character in name {
        if character == "_" {
            words.append("")
        } else if character.isUppercase && !(words.last?.last?.isUppercase ?? false) {
            words.append(String(character))
        } else {
            words.append((words.popLast() ?? "") + String(character))
        }
    }
    return words.filter { !$0.isEmpty }
}
