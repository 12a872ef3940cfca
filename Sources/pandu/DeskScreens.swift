import Desk
import Plain
import Records
import Rules

/// Which screens of desks and residents the gallery shows.
extension DeskGallery {
    /// In the order in which they are asked for: some show what the one before has written.
    static func screens(_ desk: Desk, secret: ID) throws -> [Screen] {
        try offices(desk) + regency(desk) + profiles + beginnings + unit(secret) + residents(desk)
    }

    private static func offices(_ desk: Desk) throws -> [Screen] {
        guard let officer = try desk.accounts.find("perkim.dewi")?.person,
            let complaint = try desk.complaints.inbox(.new, for: officer).lines.first
        else { throw Failure.found("The demo has no complaint.") }
        let one = "/b/\(complaint.book)/laporan/\(complaint.id.text)"
        return [
            Screen("inbox-office", "The inbox of an office", "perkim.dewi", "/kotak-masuk"),
            Screen("inbox-new", "What is new, to be received", "perkim.dewi", "/kotak-masuk?saring=new"),
            Screen("inbox-search", "Looking for something", "perkim.dewi", "/kotak-masuk?cari=rumah"),
            Screen("inbox-nothing", "Nothing was found", "perkim.dewi", "/kotak-masuk?cari=zzz"),
            Screen("inbox-village", "The inbox of a village", "desa.buyankelumbi", "/kotak-masuk"),
            Screen("complaint", "A complaint at its office", "perkim.dewi", one),
            Screen("complaint-village", "A complaint at its village", "desa.buyankelumbi", one),
            Screen("complaint-step", "A step of it", "perkim.dewi", one + "/tulis/complaint-received"),
            Screen("disposition", "The sheet of paper", "perkim.dewi", one + "/lembar"),
            Screen("devices", "Where she is signed in", "perkim.dewi", "/perangkat"),
            Screen("notices", "What is new since she looked", "perkim.dewi", "/pemberitahuan"),
            Screen("complaints-village", "A village's complaints in numbers", "desa.buyankelumbi", "/laporan-warga"),
            Screen("complaints-regency", "A regency's", "pembina.bangkabarat", "/laporan-warga?rentang=12"),
            Screen("complaints-office", "An office's", "perkim.dewi", "/laporan-warga"),
            Screen("to-fetch", "Whom the head of an RT fetches", "rt.buyankelumbi", "/rt"),
            Screen("field-lists", "The lists of an office's field", "perkim.dewi", "/daftar-bidang"),
            Screen("field-list-houses", "Houses with the head's name", "perkim.dewi", "/daftar-bidang/unfit-houses"),
            Screen("field-list-counts", "Counts of each RT", "perkim.dewi", "/daftar-bidang/no-toilet"),
            Screen("field-list-people", "People with their names", "disdik.adi", "/daftar-bidang/out-of-school"),
            Screen("needs", "A village's list of needs", "desa.buyankelumbi", "/laporan-warga/kebutuhan"),
            Screen("attention", "Whom a midwife looks at", "bidan.tempilang", "/tindakan"),
            Screen("overview-village", "A village in numbers", "desa.buyankelumbi", "/wilayah/\(village)"),
        ]
    }

