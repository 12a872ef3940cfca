import Testing

@testable import Web

@Test func `the room Web builds`() { #expect("\(Room.self)" == "Room") }
