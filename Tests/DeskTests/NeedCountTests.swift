import Archive
import Desk
import Plain
import Records
import Rules
import Testing

/// What the six fields know is counted as it is written, and listed behind its numbers.
@Suite struct NeedCountTests {
    private func indicator(_ code: String) throws -> Indicator { try #require(Indicator.find(code)) }

    private func written() async throws -> (house: Posyandu, home: ID, child: ID) {
        let posyandu = try await Posyandu()
        var pen = posyandu.pen(posyandu.yanti)
        let home = pen.entry("household", [Answer("head", "Rahman"), Answer("rt", "02")])
        let child = pen.entry(
            "resident",
            [
                Answer("name", "Putra"), Answer("sex", "m"), Answer("birth", "2016-05-01"), Answer("rt", "02"),
                Answer("household", home.id.text),
            ])
        let lines = [
            home, child, pen.entry("household-visit", on: home.id, [Answer("health", "none")]),
            pen.entry("water-sanitation", on: home.id, [Answer("toilet", "none"), Answer("larvae", "none")]),
            pen.entry("schooling", on: child.id, [Answer("status", "dropped-out")]),
            pen.entry(
                "safety-log", [Answer("kind", "fire"), Answer("place", "Pasar"), Answer("note", "Kompor meledak")]),
        ]
        let receipts = try await posyandu.submit(lines.map(\.line), by: posyandu.yanti)
        #expect(receipts.allSatisfy { $0 == "stored" })
        return (posyandu, home.id, child.id)
    }

    @Test func `every number of the six fields opens the list of its cards`() async throws {
        let (posyandu, home, child) = try await written()
        let month = posyandu.desk.today.month
        let counts = try posyandu.desk.overview.counts(of: "19.05", from: month, to: month, for: Desk.machine)
        for code in ["households", "visited", "no-toilet", "larva-free", "out-of-school", "school-age", "safety-fire"] {
            #expect(counts.count(code, month) == 1, "\(code)")
            let listed = try posyandu.desk.overview.residents(
                under: indicator(code), month: month, in: "19.05.05", for: posyandu.midwife)
            #expect(listed.count == 1, "\(code)")
        }
        let listed = try posyandu.desk.overview.residents(
            under: indicator("no-toilet"), month: month, in: "19.05.05", for: posyandu.midwife)
        #expect(listed.map(\.id) == [home] && listed.map(\.kind) == [.household] && listed.map(\.name) == ["Rahman"])
        let out = try posyandu.desk.overview.residents(
            under: indicator("out-of-school"), month: month, in: "19.05.05", for: posyandu.midwife)
        #expect(out.map(\.id) == [child] && out.map(\.kind) == [.resident])
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `what ends is counted no more from that month on, and its row says so`() async throws {
        let (posyandu, home, _) = try await written()
        var pen = posyandu.pen(posyandu.yanti, device: "hp-dua-00002")
        let built = pen.entry("water-sanitation", on: home, [Answer("toilet", "own")])
        #expect(try await posyandu.submit([built.line], by: posyandu.yanti) == ["stored"])
        let month = posyandu.desk.today.month
        let counts = try posyandu.desk.overview.counts(of: "b:flamboyan", from: month, to: month, for: posyandu.midwife)
        #expect(counts.count("no-toilet", month) == 0 && counts.count("households", month) == 1)
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `a campaign is set by the regency, and its progress is read from tallies`() async throws {
        let (posyandu, home, _) = try await written()
        let desk = posyandu.desk
        let typed = [
            ("title", "Sanitasi"), ("region", "19.05.05"), ("form", "water-sanitation"), ("from", "01-10-2026"),
            ("to", "30-11-2026"),
        ]
        await #expect(throws: Refusal.notFound) { try await desk.putCampaign(typed, by: posyandu.midwife) }
        try await desk.putCampaign(typed, by: Desk.machine)
        let campaign = try #require(try desk.campaigns.all(for: posyandu.midwife).first)
        #expect(campaign.runs(on: desk.today, in: "19.05.05.2004"))
        #expect(try desk.campaigns.all(for: posyandu.yanti).map(\.title) == ["Sanitasi"])

        let before = try desk.campaigns.progress(of: campaign, in: "19.05.05", for: posyandu.midwife)
        #expect(before.done == 0 && before.expected == 1)
        var pen = posyandu.pen(posyandu.yanti, device: "hp-dua-00002")
        let lines = (1...2).map { _ in
            pen.entry("water-sanitation", on: home, [Answer("toilet", "own"), Answer("campaign", campaign.id.text)])
                .line
        }
        #expect(try await posyandu.submit(lines, by: posyandu.yanti) == ["stored", "stored"])
        #expect(try desk.campaigns.progress(of: campaign, in: "19.05.05", for: posyandu.midwife).done == 1)
        let below = try desk.campaigns.progress(of: campaign, below: "19.05.05", for: posyandu.midwife)
        #expect(below.map(\.done).reduce(0, +) == 1)
        #expect(try desk.verification.differences() == [])
    }

    @Test func `a coach begins and ends campaigns of her own area, a village of its own, and nobody of another's`()
        async throws
    {
        let posyandu = try await Posyandu()
        let desk = posyandu.desk
        let village = try await posyandu.offices().operator
        func coach(_ name: String, _ role: Role, _ region: String) async throws -> Person {
            _ = try await desk.addAccount(name: name, title: name, role: role, region: region, by: Desk.machine)
            return try #require(try desk.accounts.find(name)?.person)
        }
        let (district, regency) = (
            try await coach("kecamatan", .districtCoach, "19.05.05"),
            try await coach("kabupaten", .regencyCoach, "19.05")
        )
        let other = try await coach("lain", .districtCoach, "19.05.01")
        func typed(_ region: String, _ form: String = "growth-visit", ended: Bool = false) -> [(String, String)] {
            [
                ("title", "Stunting"), ("region", region), ("form", form), ("from", "01-10-2026"),
                ("to", "30-11-2026"), ("ended", ended ? "y" : ""),
            ]
        }
        for (writer, region) in [(district, "19.05.05.2001"), (village, "19.05.05.2004")] {
            try await desk.putCampaign(typed(region), by: writer)
        }
        // What is written names one campaign alone.
        await #expect(throws: Refusal.self) { try await desk.putCampaign(typed("19.05"), by: regency) }
        try await desk.putCampaign(typed("19.05", "social-condition"), by: regency)
        for (writer, region) in [
            (district, "19.05"), (district, "19.05.01"), (village, "19.05.05.2001"), (regency, "19.06"), (village, ""),
        ] {
            await #expect(throws: Refusal.self, "\(region)") { try await desk.putCampaign(typed(region), by: writer) }
        }
        for reader in [posyandu.yanti, posyandu.midwife] {
            await #expect(throws: Refusal.notFound) { try await desk.putCampaign(typed("19.05.05.2004"), by: reader) }
        }
        #expect(try desk.campaigns.all(for: posyandu.yanti).map(\.region).sorted() == ["19.05", "19.05.05.2004"])
        #expect(try desk.campaigns.all(for: other).map(\.region) == ["19.05"])

        let all = try #require(try desk.campaigns.all(for: other).first)
        let part = try #require(try desk.campaigns.all(for: district).first { $0.region == "19.05.05.2001" })
        await #expect(throws: Refusal.self) {
            try await desk.putCampaign(typed("19.05.05", ended: true), on: all.id, by: district)
        }
        try await desk.putCampaign(typed("19.05.05.2001", ended: true), on: part.id, by: district)
        #expect(try desk.campaigns.all(for: regency).filter(\.isEnded).map(\.id) == [part.id])
        #expect(try desk.verification.differences() == [])
    }

    @Test func `a campaign ends after it begins, inside its regency`() async throws {
        let desk = try await Posyandu().desk
        for (region, to, field) in [
            ("19.05.05", "30-09-2026", "to"), ("19.05.99", "30-11-2026", "region"), ("19", "30-11-2026", "region"),
        ] {
            let typed = [
                ("title", "Rumah"), ("region", region), ("form", "housing-condition"), ("from", "01-10-2026"),
                ("to", to),
            ]
            let refusal = await #expect(throws: Refusal.self) { try await desk.putCampaign(typed, by: Desk.machine) }
            guard case .invalid(let problems)? = refusal else {
                Issue.record("\(region) \(to): \(String(describing: refusal))")
                continue
            }
            #expect(problems.map(\.field) == [field])
        }
    }
}
