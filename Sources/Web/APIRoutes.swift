import Desk
import Exchange
import HTTPTypes
import Hummingbird
import Pages
import Plain
import Records
import Rules

/// What other programs ask, as JSON. Reading needs a live session, pushing a key that can do nothing else;
/// both go through the same doors as pages and phones. `Contract` describes it all.
extension Server {
    static let entriesAtOnce = 1...1000
    static let booksAtOnce = 1...500
    /// Ten years of counts at once.
    static let mostMonths = 120

    func addAPI(to router: Router<Visitor>) {
        router.get("/openapi.json") { request, _ in
            Reply.json(Contract(cookie: request.sessionCookieName).document, cache: "no-cache")
        }
        router.get("/api/forms") { request, _ in
            _ = try person(request)
            try APIQuery(request, names: []).check()
            return Reply.json(["forms": .array(Forms.all.map { FormJSON.object($0) })])
        }
        router.get("/api/indicators") { request, _ in
            _ = try person(request)
            try APIQuery(request, names: []).check()
            return Reply.json(["indicators": .array(Indicator.all.map { IndicatorJSON.object($0) })])
        }
        router.get("/api/books") { request, _ in try books(request) }
        router.get("/api/books/{book}/entries") { request, context in
            try entries(request, of: try context.part("book"))
        }
        router.post("/api/books/{book}/entries") { request, context in
            try await push(request, to: try context.part("book"))
        }
        router.get("/api/areas/{area}/tallies") { request, context in
            try tallies(request, of: try context.part("area"))
        }
    }

    /// Books in the reader's scope, by their ids.
    private func books(_ request: Hummingbird.Request) throws -> Hummingbird.Response {
        let mandate = try person(request)
        var query = APIQuery(request, names: ["after", "limit"])
        let limit = query.number("limit", Server.booksAtOnce, or: 100)
        try query.check()
        let after = query["after"] ?? ""
        let places = try desk.places.all(for: mandate.person).filter { $0.book > after }.sorted {
            $0.book < $1.book
        }
        let books = places.prefix(limit).map { place -> JSON in
            [
                "id": .string(place.book), "kind": .string(place.kind.code),
                "name": .string(place.name),
                "number": .string(place.number), "region": .string(place.region),
                "regionNames": .array(place.regionNames.map { .string($0) }),
            ]
        }
        return Reply.json(["books": .array(books), "hasMore": .bool(places.count > limit)])
    }

    /// The feed of a book in another spelling: same reader, same entries, NIK masked.
    private func entries(_ request: Hummingbird.Request, of book: String) throws
        -> Hummingbird.Response
    {
        let mandate = try person(request)
        var query = APIQuery(request, names: ["after", "hash", "limit"])
        let after = query.number("after", APIQuery.seqs, or: 0)
        let limit = query.number("limit", Server.entriesAtOnce, or: 200)
        try query.check()
        let page = try desk.feed.most(
            of: book, after: after, hash: query["hash"] ?? "", limit: limit, for: mandate.person)
        return Reply.json([
            "entries": .array(EntryJSON.objects(feed: page.text)),
            "next": ["after": .integer(page.seq), "hash": .string(page.hash)],
            "hasMore": .bool(page.hasMore),
        ])
    }

    /// JSON in, canonical lines through the one door, receipts out.
    private func push(_ request: Hummingbird.Request, to book: String) async throws
        -> Hummingbird.Response
    {
        let writer = try pushWriter(request)
        let place = try desk.places.find(book, for: writer.person)
        try APIQuery(request, names: []).check()
        let type = request.headers[.contentType]?.split(separator: ";").first.map {
            $0.filter { $0 != " " }.lowercased()
        }
        guard type == "application/json" else {
            throw APIProblem(
                status: .unsupportedMediaType, code: "media-type",
                title: "Kirim sebagai application/json.")
        }
        let body = try await request.body.collect(upTo: Server.largestPush)
        guard let json = JSON(reading: Array(buffer: body)) else {
            throw APIProblem(
                status: .badRequest, code: "json", title: "Isinya bukan JSON yang utuh.")
        }
        let (entries, problems) = EntryJSON.entries(
            json, book: place.book, writer: writer.person.account)
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
        let say = Words(language(request))
        try admit(entries.count, of: writer)
        let receipts = try await desk.submit(entries, by: writer).map {
            receipt -> JSON in
            [
                "id": .string(receipt.id), "status": .string(receipt.status.rawValue),
                "seq": receipt.seq.map { .integer($0) } ?? .null,
                "reason": receipt.reason.map { .string($0.code) } ?? .null,
                "sentence": .string(receipt.sentence(say)),
            ]
        }
        return Reply.json(["receipts": .array(receipts), "clock": .integer(Int(desk.clock()))])
    }

    /// Counts of an area by month. `to` in the answer says how far they reach.
    private func tallies(_ request: Hummingbird.Request, of area: String) throws
        -> Hummingbird.Response
    {
        let mandate = try person(request)
        var query = APIQuery(request, names: ["from", "to"])
        let from = query.month("from")
        let to = min(query.month("to"), from.adding(Server.mostMonths - 1))
        try query.check()
        let counts = try desk.overview.counts(of: area, from: from, to: max(from, to), for: mandate.person)
        let length = max(0, Int(to.number) - Int(from.number) + 1)
        let months = (0..<length).map { from.adding($0) }.map { month -> JSON in
            let found = (counts.counts[month] ?? [:]).filter { $0.value != 0 }.sorted {
                $0.key < $1.key
            }
            return [
                "month": .string(month.iso),
                "counts": .object(found.map { JSON.Pair($0.key, .integer($0.value)) }),
            ]
        }
        let codes = Set(counts.counts.values.flatMap { $0.keys }).sorted()
        let titles = codes.map {
            JSON.Pair($0, .string(Words(language(request))(Indicator.title(of: $0))))
        }
        return Reply.json([
            "area": .string(area), "name": .string(counts.name), "from": .string(from.iso),
            "to": .string(to.iso),
            "indicators": .object(titles), "months": .array(months),
        ])
    }
}
