import Testing

@Test func `Core looks at text as bytes`() throws {
    // Strings are reduced to "" here, so that a separator that is a text is seen and a byte is not.
    let unicode = try Regex(
        #"\.(?:lowercased|uppercased)\(\)|\.has(?:Prefix|Suffix)\(|\.split\(separator: ""|\bradix: 16"#)
    let walk = try Regex(
        #"\.utf8\.(?:first|last|dropFirst|dropLast|prefix|suffix|reversed|map|filter|allSatisfy|elementsEqual)\b"#)
    var findings: [Finding] = []
    for (path, source) in Tree.product where path.hasPrefix("Core/Sources/") {
        for (number, line) in source.code.enumerated() where line.contains(unicode) || line.contains(walk) {
            findings.append(Finding(path, line: number + 1, String(line.drop { $0 == " " })))
        }
    }
    hold(
        "Core cuts, compares and reads text as bytes: Unicode's tables are not in the phone's module (decision 0006).",
        repair:
            "use small(), begunSmall(), begins(with:), cut(at:), bytes, number or integer of Plain/PlainText.swift.",
        findings)
}
