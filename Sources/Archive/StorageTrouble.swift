import Foundation
public import Records
import Synchronization

extension StorageTrouble {
    /// - Parameter code: the system's number for what went wrong
    init(code: Int32) {
        switch code {
        case ENOSPC, EDQUOT: self = .full
        case EROFS, EACCES, EPERM: self = .readOnly
        default: self = .failing
        }
    }
}

extension Archive {
    /// Bytes that must be free for the disk to count as well.
    private static let leastFree: Int64 = 20_000_000

    /// What keeps writing from the disk now, tried anew when the last writing failed.
    public func trouble() -> StorageTrouble? {
        if lastTrouble.withLock({ $0 }) != nil {
            do {
                try write { try $0.setSetting("tried", "\(UInt64.random(in: 0...UInt64.max))") }
            } catch {
                return error as? StorageTrouble ?? .failing
            }
        }
        if Archive.isFull(beside: engine.path) { return .full }
        return FileManager.default.isWritableFile(atPath: engine.path) ? nil : .readOnly
    }

    /// Whether the disk on which a database lies, or shall lie, has no room.
    public static func isFull(beside path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let free = try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int64
        return free.map { $0 < leastFree } ?? false
    }

    /// Runs a writing, and remembers when the disk refused it.
    func minding<Result>(_ write: () throws -> Result) throws -> Result {
        do {
            let result = try write()
            lastTrouble.withLock { $0 = nil }
            return result
        } catch let error as DatabaseError {
            guard let trouble = StorageTrouble(error) else { throw error }
            lastTrouble.withLock { $0 = trouble }
            throw trouble
        }
    }
}
