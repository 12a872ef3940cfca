import Plain
import Rules
import Seeded
import Testing

@Suite struct DeadlineTests {
    @Test(arguments: 1...300) func `a pause of k working days moves the due day by exactly k working days`(
        seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let plain = Deadline(from: start, workingDays: dice.number(1...60), in: calendar)
        let due = try #require(plain.due)
        // It begins after the start and on the due day at the latest.
        let from = start.adding(days: dice.number(1...due.days(since: start)))
        let until = from.adding(days: dice.number(0...40))
        let paused = Deadline(
            from: start, workingDays: plain.workingDays, pauses: [Pause(from: from, until: until)], in: calendar)
        let cost = calendar.workingDays(after: from.adding(days: -1), through: until.adding(days: -1))
        #expect(paused.due == calendar.adding(workingDays: cost, to: due), "\(start.iso) \(from.iso) \(until.iso)")
    }

    @Test(arguments: 1...300) func `order, overlap and pieces of pauses do not matter`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let count = dice.number(0...60)
        var pauses = (0..<dice.number(1...6)).map { _ in
            let from = start.adding(days: dice.number(-10...60))
            return Pause(from: from, until: dice.happens(0.1) ? nil : from.adding(days: dice.number(0...30)))
        }
        let before = Deadline(from: start, workingDays: count, pauses: pauses, in: calendar)
        pauses.shuffle(using: &dice)
        // One of them once more, and one cut in two.
        pauses.append(pauses[0])
        if let until = pauses[0].until {
            let middle = pauses[0].from.adding(days: dice.number(0...until.days(since: pauses[0].from)))
            pauses += [Pause(from: pauses[0].from, until: middle), Pause(from: middle, until: until)]
            pauses.removeFirst()
        }
        let after = Deadline(from: start, workingDays: count, pauses: pauses, in: calendar)
        #expect(before.due == after.due)
        for days in stride(from: 0, to: 150, by: 7) {
            let today = start.adding(days: days)
            #expect(before.left(on: today) == after.left(on: today))
        }
    }

    @Test(arguments: 1...300)
    func `what is left falls by one at most, is 0 on the due day and then shows how late it is`(
        seed: UInt64
    ) {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let from = start.adding(days: dice.number(1...20))
        let pause = Pause(from: from, until: dice.happens(0.2) ? nil : from.adding(days: dice.number(0...20)))
        let deadline = Deadline(from: start, workingDays: dice.number(1...30), pauses: [pause], in: calendar)
        var before = deadline.left(on: start)
        #expect(before == deadline.workingDays)
        for days in 1...120 {
            let today = start.adding(days: days)
            let left = deadline.left(on: today)
            #expect(before - left == 0 || before - left == 1)
            #expect(deadline.isLate(on: today) == (deadline.due.map { $0 < today } ?? false))
            if left < 0 { #expect(deadline.isLate(on: today)) }
            if let due = deadline.due, today == due { #expect(left == 0 && before == 1) }
            if let late = deadline.daysLate(on: today) { #expect(late == -left && late >= 0) }
            before = left
        }
        if deadline.due == nil { #expect(before > 0) }
    }

    @Test(arguments: 1...200) func `the steps go day by day and count to the number of working days`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let calendar = region(&dice)
        let start = someDay(&dice)
        let from = start.adding(days: dice.number(1...20))
        let pause = Pause(from: from, until: from.adding(days: dice.number(0...20)))
        let deadline = Deadline(from: start, workingDays: dice.number(0...30), pauses: [pause], in: calendar)
        let steps = deadline.steps(on: start)
        #expect(start.adding(days: steps.count) == deadline.due)
        var counted = 0
        for (place, step) in steps.enumerated() {
            #expect(step.day == start.adding(days: place + 1))
            if case .working(let number) = step.reason {
                counted += 1
                #expect(number == counted && calendar.isWorking(step.day))
            } else if step.reason == .paused {
                #expect(calendar.isWorking(step.day) && step.day >= from)
            } else {
                #expect(!calendar.isWorking(step.day))
            }
        }
        #expect(counted == deadline.workingDays)
    }

    @Test func `a clock that stands still explains itself up to today`() {
        let deadline = Deadline(
            from: day("2026-01-22"), workingDays: 5, pauses: [Pause(from: day("2026-01-26"))])
        #expect(deadline.due == nil && !deadline.isLate(on: day("2027-01-01")))
        #expect(
            deadline.steps(on: day("2026-01-27")).map { $0.words.english } == [
                "Working day 1", "Weekend", "Weekend", "Paused, not counted", "Paused, not counted",
            ])
    }

    @Test func `a clock that was stopped when it was late stays late by as much`() {
        let deadline = Deadline(
            from: day("2026-01-19"), workingDays: 1, pauses: [Pause(from: day("2026-01-22"))])
        #expect(deadline.due == day("2026-01-20"))
        #expect(deadline.daysLate(on: day("2026-01-21")) == 1)
        #expect(deadline.daysLate(on: day("2026-02-25")) == 1)
    }

    @Test func `due on a Friday, it is late on Saturday by none and on Monday by one`() {
        let deadline = Deadline(from: day("2026-01-22"), workingDays: 1)
        #expect(deadline.daysLate(on: day("2026-01-23")) == nil)
        #expect(deadline.daysLate(on: day("2026-01-24")) == 0)
        #expect(deadline.daysLate(on: day("2026-01-26")) == 1)
    }

    @Test func `a ladder of a region stands in the order of its days, under its own titles`() {
        let ladder = EscalationLadder(
            village: [
                .init(.districtHead, after: 3),
                .init(.villageHead, after: 1, title: Phrase("Perbekel", "Village head")),
            ],
            office: [])
        #expect(ladder.due(.village, daysLate: 0).isEmpty)
        #expect(ladder.due(.village, daysLate: 3).map { $0.title.indonesian } == ["Perbekel", "Camat"])
        #expect(ladder.due(.completion, daysLate: 30).isEmpty)
    }

    @Test func `every stage, post and kind of holiday is read back from its code`() {
        for stage in ClockStage.allCases { #expect(ClockStage(code: stage.code) == stage) }
        for post in Post.allCases { #expect(Post(code: post.code) == post) }
        for kind in Holiday.Kind.allCases { #expect(Holiday.Kind(code: kind.code) == kind) }
        #expect(ClockStage(code: "") == nil && Post(code: "x") == nil)
    }
}
