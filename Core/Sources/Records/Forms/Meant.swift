import Plain
public import Rules

/// What may have been meant by a weight or length that cannot be, or is hardly true: the comma stands elsewhere, or two
/// digits changed places.
public enum Meant {
    private static let most = 2

    /// Values as they are typed that lie within the form's bounds and raise no doubt, at most two: with a moved comma, else with swapped digits.
    /// - Parameter entry: the form's other answers
    public static func values(
        _ field: Field, typed text: String, in form: Form, _ entry: Entry, _ context: CheckContext
    )
        -> [Answer]
    {
        switch field.kind {
        case .weight, .length: break
        default: return []
        }
        guard form.fields.contains(where: { $0.code == field.code }) else { return [] }
        let digits = text.bytes.filter { (48...57).contains($0) }
        guard (1...5).contains(digits.count), text.bytes.count <= 8 else { return [] }
        let old = answer(field, text, form, context)
        func plausible(_ candidates: [String]) -> [Answer] {
            var found: [Answer] = []
            for candidate in candidates where found.count < most {
                guard let new = answer(field, candidate, form, context), new.text != old?.text,
                    !found.contains(where: { $0.text == new.text })
                else { continue }
                var entry = entry
                entry.answers = entry.answers.filter { $0.field != field.code } + [new]
                if !form.doubts(entry, context).contains(where: { $0.field == field.code }) { found.append(new) }
            }
            return found
        }
        let commas = plausible(moved(digits))
        return commas.isEmpty ? plausible(swapped(text)) : commas
    }

    private static func answer(_ field: Field, _ text: String, _ form: Form, _ context: CheckContext) -> Answer? {
        Typing.answers(form, [(field.code, text)], today: context.today).answers.first
    }

    /// The same digits with the comma at each other place.
    private static func moved(_ digits: [UInt8]) -> [String] {
        (1...digits.count).map { place in
            let (whole, rest) = (digits[..<place], digits[place...])
            return String(decoding: rest.isEmpty ? Array(whole) : whole + [UInt8(ascii: ",")] + rest, as: UTF8.self)
        }
    }

    /// The text with two neighbouring digits in each other's place.
    private static func swapped(_ text: String) -> [String] {
        let bytes = text.bytes
        let places = bytes.indices.filter { (48...57).contains(bytes[$0]) }
        return zip(places, places.dropFirst()).map { one, other in
            var changed = bytes
            changed.swapAt(one, other)
            return String(decoding: changed, as: UTF8.self)
        }
    }
}
