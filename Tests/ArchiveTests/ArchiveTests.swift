import Foundation
import Plain
import Testing

@testable import Archive

@Test func `a change that fails leaves nothing behind`() throws {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)/pandu.sqlite"
    defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
    struct Stop: Error {}
    let archive = try Archive(path: path)
    #expect(throws: Stop.self) {
        try archive.write { writing in
            try writing.addBook(id: "a1", kind: "posyandu", name: "Melati", number: "", region: "19.05.05.2004")
            throw Stop()
        }
    }
    #expect(try archive.read { try $0.book("a1") } == nil)
}

@Test func `a commit is on the disk before it returns`() throws {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)/pandu.sqlite"
    defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
    #expect(try Archive(path: path).write { try $0.db.number("PRAGMA synchronous") } == 2, "FULL")
}

@Test func `a region holds the books below it and no others`() throws {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)/pandu.sqlite"
    defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
    let archive = try Archive(path: path)
    try archive.write { writing in
        try writing.addBook(id: "a", kind: "posyandu", name: "Melati", number: "", region: "19.05.05.2004")
        try writing.addBook(id: "b", kind: "posyandu", name: "Mawar", number: "", region: "19.051.05.2004")
    }
    #expect(try archive.read { try $0.books(in: "19.05") }.map { $0.id } == ["a"])
}

@Test func `stocks come as running sums`() throws {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)/pandu.sqlite"
    defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
    let archive = try Archive(path: path)
    try archive.write { writing in
        try writing.addToStock(TallyKey(area: "19", month: Month(number: 10), indicator: "s"), 3)
        try writing.addToStock(TallyKey(area: "19", month: Month(number: 12), indicator: "s"), -1)
    }
    let counts = try archive.read { try $0.tallies(of: "19", from: Month(number: 11), to: Month(number: 13)) }
    #expect([11, 12, 13].map { counts[TallyKey(area: "19", month: Month(number: $0), indicator: "s")] } == [3, 2, 2])
}

@Test func `files that everybody could read are their owner's alone once they are opened`() throws {
    let path = NSTemporaryDirectory() + "archive-\(UUID().uuidString)/pandu.sqlite"
    defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
    func mode(_ end: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path + end)[.posixPermissions] as? Int
    }
    _ = try Archive(path: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let archive = try Archive(path: path)
    try archive.write { try $0.setSetting("a", "b") }
    #expect(try mode("") == 0o600 && mode("-wal") == 0o600)
}

@Test func `what a killed server left half written of a photograph is taken away, and nothing that is being written`()
    throws
{
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("photos-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = PhotoFiles(folder: folder)
    let name = String(repeating: "ab", count: 32)
    try files.keep([1, 2, 3], as: name)
    let left = folder.appendingPathComponent("ab/.\(name).left")
    let written = folder.appendingPathComponent("ab/.\(name).now")
    for file in [left, written] { try Data([1]).write(to: file) }
    let held = open(written.path, O_WRONLY)
    flock(held, LOCK_EX)
    files.removeUnfinished()
    #expect(files.has(name) && FileManager.default.fileExists(atPath: written.path))
    #expect(!FileManager.default.fileExists(atPath: left.path))
    close(held)
    files.removeUnfinished()
    #expect(!FileManager.default.fileExists(atPath: written.path) && files.read(name) == [1, 2, 3])
}
