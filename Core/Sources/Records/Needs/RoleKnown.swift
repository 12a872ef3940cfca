public import Plain
public import Rules

// *Peran saya*: somebody read what she does here, and answered three questions about it. One card for each writer.

extension CardKind {
    public static let roleKnown = CardKind(
        "role-known", Phrase("Tahu perannya", "Know what they do"), path: "saya/peran",
        in: [.posyandu, .team, .office],
        names: ["name"], isCounted: true, id: { Form.roleCard(of: $0.writer) })
}

extension Form {
    public static func roleCard(of account: String) -> ID { ID(naming: "role " + account) }

    /// Kept once every answer is right; until then each wrong one says why.
    public static let roleKnown = Form(
        "role-known", on: .roleKnown, opensCard: true, in: [.posyandu],
        check: { entry, _ in
            var problems: [Problem] = []
            if entry["danger"] == "wait" {
                problems.append(
                    Problem("danger", "Jangan ditunggu. Rujuk hari itu juga.", "Do not wait. Refer her today."))
            }
            if entry["absent"] == "leave" {
                problems.append(Problem("absent", "Yang tidak datang kita kunjungi.", "We visit who did not come."))
            }
            if entry["violence"] == "note" {
                problems.append(
                    Problem(
                        "violence", "Jangan di catatan. Pakai Nomor bantuan.",
                        "Not in a note. Use the numbers that help."))
            }
            return problems
        })
}

#if !hasFeature(Embedded)
extension Indicator {
    static let roleKnown = Indicator(
        "role-known", Phrase("Kader yang tahu perannya", "Kader who know what they do"),
        of: Subject(.roleKnown, Phrase("orang", "people")), good: .more,
        means: Phrase(
            "Yang membaca perannya dan menjawab tiga pertanyaan.", "Those who read it and answered three questions."),
        .together(.stock))
}
#endif
