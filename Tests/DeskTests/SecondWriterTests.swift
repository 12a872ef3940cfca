import Archive
import Desk
import Foundation
import Records
import Testing

/// A command beside the server: two desks over one file.
@Suite struct SecondWriterTests {
    @Test func `what another program wrote is seen at once, and hinders nobody's writing`() async throws {
        let house = try await Posyandu()
        let other = try house.secondDesk()
        var one = house.pen(house.yanti)
        var two = house.pen(house.rosita, device: "hp-dua-0002")
        // Both hold the book folded.
        #expect(try await house.submit([one.child().line], by: house.yanti) == ["stored"])
        #expect(try await other.book("flamboyan", for: house.yanti).entries.count == 1)
        let imported = two.child()
        #expect(
            try await other.submit([imported.line], by: Writer(person: house.rosita)).map(\.status) == [.stored])
        #expect(try await house.desk.book("flamboyan", for: house.yanti).resident(imported.id) != nil)
        #expect(try await house.submit([one.child().line], by: house.yanti) == ["stored"])
        #expect(try await other.book("flamboyan", for: house.yanti).entries.count == 3)
        #expect(try house.desk.verify() == [])
    }

    @Test func `two who write at the same time lose nothing`() async throws {
        let house = try await Posyandu()
        let other = try house.secondDesk()
        let people = (house.yanti, house.rosita)
        var one = house.pen(people.0)
        var two = house.pen(people.1, device: "hp-dua-0002")
        let (left, right) = ((0..<60).map { _ in one.child().line }, (0..<60).map { _ in two.child().line })
        async let first: Void = {
            for line in left { _ = try await house.desk.submit([line], by: Writer(person: people.0)) }
        }()
        for line in right { _ = try await other.submit([line], by: Writer(person: people.1)) }
        _ = try await first
        #expect(try await house.desk.book("flamboyan", for: house.yanti).entries.count == 120)
        #expect(try house.desk.verify() == [])
    }
}
