public import Plain

/// The lines of the growth card that ask for action, in hundredths of weight-for-age. `Rule.redLine`, `.orangeLine`.
public enum GrowthCardLines {
    /// Below it (BGM) she is referred.
    static let red = [Dated(since: .printOfMay2023, redLine)]
    /// Above it too: "risk of overweight" of Permenkes 2/2020.
    static let orange = [Dated(since: .printOfMay2023, orangeLine)]

    static let redLine: Int32 = -300
    static let orangeLine: Int32 = 100

    /// - Parameter day: the day of the weighing; without it, today's line
    public static func isBelowRed(_ z: Int32?, on day: Day? = nil) -> Bool {
        guard let z, let line = red.inForce(on: day) else { return false }
        return z < line
    }
    public static func isAboveOrange(_ z: Int32?, on day: Day? = nil) -> Bool {
        guard let z, let line = orange.inForce(on: day) else { return false }
        return z > line
    }
}
