import Plain
import Rules

/// A place on the map, in millionths of a degree.
public struct Position: Hashable, Sendable {
    public let latitude: Int
    public let longitude: Int
    /// How far off it may be.
    public let accuracyMetres: Int

    public init(latitude: Int, longitude: Int, accuracyMetres: Int) {
        self.latitude = latitude
        self.longitude = longitude
        self.accuracyMetres = accuracyMetres
    }

    /// Reads `-2104567 105234567 12`: latitude, longitude, metres.
    public init?(_ text: String) {
        let parts = text.words.map { $0.number }
        guard parts.count == 3, let latitude = parts[0], let longitude = parts[1], let accuracy = parts[2],
            (-90_000_000...90_000_000).contains(latitude), (-180_000_000...180_000_000).contains(longitude),
            (0...100_000).contains(accuracy)
        else { return nil }
        self.init(latitude: latitude, longitude: longitude, accuracyMetres: accuracy)
    }

    public var text: String { "\(latitude) \(longitude) \(accuracyMetres)" }

    /// Degrees as maps take them: `-2.104567,105.234567`.
    public var degrees: String { "\(Position.degrees(latitude)),\(Position.degrees(longitude))" }

    private static func degrees(_ millionths: Int) -> String {
        let size = millionths < 0 ? -millionths : millionths
        var rest = "\(size % 1_000_000)"
        while rest.utf8.count < 6 { rest = "0" + rest }
        return "\(millionths < 0 ? "-" : "")\(size / 1_000_000).\(rest)"
    }

    /// Metres to another place nearby; near the equator a degree is 111 km both ways.
    public func metres(to other: Position) -> Int {
        let (north, east) = (Double(latitude - other.latitude), Double(longitude - other.longitude))
        return Int((north * north + east * east).squareRoot() * 0.111)
    }
}
