import Archive
import Foundation
import GRDBSQLite
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// A database with something in every table, and copies of it that somebody tampers with.
struct TamperStage {
    let house: Posyandu
    /// All of it in one file, as a backup is.
    let file: URL
    private let folder: URL

    /// Made once for all.
    static let shared = Task { try await TamperStage() }

    init() async throws {
        house = try await Posyandu()
        folder = house.folder.appendingPathComponent("copies")
        file = folder.appendingPathComponent("whole.sqlite")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await TamperStage.fill(house)
        try save(as: file)
    }

    private static func fill(_ house: Posyandu) async throws {
        let desk = house.desk
        let people = try await house.offices()
        _ = try await desk.subscribe(
            .webhook, name: "Sistem Perkim", region: "19.05", office: "perkim", address: "https://contoh.go.id/pandu",
            by: Desk.machine)
        var kader = house.pen(house.yanti)
        for name in ["Aisyah", "Bagas", "Citra"] {
            let child = kader.child(name)
            let lines = [
                child, kader.weighing(of: child.id, grams: 8_000), kader.weighing(of: child.id, grams: 8_400),
                kader.entry("national-id", on: child.id, [Answer("nik", "990505410925000\(name.utf8.count)")]),
            ]
            _ = try await house.submit(lines.map(\.line), by: house.yanti)
        }
        let picture = Picture(bytes: Array("a picture".utf8), width: 640, height: 480)
        let photo = try desk.photos.keep(picture, from: house.yanti)
        let child = kader.child("Dewi")
        let seen = kader.entry("home-visit", on: child.id, [Answer("found", "met"), Answer("photos", photo)])
        _ = try await house.submit([child.line, seen.line], by: house.yanti)
        // Held: of cards that are not there. One was put aside.
        for grams in [7_000, 7_500] {
            let stray = kader.weighing(of: ID(milliseconds: 1, random: UInt64(grams), 7), grams: grams)
            #expect(try await house.submit([stray.line], by: house.yanti) == ["held unknown-card"])
        }
        let held = try #require(try desk.held.entries(in: "flamboyan", for: house.midwife).first)
        try await desk.discard(held.no, note: "salah buku", by: house.midwife)
        let told = kader.entry(
            "complaint", [Answer("kind", "unfit-house"), Answer("rt", "02"), Answer("note", "Bocor")])
        var village = house.pen(people.operator)
        let on = [
            village.entry("complaint-verified", on: told.card, [Answer("found", "Benar")]),
            village.entry("complaint-submitted", on: told.card, []),
        ]
        #expect(try await house.submit([told.line], by: house.yanti) == ["stored"])
        #expect(try await house.submit(on.map(\.line), by: people.operator) == ["stored", "stored"])
        try desk.notices.looked(at: try desk.notices.news(for: people.housing), people.housing)
        try await tell(desk)
        _ = try await desk.sessions.signIn(name: "yanti", password: "salah", address: "192.0.2.1")
        _ = try await desk.sessions.signIn(name: "yanti", password: "contoh-1234", address: "192.0.2.2")
        _ = try desk.sessions.issuePushToken(for: "yanti", device: "hp-satu-0001")
    }

    /// A secret report, and somebody who read it.
    private static func tell(_ desk: Desk) async throws {
        try await desk.putOffice(
            book: "uptdppa", name: "UPTD PPA", region: "19.05", roles: [.womenAndChildren], by: Desk.machine)
        try await desk.makeKey(for: "uptdppa", in: "19.05", by: Desk.machine)
        _ = try await desk.addAccount(
            name: "sari", title: "Sari", role: .caseWorker, book: "uptdppa", password: "contoh-1234", by: Desk.machine)
        let keys = try FileManager.default.contentsOfDirectory(at: desk.keyring.folder, includingPropertiesForKeys: nil)
        let key = try #require(keys.first { $0.lastPathComponent.hasPrefix("uptdppa-") })
        try await desk.accept("sari", holding: try String(contentsOf: key, encoding: .utf8))
        let sari = try #require(try desk.accounts.find("sari")?.person)
        let id = desk.newID()
        try await desk.takeSecret(
            try #require(Catalogue.find("domestic-violence")), isInvolved: false, in: "19.05.05.2004", id: id,
            code: TicketCode(random: 1), facts: "kind=domestic-violence&note=x", identity: "name=Bu-Saksi")
        for part in ["report", "identity"] {
            _ = try await desk.open(id, part, because: .handling, note: "piket", for: sari)
        }
    }

