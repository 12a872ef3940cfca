import Testing

// Put together here so that this file does not name them itself.
private let places =
    ["work", "root", "home", "farm", "opt/swift"].map { "/\($0)/" } + ["../" + "shared"]

@Test func `no file names a place on somebody's machine`() {
    let endings = [
        ".swift", ".js", ".css", ".py", ".sh", ".md", ".json", ".yml", ".sql", ".h", ".c",
        "Makefile", "run",
    ]
    var findings: [Finding] = []
    for path in Tree.files(endings) {
        let lines = Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            for place in places where line.contains(place) && !line.contains("https://") {
                findings.append(Finding(path, line: number + 1, place))
            }
        }
    }
    hold(
        "The project names no path outside itself.",
        repair: "use a path from the root of the project, mktemp, or a parameter.", findings)
}

@Test func `no file keeps the marks of a merge`() {
    let marks = [String(repeating: "<", count: 7) + " ", String(repeating: ">", count: 7) + " "]
    var findings: [Finding] = []
    for path in Tree.files([".swift", ".md", ".py", ".js", ".css", ".sh", ".sql", ".txt", ".tsv", ".html"]) {
        for (number, line) in Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where marks.contains(where: { line.hasPrefix($0) }) {
            findings.append(Finding(path, line: number + 1, String(line.prefix(20))))
        }
    }
    hold("A merge is finished by a person.", repair: "choose what stays.", findings)
}
