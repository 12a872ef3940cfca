import Foundation
import GRDB
public import Records
import Synchronization

extension StorageTrouble {
    init?(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_IOERR, .SQLITE_CANTOPEN: self = .failing
        default: return nil
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
        let folder = URL(fileURLWithPath: pool.path).deletingLastPathComponent().path
        let free = try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int64
        if let free, free < Archive.leastFree { return .full }
        return FileManager.default.isWritableFile(atPath: pool.path) ? nil : .readOnly
    }

    /// Lets the file grow to so many pages and no further; what it has, it keeps. For trying what a full disk does.
    func limit(pages: Int) throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
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
