import Foundation
import Hummingbird
import NIOCore
import Records

/// The body of a large request, kept in a file while it comes in: a slow phone takes minutes, and memory is for
/// those who are worked on.
/// The file has no name any more: whatever happens, nothing of it is left.
struct Spool {
    private let handle: FileHandle

    init() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("pandu-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StorageTrouble.failing }
        defer { try? FileManager.default.removeItem(at: file) }
        handle = try FileHandle(forUpdating: file)
    }

    /// - Parameter begun: called once the first bytes are there
    func take(_ body: RequestBody, atMost limit: Int, begun: () async throws -> Void) async throws {
        var count = 0
        for try await piece in body {
            if count == 0 { try await begun() }
            count += piece.readableBytes
            guard count <= limit else { throw HTTPError(.contentTooLarge) }
            do {
                try handle.write(contentsOf: Data(piece.readableBytesView))
            } catch {
                throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? StorageTrouble.full : .failing
            }
        }
    }

    func bytes() throws -> Data {
        try handle.seek(toOffset: 0)
        return try handle.readToEnd() ?? Data()
    }
}
