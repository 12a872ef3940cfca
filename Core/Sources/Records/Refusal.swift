/// We refuse, and the kind says how it maps to a status and to an exit code.
public enum Refusal: Error, Hashable, Sendable {
    case invalid([Problem])
    case notFound
    case forbidden
    case conflict
}
