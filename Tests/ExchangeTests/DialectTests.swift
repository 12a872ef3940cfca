import Exchange
import Plain
import Records
import Rules
import Testing

/// Files as the world writes them: no line, column or value vanishes unsaid.
@Suite struct DialectTests {
    private static let rows = "Nama lengkap;Jenis kelamin;Tanggal lahir;Nama ibu\r\nAni;P;05-03-2025;Wati\r\n"

    private static func wide(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
    }

    @Test(arguments: [
        Array(rows.utf8), [0xEF, 0xBB, 0xBF] + rows.utf8, Array(("sep=;\r\n" + rows).utf8),
        Array(("\"sep=;\"\n" + rows).utf8),
        Array(rows.replacing(";", with: ",").utf8), Array(rows.replacing(";", with: "\t").utf8),
        Array(("sep=|\n" + rows.replacing(";", with: "|")).utf8), Array(rows.replacing("\r\n", with: "\r").utf8),
        wide(rows, isLittle: true, mark: true), wide(rows, isLittle: false, mark: true),
        wide(rows, isLittle: true, mark: false),
        Array(("\r\n;;;\r\n" + rows + ";;;\r\n\u{A0};;\u{200B};\r\n").utf8),
        Array(rows.replacing("Jenis kelamin", with: "JK (L/P)").replacing("Tanggal lahir", with: "Tgl. Lahir *").utf8),
        Array("\"Nama lengkap,Jenis kelamin,Tanggal lahir,Nama ibu\";;;\r\nAni;P;05-03-2025;Wati\r\n".utf8),
        Array("Nama lengkap,Jenis kelamin,Tanggal lahir,Nama ibu;;;\n\"Ani,P,05-03-2025,\"\"Wati\"\"\";;;\n".utf8),
        Array("Nama lengkap,Jenis kelamin,Tanggal lahir,Nama ibu\nAni;P;05-03-2025;Wati\n".utf8),
        Array(rows.replacing("Ani;", with: " \"Ani\" ;").utf8),
        Array(rows.replacing("05-03-2025", with: "5 Maret 2025").utf8),
    ]) func `one child is read in whatever way her file is written`(bytes: [UInt8]) throws {
        let planned = try plan(bytes)
        #expect(planned.map { $0.name } == ["Ani"])
        #expect(
            planned.first?.entries.first?["birth"] == "2025-03-05" && planned.first?.entries.first?["mother"] == "Wati")
    }

    @Test func `the letters of Windows-1252 are read`() throws {
        let planned = try plan(
            Array("Nama;JK;Tgl Lahir;Nama Ibu\nAndr".utf8) + [0xE9, 0x92] + Array(";L;05-03-2025;W\n".utf8))
        #expect(planned.first?.entries.first?["name"] == "Andr\u{E9}’")
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Excel lama"), (Array("%PDF-1.4".utf8), "bukan tabel"),
            (Array("  <html><table><tr><td>Nama".utf8), "halaman web"), (Array(" \r\n".utf8), "belum berisi"),
            (Array("Nama;JK".utf8) + [0x81, 0xE9, 10], "tidak terbaca"),
            (Array("Nama;JK\nA;P\n".utf8), "Tanggal lahir"),
        ] as [([UInt8], String)]) func `what is no table is named with the way out`(bytes: [UInt8], words: String)
    {
        #expect {
            _ = try ResidentSheet(bytes)
        } throws: {
            ($0 as? ResidentSheet.Problem)?.sentence.indonesian.contains(words) == true
        }
    }

    @Test(arguments: [
        ("Bu;P;05-03-2025;\"Wati", "Tanda kutip (\") tidak ditutup"),
        ("\"Bu;P;05-03-2025;Wati", "Tanda kutip (\") tidak ditutup"),
        ("Bu;P;05-03-2025;\"Wati\" Jalan", "sesudah tanda kutip"),
        ("Bu;P;05-03-2025;Wati;01;02", "Ada 6 kolom, judulnya 4"), ("Bu;P;05-03-2025", "Ada 3 kolom, judulnya 4"),
        ("Bu;P;05-03-2025;\"Wati\nCi;L;05-03-2025;Sri\"", "menelan baris"),
        ("B\u{FFFD};P;05-03-2025;Wati", "huruf yang rusak"),
    ]) func `a row that cannot be read is named, and those around it stay`(row: String, words: String) throws {
        let sheet = try ResidentSheet("Nama;JK;Tgl Lahir;Ibu\nAni;P;05-03-2025;Wati\n\(row)\nDedi;L;06-03-2025;Rina\n")
        let planned = plan(sheet)
        #expect(planned.map { $0.entries.isEmpty } == [false, true, false])
        #expect(planned.map { $0.line }.first == 2 && planned[1].line == 3)
        #expect(sentence(planned[1]).contains(words), "\(sentence(planned[1]))")
        // Nothing of it is lost in the file to mend.
        let mending = sheet.refused(planned)
        #expect(row.contains("02") ? mending.contains("02") : mending.contains("Wati"))
    }

    @Test func `an unclosed quote swallows nobody`() throws {
        let planned = try plan(
            Array(
                "Nama,JK,Tgl Lahir,Ibu,Alamat\nA,P,05-03-2025,W,\"Jl. X\nB,L,06-03-2025,W,\nC,P,07-03-2025,W,\"Jl. \"\"Y\"\"\"\n"
                    .utf8))
        #expect(planned.map { $0.name } == ["A", "B", "C"])
        #expect(planned.map { $0.entries.isEmpty } == [true, false, false])
    }

    @Test func `Excel leaves out empty cells of sixteen rows together, and that is no fault`() throws {
        let full = (1...15).map { "A\($0);P;\(10 + $0)-03-2025;W;;x\n" }.joined()
        let short = (1...16).map { "B\($0);P;\(10 + $0)-04-2025;W\n" }.joined()
        let planned = try plan(Array(("Nama;JK;Tgl Lahir;Ibu;NIK;Catatan\n" + full + short).utf8))
        #expect(planned.count == 31 && planned.allSatisfy { !$0.entries.isEmpty })
    }

    @Test(arguments: ["", "-", "0", "0000000000000000", "'-", "=\"0\"", "belum ada", "1111111111111111"])
    func `a NIK that is none yet makes no two of one and no one of two`(nik: String) throws {
        let planned = try plan(
            Array("Nama;JK;Tgl Lahir;Ibu;NIK\nAni;P;05-03-2025;W;\(nik)\nBudi;L;05-03-2025;W;\(nik)\n".utf8))
        #expect(planned.flatMap { $0.entries }.map { $0.form } == ["resident", "resident"], "\(planned.map(sentence))")
    }

    @Test(arguments: [
        "1905050402230009", "'1905050402230009", "=\"1905050402230009\"", "1905.0504.0223.0009", " 1905050402230009 ",
    ])
    func `digits are read as they are kept from spreadsheets`(nik: String) throws {
        let planned = try plan(
            Array("Nama;JK;Tgl Lahir;Ibu;NIK\nAni;L;04-02-2023;W;\"\(nik.replacing("\"", with: "\"\""))\"\n".utf8))
        #expect(planned.first?.entries.last?["nik"] == "1905050402230009")
    }

    @Test func `an apostrophe of a name stays, one before a formula goes`() throws {
        let planned = try plan(Array("Nama;JK;Tgl Lahir;Ibu\n'Aisyah;P;05-03-2025;'=Wati\n".utf8))
        #expect(
            planned.first?.entries.first?["name"] == "'Aisyah" && planned.first?.entries.first?["mother"] == "=Wati")
    }

    @Test func `what of a file is not taken in is said`() throws {
        let sheet = try ResidentSheet(
            "DATA BALITA;;;;;\nNama;JK;Tgl Lahir;Ibu;Catatan;Kosong;Nama\nAni;P;05-03-2025;W;Sakit;;Ana\n")
        let said = sheet.leftOut(plan(sheet)).map { $0.indonesian }.joined(separator: " ")
        #expect(
            said.contains("Catatan, Nama") && !said.contains("Kosong")
                && said.contains("di atas judul kolom tidak disimpan: 1"))
    }

    @Test func `a file that asks for more columns or rows than any village's is refused`() throws {
        let head = "Nama;JK;Tgl Lahir;Ibu"
        let wide = head + (0..<2_000).map { ";K\($0)" }.joined() + "\nAni;P;05-03-2025;W\n"
        let long = head + "\n" + String(repeating: "a;b;c;d\n", count: 50_001)
        for text in [wide, long] {
            #expect(throws: ResidentSheet.Problem.file(.tooLarge)) { try ResidentSheet(text) }
        }
    }

    // MARK: Helpers

    private func plan(_ bytes: [UInt8]) throws -> [ResidentSheet.Planned] { plan(try ResidentSheet(bytes)) }

    private func plan(_ sheet: ResidentSheet) -> [ResidentSheet.Planned] {
        sheet.plan(for: ImportBook.empty, by: ImportBook.hand(.midwife))
    }

    private func sentence(_ row: ResidentSheet.Planned) -> String { ImportBook.sentence(row) }
}

/// The book that files of tests go into, and who brings them.
enum ImportBook {
    static let today = Day(number: 20_746)  // 20 October 2026
    static let empty = Book(
        place: Place(
            book: "flamboyan", kind: .posyandu, name: "Posyandu Flamboyan", region: "19.05.05.2004",
            regionNames: ["Buyan Kelumbi", "Tempilang", "Kabupaten Bangka Barat", "Kepulauan Bangka Belitung"]))

    static func hand(_ role: Role = .midwife) -> Hand {
        Hand(writer(role), device: "web-bidan", now: 1_792_000_000_000, today: today, edition: "impor")
    }

    static func writer(_ role: Role) -> Person {
        Person(account: "bidan", name: "Bidan", role: role, scope: Scope(regions: ["19.05.05"]))
    }

    static func sentence(_ row: ResidentSheet.Planned) -> String {
        guard case .refused(let problems) = row.outcome else { return "" }
        return problems.map { $0.sentence.indonesian }.joined(separator: " ")
    }
}
