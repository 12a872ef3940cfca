import Rules

extension Form {
    public static let attendance = Form(
        "attendance", on: .resident, marksPresence: true)

    public static let services = Form(
        "services", on: .resident, marksPresence: true)

    public static let counselling = Form(
        "counselling", on: .resident, marksPresence: true)

    public static let referral = Form(
        "referral", on: .resident,
        isOffered: { card, _ in card.resident?.isActive ?? false })

    /// Why somebody in danger was not referred: she was seen by a midwife already, or will not go.
    public static let notReferred = Form(
        "not-referred", on: .resident,
        isOffered: { card, day in card.resident.map { Judgement.unanswered($0, by: day) != nil } ?? false })

    public static let visitTask = Form(
        "visit-task", on: .resident)

    public static let homeVisit = Form(
        "home-visit", on: .resident,
        isOffered: { card, _ in card.resident?.isActive ?? false })

    /// Says that this phone is done with the day. It locks nothing: later arrivals are taken and counted apart.
    public static let sessionClosing = Form(
        "session-closing", on: .sessionDay, opensCard: true,
        fold: { entry, card in
            card.changeSessionDay {
                $0.closings.append(
                    SessionDay.Closing(entry: entry.id, device: entry.device, writer: entry.writer))
            }
        })
}
