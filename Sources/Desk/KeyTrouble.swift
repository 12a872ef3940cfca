/// Why the keys of a database are not as they must be.
public enum KeyTrouble: Error, CustomStringConvertible {
    /// NIK stand in the database under a key that is not in the folder.
    case missing(String)
    /// The folder has another database's key.
    case another(String)

    public var description: String {
        switch self {
        case .missing(let folder):
            "\(folder)/nik.key is missing or damaged, and NIK stand in the database under it. Put the copy of that file "
                + "back, or say where the keys lie with --keys or PANDU_KEYS."
        case .another(let folder):
            "\(folder)/nik.key is another database's. Give this one a folder of its own with --keys or PANDU_KEYS."
        }
    }
}
