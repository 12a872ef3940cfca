import Desk
import Foundation
import Plain
import Records
import Rules
import Synchronization

/// Complaints of the last three months in every Posyandu of the demo, most of them at their end: without them no
/// overview would have anything to show. Nothing of them stands open in the first Posyandu or with its offices.
struct DemoHistory {
    /// A desk whose clock is `clock`.
    let desk: Desk
    let clock: DemoClock
    let books: [DemoBook]
    let coach: Person
    let officers: [String: Person]
    let today: Day

    private static let kinds = [
        "roof-damage", "unfit-house", "road-damage", "drainage", "no-safe-water", "out-of-school", "school-cost",
        "waste", "no-toilet",
    ]

    private struct Told {
        let book: Int
        let kind: ComplaintKind
        let office: String
        let begin: Int
        /// Days from the beginning, in the order in which they come.
        var steps: [(day: Int, form: Form)]
        var card: ID?
    }

    func write() async throws {
        var pens = books.map { DemoPen(book: $0.place.book + " dulu", in: $0.place.book, desk: desk) }
        var all = plan()
        for day in -100 ... -2 {
            let date = today.adding(days: day)
            for place in all.indices {
                let told = all[place]
                let hour = 9 + place % 6
                clock.set(date, hour: hour)
                if told.begin == day { all[place].card = try await tell(told, on: date, &pens) }
                for step in told.steps where told.begin + step.day == day {
                    try await take(step.form, all[place], on: date, &pens)
                }
            }
            clock.set(date, hour: 16)
            try await desk.tick()
        }
        // All this was read long ago.
        for person in try desk.accounts.all().map(\.person) where Notices.hasNews(person.role) {
            if person.role != .administrator { try desk.notices.looked(at: desk.notices.news(for: person), person) }
        }
    }

    private func plan() -> [Told] {
        var dice = Dice(name: "riwayat")
        var all: [Told] = []
        for book in books.indices {
            let isHome = books[book].place.book == "flamboyan"
            for _ in 0..<(isHome ? 14 : 9) {
                guard let kind = Catalogue.find(dice.one(of: DemoHistory.kinds)),
                    let office = officers.keys.sorted().first(where: { code in
                        DemoComplaints.offices.contains { $0.book == code && $0.roles.contains(kind.office) }
                    })
                else { continue }
                let begin = dice.number(-100 ... -42)
                // Within the village's five days, or the clock would send it on.
                var day = dice.number(1...3)
                var steps: [(day: Int, form: Form)] = [(day, .complaintVerified)]
                day += dice.number(0...1)
                steps.append((day, .complaintDispatched))
                let isLeft = office == "dlh" && dice.happens(0.4)
                if !isLeft {
                    day += dice.number(1...3)
                    steps.append((day, .complaintReceived))
                    day += dice.number(2...20)
                    steps.append((day, .complaintClaimed))
                    day += dice.number(1...3)
                    if dice.happens(0.15) {
                        steps.append((day, .reopened))
                        steps.append((day + 1, .complaintReceived))
                        steps.append((day + 3, .complaintClaimed))
                        day += 5
                    }
                    steps.append((day, .confirmed))
                }
                all.append(Told(book: book, kind: kind, office: office, begin: begin, steps: steps))
            }
        }
        return all
    }

    private func tell(_ told: Told, on day: Day, _ pens: inout [DemoPen]) async throws -> ID {
        let kader = books[told.book].hands[0]
        let code = TicketCode(random: pens[told.book].dice.word())
        let rt = pens[told.book].dice.number(1...6)
        let card = pens[told.book].write(
            .complaint, by: kader, day: day,
            [
                Answer("kind", told.kind.code), Answer("rt", "00\(rt)"), Answer("landmark", "Dekat balai RT \(rt)"),
                Answer("note", "Sudah beberapa minggu begini."), Answer("digest", Desk.codeDigest(typed: code.text)),
            ])
        try await pens[told.book].handIn([kader])
        return card
    }

    private func take(_ form: Form, _ told: Told, on day: Day, _ pens: inout [DemoPen]) async throws {
        guard let card = told.card, let officer = officers[told.office] else { return }
        let kader = books[told.book].hands[0]
        let office = DemoComplaints.offices.first { $0.book == told.office }?.name ?? told.office
        let (hand, answers): (Person, [Answer]) =
            switch form.code {
            case Form.complaintVerified.code: (kader, [Answer("found", "Benar, seperti dilaporkan.")])
            case Form.complaintDispatched.code:
                (coach, [Answer("office", told.office), Answer("office-name", office)])
            case Form.complaintReceived.code: (officer, [Answer("assignee", officer.name)])
            case Form.complaintClaimed.code:
                (officer, [Answer("result", "Sudah dikerjakan."), Answer("no-photo", "Foto menyusul di arsip dinas")])
            case Form.reopened.code: (kader, [Answer("reason", "Masih sama seperti dulu.")])
            default: (kader, [])
            }
        pens[told.book].write(form, on: card, by: hand, day: day, answers)
        try await pens[told.book].handIn([hand])
    }
}
