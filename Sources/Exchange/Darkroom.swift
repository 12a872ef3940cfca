public import Foundation
import Subprocess
import SystemPackage

/// Makes a camera's photograph small and bare. The decoding is done by programs of their own with limits on
/// memory, time and what they write (Debian `libjpeg-turbo-progs`), for a few at a time.
public actor Darkroom {
    /// Photographs that are sent or worked on at once; more are told to come back.
    public static let mostGuests = 24
    /// Those of them that are in memory.
    private var tables = 2
    private var guests: [String: Int] = [:]
    /// Of these so many may be one person's.
    public static let mostOfOne = 16
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// Nobody else can be let in just now.
    public struct Full: Error {}

    /// The programs are missing, or there is no room to work: not the photograph's fault.
    public struct Closed: Error, CustomStringConvertible {
        public let description: String
    }

    private nonisolated let place: URL

    /// - Parameter place: the folder in which it works, and in which it leaves nothing behind
    public init(in place: URL = FileManager.default.temporaryDirectory) {
        self.place = place
        Darkroom.clear(place)
    }

    /// What a server that was killed left lying about.
    private static func clear(_ place: URL) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: place.path)) ?? [] where name.hasPrefix(folderPrefix) {
            let folder = place.appendingPathComponent(name)
            let made = (try? files.attributesOfItem(atPath: folder.path))?[.modificationDate] as? Date
            if let made, made < Date(timeIntervalSinceNow: -3600) { try? files.removeItem(at: folder) }
        }
    }

    /// Counts whoever is inside; each must `leave`.
    /// - Parameter name: whose photograph it is
    /// - Throws: `Full`
    public func enter(_ name: String) throws {
        guard guests.values.reduce(0, +) < Darkroom.mostGuests, guests[name, default: 0] < Darkroom.mostOfOne else {
            throw Full()
        }
        guests[name, default: 0] += 1
    }

    public func leave(_ name: String) {
        guard let count = guests[name] else { return }
        guests[name] = count > 1 ? count - 1 : nil
    }

    /// Waits until a table is free.
    public func atTable<Result: Sendable>(_ work: @Sendable () async throws -> Result) async rethrows -> Result {
        if tables > 0 { tables -= 1 } else { await withCheckedContinuation { queue.append($0) } }
        defer {
            if queue.isEmpty { tables += 1 } else { queue.removeFirst().resume() }
        }
        return try await work()
    }

    // MARK: Developing

    private static let folderPrefix = "pandu-darkroom-"

    /// Whether the programs are there.
    public static var isEquipped: Bool {
        ["djpeg", "cjpeg", "jpegtran"].allSatisfy { program in
            searched.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
        }
    }

    private static let searched = "/usr/local/bin:/usr/bin:/bin"

    /// Longest side and largest file of what is made here, as on the phone.
    static let side = 1_600
    static let bytes = 150_000

    /// - Parameter posted: as the camera made it
    /// - Throws: `JPEG.Trouble` when it is no photograph that can be shown, `Closed` when nothing can be made here
    public nonisolated func develop(_ posted: [UInt8]) async throws -> (bytes: [UInt8], picture: JPEG) {
        let seen = try JPEG(posted, within: .posted)
        let folder = place.appendingPathComponent(Darkroom.folderPrefix + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(posted).write(to: folder.appendingPathComponent("posted.jpg"))
        let longest = max(seen.width, seen.height)
        let eighths = (1...8).last { (longest * $0 + 7) / 8 <= Darkroom.side } ?? 1
        let status = try await run([folder.path, "\(eighths)/8", Darkroom.turn(seen.orientation)])
        guard status != 69 else { throw Closed(description: "djpeg, cjpeg or jpegtran is missing") }
        guard status == 0,
            let made = try? Data(contentsOf: folder.appendingPathComponent("made.jpg"))
        else { throw JPEG.Trouble.broken }
        let bytes = Array(made)
        return (bytes, try JPEG(bytes, within: .kept))
    }

    /// What jpegtran does so that the picture stands upright.
    private static func turn(_ orientation: Int) -> String {
        let turns = [
            "", "-flip horizontal", "-rotate 180", "-flip vertical", "-transpose", "-rotate 90", "-transverse",
            "-rotate 270",
        ]
        return turns.indices.contains(orientation - 1) ? turns[orientation - 1] : ""
    }

    /// $1 the folder, $2 the scale, $3 the turn. Each program may take 10 seconds, 256 MB and write 12 MB.
    private static let script = """
        for program in djpeg cjpeg jpegtran; do command -v $program || exit 69; done
        set -e
        cd "$1"
        ulimit -t 10
        ulimit -v 262144
        ulimit -f 24576
        ulimit -c 0
        djpeg -maxmemory 131072 -maxscans 100 -scale "$2" -outfile plain.pnm posted.jpg
        for quality in 80 65 50 35 20; do
            cjpeg -quality $quality -optimize -outfile made.jpg plain.pnm
            if [ -n "$3" ]; then
                jpegtran -copy none -optimize -trim $3 -outfile turned.jpg made.jpg
                mv turned.jpg made.jpg
            fi
            [ "$(wc -c <made.jpg)" -gt \(bytes) ] || exit 0
        done
        exit 1
        """

    private nonisolated func run(_ arguments: [String]) async throws -> Int32 {
        do {
            let ended = try await Subprocess.run(
                .path(FilePath("/bin/sh")), arguments: Arguments(["-c", Darkroom.script, "darkroom"] + arguments),
                environment: .custom(["PATH": Darkroom.searched]), output: .discarded, error: .discarded)
            return if case .exited(let status) = ended.terminationStatus { status } else { 1 }
        } catch let trouble as SubprocessError {
            throw Closed(description: "\(trouble)")
        }
    }
}
