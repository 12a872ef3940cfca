import Plain
import Records
import Rules

/// The list, a new card, a card in all its fates, double cards, pregnancies.
enum ResidentScreens {
    private static func card(_ name: String) -> String { "warga/\(Village.card(name).text)" }
    private static func family(_ name: String) -> String { "keluarga/\(Village.card(name).text)" }
    private static func birth(_ name: String) -> String { "\(card(name))/tulis/delivery" }
    private static func typed(_ name: String, _ birth: String) -> [(String, String)] {
        [("name", name), ("sex", "f"), ("birth", birth), ("mother", "Ratna"), ("rt", "02")]
    }

    static let all: [Screen] = [
        Screen("residents", "Residents", "warga"),
        Screen("residents", "No residents yet", "warga", .empty),
        Screen("residents", "Residents", "warga", .readOnly),
        Screen("residents", "Residents", "warga", .english),
        Screen("residents-search", "A resident, searched", "warga?cari=aisyah"),
        Screen("residents-search", "Nobody found", "warga?cari=qq", .empty, stage: .session),
        Screen("new-resident", "A new resident", "warga/baru"),
        Screen("new-resident-at-session", "A new resident at the session", "warga/baru?hari=\(Village.today.iso)"),
        Screen(
            "new-resident", "A new resident, nothing filled in", "warga/baru", .problems,
            typed: [("name", ""), ("birth", "31-02-2025"), ("mother", ""), ("rt", "02")]),
        Screen(
            "new-resident", "Perhaps in the book already", "warga/baru", .duplicate,
            typed: typed("Aisyah Putri", Village.birth("Aisyah Putri"))),
        Screen("new-resident", "A new resident", "warga/baru", .english),
        Screen("card-infant", "Card of an infant", card("Bima Saputra")),
        Screen("card-child", "Card of a child with a long history", card("Gilang Ramadhan")),
        Screen("card-child", "Card of a child with a long history", card("Gilang Ramadhan"), .english),
        Screen("card-late-vaccines", "Card of a child with late vaccines", card("Dimas Prayoga")),
        Screen("card-newborn", "Card of a newborn without a KIA book", card("Citra Lestari"), stage: .eve),
        Screen("card-child", "Card with a long name", card(Neighbour.longName), .longNames),
        Screen("card-one-letter", "Card with a name of one letter", card(Neighbour.oneLetter)),
        Screen("card-child", "Card as the village operator sees it", card("Aisyah Putri"), .readOnly),
        Screen("card-child", "Card with entries only on this phone", card("Joko Susilo"), .unsent),
        Screen("card-pregnant", "Card of a pregnant woman, checks missed", card("Lestari Handayani")),
        Screen("card-pregnant", "Card of a pregnant woman, checks missed", card("Lestari Handayani"), .english),
        Screen("card-early-pregnancy", "Card of a woman early in her pregnancy", card("Maya Anggraini")),
        Screen("card-mother", "Card of a mother whose child has no card yet", card("Nining Kurnia")),
        Screen("card-adult", "Card of an adult", card("Oki Setiawati")),
        Screen("card-elder", "Card of an elder", card("Mbah Slamet")),
        Screen("card-died", "Card of a child who died", card("Rudi Hartono")),
        Screen("card-moved", "Card of a child who moved away", card("Sekar Ayu")),
        Screen("card-merged", "A double card, merged", card("Aisya Putri")),
        Screen("families", "Families", "keluarga"),
        Screen("families", "No family recorded", "keluarga", .empty),
        Screen("families-search", "Nobody found", "keluarga?cari=qq", .empty, stage: .session),
        Screen("family", "A family", family(Village.household)),
        Screen("family", "A family with a long name", family(Neighbour.longName + " Senior"), .longNames),
        Screen("family", "A family", family(Village.household), .english),
        Screen("new-family", "A new family", "keluarga/baru"),
        Screen(
            "new-family", "A family without a head", "keluarga/baru", .problems, typed: [("head", ""), ("rt", "02")]),
        Screen("change-family", "Change a family", family(Village.household) + "/ubah"),
        Screen("choose-family", "In which family", card("Dimas Prayoga") + "/keluarga"),
        Screen("choose-family", "No family in her RT", card("Joko Susilo") + "/keluarga", .empty, stage: .session),
        Screen(
            "new-resident-of-family", "A new member of a family",
            "warga/baru?keluarga=\(Village.card(Village.household).text)"),
        Screen("form-delivery", "A birth", birth("Nining Kurnia")),
        Screen(
            "form-delivery", "A birth, nothing filled in", birth("Lestari Handayani"), .problems,
            typed: [("on", "12-10-2027"), ("baby", "well"), ("b1-weight", "31")]),
        Screen("form-delivery", "A birth", birth("Lestari Handayani"), .english),
        Screen("card-after-birth", "Card of a mother after birth", card("Nining Kurnia"), stage: .born),
        Screen("card-after-birth", "Card of a mother after birth", card("Nining Kurnia"), .english, stage: .born),
        Screen("card-baby", "Card of a baby of twelve days", card(Village.newborn), stage: .born),
        Screen("women-after-birth", "Women after birth", "hamil", stage: .born),
        Screen(
            "result-birth", "A low birth weight",
            "hari/\(Village.today.adding(days: -12).iso)/hasil/\(Village.card(Village.newborn).text)", stage: .born),
        Screen(
            "form-postnatal-visit", "A visit after birth", "\(card("Nining Kurnia"))/tulis/postnatal-visit",
            stage: .born),
        Screen(
            "form-postnatal-visit", "A visit before the birth", "\(card("Nining Kurnia"))/tulis/postnatal-visit",
            .problems, stage: .born, typed: [("on", "01-09-2026"), ("danger", "postnatal-fever")]),
        Screen(
            "form-newborn-visit", "A visit of the newborn", "\(card(Village.newborn))/tulis/newborn-visit", stage: .born
        ),
        Screen("form-newborn", "How she was born", "\(card("Citra Lestari"))/tulis/newborn"),
        Screen("pregnant-women", "Pregnant women", "hamil"),
        Screen("pregnant-women", "No pregnancy recorded", "hamil", .empty),
        Screen("pregnant-women", "Pregnant women", "hamil", .english),
    ]
}

extension Village {
    /// The day of birth as a kader types it.
    static func birth(_ name: String) -> String {
        for neighbour in Neighbour.all where neighbour.name == name {
            let birth = neighbour.birth
            return "\(birth.dayOfMonth)-\(birth.monthOfYear)-\(birth.year)"
        }
        return ""
    }
}
