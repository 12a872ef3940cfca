import Archive
import Plain
import Records
import Testing

@testable import Desk

/// Sessions and keys have an end, and can be ended one by one.
@Suite struct DeviceTests {
    private static let (minute, hour, day): (Int64, Int64, Int64) = (60, 3_600, 86_400)

    private func enter(_ name: String, _ desk: Desk, agent: String = "android/chrome") async throws -> String {
        try #require(
            try await desk.sessions.signIn(name: name, password: "contoh-1234", address: "", agent: agent).secret)
    }

    @Test func `how long each role stays signed in stands in one place`() {
        for role in Role.allCases {
            let stay = Stay.of(role)
            switch role {
            case .kader, .chair: #expect(stay.idle == 90 * Self.day * 1000 && stay.whole == 400 * Self.day * 1000)
            case .midwife: #expect(stay.idle == 12 * Self.hour * 1000 && stay.whole == 30 * Self.day * 1000)
            default: #expect(stay.idle == 30 * Self.minute * 1000 && stay.whole == 12 * Self.hour * 1000)
            }
        }
    }

    @Test(arguments: [
        ("desa", 30 * minute, 12 * hour), ("bidan", 12 * hour, 30 * day), ("yanti", 90 * day, 400 * day),
    ])
    func `who stays away is signed out, and who works is until the whole time is over`(
        _ name: String, _ idle: Int64, _ whole: Int64
    ) async throws {
        let posyandu = try await Posyandu()
        _ = try await posyandu.offices()
        let desk = posyandu.desk
        let away = try await enter(name, desk)
        posyandu.watch.forward(seconds: idle - 1)
        #expect(try desk.sessions.session(away) != nil)
        posyandu.watch.forward(seconds: idle - 1)
        // She was in contact half of the time ago, whether or not that is written down yet.
        try desk.sessions.keepContacts()
        #expect(try desk.sessions.session(away) != nil)
        posyandu.watch.forward(seconds: idle)
        #expect(try desk.sessions.session(away) == nil)
        #expect(try desk.sessions.endedSession(away) == name)

        let busy = try await enter(name, desk)
        var passed: Int64 = 0
        while passed + idle / 2 < whole {
            posyandu.watch.forward(seconds: idle / 2)
            passed += idle / 2
            #expect(try desk.sessions.session(busy) != nil, "\(passed)")
            try desk.sessions.keepContacts()
        }
        posyandu.watch.forward(seconds: idle / 2)
        #expect(try desk.sessions.session(busy) == nil)
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `another server knows of the last contact, and of no contact seals are made`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let secret = try await enter("bidan", desk)
        posyandu.watch.forward(seconds: 11 * Self.hour)
        #expect(try desk.sessions.session(secret) != nil)
        let writings = try posyandu.archive.read { try $0.sealing()?.writings }
        try desk.sessions.keepContacts()
        #expect(try posyandu.archive.read { try $0.sealing()?.writings } == writings)
        posyandu.watch.forward(seconds: 11 * Self.hour)
        #expect(try posyandu.secondDesk().sessions.session(secret) != nil)
        #expect(try desk.verification.differences() == [])
    }

    @Test func `a key that was not used for ninety days only earns held entries, one in use goes on`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let lost = try desk.sessions.issuePushToken(for: "yanti", device: "hp-lama-0001")
        let used = try desk.sessions.issuePushToken(for: "yanti", device: "hp-baru-0001")
        posyandu.watch.forward(seconds: 60 * Self.day)
        #expect(try desk.sessions.writer(token: used).map { $0.holding == nil } == true)
        try desk.sessions.keepContacts()
        posyandu.watch.forward(seconds: 60 * Self.day)
        #expect(try desk.sessions.writer(token: used).map { $0.holding == nil } == true)
        let writer = try #require(try desk.sessions.writer(token: lost))
        var pen = posyandu.pen(posyandu.yanti, device: "hp-lama-0001")
        #expect(try await desk.submit([pen.child().line], by: writer).map(\.reason) == [.deviceEnded])
        #expect(try desk.held.entries(in: "flamboyan", for: posyandu.midwife).count == 1)
    }

    @Test func `her devices are listed with their keys, and one that she ends sends what is held`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let old = try await enter("yanti", desk, agent: "android/firefox")
        let oldKey = try desk.sessions.issuePushToken(for: "yanti", device: "hp-lama-0001", session: old)
        posyandu.watch.forward(seconds: Self.day)
        let here = try await enter("yanti", desk)
        let key = try desk.sessions.issuePushToken(for: "yanti", device: "hp-baru-0001", session: here)
        let left = try desk.sessions.issuePushToken(for: "yanti", device: "hp-anak-0001")

        let found = try desk.sessions.devices(of: "yanti", for: posyandu.yanti, in: here)
        #expect(found.map(\.handle) == ["hp-baru-0001", "hp-anak-0001", "hp-lama-0001"])
        #expect(found.map(\.agent) == ["android/chrome", "", "android/firefox"])
        #expect(found.map(\.isHere) == [true, false, false])
        #expect(found.map(\.isSignedIn) == [true, false, true])
        #expect(found[0].contact - found[2].contact == Self.day * 1000)

        try desk.sessions.endDevice("hp-lama-0001", of: "yanti", by: posyandu.yanti)
        #expect(try desk.sessions.session(old) == nil && desk.sessions.session(here) != nil)
        // Ended by somebody: nothing that was typed there is carried on.
        #expect(try desk.sessions.endedSession(old) == nil)
        var pen = posyandu.pen(posyandu.yanti, device: "hp-lama-0001")
        let writer = try #require(try desk.sessions.writer(token: oldKey))
        #expect(try await desk.submit([pen.child().line], by: writer).map(\.reason) == [.deviceEnded])
        for token in [key, left] { #expect(try desk.sessions.writer(token: token).map { $0.holding == nil } == true) }
        #expect(try desk.sessions.devices(of: "yanti", for: posyandu.yanti).count == 2)
        #expect(try desk.verification.differences() == [])
    }

    @Test func `what says that it was written on another device than its key's waits for somebody to look`()
        async throws
    {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let key = try desk.sessions.issuePushToken(for: "yanti", device: "hp-satu-0001")
        let writer = try #require(try desk.sessions.writer(token: key))
        var (own, other) = (posyandu.pen(posyandu.yanti), posyandu.pen(posyandu.yanti, device: "web-bidan"))
        #expect(try await desk.submit([own.child("Ani").line], by: writer).map(\.status) == [.stored])
        #expect(try await desk.submit([other.child("Budi").line], by: writer).map(\.reason) == [.otherDevice])
        let held = try #require(try desk.held.entries(in: "flamboyan", for: posyandu.midwife).first)
        try await desk.release(held.no, by: posyandu.midwife)
        #expect(try await desk.book("flamboyan", for: posyandu.yanti).residents.map(\.name) == ["Ani", "Budi"])
    }

    @Test func `whoever looks after an account ends its devices, and nobody else sees them`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let people = try await posyandu.offices()
        _ = try await enter("yanti", desk)
        for person in [posyandu.midwife, people.operator, Desk.machine] {
            let device = try #require(try desk.sessions.devices(of: "yanti", for: person).first)
            try desk.sessions.endDevice(device.handle, of: "yanti", by: person)
            #expect(try desk.sessions.devices(of: "yanti", for: person).isEmpty)
            _ = try await enter("yanti", desk)
        }
        let handle = try #require(try desk.sessions.devices(of: "yanti", for: posyandu.yanti).first?.handle)
        for person in [posyandu.rosita, posyandu.neighbour, people.housing] {
            #expect(throws: Refusal.notFound) { try desk.sessions.devices(of: "yanti", for: person) }
            #expect(throws: Refusal.notFound) { try desk.sessions.endDevice(handle, of: "yanti", by: person) }
        }
        // A midwife resets kader; who stands above her is not hers.
        #expect(throws: Refusal.notFound) { try desk.sessions.devices(of: "desa", for: posyandu.midwife) }
        #expect(throws: Refusal.notFound) {
            try desk.sessions.endDevice("hp-tidak-ada", of: "yanti", by: posyandu.yanti)
        }
    }

    @Test func `a changed password ends the keys of her other phones, and not of this one`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let there = try await enter("yanti", desk)
        let stolen = try desk.sessions.issuePushToken(for: "yanti", device: "hp-lama-0001", session: there)
        let before = try await enter("yanti", desk)
        let own = try desk.sessions.issuePushToken(for: "yanti", device: "hp-baru-0001", session: before)
        let here = try await enter("yanti", desk)
        let newer = try desk.sessions.issuePushToken(for: "yanti", device: "hp-baru-0001", session: here)
        try await desk.sessions.changePassword(of: "yanti", from: "contoh-1234", to: "melati putih", in: here)
        #expect(try desk.sessions.writer(token: stolen)?.holding == .deviceEnded)
        for token in [own, newer] { #expect(try desk.sessions.writer(token: token).map { $0.holding == nil } == true) }
    }

    @Test func `sessions and keys of an account are so many and no more`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        var secrets: [String] = []
        for _ in 0..<23 {
            secrets.append(try await enter("yanti", desk))
            posyandu.watch.forward(seconds: 1)
        }
        #expect(try posyandu.archive.read { try $0.sessions(of: "yanti").count } == 20)
        #expect(try desk.sessions.session(secrets[0]) == nil && desk.sessions.session(secrets[22]) != nil)
        // The phone asks for a key twice a day: the last ones stay good, an answer may get lost.
        var keys: [String] = []
        for _ in 0..<30 {
            keys.append(try desk.sessions.issuePushToken(for: "yanti", device: "hp-satu-0001"))
            posyandu.watch.forward(seconds: 1)
        }
        #expect(try keys.map { try desk.sessions.writer(token: $0) != nil }.filter { $0 }.count == 3)
        #expect(try desk.sessions.writer(token: keys[28]).map { $0.holding == nil } == true)
        for place in 0..<100 {
            _ = try desk.sessions.issuePushToken(for: "yanti", device: "hp-lain-\(place)")
            posyandu.watch.forward(seconds: 1)
        }
        #expect(try posyandu.archive.read { try $0.pushTokens(of: "yanti").count } <= 72)
        #expect(try desk.sessions.devices(of: "yanti", for: posyandu.yanti).filter { !$0.isSignedIn }.count == 20)
        // The oldest are ended and still known: what comes with them is held.
        #expect(try posyandu.archive.read { try $0.pushTokens(of: "yanti").filter { $0.ended != 0 }.count } >= 50)
    }
}
