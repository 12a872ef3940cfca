import Desk
import Exchange
import HTTPTypes
import Hummingbird
import NIOCore
import Records
import Testing

@testable import Web

@Suite struct APITests {
    private func key(_ visit: Visit) async throws -> HTTPFields {
        let answer = try await visit.post("/hp", [("perangkat", "hp-uji-00001")])
        let first = try #require(answer.text.split(separator: "\n").first)
        return [
            .authorization: "Bearer \(first.dropFirst("token\t".count))",
            .contentType: "application/json",
        ]
    }

    private func json(_ answer: Received) throws -> JSON {
        try #require(JSON(reading: Array(answer.text.utf8)))
    }

    private func object(_ entry: Entry) -> JSON {
        let outside = EntryJSON.object(entry, seq: 1).members ?? []
        return .object(outside.filter { !["seq", "book", "writer"].contains($0.name) })
    }

    @Test func `a program pushes an entry and reads the same back`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let key = try await key(visit)
            let entry = House.entry(
                in: "flamboyan", by: "kader.satu", number: 2, "Budi \"Kecil\" \\ \u{1F33A}")
            let body: JSON = ["entries": [object(entry)]]
            let path = "/api/books/flamboyan/entries"
            for status in ["stored", "known"] {
                let receipt = try json(try await visit.post(path, [], key, body: body.text))[
                    "receipts"]?.items?.first
                #expect(receipt?["status"]?.string == status)
                #expect(receipt?["seq"]?.integer == 2)
            }
            let page = try json(try await visit.get(path + "?limit=1"))
            #expect(page["hasMore"] == true)
            let next = try #require(page["next"])
            let hash = try #require(next["hash"]?.string)
            let rest = try json(try await visit.get("\(path)?after=1&hash=\(hash)"))
            #expect(rest["entries"]?.items == [EntryJSON.object(entry, seq: 2)])
            #expect(rest["hasMore"] == false)
            // What nobody sees is refused, never changed: the entry is its writer's.
            let hidden = House.entry(in: "flamboyan", by: "kader.satu", number: 3, "Bu\u{202E}di")
            let held: JSON = ["entries": [object(hidden)]]
            let receipt = try json(try await visit.post(path, [], key, body: held.text))["receipts"]?.items?.first
            #expect(receipt?["status"]?.string == "held" && receipt?["reason"]?.string == "invalid")
            #expect(try await visit.get(path + "?after=1&hash=00").status == .conflict)
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `whatever is wrong with a push is said at once, and nothing of it is stored`()
        async throws
    {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let key = try await key(visit)
            let good = object(House.entry(in: "flamboyan", by: "kader.satu", number: 2, "Budi"))
            let body: JSON = [
                "entries": [good, ["id": "x", "day": "2026-02-30", "writer": "chair.satu"], 7]
            ]
            let answer = try await visit.post(
                "/api/books/flamboyan/entries", [], key, body: body.text)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let pointers =
                try json(answer)["errors"]?.items?.compactMap { $0["pointer"]?.string } ?? []
            for pointer in [
                "/entries/1/id", "/entries/1/day", "/entries/1/writer", "/entries/1/form",
                "/entries/2",
            ] {
                #expect(pointers.contains(pointer), "\(pointer)")
            }
            #expect(
                try await house.desk.book("flamboyan", for: person(house, "kader.satu")).entries
                    .count == 1)
        }
    }

    @Test func `what is no JSON, too large or of another type is refused`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            var key = try await key(visit)
            let path = "/api/books/flamboyan/entries"
            let deep = String(repeating: "[", count: 100_000)
            for body in ["", "{", "[1,]", "{\"a\":1,\"a\":2}", "\"\\ud800\"", deep] {
                #expect(
                    try await visit.post(path, [], key, body: body).status == .badRequest,
                    "\(body.prefix(9))")
            }
            let broken = try await visit.ask(
                .post, path, key, ByteBuffer(bytes: [0x22, 0xFF, 0xFE, 0x22]))
            #expect(broken.status == .badRequest)
            let large = String(repeating: " ", count: 300_000)
            #expect(try await visit.post(path, [], key, body: large).status == .contentTooLarge)
            key[.contentType] = "text/plain"
            #expect(try await visit.post(path, [], key, body: "{}").status == .unsupportedMediaType)
        }
    }

    @Test func `a key pushes and reads nothing; a session reads and pushes nothing`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let key = try await key(visit)
            let path = "/api/books/flamboyan/entries"
            #expect(
                try await visit.post(path, [], [.contentType: "application/json"], body: "{}")
                    .status == .unauthorized)
            visit.cookie = ""
            for path in [
                path, "/api/books", "/api/forms",
                "/api/areas/b:flamboyan/tallies?from=2026-01&to=2026-02",
            ] {
                let answer = try await visit.get(path, key)
                #expect(answer.status == .unauthorized)
                #expect(try json(answer)["code"] == "signed-out")
            }
        }
    }

    @Test func `what is another's answers as what does not exist`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let key = try await key(visit)
            let query = "tallies?from=2026-01&to=2026-12"
            let pairs = [
                ("/api/books/melati/entries", "/api/books/tidakada/entries"),
                ("/api/areas/b:melati/\(query)", "/api/areas/b:tidakada/\(query)"),
                ("/api/areas/19.05/\(query)", "/api/areas/99/\(query)"),
                ("/api/entah", "/api/entah"),
            ]
            for (foreign, unknown) in pairs {
                let answers = [try await visit.get(foreign), try await visit.get(unknown)]
                #expect(answers.map(\.status) == [.notFound, .notFound], "\(foreign)")
                #expect(answers[0].text == answers[1].text)
                #expect(answers[0].headers[.contentType] == "application/problem+json")
            }
            let pushed = try await visit.post("/api/books/melati/entries", [], key, body: "{}")
            #expect(pushed.status == .notFound)
        }
    }

    @Test func `every role lists the books of her mandate and no other`() async throws {
        let house = try await House()
        let both = ["regency-coach.satu", "administrator.satu"]
        for account in Role.allCases.filter({ $0 != .clock && $0 != .resident }).map(House.name) {
            try await house.visit(as: account) { (visit) async throws in
                let books = try json(try await visit.get("/api/books"))["books"]?.items?.compactMap { $0["id"]?.string }
                // An office has complaints, and no book of residents.
                let isOffice = ["officer.satu", "case-worker.satu", "neighbourhood-head.satu"].contains(account)
                let mine = both.contains(account) ? ["flamboyan", "melati"] : ["flamboyan"]
                #expect(books == (isOffice ? [] : mine), "\(account)")
            }
        }
    }

    @Test func `books come page by page`() async throws {
        let house = try await House()
        try await house.visit(as: "regency-coach.satu") { (visit) async throws in
            let first = try json(try await visit.get("/api/books?limit=1"))
            #expect(first["hasMore"] == true)
            let second = try json(try await visit.get("/api/books?limit=1&after=flamboyan"))
            #expect(second["books"]?.items?.first?["id"] == "melati")
            #expect(second["hasMore"] == false)
        }
    }

    @Test func `tallies are the counts of the pages, at most ten years of them`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let year = try json(
                try await visit.get("/api/areas/b:flamboyan/tallies?from=2026-01&to=2026-12"))
            #expect(year["months"]?.items?.count == 12)
            #expect(year["months"]?.items?[9]["counts"]?["s"] == 1)
            #expect(year["months"]?.items?[8]["counts"]?["s"] == nil)
            let long = try json(
                try await visit.get("/api/areas/b%3Aflamboyan/tallies?from=2020-01&to=2099-12"))
            #expect(long["to"] == "2029-12")
            let turned = try json(
                try await visit.get("/api/areas/b:flamboyan/tallies?from=2026-05&to=2026-01"))
            #expect(turned["months"] == [])
        }
    }

    @Test(arguments: [
        "/api/books?limit=0", "/api/books?limit=501", "/api/books?limit=99999999999999999999",
        "/api/books?limit=%2B5",
        "/api/books?limit=5&limit=6", "/api/books?after=a&sort=name",
        "/api/books/flamboyan/entries?after=-1",
        "/api/areas/b:flamboyan/tallies?from=2026-13&to=2026-12",
        "/api/areas/b:flamboyan/tallies?from=2026-01",
        "/api/forms?x", "/b/flamboyan/umpan?sesudah=1e3",
    ])
    func `a query that is not understood is told so`(path: String) async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let answer = try await visit.get(path)
            #expect(answer.status == .unprocessableContent)
            #expect(try json(answer)["errors"]?.items?.isEmpty == false)
        }
    }

    @Test func `forms are listed with their fields and writers`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let forms = try json(try await visit.get("/api/forms"))["forms"]?.items ?? []
            #expect(forms.compactMap { $0["code"]?.string } == Forms.all.map(\.code))
            let growth = try #require(forms.first { $0["code"] == "growth-visit" })
            #expect(growth["fields"]?.items?.first?["unit"] == "g")
        }
    }

    private func person(_ house: House, _ account: String) throws -> Person {
        try #require(try house.desk.accounts.find(account)?.person)
    }
}
