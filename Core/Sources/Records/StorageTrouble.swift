/// Why the server's disk takes nothing more. Reading goes on; writing is asked for again later.
public enum StorageTrouble: UInt8, Error, Sendable {
    case full, readOnly, failing
    /// Another program writes, and does not end.
    case busy
}
