import Testing

@Test func `tidiness can be tested`() { #expect(Bool(true)) }
