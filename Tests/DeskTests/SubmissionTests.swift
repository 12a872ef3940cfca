import Archive
import Desk
import Plain
import Records
import Rules
import Seeded
import Testing

@Suite struct SubmissionTests {
    @Test func `the same line sent again is known, with the number it has`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        #expect(try await posyandu.submit([child.line], by: posyandu.yanti) == ["stored"])
        #expect(try await posyandu.submit([child.line, child.line], by: posyandu.yanti) == ["known", "known"])
        let book = try await posyandu.desk.book("flamboyan", for: posyandu.yanti)
        #expect(book.entries.map(\.line) == [child.line])
    }

    @Test func `another fact under a known id is held, and nothing of the first changes`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        var other = child
        other.answers[0] = Answer("name", "Bukan Aisyah")
        let statuses = try await posyandu.submit([child.line, other.line, other.line], by: posyandu.yanti)
        #expect(statuses == ["stored", "held clash", "held clash"])
        let book = try await posyandu.desk.book("flamboyan", for: posyandu.yanti)
        #expect(book.resident(child.id)?.name == "Aisyah")
        #expect(try posyandu.desk.held.entries(in: "flamboyan", for: posyandu.midwife).count == 1)
    }

    @Test func `the same form through the worker and through the server is one fact`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        var twin = child
        twin.device = "web-yanti"
        twin.number = 9
        twin.writtenAt += 40_000
        #expect(try await posyandu.submit([child.line, twin.line], by: posyandu.yanti) == ["stored", "known"])
    }

    @Test(arguments: [
        ("tidak terbaca", "held unreadable"),
        ("tidak\tterbaca", "held unreadable"),
    ])
    func `what is no entry is kept`(line: String, expected: String) async throws {
        let posyandu = try await Posyandu()
        #expect(try await posyandu.submit([line], by: posyandu.yanti) == [expected])
    }

    @Test func `each ground for holding keeps the entry and does not count it`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        var foreign = posyandu.pen(posyandu.yanti, book: "melati")
        var nowhere = posyandu.pen(posyandu.yanti, book: "tidakada")
        var borrowed = posyandu.pen(posyandu.rosita)
        let lines = [
            child.line,
            pen.weighing(of: child.id, grams: 99_000).line,
            pen.weighing(of: ID(high: 1, low: 2), grams: 8_000).line,
            pen.weighing(of: child.id, grams: 8_000, day: Posyandu.today.adding(days: 40)).line,
            foreign.child().line,
            nowhere.child().line,
            borrowed.child().line,
            pen.entry("posyandu", on: child.id, [Answer("name", "X"), Answer("book", "x"), Answer("region", "19")])
                .line,
            pen.entry("belum-dikenal", on: child.id, []).line,
        ]
        let statuses = try await posyandu.submit(lines, by: posyandu.yanti)
        #expect(
            statuses == [
                "stored", "held invalid", "held unknown-card", "held invalid", "held out-of-scope", "held out-of-scope",
                "held not-allowed", "held not-allowed", "held unreadable",
            ])
        #expect(try posyandu.desk.verification.differences() == [])
        #expect(try await posyandu.desk.book("flamboyan", for: posyandu.yanti).entries.count == 1)
    }

    @Test func `what waits for a held card is let in with it, in order`() async throws {
        let posyandu = try await Posyandu()
        try await posyandu.desk.setDisabled(true, "yanti", by: Desk.machine)
        var pen = posyandu.pen(posyandu.yanti)
        let child = pen.child()
        let visits = [pen.weighing(of: child.id, grams: 8_000), pen.weighing(of: child.id, grams: 8_100)]
        _ = try await posyandu.submit([child.line] + visits.map(\.line), by: posyandu.yanti)
        try await posyandu.desk.setDisabled(false, "yanti", by: Desk.machine)
        let later = pen.weighing(of: child.id, grams: 8_200)
        #expect(try await posyandu.submit([later.line], by: posyandu.yanti) == ["held waiting"])
        let held = try posyandu.desk.held.entries(in: "flamboyan", for: posyandu.midwife)
        #expect(held.count == 4)
        let first = try #require(held.first { $0.entry?.id == child.id })
        try await posyandu.desk.release(first.no, by: posyandu.midwife)
        let book = try await posyandu.desk.book("flamboyan", for: posyandu.midwife)
        let lines = book.entries.map(\.line)
        #expect(lines.contains(child.line) && lines.contains(later.line))
        // Sent again, the phone hears that it is in.
        #expect(try await posyandu.submit([child.line, later.line], by: posyandu.yanti) == ["known", "known"])
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `nobody lets her own entry in, and a discarded one says why`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.midwife)
        let wrong = pen.weighing(of: ID(high: 1, low: 2), grams: 8_000)
        _ = try await posyandu.submit([wrong.line], by: posyandu.midwife)
        let own = try #require(try posyandu.desk.held.entries(in: "flamboyan", for: posyandu.midwife).first)
        await #expect(throws: Refusal.forbidden) { try await posyandu.desk.release(own.no, by: posyandu.midwife) }
        await #expect(throws: Refusal.notFound) { try await posyandu.desk.release(own.no, by: posyandu.yanti) }

        var kader = posyandu.pen(posyandu.yanti)
        let stray = kader.weighing(of: ID(high: 1, low: 3), grams: 8_000)
        _ = try await posyandu.submit([stray.line], by: posyandu.yanti)
        let theirs = try #require(
            try posyandu.desk.held.entries(in: "flamboyan", for: posyandu.midwife).first { $0.writer == "yanti" })
        await #expect(throws: Refusal.self) {
            try await posyandu.desk.discard(theirs.no, note: "", by: posyandu.midwife)
        }
        try await posyandu.desk.discard(theirs.no, note: "Anak dari desa lain.", by: posyandu.midwife)
        let answer = try await posyandu.desk.submit([stray.line], by: Writer(person: posyandu.yanti))
        #expect(answer.map(\.status) == [.discarded])
        #expect(answer.map(\.note) == ["Anak dari desa lain."])
    }

    @Test func `two who correct one birth date unawares: the second is held`() async throws {
        let posyandu = try await Posyandu()
        var yanti = posyandu.pen(posyandu.yanti)
        let child = yanti.child()
        _ = try await posyandu.submit([child.line], by: posyandu.yanti)
        yanti.seen = 1
        var rosita = posyandu.pen(posyandu.rosita, device: "hp-dua-00002")
        rosita.seen = 1
        func birth(_ day: String) -> [Answer] { [Answer("birth", day), Answer("sex", "f"), Answer("reason", "akta")] }
        let first = yanti.entry("birth", on: child.id, birth("2025-08-01"))
        let second = rosita.entry("birth", on: child.id, birth("2025-07-01"))
        #expect(try await posyandu.submit([first.line], by: posyandu.yanti) == ["stored"])
        #expect(try await posyandu.submit([second.line], by: posyandu.rosita) == ["held conflict"])
    }

    @Test func `duplicates and reordering in any mixture leave each entry once, and the counts right`() async throws {
        let posyandu = try await Posyandu()
        var dice = Dice(seed: 7)
        var pens = [
            posyandu.pen(posyandu.yanti), posyandu.pen(posyandu.rosita, device: "hp-dua-00002"),
        ]
        let people = [posyandu.yanti, posyandu.rosita]
        var written: [[Entry]] = [[], []]
        for hand in 0..<2 {
            for place in 0..<12 {
                let child = pens[hand].child("Anak \(hand) \(place)")
                written[hand].append(child)
                for month in 0..<4 {
                    let day = Posyandu.today.adding(days: -31 * month)
                    written[hand].append(
                        pens[hand].weighing(
                            of: child.id, grams: 8_000 + dice.number(-600...600), day: day))
                }
            }
        }
        // Batches of random length, some sent twice, some with their lines turned round within a card's own order.
        for hand in 0..<2 {
            var place = 0
            while place < written[hand].count {
                let end = min(written[hand].count, place + dice.number(1...9))
                let lines = written[hand][max(0, place - dice.number(0...4))..<end].map(\.line)
                _ = try await posyandu.submit(lines, by: people[hand])
                if dice.happens(0.5) { _ = try await posyandu.submit(lines.reversed(), by: people[hand]) }
                place = end
            }
        }
        let book = try await posyandu.desk.book("flamboyan", for: posyandu.yanti)
        #expect(book.entries.count == 120)
        #expect(Set(book.entries.map(\.line)) == Set(written.flatMap { $0 }.map(\.line)))
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `thousands of entries for cards that never came hold up no card that comes`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        func time(_ lines: [String], _ said: String) async throws -> Duration {
            let begun = ContinuousClock.now
            #expect(try await posyandu.submit(lines, by: posyandu.yanti).allSatisfy { $0 == said })
            return begun.duration(to: .now)
        }
        let quiet = try await time((0..<100).map { _ in pen.child().line }, "stored")
        for _ in 0..<10 {
            let lost = (0..<200).map { _ in
                pen.entry("growth-visit", on: posyandu.desk.newID(), [Answer("weight", 9_000)])
            }
            _ = try await time(lost.map(\.line), "held unknown-card")
        }
        let crowded = try await time((0..<100).map { _ in pen.child().line }, "stored")
        #expect(crowded < quiet * 10)
        // Whose card comes is let in all the same.
        let child = pen.child()
        let early = pen.weighing(of: child.id, grams: 9_000)
        #expect(
            try await posyandu.submit([early.line, child.line], by: posyandu.yanti) == ["held unknown-card", "stored"])
        #expect(try await posyandu.desk.book("flamboyan", for: posyandu.yanti).entry(early.id) != nil)
    }

    @Test func `a cookie that names phones a thousand times is looked at a few times`() async throws {
        let posyandu = try await Posyandu()
        var marks: [UnsentMark] = []
        for phone in 1...20 {
            let device = "hp-lama-00\(phone)"
            _ = try posyandu.desk.sessions.issuePushToken(for: "yanti", device: device)
            let mark = try #require(UnsentMark("yanti:\(device):1-9000:0:0"))
            marks += Array(repeating: mark, count: 50)
        }
        #expect(try await posyandu.desk.noteLost(marks, of: posyandu.yanti).count == 8)
    }

    @Test func `many at once: all commits together, numbers without a gap`() async throws {
        let posyandu = try await Posyandu()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for hand in 0..<20 {
                var pen = posyandu.pen(posyandu.yanti, device: "hp-nomor-\(100 + hand)")
                let lines = (0..<5).map { pen.child("Anak \(hand) \($0)").line }
                group.addTask {
                    let answers = try await posyandu.submit(lines, by: posyandu.yanti)
                    #expect(answers == Array(repeating: "stored", count: 5))
                }
            }
            try await group.waitForAll()
        }
        #expect(try await posyandu.desk.book("flamboyan", for: posyandu.yanti).seq == 100)
        #expect(try posyandu.desk.verification.differences() == [])
    }
}
