import Testing

@testable import Exchange

@Test func `the room Exchange builds`() { #expect("\(Room.self)" == "Room") }
