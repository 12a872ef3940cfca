import Desk
import Plain
import Records
import Rules

/// The year of the coaching teams: programme, readiness of offices, eight meetings, follow-ups in every state, two
/// trainings, announcements, materials and the budget of a village.
struct DemoYear {
    let desk: Desk

    private static let regency = "t-19.05"
    private static let district = "t-19.05.05"
    private static let village = "t-19.05.05.2004"

    func write() async throws {
        guard let coach = try person("pembina.bangkabarat"), let districtCoach = try person("pembina.tempilang"),
            let operatorOfVillage = try person("desa.buyankelumbi"), let perkim = try person("perkim.dewi"),
            let dinsos = try person("dinsos.tuti"), let disdik = try person("disdik.adi")
        else { return }
        var pen = DemoPen(book: DemoYear.regency, in: DemoYear.regency, desk: desk)
        programme(&pen, coach)
        let owed = readiness(&pen, coach)
        let (works, meetings) = meetings(&pen, coach)
        trainings(&pen, coach)
        news(&pen, coach)
        try await pen.handIn([coach])
        answers(&pen, works, owed, meetings, perkim, dinsos, disdik, operatorOfVillage)
        try await pen.handIn([perkim, dinsos, disdik, operatorOfVillage])
        ends(&pen, works, coach)
        try await pen.handIn([coach])
        try await ofDistrict(districtCoach, operatorOfVillage)
        try await ofVillage(operatorOfVillage)
    }

    private func person(_ account: String) throws -> Person? { try desk.accounts.find(account)?.person }

    private func day(_ month: Int, _ day: Int) -> Day { Month(year: desk.today.month.year, month: month).day(day) }

    private func ago(_ days: Int) -> Day { desk.today.adding(days: -days) }

    private func answers(_ pairs: KeyValuePairs<String, String>) -> [Answer] {
        pairs.compactMap { $0.value.isEmpty ? nil : Answer($0.key, $0.value) }
    }

    // MARK: The programme

    private struct Row {
        let activity: String
        let from: (Int, Int)
        let until: (Int, Int)
        let fields: String
        let office: String
        let budget: String
        var indicator = ""
        var target = ""
        let state: Programme.State
    }

    /// The blocks of the article; nobody said what September to December bring, so nothing stands there.
    private func programme(_ pen: inout DemoPen, _ coach: Person) {
        let all = "education health public-works housing order social"
        let rows = [
            Row(
                activity: "Rapat kerja awal tahun dan Renja", from: (1, 5), until: (2, 20), fields: all,
                office: "dinsospmd", budget: "35", state: .done),
            Row(
                activity: "Pemetaan kondisi Posyandu tiap kecamatan", from: (1, 12), until: (2, 27), fields: all,
                office: DemoYear.district, budget: "20", state: .done),
            Row(
                activity: "Sinkronisasi program dengan dinas", from: (2, 2), until: (2, 27), fields: all,
                office: "dinsospmd", budget: "10", state: .done),
            Row(
                activity: "Pelatihan kader tahap I", from: (3, 2), until: (4, 17), fields: "health",
                office: "dinsospmd", budget: "120", state: .done),
            Row(
                activity: "Pendataan stunting, rumah dan sanitasi", from: (3, 9), until: (4, 30),
                fields: "health housing public-works", office: "perkim", budget: "45", state: .done),
            Row(
                activity: "Sosialisasi enam SPM ke kecamatan dan desa", from: (3, 16), until: (4, 30), fields: all,
                office: DemoYear.district, budget: "30", state: .done),
            Row(
                activity: "Pemantauan lapangan tahap I", from: (5, 4), until: (6, 12), fields: all,
                office: DemoYear.regency, budget: "25", state: .done),
            Row(
                activity: "Penimbangan balita tiap bulan", from: (5, 4), until: (6, 30), fields: "health",
                office: "dinsospmd", budget: "150", indicator: "d-s", target: "80", state: .running),
            Row(
                activity: "Pelatihan kader tahap II", from: (7, 6), until: (8, 14), fields: "education social",
                office: "dinsospmd", budget: "110", state: .done),
            Row(
                activity: "Perbaikan rumah tidak layak huni", from: (7, 6), until: (8, 28), fields: "housing",
                office: "perkim", budget: "400", state: .running),
            Row(
                activity: "Pembaruan data bantuan sosial", from: (7, 13), until: (8, 28), fields: "social",
                office: "dinsospmd", budget: "15", state: .done),
        ]
        let share = Indicator.all.first { $0.share != nil && $0.letter == "D/S" }?.code ?? ""
        for row in rows {
            let indicator = row.indicator.isEmpty ? "" : share
            let card = pen.write(
                .programme, by: coach, day: day(1, 5),
                answers([
                    "activity": row.activity, "from": day(row.from.0, row.from.1).iso,
                    "until": day(row.until.0, row.until.1).iso, "fields": row.fields, "office": row.office,
                    "budget": row.budget, "fund": "apbd", "indicator": indicator,
                    "target": indicator.isEmpty ? "" : row.target,
                ]))
            pen.write(
                .programmeStep, on: card, by: coach, day: day(row.until.0, row.until.1),
                answers([
                    "state": row.state.rawValue,
                    "result": row.state == .done ? "Selesai sesuai rencana" : "Sebagian desa belum",
                ]))
        }
        pen.write(
            .yearPlan, by: coach, day: day(1, 15),
            answers(["year": "\(desk.today.month.year)", "decree": "188/12/2026", "decree-day": day(1, 15).iso]))
    }

