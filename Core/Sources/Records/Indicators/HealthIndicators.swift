#if !hasFeature(Embedded)
public import Plain
public import Rules

extension Indicator {
    /// Every indicator there is, in the order in which pages show them.
    public static let all =
        weighing + classes + weighingMonths + people + visits + health + screenings + talks + education + publicWorks
        + housing + order
        + social + complaints + [.meetings, .roleKnown, .disasters, .fires]

    /// What the weighing day counts. The phone counts and names them as well, so their words stand in `SKDN`.
    private static let weighing: [Indicator] = {
        let words = SKDN.bars + SKDN.details
        func child(
            _ code: String, _ kind: Kind, _ direction: Direction, _ basis: Basis, tag: Phrase? = nil, _ means: Phrase
        ) -> Indicator {
            let found = words.first { $0.code == code }
            return Indicator(
                code, found?.title ?? Phrase("", ""), letter: found?.letter ?? "", of: .children, in: .health,
                good: direction, by: basis, at: .growth, tag: tag, means: means, .together(kind))
        }
        return [
            child(
                "s", .stock, .neither, skdn,
                Phrase("Anak tercatat berumur 0–59 bulan.", "Registered children of 0–59 months.")),
            child("k", .stock, .more, skdn, Phrase("Balita yang punya buku KIA.", "Under-fives who have a KIA book.")),
            child(
                "d", .flow, .more, skdn, Phrase("Balita yang ditimbang bulan itu.", "Under-fives weighed in the month.")
            ),
            child(
                "n", .flow, .more, .rule(.gain), tag: Phrase("naik", "rising"),
                Phrase("Beratnya naik cukup sejak bulan lalu.", "Gained enough since the month before.")),
            child(
                "t", .flow, .less, .rule(.gain), tag: Phrase("tidak naik", "not rising"),
                Phrase("Beratnya tidak naik cukup sejak bulan lalu.", "Did not gain enough since the month before.")),
            child(
                "o", .flow, .less, .rule(.gain),
                Phrase("Ditimbang bulan ini, bulan lalu tidak.", "Weighed this month and not in the one before.")),
            child(
                "b", .flow, .neither, .rule(.gain),
                Phrase("Balita yang pertama kali ditimbang.", "Weighed for the first time.")),
            child(
                "2t", .flow, .less, .rule(.gain), tag: Phrase("2T", "2T"),
                Phrase("Dua bulan berturut-turut tidak naik cukup.", "Did not gain enough in two months running.")),
            child(
                "bgm", .flow, .less, .rule(.redLine), tag: Phrase("garis merah", "red line"),
                Phrase("Titik beratnya di bawah garis merah KMS.", "Weight below the red line of the growth card.")),
            Indicator(
                "orange", Phrase("Di atas garis oranye", "Above the orange line"), of: .children, in: .health,
                good: .less, by: .rule(.orangeLine), at: .none,
                means: Phrase(
                    "Titik beratnya di atas garis oranye KMS.", "Weight above the orange line of the growth card."),
                .together(.flow)),
            Indicator(
                SKDN.attendance.code, SKDN.attendance.title, letter: SKDN.attendance.letter, of: .children, in: .health,
                good: .more, by: skdn, at: .growth,
                target: Target(percent: 80, source: Source("PosyanduDigital", "D/S"), confidence: .unverified),
                means: Phrase("Balita ditimbang dari seluruh balita.", "The weighed of all under-fives."),
                .share(.attendance)),
            Indicator(
                SKDN.rising.code, SKDN.rising.title, letter: SKDN.rising.letter, of: .children, in: .health,
                good: .more, by: .rule(.gain), at: .growth,
                means: Phrase(
                    "Balita naik berat dari yang bisa dinilai.", "The rising of those whose gain can be judged."),
                .share(.rising)),
        ]
    }()

    private static let skdn = Basis.said("Petunjuk SKDN", "S, K, D dan N", .unverified)

    /// Classes that are said beside a name.
    private static let low = [
        "severely-underweight", "underweight", "severely-stunted", "stunted", "severely-wasted", "wasted",
    ]

