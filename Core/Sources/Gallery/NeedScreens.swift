import Plain
import Records
import Rules

/// What the six fields keep on houses, people and of activities, and the registers of it.
enum NeedScreens {
    private static func form(_ code: String, on name: String = Village.household) -> String {
        "keluarga/\(Village.card(name).text)/tulis/\(code)"
    }
    private static func person(_ code: String, _ name: String) -> String {
        "warga/\(Village.card(name).text)/tulis/\(code)"
    }

    static let all: [Screen] =
        ["water-sanitation", "housing-condition", "aid-received", "aid-proposal"].map { code in
            Screen("form-\(code)", "A form on a house", form(code))
        }
        + [
            Screen(
                "form-housing-condition", "A house, in part", form("housing-condition"), .problems,
                typed: [("area", "0")]),
            Screen(
                "form-housing-condition", "A house, as it was last", form("housing-condition", on: Village.visited),
                .english),
            Screen("form-water-sanitation", "Nothing answered", form("water-sanitation"), .problems, typed: []),
            Screen(
                "form-household-withdrawal", "Take an entry of a house back",
                form("household-withdrawal", on: Village.visited) + "?koreksi=\(Village.visitEntry.text)",
                stage: .session),
            Screen("form-schooling", "Schooling of a child", person("schooling", "Putra Mahendra")),
            Screen(
                "form-schooling", "Too old to wait for PAUD", person("schooling", "Putra Mahendra"), .problems,
                typed: [("status", "not-yet")]),
            Screen("form-social-condition", "Social condition", person("social-condition", "Mbah Slamet")),
            Screen(
                "form-social-condition", "Not at this age, not agreed", person("social-condition", "Oki Setiawati"),
                .problems, typed: [("conditions", "neglected-elder")]),
            Screen("form-social-assessment", "Social assessment", person("social-assessment", "Mbah Slamet")),
            Screen(
                "form-social-assessment", "Referred, not where", person("social-assessment", "Mbah Slamet"), .problems,
                typed: [("result", "referred")]),
            Screen("campaign", "A campaign: who is left", "pendataan/\(Village.campaign.id.text)"),
            Screen("campaign", "Nobody is left", "pendataan/\(Village.campaign.id.text)", .empty),
            Screen("activities", "Activities", "kegiatan"),
            Screen("activities", "Nothing recorded", "kegiatan", .empty),
            Screen("activities", "Activities", "kegiatan", .english),
            Screen("activity", "An activity", "kegiatan/\(Village.card(Village.corner).text)"),
            Screen(
                "form-activity-withdrawal", "Take an activity back",
                "kegiatan/\(Village.card(Village.corner).text)/tulis/activity-withdrawal?koreksi=\(Village.card(Village.corner).text)"
            ),
            Screen(
                "activity-corrected", "Write an activity anew",
                "kegiatan/\(Village.card(Village.corner).text)/tulis/reading-corner?koreksi=\(Village.card(Village.corner).text)"
            ),
            Screen(
                "activity-withdrawn", "An activity that was taken back", "kegiatan/\(Village.card(Village.wrong).text)"),
            Screen("registers", "Registers", "buku-bantu"),
            Screen("registers", "Registers", "buku-bantu", .readOnly),
        ]
        + ["reading-corner", "school-counselling", "talk", "safety-log", "cleanliness-round"].map { code in
            Screen("new-\(code)", "A new activity", "kegiatan/baru/\(code)")
        }
        + [
            Screen("disasters", "Disasters", "bencana"),
            Screen("disasters", "Nothing happened", "bencana", .empty),
            Screen(
                "disaster", "A disaster, with what is still asked for", "bencana/\(Village.card(Village.flood).text)"),
            Screen("disaster-over", "A disaster that is over", "bencana/\(Village.card(Village.storm).text)"),
            Screen("new-disaster", "A disaster is written down", "bencana/baru/disaster"),
            Screen("new-disaster", "Without its day", "bencana/baru/disaster", .problems, typed: [("kind", "flood")]),
        ]
        + ["disaster", "disaster-need", "disaster-aid", "disaster-end"].map { code in
            Screen("form-\(code)", "A form on a disaster", "bencana/\(Village.card(Village.flood).text)/tulis/\(code)")
        }
        + [
            Screen(
                "form-disaster-withdrawal", "Take a disaster back",
                "bencana/\(Village.card(Village.flood).text)/tulis/disaster-withdrawal?koreksi=\(Village.card(Village.flood).text)"
            )
        ]
        + Registers.all.map { register in
            Screen("register-\(register.form.code)", "A register", "buku-bantu/\(register.form.code)")
        }
        + [
            Screen("register-housing-condition", "A register", "buku-bantu/housing-condition", .english),
            Screen("register-schooling", "Nothing recorded", "buku-bantu/schooling", .empty),
            Screen("register-water-sanitation", "To be downloaded", "buku-bantu/water-sanitation", .readOnly),
        ]
}

