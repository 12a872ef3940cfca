import Exchange
import HTTPTypes
import Hummingbird
import Records
import Testing

@testable import Web

@Suite struct ContractTests {
    @Test func `the contract describes every route for programs, and no other`() async throws {
        let house = try await House()
        let isForPrograms = { (path: String) in
            path.hasPrefix("/api/")
                || ["/sync", "/hp", "/openapi.json", "/b/{book}/umpan", "/foto/{digest}"].contains(path)
        }
        var served = Set<String>()
        for route in house.server.router(refusingOthers: false).routes
        where isForPrograms(route.path.description) {
            served.insert("\(route.method.rawValue) \(route.path.description)")
        }
        let paths = Contract(cookie: "pandu").document["paths"]?.members ?? []
        let described = paths.flatMap { path in
            (path.value.members ?? []).map { "\($0.name.uppercased()) \(path.name)" }
        }
        #expect(Set(described) == served)
    }

    @Test func `every name that the contract points to is there`() throws {
        let document = Contract(cookie: "pandu").document
        let names = Set(document["components"]?["schemas"]?.members?.map(\.name) ?? [])
        let wanted = document.text.matches(of: /#\/components\/schemas\/([A-Za-z.-]+)/).map {
            String($0.1)
        }
        #expect(!wanted.isEmpty && names.isSuperset(of: wanted))
        for form in Forms.all { #expect(names.contains("Answers." + form.code)) }
    }

    @Test func `a known path asked in another way says which ways it knows`() async throws {
        let house = try await House()
        let table: [(String, HTTPRequest.Method, String)] = [
            ("/sync", .get, "POST"), ("/sync", .delete, "POST"), ("/api/books", .post, "GET, HEAD"),
            ("/api/books/flamboyan/entries", .patch, "GET, HEAD, POST"),
            ("/akun", .put, "GET, HEAD, POST"),
            ("/b/flamboyan/umpan", .post, "GET, HEAD"), ("/openapi.json", .trace, "GET, HEAD"),
            ("/hp", HTTPRequest.Method("QUERY") ?? .get, "POST"),
        ]
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for (path, method, allowed) in table {
                let answer = try await visit.ask(method, path)
                #expect(answer.status == .methodNotAllowed, "\(method) \(path)")
                #expect(answer.headers[.allow] == allowed, "\(method) \(path)")
            }
        }
    }

    @Test func `a head has the status and headers of its page, and no body`() async throws {
        let house = try await House()
        try await house.visit(as: "kader.satu") { (visit) async throws in
            for path in ["/b/flamboyan/", "/api/books", "/openapi.json", "/sehat"] {
                let answer = try await visit.ask(.head, path)
                #expect(answer.status == .ok)
                #expect(answer.text.isEmpty)
                #expect(answer.headers[.contentType] != nil)
            }
        }
    }

    @Test func `a form of more than half a megabyte is too large`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            let large = "nama-pengguna=" + String(repeating: "a", count: 600_000)
            #expect(try await visit.post("/masuk", body: large).status == .contentTooLarge)
        }
    }
}
