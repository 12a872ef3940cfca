public import Plain
public import Rules

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
