public import Plain

/// What carries the house: foundation, columns, the roof's frame.
public enum HouseStructure: String, CaseIterable, Sendable {
    case sound
    case lightDamage = "light-damage"
    case heavyDamage = "heavy-damage"

    public var title: Phrase {
        switch self {
        case .sound: Phrase("Kokoh", "Sound")
        case .lightDamage: Phrase("Rusak ringan", "Lightly damaged")
        case .heavyDamage: Phrase("Rusak berat, bisa roboh", "Heavily damaged, may fall")
        }
    }
}