    // MARK: What offices owe

    private func readiness(_ pen: inout DemoPen, _ coach: Person) -> [String: ID] {
        var cards: [String: ID] = [:]
        for office in ["perkim", "disdik", "dinsospmd"] {
            cards[office] = pen.write(
                .readiness, by: coach, day: day(1, 12), answers(["office": office, "until": day(3, 31).iso]))
        }
        if let late = cards["disdik"] {
            pen.write(.readinessReminder, on: late, by: coach, day: day(4, 2), answers(["note": "Mohon dilengkapi"]))
        }
        return cards
    }

    // MARK: Meetings

    private func meetings(_ pen: inout DemoPen, _ coach: Person) -> (works: [ID], meetings: [ID]) {
        let calls: [(String, String, Day)] = [
            ("Rapat kerja awal tahun", "work", day(1, 22)), ("Rakor Posyandu enam SPM", "coordination", day(3, 11)),
            ("Bimbingan teknis kecamatan", "guidance", day(4, 8)), ("Evaluasi triwulan II", "quarterly", day(7, 2)),
            ("Advokasi anggaran desa", "advocacy", day(8, 20)), ("Rakor lintas dinas", "coordination", ago(40)),
            ("Pertemuan rutin pembina", "routine", ago(12)),
            ("Rakor akhir tahun", "coordination", desk.today.adding(days: 9)),
        ]
        var cards: [ID] = []
        for (title, kind, on) in calls {
            let card = pen.write(
                .meeting, by: coach, day: min(on.adding(days: -7), desk.today),
                answers([
                    "title": title, "kind": kind, "day": on.iso, "time": "09.00", "mode": "hybrid",
                    "place": "Ruang rapat Setda", "link": "https://rapat.example/rakor", "chair": "Sekretaris Daerah",
                    "invited": "perkim disdik dinsospmd \(DemoYear.district) \(DemoYear.village)",
                    "agenda": "Data keluarga berisiko\nAnggaran desa",
                ]))
            cards.append(card)
            guard on < desk.today else { continue }
            for (name, unit, stands) in [
                ("Dewi Anggraini", "Dinas Perkim", ""), ("Rudi Mahardika", "Kecamatan Tempilang", "Camat Tempilang"),
            ] {
                pen.write(
                    .meetingAttendee, on: card, by: coach, day: on,
                    answers(["name": name, "unit": unit, "for": stands]))
            }
            pen.write(
                .meetingField, on: card, by: coach, day: on,
                answers([
                    "field": "housing", "progress": "212 rumah tercatat", "obstacle": "Foto 40 rumah belum ada",
                    "plan": "Kader memotret",
                ]))
            pen.write(
                .meetingDecision, on: card, by: coach, day: on, answers(["what": "Tiap desa mencatat kader dan SK-nya"])
            )
        }
        if let held = cards.dropFirst(1).first {
            pen.write(
                .meetingRelease, on: held, by: coach, day: day(3, 12),
                answers(["summary": "Enam dinas sepakat membantu Posyandu. Warga boleh bertanya di desa."]))
        }
        let asked: [(String, String, ServiceField?, Day, Day)] = [
            ("Kirim daftar rumah bocor", "perkim", .housing, ago(40), ago(20)),
            ("Pasang papan layanan Posyandu", "dinsospmd", nil, ago(40), ago(10)),
            ("Catat kader dan nomor SK", DemoYear.village, nil, ago(12), desk.today.adding(days: 14)),
            ("Sediakan buku pojok baca", "disdik", .education, ago(40), ago(5)),
            ("Perbaiki atap rumah Mbah Samin", "perkim", .housing, ago(12), desk.today.adding(days: 20)),
            ("Beri daftar keluarga berisiko", "dinsospmd", .social, ago(40), ago(15)),
        ]
        let works = asked.map { what, to, field, from, until in
            pen.write(
                .followUp, by: coach, day: from,
                answers([
                    "what": what, "to": to, "until": until.iso, "field": field?.code ?? "", "origin": "meeting",
                    "meeting": cards[from == ago(40) ? 5 : 6].text,
                ]))
        }
        return (works, cards)
    }

