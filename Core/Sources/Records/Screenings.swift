public import Plain
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

    /// Stands on a slip for all that is private of what was found.
    public static let personal = "personal"

    /// Codes of why she is referred, as her slip keeps them for everybody who reads her card.
    public static func kept(_ reasons: [String]) -> [String] {
        let open = reasons.filter { !isPrivate($0) }
        return open.count == reasons.count ? open : open + [personal]
    }

    private static func isPrivate(_ code: String) -> Bool {
        for form in forms where form.screening?.isPrivate == true {
            for kind in form.screening?.conclusions ?? [] where kind.code == code { return true }
        }
        return false
    }

    /// What is private of what was said stands where it was given, without its words.
    public static func kept(_ advice: Advice) -> String {
        for form in forms where form.screening?.isPrivate == true {
            for kind in form.screening?.conclusions ?? [] where kind.message?.advice === advice { return personal }
        }
        return advice.code
    }

    /// What a reason is called; the code itself of what none knows.
    public static func words(_ code: String) -> Phrase {
        if code == personal { return Phrase("Hasil untuk bidan saja", "A result for the midwife alone") }
        return kind(code)?.words ?? Phrase(indonesian: code, english: code)
    }

    /// All that can be concluded of somebody; `nil` for a code that none knows.
    public static func kind(_ code: String) -> Conclusion.Kind? {
        for form in forms {
            for kind in form.screening?.conclusions ?? [] where kind.code == code { return kind }
        }
        return nil
    }
}
