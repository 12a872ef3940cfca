import Desk
import Plain
import Records
import Rules

/// Offices of the demo regencies, and complaints of Posyandu Flamboyan in every stage of their way.
struct DemoComplaints {
    let desk: Desk
    let place: Place
    let kader: Person
    let village: Person

    /// Who answers for what, as each of the two regencies has it.
    static let offices: [(book: String, name: String, region: String, roles: [OfficeRole], head: String)] = [
        ("perkim", "Dinas Perkim dan PUPR", "19.05", [.housing, .publicWorks, .waterSupply], "Kepala Dinas"),
        ("disdik", "Dinas Pendidikan", "19.05", [.education, .library], "Kepala Dinas"),
        ("dinsospmd", "Dinas Sosial PMD", "19.05", [.social], "Kepala Dinas"),
        ("satpolpp", "Satpol PP dan Damkar", "19.05", [.order, .fireRescue], "Kepala Satuan"),
        ("bpbd", "BPBD", "19.05", [.disaster], "Kepala Pelaksana"),
        ("dlh", "Dinas Lingkungan Hidup", "19.05", [.environment], "Kepala Dinas"),
        ("dishub", "Dinas Perhubungan", "19.05", [.transport], "Kepala Dinas"),
        ("puskesmas", "Puskesmas Tempilang", "19.05", [.healthCentre], "Kepala Puskesmas"),
        ("uptdppa", "UPTD PPA", "19.05", [.womenAndChildren], "Kepala UPTD"),
        ("bnnk", "Kesbangpol dan BNNK", "19.05", [.narcotics], "Kepala"),
        ("inspektorat", "Inspektorat Daerah", "19.05", [.inspectorate], "Inspektur"),
        (
            "puprbuleleng", "Dinas PUPR Perkim", "51.08", [.housing, .publicWorks, .waterSupply, .transport],
            "Kepala Dinas"
        ),
        ("disdikbuleleng", "Disdikpora", "51.08", [.education, .library], "Kepala Dinas"),
    ]

    /// How each of the two regencies shows the six fields: one merges public works and housing and shows the
    /// environment, the other has the six of the regulation.
    static let fieldNames: [(region: String, names: [(String, String)])] = [
        (
            "19.05",
            [
                ("public-works", "Pekerjaan Umum dan Perumahan"), ("housing", "Pekerjaan Umum dan Perumahan"),
                ("order", "Trantibumlinmas"), ("environment", "Lingkungan Hidup dan Sanitasi"),
            ]
        ),
        (
            "51.08",
            [
                ("public-works", "Pekerjaan Umum"), ("housing", "Perumahan Rakyat"),
                ("order", "Ketenteraman dan Ketertiban Umum"),
            ]
        ),
    ]
    /// Those that take secret reports.
    static let units = ["uptdppa", "bnnk", "puskesmas", "inspektorat"]

    private struct Told {
        let kind: String
        let note: String
        let place: String
        let daysAgo: Int
        /// How far it went. Nothing is older than the village's five days, or the clock would have sent it on.
        let steps: Int
    }

    private let all = [
        Told(
            kind: "roof-damage", note: "Atap dapur bocor besar sejak angin kencang.", place: "Belakang musala",
            daysAgo: 5, steps: 5),
        Told(
            kind: "out-of-school", note: "Anak 10 tahun berhenti sekolah sejak Juli.",
            place: "Rumah ketiga dari warung", daysAgo: 4, steps: 3),
        Told(
            kind: "unfit-house", note: "Lantai tanah, dinding bambu lapuk, ada balita.", place: "Dekat sumur tua",
            daysAgo: 3, steps: 3),
        Told(kind: "no-electricity", note: "Rumah belum punya meteran.", place: "Ujung jalan", daysAgo: 2, steps: 2),
        Told(kind: "unfit-house", note: "Dinding roboh sebagian.", place: "Samping lapangan", daysAgo: 1, steps: 0),
    ]

    func write() async throws {
        let officers = try desk.accounts.all().map(\.person).filter { $0.role == .officer }
        for (place, told) in all.enumerated() {
            var pen = DemoPen(book: self.place.book + " laporan \(place)", in: self.place.book, desk: desk)
            let day = desk.today.adding(days: -told.daysAgo)
            let code = TicketCode(random: pen.dice.word())
            let card = pen.write(
                .complaint, by: kader, day: day,
                [
                    Answer("kind", told.kind), Answer("rt", "00\(place % 4 + 1)"), Answer("landmark", told.place),
                    Answer("note", told.note), Answer("digest", Desk.codeDigest(typed: code.text)),
                ])
            try await pen.handIn([kader])
            guard told.steps > 0 else { continue }
            pen.write(
                .complaintVerified, on: card, by: village, day: day.adding(days: 1),
                [Answer("found", "Benar, seperti dilaporkan.")])
            if told.steps > 1 { pen.write(.complaintSubmitted, on: card, by: village, day: day.adding(days: 1), []) }
            try await pen.handIn([village])
            guard told.steps > 3,
                let officer = officers.first(where: { person in
                    (try? desk.complaints.find(card, in: self.place.book, for: person)) != nil
                })
            else { continue }
            pen.write(
                .complaintReceived, on: card, by: officer, day: desk.today.adding(days: -1),
                [Answer("assignee", "Dewi Anggraini")])
            if told.steps > 4 {
                pen.write(
                    .complaintPlanned, on: card, by: officer, day: desk.today.adding(days: -1),
                    [
                        Answer("on", desk.today.adding(days: 2).iso),
                        Answer("reply", "Tim datang mengukur atap. Mohon ada orang di rumah."),
                    ])
                pen.write(
                    .complaintPart, on: card, by: officer, day: desk.today.adding(days: -1),
                    [
                        Answer("office", "dinsospmd"), Answer("office-name", "Dinas Sosial PMD"),
                        Answer("what", "Pinjami terpal sampai atap selesai."),
                        Answer("until", desk.today.adding(days: 3).iso),
                    ])
            }
            try await pen.handIn([officer])
        }
    }
}
