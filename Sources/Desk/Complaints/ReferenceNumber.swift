public import Plain
public import Records

/// What a desk calls a complaint on paper and on the telephone: the day on which it was told, and the end of its id. The
/// code on the receipt is the reporter's alone, and nowhere kept. `241126-9F3C`
public struct ReferenceNumber: Hashable, Sendable {
    public let opened: Day
    /// The last four figures of the id, as it is stored.
    public let end: String

    private static let endLength = 4

    public init(_ complaint: Complaint) {
        opened = complaint.opened
        end = String(complaint.id.text.suffix(ReferenceNumber.endLength))
    }

    /// As somebody types it, also with blanks; `nil` for what is none.
    public init?(typed: String) {
        let signs = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        let (day, end) = (signs.prefix(6), signs.dropFirst(6))
        guard day.count == 6, day.allSatisfy({ $0.isASCII && $0.isNumber }), end.count == ReferenceNumber.endLength,
            end.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let opened = Day(iso: "20\(day.suffix(2))-\(day.dropFirst(2).prefix(2))-\(day.prefix(2))")
        else { return nil }
        self.opened = opened
        self.end = String(end)
    }

    public var text: String {
        let parts = opened.iso.dropFirst(2).split(separator: "-")
        return "\(parts.reversed().joined())-\(end.uppercased())"
    }
}
