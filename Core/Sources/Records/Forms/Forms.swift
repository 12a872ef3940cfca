/// Every form there is. To add one: a file beside this, and its line here.
public enum Forms {
    public static let all: [Form] = [
        .resident, .identity, .birth, .nationalID, .death, .movedOut, .movedIn, .merge, .unmerge,
        .household, .householdMember, .attendance, .growthVisit, .withdrawal, .services, .counselling, .referral,
        .visitTask, .homeVisit, .pregnancy, .antenatalVisit, .pregnancyEnd, .sessionClosing,
        .posyandu, .account,
    ]

    public static func find(_ code: String) -> Form? {
        // By place: a form is large, and only the one that is found is worth copying.
        for place in all.indices where all[place].code == code { return all[place] }
        return nil
    }
}
