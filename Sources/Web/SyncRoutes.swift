import Desk
import DeskPages
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Plain
import Records
import Rules

extension Server {
    static let mostLines = 200
    /// Bytes of one push.
    static let largestPush = 256 * 1024

    /// What a phone asks: send entries, read the feed, be made ready.
    func addSync(to router: Router<Visitor>) {
        router.post("/sync") { request, _ in try await sync(request) }
        router.get("/b/{book}/umpan") { request, context in
            let mandate = try person(request)
            let book = try context.part("book")
            var query = APIQuery(request, names: ["sesudah", "sidik", "akun"])
            let seq = query.number("sesudah", APIQuery.seqs, or: 0)
            try query.check()
            let hash = query["sidik"] ?? ""
            if let asking = query["akun"], asking != mandate.person.account {
                return Server.otherAccount
            }
            let page = try desk.feed.most(of: book, after: seq, hash: hash, for: carrier(of: book, mandate))
            return Gzip.text(
                page.text + "cursor\t\(page.seq)\t\(page.hash)\t\(page.hasMore ? "more" : "end")\n", for: request)
        }
        router.post("/hp") { request, _ in
            let mandate = try person(request)
            let form = try await request.form()
            let (device, asking) = (value("perangkat", form), value("akun", form))
            if !asking.isEmpty, asking != mandate.person.account { return Server.otherAccount }
            guard (8...64).contains(device.utf8.count), device.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
                return Reply.problem(.unprocessableContent, "device", "Kode perangkat tidak terbaca.")
            }
            let token = try desk.sessions.issuePushToken(
                for: mandate.person.account, device: device,
                session: request.cookie(request.sessionCookieName) ?? "",
                agent: DeviceWords.code(request.headers[.userAgent] ?? ""))
            var text = "token\t\(token)\n"
            // The browser's storage was cleared: its cookie still tells what an earlier device had not sent.
            let marks = request.unsentMarks(of: mandate.person).filter { $0.device != device }
            for lost in try await desk.noteLost(marks, of: mandate.person) { text += "lost\t\(lost.text)\n" }
            var carried: Set<String> = []
            for person in mandate.people where Permission.allows(person.role, .carryBook) {
                for place in try desk.places.all(for: person).prefix(20) where carried.insert(place.book).inserted {
                    text += try context(of: place, for: person, request).text
                }
            }
            return Reply.text(text)
        }
    }

    /// As whom somebody's phone carries a book, whatever she does at a desk meanwhile.
    private func carrier(of book: String, _ mandate: Mandate) throws -> Person {
        try mandate.people.first { person in
            try Permission.allows(person.role, .carryBook)
                && desk.places.all(for: person).contains { $0.book == book }
        } ?? mandate.person
    }

    /// Two share this phone: the cookie is one's, the asking another's.
    private static var otherAccount: Response {
        Reply.problem(.forbidden, "other-account", "Masuk dulu sebagai orang ini.")
    }

    /// Whose key lies in the request: keys push and do nothing else.
    func pushWriter(_ request: Hummingbird.Request) throws -> Writer {
        let bearer = request.headers[.authorization] ?? ""
        guard bearer.hasPrefix("Bearer "), let writer = try desk.sessions.writer(token: String(bearer.dropFirst(7)))
        else {
            throw APIProblem(
                status: .unauthorized, code: "token", title: "Kunci kirim tidak dikenal.",
                headers: [("WWW-Authenticate", "Bearer")])
        }
        return writer
    }

    /// Refuses what would fill the disk or the memory, before anything of it is taken: the phone keeps it.
    func admit(_ count: Int, of writer: Writer) throws {
        let isHeldFull = try desk.held.isFull(writer)
        guard pushes.take(writer.person.account, count), !isHeldFull else {
            throw APIProblem(
                status: .tooManyRequests, code: isHeldFull ? "held-full" : "too-many-entries",
                title: isHeldFull
                    ? "Banyak catatan menunggu diperiksa. Sisanya tetap aman di HP."
                    : "Terlalu banyak catatan hari ini. Sisanya tetap aman di HP.",
                headers: [("Retry-After", "3600")])
        }
    }

    private func sync(_ request: Hummingbird.Request) async throws -> Hummingbird.Response {
        let writer = try pushWriter(request)
        // By bytes: letters need not be told apart to find the ends of lines.
        let lines = try await request.body.collect(upTo: Server.largestPush).withUnsafeReadableBytes { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        }
        guard lines.count <= Server.mostLines else {
            return Reply.problem(.contentTooLarge, "too-many-lines", "Paling banyak 200 catatan sekali kirim.")
        }
        try admit(lines.count, of: writer)
        let say = Words(language(request))
        var answer = ""
        for receipt in try await desk.submit(lines, by: writer) {
            answer += receipt.columns(say)
        }
        return Reply.text(answer + "clock\t\(desk.clock())\n")
    }
}

extension Receipt {
    /// The receipt as a phone reads it.
    func columns(_ say: Words) -> String {
        var text = "receipt\t"
        text += id.isEmpty ? "-" : id
        text += "\t"
        text += status.rawValue
        text += "\t"
        if let seq { text += String(seq) }
        text += "\t"
        if let reason { text += reason.code }
        text += "\t"
        let sentence = sentence(say)
        if !sentence.isEmpty { text += sentence.replacing("\t", with: " ").replacing("\n", with: " ") }
        text += "\n"
        return text
    }

    /// Why it is held or put aside, in words; empty when it is stored.
    func sentence(_ say: Words) -> String {
        note.isEmpty ? reason.map { say.either($0.sentence.indonesian, $0.sentence.english) } ?? "" : note
    }
}
