import Plain
import Records
import Rules
import Testing

/// Each reason to hold an entry, with the nearest entry that is let in.
@Suite struct DoorTests {
    private var village = Village()
    private let nur: ID

    init() {
        nur = village.child()
    }

    private func judge(_ entry: Entry, by person: Person = Village.yanti) -> Door.Verdict {
        Door.judge(entry, in: village.book, by: person, today: Village.today)
    }

    @Test mutating func `a weighing of 7.8 kg is let in`() {
        #expect(judge(village.entry("growth-visit", on: nur, ["weight": "7800"])) == .accept)
    }

    @Test
    mutating func
        `nothing is found of a child before the day of her birth, and nothing of a youth that is of children`()
    {
        let born = day("2025-01-13")
        for (form, answers) in [("attendance", [:]), ("growth-visit", ["weight": "3100"])] as [(String, KeyValuePairs)]
        {
            #expect(judge(village.entry(form, on: nur, born.adding(days: -1), answers)) == .hold(.invalid), "\(form)")
            #expect(judge(village.entry(form, on: nur, born, answers)) == .accept, "\(form)")
        }
        let youth = village.write("resident", ["name": "Adi", "sex": "m", "birth": "2011-12-01"])
        #expect(judge(village.entry("growth-visit", on: youth, ["weight": "40000"])) == .hold(.invalid))
        #expect(judge(village.entry("attendance", on: youth)) == .accept)
    }

    @Test mutating func `what was written in days to come is held, unless its clock was known to be wrong by as much`()
    {
        var entry = village.entry("growth-visit", on: nur, ["weight": "7800"])
        let day: Int64 = 86_400_000
        entry.writtenAt = Int64(Village.today.number + 2) * day - 1
        #expect(judge(entry) == .accept)
        entry.writtenAt += 1
        #expect(judge(entry) == .hold(.invalid))
        entry.clockOffset = -1
        #expect(judge(entry) == .accept)
        (entry.writtenAt, entry.clockOffset) = (0, Int64.max)
        #expect(judge(entry) == .hold(.invalid))
    }

    @Test mutating func `a card is corrected, and not taken back by its first entry`() {
        let reason: KeyValuePairs = ["reason": "salah tulis"]
        #expect(judge(village.entry("withdrawal", on: nur, corrects: nur, reason)) == .hold(.invalid))
        let weighed = village.write("growth-visit", on: nur, ["weight": "7800"])
        #expect(judge(village.entry("withdrawal", on: nur, corrects: weighed, reason)) == .accept)
    }

    @Test mutating func `a form that nobody knows, or its next version, is unreadable`() {
        #expect(judge(village.entry("horoscope", on: nur)) == .hold(.unreadable))
        var entry = village.entry("growth-visit", on: nur, ["weight": "7800"])
        entry.formVersion = 2
        #expect(judge(entry) == .hold(.unreadable))
    }

    @Test mutating func `a book outside the mandate is out of scope`() {
        let stranger = Person(account: "x", name: "X", role: .kader, scope: Scope(books: ["mawar"]))
        let entry = village.entry("growth-visit", on: nur, ["weight": "7800"])
        #expect(judge(entry, by: stranger) == .hold(.outOfScope))
        #expect(judge(entry, by: Village.midwife) == .accept)
    }