    private static func regency(_ desk: Desk) -> [Screen] {
        [
            Screen("settings", "Offices, fields, limits and days", "admin", "/pengaturan?wilayah=19.05"),
            Screen(
                "number", "The list behind a number", "pembina.bangkabarat", "/laporan-warga/daftar/terbuka?rentang=12"),
            Screen("campaigns-empty", "Beginning a campaign", "admin", "/pendataan"),
            Screen(
                "campaigns-begun", "A campaign has begun", "admin", "/pendataan",
                typed: [
                    "title=Pendataan rumah", "region=19.05", "form=housing-condition", "from=\(typed(desk.today))",
                    "to=\(typed(desk.today.adding(days: 60)))",
                ]),
            Screen("campaigns", "How far a campaign is", "pembina.bangkabarat", "/pendataan"),
            Screen("subscriptions", "Who is told by mail and webhook", "admin", "/langganan"),
            Screen(
                "subscribed", "A webhook and its secret", "admin", "/langganan",
                typed: [
                    "name=Contoh", "region=19.05", "book=perkim", "channel=webhook",
                    "address=https://contoh.example/pandu",
                ]),
            Screen("accounts", "Accounts", "admin", "/akun"),
            Screen("account", "One account and what it answers for", "admin", "/akun/kader1.flamboyan"),
            Screen("accounts-new", "Who has no account yet", "admin", "/akun-baru?wilayah=\(village)"),
            Screen("team", "A team before anybody is written down", "pembina.tempilang", "/b/t-19.05.05/"),
            Screen(
                "appointment", "An office is given", "pembina.tempilang",
                "/b/t-19.05.05/pengurus/baru/appointment?institution=team&position=chair"),
            Screen("meeting-new", "A meeting is called", "pembina.bangkabarat", "/b/t-19.05/rapat/baru/meeting"),
            Screen("follow-ups", "Follow-ups of a team", "pembina.bangkabarat", "/b/t-19.05/tindak-lanjut"),
            Screen(
                "follow-up-new", "Somebody is asked", "pembina.bangkabarat", "/b/t-19.05/tindak-lanjut/baru/follow-up"),
            Screen("programme", "The year of a team", "pembina.bangkabarat", "/b/t-19.05/program"),
            Screen("team-gaps", "What was missing last year", "pembina.bangkabarat", "/b/t-19.05/kekurangan"),
            Screen("budgets", "What the villages have to spend", "pembina.bangkabarat", "/wilayah/19.05/anggaran"),
            Screen("readiness", "What offices owe", "pembina.bangkabarat", "/b/t-19.05/kesiapan"),
            Screen("announcements", "Announcements of a team", "pembina.bangkabarat", "/b/t-19.05/pengumuman"),
            Screen("trainings", "Who was trained", "pembina.bangkabarat", "/wilayah/19.05/pelatihan"),
            Screen("rollout", "What of the six fields stands", "pembina.bangkabarat", "/wilayah/19.05/penerapan"),
            Screen("task-matrix", "Who does what in a team", "pembina.bangkabarat", "/b/t-19.05/pembagian-tugas"),
            Screen("people-file", "People from a file", "pembina.bangkabarat", "/tim/t-19.05/impor"),
            Screen("directory", "Who is where", "pembina.bangkabarat", "/direktori"),
            Screen("library", "Rules and materials", "pembina.bangkabarat", "/pustaka"),
            Screen("team-news", "What teams tell everybody", "", "/kabar"),
            Screen("certificate-check", "A stranger checks a certificate", "", "/sertifikat"),
            Screen("certificate-unknown", "A code that is none", "", "/sertifikat/0000-0000-0000"),
            Screen("gaps", "Which villages lack something", "pembina.bangkabarat", "/wilayah/19.05/belum"),
            Screen("schedules", "When Posyandu open", "bidan.tempilang", "/wilayah/19.05.05/jadwal"),
            Screen(
                "talks", "Where talks were given in a village", "desa.buyankelumbi", "/wilayah/\(village)/penyuluhan"),
            Screen(
                "weighing-month", "A weighing month by sex and age", "desa.buyankelumbi",
                "/wilayah/\(village)/bulan-penimbangan"),
            Screen(
                "weighing-month-regency", "The same where small numbers are hidden", "pembina.bangkabarat",
                "/wilayah/19.05/bulan-penimbangan"),
            Screen("rounds", "Rounds by dusun", "desa.buyankelumbi", "/wilayah/\(village)/kebersihan"),
            Screen("rounds-regency", "Rounds in a regency", "pembina.bangkabarat", "/wilayah/19.05/kebersihan"),
            Screen("disasters-region", "What hit a village", "desa.buyankelumbi", "/bencana"),
            Screen("talks-regency", "Where in a regency", "pembina.bangkabarat", "/wilayah/19.05/penyuluhan"),
            Screen("kader", "Who serves, and who has fallen silent", "desa.buyankelumbi", "/wilayah/\(village)/kader"),
            Screen("kader-regency", "Whose years have reached an award", "pembina.bangkabarat", "/wilayah/19.05/kader"),
            Screen("double-offices", "Who holds two offices", "pembina.bangkabarat", "/rangkap"),
        ]
    }

    /// What Posyandu are, and what a village and a team look at beside.
    private static let profiles = [
        Screen("profiles", "What the Posyandu of a district are", "pembina.tempilang", "/wilayah/19.05.05/profil"),
        Screen(
            "profile-read", "What one is, for whoever coaches it", "pembina.tempilang", "/posyandu/flamboyan/profil"
        ),
        Screen("profile", "What a Posyandu is, where it is written", "desa.buyankelumbi", "/b/flamboyan/profil"),
        Screen(
            "profile-step", "A step of the registration", "desa.buyankelumbi",
            "/b/flamboyan/profil/\(PosyanduProfile.card.text)/tulis/registration-step"),
        Screen(
            "aid-needs", "Who needs help and had none, and the reverse", "desa.buyankelumbi",
            "/b/flamboyan/belum-terbantu"),
        Screen(
            "follow-ups-field", "What a team asked for in one field", "pembina.bangkabarat",
            "/b/t-19.05/tindak-lanjut?bidang=housing"),
        Screen(
            "profile-building", "Place and equipment of a Posyandu", "desa.buyankelumbi",
            "/b/flamboyan/profil/\(PosyanduProfile.card.text)/tulis/posyandu-building"),
        Screen(
            "profile-level", "The level that an evaluation told", "desa.buyankelumbi",
            "/b/flamboyan/profil/\(PosyanduProfile.card.text)/tulis/posyandu-strata"),
    ]

