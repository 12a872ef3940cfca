import Desk
import Records
import Testing

@Suite struct SignInTests {
    @Test func `after five wrong passwords even the right one must wait`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        for _ in 0..<5 {
            #expect(try await desk.signIn(name: "yanti", password: "salah", address: "10.0.0.1") == nil)
        }
        #expect(try await desk.signIn(name: "yanti", password: "contoh-1234", address: "10.0.0.2") != nil)
        for _ in 0..<7 {
            _ = try await desk.signIn(name: "yanti", password: "salah", address: "10.0.0.1")
        }
        #expect(try await desk.signIn(name: "yanti", password: "contoh-1234", address: "10.0.0.2") == nil)
        posyandu.watch.forward(seconds: 901)
        #expect(try await desk.signIn(name: "yanti", password: "contoh-1234", address: "10.0.0.2") != nil)
    }

    @Test func `a session ends with its owner's mandate, and her phone's token then only earns held entries`()
        async throws
    {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let secret = try #require(try await desk.signIn(name: "yanti", password: "contoh-1234", address: ""))
        let token = try await desk.issuePushToken(for: "yanti", device: "hp-satu-0001")
        #expect(try desk.session(secret)?.person.account == "yanti")
        try await desk.setDisabled(true, "yanti", by: Desk.machine)
        #expect(try desk.session(secret) == nil)
        let writer = try #require(try desk.writer(token: token))
        #expect(writer.isDisabled)
        var pen = posyandu.pen(posyandu.yanti)
        #expect(try await desk.submit([pen.child().line], by: writer).map(\.reason) == [.accountDisabled])
        #expect(try desk.writer(token: "lain") == nil)
    }

    @Test func `a session ends after ninety days`() async throws {
        let posyandu = try await Posyandu()
        let secret = try #require(try await posyandu.desk.signIn(name: "yanti", password: "contoh-1234", address: ""))
        posyandu.watch.forward(seconds: 89 * 86_400)
        #expect(try posyandu.desk.session(secret) != nil)
        posyandu.watch.forward(seconds: 2 * 86_400)
        #expect(try posyandu.desk.session(secret) == nil)
    }

    @Test func `a new password needs the old one, eight letters, and must differ`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        for (old, new) in [("salah", "melati putih"), ("contoh-1234", "pendek"), ("contoh-1234", "contoh-1234")] {
            await #expect(throws: Refusal.self) { try await desk.changePassword(of: "yanti", from: old, to: new) }
        }
        try await desk.changePassword(of: "yanti", from: "contoh-1234", to: "melati putih")
        #expect(try await desk.signIn(name: "yanti", password: "melati putih", address: "") != nil)
    }
}
