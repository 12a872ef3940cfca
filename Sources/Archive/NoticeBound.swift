/// Whose notices a list shows.
public enum NoticeBound: Sendable {
    case office(String)
    case village(String)
    /// The path and all below it.
    case region(String)
}