    /// Classes of those measured in a month.
    private static let classes: [Indicator] = GrowthIndex.allCases.flatMap { index in
        index.classes.classes.map { found in
            let word = found.code.cut(at: UInt8(ascii: "-"), most: 2).last ?? ""
            let isNormal = word == "normal"
            let isLow = low.contains(word)
            let name = Phrase(indonesian: found.indonesian, english: found.english)
            return Indicator(
                found.code, name, of: .children, in: .health,
                good: isNormal ? .more : found.code == "lfa-tall" ? .neither : .less, by: .rule(index.rule),
                at: .classes(index), tag: isLow ? name : nil,
                means: Phrase(
                    indonesian: "Balita yang hasil ukurnya termasuk kelas \(found.indonesian).",
                    english: "Under-fives whose measurement falls into the class \(found.english)."),
                .together(.flow))
        }
    }

    /// What February and August count by sex and age.
    private static let weighingMonths: [Indicator] = [
        month(
            "month-height", Phrase("Diukur tingginya", "Height known"), .neither, .lengthForAgeClasses,
            Phrase(
                "Tingginya bisa dinilai, Februari dan Agustus.",
                "Height could be judged, February and August.")),
        month(
            "month-stunted", Phrase("Pendek menurut umur", "Stunted"), .less, .lengthForAgeClasses,
            Phrase(
                "Balita pendek atau sangat pendek, Februari dan Agustus.",
                "Stunted, severely or not, February and August.")),
        month(
            "month-weight-height", Phrase("Diukur berat dan tingginya", "Weight and height known"), .neither,
            .weightForLengthClasses,
            Phrase(
                "Berat menurut tingginya bisa dinilai, Februari dan Agustus.",
                "Weight for height could be judged, February and August.")),
        month(
            "month-wasted", Phrase("Kurus menurut tinggi", "Wasted"), .less, .weightForLengthClasses,
            Phrase(
                "Gizi kurang atau buruk, atau kaki bengkak, Februari dan Agustus.",
                "Wasted, severely or not, and swollen feet, February and August.")),
        month(
            "month-overweight", Phrase("Gizi lebih menurut tinggi", "Overweight"), .less, .weightForLengthClasses,
            Phrase(
                "Balita gizi lebih atau obesitas, Februari dan Agustus.", "Overweight or obese, February and August.")),
        month(
            "month-weight", Phrase("Diketahui beratnya", "Weight known"), .neither, .weightForAgeClasses,
            Phrase(
                "Berat menurut umurnya bisa dinilai, Februari dan Agustus.",
                "Weight for age could be judged, February and August.")),
        month(
            "month-underweight", Phrase("Berat kurang menurut umur", "Underweight"), .less, .weightForAgeClasses,
            Phrase(
                "Berat kurang atau sangat kurang, atau kaki bengkak, Februari dan Agustus.",
                "Underweight, severely or not, and swollen feet, February and August.")),
    ]

    private static func month(
        _ code: String, _ name: Phrase, _ direction: Direction, _ rule: Rule, _ means: Phrase
    ) -> Indicator {
        Indicator(
            code, name, of: .children, in: .health, good: direction, by: .rule(rule), at: .none, means: means,
            .together(.flow))
    }

    private static let people: [Indicator] = [
        Indicator(
            "pregnant", Phrase("Ibu hamil", "Pregnant women"), of: .pregnant, in: .health, at: .growth,
            means: Phrase("Ibu yang tercatat sedang hamil.", "Women registered as pregnant."),
            .span { resident in
                resident.pregnancies.map { pregnancy in
                    let last = pregnancy.ended ?? pregnancy.lastPeriod.adding(days: Antenatal.longestDays)
                    return (pregnancy.lastPeriod.month, last.month.adding(1))
                }
            }),
        Indicator(
            "antenatal", Phrase("Ibu hamil diperiksa", "Antenatal checks"), of: .pregnant, in: .health, good: .more,
            by: .rule(.antenatalVisits), at: .none,
            means: Phrase("Ibu hamil yang diperiksa bulan itu.", "Pregnant women checked in the month."),
            .month { resident, month in
                !resident.pregnancies.isEmpty
                    && resident.findings.of(.antenatalVisit).contains { $0.day.month == month }
            }),
        Indicator(
            "residents", Phrase("Warga tercatat", "Residents"), of: .residents, at: .growth,
            means: Phrase("Warga yang punya kartu di Posyandu.", "People with a card in the Posyandu."),
            .span { [(Contribution.known($0), nil)] }),
    ]

