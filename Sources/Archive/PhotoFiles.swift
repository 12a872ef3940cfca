import Foundation
import Glibc
import Records

/// The files of photographs, in a folder beside the database: `photos/ab/abcd….jpg`. A name is the digest of the
/// bytes in hexadecimal, so a file never changes.
public struct PhotoFiles: Sendable {
    let folder: URL

    /// Puts the bytes there whole or not at all; on the disk when it returns.
    /// - Throws: `StorageTrouble`
    public func keep(_ bytes: [UInt8], as name: String) throws {
        let shelf = shelf(of: name)
        try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
        let temporary = shelf.appendingPathComponent(PhotoFiles.unfinished + "\(name).\(UUID().uuidString)").path
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw StorageTrouble(code: errno) }
        // Held until it has its name: `removeUnfinished` of another program leaves it alone.
        flock(file, LOCK_EX)
        defer { close(file) }
        let code = PhotoFiles.write(bytes, to: file)
        guard code == 0, rename(temporary, path(of: name).path) == 0 else {
            let trouble = StorageTrouble(code: code == 0 ? errno : code)
            unlink(temporary)
            throw trouble
        }
        PhotoFiles.flush(folder: shelf)
        PhotoFiles.flush(folder: folder)
    }

    public func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: path(of: name))).map { Array($0) }
    }

    /// What the name of a file begins with while it is written.
    private static let unfinished = "."

    /// Takes away what a program that was killed left half written: what nobody holds any more.
    public func removeUnfinished() {
        let files = FileManager.default
        for shelf in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
            let place = folder.appendingPathComponent(shelf)
            for name in (try? files.contentsOfDirectory(atPath: place.path)) ?? []
            where name.hasPrefix(PhotoFiles.unfinished) {
                let path = place.appendingPathComponent(name).path
                let file = open(path, O_WRONLY)
                if file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
                if file >= 0 { close(file) }
            }
        }
    }

    /// What the disk still takes of us; nothing where that is not known.
    public var freeBytes: Int64 {
        var disk = statvfs()
        // Before the first photograph there is no folder.
        guard statvfs(folder.path, &disk) == 0 || statvfs(folder.deletingLastPathComponent().path, &disk) == 0 else {
            return 0
        }
        return Int64(clamping: UInt64(disk.f_bavail) * UInt64(disk.f_frsize))
    }

    public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(of: name).path) }

    public func remove(_ name: String) { unlink(path(of: name).path) }

    private func shelf(of name: String) -> URL { folder.appendingPathComponent(String(name.prefix(2))) }
    private func path(of name: String) -> URL { shelf(of: name).appendingPathComponent(name + ".jpg") }

    /// 0 when all is on the disk.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return errno == 0 ? EIO : errno }
                done += count
            }
            return fsync(file) == 0 ? 0 : errno
        }
    }

    /// So that the new name is on the disk as well.
    private static func flush(folder: URL) {
        let file = open(folder.path, O_RDONLY | O_DIRECTORY)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }
}
