import Plain

/// What the check of school age can conclude, and what is said.
extension SchoolCheck {
    private static let seen = Phrase("Perlu diperiksa minggu ini", "To be seen this week")

    // MARK: Pressure

    private static let pressure = Phrase("Tensi", "Pressure")
    private static let lessSnacks = Advice(
        "school-salt",
        Phrase(
            "Kurangi mi instan, keripik dan jajanan asin. Tidur cukup dan banyak bergerak.",
            "Fewer noodles, crisps and salty snacks. Sleep enough, and move."),
        asking: Phrase("Jajanan asin apa yang paling disukai?", "Which salty snack is liked best?"))
    private static let seeTheCentre = Message(
        seen,
        Phrase(
            "Tensi % tinggi. Yuk, periksa ke Puskesmas minggu ini, saya temani.",
            "%'s pressure is high. Let it be seen at the health centre this week."), lessSnacks)

    static let crisis = Conclusion.Kind(
        "school-pressure-crisis", Phrase("Tensi 180/110 atau lebih", "Pressure of 180/110 or more"), .urgent, .today,
        topic: pressure, label: Phrase("Sangat tinggi", "Very high"),
        message: Message(
            Phrase("Rujuk hari ini", "Refer today"),
            Phrase(
                "Tensi % sangat tinggi dan perlu diperiksa hari ini. Kita ke Puskesmas bersama.",
                "%'s pressure is very high and must be seen today. Let us go together."), AdultCheck.emergency),
        counts: ["school-pressure-high"], again: .months(1), rule: .schoolPressure)
    static let high = Conclusion.Kind(
        "school-pressure-2", Phrase("Tensi 140/90 atau lebih", "Pressure of 140/90 or more"), .act, .week,
        topic: pressure, label: Phrase("Tinggi", "High"), message: seeTheCentre, counts: ["school-pressure-high"],
        again: .months(1), rule: .schoolPressure)
    static let nearlyHigh = Conclusion.Kind(
        "school-pressure-1", Phrase("Tensi 130/80 atau lebih", "Pressure of 130/80 or more"), .act, .week,
        topic: pressure, label: Phrase("Tinggi", "High"), message: seeTheCentre, counts: ["school-pressure-high"],
        again: .months(1), rule: .schoolPressure)
    static let raised = Conclusion.Kind(
        "school-pressure-raised", Phrase("Tensi meningkat", "Pressure is raised"), .watch, topic: pressure,
        label: Phrase("Meningkat", "Raised"),
        message: Message(
            Phrase("Tensi meningkat", "Pressure is raised"),
            Phrase(
                "Tensi % agak naik. Kurangi jajanan asin, dan periksa lagi bulan depan, ya.",
                "%'s pressure is a little up. Fewer salty snacks, and check again next month."), lessSnacks),
        counts: ["school-pressure-raised"], again: .months(1), rule: .schoolPressure)
    static let pressureNormal = Conclusion.Kind(
        "school-pressure-normal", Phrase("Tensi normal", "Normal pressure"), topic: pressure,
        label: Phrase("Normal", "Normal"), rule: .schoolPressure)

    // MARK: Blood

    private static let blood = Phrase("Hb", "Haemoglobin")
    private static let weeklyTablet = Advice(
        "school-iron",
        Phrase(
            "Minum satu tablet tambah darah setiap minggu, sesudah makan. Jangan bersama teh atau kopi.",
            "One iron tablet each week, after a meal. Not with tea or coffee."),
        asking: Phrase("Hari apa yang paling mudah diingat?", "Which day is easiest to remember?"))

    static let severeAnaemia = pale(
        "school-anaemia-severe", Phrase("Kadar Hb di bawah 8", "Haemoglobin below 8"), Phrase("Anemia berat", "Severe"))
    static let anaemia = pale(
        "school-anaemia-moderate", Phrase("Kadar Hb di bawah 11", "Haemoglobin below 11"),
        Phrase("Anemia sedang", "Moderate"))
    static let mildAnaemia = pale(
        "school-anaemia-mild", Phrase("Kadar Hb di bawah 12", "Haemoglobin below 12"), Phrase("Anemia ringan", "Mild"))

