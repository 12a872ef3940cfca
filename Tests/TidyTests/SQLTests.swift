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

@Test func `no value is written into SQL text`() throws {
    let pattern = try Regex(beginning)
    let findings = Tree.product.flatMap { path, source in
        source.literals.filter { $0.isInterpolated && $0.text.prefixMatch(of: pattern) != nil }
            .map { Finding(path, line: $0.line, firstLine($0.text)) }
    }
    hold(
        "SQL takes bound parameters only, no interpolation.",
        repair: "write ?1 and bind the value; for a changing order write one statement each.",
        findings)
}

private func firstLine(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.prefix { !$0.isNewline })
}
