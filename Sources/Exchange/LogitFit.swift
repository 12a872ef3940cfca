import Foundation

/// The logit of a share, as R's `glm` finds it. The exact one needs no search, but R stops when the deviance moves by
/// less than 10⁻⁸, and WHO's tables carry in their sixth decimal what it has then.
struct LogitFit {
    let logit: Double
    /// Of each child: how far it moves the logit. A clustered variance is made of it.
    let influence: [Double]

    private static let mostSteps = 25
    private static let still = 1e-8

    /// - Parameters:
    ///   - weights: of those of whom something is known, together 1
    ///   - scale: by what R makes them one on average
    init(_ holds: [Bool], weights: [Double], scale: Double) {
        let scaled = weights.map { $0 * scale }
        func deviance(_ share: (Int) -> Double) -> Double {
            -2 * holds.indices.reduce(0) { $0 + scaled[$1] * log(holds[$1] ? share($1) : 1 - share($1)) }
        }
        // R begins near each value by itself.
        let first = holds.indices.map { (scaled[$0] * (holds[$0] ? 1 : 0) + 0.5) / (scaled[$0] + 1) }
        var before = deviance { first[$0] }
        var (sum, total) = (0.0, 0.0)
        for (child, share) in first.enumerated() {
            let spread = share * (1 - share)
            sum += scaled[child] * spread * (log(share / (1 - share)) + ((holds[child] ? 1 : 0) - share) / spread)
            total += scaled[child] * spread
        }
        var logit = sum / total
        let whole = weights.reduce(0, +)
        let found = holds.indices.reduce(0) { $0 + (holds[$1] ? weights[$1] : 0) } / whole
        for _ in 1..<LogitFit.mostSteps {
            let share = LogitFit.share(logit)
            let now = deviance { _ in share }
            if abs(now - before) / (abs(now) + 0.1) < LogitFit.still { break }
            before = now
            logit += (found - share) / (share * (1 - share))
        }
        let share = LogitFit.share(logit)
        self.logit = logit
        influence = holds.indices.map {
            ((holds[$0] ? 1 : 0) - share) / (share * (1 - share)) * weights[$0] / whole
        }
    }

    static func share(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
