import Desk
import Foundation
import Plain
import Records
import Rules

/// The places and the people who serve there.
struct DemoWorld {
    let desk: Desk
    let password: String
    private let regencyCode = "19.05"
    private let districtCode = "19.05.05"

    /// Kecamatan Tempilang: a Posyandu in every village, in some two.
    func district() async throws -> [DemoBook] {
        try await sharedAccounts()
        let midwife = try await account("bidan.tempilang", "Bu Bidan Tempilang", .midwife, region: districtCode)
        var books: [DemoBook] = []
        for village in desk.regions.children(of: districtCode) {
            let isHome = village.code == "19.05.05.2004"
            let names =
                isHome
                ? ["Flamboyan"]
                : Array(
                    nameList(from: books.count).prefix(
                        ["2001", "2002", "2006"].contains(where: village.code.hasSuffix) ? 2 : 1))
            for (place, name) in names.enumerated() {
                let book = try await addBook(name, village.code, place + 1)
                let short = DemoWorld.short(name)
                var hands = [
                    try await account(
                        "kader1.\(short)", isHome ? "Bu Yanti" : "Kader 1 \(name)", .kader, book: book.book)
                ]
                if isHome { hands.append(try await account("kader2.\(short)", "Bu Rosita", .kader, book: book.book)) }
                books.append(demoBook(book, hands, midwife, residents: 245))
            }
        }
        return books
    }

    /// Complaints of the first Posyandu in every stage.
    func complaints(in books: [DemoBook]) async throws {
        guard let book = books.first(where: { $0.place.book == "flamboyan" }), let kader = book.hands.first,
            let village = try desk.accounts.find("desa.buyankelumbi")?.person
        else { return }
        try await DemoComplaints(desk: desk, place: book.place, kader: kader, village: village).write()
    }

    /// Three months of complaints that came to their end.
    func history(in books: [DemoBook], by past: Desk, _ clock: DemoClock) async throws {
        var officers: [String: Person] = [:]
        for name in ["perkim.dewi", "disdik.adi", "dlh.budi"] {
            officers[String(name.prefix { $0 != "." })] = try desk.accounts.find(name)?.person
        }
        guard let coach = try desk.accounts.find("pembina.bangkabarat")?.person else { return }
        clock.set(desk.today, hour: 8)
        try await DemoHistory(
            desk: past, clock: clock, books: books, coach: coach, officers: officers, today: desk.today
        ).write()
    }

    /// Posyandu Flamboyan alone, with the same accounts.
    func village() async throws -> [DemoBook] {
        try await sharedAccounts()
        let midwife = try await account("bidan.tempilang", "Bu Bidan Tempilang", .midwife, region: districtCode)
        let book = try await addBook("Flamboyan", "19.05.05.2004", 1)
        let hand = try await account("kader1.flamboyan", "Bu Yanti", .kader, book: book.book)
        return [demoBook(book, [hand], midwife, residents: 100)]
    }

    /// Every village of the regency has about three Posyandu; one account a district writes for all of them.
    func regency() async throws -> [DemoBook] {
        try await sharedAccounts()
        var books: [DemoBook] = []
        for district in desk.regions.children(of: regencyCode) {
            let short = DemoWorld.short(district.name)
            let midwife = try await account(
                "bidan.\(short)", "Bu Bidan \(district.name)", .midwife, region: district.code)
            for village in desk.regions.children(of: district.code) {
                let isHome = village.code == "19.05.05.2004"
                for place in 1...3 {
                    let name = isHome && place == 1 ? "Flamboyan" : nameList(from: books.count)[0]
                    let book = try await addBook(name, village.code, place)
                    var hands = [midwife]
                    if isHome && place == 1 {
                        hands = [
                            try await account("kader1.flamboyan", "Bu Yanti", .kader, book: book.book),
                            try await account("kader2.flamboyan", "Bu Rosita", .kader, book: book.book),
                        ]
                    }
                    books.append(demoBook(book, hands, midwife, residents: 1_080))
                }
            }
        }
        return books
    }

