public import Plain

/// What is asked of a child who is weighed and measured.
public enum GrowthVisit {
    public static let weight = Question<Grams>("growth-visit", "weight")
    public static let length = Question<Millimetres>("growth-visit", "length")
    public static let measure = Question<Measure>("growth-visit", "measure")
    public static let head = Question<Millimetres>("growth-visit", "head")
    public static let arm = Question<Millimetres>("growth-visit", "arm")
    public static let oedema = Question<Bool>("growth-visit", "oedema")
    /// Asked back for a value that is hardly true.
    public static let confirmed = Question<Bool>("growth-visit", "confirmed")
}
