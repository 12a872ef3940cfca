public import Plain

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