    /// What offices and the village did: one received, one planned, one done, one sent back, one late without a word.
    private func answers(
        _ pen: inout DemoPen, _ works: [ID], _ owed: [String: ID], _ meetings: [ID], _ perkim: Person, _ dinsos: Person,
        _ disdik: Person, _ village: Person
    ) {
        pen.write(.followUpReceived, on: works[4], by: perkim, day: ago(10), answers(["who": "Pak Hasan"]))
        pen.write(
            .followUpPlanned, on: works[4], by: perkim, day: ago(9), answers(["on": desk.today.adding(days: 6).iso]))
        pen.write(
            .followUpDone, on: works[1], by: dinsos, day: ago(8), answers(["result": "Papan terpasang di 12 Posyandu"]))
        pen.write(.followUpDone, on: works[5], by: dinsos, day: ago(18), answers(["result": "Daftar sudah dikirim"]))
        pen.write(.followUpDone, on: works[3], by: disdik, day: ago(9), answers(["result": "Dua puluh buku dikirim"]))
        pen.write(.followUpReceived, on: works[2], by: village, day: ago(6), answers(["who": "Kaur umum"]))
        let texts: [(String, Person, [(String, String)])] = [
            (
                "perkim", perkim,
                [
                    ("information", "Bantuan perbaikan rumah tidak layak huni dan sanitasi."),
                    ("mechanism", "Lapor di desa. Petugas datang melihat dalam lima hari kerja."),
                    ("documents", "KTP, kartu keluarga dan foto rumah."),
                    ("steps", "Lapor, dilihat, dinilai, diperbaiki."),
                ]
            ),
            (
                "dinsospmd", dinsos,
                [
                    ("information", "Bantuan sosial dan pendampingan keluarga."),
                    ("documents", "KTP dan kartu keluarga."),
                ]
            ),
            ("disdik", disdik, [("information", "Bantuan anak kembali sekolah.")]),
        ]
        for (office, hand, items) in texts {
            guard let card = owed[office] else { continue }
            for (item, text) in items {
                pen.write(.readinessItem, on: card, by: hand, day: day(3, 3), answers(["item": item, "text": text]))
            }
        }
        if let next = meetings.last {
            pen.write(
                .meetingReply, on: next, by: perkim, day: desk.today,
                answers(["desk": "perkim", "coming": "deputy", "who": "Dewi Anggraini", "for": "Kepala Dinas"]))
        }
    }

    private func ends(_ pen: inout DemoPen, _ works: [ID], _ coach: Person) {
        pen.write(.followUpConfirmed, on: works[5], by: coach, day: ago(16), [])
        pen.write(
            .followUpReturned, on: works[3], by: coach, day: ago(7),
            answers(["reason": "Belum sampai di tiga Posyandu"]))
    }

