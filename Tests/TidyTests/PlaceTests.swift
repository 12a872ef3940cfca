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
