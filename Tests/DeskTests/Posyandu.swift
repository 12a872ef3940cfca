import Archive
import Desk
import Foundation
import Plain
import Records
import Rules
import Synchronization

/// A desk with two Posyandu in two villages, the people who serve them, and pens that write like their phones.
final class Posyandu: Sendable {
    let desk: Desk
    let archive: Archive
    let yanti: Person
    let rosita: Person
    let midwife: Person
    let neighbour: Person
    let folder: URL
    let regions: Regions
    let watch: Watch

    /// Noon of 20 October 2026 in Jakarta.
    static let today = Day(number: 20_746)

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)")
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let regions = try Regions(
            file: root.deletingLastPathComponent().appendingPathComponent("Reference/regions.tsv"))
        let keyring = Keyring(folder: folder.appendingPathComponent("keys"))
        archive = try Archive(path: folder.appendingPathComponent("pandu.sqlite").path, seal: keyring.sealing())
        let start = Int64(Posyandu.today.number) * 86_400_000 + 5 * 3_600_000
        let watch = Watch(start)
        self.watch = watch
        self.regions = regions
        let desk = Desk(
            archive: archive, regions: regions, keyring: keyring
        ) { watch.time }
        self.desk = desk
        try await desk.addBook(
            Place(book: "flamboyan", kind: .posyandu, name: "Flamboyan", region: "19.05.05.2004"), by: Desk.machine)
        try await desk.addBook(
            Place(book: "melati", kind: .posyandu, name: "Melati", region: "19.05.05.2001"), by: Desk.machine)
        func account(_ name: String, _ role: Role, region: String = "", book: String = "") async throws -> Person {
            _ = try await desk.addAccount(
                name: name, title: name, role: role, region: region, book: book, password: "contoh-1234",
                by: Desk.machine)
            guard let person = try desk.accounts.find(name)?.person else { throw Refusal.notFound }
            return person
        }
        yanti = try await account("yanti", .kader, book: "flamboyan")
        rosita = try await account("rosita", .kader, book: "flamboyan")
        midwife = try await account("bidan", .midwife, region: "19.05.05")
        neighbour = try await account("tetangga", .kader, book: "melati")
    }

    /// Two offices of the regency with an officer each, and the operator of the village.
    func offices() async throws -> (operator: Person, housing: Person, education: Person) {
        for (book, name, roles) in [
            ("perkim", "Dinas Perkim", [OfficeRole.housing, .publicWorks]),
            ("disdik", "Dinas Pendidikan", [.education]),
        ] {
            try await desk.putOffice(book: book, name: name, region: "19.05", roles: roles, by: Desk.machine)
        }
        func account(_ name: String, _ role: Role, region: String = "", book: String = "") async throws -> Person {
            _ = try await desk.addAccount(
                name: name, title: name, role: role, region: region, book: book, password: "contoh-1234",
                by: Desk.machine)
            guard let person = try desk.accounts.find(name)?.person else { throw Refusal.notFound }
            return person
        }
        return (
            try await account("desa", .villageOperator, region: "19.05.05.2004"),
            try await account("perkim.dewi", .officer, book: "perkim"),
            try await account("disdik.adi", .officer, book: "disdik")
        )
    }

    /// Another program on the same file.
    func secondDesk() throws -> Desk {
        let watch = watch
        let keyring = Keyring(folder: folder.appendingPathComponent("keys"))
        return Desk(
            archive: try Archive(path: folder.appendingPathComponent("pandu.sqlite").path, seal: keyring.sealing()),
            regions: regions, keyring: keyring
        ) { watch.time }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func pen(_ person: Person, book: String = "flamboyan", device: String = "hp-satu-0001") -> Pen {
        Pen(book: book, writer: person.account, device: device)
    }

    /// The receipts' words, with reasons: `stored`, `held clash`.
    func submit(_ lines: [String], by person: Person) async throws -> [String] {
        let isDisabled = try desk.accounts.find(person.account)?.isDisabled ?? false
        let writer = Writer(person: person, holding: isDisabled ? .accountDisabled : nil)
        return try await desk.submit(lines, by: writer).map { receipt in
            [receipt.status.rawValue, receipt.reason?.code].compactMap { $0 }.joined(separator: " ")
        }
    }
}

/// A clock that tests move.
final class Watch: Sendable {
    private let moment: Mutex<Int64>
    init(_ moment: Int64) { self.moment = Mutex(moment) }
    var time: Int64 { moment.withLock { $0 } }
    func forward(seconds: Int64) { moment.withLock { $0 += seconds * 1000 } }
}

/// Writes entries as one phone in one person's hand does.
struct Pen {
    let book: String
    let writer: String
    let device: String
    private(set) var number = 0
    var seen = 0
    private var chance: UInt64

    init(book: String, writer: String, device: String) {
        self.book = book
        self.writer = writer
        self.device = device
        chance = (book + writer + device).utf8.reduce(0x9E37_79B9) { ($0 &* 31) &+ UInt64($1) }
    }

    mutating func entry(
        _ form: String, on card: ID? = nil, day: Day = Posyandu.today, corrects: ID? = nil, _ answers: [Answer]
    ) -> Entry {
        number += 1
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let moment = Int64(day.number) * 86_400_000 + Int64(number) * 1000
        let id = ID(milliseconds: moment, random: chance, chance &* 31)
        return Entry(
            id: id, book: book, card: card ?? id, form: form, formVersion: 1, writer: writer, device: device,
            number: number, day: day, writtenAt: moment, clockOffset: 0, seen: seen, corrects: corrects,
            edition: "uji", answers: answers)
    }

    /// A girl of one year.
    mutating func child(_ name: String = "Aisyah") -> Entry {
        entry(
            "resident",
            [
                Answer("name", name), Answer("sex", "f"), Answer("birth", "2025-09-01"),
                Answer("mother", "Ibu \(name)"),
                Answer("rt", "03"),
            ])
    }

    mutating func weighing(of card: ID, grams: Int, day: Day = Posyandu.today, corrects: ID? = nil) -> Entry {
        entry("growth-visit", on: card, day: day, corrects: corrects, [Answer("weight", grams)])
    }
}
