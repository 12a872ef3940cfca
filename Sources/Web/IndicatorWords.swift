import Pages
import Rules

/// Names of what is counted.
enum IndicatorWords {
    static func title(_ code: String, _ say: Words) -> String? {
        switch code {
        case "s": say("Seluruh balita (S)", "All under-fives (S)")
        case "k": say("Punya buku KIA (K)", "With a KIA book (K)")
        case "d": say("Ditimbang (D)", "Weighed (D)")
        case "n": say("Naik berat (N)", "Weight rising (N)")
        case "t": say("Tidak naik (T)", "Not rising (T)")
        case "o": say("Bulan lalu tidak ditimbang (O)", "Not weighed last month (O)")
        case "b": say("Pertama ditimbang (B)", "First weighing (B)")
        case "2t": say("Dua bulan tidak naik (2T)", "Twice not rising (2T)")
        case "bgm": say("Di bawah garis merah", "Below the red line")
        case "orange": say("Di atas garis oranye", "Above the orange line")
        case "residents": say("Warga tercatat", "Residents")
        case "pregnant": say("Ibu hamil", "Pregnant women")
        case "antenatal": say("Ibu hamil diperiksa", "Antenatal checks")
        default:
            NeedWords.title(code, say) ?? growthClass(code).map { say.either($0.indonesian, $0.english) }
        }
    }

    /// What stands beside a name in a list; D and the ordinary classes are left out.
    static func short(_ code: String, _ say: Words) -> String? {
        switch code {
        case "n": say("naik", "rising")
        case "t": say("tidak naik", "not rising")
        case "2t": "2T"
        case "bgm": say("garis merah", "red line")
        case "wfl-severely-wasted", "wfl-wasted", "lfa-severely-stunted", "lfa-stunted",
            "wfa-severely-underweight", "wfa-underweight":
            growthClass(code).map { say.either($0.indonesian, $0.english) }
        default: nil
        }
    }

    static func growthClass(_ code: String) -> GrowthClass? {
        for classes in [GrowthClasses.weightForAge, .lengthForAge, .weightForLength] {
            for item in classes.classes where item.code == code { return item }
        }
        return nil
    }
}
