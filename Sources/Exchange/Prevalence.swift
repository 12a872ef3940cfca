import Foundation
import Rules

/// Prevalence in a survey as WHO's `anthro` and `anthroplus` estimate it: of all, by age, by sex and by both, for each
/// index how many of a hundred lie beyond the cut-offs, with standard error and 95 % interval, and the mean z-score.
/// Flagged z-scores are left out; oedema counts as below −3 of what is judged by weight.
/// Source: WHO and UNICEF, Recommendations for data collection, analysis and reporting on anthropometric indicators
/// in children under 5 years old, 2019, chapter 3; `anthro` 1.1.0 and `anthroplus` 1.0.0.
struct Prevalence {
    /// What of a child is compared, hundredths of z; `nil` where there is none.
    struct Child {
        var sex: Sex?
        /// Months; `.nan` when unknown.
        var months: Double
        /// For the mean.
        var z: [Int32?]
        /// For the shares: oedema is in it.
        var counted: [Int32?]
    }

    /// Whom a row is about.
    struct Group {
        let name: String
        /// Years and months, in words, for those from five on.
        var span: [String] = []
        let children: [Int]
        /// Weight for age ends at ten years: nothing is said of all.
        var showsWeight = true
    }

    /// One index, as WHO's columns call it.
    struct Index {
        let code: String
        let place: Int
    }

    let isUnderFive: Bool
    let children: [Child]
    let design: SurveyDesign

    private static let cutoffs: [(code: String, isBeyond: @Sendable (Int32) -> Bool)] = [
        ("_3", { $0 < -300 }), ("_2", { $0 < -200 }), ("_1", { $0 < -100 }),
        ("1", { $0 > 100 }), ("2", { $0 > 200 }), ("3", { $0 > 300 }),
    ]
    /// Stunted and wasted, stunted and overweight.
    private static let both: [(code: String, isBeyond: @Sendable (Int32) -> Bool)] = [
        ("HA_2_WH_2", { $0 < -200 }), ("HA_2_WH2", { $0 > 200 }),
    ]

    private var indices: [Index] {
        let codes = isUnderFive ? ["HA", "WA", "BMI", "WH"] : ["HA", "WA", "BMI"]
        return codes.enumerated().map { Index(code: $1, place: $0) }
    }

    /// The columns of WHO's tables.
    var header: [String] {
        var names = isUnderFive ? ["Group"] : ["Group", "Years", "Months"]
        func four(_ code: String) -> [String] { ["_r", "_se", "_ll", "_ul"].map { code + $0 } }
        for index in indices {
            names += ["\(index.code)Z_pop", "\(index.code)Z_unwpop"]
            names += Prevalence.cutoffs.flatMap { four(index.code + $0.code) }
            names += four(index.code) + ["\(index.code)_stdev"]
        }
        guard isUnderFive else { return names }
        return names + ["HA_2_WH_2_pop", "HA_2_WH_2_unwpop"] + Prevalence.both.flatMap { four($0.code) }
    }

    /// A row for each group, numbers with six decimals; empty where nothing can be said.
    func rows() -> [[String]] {
        (isUnderFive ? youngGroups() : schoolGroups()).map { group in
            var cells = [group.name] + group.span
            for index in indices {
                let isShown = index.code != "WA" || group.showsWeight
                cells += isShown ? self.cells(index, group) : Array(repeating: "", count: 31)
            }
            return isUnderFive ? cells + combined(group) : cells
        }
    }

    private func cells(_ index: Index, _ group: Group) -> [String] {
        let known = group.children.compactMap { child in
            children[child].counted[index.place].map { (child: child, z: $0) }
        }
        var cells = size(known.map(\.child))
        for cutoff in Prevalence.cutoffs {
            cells += share(known.map { ($0.child, cutoff.isBeyond($0.z)) }, group)
        }
        let mean = design.mean(
            group.children.compactMap { child in
                children[child].z[index.place].map { (child: child, value: Double($0) / 100) }
            })
        let interval = mean.flatMap { design.interval($0) }
        return cells
            + [mean?.mean, mean?.error, interval?.low, interval?.high, mean?.deviation].map { Prevalence.shown($0) }
    }

