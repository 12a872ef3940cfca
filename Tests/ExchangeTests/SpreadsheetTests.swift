import Plain
import Testing

@testable import Exchange

/// Workbooks that we write, read by our own reader; foreign programs read them in the browser tests.
@Suite struct SpreadsheetTests {
    @Test func `numbers and days are what they are, and everything else is a text`() throws {
        let rows = [
            ["=1+1", "1905054507850002", "081234", "19.05", "42", "2026-02-28"],
            ["+62 812", "-5", "0", "@SUM(A1)", "Nur'aini & \"Bu\" <b>", "2026-02-30"],
        ]
        let table = Spreadsheet([.init("Kader: A/B [1]", heads: ["a", "b", "c", "d", "e", "f"], texts: rows)])
        let bytes = try table.workbook()
        #expect(FileText.isWorkbook(bytes))
        let sheet = try #require(try Workbook(bytes).sheets.first)
        #expect(sheet.name == "Kader AB 1")
        #expect(sheet.rows.map(\.cells) == [["a", "b", "c", "d", "e", "f"]] + rows)
    }

    @Test func `signs that no file may have are left out, and long texts are cut`() throws {
        let long = String(repeating: "x", count: 40_000)
        let table = Spreadsheet([.init("", heads: ["satu"], texts: [["a\u{1}b\nc"], [long], [""]])])
        let cells = try Workbook(try table.workbook()).sheets[0].rows.flatMap(\.cells)
        #expect(cells.count == 3 && cells[1] == "ab\nc" && cells[2].count == 32_767)
    }

    @Test func `an empty table has its headings`() throws {
        let table = Spreadsheet([.init("Kosong", heads: ["Nama", "Desa"], rows: [])])
        #expect(try Workbook(try table.workbook()).sheets[0].rows.map(\.cells) == [["Nama", "Desa"]])
        #expect(table.csv == "Nama;Desa\r\n")
    }
}
