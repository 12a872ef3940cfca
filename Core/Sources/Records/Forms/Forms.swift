/// Every form there is. To add one: a file beside this, and its line here.
public enum Forms {
    /// In the order in which a card offers them: what happens often comes first.
    public static let all: [Form] = [
        .attendance, .growthVisit, .services, .counselling, .homeVisit, .referral, .doseRecord,
        .antenatalVisit, .pregnancy, .pregnancyEnd, .nationalID, .identity, .birth, .movedOut, .death, .movedIn,
        .resident, .household, .householdMember, .merge, .unmerge, .visitTask, .withdrawal, .sessionClosing,
        .posyandu, .account,
    ]

    public static func find(_ code: String) -> Form? {
        for form in all where form.code == code { return form }
        return nil
    }
}
