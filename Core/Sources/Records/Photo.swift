import Rules

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
