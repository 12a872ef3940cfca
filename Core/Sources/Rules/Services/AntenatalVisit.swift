public import Plain

/// What is asked of a pregnant woman.
public enum AntenatalVisit {
    public static let provider = Question<String>("antenatal-visit", "provider")
    public static let weight = Question<Grams>("antenatal-visit", "weight")
    public static let arm = Question<Millimetres>("antenatal-visit", "arm")
    public static let systolic = Question<Int>("antenatal-visit", "systolic")
    public static let diastolic = Question<Int>("antenatal-visit", "diastolic")
    public static let tablets = Question<Int>("antenatal-visit", "tablets")
    public static let danger = Question<String>("antenatal-visit", "danger")
}
