import Plain

extension Screening {
    /// The check of a pregnant woman: danger signs, pressure, arm.
    public static let antenatal = Screening(
        form: "antenatal-visit", title: Phrase("Periksa hamil", "Antenatal check"),
        isFor: { known, _ in known.lastPeriod != nil },
        conclusions: Antenatal.dangerSigns + [Antenatal.highPressure, Antenatal.thinArm, Antenatal.noDanger],
        judge: { found, _ in Antenatal.judge(found) })
}

extension Antenatal {
    /// From 140 or 90 mmHg on: `Rule.highPressure`.
    static let referredPressure = Pressure(140, 90)
    /// Below 23.5 cm: `Rule.thinArm`.
    static let thinArmMillimetres = 235

    static let toHospital = Message(
        Phrase("Rujuk sekarang", "Refer now"),
        Phrase(
            "Bu, ini perlu diperiksa sekarang. Kita ke Puskesmas bersama. Ibu tidak sendiri, saya temani.",
            "This must be examined now. Let us go to the health centre together."), .motherInDanger)

    /// Signs for which a pregnant woman is taken to a health post now, the gravest first: `Rule.dangerSigns`. Source: the
    /// re-typed card for pregnant women, which says so of each of them; bleeding unverified.
    public static let dangerSigns: [Conclusion.Kind] = [
        sign("bleeding", Phrase("Perdarahan", "Bleeding")),
        sign("pain", Phrase("Nyeri perut hebat", "Severe abdominal pain")),
        sign("fluid", Phrase("Keluar cairan dari jalan lahir", "Fluid leaking")),
        sign("no-movement", Phrase("Bayi tidak bergerak", "The baby does not move")),
        sign("headache", Phrase("Pusing atau sakit kepala berat", "Dizzy, or a severe headache")),
        sign(
            "blurred", Phrase("Pandangan kabur, wajah atau tangan bengkak", "Blurred vision, face or hands swollen")),
        sign("chest", Phrase("Jantung berdebar atau nyeri dada", "Palpitations or chest pain")),
        sign("fever", Phrase("Demam lebih dari 2 hari", "Fever for more than 2 days")),
        sign("diarrhoea", Phrase("Diare berulang", "Repeated diarrhoea")),
        sign("urination", Phrase("Nyeri saat kencing", "Pain on passing water")),
        sign("tuberculosis", Phrase("Batuk terus atau serumah dengan orang TBC", "Lasting cough, or TB at home")),
        sign("anxiety", Phrase("Sangat cemas atau takut", "Very anxious or afraid")),
    ]

    private static func sign(_ code: String, _ words: Phrase) -> Conclusion.Kind {
        Conclusion.Kind(code, words, .urgent, .today, message: toHospital, rule: .dangerSigns)
    }

    static let highPressure = Conclusion.Kind(
        "high-pressure", Phrase("Tensi 140/90 atau lebih", "Pressure of 140/90 or more"), .urgent, .today,
        message: toHospital, rule: .highPressure)
    static let thinArm = Conclusion.Kind(
        "thin-arm", Phrase("Lengan di bawah 23,5 cm", "Arm below 23.5 cm"), .act, .week,
        message: Message(
            Phrase("Perlu diperiksa bidan", "See the midwife"),
            Phrase(
                "Bu, lengan Ibu masih kecil. Yuk, temui Bu Bidan minggu ini.",
                "Your arm is still thin. Let us see the midwife this week."), .mother),
        rule: .thinArm)
    static let noDanger = Conclusion.Kind(
        "no-danger", Phrase("Pemeriksaan hari ini tercatat", "Today's check is recorded"),
        message: Message(
            Phrase("Tidak ada tanda bahaya", "No danger sign"),
            Phrase(
                "Bagus, Bu sudah periksa. Teruskan sampai bayi lahir, ya.",
                "Well done for coming. Go on until the baby is born."), .mother),
        rule: .dangerSigns)

    /// What one check found, another of the same day does not take away: the highest pressure and the thinnest arm count.
    static func judge(_ found: Found) -> [Conclusion] {
        let signs = found.codes(AntenatalVisit.danger)
        var conclusions = dangerSigns.filter { signs.contains($0.code) }.map { $0.of() }
        let (upper, lower) = (found.all(AntenatalVisit.systolic).max(), found.all(AntenatalVisit.diastolic).max())
        if upper ?? 0 >= referredPressure.systolic || lower ?? 0 >= referredPressure.diastolic {
            conclusions.append(highPressure.of(.pressure(upper, lower, bound: referredPressure)))
        }
        if let arm = found.all(AntenatalVisit.arm).min().map({ Int($0.value) }), arm < thinArmMillimetres {
            conclusions.append(thinArm.of(.amount(arm, bound: thinArmMillimetres, decimals: 1, unit: "cm")))
        }
        return conclusions.isEmpty ? [noDanger.of()] : conclusions
    }
}
