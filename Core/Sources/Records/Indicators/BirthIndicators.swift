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
        Indicator(
            "postnatal-ended", Phrase("Masa nifas selesai", "Six weeks after birth are over"), of: .residents,
            in: .health, by: .rule(.postnatalVisits),
            means: Phrase("Ibu yang hari ke-42-nya jatuh pada bulan itu.", "Mothers whose day 42 fell into the month."),
            .span { $0.childbeds.map { $0.end } }),
        Indicator(
            "postnatal-complete", Phrase("KF lengkap", "All four visits after birth"), of: .residents, in: .health,
            good: .more, by: .rule(.postnatalVisits),
            means: Phrase(
                "Masa nifasnya selesai, keempat kunjungan tercatat.", "Their six weeks are over, with all four visits."),
            .span { $0.childbeds.compactMap { $0.isComplete ? $0.end : nil } }),
        Indicator(
            "postnatal-complete-share", Phrase("Bagian KF lengkap", "Share with all four visits"), of: .residents,
            in: .health, good: .more, by: .rule(.postnatalVisits),
            means: Phrase(
                "KF lengkap dari ibu yang masa nifasnya selesai.", "With all four, of those whose six weeks are over."),
            .share(Share("postnatal-complete", of: ["postnatal-ended"]))),
        Indicator(
            "neonatal-ended", Phrase("Bayi lewat 28 hari", "Children past 28 days"), of: .children, in: .health,
            by: .rule(.neonatalVisits),
            means: Phrase(
                "Bayi dengan kelahiran tercatat, hari ke-28-nya bulan itu.",
                "Children whose birth is recorded and whose day 28 fell into the month."),
            .span { $0.neonate.map { [$0.end] } ?? [] }),
        Indicator(
            "neonatal-complete", Phrase("KN lengkap", "All three visits of the newborn"), of: .children, in: .health,
            good: .more, by: .rule(.neonatalVisits),
            means: Phrase("Bayi lewat 28 hari, ketiga kunjungan tercatat.", "Past 28 days, with all three visits."),
            .span { child in child.neonate.flatMap { $0.isComplete ? [$0.end] : nil } ?? [] }),
        Indicator(
            "neonatal-complete-share", Phrase("Bagian KN lengkap", "Share with all three visits"), of: .children,
            in: .health, good: .more, by: .rule(.neonatalVisits),
            means: Phrase("KN lengkap dari bayi yang lewat 28 hari.", "With all three, of those past 28 days."),
            .share(Share("neonatal-complete", of: ["neonatal-ended"]))),
    ]

    /// Who was asked about contraception, and what she said last in the month.
    static let contraception: [Indicator] = [
        asked("contraception-asked", Phrase("Ditanya tentang KB", "Asked about contraception"), .neither) { _ in true },
        asked("contraception-used", Phrase("Memakai KB", "Use contraception"), .more) {
            $0 != FamilyPlanning.wants && $0 != FamilyPlanning.declines
        },
        asked("contraception-wanted", Phrase("Ingin KB, belum terlayani", "Want contraception, have none"), .less) {
            $0 == FamilyPlanning.wants
        },
        Indicator(
            "contraception-used-share", Phrase("Bagian memakai KB", "Share who use contraception"), of: .residents,
            in: .health, good: .more, by: .own, isPrivate: true,
            means: Phrase("Yang memakai KB dari yang ditanya bulan itu.", "Who use it, of those asked in the month."),
            .share(Share("contraception-used", of: ["contraception-asked"]))),
    ]

    private static func asked(
        _ code: String, _ name: Phrase, _ good: Direction, _ holds: @escaping @Sendable (String) -> Bool
    ) -> Indicator {
        Indicator(
            code, name, of: .residents, in: .health, good: good, by: .own, isPrivate: true,
            means: Phrase("Jawaban terakhirnya bulan itu.", "As she said last in the month."),
            .month { resident, month in
                let last = resident.findings.of(.familyPlanning).last { $0.day.month == month }
                return last?[FamilyPlanning.method].map(holds) ?? false
            })
    }

    private static let facility = Basis.said(
        "KMK HK.01.07/MENKES/2015/2023", "Bab X, persalinan di fasyankes", .verified)
}

extension Resident {
    /// The month in which the weeks after a birth end, and whether every visit was made.
    fileprivate typealias End = (end: Indicator.Stretch, isComplete: Bool)

    fileprivate var childbeds: [End] {
        findings.of(.delivery).map { ended(.postnatalVisit, $0.day, AfterBirth.motherDays) }
    }

    fileprivate var neonate: End? {
        guard let birth, findings.last(.newborn) != nil else { return nil }
        return ended(.newbornVisit, birth, AfterBirth.childDays)
    }

    private func ended(_ form: Form, _ birth: Day, _ days: Int) -> End {
        let last = birth.adding(days: days)
        let plan = visits(with: form, after: birth, on: last)
        return ((last.month, last.month.adding(1)), AfterBirth.isComplete(plan))
    }

    fileprivate func deliveries(in month: Month) -> [Finding] {
        findings.of(.delivery).filter { $0.day.month == month }
    }

    /// In grams, of whoever was born in that month.
    fileprivate func birthWeight(in month: Month) -> Int? {
        findings.of(.newborn).last { $0.day.month == month }?[Newborn.weight]
    }
}
#endif
