public import Plain

/// What the growth card says of a month.
public struct GainVerdict: Hashable, Sendable {
    public let month: Month
    public let day: Day
    public let weight: Grams
    public let gain: Gain
    /// Change since the month before.
    public let change: Int?
    /// The gain expected into this month (KBM), grams.
    public let minimum: Int?
    /// 2T: not rising in two months that follow each other.
    public let isSecondNotRising: Bool
}

extension GainVerdict {
    /// Naik 200 g, minimal 300 g.
    var words: Phrase {
        switch gain {
        case .first: return Phrase("Timbangan pertama di sini", "The first weighing here")
        case .notAssessed: return Phrase("Bulan lalu tidak ditimbang", "Not weighed last month")
        case .rising, .notRising:
            let (change, minimum) = (change ?? 0, minimum ?? 0)
            if change > 0 {
                return Phrase(
                    "Naik \(change) g, minimal \(minimum)\u{A0}g", "Up \(change) g; at least \(minimum) g is expected")
            }
            if change < 0 {
                return Phrase(
                    "Turun \(-change) g, minimal \(minimum)\u{A0}g",
                    "Down \(-change) g; at least \(minimum) g is expected")
            }
            return Phrase("Tetap, minimal \(minimum)\u{A0}g", "No change; at least \(minimum) g is expected")
        }
    }
}
