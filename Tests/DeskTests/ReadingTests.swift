import Archive
import Desk
import Plain
import Records
import Rules
import Testing

@Suite struct ReadingTests {
    @Test func `another village's book, place, feed and names do not exist for her`() async throws {
        let posyandu = try await Posyandu()
        let (desk, stranger) = (posyandu.desk, posyandu.neighbour)
        await #expect(throws: Refusal.notFound) { try await desk.book("flamboyan", for: stranger) }
        #expect(throws: Refusal.notFound) { try desk.places.find("flamboyan", for: stranger) }
        #expect(throws: Refusal.notFound) { try desk.feed.most(of: "flamboyan", after: 0, hash: "", for: stranger) }
        #expect(throws: Refusal.notFound) { try desk.held.entries(in: "flamboyan", for: stranger) }
        let month = desk.today.month
        #expect(throws: Refusal.notFound) {
            try desk.overview.counts(of: "b:flamboyan", from: month, to: month, for: stranger)
        }
        #expect(throws: Refusal.notFound) {
            try desk.overview.residents(
                under: #require(Indicator.find("s")), month: month, in: "b:flamboyan", for: stranger)
        }
        let melati = try desk.places.find("melati", for: stranger)
        #expect(try desk.accounts.names(for: melati).map(\.account).sorted() == ["bidan", "tetangga"])
    }

    @Test func `a feed begins where the phone is, hides NIKs and refuses another history`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        let card = pen.entry("national-id", on: child.id, [Answer("nik", "9901234567890003")])
        _ = try await posyandu.submit([child.line, card.line], by: posyandu.yanti)
        let all = try posyandu.desk.feed.most(of: "flamboyan", after: 0, hash: "", for: posyandu.rosita)
        #expect(all.seq == 2 && !all.hasMore)
        #expect(all.text.contains("nik=9901••••••••0003"))
        #expect(!all.text.contains("9901234567890003"))
        let rest = try posyandu.desk.feed.most(of: "flamboyan", after: 2, hash: all.hash, for: posyandu.rosita)
        #expect(rest.text.isEmpty && rest.seq == 2)
        #expect(throws: Refusal.conflict) {
            try posyandu.desk.feed.most(of: "flamboyan", after: 2, hash: "0000", for: posyandu.rosita)
        }
        #expect(throws: Refusal.conflict) {
            try posyandu.desk.feed.most(of: "flamboyan", after: 9, hash: all.hash, for: posyandu.rosita)
        }
    }

    @Test func `counts are what somebody counting the cards would find`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let (first, second) = (pen.child("Satu"), pen.child("Dua"))
        _ = try await posyandu.submit(
            [first, second, pen.weighing(of: first.id, grams: 8_000)].map(\.line), by: posyandu.yanti)
        let month = posyandu.desk.today.month
        for area in ["b:flamboyan", "19.05.05.2004", "19.05.05"] {
            let counts = try posyandu.desk.overview.counts(of: area, from: month, to: month, for: posyandu.midwife)
            #expect(counts.count("s", month) == 2)
            #expect(counts.count("d", month) == 1)
        }
        let listed = try posyandu.desk.overview.residents(
            under: #require(Indicator.find("d")), month: month, in: "19.05.05", for: posyandu.midwife)
        #expect(listed.map(\.name) == ["Satu"])
    }

    @Test func `verify finds a changed tally, a changed head and a lost index row`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        _ = try await posyandu.submit([child.line, pen.weighing(of: child.id, grams: 8_000).line], by: posyandu.yanti)
        #expect(try posyandu.desk.verification.differences() == [])
        let month = posyandu.desk.today.month
        try posyandu.archive.write { try $0.addToTally(TallyKey(area: "19.05", month: month, indicator: "d"), 1) }
        #expect(try posyandu.desk.verification.differences().count == 1)
        try posyandu.archive.write { writing in
            let no = try #require(try writing.reading.book("flamboyan")).no
            try writing.setHead(of: no, seq: 1, hash: "00")
        }
        #expect(try posyandu.desk.verification.differences().contains { $0.contains("head") })
    }

    @Test func `one NIK on two cards is shown to the midwife, to no kader, and not once a card is closed`() async throws
    {
        let house = try await Posyandu()
        var yanti = house.pen(house.yanti)
        var neighbour = house.pen(house.neighbour, book: "melati", device: "hp-tiga-0003")
        let (one, other) = (yanti.child(), neighbour.child("Aisya"))
        let number = [Answer("nik", "9905054109250001"), Answer("confirmed", "y")]
        _ = try await house.submit([one.line, yanti.entry("national-id", on: one.id, number).line], by: house.yanti)
        #expect(try house.desk.held.sharedNumbers(for: house.midwife).isEmpty)
        _ = try await house.submit(
            [other.line, neighbour.entry("national-id", on: other.id, number).line], by: house.neighbour)
        let groups = try house.desk.held.sharedNumbers(for: house.midwife)
        #expect(groups.map { $0.compactMap { $0.resident?.name } } == [["Aisya", "Aisyah"]])
        #expect(throws: Refusal.notFound) { try house.desk.held.sharedNumbers(for: house.yanti) }
        let leaving = neighbour.entry("death", on: other.id, [Answer("on", Posyandu.today.iso)])
        _ = try await house.submit([leaving.line], by: house.neighbour)
        #expect(try house.desk.held.sharedNumbers(for: house.midwife).isEmpty)
        #expect(try house.desk.verification.differences() == [])
    }
}
