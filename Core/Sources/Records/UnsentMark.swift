import Plain
import Rules

/// What a browser still knows of its unsent entries when it has lost its storage: a cookie says it beside the storage,
/// as `ACCOUNT:DEVICE:1-8.10:FIRST:LAST`, and with `:2` behind when two photographs waited as well.
public struct UnsentMark: Sendable, Equatable {
    public let account: String
    public let device: String
    /// Numbers of the device's entries by this person, ascending.
    public private(set) var numbers: [ClosedRange<Int>]
    /// Milliseconds since 1970 at which the first and the last of them was written.
    public let first: Int64
    public let last: Int64
    /// Photographs of saved entries that had not been sent.
    public private(set) var photos = 0

    /// The most numbers that one mark may name; no phone holds as many.
    private static let most = 20_000
    /// The end of 2199: a phone's clock may say anything.
    private static let lastMoment: Int64 = 7_258_118_399_999

    public init?(_ text: String) {
        let parts = text.cut(at: UInt8(ascii: ":"), keepingEmpty: true)
        guard parts.count == 5 || parts.count == 6, let first = parts[3].integer, let last = parts[4].integer else {
            return nil
        }
        (account, device) = (parts[0], parts[1])
        self.first = min(max(first, 0), UnsentMark.lastMoment)
        self.last = min(max(last, 0), UnsentMark.lastMoment)
        numbers = []
        for span in parts[2].cut(at: UInt8(ascii: ".")) {
            let ends = span.cut(at: UInt8(ascii: "-"))
            guard let begin = ends.first?.number, let end = ends.last?.number, begin > 0, end >= begin,
                begin > numbers.last?.upperBound ?? 0
            else { return nil }
            numbers.append(begin...end)
        }
        if parts.count == 6 {
            guard let photos = parts[5].number, photos > 0, photos <= UnsentMark.most else { return nil }
            self.photos = photos
        }
        guard count + photos > 0, count <= UnsentMark.most else { return nil }
    }

    /// The marks of a cookie; what cannot be read is left out.
    public static func read(_ cookie: String) -> [UnsentMark] {
        cookie.cut(at: UInt8(ascii: "|")).compactMap { UnsentMark($0) }
    }

    public var count: Int { numbers.reduce(0) { $0 + $1.upperBound - $1.lowerBound + 1 } }

    /// 1–8, 10
    public var words: String { spelled("–", ", ") }

    /// As the cookie says it.
    public var text: String {
        "\(account):\(device):\(spelled("-", ".")):\(first):\(last)" + (photos > 0 ? ":\(photos)" : "")
    }

    private func spelled(_ to: String, _ and: String) -> String {
        numbers.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)\(to)\($0.upperBound)" }
            .joined(separator: and)
    }

    /// The same without the numbers that came after all; nothing when all came.
    /// - Parameter awaited: photographs that entries which came still wait for
    public func without(_ came: (Int) -> Bool, awaited: Int = 0) -> UnsentMark? {
        var missing = self
        missing.numbers = []
        for span in numbers {
            for number in span where !came(number) {
                if let before = missing.numbers.last, before.upperBound == number - 1 {
                    missing.numbers[missing.numbers.count - 1] = before.lowerBound...number
                } else {
                    missing.numbers.append(number...number)
                }
            }
        }
        // What an entry shows that was lost itself nobody can tell any more.
        if missing.numbers.isEmpty { missing.photos = min(photos, awaited) }
        return missing.numbers.isEmpty && missing.photos == 0 ? nil : missing
    }
}
