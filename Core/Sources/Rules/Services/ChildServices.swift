import Plain

enum ChildServices {
    private static let blue = due(VitaminA.blue, Phrase("Vitamin A biru", "Vitamin A, blue"), .vitaminAColours)
    private static let red = due(VitaminA.red, Phrase("Vitamin A merah", "Vitamin A, red"), .vitaminAColours)
    private static let deworming = due(Deworming.code, Phrase("Obat cacing", "Deworming tablet"), .deworming)
    private static let doses = Immunisation.schedule.map { dose in
        due(dose.code, Phrase(indonesian: dose.label, english: dose.label), .immunisationAges)
    }
    private static let late = Immunisation.schedule.map { dose in
        Conclusion.Kind(
            "late-\(dose.code)", Phrase("\(dose.label) terlambat", "\(dose.label) is late"), .watch,
            label: Phrase(indonesian: dose.label, english: dose.label), gives: dose.code, rule: .immunisationAges)
    }

    static let all = [blue, red, deworming] + doses + late

    private static func due(_ code: String, _ words: Phrase, _ rule: Rule) -> Conclusion.Kind {
        Conclusion.Kind("due-\(code)", words, gives: code, rule: rule)
    }

    /// In the order in which it is offered.
    static func judge(_ known: Known, given: [(code: String, day: Day)], _ day: Day) -> [Conclusion] {
        guard let birth = known.birth, known.ageMonths(on: day).map({ $0 < 60 }) ?? false else { return [] }
        var found: [Conclusion] = []
        if let capsule = VitaminA.due(birth: birth, given: given, on: day) {
            found.append((capsule == VitaminA.blue ? blue : red).of())
        }
        if Deworming.due(birth: birth, given: given, on: day) { found.append(deworming.of()) }
        for dose in Immunisation.due(birth: birth, given: given, on: day) {
            let kinds = Immunisation.isOverdue(dose, birth: birth, on: day) ? late : doses
            if let kind = kinds.first(where: { $0.gives == dose.code }) { found.append(kind.of()) }
        }
        return found
    }

    private static let services = Question<String>("services", "given")

    /// What was given according to findings: on their day, or on the one that a KIA book says.
    static func given(_ found: Found, _ known: Known) -> [(code: String, day: Day)] {
        (known.earlier + [found]).flatMap { one in one.codes(services).map { ($0, one.day) } }
    }
}
