import Pages
import Records

// The exported functions. Texts come and go as UTF-8 in memory that the caller asked for with `pandu_alloc`.

/// The phone's copy. Single-threaded by construction: a service worker calls one door at a time.
nonisolated(unsafe) private var copy: Copy?

@_cdecl("pandu_alloc")
public func panduAlloc(_ count: Int32) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: Int(max(count, 1)), alignment: 4)
}

@_cdecl("pandu_free")
public func panduFree(_ pointer: UnsafeMutableRawPointer, _ count: Int32) { pointer.deallocate() }

/// 1 when the context could be read.
@_cdecl("pandu_open")
public func panduOpen(_ pointer: UnsafeRawPointer, _ count: Int32) -> Int32 {
    guard let context = Context(text: text(pointer, count)) else { return 0 }
    copy = Copy(context: context)
    return 1
}

@_cdecl("pandu_take")
public func panduTake(_ pointer: UnsafeRawPointer, _ count: Int32) -> Int32 {
    copy?.take(bytes(pointer, count)) ?? -1
}

@_cdecl("pandu_outbox")
public func panduOutbox(_ pointer: UnsafeRawPointer, _ count: Int32) -> Int32 {
    guard copy != nil else { return -1 }
    copy?.setOutbox(text(pointer, count))
    return Int32(copy?.waiting.count ?? 0)
}

/// A pointer to four bytes of length (little-endian) and the text; free it with length + 4.
@_cdecl("pandu_handle")
public func panduHandle(_ pointer: UnsafeRawPointer, _ count: Int32) -> UnsafeMutableRawPointer {
    var answer = copy?.handle(text(pointer, count)) ?? "status\t503\n\n"
    return answer.withUTF8 { bytes in
        let out = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 4, alignment: 4)
        out.storeBytes(of: UInt32(bytes.count).littleEndian, as: UInt32.self)
        if let base = bytes.baseAddress { (out + 4).copyMemory(from: base, byteCount: bytes.count) }
        return out
    }
}

private func text(_ pointer: UnsafeRawPointer, _ count: Int32) -> String {
    String(decoding: bytes(pointer, count), as: UTF8.self)
}

private func bytes(_ pointer: UnsafeRawPointer, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointer.assumingMemoryBound(to: UInt8.self), count: Int(count))
}
