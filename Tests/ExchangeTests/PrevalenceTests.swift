import Foundation
import Testing

@testable import Exchange

@Suite struct PrevalenceTests {
    @Test func `a survey of clusters in strata comes out as R's survey package estimates it`() throws {
        let (found, sheet) = try prevalence(of: try survey("children"))
        #expect(sheet.leftOut == 2)
        #expect(sheet.unweighted == 1)
        #expect(differences(found, try survey("prevalence")).isEmpty)
    }

    /// WHO's own survey and tables may not be carried along: whoever has them names their folder.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["PANDU_WHO_TABLES"] != nil),
        arguments: [
            ("anthro_0_5_mysurvey", "prevalence_mysurvey_weighted", true),
            ("anthro_0_5_mysurvey", "prevalence_mysurvey_unweighted", false),
            ("anthroplus_5_19_survey_who2007", "prevalence_who2007_unweighted", false),
        ])
    func `WHO's own tables come out to the last digit`(input: String, table: String, isWeighted: Bool) throws {
        let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["PANDU_WHO_TABLES"]))
        func text(_ name: String) throws -> String {
            try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
        }
        let (found, _) = try prevalence(of: try text(input), isWeighted: isWeighted)
        #expect(differences(found, try text(table)).isEmpty)
    }

    /// Source: tables of Student's t for 97.5 % and 99.5 %, as in Abramowitz and Stegun, table 26.10.
    @Test(arguments: [
        (0.975, 1, 12.706), (0.975, 2, 4.303), (0.975, 5, 2.571), (0.975, 10, 2.228), (0.975, 30, 2.042),
        (0.975, 120, 1.980), (0.995, 1, 63.657), (0.995, 4, 4.604), (0.995, 60, 2.660), (0.95, 9, 1.833),
        (0.025, 10, -2.228), (0.5, 3, 0),
    ])
    func `Student's t is that of the tables`(share: Double, freedom: Int, value: Double) {
        #expect(abs(StudentT.quantile(share, freedom: freedom) - value) < 0.0006)
    }

    @Test func `far degrees of freedom come near the normal distribution, and none have no value`() {
        #expect(abs(StudentT.quantile(0.975, freedom: 1_000_000) - 1.959966) < 1e-6)
        #expect(abs(StudentT.quantile(0.975, freedom: 140) - 1.9770537196570908) < 1e-13)
        #expect(StudentT.quantile(0.975, freedom: 0).isNaN)
    }

    @Test func `clusters of two strata may bear one number, and one cluster in a file is none`() {
        let four = SurveyDesign(
            weights: [1, 1, 1, 1], clusters: ["1", "2", "1", "2"], strata: ["a", "a", "b", "b"])
        #expect(four.freedom == 2)
        let one = SurveyDesign(weights: [1, 1, 1, 1], clusters: ["7", "7", "7", "7"], strata: [])
        #expect(one.freedom == 3)
        // Who weighs nothing leaves no freedom.
        #expect(SurveyDesign(weights: [1, 1, 0], clusters: [], strata: []).freedom == 1)
    }

    @Test func `of one child there is a share and no interval`() throws {
        let (found, _) = try prevalence(of: "sex,age,weight,lenhei,measure\n1,900,8.9,74,h\n")
        #expect(cell(found, "All", "HA_2_r") == "100")
        #expect(cell(found, "All", "HA_2_ll") == "100")
        #expect(cell(found, "All", "HA_ll") == "" && cell(found, "All", "HA_stdev") == "")
        #expect(cell(found, "Sex: Female", "HAZ_unwpop") == "0")
        #expect(cell(found, "Sex: Female", "HA_2_r") == "")
    }

    @Test func `oedema counts below minus three by weight, and in no mean`() throws {
        let (found, _) = try prevalence(
            of: "sex,age,weight,lenhei,measure,oedema\n1,900,13,92,h,n\n1,900,13,92,h,y\n")
        #expect(cell(found, "All", "WH_3_r") == "50" && cell(found, "All", "WA_3_r") == "50")
        #expect(cell(found, "All", "WHZ_unwpop") == "2")
        #expect(cell(found, "All", "WH_stdev") == "")
        #expect(cell(found, "All", "HA_2_r") == "0" && cell(found, "All", "HA_stdev") == "0")
    }

    @Test func `from five years on weight is judged to ten, and said of no wider group`() throws {
        let (found, sheet) = try prevalence(
            of: """
                sex,age_months,height,weight,oedema
                2,90,118,21,n
                2,91,119,30,y
                2,125,131,27,y
                1,59,105,17,n
                1,229,171,60,n

                """)
        #expect(sheet.leftOut == 2)
        #expect(found.split(separator: "\n").count == 28)
        #expect(cell(found, "All", "WAZ_pop") == "" && cell(found, "Sex: Female", "WA_3_r") == "")
        #expect(cell(found, "All", "BMI_3_r") == "66.666667")
        #expect(cell(found, "Age Group 2: 60-119 mo", "WAZ_unwpop") == "2")
        #expect(cell(found, "Age Group 2: 60-119 mo", "WA_3_r") == "50")
        #expect(cell(found, "Age Group 2: 120-179 mo", "WAZ_unwpop") == "0")
        #expect(cell(found, "Age + Sex: Female.60-119 mo", "Years") == "Total (5-9)")
        #expect(cell(found, "Age Group 1: 120-131 mo", "Months") == "(120-131)")
    }

    @Test func `a child of sixty months by days is in no age group, and of 1827 days in none at all`() throws {
        let (found, sheet) = try prevalence(
            of: "sex,age,weight,lenhei\n1,1826,16,105\n1,1827,16,105\n1,1826.6,16,105\n")
        #expect(sheet.leftOut == 2)
        #expect(cell(found, "All", "HAZ_unwpop") == "1")
        #expect(cell(found, "Age group: 48-59 mo", "HAZ_unwpop") == "1")
    }

    @Test func `what is no survey is refused with its line`() throws {
        #expect(throws: PrevalenceSheet.Problem.self) {
            try prevalence(of: "sex,age,weight,lenhei,sw\n1,900,12,90,2\n1,900,12,90,-1\n")
        }
        #expect(throws: PrevalenceSheet.Problem.self) { try prevalence(of: "sex,age,weight,lenhei\n") }
        #expect(throws: PrevalenceSheet.Problem.self) { try prevalence(of: "sex,age,weight,lenhei\n1,3000,12,90\n") }
        #expect(throws: GrowthSheet.Problem.self) { try prevalence(of: "weight,lenhei\n12,90\n") }
    }

    @Test func `a weight of letters is told and counts nothing`() throws {
        let (found, sheet) = try prevalence(
            of: "sex,age,weight,lenhei,sw\n1,900,12,90,x\n1,900,12,90,2\n1,900,12,90,3\n")
        #expect(sheet.notes.map(\.line) == [2])
        #expect(cell(found, "All", "HAZ_pop") == "5" && cell(found, "All", "HAZ_unwpop") == "3")
    }

    private func prevalence(
        of text: String, isWeighted: Bool = true
    ) throws -> (text: String, sheet: PrevalenceSheet) {
        let bytes = Array(text.utf8)
        let end = try #require(bytes.firstIndex(of: 10)) + 1
        var sheet = try PrevalenceSheet(header: Array(bytes[..<end]), isWeighted: isWeighted)
        try bytes[end...].withUnsafeBufferPointer { try sheet.read($0) }
        return (try sheet.text(), sheet)
    }

    private func survey(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Surveys/\(name).csv"), encoding: .utf8)
    }

    private func cell(_ text: String, _ group: String, _ column: String) -> String? {
        let table = Table(text)
        guard let place = table.header.firstIndex(of: column) else { return nil }
        return table.rows.first { $0.cells[0] == group }?.cells[place]
    }

    private func differences(_ text: String, _ wanted: String) -> [String] {
        let (found, wanted) = (Table(text), Table(wanted))
        guard found.header == wanted.header, found.rows.count == wanted.rows.count else { return ["another shape"] }
        return zip(found.rows, wanted.rows).flatMap { row, other in
            found.header.indices.filter { row.cells[$0] != other.cells[$0] }
                .map { "\(row.cells[0]) \(found.header[$0]): \(row.cells[$0]) for \(other.cells[$0])" }
        }
    }
}
