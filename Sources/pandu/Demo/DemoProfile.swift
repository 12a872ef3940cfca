import Desk
import Plain
import Records
import Rules

/// What the first Posyandu of the demo is, as its village wrote it down: its registration was sent back once.
struct DemoProfile {
    let desk: Desk

    func write() async throws {
        guard let writer = try desk.accounts.find("desa.buyankelumbi")?.person else { return }
        var pen = DemoPen(book: "profil", in: "flamboyan", desk: desk)
        func write(_ form: Form, _ answers: KeyValuePairs<String, String>) {
            pen.write(
                form, on: PosyanduProfile.card, by: writer, day: desk.today, answers.map { Answer($0.key, $0.value) })
        }
        func ago(_ days: Int) -> String { desk.today.adding(days: -days).iso }
        write(
            .profile,
            ["dusun": "Dusun II", "address": "Balai dusun, sebelah masjid", "open-year": "1998", "model": "y"])
        let equipment = [
            "child-scale", "length-board", "height-measure", "arm-tape", "pressure-meter", "mother-books", "furniture",
        ]
        write(
            .posyanduBuilding,
            [
                "building": "village-hall", "condition": "light", "water": "yes", "toilet": "no", "electricity": "yes",
                "rooms": "register measure record service", "equipment": equipment.joined(separator: " "),
            ])
        write(.posyanduStrata, ["level": "second", "on": "2025-12-03", "by": "Puskesmas Tempilang"])
        write(.registrationFiles, ["files": "team-decree board-decree"])
        write(.registrationStep, ["step": "draft", "on": ago(120)])
        write(.registrationStep, ["step": "submitted", "on": ago(90)])
        write(.registrationStep, ["step": "returned", "on": ago(40), "reason": "Matriks rekap belum ada"])
        write(.decree, ["kind": "board", "number": "7/2024", "on": "2024-01-02", "by": "Kepala desa"])
        write(.award, ["who": "Yanti Purnama", "for": "ten-years", "level": "district", "on": "2025-11-12"])
        try await pen.handIn([writer])
    }
}
