/// What the clock is waiting for.
public enum ClockStage: UInt8, CaseIterable, Sendable {
    case village, response, completion

    /// The stored code.
    public var code: String {
        switch self {
        case .village: "village"
        case .response: "response"
        case .completion: "completion"
        }
    }

    public init?(code: String) {
        for stage in ClockStage.allCases where stage.code == code {
            self = stage
            return
        }
        return nil
    }
}
