import Plain

extension Screening {
    /// What a child under five should be given on a day: vitamin A, deworming, vaccines, and which of them are late.
    /// Judged by the schedule, not by an answer.
    public static let services = Screening(
        form: "services", title: Phrase("Imunisasi dan vitamin", "Vaccines and vitamins"),
        isFor: { known, day in known.ageMonths(on: day).map { $0 < 60 } ?? false }, conclusions: ChildServices.all,
        judge: { found, known in
            ChildServices.judge(known, given: known.given + ChildServices.given(found, known), found.day)
        })
}