    /// Who was screened, and what the conclusions of screenings with a schedule count: a further screening adds its own.
    private static let screenings: [Indicator] = Screenings.forms.flatMap { form -> [Indicator] in
        guard let screening = form.screening, screening.every != nil else { return [] }
        var found = [
            Indicator(
                form.code, form.title, of: .residents, in: .health, good: .more, isPrivate: screening.isPrivate,
                means: Phrase("Warga yang diperiksa bulan itu.", "People who were checked in the month."),
                .together(.flow))
        ]
        // The mildest of those that count under a code names it: 140/90 or more, not 180/110.
        for kind in screening.conclusions.reversed() {
            for code in kind.counts where !found.contains(where: { $0.code == code }) {
                found.insert(
                    Indicator(
                        code, kind.words, of: .residents, in: .health, good: kind.tone == .calm ? .neither : .less,
                        by: .rule(kind.rule), isPrivate: screening.isPrivate,
                        means: Phrase(
                            "Kata pemeriksaan terakhirnya bulan itu.", "Says her last check of the month."),
                        .together(.flow)), at: 1)
            }
        }
        return found
    }

    private static let health: [Indicator] =
        [
            Indicator(
                "immunisation-age", Phrase("Anak 12–23 bulan", "Children of 12–23 months"), of: .children, in: .health,
                by: .rule(.basicImmunisation),
                means: Phrase("Anak tercatat berumur 12–23 bulan.", "Registered children of 12–23 months."),
                .span { $0.months(of: Immunisation.basicAges) }),
            Indicator(
                "fully-immunised", Phrase("Imunisasi dasar lengkap", "Complete basic immunisation"), of: .children,
                in: .health, good: .more, by: .rule(.basicImmunisation),
                means: Phrase(
                    "Anak 12–23 bulan, lengkap sebelum ulang tahun pertama.",
                    "Children of 12–23 months, complete before the first birthday."),
                .span { resident in
                    guard let birth = resident.birth,
                        Immunisation.isBasicComplete(birth: birth, given: resident.services.map { ($0.code, $0.day) })
                    else { return [] }
                    return resident.months(of: Immunisation.basicAges)
                }),
            Indicator(
                "fully-immunised-share", Phrase("Bagian imunisasi lengkap", "Share fully immunised"), of: .children,
                in: .health, good: .more, by: .rule(.basicImmunisation),
                means: Phrase(
                    "Imunisasi dasar lengkap dari anak 12–23 bulan.", "Complete of the children of 12–23 months."),
                .share(Share("fully-immunised", of: ["immunisation-age"]))),
            Indicator(
                "basic-completed", Phrase("Imunisasi dasar menjadi lengkap", "Basic immunisation completed"),
                of: .children,
                in: .health, good: .more, by: .rule(.basicImmunisation),
                means: Phrase(
                    "Anak yang dosis dasar terakhirnya bulan itu.", "Children whose last basic dose was in the month."),
                .span { $0.completed { $0.basic } }),
            Indicator(
                "toddler-completed", Phrase("Imunisasi baduta menjadi lengkap", "Second-year immunisation completed"),
                of: .children, in: .health, good: .more, by: .rule(.toddlerImmunisation),
                means: Phrase(
                    "Anak yang dosis terakhirnya sebelum umur dua bulan itu.",
                    "Children whose last dose of the second year was in the month."),
                .span { $0.completed { $0.toddler } }),
            Indicator(
                "toddler-age", Phrase("Anak 24–35 bulan", "Children of 24–35 months"), of: .children, in: .health,
                by: .rule(.toddlerImmunisation),
                means: Phrase("Anak tercatat berumur 24–35 bulan.", "Registered children of 24–35 months."),
                .span { $0.months(of: Immunisation.toddlerAges) }),
            Indicator(
                "toddler-immunised", Phrase("Imunisasi baduta lengkap", "Complete in the second year"), of: .children,
                in: .health, good: .more, by: .rule(.toddlerImmunisation),
                means: Phrase(
                    "Anak 24–35 bulan, lengkap sebelum ulang tahun kedua.",
                    "Children of 24–35 months, complete before the second birthday."),
                .span { resident in
                    guard let birth = resident.birth,
                        Immunisation.isToddlerComplete(birth: birth, given: resident.services.map { ($0.code, $0.day) })
                    else { return [] }
                    return resident.months(of: Immunisation.toddlerAges)
                }),
            Indicator(
                "toddler-immunised-share", Phrase("Bagian baduta lengkap", "Share complete in the second year"),
                of: .children, in: .health, good: .more, by: .rule(.toddlerImmunisation),
                means: Phrase(
                    "Imunisasi baduta lengkap dari anak 24–35 bulan.", "Complete of the children of 24–35 months."),
                .share(Share("toddler-immunised", of: ["toddler-age"]))),
            Indicator(
                Form.schoolDoses.code, Phrase("Imunisasi sekolah disalin", "Doses of the school copied"),
                of: .residents,
                in: .health, good: .more, by: .rule(.schoolVaccines),
                means: Phrase(
                    "Anak yang surat imunisasi sekolahnya disalin.", "Children whose paper of the school was copied."),
                .month { resident, month in !resident.findings.of(.schoolDoses, in: month).isEmpty }),
            Indicator(
                "antenatal-share", Phrase("Bagian ibu hamil diperiksa", "Share of pregnant women checked"),
                of: .pregnant,
                in: .health, good: .more, by: .rule(.antenatalVisits),
                means: Phrase(
                    "Ibu hamil yang diperiksa bulan itu dari seluruh ibu hamil.",
                    "Those checked in the month of all pregnant women."),
                .share(Share("antenatal", of: ["pregnant"]))),
            Indicator(
                "daily-living-independent-share", Phrase("Bagian lansia mandiri", "Share of independent elders"),
                of: .residents, in: .health, good: .more, by: .rule(.dailyLiving),
                means: Phrase(
                    "Lansia dengan AKS 20 dari yang ditanya bulan itu.",
                    "Elders with 20 points of those asked in the month."),
                .share(Share("daily-living-independent", of: ["daily-living"]))),
        ] + births + contraception
}

