import Desk
import Plain
import Records
import Rules

/// One Posyandu of the demo: its families, and a session day a month.
struct DemoBook {
    let place: Place
    let hands: [Person]
    let midwife: Person
    let residents: Int
    let firstMonth: Month
    let lastMonth: Month

    private struct Mother {
        let id: ID
        let name: String
        let home: Home
        let lastPeriod: Day
        var isWritten = false
        var isDelivered = false
    }

    /// Writes the whole book.
    func write(to desk: Desk) async throws {
        var pen = DemoPen(book: place.book, desk: desk)
        let sessionDay = pen.dice.number(4...23)
        var children: [DemoChild] = []
        var mothers: [Mother] = []
        var count = 0
        while count < residents { count += family(&pen, firstMonth.day(sessionDay), &children, &mothers) }
        try await pen.handIn(hands + [midwife])

        var month = firstMonth
        while month <= lastMonth {
            try await session(on: month.day(sessionDay), &pen, &children, &mothers)
            month = month.adding(1)
        }
    }

    // MARK: Families

    /// A household with one to three generations; says how many people it has.
    private func family(
        _ pen: inout DemoPen, _ day: Day, _ children: inout [DemoChild], _ mothers: inout [Mother]
    ) -> Int {
        let hand = pen.dice.one(of: hands)
        let rt = "00\(pen.dice.number(1...4))"
        let father = DemoNames.adult(.male, &pen.dice)
        let household = pen.write(.household, by: hand, day: day, [Answer("head", father), Answer("rt", rt)])
        let home = Home(household: household, rt: rt, hand: hand, day: day)
        var count = 2
        add(father, .male, aged: pen.dice.number(24...48), home, &pen)
        let mother = DemoNames.adult(.female, &pen.dice)
        let motherID = add(mother, .female, aged: pen.dice.number(20...40), home, &pen)
        if pen.dice.happens(0.11) {
            mothers.append(
                Mother(
                    id: motherID, name: mother, home: home,
                    lastPeriod: lastMonth.day(1).adding(days: pen.dice.number(-300...(-20)))))
        }
        if pen.dice.happens(0.35) {
            let sex = pen.dice.happens(0.55) ? Sex.female : .male
            add(DemoNames.adult(sex, &pen.dice), sex, aged: pen.dice.number(58...81), home, &pen)
            count += 1
        }
        if pen.dice.happens(0.6) {
            let sex = pen.dice.happens(0.5) ? Sex.female : .male
            add(DemoNames.child(sex, &pen.dice), sex, aged: pen.dice.number(6...17), home, &pen)
            count += 1
        }
        for _ in 0..<(pen.dice.happens(0.2) ? 2 : pen.dice.happens(0.85) ? 1 : 0) {
            // Some are born while the demo runs.
            let birth = day.adding(days: pen.dice.number(-1700...300))
            guard birth <= lastMonth.day(1) else { continue }
            children.append(child(of: mother, birth, home, &pen))
            count += 1
        }
        return count
    }

    private struct Home {
        let household: ID
        let rt: String
        let hand: Person
        let day: Day
    }

    @discardableResult
    private func add(_ name: String, _ sex: Sex, aged years: Int, _ home: Home, _ pen: inout DemoPen) -> ID {
        let birth = home.day.adding(days: -years * 365 - pen.dice.number(0...364))
        let id = pen.write(
            .resident, by: home.hand, day: home.day,
            [
                Answer("name", name), Answer("sex", sex.code), Answer("birth", birth.iso),
                Answer("rt", home.rt), Answer("household", home.household.text),
            ])
        if pen.dice.happens(0.6) { nationalID(id, sex, birth, home, home.day, &pen) }
        return id
    }

    private func child(of mother: String, _ birth: Day, _ home: Home, _ pen: inout DemoPen) -> DemoChild {
        let sex = pen.dice.happens(0.49) ? Sex.female : .male
        let day = max(home.day, birth.adding(days: 3))
        var answers = [
            Answer("name", DemoNames.child(sex, &pen.dice)), Answer("sex", sex.code), Answer("birth", birth.iso),
            Answer("mother", mother), Answer("rt", home.rt), Answer("household", home.household.text),
        ]
        if pen.dice.happens(0.06) { answers.append(Answer("no-kia", "y")) }
        let id = pen.write(.resident, by: home.hand, day: day, answers)
        if pen.dice.happens(0.5) { nationalID(id, sex, birth, home, day, &pen) }
        return DemoChild(id: id, sex: sex, birth: birth, &pen.dice)
    }

    /// Province 99 does not exist: such a number is nobody's.
    private func nationalID(_ card: ID, _ sex: Sex, _ birth: Day, _ home: Home, _ day: Day, _ pen: inout DemoPen) {
        let date = birth.dayOfMonth + (sex == .female ? 40 : 0)
        let parts = [date, birth.monthOfYear, birth.year % 100].map { $0 < 10 ? "0\($0)" : "\($0)" }
        var answers = [Answer("nik", "990505\(parts.joined())\(pen.dice.number(1000...9999))")]
        if pen.dice.happens(0.7) { answers.append(Answer("verified", "y")) }
        pen.write(.nationalID, on: card, by: home.hand, day: day, answers)
    }

    // MARK: Sessions

