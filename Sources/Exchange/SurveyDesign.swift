import Foundation

/// How the children of a survey were drawn: weights, and clusters within strata. Means of a part of the survey are
/// estimated over the whole design, their variance by Taylor linearisation between the clusters of each stratum.
/// Source: T. Lumley, Analysis of Complex Survey Samples, Journal of Statistical Software 9(8), 2004; a stratum of a
/// single cluster counts by its distance from the mean of all ("adjust"), as WHO's `anthro` asks for.
struct SurveyDesign {
    /// What one child weighs.
    let weights: [Double]
    /// The cluster of each child, and the stratum of each cluster.
    private let clusters: [Int]
    private let strata: [Int]
    /// Clusters of each stratum.
    private let sizes: [Int]
    /// Each child counts the same and was drawn by itself.
    private let isSimple: Bool
    /// Clusters less strata.
    let freedom: Int
    /// How many standard errors reach over 95 %.
    private let reach: Double

    /// A mean with its standard error.
    struct Estimate {
        let mean: Double
        let error: Double
        /// The standard deviation of the values; `nil` of one alone.
        let deviation: Double?
    }

    /// - Parameters:
    ///   - clusters: empty or all the same where each child was drawn by itself
    ///   - strata: empty where there is one
    init(weights: [Double], clusters names: [String], strata levels: [String]) {
        self.weights = weights
        let isClustered = Set(names).count > 1
        var (levelNumbers, clusterNumbers): ([String: Int], [String: Int]) = ([:], [:])
        var (clusters, strata, sizes): ([Int], [Int], [Int]) = ([], [], [])
        for child in weights.indices {
            let level = levels.isEmpty ? "" : levels[child]
            let stratum = levelNumbers[level, default: levelNumbers.count]
            levelNumbers[level] = stratum
            if stratum == sizes.count { sizes.append(0) }
            // Clusters of two strata may bear one number.
            let name = isClustered ? "\(stratum)\t\(names[child])" : "\(child)"
            let cluster = clusterNumbers[name, default: clusterNumbers.count]
            clusterNumbers[name] = cluster
            if cluster == strata.count {
                strata.append(stratum)
                sizes[stratum] += 1
            }
            clusters.append(cluster)
        }
        let counting = Set(weights.indices.filter { weights[$0] != 0 }.map { clusters[$0] })
        freedom = counting.count - Set(counting.map { strata[$0] }).count
        isSimple = !isClustered && sizes.count == 1 && weights.allSatisfy { $0 == 1 }
        reach = StudentT.quantile(0.975, freedom: freedom)
        (self.clusters, self.strata, self.sizes) = (clusters, strata, sizes)
    }

    /// - Parameter values: of some children, by their places
    /// - Returns: `nil` where nothing weighs
    func mean(_ values: [(child: Int, value: Double)]) -> Estimate? {
        let total = values.reduce(0) { $0 + weights[$1.child] }
        guard total > 0 else { return nil }
        let mean = values.reduce(0) { $0 + weights[$1.child] * $1.value } / total
        var influence: [Int: Double] = [:]
        var squares = 0.0
        for (child, value) in values {
            let distance = value - mean
            influence[clusters[child], default: 0] += weights[child] * distance / total
            squares += weights[child] * distance * distance
        }
        let count = Double(values.count { weights[$0.child] != 0 })
        return Estimate(
            mean: mean, error: variance(influence).squareRoot(),
            deviation: count > 1 ? (squares / total * count / (count - 1)).squareRoot() : nil)
    }

    /// Clusters of which no child has a value are part of the design all the same.
    private func variance(_ influence: [Int: Double]) -> Double {
        var sums = [Double](repeating: 0, count: sizes.count)
        let influence = influence.sorted { $0.key < $1.key }
        for (cluster, value) in influence { sums[strata[cluster]] += value }
        var squares = [Double](repeating: 0, count: sizes.count)
        var seen = [Int](repeating: 0, count: sizes.count)
        for (cluster, value) in influence {
            let stratum = strata[cluster]
            let distance = sizes[stratum] > 1 ? value - sums[stratum] / Double(sizes[stratum]) : value
            squares[stratum] += distance * distance
            seen[stratum] += 1
        }
        return sizes.indices.reduce(0) { variance, stratum in
            let size = Double(sizes[stratum])
            guard size > 1 else { return variance + squares[stratum] }
            let average = sums[stratum] / size
            let unseen = Double(sizes[stratum] - seen[stratum]) * average * average
            return variance + (squares[stratum] + unseen) * size / (size - 1)
        }
    }

    /// 95 % on both sides; `nil` where the design has no degrees of freedom.
    func interval(_ estimate: Estimate) -> (low: Double, high: Double)? {
        guard freedom > 0 else { return nil }
        return (estimate.mean - reach * estimate.error, estimate.mean + reach * estimate.error)
    }

    /// The same of a share, on the scale of its logit, so that it stays between nothing and all.
    /// - Parameter group: everybody of whom it is asked, with those of whom nothing is known
    func shareInterval(
        _ values: [(child: Int, holds: Bool)], of estimate: Estimate, among group: [Int]
    ) -> (low: Double, high: Double)? {
        let share = estimate.mean
        guard share > 0, share < 1 else { return (share, share) }
        guard freedom > 0 else { return nil }
        guard !isSimple else {
            return between(log(share / (1 - share)), reach * estimate.error / (share * (1 - share)))
        }
        let average = group.reduce(0) { $0 + weights[$1] } / Double(group.count)
        let fit = LogitFit(values.map(\.holds), weights: values.map { weights[$0.child] }, scale: 1 / average)
        var influence: [Int: Double] = [:]
        for (value, moved) in zip(values, fit.influence) { influence[clusters[value.child], default: 0] += moved }
        return between(fit.logit, reach * variance(influence).squareRoot())
    }

    private func between(_ logit: Double, _ distance: Double) -> (low: Double, high: Double) {
        (LogitFit.share(logit - distance), LogitFit.share(logit + distance))
    }
}
