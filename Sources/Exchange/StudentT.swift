import Foundation

/// Student's t distribution. Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5 and 26.7; the
/// incomplete beta function by its continued fraction (26.5.8), evaluated as Lentz did.
enum StudentT {
    /// The value below which a share of the distribution lies; `.nan` without degrees of freedom.
    static func quantile(_ share: Double, freedom: Int) -> Double {
        guard freedom > 0, share > 0, share < 1 else { return .nan }
        guard share != 0.5 else { return 0 }
        let tail = share < 0.5 ? share : 1 - share
        var (low, high) = (0.0, 1.0)
        while upperTail(high, freedom) > tail { high *= 2 }
        // A hundred halvings end where neighbours among numbers meet.
        for _ in 0..<100 where high - low > 0 {
            let middle = low + (high - low) / 2
            if upperTail(middle, freedom) > tail { low = middle } else { high = middle }
        }
        let found = low + (high - low) / 2
        return share < 0.5 ? -found : found
    }

    /// How much of the distribution lies above a positive value.
    static func upperTail(_ value: Double, _ freedom: Int) -> Double {
        let freedom = Double(freedom)
        return beta(freedom / 2, 0.5, at: freedom / (freedom + value * value)) / 2
    }

    /// The regularised incomplete beta function.
    static func beta(_ a: Double, _ b: Double, at x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        // The fraction converges fast on one side of the mean alone.
        guard x <= (a + 1) / (a + b + 2) else { return 1 - beta(b, a, at: 1 - x) }
        let front = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)
        return exp(front) * fraction(a, b, x) / a
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / kept(1 - (a + b) * x / (a + 1))
        var sum = d
        for step in 1...10_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            sum *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            sum *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return sum
    }
}
