public import Rules

/// What was answered on a card with one form on one day: a visit, the state of a house, a child's schooling.
public struct Finding: Hashable, Sendable {
    public let entry: ID
    /// The form's code.
    public let form: String
    public let day: Day
    public let answers: [Answer]

    public subscript(field: String) -> String? {
        for answer in answers where answer.field == field { return answer.text }
        return nil
    }

    public func integer(_ field: String) -> Int? { self[field].flatMap { $0.number } }
    public func flag(_ field: String) -> Bool { self[field] == "y" }
    /// What the rules make of it by itself.
    public var conclusions: [Conclusion] {
        Forms.find(form)?.screening?.judge(Found(form, on: day, answers), Known()) ?? []
    }

    /// Whether it counts under an indicator; `nil` where it says nothing about the topic of that.
    func counts(under indicator: String) -> Bool? {
        let kinds = Forms.find(form)?.screening?.conclusions ?? []
        guard let topic = kinds.first(where: { $0.counts.contains(indicator) })?.topic else { return nil }
        return conclusions.first { $0.kind.topic == topic }.map { $0.kind.counts.contains(indicator) }
    }

    /// The codes that were chosen.
    public func codes(_ field: String) -> [String] { (self[field] ?? "").words }
}

/// Everything that was found on a card, by day; on one day in the order of folding.
public struct Findings: Hashable, Sendable {
    public private(set) var all: [Finding] = []

    public init() {}

    /// Stands instead of what it corrects.
    mutating func take(_ entry: Entry) {
        if let old = entry.corrects { takeBack(old) }
        var place = all.count
        while place > 0, all[place - 1].day > entry.day { place -= 1 }
        all.insert(Finding(entry: entry.id, form: entry.form, day: entry.day, answers: entry.answers), at: place)
    }

    mutating func takeBack(_ entry: ID) { all.removeAll { $0.entry == entry } }

    public func of(_ form: Form) -> [Finding] { all.filter { $0.form == form.code } }

    /// The last one of a form, or the last one that answers a field of it.
    public func last(_ form: Form, answering field: String? = nil) -> Finding? {
        for finding in all.reversed() where finding.form == form.code {
            if let field, finding[field] == nil { continue }
            return finding
        }
        return nil
    }
}
