import Plain
import Records
import Rules

/// The five lists of a session day, services, counselling, referral and closing.
enum SessionScreens {
    private static let day = "hari/\(Village.today.iso)/"

    private static func at(_ step: String, _ name: String) -> String { day + step + "/" + Village.card(name).text }

    static let all: [Screen] = [
        Screen("roster", "Roster before anybody came", day, stage: .eve),
        Screen("roster", "Roster while the session goes on", day, .ready),
        Screen("roster", "Roster of a book without residents", day, .empty),
        Screen("roster", "Roster with entries only on this phone", day, .unsent),
        Screen("roster", "Roster after closing", day, .closed),
        Screen("roster", "Roster", day, .english),
        Screen("roster-search", "Roster, searched", day + "?cari=mu"),
        Screen("roster-search", "Roster, nobody found", day + "?cari=qq", .empty, stage: .session),
        Screen("measure-list", "Who waits to be measured", day + "ukur"),
        Screen("measure-list", "Nobody waits to be measured", day + "ukur", .empty),
        Screen("result-list", "Results of the day", day + "hasil"),
        Screen("result-list", "No results yet", day + "hasil", .empty),
        Screen("result-list", "Results of the day", day + "hasil", .english),
        Screen("service-list", "Who waits for services", day + "layanan"),
        Screen("service-list", "Nobody waits for services", day + "layanan", .empty),
        Screen("counsel-list", "Who waits for advice", day + "edukasi"),
        Screen("counsel-list", "Nobody waits for advice", day + "edukasi", .empty),
        Screen("services", "Services of a child", at("layanan", "Bima Saputra")),
        Screen("services", "Services, many late", at("layanan", "Dimas Prayoga"), .late),
        Screen("services", "Services given already", at("layanan", "Aisyah Putri"), .closed),
        Screen("services", "Services", at("layanan", "Dimas Prayoga"), .english),
        Screen("counselling", "Advice for a child", at("edukasi", "Dimas Prayoga")),
        Screen("counselling", "Advice in danger", at("edukasi", "Fajar Hidayat"), .late),
        Screen("counselling", "Advice given already", at("edukasi", "Aisyah Putri"), .closed),
        Screen("counselling", "Advice", at("edukasi", "Bima Saputra"), .english),
        Screen("referral", "A referral to write", at("rujuk", "Eka Wijaya")),
        Screen(
            "referral", "A referral without a destination", at("rujuk", "Eka Wijaya"), .problems,
            typed: [("to", ""), ("note", "Ibu minta ditemani")]),
        Screen("referral-slip", "The referral slip", at("rujuk", "Fajar Hidayat")),
        Screen("referral-slip", "The referral slip", at("rujuk", "Fajar Hidayat"), .english),
        Screen("closing", "Before closing", day + "tutup"),
        Screen("closing", "Closing an empty book", day + "tutup", .empty),
        Screen("closing-everyone", "Before closing, every child came", day + "tutup", stage: .everyone),
        Screen("closing", "Closed, the other phone goes on", day + "tutup", .late),
        Screen("closing", "Closed by all phones", day + "tutup", .closed),
        Screen("closing", "Before closing", day + "tutup", .english),
    ]
}
