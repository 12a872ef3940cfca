import Testing

@testable import Desk

@Test func `the room Desk builds`() { #expect("\(Room.self)" == "Room") }
