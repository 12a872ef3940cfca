/// `Rule.larvaFree`.
public enum Larvae {
    public static let targets = [Dated(since: .first(ofYear: 2017), 95)]

    /// Of the houses looked at. Rounded down: 94.9 percent do not reach 95.
    public static let freeRate = Share("larva-free", of: ["larvae-inspected"], roundsDown: true)
}
