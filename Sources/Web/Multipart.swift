import Foundation

/// A form with files, as browsers send it. Source: RFC 7578.
struct Multipart {
    struct Part {
        let name: String
        /// Sent from a file input, even when nothing was chosen; then there are no bytes.
        let isFile: Bool
        /// A file was chosen for it, be it an empty one.
        let isChosen: Bool
        let bytes: Data
    }

    /// Parts that are looked at, whatever they are: a body of boundaries alone would keep a thread for minutes.
    static let mostParts = 300

    private(set) var parts: [Part] = []

    /// Every part as text.
    var fields: [(String, String)] { parts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) } }

    /// - Parameter type: the `Content-Type` of the request, which names the boundary
    /// - Returns: nil when it is no such form
    init?(_ body: Data, type: String) {
        guard let boundary = Multipart.boundary(type) else { return nil }
        let line = Data("\r\n--\(boundary)".utf8)
        // The first line stands at the very beginning, without the line's end before it.
        guard let first = body.range(of: line.dropFirst(2)) else { return nil }
        var start = first.upperBound
        for _ in 0..<Multipart.mostParts {
            guard let next = body.range(of: line, in: start..<body.endIndex) else { break }
            if let part = Multipart.part(body[start..<next.lowerBound]) { parts.append(part) }
            start = next.upperBound
        }
    }

    static func boundary(_ type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data"), let mark = type.firstRange(of: "boundary=") else {
            return nil
        }
        let boundary = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...70).contains(boundary.utf8.count) ? boundary : nil
    }

    private static func part(_ piece: Data) -> Part? {
        guard let gap = piece.range(of: Data("\r\n\r\n".utf8)), gap.lowerBound - piece.startIndex < 4096 else {
            return nil
        }
        let head = String(decoding: piece[..<gap.lowerBound], as: UTF8.self)
        guard let name = value(" name=\"", in: head) else { return nil }
        return Part(
            name: name, isFile: head.contains("filename"), isChosen: value("filename=\"", in: head)?.isEmpty == false,
            bytes: piece[gap.upperBound...])
    }

    private static func value(_ mark: String, in head: String) -> String? {
        guard let start = head.firstRange(of: mark) else { return nil }
        return String(head[start.upperBound...].prefix { $0 != "\"" })
    }
}