    private func combined(_ group: Group) -> [String] {
        let known = group.children.compactMap { child -> (child: Int, length: Int32, wasting: Int32)? in
            guard let length = children[child].counted[0], let wasting = children[child].counted[3] else { return nil }
            return (child, length, wasting)
        }
        return size(known.map(\.child))
            + Prevalence.both.flatMap { both in
                share(known.map { ($0.child, $0.length < -200 && both.isBeyond($0.wasting)) }, group)
            }
    }

    /// What they weigh together, and how many they are.
    private func size(_ known: [Int]) -> [String] {
        [Prevalence.shown(known.reduce(0) { $0 + design.weights[$1] }), "\(known.count)"]
    }

    /// In percent: share, standard error, interval.
    private func share(_ values: [(child: Int, holds: Bool)], _ group: Group) -> [String] {
        guard let found = design.mean(values.map { ($0.child, $0.holds ? 1 : 0) }) else {
            return Array(repeating: "", count: 4)
        }
        let interval = design.shareInterval(values, of: found, among: group.children)
        return [found.mean, found.error, interval?.low, interval?.high].map { value in
            Prevalence.shown(value.map { $0 * 100 })
        }
    }

    /// Up to six decimals, as R writes what it rounded to six.
    static func shown(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        var text = String(format: "%.6f", value)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    // MARK: Groups

    private static let sexes: [(name: String, sex: Sex)] = [("Female", .female), ("Male", .male)]

    private func those(_ holds: (Child) -> Bool) -> [Int] { children.indices.filter { holds(children[$0]) } }

    private func youngGroups() -> [Group] {
        let ages = [0..<6, 6..<12, 12..<24, 24..<36, 36..<48, 48..<60].map { months in
            (name: "\(Prevalence.two(months.lowerBound))-\(Prevalence.two(months.upperBound - 1)) mo", months: months)
        }
        func isAged(_ child: Child, _ months: Range<Int>) -> Bool {
            child.months >= Double(months.lowerBound) && child.months < Double(months.upperBound)
        }
        let families = [
            ages.map { age in Group(name: "Age group: \(age.name)", children: those { isAged($0, age.months) }) },
            Prevalence.sexes.map { sex in Group(name: "Sex: \(sex.name)", children: those { $0.sex == sex.sex }) },
            Prevalence.sexes.flatMap { sex in
                ages.map { age in
                    Group(
                        name: "Age + sex: \(age.name).\(sex.name)",
                        children: those { $0.sex == sex.sex && isAged($0, age.months) })
                }
            },
        ]
        // A kind of group of which nothing is known at all is left out.
        return [Group(name: "All", children: Array(children.indices))]
            + families.filter { $0.contains { !$0.children.isEmpty } }.flatMap { $0 }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func schoolGroups() -> [Group] {
        func isAged(_ child: Child, _ months: ClosedRange<Int>) -> Bool {
            child.months >= Double(months.lowerBound) && child.months < Double(months.upperBound + 1)
        }
        func name(_ months: ClosedRange<Int>) -> String { "\(months.lowerBound)-\(months.upperBound)" }
        let all = ["Total (5-19)", "(60-228)"]
        var groups = [Group(name: "All", span: all, children: Array(children.indices), showsWeight: false)]
        groups += Prevalence.sexes.map { sex in
            Group(
                name: "Sex: \(sex.name)", span: all, children: those { $0.sex == sex.sex }, showsWeight: false)
        }
        groups += (5...19).map { year in
            let months = (year * 12)...min(year * 12 + 11, 228)
            return Group(
                name: "Age Group 1: \(name(months)) mo", span: ["\(year)", "(\(name(months)))"],
                children: those { isAged($0, months) })
        }
        let wide = [
            (years: "5-9", months: 60...119), (years: "10-14", months: 120...179), (years: "15-19", months: 180...228),
        ]
        groups += wide.map { age in
            Group(
                name: "Age Group 2: \(name(age.months)) mo",
                span: ["Total (\(age.years))", "(\(name(age.months)))"], children: those { isAged($0, age.months) })
        }
        return groups
            + wide.flatMap { age in
                Prevalence.sexes.map { sex in
                    Group(
                        name: "Age + Sex: \(sex.name).\(name(age.months)) mo",
                        span: ["Total (\(age.years))", "(\(name(age.months)))"],
                        children: those { $0.sex == sex.sex && isAged($0, age.months) })
                }
            }
    }
}
