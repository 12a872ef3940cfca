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

/// A visit to a household, as its forms tell it.
public enum HouseholdVisit {
    static let answers = [
        Choice("none", Phrase("Tidak ada masalah", "No problem")),
        Choice("problem", Phrase("Ada masalah", "A problem")),
    ]

    /// The field with the kinds of problems that were found.
    public static func problemsCode(_ field: ServiceField) -> String { "\(field.code)-problems" }

    /// What was found in one field.
    public struct Answer: Sendable {
        public let field: ServiceField
        public let day: Day
        public let entry: ID
        /// Kinds of complaints; empty where there was no problem.
        public let problems: [String]
    }

    static func problems(of entry: Entry) -> [Problem] {
        var found: [Problem] = []
        var answered = 0
        for field in VisitQuestions.fields {
            let kinds = (entry[problemsCode(field)] ?? "").words
            switch entry[field.code] {
            case "problem" where kinds.isEmpty:
                found.append(Problem(problemsCode(field), "Pilih masalahnya.", "Choose the problem."))
            case "problem": answered += 1
            case "none" where kinds.isEmpty: answered += 1
            case nil where kinds.isEmpty: break
            default:
                found.append(
                    Problem(field.code, "Pilih Ada masalah, atau kosongkan.", "Choose A problem, or leave it empty."))
            }
        }
        if found.isEmpty, answered == 0, !entry.flag("away") {
            found.append(Problem("", "Jawab satu bidang dulu.", "Answer one field at least."))
        }
        return found
    }
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
