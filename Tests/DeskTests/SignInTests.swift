import Archive
import Desk
import Plain
import Records
import Testing

@Suite struct SignInTests {
    private func tries(_ count: Int, _ name: String, at address: String, _ desk: Desk) async throws -> [SignedIn] {
        var answers: [SignedIn] = []
        for _ in 0..<count {
            answers.append(try await desk.sessions.signIn(name: name, password: "salah", address: address))
        }
        return answers
    }

    private func rightly(_ name: String, at address: String, _ desk: Desk) async throws -> SignedIn {
        try await desk.sessions.signIn(name: name, password: "contoh-1234", address: address)
    }

    @Test func `who guesses at one place waits, is told how long, and is forgiven within the hour`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        #expect(try await tries(11, "yanti", at: "10.0.0.1", desk) == Array(repeating: .wrong, count: 11))
        #expect(try await rightly("yanti", at: "10.0.0.1", desk) == .wait(seconds: 2))
        posyandu.watch.forward(seconds: 3)
        #expect(try await rightly("yanti", at: "10.0.0.1", desk).secret != nil)
        _ = try await tries(12, "yanti", at: "10.0.0.1", desk)
        posyandu.watch.forward(seconds: 3_700)
        #expect(try await tries(10, "yanti", at: "10.0.0.1", desk).last == .wrong)
        #expect(try await rightly("yanti", at: "10.0.0.1", desk).secret != nil)
    }

    @Test func `strangers who try her name from twelve addresses do not keep her out`() async throws {
        let posyandu = try await Posyandu()
        for place in 1...12 { _ = try await tries(8, "yanti", at: "192.0.2.\(place)", posyandu.desk) }
        #expect(try await rightly("yanti", at: "10.0.0.7", posyandu.desk).secret != nil)
        // Where she has signed in she gets in whatever they do.
        for place in 1...12 { _ = try await tries(11, "yanti", at: "192.0.3.\(place)", posyandu.desk) }
        #expect(try await rightly("yanti", at: "10.0.0.7", posyandu.desk).secret != nil)
        #expect(try await rightly("yanti", at: "10.0.0.8", posyandu.desk).secret == nil)
    }

    @Test func `a village, an operator and a training room behind one address keep nobody out`() async throws {
        let posyandu = try await Posyandu()
        // Thirty kader who mistype some times each; names need not exist to count.
        for kader in 1...30 { _ = try await tries(4, "kader\(kader)", at: "10.0.0.1", posyandu.desk) }
        #expect(try await rightly("rosita", at: "10.0.0.1", posyandu.desk).secret != nil)
        // Somebody there tries very much: who signed in there before goes on.
        for name in 1...30 { _ = try await tries(10, "tebak\(name)", at: "10.0.0.1", posyandu.desk) }
        #expect(try await rightly("rosita", at: "10.0.0.1", posyandu.desk).secret != nil)
        #expect(try await rightly("yanti", at: "10.0.0.1", posyandu.desk).secret == nil)
        posyandu.watch.forward(seconds: 3_700)
        #expect(try await rightly("yanti", at: "10.0.0.1", posyandu.desk).secret != nil)
    }

    @Test func `a session ends with its owner's mandate, and her phone's token then only earns held entries`()
        async throws
    {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let secret = try #require(
            try await desk.sessions.signIn(name: "yanti", password: "contoh-1234", address: "").secret)
        let token = try desk.sessions.issuePushToken(for: "yanti", device: "hp-satu-0001")
        #expect(try desk.sessions.session(secret)?.person.account == "yanti")
        try await desk.setDisabled(true, "yanti", by: Desk.machine)
        #expect(try desk.sessions.session(secret) == nil)
        let writer = try #require(try desk.sessions.writer(token: token))
        #expect(writer.holding == .accountDisabled)
        var pen = posyandu.pen(posyandu.yanti)
        #expect(try await desk.submit([pen.child().line], by: writer).map(\.reason) == [.accountDisabled])
        #expect(try desk.sessions.writer(token: "lain") == nil)
    }

    @Test func `a browser that has signed in is kept out by nobody behind the same address`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        func hers(_ password: String = "contoh-1234", at address: String) async throws -> SignedIn {
            try await desk.sessions.signIn(
                name: "yanti", password: password, address: address, browser: "peramban-yanti")
        }
        #expect(try await hers(at: "10.0.0.1").secret != nil)
        _ = try await tries(14, "yanti", at: "10.0.0.1", desk)
        #expect(try await rightly("yanti", at: "10.0.0.1", desk).secret == nil)
        #expect(try await hers(at: "10.0.0.1").secret != nil)
        // On the road her address changes all the time.
        #expect(try await hers(at: "198.51.100.7").secret != nil)
        // Whoever holds it and guesses waits like everybody.
        for _ in 0..<12 { _ = try await hers("salah", at: "10.0.0.1") }
        #expect(try await hers(at: "10.0.0.1").secret == nil)
        #expect(
            try await desk.sessions.signIn(
                name: "rosita", password: "contoh-1234", address: "10.0.0.1", browser: "peramban-yanti"
            ).secret != nil)
        #expect(try desk.sessions.signedInFrom().addresses == 2)
    }

    @Test func `who has no password yet is told as slowly as who has one`() async throws {
        let posyandu = try await Posyandu()
        try posyandu.archive.write {
            try $0.putAccount(
                "baru", title: "Baru", role: "kader", region: "", book: "flamboyan", isDisabled: false,
                card: ID(naming: "baru"))
        }
        func time(_ name: String) async throws -> Duration {
            let begun = ContinuousClock.now
            #expect(
                try await posyandu.desk.sessions.signIn(name: name, password: "tidak ada", address: "10.0.0.9")
                    == .wrong)
            return begun.duration(to: .now)
        }
        let (has, hasNot) = (try await time("yanti"), try await time("baru"))
        #expect(hasNot * 4 > has)
    }

    @Test func `a new password needs the old one, eight letters, and must differ`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        for (old, new) in [("salah", "melati putih"), ("contoh-1234", "pendek"), ("contoh-1234", "contoh-1234")] {
            await #expect(throws: Refusal.self) {
                try await desk.sessions.changePassword(of: "yanti", from: old, to: new)
            }
        }
        try await desk.sessions.changePassword(of: "yanti", from: "contoh-1234", to: "melati putih")
        #expect(try await desk.sessions.signIn(name: "yanti", password: "melati putih", address: "").secret != nil)
    }

    @Test func `a lost phone's key stays ended after the account is enabled again or gets a new password`() async throws
    {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        var (pen, newPen) = (posyandu.pen(posyandu.yanti), posyandu.pen(posyandu.yanti, device: "hp-baru-0001"))
        for end in [true, false] {
            let token = try desk.sessions.issuePushToken(for: "yanti", device: "hp-lama-0001")
            if end {
                try await desk.setDisabled(true, "yanti", by: Desk.machine)
                try await desk.setDisabled(false, "yanti", by: Desk.machine)
            } else {
                _ = try await desk.resetPassword(of: "yanti", by: Desk.machine)
            }
            let lost = try #require(try desk.sessions.writer(token: token))
            #expect(try await desk.submit([pen.child().line], by: lost).map(\.reason) == [.deviceEnded])
            let new = try #require(
                try desk.sessions.writer(token: try desk.sessions.issuePushToken(for: "yanti", device: "hp-baru-0001")))
            #expect(try await desk.submit([newPen.child().line], by: new).map(\.status) == [.stored])
        }
        #expect(try desk.held.entries(in: "flamboyan", for: posyandu.midwife).count == 2)
    }

    @Test func `who guesses at the old password waits, and a name as long as a book fills nothing`() async throws {
        let posyandu = try await Posyandu()
        for _ in 0..<11 {
            await #expect(throws: Refusal.self) {
                try await posyandu.desk.sessions.changePassword(of: "yanti", from: "salah", to: "melati putih")
            }
        }
        await #expect(throws: Refusal.self) {
            try await posyandu.desk.sessions.changePassword(of: "yanti", from: "contoh-1234", to: "melati putih")
        }
        posyandu.watch.forward(seconds: 5)
        try await posyandu.desk.sessions.changePassword(of: "yanti", from: "contoh-1234", to: "melati putih")

        let marks = "a" + String(repeating: "\u{301}", count: 100_000)
        _ = try await tries(2, marks, at: "10.0.0.1", posyandu.desk)
        let origin = "pair " + String(decoding: marks.utf8.prefix(40), as: UTF8.self) + " 10.0.0.1"
        #expect(try posyandu.archive.read { try $0.attempts(origin)?.failures } == 2)
    }

    @Test func `a changed password ends the other sessions`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let here = try #require(try await rightly("yanti", at: "10.0.0.1", desk).secret)
        let there = try #require(try await rightly("yanti", at: "10.0.0.2", desk).secret)
        try await desk.sessions.changePassword(of: "yanti", from: "contoh-1234", to: "melati putih", in: here)
        #expect(try desk.sessions.session(here) != nil)
        #expect(try desk.sessions.session(there) == nil)
    }

    @Test(arguments: [
        "12345678", "password", "Posyandu 2026", "posyandu", "        ", "yanti1234", "aaaaaaaa", "Bismillah1",
        "1212121212",
    ])
    func `what everybody would guess is no password`(_ weak: String) async throws {
        let posyandu = try await Posyandu()
        await #expect(throws: Refusal.self) {
            try await posyandu.desk.sessions.changePassword(of: "yanti", from: "contoh-1234", to: weak)
        }
    }
}
