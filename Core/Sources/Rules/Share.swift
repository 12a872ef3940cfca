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

/// What a weighing day counts, with the letter that coaches know it by.
public struct SKDN: Sendable {
    public let code: String
    /// Empty where it has none.
    public let letter: String
    public let title: Phrase

    init(_ code: String, _ letter: String, _ title: Phrase) {
        self.code = code
        self.letter = letter
        self.title = title
    }

    /// The four bars.
    public static let bars = [
        SKDN("s", "S", Phrase("Seluruh balita", "All under-fives")),
        SKDN("k", "K", Phrase("Punya buku KIA", "With a KIA book")),
        SKDN("d", "D", Phrase("Ditimbang", "Weighed")), SKDN("n", "N", Phrase("Naik berat", "Weight rising")),
    ]

    public static let details = [
        SKDN("t", "T", Phrase("Tidak naik", "Not rising")),
        SKDN("2t", "2T", Phrase("Dua bulan tidak naik", "Twice not rising")),
        SKDN("o", "O", Phrase("Bulan lalu tidak ditimbang", "Not weighed last month")),
        SKDN("b", "B", Phrase("Pertama ditimbang", "First weighing")),
        SKDN("bgm", "", Phrase("Di bawah garis merah", "Below the red line")),
    ]

    public static let attendance = SKDN("attendance", "D/S", Phrase("Balita datang", "Children who came"))
    public static let rising = SKDN("weight-rising", "N/(D−O−B)", Phrase("Berat naik", "Weight rising"))
}
