/// L, M and S by day, tenth of a centimetre or month.
public struct GrowthTable: Sendable {
    /// The x of the first row.
    public let first: Int
    public let rows: [Row]

    public struct Row: Sendable {
        /// Box-Cox power, median (kg, cm or kg/m²), coefficient of variation.
        public let l: Double
        public let m: Double
        public let s: Double

        @inlinable
        public init(l: Double, m: Double, s: Double) {
            self.l = l
            self.m = m
            self.s = s
        }
    }

    /// `nil` outside the table.
    @inlinable
    public func row(at x: Int) -> Row? {
        let place = x - first
        return place >= 0 && place < rows.count ? rows[place] : nil
    }

    /// Between two rows each parameter is interpolated in a straight line.
    @inlinable
    public func row(at x: Int, fraction: Double) -> Row? {
        guard let low = row(at: x) else { return nil }
        guard fraction > 0, let high = row(at: x + 1) else { return low }
        return Row(
            l: low.l + fraction * (high.l - low.l), m: low.m + fraction * (high.m - low.m),
            s: low.s + fraction * (high.s - low.s))
    }
}
