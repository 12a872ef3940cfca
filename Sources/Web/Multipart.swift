/// A form with a file, as browsers send it. Source: RFC 7578.
struct Multipart {
    private(set) var fields: [(String, String)] = []

    /// - Parameter type: the `Content-Type` of the request, which names the boundary
    /// - Returns: nil when it is no such form
    init?(_ body: String, type: String) {
        guard type.lowercased().hasPrefix("multipart/form-data"), let mark = type.firstRange(of: "boundary=") else {
            return nil
        }
        let boundary = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        guard !boundary.isEmpty else { return nil }
        for part in body.split(separator: "--" + boundary, omittingEmptySubsequences: false).dropFirst() {
            guard let gap = part.firstRange(of: "\r\n\r\n") else { continue }
            guard let name = Multipart.name(String(part[..<gap.lowerBound])) else { continue }
            var value = part[gap.upperBound...]
            if value.hasSuffix("\r\n") { value.removeLast() }
            fields.append((name, String(value)))
        }
    }

    private static func name(_ head: String) -> String? {
        guard let start = head.firstRange(of: " name=\"") else { return nil }
        return String(head[start.upperBound...].prefix { $0 != "\"" })
    }
}
