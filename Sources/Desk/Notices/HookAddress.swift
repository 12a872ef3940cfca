/// Where a webhook goes: `https://`, or `http://` to this machine itself. Read strictly, so that nobody can
/// understand another host than the one that was looked at.
public struct HookAddress: Sendable {
    public let host: String
    public let port: Int
    public let isSecure: Bool

    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard text.utf8.allSatisfy({ (33...126).contains($0) && $0 != 34 && $0 != 64 && $0 != 92 }), parts.count >= 3,
            parts[1].isEmpty
        else { return nil }
        isSecure = parts[0] == "https:"
        let halves = parts[2].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let port = halves.count == 2 ? Int(halves[1]) : isSecure ? 443 : 80
        host = String(halves[0])
        let isPlain = host.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
        }
        guard let port, (1...65_535).contains(port), isPlain, !host.isEmpty, !host.hasPrefix("."), !host.hasSuffix("."),
            !host.hasPrefix("-"),
            isSecure || (parts[0] == "http:" && (host == "localhost" || host == "127.0.0.1"))
        else { return nil }
        self.port = port
    }
}
