/// How an entry meets others that were written without knowing of it.
public enum Conflict: Hashable, Sendable {
    /// All stay: readings, services, answers.
    case add
    /// The later number wins; when the target changed after the writer's `seen`, it is listed for review.
    case set
    /// When the target changed after `seen`, the entry is held and both values are shown.
    case guarded
}
