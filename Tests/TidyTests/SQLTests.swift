import Testing

private let beginning =
    #"^\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|"#
    + #"(?:CREATE|ALTER|DROP)\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\s|PRAGMA\s|"#
    + #"WITH\s+(?:RECURSIVE\s+)?\w+\s*(?:\([^)]*\)\s*)?AS\s)"#

@Test func `SQL is written in the Archive only`() throws {
    let pattern = try Regex(beginning)
    let findings = Tree.product.filter { !$0.path.hasPrefix("Sources/Archive/") }
        .flatMap { path, source in
            source.literals.filter { $0.text.prefixMatch(of: pattern) != nil }
                .map { Finding(path, line: $0.line, firstLine($0.text)) }
        }
    hold(
        "SQL lives in Sources/Archive and nowhere else.",
        repair: "write a function in Archive that takes a Scope and returns values.", findings)
}

/// `SQL` binds what stands in it, and only takes texts of the source. What goes around it would be a text made at run time.
@Test func `no value is written into SQL text`() throws {
    let pattern = try Regex(beginning)
    var findings: [Finding] = []
    for (path, source) in Tree.product where path.hasPrefix("Sources/Archive/") {
        let name = path.split(separator: "/").last ?? ""
        for (number, line) in source.code.enumerated() {
            if name != "Engine.swift", line.contains("import GRDB") || line.contains(#/[(,] ?sql:/#) {
                findings.append(Finding(path, line: number + 1, "asks the library, not the Engine"))
            }
            if !["Engine.swift", "Schema.swift", "Seals.swift"].contains(name), line.contains(".make(") {
                findings.append(Finding(path, line: number + 1, "runs a text that is no `SQL`"))
            }
        }
        for literal in source.literals where literal.text.prefixMatch(of: pattern) != nil {
            let isText = name == "Engine.swift" && literal.argument == "sql" && literal.isInterpolated
            if isText || literal.text.contains("?") {
                findings.append(Finding(path, line: literal.line, firstLine(literal.text)))
            }
        }
    }
    hold(
        "Values are bound where they stand, and never become SQL text; the Engine alone knows the library.",
        repair: "write \\(value) in a statement that is handed to `db.run`, `db.all` and their like.", findings)
}

private func firstLine(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.prefix { !$0.isNewline })
}
