import Desk
import Plain
import Records
import Rules

/// What the kader of a demo Posyandu found in houses and of children, and did for all, in the two months before today.
struct DemoNeeds {
    let desk: Desk
    let place: Place
    let hand: Person

    func write() async throws {
        let book = try await desk.book(place.book, for: hand)
        var pen = DemoPen(book: "needs " + place.book, in: place.book, desk: desk)
        for card in book.cards {
            guard let household = card.household else { continue }
            house(household, &pen)
        }
        for resident in book.residents { child(resident, &pen) }
        for resident in book.residents where pen.dice.happens(0.015) {
            let isChild = resident.birth.map { desk.today.months(since: $0) < 19 * 12 } ?? false
            pen.write(
                .socialCondition, on: resident.id, by: hand, day: day(&pen),
                [
                    Answer("conditions", "disability"), Answer("severity", "some"),
                    Answer("agrees", isChild ? "guardian" : "y"),
                ])
        }
        activities(&pen)
        schedule(&pen)
        talks(&pen)
        rounds(&pen)
        if place.book == "flamboyan" { flood(&pen) }
        try await pen.handIn([hand])
    }

    private func talks(_ pen: inout DemoPen) {
        for rt in ["001", "002"] where pen.dice.happens(0.7) {
            pen.write(
                .talk, by: hand, day: day(&pen),
                [
                    Answer("topic", pen.dice.one(of: ["sanitation", "growth", "six-fields"])),
                    Answer("audience", "residents"), Answer("reached", pen.dice.number(8...35)),
                    Answer("speaker", hand.name), Answer("place", "Balai RT \(rt)"),
                    Answer("dusun", rt == "001" ? "Dusun I" : "Dusun II"), Answer("rt", rt),
                ])
        }
    }

    /// Two dusun, of which one looks better than it did a month ago.
    private func rounds(_ pen: inout DemoPen) {
        for (dusun, daysAgo, marks) in [
            ("Dusun I", 40, "good poor partly good good"), ("Dusun I", 8, "good good partly good good"),
            ("Dusun II", 9, "partly poor partly good poor"),
        ] {
            let points = zip(CleanlinessRound.points, marks.split(separator: " ")).map { Answer($0, String($1)) }
            pen.write(
                .cleanlinessRound, by: hand, day: desk.today.adding(days: -daysAgo),
                [Answer("dusun", dusun)] + points)
        }
    }

    /// A disaster that goes on, with what is still asked for.
    private func flood(_ pen: inout DemoPen) {
        let day = desk.today.adding(days: -3)
        let card = pen.write(
            .disaster, by: hand, day: day,
            [
                Answer("kind", "flood"), Answer("day", day.iso), Answer("place", "Dusun II, tepi sungai"),
                Answer("rt", "002"), Answer("injured", 2), Answer("displaced", 31), Answer("households", 9),
            ])
        pen.write(.disasterNeed, on: card, by: hand, day: day, [Answer("needs", "food blankets baby")])
        pen.write(
            .disasterAid, on: card, by: hand, day: day.adding(days: 1),
            [
                Answer("what", "food"), Answer("amount", "40 dus mi"), Answer("from", "BPBD"),
                Answer("households", 9), Answer("enough", "y"),
            ])
    }

    /// The first Posyandu opens today; of the others one in five has written no schedule.
    private func schedule(_ pen: inout DemoPen) {
        let isHome = place.book == "flamboyan"
        guard isHome || pen.dice.happens(0.8) else { return }
        let pattern =
            isHome
            ? [Answer("pattern", "date"), Answer("date", desk.today.dayOfMonth)]
            : [
                Answer("pattern", "weekday"),
                Answer("weekday", pen.dice.one(of: ["tuesday", "wednesday", "thursday", "saturday"])),
                Answer("week", pen.dice.one(of: ["first", "second", "third"])),
            ]
        pen.write(
            .schedule, on: Schedule.card, by: hand, day: desk.today.adding(days: -70),
            pattern + [
                Answer("opens", "08.00"), Answer("closes", "11.00"),
                Answer("place", pen.dice.one(of: ["Balai dusun", "Balai desa", "Rumah ketua RT"])),
            ])
    }

