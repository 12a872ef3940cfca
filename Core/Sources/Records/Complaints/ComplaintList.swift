#if !hasFeature(Embedded)

/// The complaints that concern somebody: an office, a village, a regency.
public struct ComplaintList: Sendable {
    public enum Filter: String, CaseIterable, Sendable {
        /// Not yet with the office: *Akan datang*.
        case coming
        case new, late, waiting, mine, all
        case ended
    }

    public let lines: [ComplaintLine]
    /// How many stand under each filter; those that cannot be counted without names are left out.
    public let counts: [Filter: Int]

    public init(lines: [ComplaintLine], counts: [Filter: Int]) {
        self.lines = lines
        self.counts = counts
    }
}
#endif
