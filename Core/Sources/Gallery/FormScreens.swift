import Plain
import Records
import Rules

/// Every form that a card offers.
enum FormScreens {
    private static func form(_ code: String, on name: String = "Aisyah Putri") -> String {
        "warga/\(Village.card(name).text)/tulis/\(code)"
    }
    private static func merging(_ name: String, _ question: String = "") -> String {
        "warga/\(Village.card(name).text)/gabung\(question)"
    }

    /// Somebody for whom a screening is: the grown-up of the village, else the first of all.
    private static func somebody(for screening: Screening?) -> String {
        let fitting = Neighbour.all.filter { neighbour in
            var known = Known()
            (known.sex, known.birth) = (Sex(code: neighbour.sex), neighbour.birth)
            return screening?.isFor(known, Village.today) ?? false
        }.map { $0.name }
        return fitting.contains(Village.grownUp) ? Village.grownUp : fitting.first ?? Village.grownUp
    }

    /// Every screening of grown-ups on the card of one, empty and with values that cannot be.
    private static let screenings: [Screen] = Screenings.forms.filter { $0.screening?.every != nil }.flatMap {
        screened in
        [Screen.State.usual, .problems].map { state in
            Screen(
                "form-\(screened.code)", screened.title.english + (state == .usual ? "" : ", no number"),
                form(screened.code, on: somebody(for: screened.screening)), state,
                typed: state == .usual ? nil : screened.fields.prefix(2).map { ($0.code, "x") })
        }
    }

    static let all: [Screen] =
        screenings + [
            Screen("form-school-check-girl", "School-age check of a girl", form("school-check", on: "Wulan Sari")),
            Screen("form-identity", "Change name and address", form("identity", on: "Gilang Ramadhan")),
            Screen(
                "form-identity", "A card without a name", form("identity", on: "Gilang Ramadhan"), .problems,
                typed: [("name", ""), ("mother", "Ani"), ("rt", "0123456789")]),
            Screen("form-identity", "Change a long name", form("identity", on: Neighbour.longName), .longNames),
            Screen("form-birth", "Correct the date of birth", form("birth")),
            Screen(
                "form-birth", "A birth to come, no reason", form("birth"), .problems,
                typed: [("birth", "01-01-2031"), ("sex", "f"), ("reason", "")]),
            Screen("form-national-id", "Record the NIK", form("national-id")),
            Screen(
                "form-national-id", "Too few digits", form("national-id"), .problems, typed: [("nik", "9901 0141 09")]),
            Screen(
                "form-national-id", "A NIK that is hardly hers", form("national-id"), .doubt,
                typed: [("nik", "9905050101900001")]),
            Screen("form-death", "Died", form("death")),
            Screen("form-death", "Died, no date", form("death"), .problems, typed: [("note", "Sakit")]),
            Screen("form-moved-out", "Moved away", form("moved-out")),
            Screen("form-referral", "Referral from the card", form("referral")),
            Screen("form-referral-step", "News of a referral", form("referral-step", on: "Fajar Hidayat")),
            Screen(
                "form-referral-step", "What only the midwife writes", form("referral-step", on: "Fajar Hidayat"),
                .problems,
                typed: [("step", "treated")]),
            Screen("form-dose-record", "Doses from the KIA book", form("dose-record")),
            Screen(
                "form-dose-record", "A dose before the birth, none chosen", form("dose-record"), .problems,
                typed: [("on", "01-01-2020")]),
            Screen("form-school-doses", "Doses of the school", form("school-dose-record", on: "Wulan Sari")),
            Screen(
                "form-school-doses", "No dose chosen, a day to come", form("school-dose-record", on: "Wulan Sari"),
                .problems, typed: [("on", "01-01-2031")]),
            Screen("form-home-visit", "Home visit", form("home-visit", on: "Gilang Ramadhan")),
            Screen(
                "form-home-visit", "Home visit, nothing chosen", form("home-visit", on: "Gilang Ramadhan"), .problems,
                typed: [("note", "")]),
            Screen("form-home-visit", "Home visit", form("home-visit", on: "Gilang Ramadhan"), .english),
            Screen(
                "form-home-visit-photos", "Home visit, a photograph that cannot be read",
                form("home-visit", on: "Gilang Ramadhan"), .problems,
                typed: [("found", "met"), ("photos", Village.photo), ("photos", "unreadable")]),
            Screen("form-pregnancy", "Record a pregnancy", form("pregnancy", on: "Oki Setiawati")),
            Screen(
                "form-pregnancy", "A period too long ago", form("pregnancy", on: "Oki Setiawati"), .problems,
                typed: [("last-period", "01-01-2025")]),
            Screen("form-antenatal-visit", "Antenatal check", form("antenatal-visit", on: "Lestari Handayani")),
            Screen(
                "form-antenatal-visit", "Antenatal check, values that cannot be",
                form("antenatal-visit", on: "Lestari Handayani"), .problems,
                typed: [("weight", "5,4"), ("systolic", "1100"), ("diastolic", "tujuh puluh"), ("danger", "bleeding")]),
            Screen(
                "form-antenatal-visit", "Antenatal check", form("antenatal-visit", on: "Lestari Handayani"), .english),
            Screen("form-pregnancy-start", "Begin of the pregnancy", form("pregnancy-start", on: "Lestari Handayani")),
            Screen(
                "form-pregnancy-start", "Begin of the pregnancy, values that cannot be",
                form("pregnancy-start", on: "Lestari Handayani"), .problems,
                typed: [("height", "15"), ("weight", "5"), ("children", "dua")]),
            Screen("form-birth-plan", "Birth plan", form("birth-plan", on: "Lestari Handayani")),
            Screen("form-pregnancy-class", "A class", form("pregnancy-class", on: "Lestari Handayani")),
            Screen("form-family-planning", "Family planning", form("family-planning", on: "Oki Setiawati")),
            Screen("form-pregnancy-end", "Pregnancy ended", form("pregnancy-end", on: "Lestari Handayani")),
            Screen(
                "form-growth-visit", "Correct an old measuring",
                form("growth-visit") + "?koreksi=" + Village.reading("Aisyah Putri"), .corrected),
            Screen(
                "form-withdrawal", "Take an entry back",
                form("withdrawal") + "?koreksi=" + Village.reading("Aisyah Putri")),
            Screen("form-unmerge", "Undo a merge", form("unmerge", on: "Aisya Putri")),
            Screen(
                "form", "The card was closed while she typed", form("identity", on: "Sekar Ayu"), .problems,
                typed: [("name", "Sekar Ayu")]),
            Screen("merge", "A double card: who is alike", merging("Hana Safitri"), .empty, stage: .session),
            Screen("merge-search", "A double card, searched", merging("Hana Safitri", "?cari=mu")),
        ]
}
