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
        var code = code
        return code.withUTF8 { wanted in bytes.withUnsafeBytes { Regions.name(wanted, in: $0) } }
    }

    /// Asked for several times on every page: so it looks at the bytes themselves.
    private static func name(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeRawBufferPointer) -> String? {
        var (low, high) = (0, bytes.count)
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != 10 { start -= 1 }
            var end = start
            while end < bytes.count, bytes[end] != 10 { end += 1 }
            guard start < end, (48...57).contains(bytes[start]), let tab = bytes[start..<end].firstIndex(of: 9) else {
                low = end + 1
                continue
            }
            let found = bytes[start..<tab]
            if found.elementsEqual(wanted) { return String(decoding: bytes[(tab + 1)..<end], as: UTF8.self) }
            if found.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
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

    private func lineEnd(_ place: Int) -> Int {
        bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
    }
}
