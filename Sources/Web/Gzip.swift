import CZlib
import HTTPTypes
import Hummingbird
import NIOCore

enum Gzip {
    /// Below as many bytes compressing is not worth it.
    private static let least = 1_400
    /// Window of 32 KB, in the envelope of gzip.
    private static let window: Int32 = 15 + 16

    /// The bytes compressed, or nothing when zlib would not.
    static func compress(_ text: String) -> ByteBuffer? {
        var text = text
        return text.withUTF8 { plain in
            var stream = z_stream()
            guard
                deflateInit2_(
                    &stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                    Int32(MemoryLayout<z_stream>.size)) == Z_OK
            else { return nil }
            defer { deflateEnd(&stream) }
            let most = Int(deflateBound(&stream, UInt(plain.count)))
            var buffer = ByteBufferAllocator().buffer(capacity: most)
            var isWhole = false
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: most) { room in
                stream.next_in = UnsafeMutablePointer(mutating: plain.baseAddress)
                stream.avail_in = UInt32(plain.count)
                stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(room.count)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                return Int(stream.total_out)
            }
            return isWhole ? buffer : nil
        }
    }

    /// A text, compressed for whoever takes it so.
    static func text(_ text: String, for request: Hummingbird.Request) -> Hummingbird.Response {
        var answer = Reply.text(text)
        answer.headers[.vary] = "Accept-Encoding"
        let accepted = request.headers[.acceptEncoding] ?? ""
        guard text.utf8.count >= least, accepted.contains("gzip"), let body = compress(text) else { return answer }
        answer.headers[.contentEncoding] = "gzip"
        answer.headers[.contentLength] = nil
        answer.body = .init(byteBuffer: body)
        return answer
    }
}
