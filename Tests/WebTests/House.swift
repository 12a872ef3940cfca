import Archive
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Plain
import Records
import Rules
import Synchronization
import Testing

@testable import Web

/// A server in memory with two Posyandu in two districts and one account of each role for the first.
final class House: Sendable {
    static let password = "contoh-1234"
    let desk: Desk
    let server: Server
    /// A resident of `flamboyan`, and one of `melati` in the other district.
    let child: ID
    let stranger: ID
    private let folder: URL
    private let ahead = Ahead()

    /// Lets time pass.
    func forward(seconds: Int64) { ahead.milliseconds.withLock { $0 += seconds * 1000 } }

    init(requestsPerMinute: Int = 0) async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("web-\(UUID().uuidString)")
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let regions = try Regions(
            file: root.deletingLastPathComponent().appendingPathComponent("Reference/regions.tsv"))
        let keyring = Keyring(folder: folder.appendingPathComponent("keys"))
        let archive = try Archive(
            path: folder.appendingPathComponent("pandu.sqlite").path, seal: keyring.sealing())
        // Noon of 20 October 2026 in Jakarta.
        let now = Int64(20_746) * 86_400_000 + 5 * 3_600_000
        desk = Desk(
            archive: archive, regions: regions, keyring: keyring
        ) { [ahead] in now + ahead.milliseconds.withLock { $0 } }
        server = Server(desk: desk, assets: Assets(), options: ServerOptions(requestsPerMinute: requestsPerMinute))
        try await desk.addBook(
            Place(book: "flamboyan", kind: .posyandu, name: "Flamboyan", region: "19.05.05.2004"), by: Desk.machine)
        try await desk.addBook(
            Place(book: "melati", kind: .posyandu, name: "Melati", region: "19.05.01.1001"), by: Desk.machine)
        try await desk.putOffice(
            book: "perkim", name: "Dinas Perkim", region: "19.05", roles: [.housing], by: Desk.machine)
        for role in Role.allCases where role != .clock && role != .resident {
            let place: (region: String, book: String) =
                switch role {
                case .kader, .chair: ("", "flamboyan")
                case .villageOperator, .neighbourhoodHead: ("19.05.05.2004", "")
                case .midwife, .districtCoach: ("19.05.05", "")
                case .regencyCoach: ("19.05", "")
                case .administrator, .clock, .resident: ("", "")
                case .officer, .caseWorker: ("", "perkim")
                }
            _ = try await desk.addAccount(
                name: House.name(role), title: role.code, role: role, region: place.region, book: place.book,
                rt: role == .neighbourhoodHead ? "3" : "",
                password: House.password, by: Desk.machine)
        }
        _ = try await desk.addAccount(
            name: "tetangga", title: "Tetangga", role: .kader, book: "melati", password: House.password,
            by: Desk.machine)
        child = try await House.resident(of: "flamboyan", by: "kader.satu", desk)
        stranger = try await House.resident(of: "melati", by: "tetangga", desk)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func name(_ role: Role) -> String { role.code + ".satu" }

    private static func resident(of book: String, by writer: String, _ desk: Desk) async throws -> ID {
        let entry = entry(in: book, by: writer, number: 1, "Anak \(book)")
        guard let person = try desk.accounts.find(writer)?.person else { throw Refusal.notFound }
        let receipts = try await desk.submit([entry.line], by: Writer(person: person))
        #expect(receipts.map(\.status) == [.stored])
        return entry.id
    }

    /// A new resident, as a phone writes her.
    static func entry(in book: String, by writer: String, number: Int, _ name: String) -> Entry {
        let moment = Int64(20_746) * 86_400_000 + Int64(number) * 1000
        let seed = UInt64(book.utf8.reduce(7) { ($0 &* 31) &+ Int($1) }) &+ UInt64(number)
        let id = ID(milliseconds: moment, random: seed &* 977, seed &* 0x9E37_79B9_7F4A_7C15)
        return Entry(
            id: id, book: book, card: id, form: "resident", formVersion: 1, writer: writer, device: "hp-uji-00001",
            number: number, day: Day(number: 20_746), writtenAt: moment, clockOffset: 0, seen: 0, corrects: nil,
            edition: "uji",
            answers: [
                Answer("name", name), Answer("sex", "f"), Answer("birth", "2025-09-01"), Answer("mother", "Ibu"),
                Answer("rt", "03"),
            ])
    }

    /// Runs the test with a browser that keeps its cookie. Requests go to the router, without a port.
    func visit(as account: String? = nil, _ test: (Visit) async throws -> Void) async throws {
        let visit = Visit(server.router().buildResponder())
        if let account { try await visit.signIn(account) }
        try await test(visit)
    }
}

/// How far the clock has gone on.
private final class Ahead: Sendable {
    let milliseconds = Mutex<Int64>(0)
}

/// What came back.
struct Received {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// One browser.
final class Visit {
    private let responder: RouterResponder<Visitor>
    var cookie = ""

    init(_ responder: RouterResponder<Visitor>) { self.responder = responder }

    func signIn(_ account: String, password: String = House.password) async throws {
        let answer = try await post("/masuk", [("nama-pengguna", account), ("kata-sandi", password)])
        cookie = answer.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
    }

    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Received {
        try await ask(.get, path, headers)
    }

    func post(
        _ path: String, _ fields: [(String, String)] = [], _ headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Received {
        let form = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        return try await ask(.post, path, headers, ByteBuffer(string: body ?? form.joined(separator: "&")))
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: ByteBuffer = ByteBuffer()
    ) async throws -> Received {
        var headers = headers
        if !cookie.isEmpty { headers[.cookie] = cookie }
        headers[.contentLength] = "\(body.readableBytes)"
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: body))
        let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: Visitor(source: source))
        let text = Text()
        try await response.body.write(text)
        return Received(
            status: response.status, headers: response.headers,
            bytes: text.bytes.withLock { Array($0.readableBytesView) })
    }
}

/// Takes the body of a response.
private final class Text: ResponseBodyWriter {
    let bytes = Mutex(ByteBuffer())

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}

extension Visit {
    /// What a form on a page carries unseen.
    static func hidden(_ page: String) -> [(String, String)] {
        page.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)"/#).map { (String($0.1), String($0.2)) }
    }

    /// Opens the page of a form, fills it in and sends it, and says where it led.
    @discardableResult
    func write(_ path: String, _ answers: [(String, String)]) async throws -> String {
        let page = try await get(path)
        #expect(page.status == .ok, "\(path)")
        let answer = try await post(path, Visit.hidden(page.text) + answers)
        #expect(answer.status == .seeOther, "\(path): \(answer.text)")
        return answer.headers[.location] ?? ""
    }
}