    /// The database as it stands now, in one file.
    func save(as copy: URL) throws {
        try? FileManager.default.removeItem(at: copy)
        let escaped = copy.path.replacing("'", with: "''")
        try TamperStage.run("VACUUM INTO '\(escaped)'", on: house.folder.appendingPathComponent("pandu.sqlite"))
    }

    /// A copy that SQL was run on, without any of our code.
    func copy(_ sql: String = "") throws -> URL {
        let own = folder.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        let copy = own.appendingPathComponent("copy.sqlite")
        try FileManager.default.copyItem(at: file, to: copy)
        // Whoever tampers lets no CHECK keep her from it.
        if !sql.isEmpty { try TamperStage.run("PRAGMA ignore_check_constraints = ON; " + sql, on: copy) }
        return copy
    }

    /// What `verify` says of a file; the sentence with which it is refused counts.
    /// - Parameter heads: kept before
    func verify(_ file: URL, heads: String? = nil) -> [String] {
        do {
            let keyring = house.desk.keyring
            let archive = try Archive(reading: file.path, seal: keyring.seal())
            let desk = Desk(archive: archive, regions: house.regions, keyring: keyring, clock: { 0 })
            // The photographs lie beside the true file, not beside its copies.
            return try desk.verification.differences().filter { !$0.hasSuffix("its file is missing") }
                + (heads.map { try desk.verification.differences(fromHeads: $0) } ?? [])
        } catch {
            return ["\(error)"]
        }
    }

    /// All that is stored, row by row; nil when SQLite cannot read it. Counts of nothing are left out, as whoever reads
    /// them does.
    static func content(of file: URL) throws -> [String]? {
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        guard sqlite3_open_v2(file.path, &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
            let tables = rows("SELECT name, sql FROM sqlite_master ORDER BY name", handle)
        else { return nil }
        var found = tables
        let names = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", handle) ?? []
        for name in names {
            let isCount = ["tally'", "stock'", "standing'"].contains { name.hasSuffix($0) }
            let all = "SELECT * FROM \(name.replacing("'", with: "\""))"
            guard
                let rows = rows(all + (isCount ? " WHERE \(name == "'stock'" ? "change" : "count") <> 0" : ""), handle)
            else { return nil }
            found += rows.sorted()
        }
        return found
    }

    private static func rows(_ sql: String, _ handle: OpaquePointer?) -> [String]? {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
        var (found, code): ([String], Int32) = ([], sqlite3_step(statement))
        while code == SQLITE_ROW {
            found.append(
                (0..<sqlite3_column_count(statement)).map { place in
                    let kind = sqlite3_column_type(statement, place)
                    let start = sqlite3_column_blob(statement, place)
                    let bytes = UnsafeRawBufferPointer(
                        start: start, count: Int(sqlite3_column_bytes(statement, place)))
                    let text = bytes.map { String($0, radix: 16) }.joined(separator: " ")
                    return kind == SQLITE_TEXT && sqlite3_column_count(statement) == 1
                        ? "'" + String(decoding: bytes, as: UTF8.self) + "'" : "\(kind):\(text)"
                }.joined(separator: "|"))
            code = sqlite3_step(statement)
        }
        return code == SQLITE_DONE ? found : nil
    }

    struct Trouble: Error { let text: String }

    static func run(_ sql: String, on file: URL) throws {
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        guard sqlite3_open(file.path, &handle) == SQLITE_OK, sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK
        else { throw Trouble(text: String(cString: sqlite3_errmsg(handle))) }
    }
}
