/// One dose of the routine schedule. A class: every child is asked about all of them, and one address is handed about.
public final class VaccineDose: Sendable {
    /// Stored: `dpt-hb-hib-1`.
    public let code: String
    public let label: String
    /// Completed months from which it is given.
    public let fromMonth: Int
    /// The last completed month of its window; later it is late.
    public let idealUntilMonth: Int
    /// The age from which it is not given any more.
    public let until: Span
    /// The dose that must come first, and the time that must lie between.
    public let after: String?
    public let interval: Span
    /// Given only where the disease is endemic.
    public let isForEndemicAreas: Bool

    init(
        _ code: String, _ label: String, _ from: Int, ideally last: Int? = nil, until: Span = .months(60),
        after: String? = nil, _ interval: Span = .days(0), isForEndemicAreas: Bool = false
    ) {
        (self.code, self.label, fromMonth, idealUntilMonth) = (code, label, from, last ?? from)
        (self.until, self.after, self.interval, self.isForEndemicAreas) = (until, after, interval, isForEndemicAreas)
    }
}
