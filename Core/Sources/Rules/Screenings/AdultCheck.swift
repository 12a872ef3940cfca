public import Plain

extension Rule {
    /// The letters of the Posyandu's card for adults; the boards of the region use the same. Asia-Pacific bounds differ.
    static let bodyMass = Rule(
        "adult-body-mass", "IMT dewasa", "BMI of adults", unit: "kg/m²", since: .first(ofYear: 2023),
        .primaryCareGuide("kartu bantu usia produktif dan lansia"), .quoted)
    static let waist = Rule(
        "adult-waist", "Lingkar perut", "Waist", unit: "mm", since: .first(ofYear: 2023),
        .primaryCareGuide("tabel 21"), .verified)
    /// That the third degree is for today is ours: the guide refers from 140/90 on and names no hour.
    static let adultPressure = Rule(
        "adult-pressure", "Tensi dewasa", "Blood pressure of adults", unit: "mmHg", since: .first(ofYear: 2023),
        .primaryCareGuide("tabel 22"), .verified)
    /// 100–139 mg/dL has no name in the guide for adults; it is called normal here.
    static let glucose = Rule(
        "adult-glucose", "Gula darah sewaktu", "Random blood glucose", unit: "mg/dL", since: .first(ofYear: 2023),
        .primaryCareGuide("tabel 23"), .verified)
}

extension Screening {
    /// Weight for height, waist, pressure and glucose of grown-ups: once a year, each month when something is high.
    public static let adult = Screening(
        form: "adult-check", title: Phrase("Tensi, gula dan perut", "Pressure, glucose, waist"), every: .months(12),
        isFor: { known, day in
            known.lastPeriod == nil && (known.ageMonths(on: day) ?? 0) >= AdultCheck.grownMonths
        },
        // Before there was a check of school age it was offered from 15 years on.
        takes: { known, day in (known.ageMonths(on: day) ?? 0) >= AdultCheck.fromMonths },
        conclusions: AdultCheck.all, judge: { found, known in AdultCheck.judge(found, known) })
}

/// `Rule.bodyMass`, `.waist`, `.adultPressure`, `.glucose`.
public enum AdultCheck {
    public static let weight = Question<Grams>("adult-check", "weight")
    public static let height = Question<Millimetres>("adult-check", "height")
    public static let waistline = Question<Millimetres>("adult-check", "waist")
    public static let systolic = Question<Int>("adult-check", "systolic")
    public static let diastolic = Question<Int>("adult-check", "diastolic")
    public static let randomGlucose = Question<Int>("adult-check", "glucose")

    /// What was written of somebody so old stands.
    static let fromMonths = 15 * 12
    /// Below 18 years the curves of children tell thin from fat.
    static let grownMonths = 18 * 12

    static let all: [Conclusion.Kind] =
        [
            crisis, severe, high, nearlyHigh, pressureNormal, diabetes, prediabetes, glucoseNormal, wideWaist,
            waistNormal,
        ]
        + [veryThin, thin, bodyNormal, heavy, obese, recorded]

    // MARK: What is said

    private static let lessSalt = Advice(
        "less-salt",
        Phrase(
            "Kurangi garam dan makanan asin. Berhenti merokok dan tidur cukup.",
            "Less salt and salty food. No smoking, and enough sleep."),
        asking: Phrase("Makanan asin apa yang paling sering dimakan?", "Which salty food is eaten most?"))
    private static let lessSweet = Advice(
        "less-sweet",
        Phrase(
            "Kurangi gula, nasi dan minuman manis. Jalan kaki 30 menit setiap hari.",
            "Less sugar, rice and sweet drinks. Walk 30 minutes each day."),
        asking: Phrase("Minum manis berapa kali kemarin?", "How many sweet drinks yesterday?"))
    static let eatMore = Advice(
        "eat-more",
        Phrase(
            "Makan tiga kali sehari dengan lauk. Tambah telur, ikan atau tempe.",
            "Three meals a day with protein. Add egg, fish or tempeh."),
        asking: Phrase("Makan apa saja kemarin?", "What was eaten yesterday?"))
    private static let healthy = Advice(
        "stay-healthy",
        Phrase(
            "Isi setengah piring dengan sayur dan buah. Jalan kaki 30 menit setiap hari.",
            "Half the plate vegetables and fruit. Walk 30 minutes each day."),
        asking: Phrase("Olahraga apa yang disukai?", "Which exercise is liked?"))
    static let emergency = Advice(
        "adult-danger",
        Phrase(
            "Ke Puskesmas hari ini, jangan menunggu. Bawa obat yang biasa diminum.",
            "To the health centre today, do not wait. Take the usual medicine along."),
        asking: Phrase("Siapa yang bisa menemani ke sana?", "Who can come along?"))

