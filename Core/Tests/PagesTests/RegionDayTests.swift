import Pages
import Plain
import Records
import Rules
import Testing

@testable import Gallery

@Suite struct RegionDayTests {
    /// WIB, WITA, WIT.
    @Test(arguments: [420, 480, 540]) func `a complaint of 23.59 is due a working day before one of 00.01`(offset: Int)
        throws
    {
        var context = Village.context(.indonesian, role: .kader)
        context.utcOffsetMinutes = offset
        // Midnight in the region before Tuesday 20 January 2026.
        let midnight = Int64(try #require(Day(iso: "2026-01-20")).number) * 86_400_000 - Int64(offset) * 60_000
        let before = context.day(at: midnight - 60_000)
        let after = context.day(at: midnight + 60_000)
        #expect(context.clock(at: midnight - 60_000) == "23.59" && context.clock(at: midnight + 60_000) == "00.01")
        #expect(before.iso == "2026-01-19" && after.iso == "2026-01-20")
        #expect(Deadline(from: before, workingDays: 5).due == Day(iso: "2026-01-26"))
        #expect(Deadline(from: after, workingDays: 5).due == Day(iso: "2026-01-27"))
        #expect(Deadline(from: before, workingDays: 5).left(on: after) == 4)
    }
}

@Suite struct RegionContextTests {
    @Test func `a phone gets the region's fields and days as the server has them`() throws {
        var context = Village.context(.indonesian, role: .kader)
        context.fields = FieldPresentation(environment: "Lingkungan Hidup", order: ["social"]) {
            $0 == .housing ? "Rumah\tlayak" : $0 == .publicWorks ? "PU" : ""
        }
        context.terms = ComplaintTerms(village: 2, response: 1, looked: 30, unlooked: 7)
        let read = try #require(Context(text: context.text))
        #expect(read.fields.groups.map { $0.code } == context.fields.groups.map { $0.code })
        #expect(read.fields.groups.map { $0.fields } == context.fields.groups.map { $0.fields })
        #expect(read.fields.groups[4].title.indonesian == "Rumah layak")
        #expect(read.fields.groups.last?.takesEnvironment == true)
        #expect(read.terms == context.terms)
        #expect(Context(text: Village.context(.indonesian, role: .kader).text)?.fields == .canonical)
    }
}
