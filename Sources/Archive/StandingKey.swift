public import Plain

/// How many complaints stand open in an area, at their due day (`never` while no clock runs), by `STATE:CODE`.
public struct StandingKey: Hashable, Sendable {
    public let area: String
    public let day: Day
    public let indicator: String

    public init(area: String, day: Day, indicator: String) {
        self.area = area
        self.day = day
        self.indicator = indicator
    }
}