extension Village {
    /// A day of the reading corner, and one that was written by mistake.
    static let corner = "Pojok baca balai"
    static let wrong = "Pojok baca pasar"
    /// A disaster that goes on, and one that is over.
    static let flood = "Banjir dusun"
    static let storm = "Angin kencang dusun"

    /// Something in each register.
    mutating func writeNeeds() {
        let last = Village.today.adding(days: -20)
        let (home, other) = (Village.card(Village.household), Village.card(Village.visited))
        write(
            "water-sanitation", on: home, at: last,
            [
                ("water", "open-well"), ("toilet", "none"), ("waste", "burned"), ("larvae", "found"),
                ("position", "-2104567 105234567 12"),
            ])
        write("water-sanitation", on: other, [("water", "piped"), ("toilet", "own"), ("toilet-drain", "septic")])
        write(
            "housing-condition", on: other,
            [
                ("structure", "light-damage"), ("floor", "earth"), ("wall", "bamboo"), ("roof", "brittle-tiles"),
                ("area", "30"), ("occupants", "5"), ("air", "no"), ("toilet", "yes"), ("water", "yes"),
                ("photos", Village.photo),
            ])
        write("aid-received", on: home, at: last, [("programme", "pkh"), ("amount", "600")])
        write(
            "aid-proposal", on: other, [("kind", "proposal"), ("programme", "house"), ("reason", "Atap hampir roboh")])
        write(
            "schooling", on: Village.card("Putra Mahendra"), at: last,
            [("status", "dropped-out"), ("level", "primary"), ("grade", "2"), ("cause", "cost")])
        write(
            "social-condition", on: Village.card("Mbah Slamet"), at: last,
            [("conditions", "neglected-elder"), ("severity", "some"), ("agrees", "y")])
        write(
            "social-assessment", on: Village.card("Mbah Slamet"),
            [("lacking", "food care"), ("result", "referred"), ("to", "Dinas Sosial")])
        write(
            "reading-corner", on: Village.card(Village.corner), at: last, opens: true,
            [("place", "Balai RT 02"), ("visitors", "14"), ("loans", "6"), ("child-books", "80")])
        write(
            "reading-corner", on: Village.card(Village.wrong), at: last, opens: true,
            [("place", "Pasar"), ("visitors", "1")])
        write(
            "activity-withdrawal", on: Village.card(Village.wrong), corrects: Village.card(Village.wrong),
            [("reason", "dicatat dua kali")])
        write(
            "school-counselling", on: Village.card("Penyuluhan SD"), opens: true,
            [("school", "SD Negeri 1"), ("topic", "hygiene"), ("boys", "18"), ("girls", "21")])
        write(
            "talk", on: Village.card("Penyuluhan balai"), opens: true,
            [
                ("topic", "sanitation"), ("audience", "kader residents"), ("reached", "23"), ("speaker", "Bu Yanti"),
                ("place", "Balai RT 02"), ("rt", "02"),
            ])
        write(
            "safety-log", on: Village.card("Ronda pos 2"), opens: true,
            [("kind", "patrol"), ("place", "Pos 2"), ("rt", "03"), ("note", "Ronda berjalan, empat orang.")])
        writeHappenings()
    }

    /// A round of a dusun, and what hit it.
    private mutating func writeHappenings() {
        let last = Village.today.adding(days: -20)
        write(
            "cleanliness-round", on: Village.card("Keliling dusun II"), at: last, opens: true,
            [
                ("dusun", "Dusun II"), ("rt", "03"), ("rubbish", "good"), ("drains", "poor"), ("pools", "partly"),
                ("yards", "good"), ("safety", "good"),
            ])
        for (name, kind) in [(Village.flood, "flood"), (Village.storm, "storm")] {
            let card = Village.card(name)
            write(
                "disaster", on: card, at: last, opens: true,
                [
                    ("kind", kind), ("day", last.iso), ("place", "Dusun II, tepi sungai"), ("rt", "03"),
                    ("displaced", "9"), ("households", "12"),
                ])
            write("disaster-need", on: card, at: last, [("needs", "food water blankets")])
        }
        write(
            "disaster-aid", on: Village.card(Village.flood),
            [("what", "food"), ("amount", "40 dus"), ("from", "BPBD"), ("households", "12"), ("enough", "y")])
        write("disaster-end", on: Village.card(Village.storm), [("on", Village.today.iso)])
    }
}
