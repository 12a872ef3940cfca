import Desk
import HTTPTypes
import Hummingbird
import Plain
import Records
import Rules
import Testing

@testable import Web

@Suite struct SyncTests {
    private func token(_ visit: Visit) async throws -> String {
        let answer = try await visit.post("/hp", [("perangkat", "hp-uji-00001")])
        let first = try #require(answer.text.split(separator: "\n").first)
        return String(first.dropFirst("token\t".count))
    }

    @Test func `a phone enrols, sends, and reads back what it sent`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let token = try await token(visit)
            let entry = House.entry(in: "flamboyan", by: "kader.satu", number: 2, "Budi")
            // The key alone sends; no cookie goes along.
            let cookie = visit.cookie
            visit.cookie = ""
            let sent = try await visit.post("/sync", [], [.authorization: "Bearer \(token)"], body: entry.line + "\n")
            #expect(sent.text.hasPrefix("receipt\t\(entry.id.text)\tstored\t2\t\t\nclock\t"))
            let again = try await visit.post("/sync", [], [.authorization: "Bearer \(token)"], body: entry.line + "\n")
            #expect(again.text.hasPrefix("receipt\t\(entry.id.text)\tknown\t2\t\t\n"))
            // The key reads nothing.
            #expect(
                try await visit.get("/b/flamboyan/umpan", [.authorization: "Bearer \(token)"]).status == .unauthorized)
            visit.cookie = cookie
            let feed = try await visit.get("/b/flamboyan/umpan?sesudah=0&sidik=")
            #expect(feed.text.contains("2\t\(entry.line)\n"))
            #expect(feed.text.contains("\ncursor\t2\t"))
        }
    }

    @Test func `a wrong key, too many lines and too many bytes are refused whole`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let token = try await token(visit)
            #expect(
                try await visit.post("/sync", [], [.authorization: "Bearer salah"], body: "x").status == .unauthorized)
            let many = (0...200).map { House.entry(in: "flamboyan", by: "kader.satu", number: $0 + 5, "B").line }
            let lines = try await visit.post(
                "/sync", [], [.authorization: "Bearer \(token)"], body: many.joined(separator: "\n"))
            #expect(lines.status == .contentTooLarge)
            let large = String(repeating: "x", count: 300_000)
            #expect(
                try await visit.post("/sync", [], [.authorization: "Bearer \(token)"], body: large).status
                    == .contentTooLarge)
            #expect(try await house.desk.book("flamboyan", for: person(house)).entries.count == 1)
        }
    }

    @Test func `a feed asked for with another's cookie is refused`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/b/flamboyan/umpan?sesudah=0&sidik=&akun=chair.satu").status == .forbidden)
            #expect(try await visit.get("/b/flamboyan/umpan?sesudah=7&sidik=abc&akun=kader.satu").status == .conflict)
            #expect(try await visit.get("/b/flamboyan/umpan?sesudah=-1").status == .unprocessableContent)
        }
    }

    @Test func `a form posted twice to the server writes one entry`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let page = try await visit.get("/b/flamboyan/hari/2026-10-20/").text
            let id = try #require(page.firstMatch(of: /name="entri" value="([0-9a-f-]{36})"/)?.1)
            let form = [("entri", String(id)), ("sesudah", "1"), ("hadir", house.child.text)]
            for _ in 0..<2 {
                #expect(try await visit.post("/b/flamboyan/hari/2026-10-20/", form).status == .seeOther)
            }
            #expect(try await house.desk.book("flamboyan", for: person(house)).entries.count == 2)
        }
    }

    @Test func `bad input gets a sentence and keeps what was typed`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let page = try await visit.get("/b/flamboyan/warga/baru").text
            let id = try #require(page.firstMatch(of: /name="entri" value="([0-9a-f-]{36})"/)?.1)
            let form = [
                ("entri", String(id)), ("sesudah", "1"), ("name", "Siti <b>Nur</b>"), ("birth", "31-02-2025"),
                ("sex", "f"),
                ("mother", "Wati"),
            ]
            let answer = try await visit.post("/b/flamboyan/warga/baru", form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"Siti &lt;b&gt;Nur&lt;/b&gt;\""))
            #expect(answer.text.contains("31-02-2025"))
            #expect(answer.text.contains("class=\"problems\""))
        }
    }

    private func person(_ house: House) throws -> Person {
        try #require(try house.desk.accounts.find("kader.satu")?.person)
    }
}

