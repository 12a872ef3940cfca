import Seeded
import Testing

@testable import Plain
@testable import Rules

@Suite struct SmallCountsTests {
    /// Which numbers a hidden cell may be, for somebody with paper and patience: at most two of each, from all tables
    /// with the same shown numbers and sums.
    private func guesses(_ cells: [[Int]], _ counts: SmallCounts) -> [[Set<Int>]] {
        var guesses = cells.map { $0.map { _ in Set<Int>() } }
        var open = 0
        for row in cells { for number in row where (1...4).contains(number) { open += 1 } }
        func agrees(_ whole: [[Int]], _ row: Int) -> Bool {
            zip(whole[row], counts.shown[row]).allSatisfy { $1 == nil || $0 == $1 }
        }
        /// The true number and what lies about it: enough to find another.
        func near(_ number: Int) -> [Int] { Array(max(0, number - 1)...(number + 1)) }
        func go(_ table: [[Int]], _ place: Int) {
            guard open > 0 else { return }
            let (row, column) = (place / cells[0].count, place % cells[0].count)
            if column == 0, row > 0, !agrees(SmallCounts.whole(table), row - 1) { return }
            if row == cells.count {
                guard agrees(SmallCounts.whole(table), row) else { return }
                for row in table.indices {
                    for column in table[row].indices where (1...4).contains(cells[row][column]) {
                        let (isNew, _) = guesses[row][column].insert(table[row][column])
                        if isNew, guesses[row][column].count == 2 { open -= 1 }
                    }
                }
                return
            }
            for number in counts.shown[row][column].map({ [$0] }) ?? near(cells[row][column]) {
                var next = table
                next[row][column] = number
                go(next, place + 1)
            }
        }
        go(cells, 0)
        return guesses
    }

    @Test func `what is one to four is hidden, zero and five are shown`() {
        let counts = SmallCounts([[0, 5, 30, 4], [12, 9, 7, 40], [20, 3, 30, 6], [5, 60, 8, 11]])
        #expect(counts.shown[0][0] == 0 && counts.shown[0][3] == nil && counts.shown[2][1] == nil)
        #expect(counts.sum == 250)
    }

    @Test func `in four hundred small tables no hidden number can be found from the others`() {
        var dice = Dice(seed: 5)
        for _ in 0..<400 {
            let rows = dice.number(2...3)
            let cells = (0..<rows).map { _ in (0..<2).map { _ in dice.number(0...8) } }
            let counts = SmallCounts(cells)
            let guesses = guesses(cells, counts)
            for row in 0..<rows {
                for column in 0..<2 where (1...4).contains(cells[row][column]) {
                    #expect(counts.shown[row][column] == nil)
                    #expect(guesses[row][column].count > 1, "\(cells) \(row) \(column)")
                }
            }
        }
    }

    @Test func `sums stay true where they are shown, and a large table loses little`() {
        var dice = Dice(seed: 7)
        let cells = (0..<60).map { _ in (0..<6).map { _ in dice.number(0...30) } }
        let counts = SmallCounts(cells)
        var hidden = 0
        for row in 0..<60 {
            if let sum = counts.sum(row: row) { #expect(sum == cells[row].reduce(0, +)) }
            for column in 0..<6 {
                if let number = counts.shown[row][column] { #expect(number == cells[row][column]) } else { hidden += 1 }
            }
        }
        let small = cells.flatMap { $0 }.filter { (1...4).contains($0) }.count
        #expect(hidden >= small && hidden < small * 3)
        #expect(counts.sum == cells.flatMap { $0 }.reduce(0, +))
    }

    @Test func `where there is too little to hide among, nothing is told`() {
        let counts = SmallCounts([[3]])
        #expect(counts.shown == [[nil, nil], [nil, nil]])
        #expect(SmallCounts([[0, 0], [0, 0]]).shown.flatMap { $0 }.allSatisfy { $0 == 0 })
        #expect(SmallCounts([]).sum == 0)
    }
}