    // MARK: Trainings and news

    private func trainings(_ pen: inout DemoPen, _ coach: Person) {
        let people = [
            ("Yanti Purnama", "1983"), ("Rosita Melati", "1986"), ("Wati Nirmala", "1991"), ("Suryani Kencana", "1976"),
        ]
        let phases: [(String, String, Day, String, Int)] = [
            ("Pelatihan kader tahap I", "first", day(4, 7), "management infants pregnancy", 4),
            ("Pelatihan kader tahap II", "second", day(8, 11), "youth adults education social", 2),
        ]
        for (title, phase, on, groups, came) in phases {
            let card = pen.write(
                .meeting, by: coach, day: on.adding(days: -14),
                answers([
                    "title": title, "kind": "training", "day": on.iso, "time": "08.00", "mode": "place",
                    "place": "Aula kecamatan Tempilang", "phase": phase, "groups": groups, "speaker": "Dinkes dan PKK",
                    "hours": "16",
                ]))
            for (place, (name, year)) in people.prefix(came).enumerated() {
                pen.write(
                    .trainingResult, on: card, by: coach, day: on,
                    answers([
                        "name": name, "birth-year": year, "posyandu": "Flamboyan", "pre": "\(48 + 3 * place)",
                        "post": place == 3 ? "68" : "\(80 + 4 * place)", "groups": groups,
                    ]))
            }
        }
    }

    private func news(_ pen: inout DemoPen, _ coach: Person) {
        pen.write(
            .announcement, by: coach, day: ago(3),
            answers([
                "title": "Jadwal rakor akhir tahun",
                "text": "Bawa kabar tiap bidang. Kirim bahan tiga hari sebelumnya.",
                "to": "perkim disdik dinsospmd \(DemoYear.district) \(DemoYear.village)",
            ]))
        for (title, kind, source, year, about) in [
            (
                "Posyandu dan enam bidang SPM", "rule", "Permendagri 13/2024", "2024",
                "Tugas Posyandu, tim pembina dan dinas."
            ),
            (
                "Lembaga kemasyarakatan desa", "rule", "Permendagri 18/2018", "2018",
                "Siapa boleh memegang jabatan desa."
            ),
        ] {
            pen.write(
                .material, by: coach, day: ago(60),
                answers(["title": title, "kind": kind, "source": source, "year": year, "about": about]))
        }
    }

    // MARK: District and village

    private func ofDistrict(_ districtCoach: Person, _ village: Person) async throws {
        var pen = DemoPen(book: DemoYear.district, in: DemoYear.district, desk: desk)
        let meeting = pen.write(
            .meeting, by: districtCoach, day: ago(30),
            answers([
                "title": "Bimtek desa", "kind": "guidance", "day": ago(20).iso, "place": "Balai desa",
                "host": "Desa menyiapkan konsumsi", "invited": DemoYear.village,
            ]))
        pen.write(
            .meetingAttendee, on: meeting, by: districtCoach, day: ago(20),
            answers(["name": "Iwan Saputra", "unit": "Desa Buyan Kelumbi"]))
        pen.write(
            .followUp, by: districtCoach, day: ago(20),
            answers([
                "what": "Buat jadwal Posyandu setahun", "to": DemoYear.village, "until": ago(4).iso,
                "meeting": meeting.text,
            ]))
        try await pen.handIn([districtCoach])
    }

    private func ofVillage(_ hand: Person) async throws {
        var pen = DemoPen(book: DemoYear.village, in: DemoYear.village, desk: desk)
        for (what, fund, planned, decided, spent) in [
            ("Timbangan dan alat ukur", "dd", "12", "10", "10"), ("Makanan tambahan balita", "add", "24", "20", "14"),
        ] {
            pen.write(
                .budgetLine, by: hand, day: day(2, 2),
                answers([
                    "what": what, "year": "\(desk.today.month.year)", "fund": fund, "planned": planned,
                    "decided": decided, "spent": spent, "proposed-to": "rkpdes",
                ]))
        }
        try await pen.handIn([hand])
    }
}
