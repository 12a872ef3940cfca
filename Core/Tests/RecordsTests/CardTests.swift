import Rules
import Testing

@testable import Records

@Suite struct CardTests {
    private var village = Village()

    @Test func `codes of kinds are stored and each is one row's`() {
        #expect(Set(CardKind.all.map { $0.code }).count == CardKind.all.count)
        #expect(Set(BookKind.all.map { $0.code }).count == BookKind.all.count)
        for kind in CardKind.all {
            #expect(CardKind.find(kind.code) == kind)
            #expect(!kind.books.isEmpty, "\(kind.code) lies nowhere")
            #expect(Forms.all.contains { $0.card == kind && $0.opensCard }, "nothing opens \(kind.code)")
        }
        let paths = CardKind.all.map { $0.path }.filter { !$0.isEmpty }
        #expect(Set(paths).count == paths.count)
    }

    @Test func `a kind that is named by a question has a form that asks it`() {
        for kind in CardKind.all {
            let asked = Forms.all.filter { $0.card == kind }
            for name in kind.names {
                #expect(asked.contains { $0.field(name) != nil }, "\(kind.code) is named by \(name)")
            }
        }
    }

    private func office(_ sets: [KeyValuePairs<String, String>]) -> Facts {
        var (village, facts) = (village, Facts())
        for answers in sets { facts.take(village.entry("office", answers), .office) }
        return facts
    }

    @Test func `what an entry leaves out is gone, unless it was required or stays`() {
        let facts = office([
            ["name": "Dinas A", "book": "a", "region": "19.05", "roles": "housing", "head": "Kepala", "disabled": "y"],
            ["name": "Dinas B", "book": "a", "region": "19.05"],
        ])
        #expect(facts["name"] == "Dinas B" && facts["head"] == "Kepala")
        #expect(facts["roles"] == nil && !facts.flag("disabled"))
    }

    @Test func `what was set last and taken back uncovers what stood before`() {
        var (village, facts) = (village, Facts())
        facts.take(village.entry("office", ["name": "Dinas A"]), .office)
        let second = village.entry("office", ["name": "Dinas B"])
        facts.take(second, .office)
        facts.takeBack(second.id)
        #expect(facts["name"] == "Dinas A")
    }

    @Test mutating func `a house keeps its name when somebody takes back the entry that gave it`() {
        let house = village.write("household", ["head": "Rahman", "rt": "3"])
        village.write("household-withdrawal", on: house, corrects: house, ["reason": "keliru"])
        #expect(village.book.card(house)?.name == "Rahman")
        #expect(village.book.card(house)?.neighbourhood == "003")
    }

    @Test func `a team's book is for the coaches of that very region`() {
        let place = Place(book: "t-19.05", kind: .team, name: "Tim", region: "19.05")
        func opens(_ role: Role, _ region: String) -> Bool {
            Permission.opens(
                Person(account: "a", name: "A", role: role, scope: Scope(regions: [region])), place)
        }
        #expect(opens(.regencyCoach, "19.05"))
        #expect(!opens(.regencyCoach, "19.06") && !opens(.regencyCoach, "19") && !opens(.districtCoach, "19.05.05"))
        #expect(!opens(.midwife, "19.05") && !opens(.administrator, "19.05"))
    }

    @Test func `only what happened to a person goes along with her, and her number`() {
        let along = Set(Forms.all.filter { $0.movesAlong }.map { $0.code })
        #expect(along.isSuperset(of: ["growth-visit", "withdrawal", "pregnancy", "pregnancy-end", "national-id"]))
        #expect(along.isDisjoint(with: ["resident", "moved-in", "identity", "birth", "merge", "household-visit"]))
        #expect(!Form.nationalID.foldsWhenMerged && Form.pregnancy.foldsWhenMerged)
    }
}
