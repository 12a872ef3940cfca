public import Desk
public import Exchange
import Pages
public import Plain
public import Records
import Rules

/// Registers of a book as files, for the page and the command alike.
public struct RegisterExport: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// The growth register of a book; whole NIKs only for those who check them against cards.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func growth(of book: String, month: Month?, for person: Person) async throws -> String {
        guard Permission.allows(person.role, .exportRegister) else { throw Refusal.notFound }
        let whole = try await desk.book(book, for: person)
        return GrowthRegister.text(of: whole, month: month, showsNIK: showsNIK(person))
    }

    private func showsNIK(_ person: Person) -> Bool { person.role == .midwife || person.role == .villageOperator }

    /// The same for reading in Excel: a row for each child and month, with growth card, z-scores and classes.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func growthBook(of book: String, month: Month?, for person: Person) async throws -> Spreadsheet {
        guard Permission.allows(person.role, .exportRegister) else { throw Refusal.notFound }
        let whole = try await desk.book(book, for: person)
        return Spreadsheet([ChildRegisters.growth(of: whole, month: month, showsNIK: showsNIK(person))])
    }

    /// The day of each dose of each child under five.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func doses(of book: String, for person: Person) async throws -> Spreadsheet {
        guard Permission.allows(person.role, .exportRegister) else { throw Refusal.notFound }
        let today = try desk.regencies.today(for: person)
        let whole = try await desk.book(book, for: person)
        return Spreadsheet([ChildRegisters.doses(of: whole, on: today, showsNIK: showsNIK(person))])
    }

    /// Every screening of people but the growth of children: a sheet for each, a row for each time that somebody was screened.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func screenings(of book: String, for person: Person) async throws -> Spreadsheet {
        try await sheets(Registers.screenings, of: book, for: person)
    }

    /// Every register that the Posyandu keeps, a sheet for each.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func fields(of book: String, for person: Person) async throws -> Spreadsheet {
        try await sheets(Registers.all, of: book, for: person)
    }

    /// - Throws: `Refusal.notFound` for whoever may not, and for a code of no register
    public func fieldBook(_ code: String, of book: String, for person: Person) async throws -> Spreadsheet {
        try await sheets(Registers.find(code).map { [$0] } ?? [], of: book, for: person)
    }

    /// What was written with a form that is not for her has no sheet.
    private func sheets(
        _ registers: [Register], of book: String, for person: Person
    ) async throws -> Spreadsheet {
        let hers = registers.filter { $0.form.audience.contains(person.role) }
        guard Permission.allows(person.role, .exportRegister), !hers.isEmpty else { throw Refusal.notFound }
        let whole = try await desk.book(book, for: person)
        let columns = ResidentColumns(of: whole, showsNIK: showsNIK(person))
        return Spreadsheet(
            hers.map { register in
                let sheet = RegisterSheet(register)
                return .init(sheet.name, heads: sheet.heads, rows: sheet.rows(of: whole, columns))
            })
    }

    /// A register of the six fields, in the columns of its page.
    /// - Throws: `Refusal.notFound` for whoever may not, and for a code of no register
    public func field(_ code: String, of book: String, for person: Person) async throws -> String {
        guard Permission.allows(person.role, .exportRegister), let register = Registers.find(code),
            register.form.audience.contains(person.role)
        else { throw Refusal.notFound }
        let table = RegisterTable(register, Words(.indonesian))
        // A byte order mark, so that spreadsheets read UTF-8.
        var text = "\u{FEFF}" + CSV.line(table.head)
        for line in register.lines(of: try await desk.book(book, for: person)) { text += CSV.line(table.cells(line)) }
        return text
    }

    /// Everybody who serves as a kader in an area: the columns of the national register first (what nobody asks stays empty),
    /// then what brings the row in again.
    /// - Throws: `Refusal.notFound` for whoever may not
    public func kader(in area: String, for person: Person) throws -> Spreadsheet {
        let heads =
            [
                "Nama", "Posyandu", "Puskesmas", "Kecamatan", "Kab/Kota", "Provinsi", "No Registrasi", "Usia", "JK",
                "Nomor SK", "Pendidikan", "Jaminan Kesehatan", "Metode Koordinasi", "Alamat KTP", "Alamat Domisili",
            ] + SkillGroup.basic.map { "Status pelatihan \($0.title.indonesian)" } + [
                "Tingkatan Kader", "Sudah mengikuti 25 KD", "Desa", "Tahun lahir", "Lembaga", "Jabatan", "Bidang",
                "Mulai bertugas", "Sampai tanggal", "Pelatihan lulus", "Rapat dihadiri",
            ]
        let year = try desk.regencies.today(for: person).year
        let rows = try desk.trainings.kader(in: area, for: person).map { kader in
            let office = kader.office
            func region(_ parts: Int) -> String {
                let code = office.region.split(separator: ".").prefix(parts).joined(separator: ".")
                return desk.regions.name(code) ?? ""
            }
            let trained = SkillGroup.basic.map { kader.groups.contains($0) ? "Sudah" : "Belum" }
            let isWhole = kader.groups.isSuperset(of: SkillGroup.basic)
            return [
                kader.name, kader.posyandu, "", region(3), region(2), region(1), "",
                office.birthYear == 0 ? "" : "\(year - office.birthYear)", "", office.decree, "", "", "", "", "",
            ] + trained + [
                kader.level?.title.indonesian ?? "", isWhole ? "Sudah" : "Belum", kader.village,
                office.birthYear == 0 ? "" : "\(office.birthYear)", office.institution.title.indonesian,
                office.position.title.indonesian, office.field?.title.indonesian ?? "",
                office.from.iso, office.until.iso, "\(kader.phases.count)", "\(kader.meetings)",
            ]
        }
        return Spreadsheet([.init("Kader", heads: heads, texts: rows)])
    }
}
