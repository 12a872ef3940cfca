import Foundation
public import Plain

/// What somebody typed to find complaints in her list, and what of the catalogue and the regions it may mean.
public struct ComplaintWanted: Sendable {
    /// Part of a landmark, a neighbourhood, or of the name of who does it.
    public let words: String
    /// Kinds and villages whose names hold the words.
    public let kinds: [String]
    public let regions: [String]

    /// What the code on a receipt is kept as, and the days of numbers, where the words are one.
    public let digests: [String]
    public let opened: [Day]

    public init(
        words: String, kinds: [String], regions: [String], digests: [String] = [], opened: [Day] = []
    ) {
        self.digests = digests
        self.opened = opened
        self.words = words
        self.kinds = kinds
        self.regions = regions
    }

    var sieve: SQL {
        // Signs that LIKE takes for any letter stand for themselves.
        let part =
            "%"
            + words.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "%", with: "\\%")
            .replacingOccurrences(of: "_", with: "\\_") + "%"
        return """
            (landmark LIKE \(part) ESCAPE '\\' OR assignee LIKE \(part) ESCAPE '\\'
            OR rt = \(words.asNeighbourhood) OR complaint.kind IN \(kinds) OR complaint.region IN \(regions)
            OR digest IN \(digests) OR opened IN \(opened.map { Int($0.number) }))
            """
    }
}
