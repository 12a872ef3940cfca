public import Plain
public import Rules

extension Form {
    /// One visit, six fields: each has no problem, or some kinds of problems. What was not asked stays unanswered.
    public static let householdVisit = Form(
        "household-visit", on: .household,
        asking: VisitQuestions.fields.flatMap { field in
            [
                Field(field.code, field.title, .choice(HouseholdVisit.answers)),
                Field(
                    HouseholdVisit.problemsCode(field), Phrase("Masalahnya", "The problem"),
                    .choices(VisitQuestions.kinds(of: field).map { Choice($0.code, $0.title) })),
            ]
        },
        more: [.campaign],
        check: { entry, _ in HouseholdVisit.problems(of: entry) })
}

extension Household {
    /// Visits at which somebody was met, by day.
    public var visits: [Finding] { findings.of(.householdVisit).filter { !$0.flag("away") } }
    public var lastVisit: Finding? { visits.last }

    /// Where the house stands, as somebody's phone found it last.
    public var position: Position? {
        for finding in findings.all.reversed() {
            if let position = finding["position"].flatMap({ Position($0) }) { return position }
        }
        return nil
    }

    /// The last answer in a field, or the one of a day: what several people wrote on one day is one visit.
    public func answer(in field: ServiceField, on day: Day? = nil) -> HouseholdVisit.Answer? {
        for visit in visits.reversed() where visit[field.code] != nil {
            if let day, visit.day != day { continue }
            return HouseholdVisit.Answer(
                field: field, day: visit.day, entry: visit.entry,
                problems: visit.codes(HouseholdVisit.problemsCode(field)))
        }
        return nil
    }
}
