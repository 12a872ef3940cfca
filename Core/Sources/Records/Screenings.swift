public import Rules

/// Every form that the rules judge, in the order in which their conclusions are told.
public enum Screenings {
    public static let forms: [Form] = Forms.all.filter { $0.screening != nil }

    /// Everything that can be judged by the code of a form.
    public static func find(_ form: String) -> Screening? {
        form == Screening.services.form ? .services : Forms.find(form)?.screening
    }

    /// The counselling message that was given, by its code.
    public static func advice(_ code: String) -> Advice? {
        for form in forms {
            for kind in form.screening?.conclusions ?? [] where kind.message?.advice.code == code {
                return kind.message?.advice
            }
        }
        return nil
    }

    /// All that can be concluded of somebody; `nil` for a code that none knows.
    public static func kind(_ code: String) -> Conclusion.Kind? {
        for form in forms {
            for kind in form.screening?.conclusions ?? [] where kind.code == code { return kind }
        }
        return nil
    }
}
