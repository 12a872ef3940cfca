public import Foundation

/// Names of Indonesia's regions by code, province to village: `19.05.05.2004`. The file is sorted and mapped,
/// not read, so an idle server does not carry ninety thousand names.
public struct Regions: Sendable {
    private let bytes: Data

    /// - Parameter file: lines `code⇥name`, sorted by code; lines that begin otherwise are skipped.
    /// - Throws: Foundation's error when it cannot be read
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

    /// Regions directly below a path, in the order of their codes. Whatever lies deeper is jumped over.
    public func children(of path: String) -> [(code: String, name: String)] {
        bytes.withUnsafeBytes { bytes in
            var found: [(code: String, name: String)] = []
            let above = path.isEmpty ? "" : path + "."
            // A digit comes behind what is skipped at the beginning of the file.
            var place = Regions.first(Array((path.isEmpty ? "0" : above).utf8), in: bytes)
            while place < bytes.count, let tab = bytes[place...].firstIndex(of: 9) {
                let code = String(decoding: bytes[place..<tab], as: UTF8.self)
                guard code.hasPrefix(above) else { break }
                let child = above + code.dropFirst(above.count).prefix { $0 != "." }
                let end = bytes[tab...].firstIndex(of: 10) ?? bytes.count
                if code == child { found.append((code, String(decoding: bytes[(tab + 1)..<end], as: UTF8.self))) }
                // `/` follows `.`, so this is the first line that does not lie below the child.
                place = Regions.first(Array((child + "/").utf8), in: bytes)
            }
            return found
        }
    }

    /// Where the first line begins that does not come before `wanted`.
    private static func first(_ wanted: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int {
        var (low, high) = (0, bytes.count)
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != 10 { start -= 1 }
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
            let isBefore =
                !(48...57).contains(bytes[start])
                || bytes[start..<end].prefix { $0 != 9 }.lexicographicallyPrecedes(wanted)
            if isBefore { low = end + 1 } else { high = start }
        }
        return min(low, bytes.count)
    }
}
