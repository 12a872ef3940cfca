import Testing

/// The share of types that one guess must find.
private let wanted = 0.95

/// A file bears the name of what it holds: one or many of it (`Role` in Role.swift or Roles.swift), and the row of a noun
/// lies with the statements of that noun (`AccountRow` in Accounts.swift).
private func bears(_ file: String, _ type: String) -> Bool {
    type == file || many(of: type).contains(file) || many(of: file).contains(type)
        || (type.hasSuffix("Row") && bears(file, String(type.dropLast(3))))
}

private func many(of noun: String) -> [String] {
    [noun + "s", noun + "es", noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun]
}

@Test func `a file is named after what it holds`() throws {
    let declaration = try Regex(
        #"^(?:@\w+(?:\([^)]*\))? |public |package |internal |final |indirect )*"#
            + #"(?:struct|class|enum|actor|protocol) (\w+)"#)
    var strays: [Finding] = []
    var count = 0
    for (path, source) in Tree.product {
        let file = path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
        for (number, line) in source.code.enumerated() {
            guard let match = line.prefixMatch(of: declaration), let type = match.output[1].substring else { continue }
            count += 1
            if !bears(file, String(type)) { strays.append(Finding(path, line: number + 1, String(type))) }
        }
    }
    #expect(count > 450)
    let share = 1 - Double(strays.count) / Double(max(count, 1))
    hold(
        "One guess finds \(Int(wanted * 100)) % of the types that other files may name; now it is \(Int(share * 100)) %.",
        repair: "give the type a file of its name, nest it into the one that it serves, or make it private.",
        share < wanted ? strays : [])
}
