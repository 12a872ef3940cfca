import Plain
import Rules
import Testing

@testable import Records

/// What a complaint adds to each month's counts.
@Suite struct ComplaintCountTests {
    private func complaint(_ kind: String) -> Complaint {
        var complaint = Complaint(id: ID(naming: kind), opened: Month(year: 2026, month: 9).day(28))
        complaint.kind = kind
        complaint.recordedAt = 1_000
        return complaint
    }

    @Test func `times are counted as a sum and in classes, in the month in which they end`() {
        var complaint = complaint("unfit-house")
        complaint.verified = Month(year: 2026, month: 10).day(1)
        complaint.dispatched = Month(year: 2026, month: 10).day(2)
        complaint.officeSince = complaint.dispatched
        complaint.dispatchedAt = 1_000 + 37 * 3_600_000 + 5
        complaint.answered = complaint.dispatched
        #expect(complaint.marks(in: Month(year: 2026, month: 9)) == ["told:housing"])
        #expect(
            complaint.marks(in: Month(year: 2026, month: 10)) == [
                "seen:housing", "seen-3:housing", "seen-days:housing=3", "answered:housing", "answered-1:housing",
                "sent:housing", "sent-3:housing", "sent-hours:housing=37",
            ])
    }

    @Test func `what was done before it began took no time`() {
        var complaint = complaint("waste-water")
        complaint.verified = complaint.opened.adding(days: -4)
        #expect(
            complaint.marks(in: complaint.opened.month) == [
                "told:public-works-environment", "seen:public-works-environment", "seen-1:public-works-environment",
            ])
    }

    @Test func `a secret kind is counted nowhere`() {
        for kind in Catalogue.all where kind.isSecret {
            let complaint = complaint(kind.code)
            for month in complaint.months { #expect(complaint.marks(in: month) == [], "\(kind.code)") }
        }
    }

    @Test func `a mark is read as it is written`() {
        #expect(Mark("seen:housing") == Mark("seen:housing", 1))
        #expect(Mark("sent-hours:housing=37") == Mark("sent-hours:housing", 37))
        #expect(Mark("d") == Mark("d", 1) && Mark("x=y") == Mark("x=y", 1))
        for mark in [Mark("a:b"), Mark("a:b", 2), Mark("a:b", 0)] { #expect(Mark(mark.text) == mark) }
    }

    @Test func `a region's names and terms are what its card last said`() throws {
        var village = Village()
        func card(_ form: Form, _ kind: CardKind, _ answers: KeyValuePairs<String, String>) -> Card {
            var card = Card(id: ID(naming: form.code), kind: kind, opened: Day(number: 0))
            form.fold(village.entry(form.code, on: ID(naming: form.code), answers), &card)
            return card
        }
        let names = card(.fieldNames, .fieldNames, ["housing": "Rumah", "sequence": "housing"])
        #expect(names.fieldNames?.presentation.groups.first?.title.indonesian == "Rumah")
        let terms = card(
            .complaintTerms, .terms,
            [
                "village": "2", "response": "1", "looked": "30", "unlooked": "7",
                "office-head": "0", "regency-secretary": "3",
            ]
        ).terms?.terms
        #expect(terms?.clock(of: nil).village == 2)
        #expect(terms?.ladder.office.map { $0.post } == [.officeHead, .regencySecretary])
        #expect(terms?.ladder.office.map { $0.daysLate } == [0, 3])
    }
}
