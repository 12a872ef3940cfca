import Testing

/// What each room may import. Arrows point down only; see docs/architecture.md.
private let arrows: [String: Set<String>] = [
    "Core/Sources/Plain": [],
    "Core/Sources/Rules": ["CHost", "Plain"],
    "Core/Sources/Records": ["Plain", "Rules"],
    "Core/Sources/Pages": ["Plain", "Records", "Rules"],
    "Core/Sources/Phone": ["Pages", "Plain", "Records", "Rules"],
    "Core/Sources/Gallery": ["Pages", "Plain", "Records", "Rules"],
    "Sources/Archive": ["GRDB", "GRDBSQLite", "Plain", "Records"],
    "Sources/Desk": ["Archive", "CArgon2", "Crypto", "Plain", "Records", "Rules"],
    "Sources/Exchange": ["CXlsxWriter", "Plain", "Records", "Rules", "Subprocess", "SystemPackage"],
    "Sources/Interchange": ["Desk", "Exchange", "Pages", "Plain", "Records", "Rules"],
    "Sources/DeskPages": ["Desk", "Pages", "Plain", "Records", "Rules"],
    "Sources/Web": [
        "CZlib", "Desk", "DeskPages", "Exchange", "HTTPTypes", "Hummingbird", "Interchange", "NIOCore", "NIOHTTP1",
        "NIOHTTPTypes",
        "Pages", "Plain", "Records", "Rules", "Subprocess", "SystemPackage",
    ],
    "Sources/pandu": [
        "Archive", "ArgumentParser", "Desk", "Exchange", "Gallery", "Interchange", "Pages", "Plain", "Records", "Rules",
        "Web",
    ],
]

/// What the server's rooms may take from the system beside that. Core takes nothing.
private let system: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Logging", "Synchronization",
]

@Test func `arrows between rooms point down only`() throws {
    let pattern = try Regex(
        #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"#
            + #"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"#)
    var findings: [Finding] = []
    var unused = arrows
    for (path, source) in Tree.product {
        let room = path.split(separator: "/").prefix(path.hasPrefix("Core/") ? 3 : 2)
            .joined(separator: "/")
        guard let own = arrows[room] else {
            findings.append(Finding(path, "the room \(room) is not in the table of arrows"))
            continue
        }
        let allowed = room.hasPrefix("Core/") ? own : own.union(system)
        for (number, line) in source.code.enumerated() {
            guard let match = try pattern.prefixMatch(in: line),
                let module = match.output[1].substring.map(String.init)
            else { continue }
            unused[room]?.remove(module)
            if allowed.contains(module) { continue }
            findings.append(Finding(path, line: number + 1, "\(room) may not import \(module)"))
        }
    }
    hold(
        "Arrows point down only, and Core imports nothing from outside.",
        repair: "move the code to the room that may, or hand the value in as a parameter; a new "
            + "arrow is a decision record and a line in ArrowTests.swift.",
        findings)
    hold(
        "No arrow is drawn that nobody goes.",
        repair: "take it out of ArrowTests.swift, Package.swift and the drawing in docs/architecture.md.",
        unused.sorted { $0.key < $1.key }.flatMap { room, modules in
            modules.sorted().map { Finding(room, "does not import \($0)") }
        })
}
