import Plain
import Records
import Rules

/// Weighing, measuring, and every verdict.
enum MeasuringScreens {
    private static func measure(_ name: String) -> String {
        "hari/\(Village.today.iso)/ukur/\(Village.card(name).text)"
    }
    private static func result(_ name: String) -> String {
        "hari/\(Village.today.iso)/hasil/\(Village.card(name).text)"
    }

    static let all: [Screen] = [
        Screen("measure", "Measuring a child", measure("Joko Susilo")),
        Screen("measure-first", "Measuring for the first time", measure("Citra Lestari"), stage: .eve),
        Screen("measure", "Measuring, nothing typed", measure("Joko Susilo"), .empty, stage: .session, typed: []),
        Screen(
            "measure", "Measuring, values that cannot be", measure("Joko Susilo"), .problems,
            typed: [("weight", "86,5"), ("length", "7,8"), ("measure", "l"), ("head", "abc")]),
        Screen(
            "measure", "Measuring, values that are hardly true", measure("Joko Susilo"), .doubt,
            typed: [("weight", "17"), ("length", "61"), ("measure", "l")]),
        Screen("measure", "Measuring a child with a long name", measure(Neighbour.longName), .longNames),
        Screen("measure", "Correcting after closing", measure("Aisyah Putri"), .corrected),
        Screen(
            "measure-correction", "Correcting without a reason", measure("Aisyah Putri"), .problems, stage: .late,
            typed: [
                ("weight", "9,5"), ("length", "76,5"), ("measure", "l"), ("koreksi", Village.reading("Aisyah Putri")),
            ]),
        Screen("measure", "Measuring", measure("Joko Susilo"), .english),
        Screen("result-rising", "Weight is rising", result("Aisyah Putri")),
        Screen("result-infant", "Weight is rising, under six months", result("Bima Saputra")),
        Screen("result-first", "The first weighing", result("Citra Lestari")),
        Screen("result-not-rising", "Weight did not rise", result("Dimas Prayoga")),
        Screen("result-twice-not-rising", "No gain for two months", result("Eka Wijaya")),
        Screen("result-urgent", "Severely wasted, referred", result("Fajar Hidayat")),
        Screen("result-not-weighed-last-month", "Not weighed last month", result("Gilang Ramadhan")),
        Screen("result-stunted", "Height needs a check", result("Hana Safitri")),
        Screen("result-above-orange", "Weight above the line", result("Intan Permata")),
        Screen("result-rising", "Weight is rising, only on this phone", result("Joko Susilo"), .unsent),
        Screen("result-urgent", "Severely wasted", result("Fajar Hidayat"), .english),
        Screen("result-twice-not-rising", "No gain for two months", result("Eka Wijaya"), .english),
    ]
}

extension Village {
    /// The id of what was measured of a child on the session day.
    static func reading(_ name: String) -> String {
        book(at: .session).resident(card(name))?.reading(on: today)?.entry.text ?? ""
    }
}
