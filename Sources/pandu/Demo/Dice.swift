import Foundation

/// Chance that falls the same way for the same seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A seed from a name, the same on every machine.
    init(name: String) {
        state = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func word() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 to 1, without 1.
    mutating func fraction() -> Double { Double(word() >> 11) / 9_007_199_254_740_992 }

    mutating func happens(_ probability: Double) -> Bool { fraction() < probability }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(fraction() * Double(range.count))
    }

    mutating func one<Element>(of list: [Element]) -> Element { list[number(0...(list.count - 1))] }

    /// From the normal distribution, by Box and Muller.
    mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
        let radius = (-2 * log(1 - fraction())).squareRoot()
        return mean + deviation * radius * cos(2 * .pi * fraction())
    }
}