    private static var beginnings: [Screen] {
        [
            Screen("start-coach", "A coach begins her day", "pembina.bangkabarat", "/beranda"),
            Screen("role-coach", "What a coach does", "pembina.bangkabarat", "/peran"),
            Screen(
                "role-office-wrong", "Answers of an officer that are wrong", "perkim.dewi", "/peran",
                typed: ["slow=silent", "other=back", "items=asked"]),
            Screen("role-village", "What an operator of a village does", "desa.buyankelumbi", "/peran"),
            Screen("start-village", "An operator of a village begins hers", "desa.buyankelumbi", "/beranda"),
            Screen("start-office", "An officer begins hers", "perkim.dewi", "/beranda"),
        ]
    }

    private static func unit(_ secret: ID) -> [Screen] {
        [
            Screen("cases", "The cases of a unit", "uptdppa.sari", CaseAddress.list),
            Screen("case", "A case that nobody opened", "uptdppa.sari", CaseAddress.one(secret)),
            Screen(
                "case-open", "A case that is open", "uptdppa.sari", CaseAddress.one(secret) + "/buka",
                typed: ["part=report", "reason=handling", "note=Piket"]),
            Screen(
                "case-identity", "Who told it", "uptdppa.sari", CaseAddress.one(secret) + "/buka",
                typed: ["part=identity", "reason=supervision", "note="]),
            Screen("case-read", "A case with who opened it", "uptdppa.sari", CaseAddress.one(secret)),
            Screen("case-unknown", "A code that is no case's", "uptdppa.sari", CaseAddress.list, typed: ["kode=K7QF"]),
            Screen("cases-empty", "No cases", "inspektorat.hadi", CaseAddress.list),
        ]
    }

    private static func residents(_ desk: Desk) -> [Screen] {
        let code = TicketCode(random: desk.randomWord()).text
        let told = ID(milliseconds: desk.clock(), random: desk.randomWord(), desk.randomWord())
        return [
            Screen("public-report", "Telling without an account", "", "/lapor"),
            Screen("public-fields", "The fields", "", "/lapor?desa=\(village)"),
            Screen("public-kinds", "The kinds of a field", "", "/lapor?desa=\(village)&bidang=housing"),
            Screen("public-form", "The form", "", "/lapor?desa=\(village)&jenis=roof-damage"),
            Screen(
                "public-receipt", "The receipt", "", "/lapor",
                typed: [
                    "entri=\(told.text)", "kode=\(code)", "desa=\(village)", "jenis=road-damage", "rt=002",
                    "landmark=Depan balai desa", "note=Berlubang besar, motor sering jatuh.",
                ]),
            Screen("public-tracking", "What whoever knows the code sees", "", "/lacak/\(code)"),
            Screen("public-nearby", "What was told nearby", "", "/lapor?desa=\(village)&jenis=road-damage"),
            Screen(
                "public-supported", "Supporting it", "", "/lapor/dukung",
                typed: [
                    "entri=\(told.following(7).text)", "kartu=\(told.text)", "desa=\(village)", "jenis=road-damage",
                ]),
            Screen("public-track", "Following by a code", "", "/lacak"),
            Screen("public-unknown", "A code that is none", "", "/lacak/0000-0000-0000"),
            Screen("indicators", "What each number means", "pembina.bangkabarat", "/indikator"),
            Screen("public-numbers", "What everybody may know", "", "/angka"),
            Screen("public-schedules", "When Posyandu open: which village", "", "/jadwal"),
            Screen("public-schedule", "When Posyandu open", "", "/jadwal?desa=\(village)"),
            Screen("public-help", "Numbers that help", "", "/bantuan"),
            Screen("public-secret", "A closed report", "", "/bantuan/tulis?desa=\(village)"),
            Screen("public-secret-village", "From which village", "", "/bantuan/tulis"),
            Screen("public-secret-addition", "Adding to it", "", "/bantuan/tambah"),
        ]
    }

    /// As people type it.
    private static func typed(_ day: Day) -> String {
        day.iso.split(separator: "-").reversed().joined(separator: "-")
    }

    /// Where a unit's cases are.
    private enum CaseAddress {
        static let list = "/kasus"
        static func one(_ id: ID) -> String { "\(list)/\(id.text)" }
    }
}
