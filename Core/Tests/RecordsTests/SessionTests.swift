import Plain
import Rules
import Testing

@testable import Records

/// A session day of three children on two phones.
@Suite struct SessionTests {
    private var village = Village()
    private let nur: ID
    private let budi: ID
    private let sari: ID
    private let closing = SessionDay.id(on: Village.today)

    init() {
        nur = village.child("Nur", born: "2025-01-13", on: day("2025-02-01"))
        budi = village.child("Budi", born: "2023-06-01", on: day("2025-02-01"))
        sari = village.child("Sari", born: "2025-08-01", on: day("2025-09-01"))
    }

    private var session: Session { Session(village.book, on: Village.today) }
    private var recap: SessionRecap { SessionRecap(village.book, on: Village.today) }

    @Test mutating func `who comes waits at the next table, in the order of coming`() {
        village.write("attendance", on: sari)
        village.write("growth-visit", on: nur, ["weight": "7800"])
        #expect(
            session.present.map { $0.name } == ["Sari", "Nur"] && session.queueNumber(nur) == 2)
        #expect(
            session.toMeasure.map { $0.name } == ["Sari"]
                && session.results.map { $0.name } == ["Nur"])
        #expect(session.absent(from: village.book).map { $0.resident.name } == ["Budi"])
        village.write("counselling", on: nur, ["message": "varied-food"])
        #expect(session.results.isEmpty && session.toCounsel.isEmpty)
    }

    @Test mutating func `doses that are due make her wait at the fourth table until one is given`() {
        village.write("growth-visit", on: nur, ["weight": "7800"])
        #expect(session.toServe.map { $0.name } == ["Nur"])
        village.write("services", on: nur, ["given": "mr-1"])
        #expect(session.toServe.isEmpty)
    }

    @Test mutating func `the recap counts S, K, D and the letters of the month`() {
        village.write("growth-visit", on: nur, day("2025-12-10"), ["weight": "7600"])
        village.write("growth-visit", on: nur, ["weight": "7800"])
        village.write("growth-visit", on: budi, ["weight": "11000"])
        village.write("identity", on: sari, ["name": "Sari", "no-kia": "y"])
        #expect(recap.count("s") == 3 && recap.count("k") == 2 && recap.count("d") == 2)
        #expect(
            ["n", "t", "b", "o"].map { recap.count($0) } == [1, 0, 1, 0])
        #expect(recap.percent(.attendance) == 67 && recap.percent(.rising) == 100)
    }

    @Test mutating func `the recap is final when each phone that wrote has said that it is done`() {
        #expect(!recap.isFinal)
        village.write("growth-visit", on: nur, device: "hp-1", ["weight": "7800"])
        village.write("growth-visit", on: budi, device: "hp-2", ["weight": "11000"])
        village.write("session-closing", on: closing, device: "hp-1")
        #expect(recap.phones == 2 && recap.phonesDone == 1 && !recap.isFinal)
        village.write("session-closing", on: closing, device: "hp-2")
        #expect(recap.isFinal && recap.lateArrivals == 0)
    }

    @Test
    mutating func `what arrives after the closing is late, counted, and opens the recap again`() {
        village.write("growth-visit", on: nur, ["weight": "7800"])
        village.write("session-closing", on: closing)
        #expect(recap.isFinal)
        village.write("growth-visit", on: budi, device: "hp-2", ["weight": "11000"])
        #expect(recap.lateArrivals == 1 && recap.count("d") == 2 && !recap.isFinal)
    }

    @Test mutating func `of several closings the first closes the day`() {
        village.write("session-closing", on: closing, device: "hp-2")
        village.write("session-closing", on: closing, device: "hp-1")
        #expect(
            village.book.sessionDay(on: Village.today)?.closings.isEmpty == false
                && session.closing?.device == "hp-2")
    }

    @Test(
        arguments: [
            (0, 0, nil), (0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (3, 3, 100),
        ] as [(Int, Int, Int?)])
    func `a share is a whole percent, half up`(part: Int, whole: Int, share: Int?) {
        #expect(Share("d", of: ["s"]).percent { $0 == "d" ? part : whole } == share)
    }

    @Test mutating func `a child stands under her age, a pregnant woman under hers`() {
        let ani = village.write("resident", ["name": "Ani", "sex": "f", "birth": "2000-01-01"])
        #expect(village.resident(ani).rosterGroup(on: Village.today) == .adult)
        village.write("pregnancy", on: ani, ["last-period": "2025-11-01"])
        #expect(village.resident(ani).rosterGroup(on: Village.today) == .pregnant)
        #expect(village.resident(nur).rosterGroup(on: day("2026-01-12")) == .infant)
        #expect(village.resident(nur).rosterGroup(on: day("2026-01-13")) == .toddler)
        #expect(village.resident(nur).rosterGroup(on: day("2028-01-13")) == .preschool)
        #expect(village.resident(nur).rosterGroup(on: day("2030-01-12")) == .preschool)
        #expect(village.resident(nur).rosterGroup(on: day("2030-01-13")) == .school)
    }
}

/// Several screenings that are due on one day.
@Suite struct SeveralScreeningsTests {
    private var village = Village()

    @Test
    mutating func
        `who has two screenings due stays at the second table until both are done, or she was given her message`()
    {
        let ani = village.write("resident", ["name": "Ani", "sex": "f", "birth": "1980-01-01"])
        let other = Form(
            "another-check", on: .resident,
            screening: Screening(
                form: "another-check", title: Phrase("Lain", "Another"), every: .months(12), isFor: { _, _ in true },
                conclusions: [], judge: { _, _ in [] }))
        let both = [Form.adultCheck, other]
        village.write("attendance", on: ani)
        func waiting(_ forms: [Form]) -> [ID] {
            Session(village.book, on: Village.today, screenings: forms).toMeasure.map { $0.id }
        }
        #expect(waiting(both) == [ani])
        village.write("adult-check", on: ani, ["systolic": "120", "diastolic": "80"])
        #expect(waiting(both) == [ani] && waiting([.adultCheck]).isEmpty)
        village.write("counselling", on: ani, ["message": "varied-food"])
        #expect(waiting(both).isEmpty)
    }
}
