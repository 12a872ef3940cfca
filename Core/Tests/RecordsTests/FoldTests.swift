import Plain
import Records
import Rules
import Testing

/// What entries about one thing make together.
@Suite struct FoldTests {
    private var village = Village()
    private let nur: ID

    init() {
        nur = village.child(on: day("2025-01-20"))
    }

    @Test mutating func `two who write present make one attendance`() {
        village.write("attendance", on: nur)
        village.write("attendance", on: nur, device: "hp-2")
        #expect(village.resident(nur).isPresent(on: Village.today))
        #expect(Session(village.book, on: Village.today).present.count == 1)
    }

    @Test mutating func `of present and not present, present wins in either order`() {
        village.write("attendance", on: nur, ["absent": "y"])
        #expect(!village.resident(nur).isPresent(on: Village.today))
        village.write("attendance", on: nur)
        village.write("attendance", on: nur, ["absent": "y"])
        #expect(village.resident(nur).isPresent(on: Village.today))
    }

    @Test mutating func `who is weighed is present, on that day only`() {
        village.write("growth-visit", on: nur, ["weight": "7800"])
        #expect(village.resident(nur).isPresent(on: Village.today))
        #expect(!village.resident(nur).isPresent(on: Village.today.adding(days: 1)))
    }

    @Test mutating func `a correction takes the place of the reading it names`() {
        let wrong = village.write("growth-visit", on: nur, ["weight": "8700"])
        village.write("growth-visit", on: nur, corrects: wrong, ["weight": "7800"])
        #expect(village.resident(nur).readings.map { $0.weight } == [Grams(7_800)])
        #expect(village.book.timeline(of: nur).count == 3)
    }

    @Test mutating func `of a row of corrections, and of two that correct the same, the last alone stands`() {
        let first = village.write("growth-visit", on: nur, ["weight": "8700"])
        let second = village.write("growth-visit", on: nur, corrects: first, ["weight": "7800"])
        village.write("growth-visit", on: nur, corrects: first, device: "hp-2", ["weight": "7900"])
        #expect(village.resident(nur).readings.map { $0.weight } == [Grams(7_900)])
        let last = village.write("growth-visit", on: nur, corrects: second, ["weight": "8000"])
        #expect(village.resident(nur).readings.map { $0.weight } == [Grams(8_000)])
        let entries = village.book.timeline(of: nur).dropFirst()
        #expect(entries.allSatisfy { village.book.standing(of: $0)?.id == last })
        village.write("withdrawal", on: nur, corrects: first, ["reason": "keliru"])
        #expect(village.resident(nur).readings.isEmpty)
        #expect(entries.allSatisfy { village.book.standing(of: $0) == nil })
    }

    @Test mutating func `a pregnancy that is corrected twice stays one`() {
        let first = village.write("pregnancy", on: nur, ["last-period": "2025-12-01"])
        let second = village.write("pregnancy", on: nur, corrects: first, ["last-period": "2025-12-08"])
        let third = village.write("pregnancy", on: nur, corrects: second, ["last-period": "2025-12-15"])
        #expect(village.resident(nur).pregnancies.map { $0.lastPeriod } == [day("2025-12-15")])
        village.write("withdrawal", on: nur, corrects: third, ["reason": "keliru"])
        #expect(village.resident(nur).pregnancies.isEmpty)
    }

