import Plain
import Records
import Rules

/// The visit to a household, before and after it was saved.
enum HouseholdScreens {
    private static func visit(_ name: String, _ question: String = "") -> String {
        "kunjungan/\(Village.card(name).text)\(question)"
    }

    static let all: [Screen] = [
        Screen("home-visits", "Houses to visit", "kunjungan"),
        Screen("home-visits", "No family recorded", "kunjungan", .empty),
        Screen("home-visits", "Houses to visit", "kunjungan", .readOnly),
        Screen("home-visits", "Houses to visit", "kunjungan", .english),
        Screen("home-visits-search", "Nobody found", "kunjungan?cari=qq", .empty, stage: .session),
        Screen("home-visit", "A visit, with what the last one found", visit(Village.household)),
        Screen("home-visit", "A first visit", visit(Village.household), .empty, stage: .eve),
        Screen("home-visit", "A visit", visit(Village.household), .english),
        Screen(
            "home-visit", "Nothing answered", visit(Village.household), .problems,
            typed: [("note", "Pagar terkunci")]),
        Screen(
            "home-visit-unclear", "A problem, but not which", visit(Village.household), .problems,
            typed: [("housing", "problem"), ("health", "none")]),
        Screen("home-visit-done", "A saved visit: what to report", visit(Village.visited)),
        Screen("home-visit-done", "A saved visit", visit(Village.visited), .english),
        Screen("home-visit-done", "As the village operator sees it", visit(Village.visited), .readOnly),
        Screen(
            "home-visit", "A visit corrected", visit(Village.visited, "?koreksi=\(Village.visitEntry.text)"),
            .corrected, stage: .session),
        Screen(
            "report-from-visit", "Where and what, known from the visit",
            "lapor/roof-damage?keluarga=\(Village.card(Village.visited).text)&kunjungan=1"),
        Screen(
            "receipt-from-visit", "The receipt, and back to the visit",
            "laporan/\(Village.card(ComplaintScreens.told).text)/tanda-terima?kode=\(TicketCode(random: 0x5EED_CAFE_F00D).text)"
                + "&keluarga=\(Village.card(Village.visited).text)"),
    ]
}

extension Village {
    /// The household that was visited today.
    static let visited = Neighbour.longName + " Senior"
    /// Today's visit.
    static var visitEntry: ID {
        Village.at(.session).entries.last { $0.form == Form.householdVisit.code }?.id ?? Village.card(visited)
    }

    /// One household a month ago, another today, with a problem that was told and one that was not.
    mutating func writeVisits() {
        let none = VisitQuestions.fields.map { ($0.code, "none") }
        write(
            "household-visit", on: Village.card(Village.household), at: Village.today.adding(days: -34), by: .sri,
            none.map { $0.0 == "public-works" ? ($0.0, "problem") : $0 } + [
                ("public-works-problems", "no-toilet waste")
            ])
        write(
            "household-visit", on: Village.card(Village.visited),
            none.filter { $0.0 != "order" }.map { $0.0 == "housing" ? ($0.0, "problem") : $0 }
                + [("housing-problems", "roof-damage unfit-house")])
        writeNeeds()
        write(
            "complaint", on: Village.card("Rumah Senior"), opens: true,
            [("kind", "unfit-house"), ("rt", "03"), ("household", Village.card(Village.visited).text)])
    }
}
