import Rules

/// Reads a survey of measured children from CSV, block by block, and writes its prevalence in WHO's columns.
public struct PrevalenceSheet {
    /// What in a file is no survey.
    public enum Problem: Error, CustomStringConvertible {
        case negativeWeight(line: Int)
        case nobody

        public var description: String {
            switch self {
            case .negativeWeight(let line): "line \(line): sw is below zero"
            case .nobody: "no line has a child of the ages that are asked"
            }
        }
    }

    /// What was found wrong, with the line of the file.
    public var notes: [(line: Int, text: String)] { input.notes }
    /// Children without a cluster, a stratum or an age within the standard.
    public private(set) var leftOut = 0
    /// Children without a weight: they count nothing.
    public private(set) var unweighted = 0

    private let width: Int
    private let separator: UInt8
    private let places: (weight: Int, cluster: Int, stratum: Int)
    private var input: GrowthInput
    private var line = 2
    private var children: [Prevalence.Child] = []
    private var weights: [Double] = []
    private var clusters: [String] = []
    private var strata: [String] = []

    /// - Parameters:
    ///   - first: the first line, with or without its line end and byte order mark
    ///   - isWeighted: whether a column `sw` counts
    public init(header first: [UInt8], isWeighted: Bool = true) throws(GrowthSheet.Problem) {
        let sheet = try GrowthSheet(header: first)
        func place(_ name: String) -> Int { sheet.names.firstIndex(of: name) ?? -1 }
        input = GrowthInput(sheet.columns)
        (width, separator) = (sheet.names.count, sheet.separator)
        places = (isWeighted ? place("sw") : -1, place("cluster"), place("strata"))
    }

    /// - Parameter block: whole lines; the last may lack its line feed
    public mutating func read(_ block: UnsafeBufferPointer<UInt8>) throws(Problem) {
        var cells = CSVLine(block, separator: separator)
        var place = 0
        while place < block.count {
            let next = cells.cut(at: place)
            if cells.count > 1 || !cells.whole.isEmpty, let child = input.child(cells, line, width) {
                try take(child, cells)
            }
            line += 1 + cells.innerLineFeeds
            place = next
        }
    }

    private mutating func take(_ child: MeasuredChild, _ cells: borrowing CSVLine) throws(Problem) {
        guard let found = input.columns.isUnderFive ? young(child) : school(child),
            let cluster = name(cells, places.cluster), let stratum = name(cells, places.stratum)
        else {
            leftOut += 1
            return
        }
        let weight = try weight(cells)
        children.append(found)
        weights.append(weight)
        if places.cluster >= 0 { clusters.append(cluster) }
        if places.stratum >= 0 { strata.append(stratum) }
    }

    /// - Returns: `nil` of a cell that should say something and does not
    private func name(_ cells: borrowing CSVLine, _ place: Int) -> String? {
        guard place >= 0 else { return "" }
        let cell = cells.bare(place)
        return input.isMissing(cell) ? nil : String(decoding: cell, as: UTF8.self)
    }

    private mutating func weight(_ cells: borrowing CSVLine) throws(Problem) -> Double {
        guard places.weight >= 0 else { return 1 }
        let cell = cells.bare(places.weight)
        guard !input.isMissing(cell), let weight = NumberText.double(cell) else {
            if !input.isMissing(cell) { input.note(line, "sw", cell, "is no number") }
            unweighted += 1
            return 0
        }
        guard weight >= 0 else { throw .negativeWeight(line: line) }
        return weight
    }

    // MARK: Children

    private static let oldestDays = 1826
    /// What oedema counts as.
    private static let belowAll: Int32 = -310

    private func young(_ child: MeasuredChild) -> Prevalence.Child? {
        let days = (child.age + 0.5).rounded(.down)
        guard days.isNaN || days <= Double(PrevalenceSheet.oldestDays) else { return nil }
        let scores = input.scores(of: child)
        let z = [
            within(scores.lengthForAge, GrowthFlags.lengthForAge),
            within(scores.weightForAge, GrowthFlags.weightForAge),
            within(scores.bmiForAge, GrowthFlags.others), within(scores.weightForLength, GrowthFlags.others),
        ]
        let low = PrevalenceSheet.belowAll
        return Prevalence.Child(
            sex: child.sex, months: days / GrowthStandard.daysPerMonth, z: z,
            counted: child.hasOedema ? [z[0], low, low, low] : z)
    }

    private func school(_ child: MeasuredChild) -> Prevalence.Child? {
        guard child.age >= 60, child.age <= 228 else { return nil }
        let scores = input.schoolScores(of: child)
        let z = [
            within(scores.heightForAge, GrowthFlags.lengthForAge),
            within(scores.weightForAge, GrowthFlags.weightForAge),
            within(scores.bmiForAge, GrowthFlags.others),
        ]
        let low = PrevalenceSheet.belowAll
        return Prevalence.Child(
            sex: child.sex, months: child.age, z: z,
            counted: child.hasOedema ? [z[0], child.age <= 120 ? low : nil, low] : z)
    }

    private func within(_ z: Double, _ range: ClosedRange<Int32>) -> Int32? {
        GrowthStandard.hundredths(z).flatMap { range.contains($0) ? $0 : nil }
    }

    // MARK: Writing

    /// The table as CSV, in the separator of the input.
    public func text() throws(Problem) -> String {
        guard !children.isEmpty else { throw .nobody }
        let found = Prevalence(
            isUnderFive: input.columns.isUnderFive, children: children,
            design: SurveyDesign(weights: weights, clusters: clusters, strata: strata))
        let parted = String(decoding: [separator], as: UTF8.self)
        return ([found.header] + found.rows()).map { $0.joined(separator: parted) + "\n" }.joined()
    }
}
