/// How grave a conclusion is; every tone has its colour on the screens, beside its words.
public enum Tone: UInt8, Sendable {
    case calm, watch, act, urgent

    public var code: String {
        switch self {
        case .calm: "calm"
        case .watch: "watch"
        case .act: "act"
        case .urgent: "urgent"
        }
    }
}
