public import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// The files that browsers load: read once, compressed when they were built.
public struct Assets: Sendable {
    private struct File: Sendable {
        let type: String
        let hash: String
        let plain: ByteBuffer
        let brotli: ByteBuffer?
        let gzip: ByteBuffer?
    }

    private var files: [String: File] = [:]
    /// Changes with any file.
    public let version: String

    /// - Parameter folder: as `scripts/build-web.sh` leaves it
    public init(folder: URL) throws {
        func read(_ path: String) -> ByteBuffer? {
            (try? Data(contentsOf: folder.appendingPathComponent(path))).map { ByteBuffer(bytes: $0) }
        }
        let list = try String(contentsOf: folder.appendingPathComponent("assets.tsv"), encoding: .utf8)
        version =
            (try? String(contentsOf: folder.appendingPathComponent("version"), encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        for line in list.split(separator: "\n") {
            let columns = line.split(separator: "\t").map { String($0) }
            guard columns.count >= 2, let plain = read(columns[0]) else { continue }
            files[columns[0]] = File(
                type: Assets.type(columns[0]), hash: columns[1], plain: plain, brotli: read(columns[0] + ".br"),
                gzip: read(columns[0] + ".gz"))
        }
        if let shell = read("shell.txt") {
            files["/shell.txt"] = File(
                type: "text/plain; charset=utf-8", hash: version, plain: shell, brotli: nil, gzip: nil)
        }
    }

    /// No files at all, for tests of other things.
    public init() { version = "uji" }

    func answer(_ request: Hummingbird.Request) -> Hummingbird.Response? {
        guard let file = files[request.uri.path] else { return nil }
        var headers = HTTPFields()
        for (name, value) in Headers.security { if let name = HTTPField.Name(name) { headers[name] = value } }
        headers[.contentType] = file.type
        headers[.eTag] = "\"\(file.hash)\""
        // Asked again each time, answered with 304: a new version is seen at once.
        headers[.cacheControl] = "no-cache"
        headers[.vary] = "Accept-Encoding"
        if request.headers[.ifNoneMatch] == "\"\(file.hash)\"" {
            return Hummingbird.Response(status: .notModified, headers: headers)
        }
        let accepted = request.headers[.acceptEncoding] ?? ""
        var body = file.plain
        if accepted.contains("br"), let brotli = file.brotli {
            headers[.contentEncoding] = "br"
            body = brotli
        } else if accepted.contains("gzip"), let gzip = file.gzip {
            headers[.contentEncoding] = "gzip"
            body = gzip
        }
        return Hummingbird.Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }

    private static func type(_ path: String) -> String {
        switch path.split(separator: ".").last.map({ String($0) }) ?? "" {
        case "js": "text/javascript; charset=utf-8"
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "wasm": "application/wasm"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "webmanifest": "application/manifest+json"
        case "json": "application/json"
        default: "application/octet-stream"
        }
    }
}
