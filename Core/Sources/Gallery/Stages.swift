import Pages
import Plain
public import Records
import Rules

/// How far the village is.
public enum Stage: Int, CaseIterable, Sendable {
    /// Nobody is registered.
    case empty
    /// The session day has not begun.
    case eve
    /// Half of them have come.
    case session
    /// The same, with entries that only this phone has.
    case unsent
    /// The server holds entries of this phone back.
    case held
    /// This phone has closed the day; the other goes on writing.
    case late
    /// Both phones are done.
    case closed
    /// A village of one child, who came.
    case everyone
    /// Between two session days of a schedule.
    case between
    /// Twelve days after a birth.
    case born
}

extension Village {
    private static let stages = Stage.allCases.map { made(at: $0) }
    private static let books = stages.map { $0.made() }

    public static func at(_ stage: Stage) -> Village { stages[stage.rawValue] }
    public static func book(at stage: Stage) -> Book { books[stage.rawValue] }

    private static func made(at stage: Stage) -> Village {
        var village = stage == .empty || stage == .everyone ? Village() : eve()
        switch stage {
        case .empty, .eve: break
        case .everyone:
            village.register(Neighbour.all[0])
            village.measure("Aisyah Putri", 9_400, 765)
        case .between:
            village.writeRole()
            village.writeSchedule()
        case .born: village.writeBirth()
        case .session:
            village.writeSession()
            village.writeComplaints()
            village.writeVisits()
        case .unsent:
            village.writeSession()
            village.keepUnsent()
        case .held:
            village.writeSession()
            village.keepHeld()
        case .late, .closed:
            village.writeSession()
            village.writeClosing(isFinal: stage == .closed)
        }
        return village
    }

    static let newborn = "Bayi Ny. Nining Kurnia"

    private mutating func writeBirth() {
        let (mother, child) = (Village.card("Nining Kurnia"), Village.card(Village.newborn))
        let day = Village.today.adding(days: -12)
        write(
            "delivery", on: mother, at: day,
            [
                ("on", day.iso), ("place", "health-centre"), ("helper", "midwife"), ("mother", "well"),
                ("baby", "well"),
            ])
        write(
            "resident", on: child, at: day, opens: true,
            [
                ("name", Village.newborn), ("sex", "f"), ("birth", day.iso), ("mother", "Nining Kurnia"),
                ("rt", "01"),
            ])
        write(
            "newborn", on: child, at: day,
            [("weight", "2400"), ("length", "465"), ("weeks", "36"), ("mother", mother.text)])
        for (form, card) in [("postnatal-visit", mother), ("newborn-visit", child)] {
            write(
                form, on: card, at: day.adding(days: 1),
                [("on", day.adding(days: 1).iso), ("seen-by", "midwife"), ("place", "facility")])
        }
    }

    private mutating func come(_ name: String) { write("attendance", on: Village.card(name)) }

    private mutating func measure(
        _ name: String, _ weight: Int, _ length: Int, by hand: Hand = .yanti, _ more: [(String, String)] = []
    ) {
        write(
            "growth-visit", on: Village.card(name), by: hand,
            [("weight", "\(weight)"), ("length", "\(length)")] + more)
    }

    /// Every verdict there is, and somebody waiting at each of the five steps.
    private mutating func writeSession() {
        for name in [
            "Aisyah Putri", "Bima Saputra", "Citra Lestari", "Dimas Prayoga", "Eka Wijaya", "Fajar Hidayat",
            "Gilang Ramadhan", "Hana Safitri", "Intan Permata", Neighbour.longName, "Lestari Handayani",
        ] { come(name) }
        measure("Aisyah Putri", 9_400, 765)
        measure("Bima Saputra", 7_150, 645)
        measure("Citra Lestari", 4_300, 545)
        measure("Dimas Prayoga", 11_250, 842, by: .sri)
        measure("Eka Wijaya", 12_700, 913, by: .sri)
        measure("Fajar Hidayat", 7_400, 782, [("arm", "112")])
        measure("Gilang Ramadhan", 14_700, 998)
        measure("Hana Safitri", 14_500, 928)
        measure("Intan Permata", 23_700, 1_090)
        write("services", on: Village.card("Aisyah Putri"), [("given", "local-food")])
        write("counselling", on: Village.card("Aisyah Putri"), [("message", "varied-food")])
        write(
            "referral", on: Village.card("Fajar Hidayat"),
            [
                ("reasons", "2t bgm severely-wasted arm-red"), ("to", "Puskesmas Tanjung Asri"), ("urgent", "y"),
                ("note", "Diantar Bu Yanti"),
            ])
    }

    private mutating func keepUnsent() {
        let zahra = Village.card("Zahra Amalia")
        keep(
            "resident", on: zahra, opens: true,
            [("name", "Zahra Amalia"), ("sex", "f"), ("birth", "2025-11-02"), ("mother", "Nia"), ("rt", "02")])
        keep("attendance", on: zahra)
        keep("attendance", on: Village.card("Joko Susilo"))
        keep("growth-visit", on: Village.card("Joko Susilo"), [("weight", "8650"), ("length", "708")])
    }

    private mutating func keepHeld() {
        keep("attendance", on: Village.card("Joko Susilo"))
        keep(
            "birth", on: Village.card("Dimas Prayoga"), as: .held(.conflict),
            [("birth", "2025-02-03"), ("sex", "m"), ("reason", "sesuai akta lahir")])
        keep(
            "growth-visit", on: Village.card(Neighbour.longName), as: .held(.invalid),
            [("weight", "69000"), ("length", "825")])
        keep("growth-visit", on: Village.card("Sekar Ayu"), as: .held(.movedAway), [("weight", "10900")])
        keep(
            "home-visit", on: Village.card("Gilang Ramadhan"), as: .discarded("sudah dicatat Bu Sri"),
            [("found", "met"), ("photos", Village.photo)])
    }

    /// She has answered what she does.
    private mutating func writeRole() {
        write(
            "role-known", on: Form.roleCard(of: Hand.yanti.account), at: Village.today.adding(days: -9),
            [("danger", "refer"), ("absent", "visit"), ("violence", "help"), ("name", "Bu Yanti")])
    }

    /// The third Thursday, since two months: nobody came in August, and November is moved.
    private mutating func writeSchedule() {
        write(
            "schedule", on: Schedule.card, at: Village.today.adding(days: -60),
            [
                ("pattern", "weekday"), ("weekday", "thursday"), ("week", "third"), ("opens", "08.00"),
                ("closes", "11.00"), ("place", "Balai dusun"),
            ])
        write(
            "schedule-change", on: Schedule.card,
            [("day", "2026-11-19"), ("change", "moved"), ("to", "2026-11-21"), ("reason", "Ada hajatan")])
    }

    private mutating func writeClosing(isFinal: Bool) {
        let day = SessionDay.id(on: Village.today)
        write("visit-task", on: Village.card(Neighbour.oneLetter), [("reason", "absent")])
        write("session-closing", on: day, opens: false)
        measure("Joko Susilo", 8_650, 708, by: .sri)
        if isFinal { write("session-closing", on: day, by: .sri) }
    }
}
