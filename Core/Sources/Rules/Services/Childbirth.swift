public import Plain

/// What is asked of a birth on the mother's card.
public enum Childbirth {
    public static let day = Question<Day>("delivery", "on")
    public static let place = Question<String>("delivery", "place")

    /// Where somebody is paid to help and has what it takes.
    public static let facilities = ["hospital", "health-centre", "midwife", "village-post"]
    /// What can become of a child of whom a card is kept.
    public static let living = ["well", "sick"]
}
