import Testing

private let longestFile = 400
private let longestFunction = 70

@Test func `no file is longer than 400 lines`() {
    let findings = Tree.files([".swift", ".js", ".css", ".py", ".sh", ".sql"])
        .filter { !$0.contains("/Tables/") }
        .compactMap { path -> Finding? in
            let count =
                Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            return count > longestFile ? Finding(path, "\(count) lines") : nil
        }
    hold(
        "A file has at most \(longestFile) lines; tables of data in a folder Tables are exempt.",
        repair: "give each noun in it a file of its own.", findings)
}

@Test func `no function is longer than 70 lines`() throws {
    let opening = try Regex(#"\b(?:func\s+\S+|init[?]?\s*[(<])"#)
    var findings: [Finding] = []
    for (path, source) in Tree.product {
        for (start, line) in source.code.enumerated() where line.contains(opening) {
            let count = lengthOfBody(source.code[start...])
            if count > longestFunction {
                findings.append(
                    Finding(path, line: start + 1, "\(count) lines: \(line.drop { $0 == " " })"))
            }
        }
    }
    hold(
        "A function fits a screen: at most \(longestFunction) lines.",
        repair: "name its parts and let it read as their sequence.", findings)
}

/// Lines from the first to the one where the braces close again.
private func lengthOfBody(_ lines: ArraySlice<String>) -> Int {
    var depth = 0
    var isOpen = false
    for (count, line) in lines.enumerated() {
        for character in line {
            if character == "{" {
                depth += 1
                isOpen = true
            }
            if character == "}" { depth -= 1 }
            if depth < 0 { return 0 }
        }
        if isOpen && depth == 0 { return count + 1 }
        // A requirement of a protocol, or a closure's init: no body within reach.
        if !isOpen && count > 20 { return 0 }
    }
    return 0
}
