import Archive
import Foundation
import Plain
import Seeded
import Testing

/// The lists of complaints against a plain sifting and sorting of all rows, for every bound, filter and page.
@Suite struct InboxTests {
    private static let states = ["recorded", "verified", "dispatched", "received", "working", "claimed", "reopened"]

    private struct Kept {
        let row: ComplaintRow
        let book: Int64
    }

    private func row(_ place: Int, _ dice: inout Dice) -> ComplaintRow {
        return ComplaintRow(
            id: ID(high: .random(in: 0 ... .max, using: &dice), low: .random(in: 0 ... .max, using: &dice)),
            kind: "unfit-house",
            code: dice.one(of: ["housing", "public-works"]), state: dice.one(of: InboxTests.states),
            isOpen: dice.one(of: [true, true, false]),
            region: dice.one(of: ["19.05.05.2004", "19.05.05.2001", "19.05.01.1001", "19.051.01.1001"]), rt: "01",
            landmark: "", position: "", office: dice.one(of: ["perkim", "perkim", "disdik", ""]), isDispatched: true,
            digest: "", opened: Day(number: place), stage: "response",
            due: dice.one(of: [100, 101, 102, 200].map { Day(number: $0) } + [ComplaintRow.never]),
            wake: ComplaintRow.never, days: 3, assignee: dice.one(of: ["", "Dewi", "Adi"]), supports: 0, photos: 0,
            isUrgent: dice.one(of: [true, false, false]), moved: Day(number: place))
    }

    private func expected(_ query: ComplaintQuery, _ all: [Kept]) -> [ID] {
        let sifted = all.filter { kept in
            let row = kept.row
            let isInside =
                switch query.bound {
                case .office(let office): row.office == office
                case .village(let village): row.region == village
                case .region(let region): region.isEmpty || (row.region + ".").hasPrefix(region + ".")
                }
            return isInside && row.isOpen == query.isOpen && (query.states.isEmpty || query.states.contains(row.state))
                && (query.codes.isEmpty || query.codes.contains(row.code))
                && (!query.isWaiting || row.due == ComplaintRow.never)
                && query.dueBefore.map { row.due < $0 } ?? true
                && (query.assignee.isEmpty || row.assignee == query.assignee)
        }
        func isCalm(_ kept: Kept) -> Bool { !kept.row.isUrgent && kept.row.state != "reopened" }
        let sorted = sifted.sorted {
            if isCalm($0) != isCalm($1) { return isCalm($1) }
            return $0.row.due != $1.row.due ? $0.row.due < $1.row.due : $0.row.id < $1.row.id
        }
        return sorted.dropFirst(query.offset).prefix(query.limit).map(\.row.id)
    }

    @Test func `each page of each list is what sifting and sorting gives`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("inbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try Archive(path: folder.appendingPathComponent("pandu.sqlite").path)
        var dice = Dice(seed: 11)
        var all: [Kept] = []
        try archive.write { writing in
            for book in ["satu", "dua"] {
                try writing.addBook(id: book, kind: "posyandu", name: book, number: "", region: "19.05.05.2004")
            }
            let books = try ["satu", "dua"].compactMap { try writing.reading.book($0)?.no }
            for place in 0..<400 {
                let kept = Kept(row: row(place, &dice), book: books[place % 2])
                try writing.put(kept.row, in: kept.book)
                all.append(kept)
            }
        }
        var bounds: [ComplaintQuery.Bound] = [.office("perkim"), .office("disdik"), .village("19.05.05.2004")]
        bounds += [.region("19.05"), .region("19.05.05"), .region("")]
        for bound in bounds {
            for filter in 0..<7 {
                for offset in [0, 7, 25, 1_001] {
                    var query = ComplaintQuery(bound)
                    query.offset = offset
                    switch filter {
                    case 1: query.states = ["dispatched", "reopened"]
                    case 2: query.dueBefore = Day(number: 102)
                    case 3: (query.isWaiting, query.states) = (true, ["received", "working"])
                    case 4: query.isOpen = false
                    case 5: (query.states, query.codes) = (["dispatched"], ["housing"])
                    case 6: query.states = InboxTests.states
                    default: break
                    }
                    let found = try archive.read { try $0.complaints(query) }
                    #expect(found.map(\.row.id) == expected(query, all), "\(bound) \(filter) \(offset)")
                }
            }
        }
        for bound in bounds {
            var mine = ComplaintQuery(bound)
            mine.assignee = "Dewi"
            #expect(try archive.read { try $0.complaints(mine) }.map(\.row.id) == expected(mine, all), "\(bound)")
        }
    }
}