/// The way on which a kader once became administrator of the whole country.
@Suite struct EscalationTests {
    @Test func `a kader's account entry, sent and let in by a midwife, changes nobody's role`() async throws {
        let house = try await House()
        var lines: [String] = []
        for (number, book) in ["flamboyan", "r-", "r-19.05"].enumerated() {
            var entry = House.entry(in: book, by: "kader.satu", number: 40 + number, "")
            entry.form = "account"
            entry.answers = [
                Answer("account", "kader.satu"), Answer("name", "Bu Yanti"), Answer("role", "administrator"),
                Answer("region", ""), Answer("book", ""),
            ]
            lines.append(entry.line)
        }
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let token = try await visit.post("/hp", [("perangkat", "hp-uji-00001")]).text.split(separator: "\n")[0]
                .dropFirst(6)
            let sent = try await visit.post(
                "/sync", [], [.authorization: "Bearer \(token)"], body: lines.joined(separator: "\n"))
            #expect(sent.text.matches(of: #/\theld\t/#).count == 3)
        }
        try await house.visit(as: "midwife.satu") { (visit) async throws in
            let page = try await visit.get("/tahan").text
            #expect(!page.contains("value=\"terima\""))
            for number in 1...3 {
                _ = try await visit.post("/tahan/\(number)", [("aksi", "terima")])
            }
        }
        #expect(try house.desk.accounts.find("kader.satu")?.person.role == .kader)
        try await house.visit(as: "kader.satu") { (visit) async throws in
            #expect(try await visit.get("/akun").status == .notFound)
        }
    }
}

@Suite struct PushBoundTests {
    @Test func `one key fills neither disk nor memory, and the phone keeps what is refused`() async throws {
        let house = try await House(requestsPerMinute: 3000)
        let token = try house.desk.sessions.issuePushToken(for: "kader.satu", device: "hp-uji-00001")
        let bearer: HTTPFields = [.authorization: "Bearer \(token)"]
        try await house.visit { (visit) async throws in
            func push(_ lines: [String]) async throws -> Int {
                try await visit.post("/sync", [], bearer, body: lines.joined(separator: "\n")).status.code
            }
            // Junk waits for a person, up to a bound; beyond it nothing more is taken, and nothing is dropped.
            var statuses: [Int] = []
            for round in 0..<24 {
                statuses.append(try await push(["\(round)" + String(repeating: "x", count: 250_000)]))
            }
            #expect(statuses.first == 200 && statuses.last == 429)
            #expect(!statuses.contains(500))
            let writer = Writer(person: try #require(try house.desk.accounts.find("kader.satu")?.person))
            #expect(try house.desk.held.isFull(writer) && statuses.filter { $0 == 200 }.count > 10)
        }
        let other = try await House(requestsPerMinute: 3000)
        #expect(other.server.pushes.take("kader.satu", Server.mostPushed))
        let key = try other.desk.sessions.issuePushToken(for: "kader.satu", device: "hp-uji-00001")
        try await other.visit { (visit) async throws in
            let answer = try await visit.post(
                "/sync", [], [.authorization: "Bearer \(key)"],
                body: House.entry(in: "flamboyan", by: "kader.satu", number: 7, "Hana").line)
            #expect(answer.status == .tooManyRequests && answer.text.contains("tetap aman di HP"))
        }
    }
}
