import Plain
import Records
import Rules

/// Somebody of the village as her card stands on the eve of the session day.
struct Neighbour {
    let name: String
    let sex: String
    /// Completed months on the session day; some days are added so that not all have one birthday.
    let months: Int
    let mother: String
    let rt: String
    /// Grams of the months up to September 2026, the last one last; 0 for a month without weighing.
    var weights: [Int] = []
    /// Millimetres in September, and what was gained each month before.
    var length = 0
    var growth = 10
    var hasHealthBook = true
    var isVaccinated = true

    var card: ID { Village.card(name) }
    var birth: Day {
        Village.today.adding(months: -months).adding(days: -(1 + name.utf8.count % 12))
    }
}

extension Neighbour {
    static let longName = "Muhammad Al-Fatih Nugroho Kusumawardhana Putra Pratama"
    static let oneLetter = "Y"

    static let all: [Neighbour] = [
        Neighbour(
            name: "Aisyah Putri", sex: "f", months: 14, mother: "Ratna", rt: "02",
            weights: [8_500, 8_700, 8_900, 9_100], length: 755, growth: 12),
        Neighbour(
            name: "Bima Saputra", sex: "m", months: 4, mother: "Dewi", rt: "01",
            weights: [3_400, 4_500, 5_700, 6_500], length: 625, growth: 25),
        Neighbour(
            name: "Citra Lestari", sex: "f", months: 1, mother: "Ibu Wulan", rt: "03",
            hasHealthBook: false),
        Neighbour(
            name: "Dimas Prayoga", sex: "m", months: 20, mother: "Tini", rt: "02",
            weights: [10_600, 10_800, 11_000, 11_200], length: 833, isVaccinated: false),
        Neighbour(
            name: "Eka Wijaya", sex: "m", months: 30, mother: "Sumi", rt: "04",
            weights: [12_400, 12_600, 12_800, 12_800], length: 905),
        Neighbour(
            name: "Fajar Hidayat", sex: "m", months: 16, mother: "Yuli", rt: "01",
            weights: [7_900, 7_900, 7_800, 7_600], length: 775, growth: 4),
        Neighbour(
            name: "Gilang Ramadhan", sex: "m", months: 41, mother: "Ani", rt: "03",
            weights: [
                3_300, 4_400, 5_500, 6_300, 6_900, 7_400, 7_800, 8_200, 8_500, 8_800, 9_000, 9_300, 9_500,
                9_700, 9_800, 0, 10_200, 10_400, 10_500, 10_700, 10_900, 11_100, 11_300, 11_500, 11_800,
                12_000, 12_100, 12_300, 12_500, 12_600, 12_800, 13_000, 13_200, 13_300, 13_500, 13_700,
                13_900, 14_000, 14_200, 14_400, 0,
            ], length: 985, growth: 8),
        Neighbour(
            name: "Hana Safitri", sex: "f", months: 50, mother: "Erna", rt: "02",
            weights: [13_600, 13_800, 14_000, 14_200], length: 925, growth: 4),
        Neighbour(
            name: "Intan Permata", sex: "f", months: 55, mother: "Lina", rt: "01",
            weights: [22_500, 22_800, 23_100, 23_400], length: 1_085, growth: 6),
        Neighbour(
            name: "Joko Susilo", sex: "m", months: 8, mother: "Marni", rt: "04",
            weights: [7_300, 7_700, 8_000, 8_300], length: 695, growth: 15),
        Neighbour(
            name: longName, sex: "m", months: 26, mother: "Siti Nurhaliza Rahmawati Kusumaningtyas",
            rt: "012", weights: [11_600, 11_800, 12_000, 12_200], length: 865),
        Neighbour(name: oneLetter, sex: "f", months: 35, mother: "U", rt: "", weights: [13_400], length: 940),
        Neighbour(name: "Lestari Handayani", sex: "f", months: 28 * 12, mother: "", rt: "02"),
        Neighbour(name: "Maya Anggraini", sex: "f", months: 24 * 12, mother: "", rt: "03"),
        Neighbour(name: "Nining Kurnia", sex: "f", months: 31 * 12, mother: "", rt: "01"),
        Neighbour(name: "Oki Setiawati", sex: "f", months: 31 * 12, mother: "", rt: "04"),
        Neighbour(name: "Putra Mahendra", sex: "m", months: 9 * 12, mother: "Ratna", rt: "02"),
        Neighbour(name: "Wulan Sari", sex: "f", months: 14 * 12, mother: "Tini", rt: "02"),
        Neighbour(name: "Mbah Slamet", sex: "m", months: 72 * 12, mother: "", rt: "03"),
        Neighbour(
            name: "Rudi Hartono", sex: "m", months: 19, mother: "Sari", rt: "04", weights: [9_900, 10_000],
            length: 800),
        Neighbour(
            name: "Sekar Ayu", sex: "f", months: 22, mother: "Mira", rt: "01", weights: [10_400, 10_600],
            length: 820),
        Neighbour(name: "Aisya Putri", sex: "f", months: 14, mother: "Ratna", rt: "02"),
    ]
}

