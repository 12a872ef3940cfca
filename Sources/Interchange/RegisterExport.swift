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
        let showsNIK = person.role == .midwife || person.role == .villageOperator
        return GrowthRegister.text(of: try await desk.book(book, for: person), month: month, showsNIK: showsNIK)
    }

    /// A register of the six fields, in the columns of its page.
    /// - Throws: `Refusal.notFound` for whoever may not, and for a code of no register
    public func field(_ code: String, of book: String, for person: Person) async throws -> String {
        guard Permission.allows(person.role, .exportRegister), let register = Registers.find(code),
            !register.form.isHidden(from: person.role)
        else {
            throw Refusal.notFound
        }
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
