/// Why the server's disk takes nothing more. Reading goes on; writing is asked for again later.
public enum StorageTrouble: UInt8, Error, Sendable {
    case full, readOnly, failing
    /// Another program writes, and does not end.
    case busy
}

#if !hasFeature(Embedded)
extension StorageTrouble {
    /// For whoever runs the machine.
    public var sentence: String {
        switch self {
        case .full: "The disk is full, or nearly: make room."
        case .readOnly: "The database cannot be written: look at its owner and at how its disk is mounted."
        case .busy: "Another program has been writing in the database for seconds: look who has it open."
        case .failing: "The disk fails: nothing is stored. Look at the machine's log."
        }
    }
}
#endif
