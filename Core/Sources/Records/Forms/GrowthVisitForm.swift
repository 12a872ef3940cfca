import Rules

extension Form {
    /// Weighing and measuring a child.
    public static let growthVisit = Form(
        "growth-visit", on: .resident, more: [.campaign], marksPresence: true, screening: .growth,
        check: { unfit($0, $1, .growth) },
        doubts: { Doubts.growth($0, $1) })

    /// Takes back what was written by mistake: a reading, an attendance, a service, a death, a moving away.
    public static let withdrawal = Form(
        "withdrawal", on: .resident, takesBack: true,
        fold: { entry, card in
            guard let old = entry.corrects else { return }
            card.changeResident { resident in
                resident.takeBackEnding(old)
                resident.pregnancies.removeAll { $0.entry == old }
                resident.takeBackBirth(old)
                resident.findings.takeBack(old)
            }
        })
}
