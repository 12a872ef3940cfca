import Archive
import Plain
public import Records
import Rules

/// A line of a team's budget for its Posyandu, as the teams above read it.
public struct BudgetLine: Sendable {
    /// Whose it is.
    public let region: String
    public let regionName: String
    public let what: String
    public let year: Int
    public let fund: String
    /// Millions of rupiah.
    public let planned: Int
    public let decided: Int
    public let spent: Int
    /// Codes of the plans to which it was proposed.
    public let plans: [String]

    init?(_ found: Signposts.Found, regionName: String) {
        guard let year = found.text("year").number else { return nil }
        func sum(_ field: String) -> Int { found.text(field).number ?? 0 }
        region = found.region
        self.regionName = regionName
        what = found.text("what")
        self.year = year
        fund = found.text("fund")
        (planned, decided, spent) = (sum("planned"), sum("decided"), sum("spent"))
        plans = found.text("proposed-to").split(separator: " ").map(String.init)
    }
}

/// *Anggaran* of all teams of an area.
/// - Throws: in all its functions what `Desk` names.
public struct Budgets: Sendable {
    let store: Store

    /// Every line below an area, by region and name.
    /// - Throws: `Refusal.notFound` for whoever keeps no team there
    public func lines(in area: String, for person: Person) throws -> [BudgetLine] {
        guard Form.budgetLine.audience.contains(person.role), person.scope.covers(region: area),
            area.split(separator: ".").count >= 2, store.regions.name(area) != nil
        else { throw Refusal.notFound }
        let signposts = Signposts(store: store)
        return try store.archive.read {
            try $0.signposts(of: CardKind.budgetLine.code, below: area, since: Day(number: 0))
        }.compactMap { signposts.found($0) }
            .compactMap { BudgetLine($0, regionName: store.regions.name($0.region) ?? $0.region) }
            .sorted { ($0.region, $0.what) < ($1.region, $1.what) }
    }
}
