import Archive
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// A release that counts otherwise: old numbers are readable until a book's turn, `verify` is right in each state, and an
/// end in the middle is harmless.
@Suite struct RecountTests {
    private func house() async throws -> Posyandu {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let home = pen.entry("household", [Answer("head", "Rahman"), Answer("rt", "02")])
        let lines = [home, pen.entry("household-visit", on: home.id, [Answer("health", "none")])]
        #expect(try await posyandu.submit(lines.map(\.line), by: posyandu.yanti) == ["stored", "stored"])
        return posyandu
    }

    /// As a release left it that knew no visited households and counted them as something else.
    private func age(_ desk: Desk) throws {
        try desk.archive.write { writing in
            for row in try writing.reading.books(in: "") {
                let areas = CountChanges.areas(desk.store.place(of: row))
                for (key, text) in try writing.reading.allMarks(of: row.no) where text == "visited" {
                    try writing.put(marks: "called", of: key.card, month: key.month, in: row.no)
                    for area in areas {
                        for (indicator, change) in [("visited", -1), ("called", 1)] {
                            let tally = TallyKey(area: area, month: key.month, indicator: indicator)
                            try writing.addToTally(tally, change)
                        }
                    }
                }
            }
            try writing.setSetting("counting-version", "7")
        }
    }

    private func count(_ desk: Desk, _ indicator: String) throws -> Int {
        let month = desk.today.month
        return try desk.overview.counts(of: "19.05", from: month, to: month, for: Desk.machine).count(indicator, month)
    }

    @Test func `a new database has nothing to count anew`() async throws {
        let desk = try await house().desk
        #expect(try !desk.recount.isBeingRecounted() && !desk.recount.next())
        #expect(try desk.verification.differences() == [])
    }

    @Test func `numbers of an older release stand until they are counted anew, and verify is right throughout`()
        async throws
    {
        let desk = try await house().desk
        try age(desk)
        #expect(try desk.recount.isBeingRecounted() && desk.recount.booksLeft() > 1)
        #expect(try count(desk, "called") == 1 && count(desk, "visited") == 0)
        #expect(try desk.verification.differences() == [])
        var rounds = 0
        while try desk.recount.next() {
            rounds += 1
            #expect(try desk.verification.differences() == [])
        }
        #expect(try rounds > 1 && count(desk, "called") == 0)
        #expect(try count(desk, "visited") == 1 && !desk.recount.isBeingRecounted())
    }

    @Test func `what is written into a book before its turn counts it first, once`() async throws {
        let posyandu = try await house()
        let desk = posyandu.desk
        try age(desk)
        var pen = posyandu.pen(posyandu.yanti, device: "hp-dua-00002")
        for name in ["Umar", "Ali"] {
            let home = pen.entry("household", [Answer("head", name), Answer("rt", "03")])
            let visit = pen.entry("household-visit", on: home.id, [Answer("health", "none")])
            #expect(try await posyandu.submit([home.line, visit.line], by: posyandu.yanti) == ["stored", "stored"])
            #expect(try desk.verification.differences() == [])
        }
        #expect(try desk.recount.isBeingRecounted() && count(desk, "visited") == 3 && count(desk, "called") == 0)
        try desk.recount.all()
        #expect(try desk.verification.differences() == [] && count(desk, "visited") == 3)
    }

    @Test func `a server that ended in the middle goes on where it stopped`() async throws {
        let posyandu = try await house()
        try age(posyandu.desk)
        let all = try posyandu.desk.recount.booksLeft()
        #expect(try posyandu.desk.recount.next())
        let next = Desk(
            archive: posyandu.desk.archive, regions: posyandu.desk.regions, keyring: posyandu.desk.keyring,
            clock: posyandu.desk.clock)
        #expect(try next.recount.booksLeft() == all - 1)
        try next.recount.all()
        #expect(try next.verification.differences() == [] && count(next, "visited") == 1)
    }

    @Test func `numbers that do not agree with their own rows are found before their turn as well`() async throws {
        let desk = try await house().desk
        try age(desk)
        try desk.archive.write { writing in
            try writing.addToTally(TallyKey(area: "19.05", month: Month(number: 24_300), indicator: "d"), 7)
        }
        #expect(try !desk.verification.differences().isEmpty)
    }
}
