import Archive
import Desk
import Foundation
import Interchange
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What commit 17b9e72 left behind goes on: see Tests/Fixtures/17b9e72/README.md.
@Suite struct OldReleaseTests {
    /// Counts that were added on purpose since; everything else is counted as it was.
    private static let added: Set<String> = [
        "immunisation-age", "fully-immunised", "open-waste-water", "unmanaged-waste", "no-soap", "cleanliness-round",
        "disasters", "fires", "social-need", "basic-completed", "toddler-completed", "toddler-age", "toddler-immunised",
        "month-height", "month-stunted", "month-weight-height", "month-wasted", "month-overweight", "month-weight",
        "month-underweight",
    ]

    @Test func `a database of an older release opens, is counted as before, and nothing in it differs`() async throws {
        let house = try OldHouse()
        let before = try house.archive.read { (try $0.allTallies(), try $0.allStanding()) }
        try house.desk.moveKeys()
        try house.desk.recount.all()
        let after = try house.archive.read { (try $0.allTallies(), try $0.allStanding()) }
        #expect(before.0.marks.count > 500)
        #expect(OldReleaseTests.changes(before.0.marks, after.0.marks) == [])
        #expect(OldReleaseTests.changes(before.0.stocks, after.0.stocks) == [])
        #expect(before.1 == after.1)
        #expect(try house.differences() == [])
    }

    private static func changes(_ before: [TallyKey: Int], _ after: [TallyKey: Int]) -> [String] {
        Set(before.keys).union(after.keys)
            .filter {
                before[$0, default: 0] != after[$0, default: 0]
                    && !added.contains(String($0.indicator.prefix { $0 != ":" }))
            }
            .map { "\($0.area) \($0.month) \($0.indicator): \(before[$0, default: 0]), now \(after[$0, default: 0])" }
            .sorted()
    }

    @Test func `the register of an older release says the same of everybody`() async throws {
        let house = try OldHouse()
        try house.desk.moveKeys()
        try house.desk.recount.all()
        let midwife = try #require(try house.desk.accounts.find("bidan.tempilang")).person
        // Written as spreadsheets of Indonesia read it since: with semicolons, commas in numbers, and texts kept as such.
        let lines = try await RegisterExport(house.desk).growth(of: "flamboyan", month: nil, for: midwife)
            .replacing("'", with: "").replacing(",", with: ".").replacing(";", with: ",").split(separator: "\r\n")
        // One RT is one RT, whoever wrote it with how many zeros.
        let old = String(decoding: try OldHouse.fixture("register.csv"), as: UTF8.self)
            .replacing(",01,,,", with: ",001,,,").split(separator: "\r\n")
        #expect(lines.count == old.count)
        for (line, old) in zip(lines, old) { #expect(line == old) }
    }

    @Test func `what an old phone had not sent yet is taken, and known when it comes again`() async throws {
        let house = try OldHouse()
        try house.desk.moveKeys()
        // Its books have not had their turn: each is counted anew when its first line comes.
        try house.desk.recount.begin()
        let lines = String(decoding: try OldHouse.fixture("outbox.txt"), as: UTF8.self)
            .split(separator: "\n").map { String($0) }
        let kader = Writer(person: try #require(try house.desk.accounts.find("kader1.flamboyan")).person)
        let first = try await house.desk.submit(lines, by: kader)
        #expect(first.filter { $0.status != .stored }.map { "\($0.id) \($0.status) \($0.reason?.code ?? "")" } == [])
        let again = try await house.desk.submit(lines, by: kader)
        #expect(again.allSatisfy { $0.status == .known })
        #expect(again.map(\.seq) == first.map(\.seq))
        #expect(try house.differences() == [])
    }
}

/// A desk over a copy of the old database, on the day on which it was left.
private final class OldHouse {
    let archive: Archive
    let desk: Desk
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("old-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("pandu.sqlite").path
        try OldHouse.unpack("pandu.sqlite.gz", to: path)
        let keyring = Keyring(folder: folder.appendingPathComponent("keys"))
        archive = try Archive(path: path, seal: keyring.sealing())
        // Noon of 30 November 2026 in Jakarta.
        let now = Int64(Day(iso: "2026-11-30")?.number ?? 0) * 86_400_000 + 5 * 3_600_000
        desk = Desk(
            archive: archive,
            regions: try Regions(file: OldHouse.root.appendingPathComponent("Reference/regions.tsv")), keyring: keyring
        ) { now }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    /// What `verify` finds, but for the photographs, which are too large to be kept here.
    func differences() throws -> [String] {
        try desk.verification.differences().filter {
            !$0.hasPrefix("photograph ") || !$0.hasSuffix("its file is missing")
        }
    }

    static func fixture(_ name: String) throws -> Data {
        try Data(contentsOf: root.appendingPathComponent("Tests/Fixtures/17b9e72/\(name)"))
    }

    private static func unpack(_ name: String, to path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", root.appendingPathComponent("Tests/Fixtures/17b9e72/\(name)").path]
        gzip.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try gzip.run()
        gzip.waitUntilExit()
    }
}
