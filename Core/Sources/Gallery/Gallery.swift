/// Every screen of the kader's site in every state worth looking at. A page that nothing lists here is a
/// defect: a test follows the links. To add a screen: its line in one of the lists.
public enum Gallery {
    public static let parts: [(title: String, screens: [Screen])] = [
        ("Home and the phone", HomeScreens.all),
        ("Session day", SessionScreens.all),
        ("Measuring and its result", MeasuringScreens.all),
        ("Residents", ResidentScreens.all),
        ("Forms on a card", FormScreens.all),
        ("Visits to households", HouseholdScreens.all),
        ("What the six fields keep", NeedScreens.all),
        ("Complaints", ComplaintScreens.all),
    ]

    public static var screens: [Screen] { parts.flatMap { $0.screens } }
}