    private static func pale(_ code: String, _ words: Phrase, _ label: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, .act, .week, topic: blood, label: label,
            message: Message(
                seen,
                Phrase(
                    "Hb % rendah, jadi mudah lelah. Yuk, ke Puskesmas minggu ini, saya temani.",
                    "%'s blood is thin, which tires. Let us go to the health centre this week."), weeklyTablet),
            counts: ["school-anaemia"], rule: .schoolAnaemia)
    }

    static let hemoglobinNormal = Conclusion.Kind(
        "school-hemoglobin-normal", Phrase("Hb normal", "Normal haemoglobin"), topic: blood,
        label: Phrase("Normal", "Normal"), rule: .schoolAnaemia)

    private static let tablet = Phrase("Tablet tambah darah", "Iron tablet")
    static let ironMissed = Conclusion.Kind(
        "school-iron-missed", Phrase("Belum minum tablet tambah darah tiap minggu", "No iron tablet each week"), .watch,
        topic: tablet, label: Phrase("Belum", "Not yet"),
        message: Message(
            Phrase("Ingatkan tablet tambah darah", "Remind of the iron tablet"),
            Phrase(
                "Minum tablet tambah darah sekali seminggu, ya, supaya % tidak lekas lelah.",
                "Take the iron tablet once a week, so that % tires less."), weeklyTablet),
        counts: ["school-iron-missed"], rule: .ironWeekly)
    static let ironTaken = Conclusion.Kind(
        "school-iron-taken", Phrase("Minum tablet tambah darah tiap minggu", "An iron tablet each week"),
        topic: tablet, label: Phrase("Tiap minggu", "Each week"), counts: ["school-iron-taken"], rule: .ironWeekly)

    // MARK: Weight for height and age

    private static let nutrition = Phrase("Gizi", "Nutrition")
    private static let water = Advice(
        "school-sweet",
        Phrase(
            "Ganti minuman manis dengan air putih. Bermain atau olahraga satu jam setiap hari.",
            "Water instead of sweet drinks. Play or sport for an hour each day."),
        asking: Phrase("Jajan apa yang paling sering?", "Which snack is bought most?"))

    static let severelyThin = body(
        "school-severely-thin", Phrase("Sangat kurus untuk umurnya", "Very thin for the age"),
        Phrase("Gizi buruk", "Severe thinness"), .act, .week,
        Message(
            seen,
            Phrase(
                "% terlalu kurus untuk umurnya. Yuk, periksa ke Puskesmas minggu ini, saya temani.",
                "% is too thin for the age. Let us go to the health centre this week."), AdultCheck.eatMore))
    static let thin = body(
        "school-thin", Phrase("Kurus untuk umurnya", "Thin for the age"), Phrase("Gizi kurang", "Thinness"), .watch,
        .none,
        Message(
            Phrase("Berat kurang", "Weight is low"),
            Phrase(
                "% masih kurus untuk umurnya. Makan tiga kali sehari dengan lauk, ya.",
                "% is thin for the age. Three meals a day with protein."), AdultCheck.eatMore))
    static let overweight = body(
        "school-overweight", Phrase("Berat lebih untuk umurnya", "Heavy for the age"),
        Phrase("Gizi lebih", "Overweight"), .watch, .none,
        Message(
            Phrase("Berat agak lebih", "Weight is a little high"),
            Phrase(
                "Berat % agak lebih. Kurangi minuman manis, perbanyak bermain di luar, ya.",
                "%'s weight is a little high. Fewer sweet drinks, more play outside."), water))
    static let obese = body(
        "school-obese", Phrase("Obesitas untuk umurnya", "Obese for the age"), Phrase("Obesitas", "Obesity"), .watch,
        .none,
        Message(
            Phrase("Berat perlu dijaga", "Weight needs care"),
            Phrase(
                "Berat % perlu dijaga. Kurangi yang manis, dan timbang lagi tiga bulan lagi, ya.",
                "%'s weight needs care. Less sugar, and weigh again in three months."), water), again: .months(3),
        rule: .schoolObesity)
    static let stillObese = body(
        "school-obese-still", Phrase("Masih obesitas sesudah tiga bulan", "Still obese after three months"),
        Phrase("Obesitas", "Obesity"), .act, .week,
        Message(
            seen,
            Phrase(
                "Berat % masih perlu dijaga. Yuk, tanya ke Puskesmas minggu ini, saya temani.",
                "%'s weight still needs care. Let us ask at the health centre this week."), water),
        counts: ["school-obese"], again: .months(3), rule: .schoolObesity)
    static let bodyNormal = body(
        "school-normal", Phrase("Gizi baik", "Well nourished"), Phrase("Gizi baik", "Normal"), .calm, .none, nil)

    private static func body(
        _ code: String, _ words: Phrase, _ label: Phrase, _ tone: Tone, _ urgency: Urgency, _ message: Message?,
        counts: [String]? = nil, again: Span? = nil, rule: Rule = .bmiForAgeFromFiveClasses
    ) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, tone, urgency, topic: nutrition, label: label, message: message, counts: counts ?? [code],
            again: again, rule: rule)
    }

    // MARK: Eyes, ears, teeth, smoke

    static let blurred = sense(
        "school-vision", Phrase("Penglihatan terganggu", "Weak sight"),
        Phrase(
            "Mata % perlu diperiksa. Yuk, ke Puskesmas minggu ini, saya temani.",
            "%'s eyes want a look. Let us go to the health centre this week."))
    static let deaf = sense(
        "school-hearing", Phrase("Pendengaran terganggu", "Weak hearing"),
        Phrase(
            "Telinga % perlu diperiksa. Yuk, ke Puskesmas minggu ini, saya temani.",
            "%'s ears want a look. Let us go to the health centre this week."))

    private static let inFront = Advice(
        "school-senses",
        Phrase(
            "Minta duduk di depan di kelas. Telinga jangan dikorek, mata istirahat dari HP.",
            "Ask to sit in front in class. Leave the ears alone, rest the eyes from the phone."),
        asking: Phrase("Di mana duduknya di kelas?", "Where is the seat in class?"))

    private static func sense(_ code: String, _ words: Phrase, _ tell: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(
            code, words, .act, .week, message: Message(seen, tell, inFront), counts: [code], rule: .schoolSenses)
    }

    static let sick = Conclusion.Kind(
        "school-teeth", Phrase("Gigi berlubang atau sakit", "A hole or pain in the teeth"), .watch,
        message: Message(
            Phrase("Gigi perlu diperiksa", "Teeth want a look"),
            Phrase(
                "Gigi % perlu diperiksa di Puskesmas. Sikat gigi pagi dan sebelum tidur, ya.",
                "%'s teeth want a look at the health centre. Brush in the morning and before bed."),
            Advice(
                "school-teeth",
                Phrase(
                    "Sikat gigi sesudah sarapan dan sebelum tidur. Kurangi yang manis dan lengket.",
                    "Brush after breakfast and before bed. Less that is sweet and sticky."),
                asking: Phrase("Kapan biasanya sikat gigi?", "When are the teeth brushed?"))),
        counts: ["school-teeth"], rule: .schoolHabits)
    static let smoker = Conclusion.Kind(
        "school-smoking", Phrase("Merokok", "Smokes"), .watch,
        message: Message(
            Phrase("Ajak berhenti merokok", "Help to stop smoking"),
            Phrase(
                "Makin cepat berhenti merokok, makin mudah. Puskesmas bisa membantu, saya temani.",
                "The sooner one stops, the easier. The health centre helps, I will come along."),
            Advice(
                "school-smoking",
                Phrase(
                    "Coba satu hari tanpa rokok dan vape. Uangnya bisa ditabung.",
                    "Try a day without smoke and vape. The money can be saved."),
                asking: Phrase("Kapan paling ingin merokok?", "When is the wish to smoke strongest?"))),
        counts: ["school-smoking"], rule: .schoolHabits)
    static let smoked = Conclusion.Kind(
        "school-smoke", Phrase("Ada yang merokok di rumah", "Somebody smokes at home"), .watch,
        message: Message(
            Phrase("Jauhkan dari asap rokok", "Keep away from smoke"),
            Phrase(
                "Asap rokok membuat % mudah sakit. Merokoknya di luar rumah, ya.",
                "Smoke makes % ill easily. Smoke outside of the house."),
            Advice(
                "school-smoke",
                Phrase(
                    "Rumah tanpa asap rokok lebih sehat. Ajak keluarga merokok di luar, jauh dari anak.",
                    "A house without smoke is healthier. Ask the family to smoke outside, far from children."),
                asking: Phrase("Siapa di rumah yang merokok?", "Who smokes at home?"))),
        counts: ["school-smoke"], rule: .schoolHabits)

    static let well = Conclusion.Kind(
        "school-well", Phrase("Pemeriksaan hari ini tercatat", "Today's check is recorded"),
        message: Message(
            Phrase("Hasilnya baik", "All is well"),
            Phrase(
                "Bagus, % sehat. Makan sayur dan buah, lalu periksa lagi tahun depan, ya.",
                "Well done, % is well. Vegetables and fruit, and a check again next year."),
            .variedFood),
        rule: .schoolSenses)
}
