public import Plain
public import Rules

/// What was answered on a card with one form on one day: a measuring, a visit, the state of a house, a child's schooling.
public struct Finding: Hashable, Sendable {
    public let entry: ID
    /// The first of its corrections.
    let original: ID
    public let form: Form
    public let day: Day
    public let answers: [Answer]

    public subscript(field: String) -> String? { answers.text(field) }
    public subscript<Value>(question: Question<Value>) -> Value? { answers[question] }

    public func flag(_ field: String) -> Bool { self[field] == "y" }
    /// What the rules make of it by itself.
    public var conclusions: [Conclusion] { form.screening?.judge(Found(form.code, on: day, answers), Known()) ?? [] }

    /// Whether it counts under an indicator; `nil` where it says nothing about the topic of that.
    func counts(under indicator: String) -> Bool? {
        let kinds = form.screening?.conclusions ?? []
        guard let topic = kinds.first(where: { $0.counts.contains(indicator) })?.topic else { return nil }
        return conclusions.first { $0.kind.topic == topic }.map { $0.kind.counts.contains(indicator) }
    }

    /// The codes that were chosen.
    public func codes(_ field: String) -> [String] { (self[field] ?? "").words }
}

/// Everything that was found on a card, by day; on one day in the order of folding.
public struct Findings: Hashable, Sendable {
    public private(set) var all: [Finding] = []
    /// Those that something was written with, each once: what most cards never had is looked for in no list.
    private var forms: [Form] = []

    public init() {}

    public static func == (one: Findings, other: Findings) -> Bool { one.all == other.all }
    public func hash(into hasher: inout Hasher) { hasher.combine(all) }

    /// Whether anything was ever written with a form; what was taken back since still counts.
    func had(_ form: Form) -> Bool {
        for known in forms where known === form { return true }
        return false
    }

    /// Stands instead of what it corrects.
    mutating func take(_ entry: Entry, _ form: Form) {
        if let old = entry.corrects { takeBack(old) }
        if !had(form) { forms.append(form) }
        var place = all.count
        while place > 0, all[place - 1].day > entry.day { place -= 1 }
        all.insert(
            Finding(entry: entry.id, original: entry.original, form: form, day: entry.day, answers: entry.answers),
            at: place)
    }

    mutating func takeBack(_ entry: ID) { all.removeAll { $0.original == entry } }

    public func of(_ form: Form) -> [Finding] { had(form) ? all.filter { $0.form === form } : [] }

    /// What was written with a form from one day to the day before another, or to the last of all.
    /// - Returns: by day; on one day in the order of folding
    public func of(_ form: Form, from first: Day, until end: Day?) -> [Finding] {
        var found: [Finding] = []
        guard had(form) else { return found }
        for finding in all.reversed() {
            if let end, finding.day >= end { continue }
            if finding.day < first { break }
            if finding.form === form { found.append(finding) }
        }
        return found.reversed()
    }

    /// What was written on a day.
    public func on(_ day: Day) -> [Finding] {
        var found: [Finding] = []
        for finding in all.reversed() where finding.day <= day {
            if finding.day < day { break }
            found.append(finding)
        }
        return found.reversed()
    }

    /// The last one of a form, or the last one that answers a field of it.
    public func last(_ form: Form, answering field: String? = nil) -> Finding? {
        guard had(form) else { return nil }
        for finding in all.reversed() where finding.form === form {
            if let field, finding[field] == nil { continue }
            return finding
        }
        return nil
    }
}
