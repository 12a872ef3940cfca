import Archive
import Desk
import Foundation
import Plain
import Records
import Rules
import Testing

@Suite struct PhotoTests {
    private static let bytes = Array("not looked at by the desk".utf8)
    private let picture = Picture(bytes: bytes, width: 640, height: 480)

    /// The same bytes kept loosely tell their name.
    private func named(_ house: Posyandu, by person: Person) throws -> String {
        try house.desk.photos.keep(picture, from: person)
    }

    private func visit(_ pen: inout Pen, of card: ID, _ names: String) -> Entry {
        pen.entry("home-visit", on: card, [Answer("found", "met"), Answer("photos", names)])
    }

    @Test func `bytes are taken after an entry of the writer names them, and by nobody else`() async throws {
        let house = try await Posyandu()
        var pen = house.pen(house.yanti)
        let child = pen.child()
        let other = try await Posyandu()
        let name = try named(other, by: other.yanti)
        let writer = Writer(person: house.yanti)
        #expect(throws: Refusal.notFound) { try house.desk.photos.keep(name, picture, by: writer) }
        #expect(
            try await house.submit([child.line, visit(&pen, of: child.id, name).line], by: house.yanti) == [
                "stored", "stored",
            ])
        #expect(throws: Refusal.notFound) {
            try house.desk.photos.keep(name, picture, by: Writer(person: house.rosita))
        }
        let wrong = Picture(bytes: [1, 2, 3], width: 640, height: 480)
        #expect(throws: Refusal.self) { try house.desk.photos.keep(name, wrong, by: writer) }
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(name, for: house.yanti) }
        #expect(try house.desk.photos.keep(name, picture, by: writer) == .stored)
        #expect(try house.desk.photos.keep(name, picture, by: writer) == .known)
        #expect(try house.desk.photos.find(name, for: house.rosita) == PhotoTests.bytes)
        #expect(try house.desk.photos.find(name, for: house.midwife) == PhotoTests.bytes)
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(name, for: house.neighbour) }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `a held entry's photograph is taken, and seen where it waits`() async throws {
        let house = try await Posyandu()
        let name = try named(try await Posyandu(), by: house.yanti)
        var pen = house.pen(house.yanti)
        let child = pen.child()
        let visit = visit(&pen, of: child.id, name)
        #expect(try await house.submit([visit.line], by: house.yanti) == ["held unknown-card"])
        #expect(try house.desk.photos.keep(name, picture, by: Writer(person: house.yanti)) == .stored)
        #expect(try house.desk.photos.find(name, for: house.midwife) == PhotoTests.bytes)
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(name, for: house.neighbour) }
    }

    @Test func `a photograph goes along when she moves`() async throws {
        let house = try await Posyandu()
        let name = try named(try await Posyandu(), by: house.yanti)
        var pen = house.pen(house.yanti)
        let child = pen.child()
        let leaving = pen.entry(
            "moved-out", on: child.id, [Answer("on", Posyandu.today.iso), Answer("book", "melati")])
        let lines = [child.line, visit(&pen, of: child.id, name).line, leaving.line]
        #expect(try await house.submit(lines, by: house.yanti) == ["stored", "stored", "stored"])
        // The bytes come only now.
        #expect(try house.desk.photos.keep(name, picture, by: Writer(person: house.yanti)) == .stored)
        #expect(try house.desk.photos.find(name, for: house.neighbour) == PhotoTests.bytes)
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `what came with a form is its sender's until an entry names it, and two days at most`() async throws {
        let house = try await Posyandu()
        let name = try named(house, by: house.yanti)
        #expect(try house.desk.photos.find(name, for: house.yanti) == PhotoTests.bytes)
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(name, for: house.rosita) }
        house.watch.forward(seconds: 2 * 86_400 - 1)
        _ = try house.desk.photos.keep(Picture(bytes: [1], width: 1, height: 1), from: house.yanti)
        #expect(try house.desk.photos.find(name, for: house.yanti) == PhotoTests.bytes)
        var pen = house.pen(house.yanti)
        let child = pen.child()
        _ = try await house.submit([child.line, visit(&pen, of: child.id, name).line], by: house.yanti)
        let stray = try house.desk.photos.keep(Picture(bytes: [2], width: 1, height: 1), from: house.yanti)
        house.watch.forward(seconds: 3 * 86_400)
        _ = try house.desk.photos.keep(Picture(bytes: [3], width: 1, height: 1), from: house.yanti)
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(stray, for: house.yanti) }
        #expect(try house.desk.photos.find(name, for: house.rosita) == PhotoTests.bytes)
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `51 loose photographs leave 50`() async throws {
        let house = try await Posyandu()
        var names: [String] = []
        for count: UInt8 in 0...50 {
            house.watch.forward(seconds: 1)
            names.append(try house.desk.photos.keep(Picture(bytes: [count], width: 1, height: 1), from: house.yanti))
        }
        let left = names.filter { (try? house.desk.photos.find($0, for: house.yanti)) != nil }
        #expect(left == Array(names.dropFirst()))
    }

    @Test func `a file that was changed or lost is found`() async throws {
        let house = try await Posyandu()
        let name = try named(house, by: house.yanti)
        house.archive.photoFiles.remove(name)
        #expect(try house.desk.verification.differences() == ["photograph \(name): its file is missing"])
        try house.archive.photoFiles.keep([1, 2, 3], as: name)
        #expect(try house.desk.verification.differences() == ["photograph \(name): its file was changed"])
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(name, for: house.yanti) }
    }

    @Test(arguments: ["", "../../pandu.sqlite", "ABCDEF", String(repeating: "g", count: 64)])
    func `what is no name finds nothing`(name: String) async throws {
        let house = try await Posyandu()
        #expect(throws: Refusal.notFound) { try house.desk.photos.find(name, for: house.yanti) }
        #expect(throws: Refusal.notFound) { try house.desk.photos.keep(name, picture, by: Writer(person: house.yanti)) }
    }
}