    private func session(
        on day: Day, _ pen: inout DemoPen, _ children: inout [DemoChild], _ mothers: inout [Mother]
    ) async throws {
        let attendance = pen.dice.normal(0.71, 0.04)
        var helpers = Set<String>()
        for index in children.indices {
            let child = children[index]
            guard child.birth <= day, day.months(since: child.birth) < 60 else { continue }
            let hand = pen.dice.one(of: hands)
            if pen.dice.happens(attendance) {
                helpers.insert(hand.account)
                visit(&children[index], day, hand, &pen)
            } else if pen.dice.happens(0.25) {
                pen.write(.visitTask, on: child.id, by: hand, day: day, [Answer("reason", "absent")])
                if pen.dice.happens(0.6) {
                    let later = day.adding(days: pen.dice.number(1...5))
                    pen.write(
                        .homeVisit, on: child.id, by: hand, day: later,
                        [Answer("found", pen.dice.happens(0.8) ? "met" : "away")])
                }
            }
        }
        for index in mothers.indices { pregnancy(&mothers[index], day, &pen, &children) }
        for hand in hands where helpers.contains(hand.account) {
            pen.write(.sessionClosing, on: SessionDay.id(on: day), by: hand, day: day, [])
        }
        try await pen.handIn(hands + [midwife])
    }

    private func visit(_ child: inout DemoChild, _ day: Day, _ hand: Person, _ pen: inout DemoPen) {
        pen.write(.attendance, on: child.id, by: hand, day: day, [])
        if let measured = child.measured(on: day, &pen.dice) {
            var answers = [Answer("weight", measured.weight)]
            if pen.dice.happens(0.93) {
                answers += [Answer("length", measured.length), Answer("measure", measured.measure.code)]
            }
            if day.months(since: child.birth) >= 6, pen.dice.happens(0.2) {
                answers.append(Answer("arm", 118 + pen.dice.number(0...48)))
            }
            pen.write(.growthVisit, on: child.id, by: hand, day: day, answers + [Answer("confirmed", "y")])
        }
        var codes: [String] = []
        if !child.hasPastDoses {
            child.hasPastDoses = true
            codes = child.pastDoses(on: day, &pen.dice)
        }
        if let capsule = VitaminA.due(birth: child.birth, given: child.given, on: day), pen.dice.happens(0.9) {
            codes.append(capsule)
        }
        if Deworming.due(birth: child.birth, given: child.given, on: day), pen.dice.happens(0.85) {
            codes.append(Deworming.code)
        }
        let known = child.given + codes.map { (code: $0, day: day) }
        for dose in Immunisation.due(birth: child.birth, given: known, on: day) where pen.dice.happens(0.85) {
            codes.append(dose.code)
        }
        if !codes.isEmpty {
            child.given += codes.map { (code: $0, day: day) }
            pen.write(.services, on: child.id, by: hand, day: day, [Answer("given", codes.joined(separator: " "))])
        }
        if pen.dice.happens(0.75) {
            let message =
                day.months(since: child.birth) < 6 ? "breastfeeding" : pen.dice.one(of: ["richer-food", "varied-food"])
            pen.write(.counselling, on: child.id, by: hand, day: day, [Answer("message", message)])
        }
    }

    private func pregnancy(
        _ mother: inout Mother, _ day: Day, _ pen: inout DemoPen, _ children: inout [DemoChild]
    ) {
        let weeks = day.days(since: mother.lastPeriod) / 7
        guard weeks >= 5 else { return }
        if !mother.isWritten {
            mother.isWritten = true
            pen.write(.pregnancy, on: mother.id, by: hands[0], day: day, [Answer("last-period", mother.lastPeriod.iso)])
        }
        guard weeks < 40 else {
            if !mother.isDelivered { children.append(birth(&mother, day, &pen)) }
            return
        }
        guard pen.dice.happens(0.7) else { return }
        let provider = weeks < 13 || (weeks > 30 && pen.dice.happens(0.3)) ? "doctor" : "midwife"
        pen.write(
            .antenatalVisit, on: mother.id, by: midwife, day: day,
            [
                Answer("provider", provider), Answer("weight", 52_000 + weeks * 300 + pen.dice.number(-20...20) * 100),
                Answer("arm", pen.dice.number(228...290)), Answer("systolic", pen.dice.number(100...128)),
                Answer("diastolic", pen.dice.number(64...84)), Answer("tablets", 30),
            ])
    }

    /// The birth on the mother's card, and the child's card with how it was born.
    private func birth(_ mother: inout Mother, _ day: Day, _ pen: inout DemoPen) -> DemoChild {
        mother.isDelivered = true
        let born = max(day.adding(days: -pen.dice.number(0...6)), mother.lastPeriod.adding(days: 36 * 7))
        let place = pen.dice.one(of: ["hospital", "health-centre", "health-centre", "midwife", "village-post", "home"])
        pen.write(
            .delivery, on: mother.id, by: mother.home.hand, day: born,
            [
                Answer("on", born.iso), Answer("place", place), Answer("helper", place == "home" ? "other" : "midwife"),
                Answer("mother", "well"), Answer("baby", "well"),
            ])
        let home = Home(household: mother.home.household, rt: mother.home.rt, hand: mother.home.hand, day: day)
        let child = child(of: mother.name, born, home, &pen)
        pen.write(
            .newborn, on: child.id, by: mother.home.hand, day: born,
            [
                Answer("weight", pen.dice.number(23...38) * 100), Answer("length", pen.dice.number(46...52) * 10),
                Answer("weeks", born.days(since: mother.lastPeriod) / 7), Answer("mother", mother.id.text),
            ])
        return child
    }
}