    @Test
    mutating func
        `of two readings of a day the later counts, and the earlier fills what it leaves out`()
    {
        village.write("growth-visit", on: nur, ["weight": "7800", "length": "740", "measure": "l"])
        village.write("growth-visit", on: nur, device: "hp-2", ["length": "745"])
        let reading = village.resident(nur).reading(on: Village.today)
        #expect(
            reading?.weight == Grams(7_800) && reading?.length == Millimetres(745)
                && reading?.measure == nil)
    }

    @Test mutating func `weight at one table and length at the next are judged together`() {
        village.write("growth-visit", on: nur, ["weight": "6800"])
        village.write("growth-visit", on: nur, device: "hp-2", ["length": "740", "measure": "l"])
        let judged = Judgement.child(village.resident(nur), on: Village.today)
        #expect(judged?.growth.weightForLength != nil && judged?.gain == .first)
    }

    @Test mutating func `an arm measured later in the month does not hide the weighing`() {
        village.write("growth-visit", on: nur, day("2026-01-05"), ["weight": "7800"])
        village.write("growth-visit", on: nur, day("2026-01-20"), ["arm": "140"])
        #expect(Judgement.child(village.resident(nur), in: month("2026-01"))?.gain == .first)
    }

    @Test mutating func `a withdrawal takes back a reading, a service and an attendance`() {
        let reading = village.write("growth-visit", on: nur, ["weight": "7800"])
        let service = village.write("services", on: nur, ["given": "vitamin-a-red mr-1"])
        let attendance = village.write("attendance", on: nur)
        #expect(village.resident(nur).services.map { $0.code } == ["vitamin-a-red", "mr-1"])
        for entry in [reading, service, attendance] {
            village.write("withdrawal", on: nur, corrects: entry, ["reason": "keliru"])
        }
        #expect(village.resident(nur).readings.isEmpty && village.resident(nur).services.isEmpty)
        #expect(!village.resident(nur).isPresent(on: Village.today))
    }

    @Test mutating func `a withdrawal that names nothing takes back nothing`() {
        village.write("growth-visit", on: nur, ["weight": "7800"])
        village.write("withdrawal", on: nur, ["reason": "keliru"])
        village.write("withdrawal", on: nur, corrects: ID(naming: "nothing"), ["reason": "keliru"])
        #expect(village.resident(nur).readings.count == 1)
    }

    @Test mutating func `a death taken back brings her back into the counts`() {
        let death = village.write("death", on: nur, ["on": "2026-01-02"])
        #expect(!village.resident(nur).isActive)
        village.write("withdrawal", on: nur, corrects: death, ["reason": "salah orang"])
        #expect(village.resident(nur).isActive)
    }

    @Test mutating func `a NIK is shown by its first and last four digits`() {
        village.write("national-id", on: nur, ["nik": "9901014109250003"])
        #expect(village.resident(nur).nationalID == .temporary(masked: "9901••••••••0003"))
        village.write("national-id", on: nur, ["nik": "9901••••••••0003", "verified": "y"])
        #expect(village.resident(nur).nationalID == .verified(masked: "9901••••••••0003"))
        #expect(NationalIDText.masked("123456789012345") == "123456789012345")
    }

    @Test mutating func `an antenatal check that is corrected stays in its pregnancy`() {
        village.write("pregnancy", on: nur, day("2024-01-20"), ["last-period": "2024-01-01"])
        let check = village.write(
            "antenatal-visit", on: nur, day("2024-03-05"), ["provider": "midwife"])
        village.write(
            "pregnancy-end", on: nur, day("2024-10-05"), ["on": "2024-10-05", "outcome": "born"])
        village.write("pregnancy", on: nur, ["last-period": "2025-12-01"])
        village.write(
            "antenatal-visit", on: nur, day("2024-03-06"), corrects: check, ["provider": "doctor"])
        let her = village.resident(nur)
        #expect(her.pregnancies.map { her.checks(of: $0).map { $0["provider"] } } == [["doctor"], []])
    }

    @Test mutating func `a home visit settles every task that was open`() {
        village.write("visit-task", on: nur, ["reason": "absent"])
        village.write("visit-task", on: nur, ["reason": "2t"])
        village.write("home-visit", on: nur, ["found": "met"])
        village.write("visit-task", on: nur, ["reason": "absent"])
        #expect(
            village.resident(nur).visitTasks.map { $0.done } == [Village.today, Village.today, nil])
    }

    @Test mutating func `a home visit that is taken back leaves its task open`() {
        village.write("visit-task", on: nur, ["reason": "absent"])
        let visit = village.write("home-visit", on: nur, ["found": "met"])
        village.write("withdrawal", on: nur, corrects: visit, ["reason": "keliru"])
        #expect(village.resident(nur).visitTasks.map { $0.done } == [nil])
    }

    @Test mutating func `doses that are copied anew stand instead of the first copy`() {
        let copy = village.write("dose-record", on: nur, ["on": "2026-01-05", "given": "bcg-1 opv-1"])
        village.write("dose-record", on: nur, corrects: copy, ["on": "2026-01-06", "given": "bcg-1"])
        #expect(village.resident(nur).services.map { $0.code } == ["bcg-1"])
        #expect(village.resident(nur).services.map { $0.day.iso } == ["2026-01-06"])
    }

    @Test mutating func `a home visit that met nobody keeps the task, for the next day`() {
        village.write("visit-task", on: nur, ["reason": "absent"])
        village.write("home-visit", on: nur, ["found": "away"])
        let task = village.resident(nur).visitTasks.last
        #expect(task?.done == nil)
        #expect(task?.due == Village.today.adding(days: 1))
        village.write("home-visit", on: nur, ["found": "moved"])
        #expect(village.resident(nur).visitTasks.last?.done == Village.today)
    }

    @Test mutating func `doses copied from the KIA book stand on the day on which they were given`() {
        village.write("dose-record", on: nur, ["on": "2026-01-05", "given": "bcg-1 opv-1"])
        let given = village.resident(nur).services
        #expect(given.map { $0.code } == ["bcg-1", "opv-1"])
        #expect(given.allSatisfy { $0.day == Day(iso: "2026-01-05") })
    }

    @Test
    mutating func `what happened on a merged card counts on the other, and goes back with it`() {
        let double = village.child("Nur A")
        village.write("growth-visit", on: double, ["weight": "7800"])
        village.write("merge", on: double, ["into": nur.text])
        #expect(village.resident(nur).readings.count == 1 && !village.resident(double).isActive)
        village.write("growth-visit", on: double, day("2026-01-14"), ["weight": "7900"])
        #expect(village.resident(nur).readings.count == 2)
        village.write("unmerge", on: double)
        #expect(
            village.resident(nur).readings.isEmpty && village.resident(double).readings.count == 2)
    }
}
