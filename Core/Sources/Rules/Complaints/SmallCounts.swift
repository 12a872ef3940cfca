#if !hasFeature(Embedded)
/// A table for everybody to see, with its sums: what is 1 to 4 is hidden, and so much beside it that no hidden number
/// can be computed from the sums. For each hidden number there is another table with the same sums and the same shown
/// numbers in which it is a different one. Below 5 is our proposal; the hiding of further cells is the hypercube method of
/// statistical offices, in two directions.
public struct SmallCounts: Sendable {
    public static let least = 5

    /// Cells with a column of sums at the right and a row of sums at the bottom; `nil` is hidden.
    public let shown: [[Int?]]
    public let rows: Int
    public let columns: Int

    /// The sum of a row, of a column, of all.
    public func sum(row: Int) -> Int? { shown[row][columns] }
    public func sum(column: Int) -> Int? { shown[rows][column] }
    public var sum: Int? { shown[rows][columns] }

    /// - Parameter cells: rows of the same length
    public init(_ cells: [[Int]]) {
        let columns = cells.first?.count ?? 0
        let whole = SmallCounts.whole(cells)
        rows = cells.count
        self.columns = columns
        var hidden = whole.map { $0.map { (1..<SmallCounts.least).contains($0) } }
        for row in 0...rows {
            for column in 0...columns where (1..<SmallCounts.least).contains(whole[row][column]) {
                guard let ring = SmallCounts.ring(at: row, column, whole, hidden) else {
                    // Too little to hide among: then nothing is told but that it is little.
                    shown = whole.map { $0.map { $0 == 0 ? 0 : nil } }
                    return
                }
                for cell in ring { hidden[cell.row][cell.column] = true }
            }
        }
        shown = zip(whole, hidden).map { zip($0, $1).map { $1 ? nil : $0 } }
    }

    /// The cells with their sums.
    static func whole(_ cells: [[Int]]) -> [[Int]] {
        let rows = cells.map { $0 + [$0.reduce(0, +)] }
        let width = rows.first?.count ?? 1
        return rows + [(0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }]
    }

    struct Cell: Equatable {
        let row: Int
        let column: Int
    }

    /// Four cells of two rows and two columns whose numbers can all move by one while every sum stays: those that hide
    /// least besides what is hidden already. First those in which nothing comes down to zero.
    private static func ring(at row: Int, _ column: Int, _ whole: [[Int]], _ hidden: [[Bool]]) -> [Cell]? {
        for floor in [1, 0] {
            var best: (cost: Int, ring: [Cell])?
            for other in whole.indices where other != row {
                for across in whole[row].indices where across != column {
                    let ring = [
                        Cell(row: row, column: column), Cell(row: row, column: across),
                        Cell(row: other, column: across), Cell(row: other, column: column),
                    ]
                    let cost = cost(of: ring, whole, hidden)
                    guard best.map({ cost < $0.cost }) ?? true, moves(ring, whole, floor) else { continue }
                    best = (cost, ring)
                }
            }
            if let best { return best.ring }
        }
        return nil
    }

    /// Sums are dearer than cells.
    private static func cost(of ring: [Cell], _ whole: [[Int]], _ hidden: [[Bool]]) -> Int {
        ring.reduce(0) { cost, cell in
            if hidden[cell.row][cell.column] { return cost }
            let isSum = cell.row == whole.count - 1 || cell.column == whole[0].count - 1
            return cost + whole[cell.row][cell.column] + (isSum ? 1_000_000 : 1)
        }
    }

    /// How each cell of a ring moves when its first one grows by one. A sum counts against its row or column.
    static func steps(_ ring: [Cell], _ whole: [[Int]]) -> [Int] {
        let (row, column) = (whole.count - 1, whole[0].count - 1)
        let across = ring[0].column == column || ring[1].column == column ? 1 : -1
        let down = ring[0].row == row || ring[2].row == row ? 1 : -1
        return [1, across, across * down, down]
    }

    private static func moves(_ ring: [Cell], _ whole: [[Int]], _ floor: Int) -> Bool {
        let steps = steps(ring, whole)
        return [1, -1].contains { sign in
            zip(ring, steps).allSatisfy { cell, step in
                let number = whole[cell.row][cell.column]
                return number + sign * step >= min(floor, number)
            }
        }
    }
}
#endif
