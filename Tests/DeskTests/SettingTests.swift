import Archive
import Desk
import Records
import Rules
import Testing

@Suite struct SettingTests {
    private func admin(_ posyandu: Posyandu, _ name: String = "admin", region: String = "")
        async throws -> Person
    {
        _ = try await posyandu.desk.addAccount(
            name: name, title: "Admin", role: .administrator, region: region,
            password: "contoh-1234", by: Desk.machine)
        return try #require(try posyandu.desk.accounts.find(name)?.person)
    }

    private func entries(_ posyandu: Posyandu, of region: String) throws -> [Entry] {
        var (found, reader) = ([Entry](), EntryReader())
        try posyandu.archive.read { reading in
            guard let book = try reading.book("r-" + region) else { return }
            try reading.entries(of: book.no, after: 0) { row in
                if let entry = reader.read(row.line) { found.append(entry) }
                return true
            }
        }
        return found
    }

    private func problems(_ change: () async throws -> Void) async -> [String] {
        do {
            try await change()
        } catch Refusal.invalid(let problems) {
            return problems.map(\.field)
        } catch {
            return ["\(error)"]
        }
        return []
    }

    @Test func `an account is a card in its region's book, written by who made it`() async throws {
        let posyandu = try await Posyandu()
        let admin = try await admin(posyandu)
        _ = try await posyandu.desk.addAccount(
            name: "kader9", title: "Bu Sembilan", role: .kader, book: "flamboyan", by: admin)
        try await posyandu.desk.setDisabled(true, "kader9", by: admin)
        try await posyandu.desk.rename("kader9", to: "Bu Siti", by: admin)
        let written = try entries(posyandu, of: "19.05.05.2004").filter {
            $0["account"] == "kader9"
        }
        #expect(written.map(\.form) == ["account", "account", "account"])
        #expect(Set(written.map(\.card)).count == 1)
        #expect(written.map(\.writer) == ["admin", "admin", "admin"])
        #expect(written.map { $0.flag("disabled") } == [false, true, true])
        #expect(written.map { $0["name"] } == ["Bu Sembilan", "Bu Sembilan", "Bu Siti"])
        #expect(
            !written.contains { entry in entry.answers.contains { $0.text.contains("argon2") } })
        let mandate = try #require(try posyandu.desk.accounts.find("kader9"))
        #expect(mandate.isDisabled && mandate.person.name == "Bu Siti")
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `the machine writes the first account, and nobody can take its name`() async throws {
        let posyandu = try await Posyandu()
        #expect(try entries(posyandu, of: "19.05.05").map(\.writer) == ["pandu"])
        #expect(
            await problems {
                _ = try await posyandu.desk.addAccount(
                    name: "pandu", title: "Pandu", role: .administrator, by: Desk.machine)
            } == ["account"])
    }

    @Test func `all that is wrong with an account is said at once`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        func wrong(
            _ name: String, _ title: String, _ role: Role, region: String = "", book: String = ""
        ) async -> [String] {
            await problems {
                _ = try await desk.addAccount(
                    name: name, title: title, role: role, region: region, book: book,
                    by: Desk.machine)
            }
        }
        #expect(await wrong("Bu Siti", "", .kader) == ["name", "account", "book"])
        #expect(await wrong("yanti", "Yanti", .kader, book: "flamboyan") == ["account"])
        #expect(await wrong("kader9", "Siti", .kader, book: "tidakada") == ["book"])
        #expect(await wrong("bidan9", "Siti", .midwife) == ["region"])
        #expect(await wrong("bidan9", "Siti", .midwife, region: "19.99") == ["region"])
        #expect(await wrong("jam", "Jam", .clock, region: "19") == ["role"])
        #expect(try desk.accounts.find("kader9") == nil)
        #expect(try desk.verification.differences() == [])
    }

    @Test func `an administrator of a regency manages it and nothing beyond`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let regency = try await admin(posyandu, "admin.bangka", region: "19.01")
        _ = try await admin(posyandu)
        #expect(try desk.accounts.managed(for: regency).map(\.person.account) == ["admin.bangka"])
        await #expect(throws: Refusal.notFound) {
            try await desk.setDisabled(true, "yanti", by: regency)
        }
        await #expect(throws: Refusal.notFound) {
            try await desk.resetPassword(of: "admin", by: regency)
        }
        for (region, role) in [
            ("", Role.administrator), ("19", .administrator), ("19.05", .midwife),
        ] {
            #expect(
                await problems {
                    _ = try await desk.addAccount(
                        name: "lain", title: "Lain", role: role, region: region, by: regency)
                } == ["region"], "\(region)")
        }
        #expect(
            await problems {
                _ = try await desk.addPosyandu(
                    name: "Melati", village: "19.05.05.2004", by: regency)
            } == ["region"])
        await #expect(throws: Refusal.notFound) {
            try await desk.setDisabled(true, "yanti", by: posyandu.midwife)
        }
        #expect(try desk.accounts.find("yanti")?.isDisabled == false)
    }

    @Test func `nobody disables herself`() async throws {
        let posyandu = try await Posyandu()
        let admin = try await admin(posyandu)
        #expect(
            await problems { try await posyandu.desk.setDisabled(true, "admin", by: admin) } == [
                "account"
            ])
    }

    @Test func `a Posyandu gets the next free number and a book at once`() async throws {
        let posyandu = try await Posyandu()
        let admin = try await admin(posyandu)
        let desk = posyandu.desk
        let first = try await desk.addPosyandu(name: "Mawar", village: "19.05.05.2004", by: admin)
        let second = try await desk.addPosyandu(
            name: "Anggrek", village: "19.05.05.2004", by: admin)
        #expect([first.number, second.number] == ["19.05.05.2004.001", "19.05.05.2004.002"])
        #expect(first.book == "p1905052004001")
        #expect(
            try desk.places.posyandu(in: "19.05.05.2004", for: admin).map(\.name) == [
                "Anggrek", "Flamboyan", "Mawar",
            ])
        _ = try await desk.addAccount(
            name: "mawar1", title: "Bu Mawar", role: .kader, book: first.book, by: admin)
        let kader = try #require(try desk.accounts.find("mawar1")?.person)
        var pen = posyandu.pen(kader, book: first.book)
        #expect(try await posyandu.submit([pen.child().line], by: kader) == ["stored"])
        #expect(try desk.verification.differences() == [])
    }

    @Test(arguments: [
        ("", "19.05.05.2004", "", "name"), ("Mawar", "19.05.05", "", "region"),
        ("Mawar", "19.05.05.9999", "", "region"),
        ("Mawar", "19.05.05.2004", "19.05.05.2004.1", "number"),
        ("Mawar", "19.05.05.2004", "19.05.05.2001.001", "number"),
        ("Mawar", "19.05.05.2004", "19.05.05.2004.000", "number"),
        ("Mawar", "19.05.05.2004", "19.05.05.2004.00x", "number"),
    ])
    func `a Posyandu needs a name, a village and a number of that village`(
        name: String, village: String, number: String, field: String
    ) async throws {
        let posyandu = try await Posyandu()
        #expect(
            await problems {
                _ = try await posyandu.desk.addPosyandu(
                    name: name, village: village, number: number, by: Desk.machine)
            } == [field])
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `a number and a book's code are given once`() async throws {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        _ = try await desk.addPosyandu(
            name: "Mawar", village: "19.05.05.2004", number: "19.05.05.2004.007", by: Desk.machine)
        #expect(
            await problems {
                _ = try await desk.addPosyandu(
                    name: "Lain", village: "19.05.05.2004", number: "19.05.05.2004.007",
                    book: "lain", by: Desk.machine)
            } == ["number"])
        // One is taken, and under the other phones practise.
        for book in ["melati", "latihan"] {
            #expect(
                await problems {
                    _ = try await desk.addPosyandu(
                        name: "Lain", village: "19.05.05.2004", book: book, by: Desk.machine)
                } == ["book"])
        }
    }

    @Test func `a renamed Posyandu has its new name on every page at once`() async throws {
        let posyandu = try await Posyandu()
        _ = try await posyandu.desk.book("flamboyan", for: posyandu.yanti)
        try await posyandu.desk.addBook(
            Place(
                book: "flamboyan", kind: .posyandu, name: "Flamboyan Indah", region: "19.05.05.2004"
            ), by: Desk.machine)
        #expect(
            try await posyandu.desk.book("flamboyan", for: posyandu.yanti).place.name
                == "Flamboyan Indah")
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `a setting that arrives from a phone is judged alike, and its row follows`()
        async throws
    {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let admin = try await admin(posyandu)
        var pen = posyandu.pen(admin, book: "r-19.05.05")
        func account(_ name: String, region: String) -> String {
            pen.entry(
                "account",
                [
                    Answer("account", name), Answer("name", "X"), Answer("role", "midwife"),
                    Answer("region", region),
                ]
            ).line
        }
        let lines = [
            account("bidan2", region: "19.05.05"), account("bidan3", region: "19.05"),
            account("bidan", region: "19.05.05"),
        ]
        #expect(
            try await posyandu.submit(lines, by: admin) == [
                "stored", "held invalid", "held invalid",
            ])
        #expect(try desk.accounts.find("bidan2")?.person.role == .midwife)
        #expect(try await desk.sessions.signIn(name: "bidan2", password: "", address: "").secret == nil)
        #expect(try desk.verification.differences() == [])
        // The other way round: settings in a Posyandu's book, residents in a region's.
        var astray = posyandu.pen(admin)
        let setting = astray.entry(
            "posyandu",
            [Answer("name", "X"), Answer("book", "x1"), Answer("region", "19.05.05.2004")])
        #expect(try await posyandu.submit([setting.line], by: admin) == ["held not-allowed"])
        var midwife = posyandu.pen(posyandu.midwife, book: "r-19.05.05")
        #expect(
            try await posyandu.submit([midwife.child().line], by: posyandu.midwife) == [
                "held not-allowed"
            ])
    }

    @Test func `a region's book is opened by nobody: no page, no feed, no list`() async throws {
        let posyandu = try await Posyandu()
        let admin = try await admin(posyandu)
        for person in [admin, posyandu.midwife, posyandu.yanti] {
            for book in ["r-", "r-19.05.05", "r-19.05.05.2004"] {
                await #expect(throws: Refusal.notFound) {
                    try await posyandu.desk.book(book, for: person)
                }
                #expect(throws: Refusal.notFound) { try posyandu.desk.places.find(book, for: person) }
                #expect(throws: Refusal.notFound) {
                    try posyandu.desk.feed.most(of: book, after: 0, hash: "", for: person)
                }
            }
            #expect(try posyandu.desk.places.all(for: person).allSatisfy { $0.kind == .posyandu })
        }
    }

    @Test func `verify finds an account or a Posyandu whose row was changed behind the door`()
        async throws
    {
        let posyandu = try await Posyandu()
        let row = try #require(try posyandu.archive.read { try $0.account("yanti") })
        try posyandu.archive.write {
            try $0.putAccount(
                "yanti", title: row.title, role: "administrator", region: "", book: "",
                isDisabled: false, card: row.card)
            try $0.putAccount(
                "tamu", title: "Tamu", role: "kader", region: "", book: "melati", isDisabled: false,
                card: row.card)
            try $0.addBook(
                id: "melati", kind: "posyandu", name: "Lain", number: "", region: "19.05.05.2001")
        }
        #expect(
            try posyandu.desk.verification.differences() == [
                "account tamu: the row differs from its card",
                "account yanti: the row differs from its card",
                "melati: the row differs from the Posyandu's card",
            ])
    }

    @Test func `a zero byte cannot break the chain`() async throws {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        #expect(
            try await posyandu.submit([pen.child("Ais\0yah").line], by: posyandu.yanti) == [
                "held unreadable"
            ])
        #expect(try posyandu.desk.verification.differences() == [])
    }
}
