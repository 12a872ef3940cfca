import Rules

extension Form {
    /// Whether a browser sends files with it.
    public var hasFiles: Bool {
        for field in fields {
            if case .photos = field.kind { return true }
            #if !hasFeature(Embedded)
            if case .document = field.kind { return true }
            #endif
        }
        return false
    }

    #if !hasFeature(Embedded)
    /// The code of every question for a document.
    public static let file = "file"
    #endif
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

    #if !hasFeature(Embedded)
    /// The document that it names.
    public var document: String? {
        guard case .document? = Forms.find(form)?.field(Form.file)?.kind else { return nil }
        return self[Form.file].flatMap { PhotoName.isOne($0) ? $0 : nil }
    }

    /// All files that it names, which lie beside the entries.
    public var files: [String] { photos + [document].compactMap { $0 } }
    #endif
}
