#if !hasFeature(Embedded)
import Plain
import Rules

extension Indicator {
    /// Births, where they were, and how heavy the children.
    static let births: [Indicator] = [
        Indicator(
            "deliveries", Phrase("Persalinan", "Births"), of: .residents, in: .health, by: .own,
            means: Phrase("Ibu yang melahirkan bulan itu.", "Mothers who gave birth in the month."),
            .month { resident, month in resident.deliveries(in: month).isEmpty == false }),
        Indicator(
            "facility-deliveries", Phrase("Lahir di fasilitas kesehatan", "Births in a health facility"),
            of: .residents, in: .health, good: .more, by: facility,
            means: Phrase(
                "Persalinan di rumah sakit, Puskesmas, praktik bidan atau Polindes.",
                "Births in a hospital, a health centre, a midwife's practice or a village birth post."),
            .month { resident, month in
                resident.deliveries(in: month).contains { Childbirth.facilities.contains($0[Childbirth.place] ?? "") }
            }),
        Indicator(
            "facility-deliveries-share", Phrase("Bagian lahir di fasilitas", "Share born in a facility"),
            of: .residents, in: .health, good: .more, by: facility,
            means: Phrase(
                "Persalinan di fasilitas kesehatan dari seluruh persalinan.", "Births in a facility of all births."),
            .share(Share("facility-deliveries", of: ["deliveries"]))),
        Indicator(
            "birth-weights", Phrase("Bayi dengan berat lahir", "Children with a birth weight"), of: .children,
            in: .health, by: .own,
            means: Phrase(
                "Bayi lahir bulan itu, berat lahirnya tercatat.", "Born in the month, birth weight recorded."),
            .month { resident, month in resident.birthWeight(in: month) != nil }),
        Indicator(
            "low-birth-weights", Phrase("Berat lahir rendah (BBLR)", "Low birth weight"), of: .children, in: .health,
            good: .less, by: .rule(.birthWeight),
            means: Phrase("Berat lahirnya di bawah 2500 gram.", "Born with less than 2500 g."),
            .month { resident, month in resident.birthWeight(in: month).map { Newborn.isLow($0) } ?? false }),
        Indicator(
            "low-birth-weights-share", Phrase("Bagian BBLR", "Share of low birth weight"), of: .children, in: .health,
            good: .less, by: .rule(.birthWeight),
            means: Phrase(
                "BBLR dari bayi yang berat lahirnya tercatat.", "The low of those whose birth weight is recorded."),
            .share(Share("low-birth-weights", of: ["birth-weights"]))),
    ]

    private static let facility = Basis.said(
        "KMK HK.01.07/MENKES/2015/2023", "Bab X, persalinan di fasyankes", .verified)
}

extension Resident {
    fileprivate func deliveries(in month: Month) -> [Finding] {
        findings.of(.delivery).filter { $0.day.month == month }
    }

    /// In grams, of whoever was born in that month.
    fileprivate func birthWeight(in month: Month) -> Int? {
        findings.of(.newborn).last { $0.day.month == month }?[Newborn.weight]
    }
}
#endif
