import Plain
import Records
import Rules

/// Telling a problem, its receipt, and each step of a complaint by those who take it.
enum ComplaintScreens {
    private static func page(_ name: String) -> String { "laporan/\(Village.card(name).text)" }
    private static func step(_ form: String, on name: String) -> String { "\(page(name))/tulis/\(form)" }

    static let told = "Lantai tanah"
    static let seen = "Dinding bambu"
    static let lacking = "Atap bocor"
    static let sent = "Jalan berlubang"
    static let held = "Rumah roboh"
    static let waiting = "Sumur kering"
    static let claimed = "Jamban rusak"

    static let all: [Screen] =
        [
            Screen("report", "What is the problem", "lapor"),
            Screen("report", "What is the problem", "lapor", .english),
            Screen("report-kinds", "Kinds of a field", "lapor?bidang=housing"),
            Screen("report-form", "Where and what", "lapor/roof-damage"),
            Screen("report-form", "No place", "lapor/roof-damage", .problems, typed: [("note", "Bocor")]),
            Screen("report-form", "Where and what", "lapor/unfit-house", .english),
            Screen("complaints", "Complaints of the book", "laporan"),
            Screen("complaints-all", "All complaints", "laporan?semua=1"),
            Screen("complaints", "No complaints", "laporan", .empty),
            Screen("complaint", "A complaint in the village", page(told)),
            Screen("complaint-claimed", "Solved, says the office", page(claimed)),
            Screen("complaint-waiting", "Waits for a document", page(waiting), .english),
            Screen(
                "receipt", "The receipt", page(told) + "/tanda-terima?kode=\(TicketCode(random: 0x5EED_CAFE_F00D).text)"
            ),
            Screen("help", "Numbers that help", "bantuan"),
            Screen("secret-report", "A closed report", "bantuan/tulis"),
            Screen("secret-report", "A closed report", "bantuan/tulis", .english),
            Screen("secret-addition", "Add to a closed report", "bantuan/tambah"),
            Screen("step-support", "Support it", step("complaint-support", on: told)),
            Screen("step-supplement", "Add facts", step("complaint-supplement", on: lacking)),
            Screen("step-verified", "Seen at the place", step("complaint-verified", on: told)),
            Screen("step-reporter", "Who told it", step("complaint-reporter", on: told)),
            Screen("step-confirmed", "It is solved", step("complaint-confirmed", on: claimed)),
            Screen("step-reopened", "It is not solved", step("complaint-reopened", on: claimed)),
        ]
        + village.map {
            Screen("step-village-\($0)", "A step of the village", step("complaint-\($0)", on: seen), .readOnly)
        }
        + [
            Screen("step-received", "Receive", step("complaint-received", on: sent), role: .officer),
            Screen("step-resumed", "Go on", step("complaint-resumed", on: waiting), role: .officer),
            Screen("step-dispatched", "Dispatch", step("complaint-dispatched", on: told), role: .regencyCoach),
            Screen(
                "step-claimed", "No photograph and no reason", step("complaint-claimed", on: held), .problems,
                typed: [("result", "Beres")], role: .officer),
        ]
        + office.map {
            Screen("step-office-\($0)", "A step of the office", step("complaint-\($0)", on: held), role: .officer)
        }

    private static let village = ["submitted", "returned", "ineligible", "merged"]
    private static let office = [
        "planned", "working", "claimed", "waiting", "assigned", "reply", "forwarded", "refused", "note",
    ]
}

extension Village {
    /// One complaint in each state that somebody has to look at.
    mutating func writeComplaints() {
        func tell(_ name: String, _ kind: String) {
            write(
                "complaint", on: Village.card(name), at: Village.today.adding(days: -2), opens: true,
                [("kind", kind), ("rt", "02"), ("landmark", name), ("note", "\(name), ada balita di rumah.")])
        }
        func step(_ form: String, _ name: String, by hand: Hand, _ answers: [(String, String)] = []) {
            write("complaint-" + form, on: Village.card(name), by: hand, answers)
        }
        for (name, kind) in [
            (ComplaintScreens.told, "unfit-house"), (ComplaintScreens.seen, "unfit-house"),
            (ComplaintScreens.lacking, "roof-damage"), (ComplaintScreens.sent, "road-damage"),
            (ComplaintScreens.held, "unfit-house"), (ComplaintScreens.waiting, "well"),
            (ComplaintScreens.claimed, "no-toilet"),
        ] { tell(name, kind) }
        step("verified", ComplaintScreens.seen, by: .yanti, [("found", "Benar, dinding lapuk.")])
        step("returned", ComplaintScreens.lacking, by: .village, [("reason", "RT berapa?")])
        for name in [ComplaintScreens.sent, ComplaintScreens.held, ComplaintScreens.waiting, ComplaintScreens.claimed] {
            step("dispatched", name, by: .clock, [("office", "perkim"), ("office-name", "Dinas Perkim")])
        }
        for name in [ComplaintScreens.held, ComplaintScreens.waiting, ComplaintScreens.claimed] {
            step("received", name, by: .office, [("assignee", "Dewi Anggraini")])
        }
        step("waiting", ComplaintScreens.waiting, by: .office, [("needed", "Surat tanah")])
        step(
            "claimed", ComplaintScreens.claimed, by: .office, [("result", "Jamban diperbaiki"), ("no-photo", "Hujan")])
    }
}
