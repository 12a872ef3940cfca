import Pages
import Plain
import Records

extension FieldSet {
    /// The camera of whoever has no account. What was chosen before stands by its number alone: nobody is shown a
    /// photograph that is not in a complaint yet.
    func camera(_ field: Field, _ say: Words) -> HTML {
        guard case .photos(let most) = field.kind else { return self.field(field) }
        return photos(field.code, say(field.label), most, isShown: false)
    }
}
