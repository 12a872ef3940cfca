import Exchange
import Plain
import Records
import Rules
import Testing

/// What we write is opened in Excel of Indonesia, which cuts at semicolons, and elsewhere with commas or tabs.
@Suite struct CSVWritingTests {
    private static let hostile = [
        "a;=1+1;\"x", "0x;=cmd|' /C calc'!A0", "=1+1", "+62=1", "-1+1", "@SUM(A1)", "a,=1+1", "a\t=1+1", "a;\"=1+1\"",
        "a\n=1+1",
        "a; =1+1", "a,\t;=1", "\"=1+1\"", " =1+1", "a\r=1", ";=1", "a|=1",
    ]

    /// Cells as a spreadsheet cuts them that takes quotes only at the beginning of a cell.
    private func cut(_ line: String, at separator: Character) -> [String] {
        var cells: [String] = [""]
        var (isQuoted, isStart) = (false, true)
        for sign in line {
            if isStart, sign == "\"" {
                (isQuoted, isStart) = (true, false)
            } else if isQuoted, sign == "\"" {
                isQuoted = false
            } else if !isQuoted, sign == separator || sign.isNewline {
                cells.append("")
                isStart = true
            } else {
                cells[cells.count - 1].append(sign)
                isStart = false
            }
        }
        return cells
    }

    @Test(arguments: hostile)
    func `no cell runs, whatever the spreadsheet cuts at`(text: String) {
        let line = CSV.line(["Ani", text, "-0,8", text])
        for separator in [";", ",", "\t", "|"] as [Character] {
            for cell in cut(line, at: separator) {
                let first = cell.drop { $0 == " " || $0 == "\"" }.first
                let runs = first.map { "=+-@".contains($0) } ?? false
                #expect(!runs || cell.hasPrefix("-0"), "\(separator) \(cell)")
            }
        }
    }

    @Test(arguments: hostile + ["'Aisyah", "Nur'aini", "Siti; Aminah", "Ani \"Ana\""])
    func `a register that is taken in again brings nothing new`(text: String) throws {
        let name = text.tidied()
        let cells = [name, "P", "10-09-2025", name, "10-09-2026", "8,2"]
        let quoted = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
        let sheet = try ResidentSheet("Nama;JK;Tgl Lahir;Nama Ibu;Tgl Ukur;BB\n" + quoted + "\n")
        var book = ImportBook.empty
        for entry in sheet.plan(for: book, by: ImportBook.hand()).flatMap(\.entries) {
            book.take(entry, seq: book.seq + 1)
        }
        #expect(book.residents.count == 1)
        let register = GrowthRegister.text(of: book, showsNIK: true)
        let again = try ResidentSheet(register).plan(for: book, by: ImportBook.hand())
        #expect(again.count == 1 && again.allSatisfy { $0.entries.isEmpty }, "\(again.map { $0.entries.map(\.line) })")
        #expect(again.allSatisfy { ImportBook.sentence($0).isEmpty }, "\(again.map { ImportBook.sentence($0) })")
    }

    @Test func `numbers of identity are text, amounts are numbers of Indonesia`() throws {
        #expect(
            CSV.line(["1905054502250001", "081234567890", "001", "12", "-0,8", "8.2", "0", "+62812", "19.05.05"])
                == "'1905054502250001;'081234567890;'001;12;-0,8;8.2;0;'+62812;19.05.05\r\n")
        let planned = try ResidentSheet(
            "Nama;JK;Tgl Lahir;Nama Ibu;NIK;RT;Tgl Ukur;BB\nAni;P;10-09-2025;Wati;1905055009250001;1;10-09-2026;8,25\n"
        ).plan(for: ImportBook.empty, by: ImportBook.hand())
        var book = ImportBook.empty
        for entry in planned.flatMap(\.entries) { book.take(entry, seq: book.seq + 1) }
        let register = GrowthRegister.text(of: book, showsNIK: true)
        #expect(
            register.hasPrefix("\u{FEFF}NIK;Nama;JK;") && register.contains("\r\n'1905055009250001;Ani;P;2025-09-10;"))
        #expect(register.contains(";'001;") && register.contains(";2026-09-10;8,25;"))
    }

    @Test func `what is mended in Excel comes back as what it was`() throws {
        let text =
            "Nama;JK;Tgl Lahir;Nama Ibu;RT;NIK\nAni;P;31-02-2025;W;01;1905054502250001\nAna;P;31-02-2025;W;01;1905054502250002\n"
        let sheet = try ResidentSheet(text)
        let refused = sheet.refused(sheet.plan(for: ImportBook.empty, by: ImportBook.hand()))
        #expect(refused.contains(";'01;'1905054502250001;") && refused.contains("'1905054502250002"))
        let mended = refused.replacing("31-02-2025", with: "05-02-2025")
        let planned = try ResidentSheet(mended).plan(for: ImportBook.empty, by: ImportBook.hand())
        #expect(planned.map { $0.entries.last?["nik"] } == ["1905054502250001", "1905054502250002"])
    }
}