    private static let seeTheMidwife = Phrase("Perlu diperiksa minggu ini", "To be seen this week")

    // MARK: Pressure

    private static let pressure = Phrase("Tensi", "Pressure")
    private static let crisisFrom = Pressure(180, 110)
    private static let severeFrom = Pressure(160, 100)
    private static let highFrom = Pressure(140, 90)
    private static let nearlyFrom = Pressure(130, 85)

    private static let crisis = Conclusion.Kind(
        "pressure-3", Phrase("Tensi 180/110 atau lebih", "Pressure of 180/110 or more"), .urgent, .today,
        topic: pressure, label: Phrase("Sangat tinggi", "Very high"),
        message: Message(
            Phrase("Rujuk hari ini", "Refer today"),
            Phrase(
                "Tensinya sangat tinggi dan perlu diperiksa hari ini. Kita ke Puskesmas bersama, saya temani.",
                "The pressure is very high and must be seen today. Let us go to the health centre together."),
            emergency),
        counts: ["pressure-high"], again: .months(1), rule: .adultPressure)
    private static let severe = referred(
        "pressure-2", Phrase("Tensi 160/100 atau lebih", "Pressure of 160/100 or more"))
    private static let high = referred("pressure-1", Phrase("Tensi 140/90 atau lebih", "Pressure of 140/90 or more"))

