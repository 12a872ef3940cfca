public import Plain

extension Rule {
    /// By days: whether a visit of the first day came six hours after the birth is not asked.
    public static let postnatalVisits = Rule(
        "postnatal-visits", "Empat kunjungan nifas (KF1–KF4)", "Four visits after birth (KF1–KF4)",
        unit: "days after birth", since: .first(ofYear: 2023), .primaryCareGuide("pelayanan nifas"), .verified)
    /// The guide says that there are three; their days stand there in a picture only.
    public static let neonatalVisits = Rule(
        "neonatal-visits", "Tiga kunjungan bayi baru lahir (KN1–KN3)", "Three visits of the newborn (KN1–KN3)",
        unit: "days after birth", since: .first(ofYear: 2023), .primaryCareGuide("pelayanan bayi baru lahir"),
        .unverified)
    static let postnatalDanger = Rule(
        "postnatal-danger", "Tanda bahaya ibu nifas", "Danger signs after birth", unit: "sign",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan nifas"), .unverified)
    static let newbornDanger = Rule(
        "newborn-danger", "Tanda bahaya bayi baru lahir", "Danger signs of a newborn", unit: "sign",
        since: .first(ofYear: 2023), .primaryCareGuide("pelayanan bayi baru lahir"), .unverified)
}

extension Screening {
    /// A mother after birth: danger signs. Due while a visit is.
    public static let postnatal = Screening(
        form: "postnatal-visit", title: Phrase("Kunjungan nifas", "Visit after birth"),
        isFor: { known, day in AfterBirth.isWithin(known.delivered, AfterBirth.motherDays, on: day) },
        conclusions: AfterBirth.motherSigns + [AfterBirth.motherWell],
        judge: { found, _ in AfterBirth.judge(found, AfterBirth.motherSigns, AfterBirth.motherWell) })
    /// A newborn: danger signs. Due while a visit is.
    public static let newbornVisit = Screening(
        form: "newborn-visit", title: Phrase("Kunjungan bayi baru lahir", "Visit of the newborn"),
        isFor: { known, day in AfterBirth.isWithin(known.birth, AfterBirth.childDays, on: day) },
        conclusions: AfterBirth.childSigns + [AfterBirth.childWell],
        judge: { found, _ in AfterBirth.judge(found, AfterBirth.childSigns, AfterBirth.childWell) })
}

/// The visits after a birth and what is looked for in them: `Rule.postnatalVisits` and those beside it.
public enum AfterBirth {
    public static let motherDays = 42
    public static let childDays = 28
    /// The last day of each visit; the next begins the day after.
    private static let ends = [2, 7, childDays, motherDays]

    static func isWithin(_ birth: Day?, _ days: Int, on day: Day) -> Bool {
        birth.map { (0...days).contains(day.days(since: $0)) } ?? false
    }

    public struct Visit: Sendable {
        /// 1...4
        public let number: Int
        public let opens: Day
        public let closes: Day
        public let state: Antenatal.State
    }

    /// Four visits of a mother, three of a child.
    /// - Parameter visits: days on which midwife or doctor saw her
    public static func plan(birth: Day, visits: [Day], ofChild isChild: Bool, on day: Day) -> [Visit] {
        var begins = 0
        return ends.prefix(isChild ? 3 : 4).enumerated().map { place, end in
            let (opens, closes) = (birth.adding(days: begins), birth.adding(days: end))
            begins = end + 1
            let done = visits.first { $0 >= opens && $0 <= closes }
            let state: Antenatal.State =
                done.map { .done($0) } ?? (day > closes ? .missed : day >= opens ? .open : .later)
            return Visit(number: place + 1, opens: opens, closes: closes, state: state)
        }
    }

    /// The visit to make now.
    public static func open(_ plan: [Visit]) -> Visit? { plan.first { $0.state == .open } }
    public static func isComplete(_ plan: [Visit]) -> Bool { done(plan) == plan.count }
    public static func done(_ plan: [Visit]) -> Int {
        plan.filter { if case .done = $0.state { true } else { false } }.count
    }

    // MARK: Danger signs

