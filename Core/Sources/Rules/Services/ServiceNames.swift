public import Plain

/// Names of what is given at a session, by stored code.
public enum ServiceNames {
    public static func label(_ code: String, _ language: Language) -> String {
        let inIndonesian = language == .indonesian
        switch code {
        case VitaminA.blue: return inIndonesian ? "Vitamin A biru" : "Vitamin A, blue"
        case VitaminA.red: return inIndonesian ? "Vitamin A merah" : "Vitamin A, red"
        case Deworming.code: return inIndonesian ? "Obat cacing" : "Deworming tablet"
        case "local-food": return inIndonesian ? "Makanan tambahan" : "Supplementary food"
        default:
            for dose in Immunisation.schedule where dose.code == code { return dose.label }
            return code
        }
    }
}
