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
        #expect(try house.desk.verification.differences() == [])
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
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `who writes with two programs at once gives no number twice`() async throws {
        let house = try await Posyandu()
        let other = try house.secondDesk()
        let person = house.yanti
        let left = (0..<20).map { house.written($0) }
        let right = (20..<40).map { house.written($0) }
        async let first: Void = {
            for entry in left {
                _ = try await house.desk.write(in: "flamboyan", as: person) { _ in ((), [entry]) }
            }
        }()
        for entry in right { _ = try await other.write(in: "flamboyan", as: person) { _ in ((), [entry]) } }
        _ = try await first
        let book = try await other.book("flamboyan", for: house.yanti)
        #expect(book.entries.map(\.number).sorted() == Array(1...40))
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what a command changes of a Posyandu is on the next page`() async throws {
        let house = try await Posyandu()
        let other = try house.secondDesk()
        var pen = house.pen(house.yanti)
        _ = try await house.submit([pen.child().line], by: house.yanti)
        #expect(try await house.desk.book("flamboyan", for: house.yanti).place.name == "Flamboyan")
        try await other.addBook(
            Place(book: "flamboyan", kind: .posyandu, name: "Flamboyan Satu", region: "19.05.05.2004"), by: Desk.machine
        )
        let book = try await house.desk.book("flamboyan", for: house.yanti)
        #expect(book.place.name == "Flamboyan Satu")
        #expect(book.entries.count == 1)
    }
}

extension Posyandu {
    /// A new card as a form without a worker writes it: numbered when it is stored.
    fileprivate func written(_ place: Int) -> Entry {
        var pen = pen(yanti, device: "web-yanti-\(place)")
        var entry = pen.child("Anak \(place)")
        entry.device = Desk.webDevice(of: yanti)
        return entry
    }
}