extension Village {
    /// The book on the eve of the session day.
    static func eve() -> Village {
        var village = Village()
        for neighbour in Neighbour.all { village.register(neighbour) }
        village.writeLives()
        return village
    }

    mutating func register(_ neighbour: Neighbour) {
        var answers = [
            ("name", neighbour.name), ("sex", neighbour.sex), ("birth", neighbour.birth.iso),
            ("mother", neighbour.mother), ("rt", neighbour.rt),
        ].filter { !$0.1.isEmpty }
        if !neighbour.hasHealthBook { answers.append(("no-kia", "y")) }
        let card = neighbour.card
        let registered = max(neighbour.birth.adding(days: 3), Village.today.adding(days: -400))
        write("resident", on: card, at: registered, opens: true, answers)
        if neighbour.isVaccinated, neighbour.months < 60 { vaccinate(neighbour) }
        for (place, weight) in neighbour.weights.enumerated() where weight > 0 {
            let back = neighbour.weights.count - place
            let day = Village.today.month.adding(-back).day(13)
            let length = neighbour.length - (back - 1) * neighbour.growth
            write(
                "growth-visit", on: card, at: day, by: place % 3 == 1 ? .sri : .yanti,
                [
                    ("weight", "\(weight)"), ("length", "\(length)"),
                    ("measure", day.months(since: neighbour.birth) < 24 ? "l" : "h"),
                ])
        }
    }

    /// Every dose in its month, by the midwife.
    private mutating func vaccinate(_ neighbour: Neighbour) {
        var given: [(code: String, day: Day)] = []
        for month in [0, 2, 3, 4, 9, 12, 18] where month < neighbour.months {
            let day = neighbour.birth.adding(months: month).adding(days: 5)
            let doses = Immunisation.due(birth: neighbour.birth, given: given, on: day).map { $0.code }
            guard !doses.isEmpty else { continue }
            given += doses.map { ($0, day) }
            write(
                "services", on: neighbour.card, at: day, by: .midwife,
                [("given", doses.joined(separator: " "))])
        }
    }

    /// What befell some of them before the session day.
    private mutating func writeLives() {
        let last = Village.today.adding(months: -1)
        let aisyah = Village.card("Aisyah Putri")
        write("national-id", on: aisyah, at: last, [("nik", "9905••••••••0003"), ("verified", "y")])
        write("services", on: aisyah, at: last, by: .midwife, [("given", "local-food")])
        write("counselling", on: aisyah, at: last, [("message", "varied-food")])
        let gilang = Village.card("Gilang Ramadhan")
        write("national-id", on: gilang, at: last, [("nik", "9905••••••••0011")])
        write(
            "identity", on: gilang, at: last,
            [("name", "Gilang Ramadhan"), ("address", "Jalan Mawar 7, belakang masjid"), ("phone", "0812 0000 0007")])
        write("visit-task", on: gilang, at: last, [("reason", "absent")])
        // A form of a newer edition than this one.
        write("dental-check", on: gilang, at: last.adding(days: 2), by: .midwife, [("teeth", "20")])

        let home = Village.card(Village.household)
        write(
            "household", on: home, at: last, opens: true,
            [("head", "Rahman"), ("rt", "02"), ("address", "Jalan Mawar 3")])
        write(
            "household", on: Village.card(Neighbour.longName + " Senior"), at: last, opens: true,
            [("head", Neighbour.longName + " Senior"), ("rt", "03")])
        for name in ["Aisyah Putri", "Putra Mahendra", "Lestari Handayani"] {
            write("household-member", on: Village.card(name), at: last, [("household", home.text)])
        }
        let nining = Village.card("Nining Kurnia")
        write("pregnancy", on: nining, at: last, [("last-period", Village.today.adding(days: -290).iso)])
        write(
            "pregnancy-end", on: nining, at: last.adding(days: 8),
            [("on", last.adding(days: 7).iso), ("outcome", "born")])

        let lestari = Village.card("Lestari Handayani")
        write(
            "pregnancy", on: lestari, at: Village.today.adding(days: -120),
            [("last-period", Village.today.adding(days: -27 * 7).iso)])
        write(
            "antenatal-visit", on: lestari, at: Village.today.adding(days: -27 * 7 + 80), by: .midwife,
            [
                ("provider", "doctor"), ("weight", "52400"), ("arm", "242"), ("systolic", "110"),
                ("diastolic", "70"), ("tablets", "30"),
            ])
        write(
            "pregnancy", on: Village.card("Maya Anggraini"), at: last,
            [("last-period", Village.today.adding(days: -9 * 7).iso)])
        write("death", on: Village.card("Rudi Hartono"), at: last, [("on", last.adding(days: -3).iso)])
        write(
            "moved-out", on: Village.card("Sekar Ayu"), at: last,
            [("on", last.adding(days: -5).iso), ("to", "Kecamatan Sukajaya")])
        write("merge", on: Village.card("Aisya Putri"), at: last, [("into", aisyah.text)])
    }
}
