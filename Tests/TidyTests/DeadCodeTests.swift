import Testing

/// What the language or a library calls by itself.
private let calledFromOutside: Set<String> = [
    "callAsFunction", "hash", "configuration", "run", "main", "description", "appendLiteral", "appendInterpolation",
    // A handler of NIO's.
    "InboundIn", "InboundOut", "OutboundIn", "OutboundOut", "channelRead", "channelActive", "channelInactive",
    "handlerAdded", "handlerRemoved",
]
/// The next declaration is called by the machine's side.
private let exports = ["@_expose", "@_cdecl", "@main"]

/// How often each name is used, and where it is declared.
private struct Names {
    private(set) var used: Set<String> = []
    /// Named after a point, as every case of an enumeration is.
    private(set) var pointed: Set<String> = []
    private(set) var cases: [String: [(path: String, line: Int)]] = [:]
    private(set) var declared: [String: [(path: String, line: Int)]] = [:]

    mutating func take(_ path: String, _ code: [String], openings: Set<String>) {
        var isExported = false
        for (number, line) in code.enumerated() {
            var last = ""
            for name in casesDeclared(in: line) { cases[name, default: []].append((path, number + 1)) }
            for (word, isLabel, isPointed) in words(of: line) {
                if isPointed { pointed.insert(word) }
                if openings.contains(last) {
                    if !isExported { declared[word, default: []].append((path, number + 1)) }
                    isExported = false
                } else if !isLabel {
                    used.insert(word)
                }
                last = word
            }
            if exports.contains(where: { line.contains($0) }) { isExported = true }
        }
    }

    /// A name right before a colon is an argument's label or a parameter; `.name:` is a case.
    private func words(of line: String) -> [(String, isLabel: Bool, isPointed: Bool)] {
        var found: [(String, isLabel: Bool, isPointed: Bool)] = []
        let bytes = Array(line.utf8)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, isName(bytes[end]) { end += 1 }
            if end > start {
                let isPointed = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
                let isLabel = !isPointed && end < bytes.count && bytes[end] == UInt8(ascii: ":")
                found.append((String(decoding: bytes[start..<end], as: UTF8.self), isLabel, isPointed))
            }
            start = end + 1
        }
        return found
    }

    /// `case five, six(days: Int)`, and not the pattern of a switch.
    private func casesDeclared(in line: String) -> [String] {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("case "), !text.contains("."), !text.contains("let "), !text.hasSuffix(":") else {
            return []
        }
        let plain = text.dropFirst(5).replacing(/\([^)]*\)/, with: "")
        guard !plain.contains(":") else { return [] }
        return plain.split(separator: ",").compactMap { part in
            let name = part.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber }
            return name.first?.isLetter == true ? String(name) : nil
        }
    }

    /// Names that stand where they are declared and nowhere else.
    func dead(but alive: Set<String>) -> [Finding] {
        (declared.filter { name, _ in !used.contains(name) && !alive.contains(name) }
            .map { $0 } + cases.filter { name, _ in !pointed.contains(name) }.map { $0 })
            .flatMap { name, places in places.map { Finding($0.path, line: $0.line, name) } }
            .sorted { $0.place < $1.place }
    }
}

@Test func `nothing that ships is named by tests alone`() {
    var names = Names()
    let openings: Set<String> = [
        "func", "let", "var", "struct", "class", "enum", "actor", "protocol", "typealias",
    ]
    for (path, source) in Tree.product { names.take(path, source.code, openings: openings) }
    #expect(names.declared.count > 2_500)
    hold(
        "What ships is used by what ships: a rule that only its test calls helps nobody.",
        repair: "call it where somebody needs it, or delete it with its test.",
        names.dead(but: calledFromOutside))
}

@Test func `no script has a function that nobody calls`() {
    var names = Names()
    for path in Tree.files([".js"], under: ["Web/"]) {
        let lines = Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let text = line.drop { $0 == " " }
            return text.hasPrefix("//") || text.hasPrefix("*") || text.hasPrefix("/*") ? "" : String(line)
        }
        names.take(path, lines, openings: ["function", "const", "let"])
    }
    #expect(names.declared.count > 200)
    hold("Every function of the phone's scripts is called.", repair: "delete it.", names.dead(but: []))
}
