public import Plain
import Rules

public enum ResidentState: Hashable, Sendable {
    case living
    case died(Day)
    /// `to` is the book, or the registered number, of the Posyandu that has her card now; empty when nobody knows.
    case movedOut(Day, to: String)
}
