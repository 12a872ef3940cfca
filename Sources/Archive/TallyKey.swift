public import Plain

/// One count: an area, a month, an indicator.
public struct TallyKey: Hashable, Sendable {
    public let area: String
    public let month: Month
    public let indicator: String

    public init(area: String, month: Month, indicator: String) {
        self.area = area
        self.month = month
        self.indicator = indicator
    }
}
