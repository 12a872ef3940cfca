import Plain
import Rules
import Testing

@testable import Records

/// Who needs help and had none, and the reverse.
@Suite struct AidNeedTests {
    private var village = Village()

    private mutating func home(_ head: String) -> ID { village.write("household", ["head": head, "rt": "001"]) }

    private mutating func look(_ home: ID, floor: String = "earth", wall: String = "bamboo", aided: String = "no") {
        village.write(
            "housing-condition", on: home,
            [
                "structure": "sound", "floor": floor, "wall": wall, "roof": "good", "area": "60", "occupants": "4",
                "air": "yes", "toilet": wall == "bamboo" ? "no" : "yes", "water": "yes", "aided": aided,
            ])
    }

    private var waiting: [String] { village.book.aidNeeds.filter { $0.needs > 0 && !$0.hasAid }.map(\.name) }
    private var others: [String] { village.book.aidNeeds.filter { $0.needs == 0 && $0.hasAid }.map(\.name) }

    @Test mutating func `an unfit house waits until aid is written, and again when that was a mistake`() {
        let home = home("Rahman")
        #expect(waiting.isEmpty && others.isEmpty)
        look(home)
        #expect(waiting == ["Rahman"] && village.book.aidNeeds.first?.lacks.isEmpty == false)
        let aid = village.write("aid-received", on: home, ["programme": "house"])
        #expect(waiting.isEmpty && others.isEmpty)
        village.write("household-withdrawal", on: home, corrects: aid, ["reason": "salah rumah"])
        #expect(waiting == ["Rahman"])
        look(home, floor: "tiles", wall: "brick")
        #expect(waiting.isEmpty)
    }

    @Test mutating func `what a house or a pupil had stands as aid too`() {
        let home = home("Rahman")
        look(home, aided: "yes")
        #expect(waiting.isEmpty && others.isEmpty)
        look(home, floor: "tiles", wall: "brick", aided: "yes")
        #expect(others == ["Rahman"])
    }

    @Test mutating func `aid without a need on record is told apart, and so is a house that nobody looked at`() {
        let (seen, unseen) = (home("Badu"), home("Amir"))
        look(seen, floor: "tiles", wall: "brick")
        for home in [seen, unseen] { village.write("aid-received", on: home, ["programme": "pkh"]) }
        #expect(others == ["Amir", "Badu"])
        let classes = village.book.aidNeeds.map { $0.houseClass?.kind.code }
        #expect(classes == [nil, "house-fit"])
    }

    @Test mutating func `most needs come first, and who has no family card stands by herself`() {
        let (poor, both) = (home("Zaenal"), home("Yusuf"))
        look(poor)
        look(both)
        let child = village.child("Nur")
        village.write("household-member", on: child, ["household": both.text])
        village.write("social-condition", on: child, ["conditions": "disability", "agrees": "guardian"])
        let other = village.child("Ani")
        village.write(
            "social-condition", on: other, ["conditions": "disability disaster-victim", "agrees": "guardian"])
        // As many needs of both, and a house with its reasons besides.
        #expect(waiting == ["Yusuf", "Ani", "Zaenal"])
        #expect(village.book.aidNeeds.map(\.needs) == [2, 2, 1])
        village.write("social-condition", on: other, ["resolved": "y", "agrees": "guardian"])
        #expect(waiting == ["Yusuf", "Zaenal"])
    }
}
