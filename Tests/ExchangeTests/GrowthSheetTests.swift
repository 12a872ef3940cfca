import Exchange
import Foundation
import Rules
import Testing

@Suite struct GrowthSheetTests {
    @Test(arguments: ["anthro_0_5_generated", "anthroplus_5_19_generated"])
    func `WHO's results come out of the file they went in with`(name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appending(path: "Core/Tests/RulesTests/Fixtures")
        let text = try String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
        let results = [
            "clenhei", "cmeasure", "c9mo_flag", "cbmi", "zlen", "zwei", "zwfl", "zbmi", "zhc", "zac", "flen", "fwei",
            "fwfl",
            "fbmi", "fhc", "fac", "zhfa", "zwfa", "zbfa", "fhfa", "fwfa", "fbfa",
        ]
        let expected = Table(text)
        let found = Table(try scored(text).text)
        let group = try #require(expected.header.firstIndex(of: "group"))
        #expect(found.rows.count == expected.rows.count)
        var compared = 0
        for (row, other) in zip(expected.rows, found.rows)
        where !["quirk_zero_input", "missing_invalid"].contains(row.cells[group]) {
            for name in expected.header where results.contains(name) {
                let wanted = row.cells[try #require(expected.header.firstIndex(of: name))]
                let got = other.cells[try #require(found.header.firstIndex(of: name))]
                if let wanted = Double(wanted), let got = Double(got) {
                    // The sixth decimal of BMI and length may fall either way.
                    #expect(
                        abs(wanted - got) <= (name == "cbmi" || name == "clenhei" ? 1.01e-6 : 0),
                        "\(row.cells[0]) \(name)")
                } else {
                    #expect(wanted == got, "\(row.cells[0]) \(name)")
                }
                compared += 1
            }
        }
        #expect(compared > 4_000)
    }

    @Test func `every input column stays as it was, and results of the same name are replaced`() throws {
        let text = "id;Sex;age;zlen;weight;lenhei;note\r\n7;m;824;99;10;87,1;\"a;\"\"b\"\"\nc\"\r\n"
        let scored = try scored(text)
        let lines = scored.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasPrefix("id;Sex;age;weight;lenhei;note;clenhei;cmeasure;"))
        #expect(scored.text.contains("7;m;824;10;87,1;\"a;\"\"b\"\"\nc\";87.100000;;0;"))
        let table = Table(scored.text)
        #expect(table.rows[0].cells[try #require(table.header.firstIndex(of: "zlen"))] == "-0.80")
        #expect(table.rows[0].cells[5] == "a;\"b\"\nc")
    }

    @Test func `what is no measurement is told with its line and treated as missing`() throws {
        let text = """
            sex,age,age_unit,weight,lenhei,measure,headc,armc,oedema
            1,824,d,x,87.1,h,,,n
            1,824,d,0,-3,h,,,n
            "2",27,m,10,"87
            .1",h,,,n
            3,27,w,NA,87.1,q,1e1,,t

            """
        let scored = try scored(text)
        #expect(
            scored.notes == [
                "2: weight “x” is no number; treated as missing", "3: weight “0” is not above zero; treated as missing",
                "3: lenhei “-3” is not above zero; treated as missing",
                "4: lenhei “87\n.1” is no number; treated as missing",
                "6: sex “3” is neither 1, 2, m nor f; treated as missing",
                "6: oedema “t” is neither y nor n; treated as missing",
                "6: age_unit “w” is neither d nor m; treated as missing",
                "6: measure “q” is neither l nor h; treated as missing",
            ])
        let table = Table(scored.text)
        let zlen = try #require(table.header.firstIndex(of: "zlen"))
        let zwei = try #require(table.header.firstIndex(of: "zwei"))
        #expect(table.rows.map { $0.cells[zwei].isEmpty } == [true, true, false, true])
        #expect(table.rows.map { $0.cells[zlen].isEmpty } == [false, true, true, true])
    }

    @Test func `classes bear their Indonesian names`() throws {
        let text = "sex,age,weight,lenhei,measure,armc,oedema\n1,824,7.8,78,h,11,n\n1,824,10,87.1,h,15,y\n"
        let table = Table(try scored(text, withClasses: true).text)
        #expect(
            table.header.suffix(6) == [
                "status_tbu", "status_bbu", "status_bbtb", "status_imtu", "status_lku", "status_lila",
            ])
        #expect(
            table.rows[0].cells.suffix(6) == [
                "Sangat pendek", "Berat sangat kurang", "Gizi buruk", "Gizi kurang", "", "Merah",
            ])
        #expect(table.rows[1].cells.suffix(6) == ["Tinggi normal", "", "Gizi buruk", "", "", "Hijau"])
    }

    @Test(arguments: ["id,weight\n", "id,age\n", "\n", ""])
    func `a header without what is needed is refused`(header: String) {
        #expect(throws: GrowthSheet.Problem.self) { try GrowthSheet(header: Array(header.utf8)) }
    }

    private func scored(_ text: String, withClasses: Bool = false) throws -> (text: String, notes: [String]) {
        let bytes = Array(text.utf8)
        let end = try #require(bytes.firstIndex(of: 10)) + 1
        let sheet = try GrowthSheet(header: Array(bytes[..<end]), withClasses: withClasses)
        let scored = bytes[end...].withUnsafeBufferPointer { sheet.score($0) }
        return (
            String(decoding: sheet.header + scored.bytes, as: UTF8.self),
            scored.notes.map { "\($0.line + 2): \($0.text)" }
        )
    }
}
