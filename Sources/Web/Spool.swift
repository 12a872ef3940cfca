import Foundation
import Hummingbird
import NIOCore

/// The body of a large request, kept in a file while it comes in: a slow phone takes minutes, and memory is for
/// those who are worked on.
struct Spool {
    private let file: URL

    init() throws {
        file = FileManager.default.temporaryDirectory.appendingPathComponent("pandu-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
    }

    func take(_ body: RequestBody, atMost limit: Int) async throws {
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var count = 0
        for try await piece in body {
            count += piece.readableBytes
            guard count <= limit else { throw HTTPError(.contentTooLarge) }
            try handle.write(contentsOf: Data(piece.readableBytesView))
        }
    }

    func bytes() throws -> Data { try Data(contentsOf: file) }

    func remove() { try? FileManager.default.removeItem(at: file) }
}
