import Foundation
import Testing

/// The files of the project, as they lie in the working tree.
enum Tree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let skipped: Set<String> = [
        ".git", ".build", ".venv", "build", "data", "node_modules",
    ]

    /// Paths from the root, sorted; build products and installed packages are left out.
    static let paths: [String] = {
        let keys: [URLResourceKey] = [.isDirectoryKey]
        guard
            let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys)
        else { return [] }
        var found: [String] = []
        for case let url as URL in walk {
            let name = url.lastPathComponent
            if skipped.contains(name) || name.hasPrefix(".build") || name.hasPrefix(".venv") {
                walk.skipDescendants()
            } else if (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == false {
                found.append(String(url.path(percentEncoded: false).dropFirst(rootLength)))
            }
        }
        return found.sorted()
    }()

    private static let rootLength = root.path(percentEncoded: false).count

    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    /// Files with one of the endings, under one of the folders ("" is all).
    static func files(_ endings: [String], under folders: [String] = [""]) -> [String] {
        paths.filter { path in
            endings.contains { path.hasSuffix($0) } && folders.contains { path.hasPrefix($0) }
        }
    }

    /// Swift files that ship, each taken apart once.
    static let product: [(path: String, source: SourceText)] =
        files([".swift"], under: ["Core/Sources/", "Sources/"])
        .filter { !$0.contains("/Tables/") }
        .map { ($0, SourceText(swift: text($0))) }
}

/// One place that does not hold a rule of the house.
struct Finding: CustomStringConvertible {
    let place: String
    let found: String

    init(_ path: String, line: Int? = nil, _ found: String) {
        place = line.map { "\(path):\($0)" } ?? path
        self.found = found
    }

    var description: String { "\(place): \(found)" }
}

/// Fails once, naming the rule, every place and the repair.
func hold(
    _ rule: String, repair: String, _ findings: [Finding],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard !findings.isEmpty else { return }
    let list = findings.map { "  \($0)" }.joined(separator: "\n")
    Issue.record("\(rule)\n\(list)\nRepair: \(repair)", sourceLocation: sourceLocation)
}
