import Testing

@testable import Archive

@Test func `the room Archive builds`() { #expect("\(Room.self)" == "Room") }