    private func sharedAccounts() async throws {
        _ = try await account("admin", "Admin", .administrator)
        let admin = try desk.accounts.find("admin")?.person ?? Desk.machine
        for office in DemoComplaints.offices {
            try await desk.putOffice(
                book: office.book, name: office.name, region: office.region, roles: office.roles, head: office.head,
                by: admin)
        }
        for (region, names) in DemoComplaints.fieldNames {
            try await desk.putFieldNames(names, in: region, by: admin)
        }
        for unit in DemoComplaints.units { try await desk.makeKey(for: unit, in: regencyCode, by: admin) }
        _ = try await account("uptdppa.sari", "Sari Wulandari", .caseWorker, book: "uptdppa")
        _ = try await account("uptdppa.rina", "Rina Kartika", .caseWorker, book: "uptdppa")
        _ = try await account("inspektorat.hadi", "Hadi Prasetyo", .caseWorker, book: "inspektorat")
        for (unit, name) in [
            ("uptdppa", "uptdppa.sari"), ("uptdppa", "uptdppa.rina"), ("inspektorat", "inspektorat.hadi"),
        ] {
            let files = try FileManager.default.contentsOfDirectory(atPath: desk.keyring.folder.path)
            // Keys of earlier demos may lie there as well.
            for file in files where file.hasPrefix(unit + "-") {
                let key = try String(contentsOf: desk.keyring.folder.appendingPathComponent(file), encoding: .utf8)
                if (try? await desk.accept(name, holding: key)) != nil { break }
            }
        }
        _ = try await account("perkim.dewi", "Dewi Anggraini", .officer, book: "perkim")
        _ = try await account("dlh.budi", "Budi Santoso", .officer, book: "dlh")
        _ = try await account("dinsos.tuti", "Tuti Handayani", .officer, book: "dinsospmd")
        _ = try await account("disdik.adi", "Adi Saputra", .officer, book: "disdik")
        _ = try await account("desa.buyankelumbi", "Operator Buyan Kelumbi", .villageOperator, region: "19.05.05.2004")
        _ = try await account("kades.buyankelumbi", "Pak Kades Hermawan", .villageOperator, region: "19.05.05.2004")
        _ = try await account(
            "rt.buyankelumbi", "Pak Zainudin", .neighbourhoodHead, region: "19.05.05.2004", rt: "1 2")
        _ = try await account("pembina.tempilang", "Pembina Tempilang", .districtCoach, region: districtCode)
        _ = try await account("pembina.bangkabarat", "Pembina Bangka Barat", .regencyCoach, region: regencyCode)
    }

    private func account(
        _ name: String, _ title: String, _ role: Role, region: String = "", book: String = "", rt: String = ""
    ) async throws -> Person {
        _ = try await desk.addAccount(
            name: name, title: title, role: role, region: region, book: book, rt: rt, password: password,
            by: try desk.accounts.find("admin")?.person ?? Desk.machine)
        guard let person = try desk.accounts.find(name)?.person else { throw Failure.found("No account \(name).") }
        return person
    }

    private func addBook(_ name: String, _ village: String, _ number: Int) async throws -> Place {
        let digits = "00\(number)".suffix(3)
        let id = name == "Flamboyan" ? "flamboyan" : "p" + village.filter { $0 != "." }.suffix(6) + "\(number)"
        let place = Place(
            book: id, kind: .posyandu, name: "Posyandu \(name)", number: "\(village).\(digits)", region: village)
        try await desk.addBook(place, by: try desk.accounts.find("admin")?.person ?? Desk.machine)
        return place
    }

    private func demoBook(_ place: Place, _ hands: [Person], _ midwife: Person, residents: Int) -> DemoBook {
        DemoBook(
            place: place, hands: hands, midwife: midwife, residents: residents,
            firstMonth: desk.today.month.adding(-12), lastMonth: desk.today.month.adding(-1))
    }

    private func nameList(from place: Int) -> [String] {
        let names = DemoNames.posyandu
        return [names[place % names.count], names[(place + 1) % names.count]]
    }

    private static func short(_ name: String) -> String {
        String(name.lowercased().filter { $0 >= "a" && $0 <= "z" })
    }
}