extension Indicator.GrowthIndex {
    public var classes: GrowthClasses {
        switch self {
        case .weight: .weightForAge
        case .length: .lengthForAge
        case .wasting: .weightForLength
        }
    }

    public var title: Phrase {
        switch self {
        case .weight: Phrase("Berat menurut umur", "Weight for age")
        case .length: Phrase("Tinggi menurut umur", "Height for age")
        case .wasting: Phrase("Berat menurut tinggi", "Weight for height")
        }
    }

    var rule: Rule {
        switch self {
        case .weight: .weightForAgeClasses
        case .length: .lengthForAgeClasses
        case .wasting: .weightForLengthClasses
        }
    }
}

extension Resident {
    /// The months in which she has an age of completed months.
    func months(of ages: Range<Int>) -> [Indicator.Stretch] {
        guard let birth else { return [] }
        return [(birth.adding(months: ages.lowerBound).month, birth.adding(months: ages.upperBound).month)]
    }

    /// The month in which her doses became complete, whenever they were copied.
    func completed(_ which: ((basic: Day?, toddler: Day?)) -> Day?) -> [Indicator.Stretch] {
        guard let birth else { return [] }
        let day = which(Immunisation.completion(birth: birth, given: services.map { ($0.code, $0.day) }))
        return day.map { [($0.month, $0.month.adding(1))] } ?? []
    }

    /// The months of an age in which a schooling holds.
    func schooling(within ages: Range<Int>, _ holds: (Schooling) -> Bool) -> [Indicator.Stretch] {
        guard let age = months(of: ages).first else { return [] }
        return findings.stretches(.schooling) { $0["status"].flatMap { Schooling(rawValue: $0) }.map(holds) }
            .map { stretch in
                (max(age.from, stretch.from), [stretch.to, age.to].compactMap { $0 }.min())
            }
    }
}
#endif