    /// Source: the re-typed card for mothers after birth.
    public static let motherSigns: [Conclusion.Kind] = [
        mother("bleeding", Phrase("Perdarahan banyak", "Heavy bleeding")),
        mother("breath", Phrase("Sesak napas", "Short of breath")),
        mother("fever", Phrase("Demam", "Fever")),
        mother("headache", Phrase("Sakit kepala berat", "Severe headache")),
        mother("vision", Phrase("Pandangan kabur", "Blurred vision")),
        mother("belly", Phrase("Nyeri ulu hati", "Pain in the upper belly")),
        mother("heart", Phrase("Jantung berdebar", "Palpitations")),
        mother("discharge", Phrase("Cairan jalan lahir berbau", "Smelly discharge")),
        mother("swelling", Phrase("Jalan lahir bengkak", "Swollen birth canal")),
        mother("breast", Phrase("Payudara merah dan bengkak", "Red, swollen breast")),
        mother("urine", Phrase("Sulit buang air kecil", "Trouble passing water")),
        mother("sad", Phrase("Sedih terus, tidak mau mengurus bayi", "Lasting sadness, will not care for the baby")),
    ]

    /// Source: the re-typed card for newborns and infants.
    public static let childSigns: [Conclusion.Kind] = [
        child("breath", Phrase("Sesak, napas cepat atau merintih", "Hard or fast breathing, grunting")),
        child("fits", Phrase("Kejang", "Fits")),
        child("weak", Phrase("Lemas, jarang bergerak", "Limp, hardly moves")),
        child("suck", Phrase("Tidak mau menyusu", "Does not suck")),
        child("temperature", Phrase("Demam 37,5 °C atau lebih, atau dingin", "Fever of 37.5 °C or more, or cold")),
        child("colour", Phrase("Kulit biru atau kuning", "Blue or yellow skin")),
        child("cord", Phrase("Tali pusat merah, berbau atau bernanah", "Cord red, smelly or with pus")),
        child("eyes", Phrase("Mata bernanah", "Pus in the eyes")),
        child("skin", Phrase("Kulit bernanah", "Pus on the skin")),
        child("stool", Phrase("Diare, atau tinja pucat", "Diarrhoea, or pale stool")),
        child("urine", Phrase("Jarang kencing", "Passes little water")),
    ]

    private static func mother(_ code: StaticString, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(
            "postnatal-\(code)", words, .urgent, .today, message: Antenatal.toHospital, rule: .postnatalDanger)
    }

    private static func child(_ code: StaticString, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(
            "newborn-\(code)", words, .urgent, .today,
            message: Message(
                Phrase("Rujuk sekarang", "Refer now"),
                Phrase(
                    "Bu, bayinya perlu diperiksa sekarang. Saya temani, dekap agar hangat.",
                    "The baby must be examined now. I come along; hold it warm."), .danger),
            rule: .newbornDanger)
    }

    private static let noDanger = Phrase("Tidak ada tanda bahaya", "No danger sign")
    private static let written = Phrase("Kunjungan tercatat", "The visit is recorded")

    static let motherWell = Conclusion.Kind(
        "postnatal-well", written,
        message: Message(
            noDanger,
            Phrase(
                "Bagus, Bu. Makan yang cukup, dan susui setiap bayi mau.",
                "Well done. Eat enough, and feed whenever the baby wants."), .breastfeeding),
        rule: .postnatalDanger)
    static let childWell = Conclusion.Kind(
        "newborn-well", written,
        message: Message(
            noDanger,
            Phrase(
                "Bagus, Bu. Jaga bayi hangat dan tali pusat kering.", "Well done. Keep the baby warm and the cord dry."),
            .breastfeeding),
        rule: .newbornDanger)

    /// What one visit found, another of the same day does not take away.
    static func judge(_ found: Found, _ signs: [Conclusion.Kind], _ well: Conclusion.Kind) -> [Conclusion] {
        let codes = found.codes(PostnatalVisit.danger)
        let conclusions = signs.filter { codes.contains($0.code) }.map { $0.of() }
        return conclusions.isEmpty ? [well.of()] : conclusions
    }
}

/// What is asked of a mother, and of a newborn, after birth.
public enum PostnatalVisit {
    public static let day = Question<Day>("postnatal-visit", "on")
    public static let seenBy = Question<String>("postnatal-visit", "seen-by")
    public static let danger = Question<String>("postnatal-visit", "danger")
}
