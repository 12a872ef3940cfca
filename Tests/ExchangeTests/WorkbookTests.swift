import Exchange
import Foundation
import Plain
import Records
import Rules
import Testing

/// Workbooks are read as they are: those of two programs lie in Tests/Workbooks, the others are put together here.
@Suite struct WorkbookTests {
    private static func file(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "Workbooks/" + name)))
    }

    private func plan(_ bytes: [UInt8]) throws -> [ResidentSheet.Planned] {
        try ResidentSheet(bytes).plan(for: ImportBook.empty, by: ImportBook.hand())
    }

    @Test func `a sheet behind another, with a title above, days and whole numbers, is read`() throws {
        let sheet = try ResidentSheet(try WorkbookTests.file("openpyxl.xlsx"))
        let planned = sheet.plan(for: ImportBook.empty, by: ImportBook.hand())
        #expect(planned.map { $0.name } == ["Ani & Ana <Contoh>", "Budi", "Citra", "Dedi", "#N/A"])
        #expect(planned.map { $0.line } == [4, 5, 7, 8, 9])
        let ani = planned[0].entries
        #expect(ani.map { $0.form } == ["resident", "identity", "national-id", "growth-visit"])
        #expect(ani[0]["birth"] == "2025-02-05" && ani[0]["mother"] == "Wati" && ani[0]["rt"] == "001")
        #expect(ani[2]["nik"] == "1905054502250001" && ani[3].day.iso == "2026-10-10")
        #expect(ani[3]["weight"] == "9650" && ani[3]["length"] == "757" && ani[3]["measure"] == "h")
        #expect(planned[1].entries.last?["nik"] == "1905050402230009")
        // A day without a format is a number all the same.
        #expect(planned[2].entries.first?["birth"] == "2025-03-27")
        // Excel keeps fifteen digits and makes the sixteenth a zero.
        #expect(ImportBook.sentence(planned[3]).contains("dirusak Excel"))
        #expect(ImportBook.sentence(planned[4]).contains("galat Excel"))
        let left = sheet.leftOut(planned).map { $0.indonesian }.joined(separator: " ")
        #expect(
            left.contains("Lembar lain tidak disimpan: Petunjuk.") && left.contains("Kolom yang tidak disimpan: No."))
    }

    @Test func `a workbook of Excel with three hundred children and its calendar since 1904 is read`() throws {
        let planned = try plan(try WorkbookTests.file("xlsxwriter.xlsx"))
        #expect(planned.count == 301 && planned.allSatisfy { !$0.entries.isEmpty })
        for row in 1...300 {
            let entries = planned[row - 1].entries
            #expect(entries[0]["birth"] == Day(year: 2025, month: 1 + row % 9, day: 1 + row % 28)?.iso)
            #expect(entries[1]["weight"] == "\(9_100 + row % 5 * 100)" && entries[1].day.dayOfMonth == 1 + row % 20)
        }
        #expect(planned[300].entries[0]["name"] == "Aisyah Tebal" && planned[300].entries[0]["mother"] == "Ibu Tebal")
    }

    @Test func `a damaged workbook is named, or says what it said`() throws {
        let whole = try WorkbookTests.file("openpyxl.xlsx")
        let names = try plan(whole).map { $0.name }
        var named = 0
        for place in stride(from: 0, to: whole.count, by: 11) {
            var bytes = whole
            bytes[place] ^= 1 << UInt8(place % 8)
            if let found = try? plan(bytes).map({ $0.name }) {
                #expect(found == names, "byte \(place)")
            } else {
                named += 1
            }
            if let found = try? plan(Array(whole.prefix(place))) { #expect(found.map { $0.name } == names) }
        }
        #expect(named > 50)
    }

    @Test(arguments: [
        ("", "x", ""), ("x:", "", ""), ("", "", "shared"),
    ]) func `other ways of writing the same sheet are read`(prefix: String, reference: String, kind: String) throws {
        let rows = [["Nama", "JK", "Tgl Lahir", "Nama Ibu"], ["Ani &#38; &quot;Ana&#x22;", "P", "5-3-2025", "Wati"]]
        var texts: [String] = []
        let cells = rows.enumerated().map { line, row in
            let inside = row.enumerated().map { place, text in
                let place = reference.isEmpty ? "" : " r=\"\(["A", "B", "C", "D"][place])\(line + 1)\""
                guard kind == "shared" else {
                    return
                        "<\(prefix)c\(place) t=\"inlineStr\"><\(prefix)is><\(prefix)t>\(text)</\(prefix)t></\(prefix)is></\(prefix)c>"
                }
                texts.append("<si><t>\(text)</t><rPh><t>bunyi</t></rPh></si>")
                return "<c\(place) t=\"s\"><v>\(texts.count - 1)</v></c>"
            }
            return "<\(prefix)row>\(inside.joined())</\(prefix)row>"
        }
        let planned = try plan(
            Workbooks.zip([
                ("xl/workbook.xml", "<workbook><sheets><sheet name='A'/></sheets></workbook>"),
                ("xl/sharedStrings.xml", "<sst>\(texts.joined())</sst>"),
                (
                    "xl/worksheets/sheet1.xml",
                    "<?xml version='1.0'?><!-- > --><worksheet><sheetData>\(cells.joined())</sheetData>"
                ),
            ]))
        #expect(planned.map { $0.name } == ["Ani & \"Ana\""])
        #expect(planned.first?.entries.first?["birth"] == "2025-03-05")
    }

    @Test(arguments: [
        ("word/document.xml", "", "bukan tabel"), ("content.xml", "", "OpenDocument"),
        ("xl/workbook.bin", "", "Excel lama"),
        ("xl/workbook.xml", "<workbook/>", "rusak"),
        ("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook", "rusak"),
    ]) func `what is no workbook is named`(part: String, text: String, words: String) {
        #expect {
            _ = try ResidentSheet(Workbooks.zip([(part, text)]))
        } throws: {
            ($0 as? ResidentSheet.Problem)?.sentence.indonesian.contains(words) == true
        }
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "18446744073709551616", "0", "1048576"])
    func `a row may say any number`(said: String) throws {
        func row(_ number: String, _ texts: [String]) -> String {
            let cells = texts.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
            return "<row\(number)>\(cells.joined())</row>"
        }
        let rows =
            row("", ["Nama", "JK", "Tgl Lahir", "Nama Ibu"]) + row(" r='\(said)'", ["Ani", "P", "5-3-2025", "Wati"])
            + row("", ["Budi", "L", "6-3-2025", "Siti"])
        let planned = try plan(
            Workbooks.zip([
                ("xl/workbook.xml", "<workbook><sheets><sheet name='A'/></sheets></workbook>"),
                ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
            ]))
        #expect(planned.map { $0.name } == ["Ani", "Budi"])
    }

    @Test func `a small file that asks for more than any village's is refused`() throws {
        let cell = "<c r=\"XFD1\" t=\"s\"><v>0</v></c>"
        let sheets = [
            String(repeating: "<row>\(cell)</row>", count: 6_000),
            String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 3_000),
        ]
        for sheet in sheets {
            let bytes = Workbooks.zip([
                ("xl/workbook.xml", "<workbook><sheets><sheet name='A'/></sheets></workbook>"),
                ("xl/sharedStrings.xml", "<sst><si><t>\(String(repeating: "A", count: 30_000))</t></si></sst>"),
                ("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>"),
            ])
            #expect(throws: ResidentSheet.Problem.file(.tooLarge)) { try ResidentSheet(bytes) }
        }
        // Two hundred sheets that are one and the same part.
        let names = (0..<200).map { "<sheet name='A\($0)' id='r\($0)'/>" }.joined()
        let links = (0..<200).map {
            "<Relationship Id='r\($0)' Type='/worksheet' Target='worksheets/sheet1.xml'/>"
        }.joined()
        let many = Workbooks.zip([
            ("xl/workbook.xml", "<workbook><sheets>\(names)</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"),
            ("xl/worksheets/sheet1.xml", String(repeating: "<row></row>", count: 40_000)),
        ])
        #expect(throws: ResidentSheet.Problem.file(.tooLarge)) { try ResidentSheet(many) }
        // What unpacks to more than it says is damaged, what says too much is not unpacked.
        let whole = try WorkbookTests.file("openpyxl.xlsx")
        let name = Array("xl/worksheets/sheet2.xml".utf8)
        let place = try #require(whole.indices.last { whole[$0...].starts(with: name) }) - 46
        for (size, problem) in [(100, FileText.Problem.damagedWorkbook), (0x7FFF_FFFF, .tooLarge)] {
            var bytes = whole
            for byte in 0..<4 { bytes[place + 24 + byte] = UInt8(size >> (8 * byte) & 255) }
            #expect(throws: ResidentSheet.Problem.file(problem)) { try ResidentSheet(bytes) }
        }
        var locked = whole
        locked[place + 8] |= 1
        #expect(throws: ResidentSheet.Problem.file(.lockedWorkbook)) { try ResidentSheet(locked) }
    }
}

/// Zip files without packing, for sheets that no program writes.
enum Workbooks {
    static func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var (out, list): ([UInt8], [UInt8]) = ([], [])
        for part in parts {
            let (name, bytes) = (Array(part.name.utf8), Array(part.text.utf8))
            let sizes = number(sum(bytes), 4) + number(bytes.count, 4) + number(bytes.count, 4)
            list += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes + number(name.count, 2)
            list += [UInt8](repeating: 0, count: 12) + number(out.count, 4) + name
            out +=
                [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes + number(name.count, 2) + [0, 0] + name
                + bytes
        }
        let end = number(parts.count, 2) + number(parts.count, 2) + number(list.count, 4) + number(out.count, 4)
        return out + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + end + [0, 0]
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(value >> (8 * $0) & 255) }
    }

    private static func sum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
        }
        return Int(~sum)
    }
}