    private static func referred(_ code: String, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, .act, .week, topic: pressure, label: Phrase("Tinggi", "High"),
            message: Message(
                seeTheMidwife,
                Phrase(
                    "Tensinya tinggi. Yuk, periksa ke Puskesmas atau Pustu minggu ini.",
                    "The pressure is high. Let it be seen at the health centre this week."), lessSalt),
            counts: ["pressure-high"], again: .months(1), rule: .adultPressure)
    }

    private static let nearlyHigh = Conclusion.Kind(
        "pressure-nearly-high", Phrase("Tensi hampir tinggi", "Pressure nearly high"), .watch, topic: pressure,
        label: Phrase("Hampir tinggi", "Nearly high"),
        message: Message(
            Phrase("Tensi hampir tinggi", "Pressure nearly high"),
            Phrase(
                "Tensinya hampir tinggi. Kurangi garam, dan periksa lagi bulan depan, ya.",
                "The pressure is nearly high. Less salt, and check again next month."), lessSalt),
        counts: ["pressure-nearly-high"], again: .months(1), rule: .adultPressure)
    private static let pressureNormal = Conclusion.Kind(
        "pressure-normal", Phrase("Tensi normal", "Normal pressure"), topic: pressure,
        label: Phrase("Normal", "Normal"),
        rule: .adultPressure)

    // MARK: Glucose

    private static let sugar = Phrase("Gula darah", "Glucose")
    private static let diabetesFrom = 200
    private static let prediabetesFrom = 140

    private static let diabetes = Conclusion.Kind(
        "glucose-high", Phrase("Gula darah 200 atau lebih", "Glucose of 200 or more"), .act, .week, topic: sugar,
        label: Phrase("Tinggi", "High"),
        message: Message(
            seeTheMidwife,
            Phrase(
                "Gula darahnya tinggi. Yuk, periksa ke Puskesmas minggu ini.",
                "The glucose is high. Let it be seen at the health centre this week."), lessSweet),
        counts: ["glucose-high"], again: .months(1), rule: .glucose)
    private static let prediabetes = Conclusion.Kind(
        "glucose-nearly-high", Phrase("Gula darah 140 sampai 199", "Glucose of 140 to 199"), .watch, topic: sugar,
        label: Phrase("Hampir tinggi", "Nearly high"),
        message: Message(
            Phrase("Gula darah hampir tinggi", "Glucose nearly high"),
            Phrase(
                "Gula darahnya hampir tinggi. Kurangi yang manis, dan periksa lagi tiga bulan lagi.",
                "The glucose is nearly high. Less sugar, and check again in three months."), lessSweet),
        counts: ["glucose-nearly-high"], again: .months(3), rule: .glucose)
    private static let glucoseNormal = Conclusion.Kind(
        "glucose-normal", Phrase("Gula darah normal", "Normal glucose"), topic: sugar,
        label: Phrase("Normal", "Normal"),
        rule: .glucose)

    // MARK: Waist and body

    /// Millimetres that are still normal.
    private static let waistOfMen = 900
    private static let waistOfWomen = 800
    private static let belly = Phrase("Perut", "Waist")

    private static let wideWaist = Conclusion.Kind(
        "central-obesity", Phrase("Lingkar perut berlebih", "Wide waist"), .watch, topic: belly,
        label: Phrase("Berlebih", "Wide"), message: tooHeavy, counts: ["central-obesity"], rule: .waist)
    private static let waistNormal = Conclusion.Kind(
        "waist-normal", Phrase("Lingkar perut normal", "Normal waist"), topic: belly, label: Phrase("Normal", "Normal"),
        rule: .waist)

    private static let tooHeavy = Message(
        Phrase("Berat perlu diturunkan", "Weight should go down"),
        Phrase(
            "Berat atau lingkar perutnya berlebih. Kurangi yang manis dan berminyak, perbanyak jalan kaki.",
            "Weight or waist is too much. Less sugar and fat, more walking."), lessSweet)
    private static let tooLight = Message(
        Phrase("Berat kurang", "Weight is low"),
        Phrase(
            "Beratnya masih kurang. Makan tiga kali sehari dengan lauk, ya.",
            "The weight is low. Three meals a day with protein."), eatMore)

    private static let veryThin = body("body-very-thin", Phrase("Sangat kurus", "Very thin"), .watch, tooLight)
    private static let thin = body("body-thin", Phrase("Kurus", "Thin"), .watch, tooLight)
    private static let bodyNormal = body("body-normal", Phrase("Berat normal", "Normal weight"), .calm, nil)
    private static let heavy = body("body-heavy", Phrase("Gemuk", "Overweight"), .watch, tooHeavy)
    private static let obese = body("body-obese", Phrase("Obesitas", "Obese"), .watch, tooHeavy)

    private static func body(_ code: String, _ words: Phrase, _ tone: Tone, _ message: Message?) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, tone, topic: Phrase("Berat", "Weight"), message: message, counts: [code], rule: .bodyMass)
    }

    private static let recorded = Conclusion.Kind(
        "adult-well", Phrase("Pemeriksaan hari ini tercatat", "Today's check is recorded"),
        message: Message(
            Phrase("Hasilnya baik", "All is well"),
            Phrase(
                "Bagus, hasilnya baik. Jaga kesehatan dan periksa lagi tahun depan, ya.",
                "Well done, all is well. Stay healthy, and check again next year."), healthy),
        rule: .adultPressure)

    // MARK: Judging

    static func judge(_ found: Found, _ known: Known) -> [Conclusion] {
        let conclusions =
            [pressure(found), glucose(found), waist(found, known), body(found, known)].compactMap { $0 }
        return conclusions.contains { $0.kind.message != nil } ? conclusions : conclusions + [recorded.of()]
    }

    /// The class of the higher of the two numbers.
    private static func pressure(_ found: Found) -> Conclusion? {
        let (upper, lower) = (found.all(systolic).max(), found.all(diastolic).max())
        guard upper != nil || lower != nil else { return nil }
        for (from, kind) in [(crisisFrom, crisis), (severeFrom, severe), (highFrom, high), (nearlyFrom, nearlyHigh)]
        where upper ?? 0 >= from.systolic || lower ?? 0 >= from.diastolic {
            return kind.of(.pressure(upper, lower, bound: from))
        }
        return pressureNormal.of(.pressure(upper, lower, bound: nearlyFrom))
    }

    private static func glucose(_ found: Found) -> Conclusion? {
        guard let value = found.all(randomGlucose).max() else { return nil }
        let (kind, bound) =
            value >= diabetesFrom
            ? (diabetes, diabetesFrom)
            : (value >= prediabetesFrom ? prediabetes : glucoseNormal, prediabetesFrom)
        return kind.of(.amount(value, bound: bound, decimals: 0, unit: "mg/dL"))
    }

    private static func waist(_ found: Found, _ known: Known) -> Conclusion? {
        guard let value = (found[waistline]?.value).map({ Int($0) }), let sex = known.sex else { return nil }
        let bound = sex == .male ? waistOfMen : waistOfWomen
        return (value > bound ? wideWaist : waistNormal).of(.amount(value, bound: bound, decimals: 1, unit: "cm"))
    }

    private static func body(_ found: Found, _ known: Known) -> Conclusion? {
        guard let grams = found[weight]?.value, let height = found[height]?.value, height > 0,
            let age = known.ageMonths(on: found.day), age >= grownMonths
        else { return nil }
        // Bounds in hundredths of kg/m², compared without rounding: 25 is normal, a gram more is not.
        let (scaled, square) = (Int64(grams) * 100_000, Int64(height) * Int64(height))
        let (kind, bound) =
            scaled < 1700 * square
            ? (veryThin, 1700)
            : scaled < 1850 * square
                ? (thin, 1850)
                : scaled <= 2500 * square ? (bodyNormal, 2500) : scaled <= 2700 * square ? (heavy, 2500) : (obese, 2700)
        return kind.of(.amount(Int(scaled / square), bound: bound, decimals: 2, unit: "kg/m²"))
    }
}
