import Testing

@Test func `two and two make four`() { #expect(2 + 2 == 4) }
