/// Ends the program with a sentence and an exit code of sysexits.h.
enum Failure: Error, CustomStringConvertible {
    /// 65: the input is wrong.
    case input(String)
    /// 1: something differs or was refused.
    case found(String)

    var code: Int32 {
        switch self {
        case .input: 65
        case .found: 1
        }
    }

    var description: String {
        switch self {
        case .input(let text), .found(let text): text
        }
    }
}
