import Plain
import Rules

/// A photograph as entries name it: the SHA-256 of its file, in 64 small hexadecimal digits. The file lies
/// beside the entries and may arrive after them.
public enum PhotoName {
    public static func isOne(_ text: String) -> Bool {
        text.utf8.count == 64 && text.bytes.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }
    }

    /// Different names, parted by one space, as a field of photographs stores them; `nil` when it is not that.
    public static func all(_ text: String) -> [String]? {
        let names = text.words
        for place in names.indices {
            guard isOne(names[place]), !names[..<place].contains(names[place]) else { return nil }
        }
        return names.joined(separator: " ") == text ? names : nil
    }
}
