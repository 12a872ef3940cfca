public import Rules

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

/// Why a photograph that came with a form could not be kept: stands in the form where its name would.
public enum PhotoTrouble: String, Sendable {
    case notJPEG = "not-jpeg"
    case tooLarge = "too-large"
    case unreadable

    public var sentence: Phrase {
        switch self {
        case .notJPEG: Phrase("Kirim foto JPEG.", "Send a JPEG photograph.")
        case .tooLarge:
            Phrase("Foto terlalu besar. Paling besar 6 MB.", "The photograph is too large. At most 6 MB.")
        case .unreadable: Phrase("Foto tidak terbaca. Ambil lagi, ya.", "It cannot be read. Please take it again.")
        }
    }
}

extension Form {
    public var hasPhotos: Bool {
        for field in fields { if case .photos = field.kind { return true } }
        return false
    }
}

extension Entry {
    /// The photographs that it names, as its form says; none that the form would not take.
    public var photos: [String] {
        guard let form = Forms.find(form) else { return [] }
        var names: [String] = []
        for field in form.fields {
            guard case .photos(let most) = field.kind, let text = self[field.code] else { continue }
            for name in PhotoName.all(text) ?? [] where names.count < most && !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}
