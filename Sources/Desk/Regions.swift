public import Foundation

/// Names of Indonesia's regions by code, province to village: `19.05.05.2004`. The file is sorted and mapped,
/// not read, so an idle server does not carry ninety thousand names.
public struct Regions: Sendable {
    private let bytes: Data

    /// - Parameter file: lines `code⇥name`, sorted by code; lines that begin otherwise are skipped.
    public init(file: URL) throws {
        bytes = try Data(contentsOf: file, options: .mappedIfSafe)
    }

    public func name(_ code: String) -> String? {
        let wanted = Array(code.utf8)
        var (low, high) = (bytes.startIndex, bytes.endIndex)
        while low < high {
            let start = lineStart((low + high) / 2, from: low)
            let end = lineEnd(start)
            guard let found = row(start, end) else {
                low = end + 1
                continue
            }
            if found.code.elementsEqual(wanted) { return String(decoding: found.name, as: UTF8.self) }
            if found.code.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
        }
        return nil
    }

    /// Names from the smallest region upwards: Buyan Kelumbi, Tempilang, Kabupaten Bangka Barat, …
    public func names(upwardsFrom path: String) -> [String] {
        Regions.upwards(path).compactMap { name($0) }
    }

    /// The path and every region above it: `19.05.05`, `19.05`, `19`.
    public static func upwards(_ path: String) -> [String] {
        var paths: [String] = []
        var parts = path.split(separator: ".")
        while !parts.isEmpty {
            paths.append(parts.joined(separator: "."))
            parts.removeLast()
        }
        return paths
    }

    /// Regions directly below a path, in the order of their codes.
    public func children(of path: String) -> [(code: String, name: String)] {
        var found: [(code: String, name: String)] = []
        let depth = path.isEmpty ? 0 : path.split(separator: ".").count
        var place = bytes.startIndex
        let prefix = Array(path.utf8)
        while place < bytes.endIndex {
            let end = lineEnd(place)
            if let row = row(place, end), row.code.starts(with: prefix) {
                let code = String(decoding: row.code, as: UTF8.self)
                if code.split(separator: ".").count == depth + 1, path.isEmpty || code.hasPrefix(path + ".") {
                    found.append((code, String(decoding: row.name, as: UTF8.self)))
                }
            }
            place = end + 1
        }
        return found
    }

    private func row(_ start: Int, _ end: Int) -> (code: Data.SubSequence, name: Data.SubSequence)? {
        guard start < end, (48...57).contains(bytes[start]),
            let tab = bytes[start..<end].firstIndex(of: 9)
        else { return nil }
        return (bytes[start..<tab], bytes[(tab + 1)..<end])
    }

    private func lineStart(_ place: Int, from low: Int) -> Int {
        var place = place
        while place > low, bytes[place - 1] != 10 { place -= 1 }
        return place
    }

    private func lineEnd(_ place: Int) -> Int {
        bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
    }
}
