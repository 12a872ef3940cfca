public import Records

/// Why a database cannot be looked through at all.
public enum Unreadable: Error, CustomStringConvertible {
    case missing(String)
    case empty(String)
    /// Other steps of the schema than ours.
    case otherVersion(String)
    case damaged(String, any Error)
    /// Rows that the schema does not allow.
    case unfit([String])
    /// It could not be brought up to date.
    case old(String, StorageTrouble)

    public var description: String {
        switch self {
        case .missing(let path): "There is no file \(path)."
        case .empty(let path): "\(path) is empty: this is no database of Pandu."
        case .otherVersion(let path):
            "\(path) was written by another version of Pandu, or is no database of Pandu. Use that version, or let "
                + "this one serve a copy once."
        case .damaged(let path, let error): "\(path) cannot be read: \(error)"
        case .unfit(let misfits):
            "The database holds what Pandu never writes, and is not brought up to date. Nothing in it was changed: the "
                + "version that wrote it still serves it, and its `verify` says more. "
                + misfits.prefix(10).joined(separator: "; ")
        case .old(let path, let trouble):
            "\(path) could not be brought up to date. \(trouble.sentence) Nothing in it was changed."
        }
    }
}
