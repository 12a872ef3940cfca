/// Sex as the growth standards and the civil register use it.
public enum Sex: UInt8, Sendable {
    case male = 1
    case female = 2
}
