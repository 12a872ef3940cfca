import Pages
import Plain
import Records

/// Beranda, tasks, *Belum terkirim*, and what concerns the phone itself.
enum HomeScreens {
    private static func held(_ form: String) -> String {
        "belum-terkirim/" + (Village.at(.held).waiting.first { $0.entry.form == form }?.entry.id.text ?? "")
    }

    private static let schedule = "jadwal/\(Schedule.card.text)"

    static let all: [Screen] = [
        Screen("home", "Home", "", stage: .eve),
        Screen("home", "Home of a book without residents", "", .empty),
        Screen("home", "Home while the session goes on", "", .ready, phone: .when { $0.isReady = true }),
        Screen("home", "Home with unsent entries", "", .unsent, phone: .when { $0.isReady = true }),
        Screen("home", "Home while sending", "", .sending, phone: .when { $0.sending = 4 }),
        Screen("home", "Home with held entries", "", .held),
        Screen("home", "Home after closing", "", .closed),
        Screen(
            "home", "Home of a phone in trouble: clock, space, lost copy, a stumble", "", .troubled,
            phone: .when {
                $0.isClockWrong = true
                $0.isStorageLow = true
                $0.isRetry = true
            }, unsent: "yanti.melati:5ad8b0f2-11c7-4b6e-9a52-2f0d3c9e7a10:12-14.16:1768284000000:1768287600000:2"),
        Screen("home", "Home", "", .english),
        Screen("home-between", "Home between two session days", "", stage: .between),
        Screen("schedule", "The schedule", "jadwal", stage: .between),
        Screen("schedule", "No schedule yet", "jadwal", .empty),
        Screen("schedule", "The schedule", "jadwal", .english, stage: .between),
        Screen("schedule-read", "The schedule, for whoever only reads it", "jadwal", stage: .between, role: .midwife),
        Screen("schedule-card", "The schedule after writing", schedule, stage: .between),
        Screen("form-schedule", "Writing the schedule", "\(schedule)/tulis/schedule", stage: .between),
        Screen(
            "form-schedule", "No such time", "\(schedule)/tulis/schedule", .problems, stage: .between,
            typed: [("pattern", "date"), ("date", "12"), ("opens", "8 pagi"), ("place", "Balai dusun")]),
        Screen(
            "form-schedule-change", "A day is moved", "\(schedule)/tulis/schedule-change?day=15-10-2026",
            stage: .between),
        Screen(
            "form-schedule-change", "No session on that day", "\(schedule)/tulis/schedule-change", .problems,
            stage: .between, typed: [("day", "14-10-2026"), ("change", "cancelled")]),
        Screen(
            "form-schedule-withdrawal", "Taking the schedule back",
            "\(schedule)/tulis/schedule-withdrawal?koreksi=\(Village.at(.between).entries.last?.id.text ?? "")",
            stage: .between),
        Screen("tasks", "Tasks", "tugas", stage: .late),
        Screen("tasks", "No tasks", "tugas", .empty),
        Screen("tasks", "Tasks", "tugas", .english),
        Screen("outbox", "Everything is sent", "belum-terkirim", .empty),
        Screen("outbox", "Unsent entries", "belum-terkirim", .unsent),
        Screen("outbox", "Held entries", "belum-terkirim", .held),
        Screen("outbox", "Held entries", "belum-terkirim", .english, stage: .held),
        Screen(
            "outbox", "All sent but two photographs", "belum-terkirim", .ready, stage: .eve,
            phone: .when { $0.photos = 2 }),
        Screen(
            "outbox", "All sent but what others wrote on this phone", "belum-terkirim", .troubled, stage: .eve,
            phone: .when { $0.others = [("Bu Ani", 3, true), ("Bu Rukmini", 1, false)] }),
        Screen("mend-held", "Mend a held measuring", held("growth-visit"), .held),
        Screen("mend-held", "Mend a held birth", held("birth"), .corrected, stage: .held),
        Screen(
            "mend-held", "Mended wrongly once more", held("growth-visit"), .problems, stage: .held,
            typed: [("weight", "69"), ("length", "82,5")]),
        Screen("me", "Me", "saya"),
        Screen("me", "Me, with unsent entries", "saya", .unsent),
        Screen("me", "Me", "saya", .english),
        Screen("role", "What I do", "saya/peran"),
        Screen("role", "What I do", "saya/peran", .english),
        Screen("role-known", "What I do, answered", "saya/peran", stage: .between),
        Screen("role-midwife", "What a midwife does", "saya/peran", role: .midwife),
        Screen(
            "role", "Not quite right", "saya/peran", .problems,
            typed: [("danger", "wait"), ("absent", "visit"), ("violence", "note")]),
        Screen("change-kader", "Who is on duty", "ganti-kader"),
        Screen("change-kader", "Only one has signed in", "ganti-kader", .empty),
        Screen("no-signal", "A page that needs a signal", "tanpa-sinyal"),
        Screen("not-found", "No such page", "tidak-ada"),
    ]
}
