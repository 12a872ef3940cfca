import Desk
import Plain
import Records
import Rules
import Testing

@testable import Web

@Suite struct HouseholdComplaintTests {
    private func entry(_ form: String, _ number: Int, _ answers: [Answer]) -> Entry {
        let like = House.entry(in: "flamboyan", by: "kader.satu", number: number, "x")
        return Entry(
            id: like.id, book: "flamboyan", card: like.id, form: form, formVersion: 1, writer: "kader.satu",
            device: like.device, number: number, day: like.day, writtenAt: like.writtenAt, clockOffset: 0, seen: 0,
            corrects: nil, edition: "uji", answers: answers)
    }

    @Test func `a household's card shows what was told of it, and no other's`() async throws {
        let house = try await House()
        let person = try #require(try house.desk.accounts.find("kader.satu")?.person)
        let (ours, theirs) = (
            entry("household", 7, [Answer("head", "Pak Rahman"), Answer("rt", "02")]),
            entry("household", 8, [Answer("head", "Bu Sari"), Answer("rt", "02")])
        )
        let told = entry(
            "complaint", 9,
            [Answer("kind", "unfit-house"), Answer("rt", "02"), Answer("household", ours.id.text)])
        let receipts = try await house.desk.submit([ours.line, theirs.line, told.line], by: Writer(person: person))
        #expect(receipts.map(\.status) == [.stored, .stored, .stored])
        try await house.visit(as: "kader.satu") { (visit) async throws in
            let page = try await visit.get("/b/flamboyan/keluarga/\(ours.id.text)").text
            #expect(page.contains("/b/flamboyan/laporan/\(told.id.text)") && page.contains("Rumah tidak layak huni"))
            let other = try await visit.get("/b/flamboyan/keluarga/\(theirs.id.text)").text
            #expect(!other.contains("/laporan/"))
        }
    }
}