    @Test mutating func `a village operator corrects names and weighs nobody`() {
        let operator1 = Person(
            account: "op", name: "Op", role: .villageOperator,
            scope: Scope(regions: ["19.05.05.2004"]))
        #expect(
            judge(village.entry("identity", on: nur, ["name": "Nur A"]), by: operator1) == .accept)
        #expect(
            judge(village.entry("growth-visit", on: nur, ["weight": "7800"]), by: operator1)
                == .hold(.notAllowed))
    }

    @Test mutating func `a card that is not in the book is unknown, unless the form opens it`() {
        let unknown = ID(naming: "nobody")
        #expect(
            judge(village.entry("growth-visit", on: unknown, ["weight": "7800"]))
                == .hold(.unknownCard))
        #expect(
            judge(village.entry("resident", ["name": "B", "sex": "m", "birth": "1980-01-01"]))
                == .accept)
        // A card bears the id of the entry that opens it.
        #expect(
            judge(
                village.entry(
                    "resident", on: unknown, ["name": "B", "sex": "m", "birth": "1980-01-01"]))
                == .hold(.unknownCard))
        #expect(
            judge(village.entry("session-closing", on: SessionDay.id(on: Village.today))) == .accept
        )
        #expect(
            judge(village.entry("session-closing", on: SessionDay.id(on: day("2026-01-12"))))
                == .hold(.unknownCard))
    }

    @Test mutating func `a form for another kind of card is refused`() {
        #expect(judge(village.entry("session-closing", on: nur)) == .hold(.unknownCard))
    }

    @Test mutating func `what happened tomorrow is let in, what happens the day after is not`() {
        let tomorrow = Village.today.adding(days: 1)
        #expect(
            judge(village.entry("growth-visit", on: nur, tomorrow, ["weight": "7800"])) == .accept)
        #expect(
            judge(
                village.entry("growth-visit", on: nur, tomorrow.adding(days: 1), ["weight": "7800"])
            ) == .hold(.invalid))
    }

    @Test(arguments: [
        ("499", false), ("500", true), ("60000", true), ("60001", false), ("7,8", false),
        ("", false),
    ])
    mutating func `a weight is let in from 500 g to 60 kg`(weight: String, isIn: Bool) {
        #expect(
            (judge(village.entry("growth-visit", on: nur, ["weight": weight])) == .accept) == isIn)
    }

    @Test mutating func `a required answer must be there, and not empty`() {
        #expect(judge(village.entry("identity", on: nur, ["mother": "Ani"])) == .hold(.invalid))
        #expect(judge(village.entry("identity", on: nur, ["name": ""])) == .hold(.invalid))
        #expect(judge(village.entry("identity", on: nur, ["name": "N"])) == .accept)
    }

    @Test(arguments: ["\u{200B}", " ", "\u{2060}\u{202E}"]) mutating func `what nobody sees is no answer`(name: String)
    {
        #expect(judge(village.entry("identity", on: nur, ["name": name])) == .hold(.invalid))
    }

    @Test mutating func `a question is answered once`() {
        var entry = village.entry("growth-visit", on: nur, ["weight": "7800"])
        entry.answers.append(Answer("weight", "7900"))
        #expect(judge(entry) == .hold(.invalid))
    }

    @Test mutating func `a reading needs a weight, a length, a head or an arm`() {
        #expect(judge(village.entry("growth-visit", on: nur, ["oedema": "y"])) == .hold(.invalid))
        #expect(
            judge(village.entry("growth-visit", on: nur, ["oedema": "y", "arm": "140"])) == .accept)
    }

    @Test(arguments: [(80, true), (81, false)]) mutating func `a name has 80 letters at most`(
        count: Int, isIn: Bool
    ) {
        let name = String(repeating: "é", count: count)
        #expect((judge(village.entry("identity", on: nur, ["name": name])) == .accept) == isIn)
    }

    @Test(arguments: [
        ("9901014109250001", true), ("990101410925000", false), ("99010141092500011", false),
        ("990101410925000x", false),
    ])
    mutating func `a NIK has sixteen digits`(nik: String, isIn: Bool) {
        #expect((judge(village.entry("national-id", on: nur, ["nik": nik])) == .accept) == isIn)
    }

    @Test
    mutating func `a birth date changed by somebody else since the writer looked is a conflict`() {
        let before = village.book.seq
        let other = village.entry(
            "birth", on: nur, writer: "bidan", device: "hp-2",
            ["birth": "2025-01-14", "sex": "f", "reason": "akta"])
        village.take(other)
        let stale = village.entry(
            "birth", on: nur, seen: before, ["birth": "2025-01-15", "sex": "f", "reason": "akta"])
        let fresh = village.entry(
            "birth", on: nur, ["birth": "2025-01-15", "sex": "f", "reason": "akta"])
        #expect(judge(stale) == .hold(.conflict))
        #expect(judge(fresh) == .accept)
    }

    @Test mutating func `her own change from the same phone is no conflict`() {
        let before = village.book.seq
        village.write("birth", on: nur, ["birth": "2025-01-14", "sex": "f", "reason": "akta"])
        let again = village.entry(
            "birth", on: nur, seen: before, ["birth": "2025-01-15", "sex": "f", "reason": "akta"])
        #expect(judge(again) == .accept)
    }

    @Test mutating func `a name changed by somebody else is no conflict: the later one wins`() {
        let before = village.book.seq
        village.take(
            village.entry("identity", on: nur, writer: "bidan", device: "hp-2", ["name": "Nur B"]))
        #expect(
            judge(village.entry("identity", on: nur, seen: before, ["name": "Nur C"])) == .accept)
    }

    @Test mutating func `who moved away to a named Posyandu is not written on any more`() {
        village.write("moved-out", on: nur, ["on": "2026-01-10", "book": "mawar"])
        #expect(
            judge(village.entry("growth-visit", on: nur, ["weight": "7800"])) == .hold(.movedAway))
        #expect(
            judge(village.entry("withdrawal", on: nur, ["reason": "keliru"])) == .hold(.movedAway))
    }

    @Test mutating func `a moving away to nobody knows where can still be mended`() {
        let moved = village.write("moved-out", on: nur, ["on": "2026-01-10"])
        #expect(
            judge(village.entry("growth-visit", on: nur, ["weight": "7800"])) == .hold(.movedAway))
        #expect(judge(village.entry("withdrawal", on: nur, corrects: moved, ["reason": "keliru"])) == .accept)
    }

    @Test mutating func `a correction names an entry of its own form and card, a withdrawal what can be taken back`() {
        let weighed = village.write("growth-visit", on: nur, ["weight": "7800"])
        let moved = village.write("attendance", on: nur)
        let sari = village.child("Sari")
        let anew = village.entry("growth-visit", on: nur, corrects: weighed, ["weight": "7900"])
        #expect(judge(anew) == .accept)
        #expect(judge(village.entry("withdrawal", on: nur, corrects: weighed, ["reason": "x"])) == .accept)
        let foreign = village.entry("growth-visit", on: sari, corrects: weighed, ["weight": "7900"])
        #expect(judge(foreign) == .hold(.unknownEntry))
        #expect(judge(village.entry("growth-visit", on: nur, corrects: moved, ["weight": "7900"])) == .hold(.invalid))
        #expect(judge(village.entry("withdrawal", on: nur, corrects: nur, ["reason": "x"])) == .hold(.invalid))
        #expect(judge(village.entry("withdrawal", on: nur, ["reason": "x"])) == .hold(.invalid))
        let back = village.write("withdrawal", on: nur, corrects: weighed, ["reason": "x"])
        #expect(judge(village.entry("withdrawal", on: nur, corrects: back, ["reason": "x"])) == .hold(.invalid))
        #expect(judge(village.entry("growth-visit", on: nur, corrects: back, ["weight": "1"])) == .hold(.invalid))
    }

    @Test mutating func `what somebody else corrected or took back meanwhile is not corrected unseen`() {
        let weighed = village.write("growth-visit", on: nur, ["weight": "7800"])
        let before = village.book.seq
        var other = village.entry("growth-visit", on: nur, corrects: weighed, ["weight": "7900"])
        (other.writer, other.device) = ("bidan", "hp-2")
        village.take(other)
        func anew(_ seen: Int, _ form: String = "growth-visit") -> Entry {
            let said: KeyValuePairs = form == "withdrawal" ? ["reason": "x"] : ["weight": "8000"]
            return village.entry(form, on: nur, corrects: weighed, seen: seen, said)
        }
        #expect(judge(anew(before)) == .hold(.conflict))
        #expect(judge(anew(before, "withdrawal")) == .hold(.conflict))
        #expect(judge(anew(village.book.seq)) == .accept)
        village.write("withdrawal", on: nur, corrects: other.id, ["reason": "salah anak"])
        #expect(judge(anew(village.book.seq)) == .hold(.conflict))
        #expect(judge(anew(before, "withdrawal")) == .accept)
        let released = Door.judge(
            anew(before), in: village.book, by: Village.yanti, today: Village.today, isReleased: true)
        #expect(released == .accept)
    }

    @Test mutating func `a card is merged into another that is in the book and stands for itself`() {
        let sari = village.child("Sari")
        #expect(judge(village.entry("merge", on: nur, ["into": nur.text])) == .hold(.invalid))
        #expect(
            judge(village.entry("merge", on: nur, ["into": ID(naming: "nobody").text]))
                == .hold(.unknownCard))
        #expect(judge(village.entry("merge", on: nur, ["into": sari.text])) == .accept)
        village.write("merge", on: nur, ["into": sari.text])
        #expect(judge(village.entry("merge", on: sari, ["into": nur.text])) == .hold(.conflict))
    }

    @Test func `every reason has a code that leads back to it and a sentence in both languages`() {
        for reason in HeldReason.allCases {
            #expect(HeldReason(code: reason.code) == reason)
            #expect(!reason.sentence.indonesian.isEmpty && !reason.sentence.english.isEmpty)
        }
    }
}
