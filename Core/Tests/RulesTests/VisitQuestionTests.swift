import Testing

@testable import Rules

@Suite struct VisitQuestionTests {
    @Test func `every field asks about one to six kinds of its own, none of them secret`() {
        #expect(Set(VisitQuestions.fields) == Set(ServiceField.allCases))
        for field in VisitQuestions.fields {
            let kinds = VisitQuestions.kinds(of: field)
            #expect(kinds.count == 6, "\(field)")
            #expect(kinds.allSatisfy { $0.field == field && !$0.isSecret }, "\(field)")
            #expect(kinds.last?.isOther == true)
        }
    }

    @Test func `order is asked last`() { #expect(VisitQuestions.fields.last == .order) }
}
