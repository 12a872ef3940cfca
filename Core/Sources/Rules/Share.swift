/// A part of a whole, made of counts, such as D/S. Each stands once, for the phone's recap as for a regency's overview.
public struct Share: Sendable {
    /// The indicator on top.
    public let part: String
    /// Those below, added.
    public let whole: [String]
    /// Those below that are taken away again.
    public let less: [String]
    /// Where half a percent more would be a promise that is not kept.
    public let roundsDown: Bool

    public init(_ part: String, of whole: [String], less: [String] = [], roundsDown: Bool = false) {
        self.part = part
        self.whole = whole
        self.less = less
        self.roundsDown = roundsDown
    }

    /// In whole percent; `nil` when there is nothing to divide by.
    public func percent(_ count: (String) -> Int) -> Int? {
        var all = 0
        for code in whole { all += count(code) }
        for code in less { all -= count(code) }
        guard all > 0 else { return nil }
        return roundsDown ? count(part) * 100 / all : (count(part) * 200 + all) / (all * 2)
    }

    /// D/S: the weighed of all children.
    public static let attendance = Share("d", of: ["s"])
    /// N/(D−O−B): the rising of those whose gain can be judged.
    public static let rising = Share("n", of: ["d"], less: ["o", "b"])
}
