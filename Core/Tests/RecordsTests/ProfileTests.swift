import Plain
import Rules
import Testing

@testable import Records

/// The profile of a Posyandu. Today is 13 January 2026.
@Suite struct ProfileTests {
    private var village = Village()
    private static let keeper = Person(
        account: "desa", name: "Operator", role: .villageOperator, scope: Scope(regions: ["19.05.05.2004"]))
    private static let chair = Person(account: "ketua", name: "Bu Ketua", role: .chair, scope: Scope(books: ["melati"]))

    private var profile: PosyanduProfile { PosyanduProfile(village.book.card(PosyanduProfile.card)) }

    @discardableResult
    private mutating func write(_ form: String, _ answers: KeyValuePairs<String, String>) -> ID {
        village.write(form, on: PosyanduProfile.card, answers)
    }

    @Test mutating func `nothing is written, and all is missing`() {
        #expect(
            profile.missing.count == 7 && profile.missingEquipment.isEmpty && profile.missingFiles.count == 3
                && profile.number == nil)
    }

    @Test mutating func `what is written is no longer missing`() {
        write("profile", ["dusun": "Dusun II", "open-year": "1998", "model": "y"])
        write("registration-files", ["files": "team-decree recap"])
        write("decree", ["kind": "formation", "number": "3/1998", "on": "1998-05-02"])
        #expect(
            profile.missing.map(\.indonesian) == [
                "lokasi di peta", "tempat dan alat", "SK pengurus", "nomor pendaftaran", "tingkat",
            ] && profile.isModel)
        // The files are ticked beside the other facts, and neither writes over the other.
        #expect(profile.missingFiles.map(\.code) == ["board-decree"] && profile.facts["dusun"] == "Dusun II")
        write("decree", ["kind": "board", "number": "7/2024", "on": "2024-01-02"])
        #expect(profile.decrees.map { $0["number"] } == ["7/2024", "3/1998"])
        #expect(!profile.missing.map(\.indonesian).contains("SK pengurus"))
    }

    @Test mutating func `steps are in the order of their days, and the last one tells the number`() {
        write("registration-step", ["step": "submitted", "on": "2025-03-01"])
        write("registration-step", ["step": "registered", "number": "19.05.05.2004.001", "on": "2025-06-01"])
        write("registration-step", ["step": "draft", "on": "2025-02-01"])
        #expect(profile.steps.map { $0["step"] } == ["draft", "submitted", "registered"])
        #expect(profile.number == "19.05.05.2004.001")
        write("registration-step", ["step": "returned", "reason": "nomor ganda", "on": "2025-07-01"])
        #expect(profile.number == nil)
    }

    @Test mutating func `nobody answers what was not submitted`() {
        func judge(_ step: String, by person: Person) -> Door.Verdict {
            let entry = village.entry(
                "registration-step", on: PosyanduProfile.card,
                ["step": step, "number": "1", "reason": "x", "on": "2026-01-02"])
            return Door.judge(entry, in: village.book, by: person, today: Village.today)
        }
        #expect(judge("returned", by: Self.keeper) == .hold(.invalid))
        #expect(judge("submitted", by: Self.chair) == .accept)
        write("registration-step", ["step": "submitted", "on": "2025-03-01"])
        #expect(judge("returned", by: Self.keeper) == .accept && judge("registered", by: Self.chair) == .accept)
        #expect(judge("submitted", by: Village.yanti) == .hold(.notAllowed))
        #expect(judge("submitted", by: Village.midwife) == .hold(.notAllowed))
    }

    @Test mutating func `place and equipment are one state, levels a row of evaluations`() {
        write("profile", ["dusun": "Dusun II"])
        write(
            "posyandu-building",
            ["building": "own", "condition": "heavy", "rooms": "register", "equipment": "arm-tape posters"])
        #expect(profile.building == "own" && profile.missingEquipment.count == 11 && profile.missingRooms.count == 4)
        // Whoever moves leaves what was said of the old house behind, and nothing else.
        write("posyandu-building", ["building": "none", "equipment": "arm-tape"])
        #expect(profile.facts["condition"] == nil && profile.missingEquipment.count == 12)
        #expect(profile.facts["dusun"] == "Dusun II" && profile.missingRooms.count == 5)
        write("posyandu-strata", ["level": "third", "on": "2025-03-01", "by": "Puskesmas"])
        let slip = write("posyandu-strata", ["level": "second", "on": "2024-03-01", "by": "Puskesmas"])
        // The latest evaluation tells it, not what was typed last.
        #expect(profile.level == "third" && profile.levels.count == 2)
        village.write("profile-withdrawal", on: PosyanduProfile.card, corrects: slip, ["reason": "keliru"])
        #expect(profile.levels.count == 1 && !profile.missing.map(\.indonesian).contains("tingkat"))
    }

    @Test mutating func `a level has its day and who decided it, and no evaluation is of tomorrow`() {
        func judge(_ answers: KeyValuePairs<String, String>, by person: Person) -> Door.Verdict {
            let entry = village.entry("posyandu-strata", on: PosyanduProfile.card, answers)
            return Door.judge(entry, in: village.book, by: person, today: Village.today)
        }
        let whole: KeyValuePairs = ["level": "first", "on": "2025-03-01", "by": "Puskesmas"]
        #expect(judge(whole, by: Self.keeper) == .accept && judge(whole, by: Self.chair) == .accept)
        #expect(judge(whole, by: Village.yanti) == .hold(.notAllowed))
        #expect(judge(whole, by: Village.midwife) == .hold(.notAllowed))
        #expect(judge(["level": "first", "on": "2025-03-01"], by: Self.keeper) == .hold(.invalid))
        #expect(
            judge(["level": "first", "on": "2026-02-14", "by": "Puskesmas"], by: Self.keeper) == .hold(.invalid))
        #expect(judge(["level": "fifth", "on": "2025-03-01", "by": "x"], by: Self.keeper) == .hold(.invalid))
    }

    @Test mutating func `an award that was written by mistake is taken back`() {
        let award = write("award", ["who": "Yanti", "for": "ten-years", "level": "district", "on": "2025-11-12"])
        #expect(profile.awards.count == 1)
        village.write("profile-withdrawal", on: PosyanduProfile.card, corrects: award, ["reason": "keliru"])
        #expect(profile.awards.isEmpty)
    }
}
