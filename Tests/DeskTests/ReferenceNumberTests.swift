import Desk
import Plain
import Records
import Testing

@Suite struct ReferenceNumberTests {
    private var complaint: Complaint {
        let id = ID("019a8f3e-0000-7000-8000-0000000c9f3c") ?? ID(high: 0, low: 0)
        return Complaint(id: id, opened: Day(iso: "2026-11-24") ?? Day(number: 0))
    }

    @Test func `a number is the day and the end of the id`() {
        #expect(ReferenceNumber(complaint).text == "241126-9F3C")
    }

    @Test func `a number is read as people type it`() {
        for typed in ["241126-9F3C", "241126 9f3c", "2411269f3c"] {
            #expect(ReferenceNumber(typed: typed) == ReferenceNumber(complaint), "\(typed)")
        }
        for typed in ["", "pasar", "241126", "241126-9F3", "241126-9F3CA", "321126-9F3C", "24112A-9F3C"] {
            #expect(ReferenceNumber(typed: typed) == nil, "\(typed)")
        }
    }
}