    private func day(_ pen: inout DemoPen) -> Day { desk.today.adding(days: -pen.dice.number(4...55)) }

    private func house(_ household: Household, _ pen: inout DemoPen) {
        guard pen.dice.happens(0.6) else { return }
        let day = day(&pen)
        var visit = VisitQuestions.fields.map { Answer($0.code, "none") }
        if pen.dice.happens(0.12) {
            visit = visit.map { $0.field == "public-works" ? Answer($0.field, "problem") : $0 }
            visit.append(Answer("public-works-problems", pen.dice.one(of: ["waste", "no-safe-water", "drainage"])))
        }
        pen.write(.householdVisit, on: household.id, by: hand, day: day, visit)
        let toilet = pen.dice.happens(0.07) ? "none" : pen.dice.happens(0.1) ? "shared" : "own"
        pen.write(
            .waterSanitation, on: household.id, by: hand, day: day,
            [
                Answer("water", pen.dice.one(of: ["piped", "borehole", "protected-well", "refill", "open-well"])),
                Answer("toilet", toilet), Answer("waste", pen.dice.one(of: ["collected", "burned", "sorted"])),
                Answer("larvae", pen.dice.happens(0.93) ? "none" : "found"),
                Answer("waste-water", ["closed", "open", "none"][Int(household.id.low % 3)]),
                Answer("soap", household.id.low % 5 == 0 ? "no" : "yes"),
            ])
        if household.id.low % 9 == 0 {
            pen.write(.aidReceived, on: household.id, by: hand, day: day, [Answer("programme", "pkh")])
        }
        guard pen.dice.happens(0.4) else { return }
        let isPoor = pen.dice.happens(0.15)
        pen.write(
            .housingCondition, on: household.id, by: hand, day: day,
            [
                Answer("structure", isPoor && pen.dice.happens(0.3) ? "heavy-damage" : "sound"),
                Answer("floor", isPoor ? "earth" : "tiles"), Answer("wall", isPoor ? "bamboo" : "brick"),
                Answer("roof", isPoor ? "brittle-tiles" : "good"), Answer("area", pen.dice.number(24...72)),
                Answer("occupants", pen.dice.number(2...6)), Answer("air", isPoor ? "no" : "yes"),
                Answer("toilet", toilet == "none" ? "no" : "yes"), Answer("water", "yes"),
            ])
    }

    private func child(_ resident: Resident, _ pen: inout DemoPen) {
        guard let birth = resident.birth else { return }
        let day = day(&pen)
        let months = day.months(since: birth)
        let state: Schooling
        switch months {
        case SchoolAges.earlyChildhood: state = pen.dice.happens(0.7) ? .earlyChildhood : .notYet
        case SchoolAges.whole: state = pen.dice.happens(0.95) ? .attends : .droppedOut
        default: return
        }
        guard pen.dice.happens(0.8) else { return }
        var answers = [Answer("status", state.rawValue)]
        if state == .droppedOut { answers.append(Answer("cause", pen.dice.one(of: ["cost", "work", "distance"]))) }
        pen.write(.schooling, on: resident.id, by: hand, day: day, answers)
    }

    private func activities(_ pen: inout DemoPen) {
        pen.write(
            .readingCorner, by: hand, day: day(&pen),
            [
                Answer("place", "Balai dusun"), Answer("visitors", pen.dice.number(6...24)),
                Answer("loans", pen.dice.number(2...12)), Answer("child-books", 80), Answer("other-books", 45),
            ])
        pen.write(
            .schoolCounselling, by: hand, day: day(&pen),
            [
                Answer("school", "SD Negeri 3"), Answer("topic", "hygiene"), Answer("boys", pen.dice.number(10...20)),
                Answer("girls", pen.dice.number(10...20)),
            ])
        pen.write(
            .safetyLog, by: hand, day: day(&pen),
            [
                Answer("kind", "patrol"), Answer("place", "Pos ronda 1"), Answer("rt", "001"),
                Answer("note", "Ronda berjalan, enam orang ikut."),
            ])
    }
}
