/// How a month's weighing stands to the month before: the letters of the growth card (KMS).
public enum Gain: UInt8, Sendable {
    /// N: the gain is at least the minimum.
    case rising
    /// T: it is not.
    case notRising
    /// O: not weighed the month before, so nothing can be said. Letter unverified.
    case notAssessed
    /// B: weighed for the first time. Letter unverified.
    case first

    public var letter: String {
        switch self {
        case .rising: "N"
        case .notRising: "T"
        case .notAssessed: "O"
        case .first: "B"
        }
    }
}
