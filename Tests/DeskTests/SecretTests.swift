import Archive
import Desk
import Foundation
import Plain
import Records
import Rules
import Testing

@testable import Desk

/// A secret report goes sealed into its unit's book, and is opened there by whoever says why.
@Suite struct SecretTests {
    /// The text of a unit's key file.
    private static func unitKey(_ book: String, of desk: Desk) throws -> String? {
        let folder = desk.keyring.folder
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix(book + "-") }
            .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    }

    private struct Unit {
        let house: Posyandu
        let sari: Person
        let rina: Person
        let hadi: Person
        let inspector: Person
        let desk: Desk

        init() async throws {
            house = try await Posyandu()
            desk = house.desk
            let desk = house.desk
            try await desk.putOffice(
                book: "uptdppa", name: "UPTD PPA", region: "19.05", roles: [.womenAndChildren], by: Desk.machine)
            try await desk.putOffice(
                book: "inspektorat", name: "Inspektorat", region: "19.05", roles: [.inspectorate], by: Desk.machine)
            try await desk.putOffice(
                book: "bnnk", name: "BNNK", region: "19.05", roles: [.narcotics], by: Desk.machine)
            for book in ["uptdppa", "inspektorat", "bnnk"] {
                try await desk.makeKey(for: book, in: "19.05", by: Desk.machine)
            }
            func worker(_ name: String, _ book: String) async throws -> Person {
                _ = try await desk.addAccount(
                    name: name, title: name, role: .caseWorker, book: book, password: "contoh-1234", by: Desk.machine)
                let key = try #require(try SecretTests.unitKey(book, of: desk))
                try await desk.accept(name, holding: key)
                return try #require(try desk.accounts.find(name)?.person)
            }
            sari = try await worker("sari", "uptdppa")
            rina = try await worker("rina", "uptdppa")
            hadi = try await worker("hadi", "bnnk")
            inspector = try await worker("inspektur", "inspektorat")
        }

        func tell(_ code: TicketCode, involved: Bool = false, note: String = "Dipukul-tiap-malam") async throws -> ID {
            let id = desk.newID()
            let kind = try #require(Catalogue.find("domestic-violence"))
            try await desk.takeSecret(
                kind, isInvolved: involved, in: "19.05.05.2004", id: id, code: code,
                facts: "kind=\(kind.code)&note=\(note)",
                identity: "name=Bu-Saksi")
            return id
        }
    }

    @Test func `what was sealed opens with its key and purpose alone`() throws {
        let (key, other) = (Seal.Key.make(), Seal.Key.make())
        for length in [0, 1, 1_023, 1_024, 5_000] {
            let text = [UInt8](repeating: 65, count: length)
            let sealed = try Seal.seal(text, to: key.publicKey, purpose: "a")
            #expect(try Seal.open(sealed, with: key, purpose: "a") == text)
            #expect(throws: Seal.Failed.self) { try Seal.open(sealed, with: other, purpose: "a") }
            #expect(throws: Seal.Failed.self) { try Seal.open(sealed, with: key, purpose: "b") }
            // Padded: one letter more or less is not seen from outside.
            #expect((sealed.count - 94) % 1_024 == 0)
            for place in [0, 1, 40, 70, 90, sealed.count - 1] {
                var broken = sealed
                broken[place] ^= 1
                #expect(throws: Seal.Failed.self) { try Seal.open(broken, with: key, purpose: "a") }
            }
        }
        #expect(throws: Seal.Failed.self) { try Seal.open([], with: key, purpose: "a") }
        #expect(throws: Seal.Failed.self) {
            try Seal.seal([1], to: [4] + [UInt8](repeating: 7, count: 64), purpose: "a")
        }
        #expect(try Seal.Key(text: key.text).publicKey == key.publicKey)
    }

    @Test func `a report lies sealed in the unit's book, and nowhere else`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 1))
        let lines = try unit.house.archive.read { reading in
            try reading.books(in: "").flatMap { row -> [(String, String)] in
                var found: [(String, String)] = []
                try reading.entries(of: row.no, after: 0) { entry in
                    found.append((row.id, entry.line))
                    return true
                }
                return found
            }
        }
        #expect(lines.filter { $0.1.contains(id.text) }.map(\.0) == ["uptdppa"])
        #expect(!lines.contains { $0.1.contains("Dipukul") || $0.1.contains("Bu-Saksi") })
        #expect(try unit.desk.publicDesk.tracked(TicketCode(random: 1).text) == nil)
        #expect(try unit.desk.verification.differences() == [])
    }

    @Test func `nobody reads without a reason that stays, and the identity is opened apart`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 2))
        #expect(try await unit.desk.secretReports(for: unit.sari).map { $0.opened } == [nil])
        let report = try await unit.desk.open(id, "report", because: .handling, note: "piket", for: unit.sari)
        #expect(report.map(\.text) == ["kind=domestic-violence&note=Dipukul-tiap-malam"])
        let who = try await unit.desk.open(id, "identity", because: .supervision, note: "", for: unit.rina)
        #expect(who.map(\.text) == ["name=Bu-Saksi"])
        let log = try await unit.desk.secretReport(id, for: unit.sari).readings
        #expect(
            log.map { "\($0.name) \($0.part) \($0.reason.rawValue) \($0.note)" } == [
                "sari report handling piket", "rina identity supervision ",
            ])
        #expect(try await unit.desk.secretReports(for: unit.sari).first?.opened == unit.desk.today)
    }

    @Test func `other units, coaches and kader never find it`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 3))
        for person in [unit.hadi, unit.inspector] {
            #expect(try await unit.desk.secretReports(for: person).isEmpty)
            await #expect(throws: Refusal.notFound) { try await unit.desk.secretReport(id, for: person) }
            await #expect(throws: Refusal.notFound) {
                try await unit.desk.open(id, "report", because: .handling, note: "", for: person)
            }
        }
        for person in [unit.house.yanti, unit.house.midwife, Desk.machine] {
            await #expect(throws: Refusal.notFound) { try await unit.desk.secretReports(for: person) }
            await #expect(throws: Refusal.notFound) { try await unit.desk.book("uptdppa", for: person) }
            #expect(throws: Refusal.notFound) { try unit.desk.complaints.find(id, in: "uptdppa", for: person) }
        }
        await #expect(throws: Refusal.notFound) {
            try await unit.desk.secretReportID(TicketCode(random: 3), for: unit.hadi)
        }
        #expect(try await unit.desk.secretReportID(TicketCode(random: 3), for: unit.sari) == id)
    }

    @Test func `where officials are involved the regency's inspectors get it`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 4), involved: true)
        #expect(try await unit.desk.secretReports(for: unit.sari).isEmpty)
        #expect(try await unit.desk.secretReports(for: unit.inspector).map(\.secret.id) == [id])
    }

    @Test func `whoever is marked as involved can neither read nor write from then on`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 5))
        try await unit.desk.markInvolved("rina", on: id, entry: unit.desk.newID(), by: unit.sari)
        #expect(try await unit.desk.secretReports(for: unit.rina).isEmpty)
        await #expect(throws: Refusal.notFound) {
            try await unit.desk.open(id, "report", because: .handling, note: "", for: unit.rina)
        }
        await #expect(throws: Refusal.notFound) {
            try await unit.desk.writeStep("closed", note: "", on: id, entry: unit.desk.newID(), by: unit.rina)
        }
        // Somebody must be left.
        await #expect(throws: Refusal.self) {
            try await unit.desk.markInvolved("sari", on: id, entry: unit.desk.newID(), by: unit.sari)
        }
        var pen = unit.house.pen(unit.rina, book: "uptdppa")
        let line = pen.entry("secret-step", on: id, [Answer("step", "closed")]).line
        #expect(try await unit.house.submit([line], by: unit.rina) == ["held not-allowed"])
    }

    @Test func `notes are sealed, additions come by the code, and passing on seals anew`() async throws {
        let unit = try await Unit()
        let code = TicketCode(random: 6)
        let id = try await unit.tell(code)
        try await unit.desk.writeStep(
            "reached", note: "Rumah-aman-disiapkan", on: id, entry: unit.desk.newID(), by: unit.sari)
        try await unit.desk.addToSecret(code, id: unit.desk.newID(), facts: "note=Anaknya-dua")
        // A wrong code is answered alike and changes nothing.
        try await unit.desk.addToSecret(TicketCode(random: 99), id: unit.desk.newID(), facts: "note=x")
        let texts = try await unit.desk.open(id, "report", because: .handling, note: "", for: unit.sari).map(\.text)
        #expect(
            texts == [
                "kind=domestic-violence&note=Dipukul-tiap-malam", "Rumah-aman-disiapkan", "note=Anaknya-dua",
            ])
        try await unit.desk.pass(id, to: "inspektorat", entry: unit.desk.newID(), by: unit.sari)
        #expect(try await unit.desk.secretReport(id, for: unit.sari).secret.state == .passed)
        let passed = try #require(try await unit.desk.secretReports(for: unit.inspector).first?.secret.id)
        let there = try await unit.desk.open(passed, "report", because: .handling, note: "", for: unit.inspector)
        #expect(there.map(\.text) == ["kind=domestic-violence&note=Dipukul-tiap-malam", "note=Anaknya-dua"])
        // What the reporter adds now reaches the new unit.
        try await unit.desk.addToSecret(code, id: unit.desk.newID(), facts: "note=Pindah-rumah")
        let later = try await unit.desk.open(passed, "report", because: .handling, note: "", for: unit.inspector)
        #expect(later.last?.text == "note=Pindah-rumah")
        #expect(try unit.desk.verification.differences() == [])
    }

    @Test func `what is sent twice is one report, one step, one passing on`() async throws {
        let unit = try await Unit()
        let (code, id) = (TicketCode(random: 8), unit.desk.newID())
        let kind = try #require(Catalogue.find("domestic-violence"))
        for _ in 1...2 {
            try await unit.desk.takeSecret(
                kind, isInvolved: false, in: "19.05.05.2004", id: id, code: code, facts: "note=Sekali", identity: "")
        }
        let step = unit.desk.newID()
        for _ in 1...2 { try await unit.desk.writeStep("reached", note: "Satu", on: id, entry: step, by: unit.sari) }
        #expect(try await unit.desk.secretReport(id, for: unit.sari).secret.steps.count == 2)
        let passing = unit.desk.newID()
        try await unit.desk.pass(id, to: "bnnk", entry: passing, by: unit.sari)
        await #expect(throws: Refusal.self) {
            try await unit.desk.pass(id, to: "bnnk", entry: passing, by: unit.sari)
        }
        #expect(try await unit.desk.secretReports(for: unit.hadi).count == 1)
        #expect(try unit.house.archive.read { try $0.hasHeld() } == false)
        #expect(try unit.desk.verification.differences() == [])
    }

    @Test func `what is added after it was read or closed is unread again`() async throws {
        let unit = try await Unit()
        let code = TicketCode(random: 9)
        let id = try await unit.tell(code)
        func isUnread() async throws -> Bool {
            try #require(try await unit.desk.secretReports(for: unit.sari).first).isUnread
        }
        #expect(try await isUnread())
        unit.house.watch.forward(seconds: 60)
        // Who told it is not what was told.
        _ = try await unit.desk.open(id, "identity", because: .handling, note: "", for: unit.sari)
        #expect(try await isUnread())
        _ = try await unit.desk.open(id, "report", because: .handling, note: "", for: unit.sari)
        #expect(try await !isUnread())
        try await unit.desk.writeStep("closed", note: "", on: id, entry: unit.desk.newID(), by: unit.sari)
        unit.house.watch.forward(seconds: 60)
        try await unit.desk.addToSecret(code, id: unit.desk.newID(), facts: "note=Lagi")
        #expect(try await isUnread())
        #expect(try await unit.desk.secretReport(id, for: unit.sari).secret.state == .told)
    }

    @Test func `an administrator alone reads nothing, whatever she makes of accounts`() async throws {
        let unit = try await Unit()
        let desk = unit.desk
        let before = try await unit.tell(TicketCode(random: 20))
        // A new account of her own making.
        _ = try await desk.addAccount(
            name: "dodi", title: "Dodi", role: .caseWorker, book: "uptdppa", password: "contoh-1234", by: Desk.machine)
        let dodi = try #require(try desk.accounts.find("dodi")?.person)
        #expect(try await desk.secretReports(for: dodi).isEmpty)
        await #expect(throws: Refusal.notFound) {
            try await desk.open(before, "report", because: .handling, note: "", for: dodi)
        }
        await #expect(throws: Refusal.notFound) { try await desk.secretReportID(TicketCode(random: 20), for: dodi) }
        // Who waits lets nobody in, herself least; and no line of hers does.
        await #expect(throws: Refusal.self) {
            try await desk.accept("dodi", earlier: true, entry: desk.newID(), by: dodi)
        }
        var pen = unit.house.pen(dodi, book: "uptdppa")
        let line = pen.entry("member-accepted", on: Member.id(of: "dodi"), [Answer("earlier", "y")]).line
        #expect(try await unit.house.submit([line], by: dodi) == ["held not-allowed"])
        await #expect(throws: Refusal.self) { try await desk.accept("dodi", holding: "kunci karangan") }
        let foreign = try #require(try SecretTests.unitKey("bnnk", of: desk))
        await #expect(throws: Refusal.self) { try await desk.accept("dodi", holding: foreign) }
        // The unit sees who proposed her, and takes her for what comes after.
        let line1 = try #require(try await desk.members(for: unit.sari).first)
        #expect(line1.account == "dodi" && !line1.isAccepted && line1.steps.map(\.change) == [.added])
        try await desk.accept("dodi", earlier: false, entry: desk.newID(), by: unit.sari)
        #expect(try await desk.secretReports(for: dodi).isEmpty)
        unit.house.watch.forward(seconds: 60)
        let after = try await unit.tell(TicketCode(random: 21))
        #expect(try await desk.secretReports(for: dodi).map(\.secret.id) == [after])
        #expect(try desk.verification.differences() == [])
    }

    @Test func `a new password from the administrator opens no report`() async throws {
        let unit = try await Unit()
        let desk = unit.desk
        let id = try await unit.tell(TicketCode(random: 22))
        let first = try await desk.resetPassword(of: "rina", by: Desk.machine)
        await #expect(throws: Refusal.notFound) {
            try await desk.open(id, "identity", because: .handling, note: "", for: unit.rina)
        }
        #expect(try await desk.members(for: unit.sari).first?.steps.last?.change == .reset)
        // Nobody is let in with a password that somebody else knows.
        await #expect(throws: Refusal.conflict) {
            try await desk.accept("rina", earlier: true, entry: desk.newID(), by: unit.sari)
        }
        try await desk.sessions.changePassword(of: "rina", from: first, to: "kebun teh di lereng")
        try await desk.accept("rina", earlier: true, entry: desk.newID(), by: unit.sari)
        #expect(try await desk.secretReports(for: unit.rina).map(\.secret.id) == [id])
        // Off and on again, or away and back: she is asked for anew.
        try await desk.setDisabled(true, "rina", by: Desk.machine)
        try await desk.setDisabled(false, "rina", by: Desk.machine)
        #expect(try await desk.secretReports(for: unit.rina).isEmpty)
        #expect(
            try await desk.members(for: unit.sari).first?.steps.map(\.change)
                == [.added, .acceptedWhole, .reset, .acceptedWhole, .disabled, .enabled])
        #expect(try desk.verification.differences() == [])
    }

    @Test func `who was of the unit before units let people in stays, and is asked for once she could be another`()
        throws
    {
        var book = Book(place: Place(book: "uptdppa", kind: .office, name: "UPTD PPA", region: "19.05"))
        let sari = Person(account: "sari", name: "Sari", role: .caseWorker, scope: Scope(books: ["uptdppa"]))
        let secret = SecretReport(id: ID(milliseconds: 1, random: 1, 1), opened: Posyandu.today)
        func change(_ change: Member.Change, _ seq: Int) {
            var pen = Pen(book: "uptdppa", writer: "clock", device: "clock")
            for _ in 0..<seq { _ = pen.entry("attendance", []) }
            book.take(
                pen.entry(
                    "member-changed", on: Member.id(of: "sari"),
                    [Answer("account", "sari"), Answer("change", change.code), Answer("by", "admin")]), seq: seq)
        }
        #expect(Permission.reads(sari, secret, in: book) == true)
        change(.renamed, 1)
        var told = secret
        told.firstTold = 5
        #expect(Permission.reads(sari, told, in: book) && Permission.isAccepted("sari", in: book))
        change(.disabled, 2)
        #expect(Permission.isAccepted("sari", in: book))
        change(.enabled, 3)
        #expect(!Permission.reads(sari, told, in: book) && !Permission.isAccepted("sari", in: book))
    }

    @Test func `a report is passed on only with its copy, and somebody is left who reads it`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 11))
        var pen = Pen(book: "uptdppa", writer: "sari", device: "lain-0001")
        for office in ["bnnk", "tidakada"] {
            let passed = pen.entry("secret-passed", on: id, [Answer("office", office)])
            #expect(try await unit.house.submit([passed.line], by: unit.sari) == ["held invalid"])
        }
        let rina = pen.entry("secret-involved", on: id, [Answer("account", "rina")])
        let herself = pen.entry("secret-involved", on: id, [Answer("account", "sari")])
        #expect(try await unit.house.submit([rina.line, herself.line], by: unit.sari) == ["stored", "held invalid"])
        #expect(try await unit.desk.secretReport(id, for: unit.sari).secret.passedTo.isEmpty)
        try await unit.desk.pass(id, to: "bnnk", entry: unit.desk.newID(), by: unit.sari)
        #expect(try await unit.desk.secretReports(for: unit.hadi).count == 1)
    }

    /// The reporter is told the same whether there is such a report; so must the time, when many write.
    @Test func `waiting for the writer's queue does not tell whether a code is known`() async throws {
        let unit = try await Unit()
        let known = TicketCode(random: 12)
        _ = try await unit.tell(known)
        let (desk, yanti) = (unit.desk, unit.house.yanti)
        let crowd = (0..<4).map { hand in
            Task {
                var pen = Pen(book: "flamboyan", writer: yanti.account, device: "hp-ramai-000\(hand)")
                while !Task.isCancelled {
                    let lines = (0..<20).map { _ in pen.child().line }
                    _ = try await desk.submit(lines, by: Writer(person: yanti))
                }
            }
        }
        defer { for task in crowd { task.cancel() } }
        func time(_ code: TicketCode) async throws -> Double {
            let begun = ContinuousClock.now
            try await desk.addToSecret(code, id: desk.newID(), facts: "note=lagi")
            let taken = begun.duration(to: .now).components
            return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
        }
        var (found, missed): ([Double], [Double]) = ([], [])
        for pair in 0..<25 {
            // One after another, so that whatever else the machine does is the same for both.
            let unknown = TicketCode(random: UInt64(1_000 + pair))
            if pair % 2 == 0 { found.append(try await time(known)) }
            missed.append(try await time(unknown))
            if pair % 2 == 1 { found.append(try await time(known)) }
        }
        let (one, other) = (found.sorted()[12], missed.sorted()[12])
        #expect(one < other * 2 && other < one * 2, "\(one) s for a code that is known, \(other) s for one that is not")
    }

    @Test func `without its key the unit is told so and nothing is lost`() async throws {
        let unit = try await Unit()
        let id = try await unit.tell(TicketCode(random: 7))
        let folder = unit.desk.keyring.folder
        let name = try #require(
            FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("uptdppa") })
        let mode = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        #expect(try await !unit.desk.secretReport(id, for: unit.sari).canOpen)
        let texts = try await unit.desk.open(id, "report", because: .handling, note: "", for: unit.sari)
        #expect(texts.map(\.text) == [nil])
    }
}
