import Plain
import Rules
import Testing

@testable import Records

@Suite struct NeedTests {
    private var village = Village()

    private func stock(_ card: ID, _ indicator: String, _ at: String) -> Int {
        guard let card = village.book.card(card) else { return -1 }
        return Contribution.stocks(of: card).filter { $0.indicator == indicator && $0.month <= month(at) }
            .reduce(0) { $0 + $1.change }
    }

    private func marks(_ card: ID, _ at: String) -> [String] {
        village.book.card(card).map { Contribution.marks(of: $0, in: month(at)) } ?? []
    }

    private mutating func house() -> ID { village.write("household", day("2025-06-01"), ["head": "Rahman"]) }

    private mutating func judge(_ form: String, on card: ID?, _ answers: KeyValuePairs<String, String>) -> Door.Verdict
    {
        Door.judge(
            village.entry(form, on: card, answers), in: village.book, by: Village.yanti, today: Village.today)
    }

    // MARK: Houses

    @Test mutating func `a house without a toilet is counted from that month until one is built`() {
        let house = house()
        village.write("water-sanitation", on: house, day("2025-08-10"), ["toilet": "none"])
        village.write("water-sanitation", on: house, day("2025-09-10"), ["larvae": "found"])
        village.write("water-sanitation", on: house, day("2025-11-10"), ["toilet": "own", "toilet-drain": "septic"])
        #expect(["2025-07", "2025-08", "2025-10", "2025-11"].map { stock(house, "no-toilet", $0) } == [0, 1, 1, 0])
        #expect(stock(house, "households", "2025-05") == 0 && stock(house, "households", "2025-06") == 1)
    }

    @Test mutating func `of two findings of one month the later decides`() {
        let house = house()
        village.write("water-sanitation", on: house, day("2025-08-20"), ["water": "piped"])
        village.write("water-sanitation", on: house, day("2025-08-10"), ["water": "surface"])
        #expect(stock(house, "unsafe-water", "2025-08") == 0)
    }

    @Test mutating func `what was taken back is counted no more`() {
        let house = house()
        let old = village.write("water-sanitation", on: house, day("2025-08-10"), ["toilet": "none", "larvae": "none"])
        #expect(marks(house, "2025-08") == ["larvae-inspected", "larva-free"])
        village.write("household-withdrawal", on: house, corrects: old, ["reason": "salah rumah"])
        #expect(stock(house, "no-toilet", "2025-12") == 0 && marks(house, "2025-08") == [])
    }

    @Test mutating func `larvae are counted in the month in which somebody looked`() {
        let house = house()
        village.write("water-sanitation", on: house, day("2025-08-10"), ["larvae": "none"])
        village.write("water-sanitation", on: house, day("2025-08-20"), ["larvae": "found"])
        village.write("water-sanitation", on: house, day("2025-09-20"), ["toilet": "own"])
        #expect(marks(house, "2025-08") == ["larvae-inspected"])
        #expect(marks(house, "2025-09") == [])
    }

    @Test mutating func `an unfit house says why, and is counted`() throws {
        let house = house()
        village.write(
            "housing-condition", on: house, day("2025-08-10"),
            [
                "structure": "sound", "floor": "earth", "wall": "brick", "roof": "good", "area": "30",
                "occupants": "4", "air": "yes", "toilet": "no", "water": "yes",
            ])
        let found = try #require(village.book.card(house)?.findings.last(.housingCondition)).conclusions
        #expect(
            found.map { $0.kind.code } == [
                "house-unfit", "house-lacks-floor", "house-lacks-space", "house-lacks-toilet",
            ])
        #expect(stock(house, "unfit-houses", "2025-08") == 1)
    }

    @Test mutating func `a visit is counted once a month, when somebody was at home`() {
        let house = house()
        village.write("household-visit", on: house, day("2025-08-01"), ["away": "y"])
        #expect(marks(house, "2025-08") == [])
        village.write("household-visit", on: house, day("2025-08-02"), ["health": "none"])
        village.write(
            "household-visit", on: house, day("2025-08-09"), ["housing": "problem", "housing-problems": "roof-damage"])
        #expect(marks(house, "2025-08") == ["visited", "visited-problem"])
    }

    // MARK: Immunisation

    @Test mutating func `a child counts as fully immunised from her first birthday to her second`() {
        let child = village.child(born: "2024-03-10", on: day("2024-03-12"))
        #expect(
            ["2025-02", "2025-03", "2026-01", "2026-03"].map { stock(child, "immunisation-age", $0) } == [0, 1, 1, 0])
        #expect(stock(child, "fully-immunised", "2025-06") == 0)
        for (on, doses) in [
            ("2024-03-10", "hb-0"), ("2024-04-10", "bcg-1 opv-1"), ("2024-05-10", "dpt-hb-hib-1 opv-2"),
            ("2024-06-10", "dpt-hb-hib-2 opv-3"), ("2024-07-10", "dpt-hb-hib-3 opv-4 ipv-1"),
            ("2024-12-10", "mr-1 ipv-2"),
        ] {
            #expect(stock(child, "fully-immunised", "2025-06") == 0)
            village.write("dose-record", on: child, day("2025-01-10"), ["on": on, "given": doses])
        }
        #expect(
            ["2025-02", "2025-03", "2026-02", "2026-03"].map { stock(child, "fully-immunised", $0) } == [0, 1, 1, 0])
        village.write("withdrawal", on: child, corrects: village.book.entries.last?.id, ["reason": "salah anak"])
        #expect(stock(child, "fully-immunised", "2025-06") == 0)
    }

    // MARK: Schooling

    @Test mutating func `a child is of school age from her seventh birthday to the month before her sixteenth`() {
        let child = village.child(born: "2015-03-20")
        #expect(stock(child, "school-age", "2026-01") == 1)
        #expect(stock(child, "school-age", "2031-02") == 1 && stock(child, "school-age", "2031-03") == 0)
    }

    @Test
    mutating func `who left school is out of it until she goes again, and no longer than to her nineteenth birthday`() {
        let child = village.child(born: "2010-03-20", on: day("2025-01-10"))
        village.write("schooling", on: child, day("2025-08-10"), ["status": "dropped-out", "cause": "cost"])
        #expect(stock(child, "out-of-school", "2025-07") == 0 && stock(child, "out-of-school", "2026-01") == 1)
        #expect(stock(child, "out-of-school", "2029-03") == 0)
        village.write("schooling", on: child, day("2025-12-10"), ["status": "equivalency"])
        #expect(stock(child, "out-of-school", "2025-11") == 1 && stock(child, "out-of-school", "2025-12") == 0)
    }

    @Test mutating func `a child under seven cannot be out of school, one of seven cannot wait for PAUD`() {
        let six = village.child(born: "2019-01-14")
        let seven = village.child(born: "2019-01-13")
        #expect(judge("schooling", on: six, ["status": "never"]) == .hold(.invalid))
        #expect(judge("schooling", on: six, ["status": "not-yet"]) == .accept)
        #expect(judge("schooling", on: seven, ["status": "not-yet"]) == .hold(.invalid))
        #expect(judge("schooling", on: seven, ["status": "never"]) == .accept)
    }

    // MARK: Social

    @Test mutating func `a condition ends when it is taken care of, and nobody is written down against her will`() {
        let child = village.child(born: "2015-01-13", on: day("2025-01-10"))
        village.write(
            "social-condition", on: child, day("2025-03-01"), ["conditions": "disability", "agrees": "guardian"])
        village.write("social-condition", on: child, day("2025-09-01"), ["resolved": "y", "agrees": "guardian"])
        #expect(["2025-03", "2025-08", "2025-09"].map { stock(child, "disability", $0) } == [1, 1, 0])
        #expect(judge("social-condition", on: child, ["conditions": "disability"]) == .hold(.invalid))
        #expect(judge("social-condition", on: child, ["agrees": "guardian"]) == .hold(.invalid))
        #expect(
            judge("social-condition", on: child, ["conditions": "neglected-elder", "agrees": "guardian"])
                == .hold(.invalid))
    }

    @Test mutating func `for a child a guardian agrees, and for who has nobody the record is made for her good`() {
        let child = village.child(born: "2015-01-13")
        let elder = village.child(born: "1940-01-13")
        for (card, answer, isTaken) in [
            (child, "y", false), (child, "guardian", true), (child, "none", true),
            (elder, "y", true), (elder, "guardian", true), (elder, "none", true), (elder, "", false),
        ] {
            let verdict = judge("social-condition", on: card, ["conditions": "homeless", "agrees": answer])
            #expect((verdict == .accept) == isTaken, "\(answer)")
        }
    }

    @Test mutating func `a referral to the social office says where`() {
        let child = village.child(born: "2015-01-13")
        #expect(judge("social-assessment", on: child, ["result": "referred"]) == .hold(.invalid))
        village.write("social-assessment", on: child, ["result": "referred", "to": "Dinsos"])
        #expect(marks(child, "2026-01") == ["social-assessed", "social-referred"])
        village.write("withdrawal", on: child, corrects: village.book.entries.last?.id, ["reason": "salah orang"])
        #expect(marks(child, "2026-01") == [])
    }

    @Test mutating func `what an office has to hear is a complaint about somebody until it was told`() {
        let child = village.child(born: "2015-01-13", on: day("2025-01-10"))
        func open(_ village: Village) -> [String] {
            let resident = village.resident(child)
            return resident.toReport(on: Village.today).filter { kind, finding in
                village.book.complaint(kind, of: resident, since: finding.day) == nil
            }.map { $0.kind.code }
        }
        #expect(open(village) == [])
        village.write("schooling", on: child, ["status": "dropped-out"])
        village.write("social-assessment", on: child, ["result": "referred", "to": "Dinsos"])
        #expect(open(village) == ["out-of-school", "social-other"])
        village.write("social-condition", on: child, ["conditions": "disability", "agrees": "guardian"])
        #expect(open(village) == ["out-of-school", "person-with-disability"])
        #expect(judge("complaint", on: nil, ["kind": "out-of-school", "rt": "1", "resident": "x"]) == .hold(.invalid))
        village.write("complaint", ["kind": "out-of-school", "rt": "1", "resident": child.text])
        #expect(open(village) == ["person-with-disability"])
        village.write("social-condition", on: child, ["resolved": "y", "agrees": "guardian"])
        village.write("schooling", on: child, ["status": "attends"])
        #expect(village.resident(child).toReport(on: Village.today).isEmpty)
    }

    @Test func `every social condition is a kind that the social office answers`() {
        for condition in SocialCondition.allCases {
            #expect(Catalogue.find(condition.complaint).map { !$0.isSecret && $0.office == .social } == true)
        }
    }

    // MARK: Activities and registers

    @Test mutating func `an activity is a card of its own, counted in its month until it is taken back`() {
        #expect(judge("safety-log", on: nil, ["kind": "fire", "place": "Pasar", "note": "Kompor"]) == .accept)
        let log = village.write("safety-log", day("2025-10-01"), ["kind": "fire", "place": "Pasar", "note": "Kompor"])
        #expect(marks(log, "2025-10") == ["safety-fire", "fires"])
        village.write("activity-withdrawal", on: log, corrects: log, ["reason": "dua kali"])
        #expect(marks(log, "2025-10") == [] && village.book.card(log)?.isOpen == false)
    }

    @Test mutating func `a register of states has each card once, a log has every entry`() {
        let house = house()
        village.write("water-sanitation", on: house, day("2025-08-10"), ["toilet": "none"])
        village.write("water-sanitation", on: house, day("2025-09-10"), ["toilet": "own"])
        village.write("aid-received", on: house, day("2025-08-10"), ["programme": "pkh"])
        village.write("aid-received", on: house, day("2025-09-10"), ["programme": "food"])
        let states = Registers.find("water-sanitation")?.lines(of: village.book) ?? []
        let log = Registers.find("aid-received")?.lines(of: village.book) ?? []
        #expect(states.map { $0.finding["toilet"] } == ["own"])
        #expect(log.map { $0.finding["programme"] } == ["food", "pkh"])
    }
}

@Suite struct CampaignTests {
    private var village = Village()
    private let campaign: Campaign = {
        var campaign = Campaign(id: ID(high: 1, low: 2))
        (campaign.form, campaign.region) = ("water-sanitation", "19.05")
        (campaign.from, campaign.to) = (day("2025-12-01"), day("2026-02-28"))
        return campaign
    }()

    private func marks(_ card: ID, _ at: String) -> [String] {
        village.book.card(card).map { Contribution.marks(of: $0, in: month(at)) } ?? []
    }

    @Test func `it runs from its first day to its last, in its area`() {
        #expect(campaign.runs(on: day("2025-12-01"), in: "19.05.05.2004"))
        #expect(campaign.runs(on: day("2026-02-28"), in: "19.05"))
        #expect(!campaign.runs(on: day("2025-11-30"), in: "19.05.05.2004"))
        #expect(!campaign.runs(on: day("2026-03-01"), in: "19.05.05.2004"))
        #expect(!campaign.runs(on: day("2026-01-01"), in: "19.06.01.2001"))
    }

    @Test mutating func `a house that is looked at twice is counted once, in the month of the first time`() {
        let house = village.write("household", day("2025-06-01"), ["head": "Rahman"])
        let first = village.write(
            "water-sanitation", on: house, day("2025-12-10"), ["toilet": "own", "campaign": campaign.id.text])
        village.write(
            "water-sanitation", on: house, day("2026-01-10"), ["toilet": "own", "campaign": campaign.id.text])
        #expect(marks(house, "2025-12") == [campaign.indicator] && marks(house, "2026-01") == [])
        village.write("household-withdrawal", on: house, corrects: first, ["reason": "salah rumah"])
        #expect(marks(house, "2025-12") == [] && marks(house, "2026-01") == [campaign.indicator])
    }

    @Test mutating func `a campaign of pupils expects the ages of early childhood and school`() {
        var pupils = campaign
        pupils.form = "schooling"
        let found = ["2021-01-14", "2021-01-13", "2010-01-14", "2010-01-13"].map { born in
            let child = village.child(born: born)
            return pupils.expects(Card(village.resident(child)), on: Village.today)
        }
        #expect(found == [false, true, true, false])
    }

    @Test mutating func `a campaign against stunting expects those under five, one of social care those in need`() {
        var growth = campaign
        growth.form = "growth-visit"
        let ages = ["2021-01-14", "2021-01-13", "2025-06-01"].map { born in
            let child = village.child(born: born)
            return growth.expects(Card(village.resident(child)), on: Village.today)
        }
        #expect(ages == [true, false, true])
        var social = campaign
        social.form = "social-condition"
        let person = village.child(born: "1990-01-14")
        #expect(!social.expects(Card(village.resident(person)), on: Village.today))
        village.write(
            "social-condition", on: person, day("2025-12-02"), ["conditions": "disability", "agrees": "y"])
        #expect(social.expects(Card(village.resident(person)), on: Village.today))
        village.write(
            "social-condition", on: person, day("2025-12-12"),
            ["resolved": "y", "agrees": "y", "campaign": campaign.id.text])
        #expect(!social.expects(Card(village.resident(person)), on: Village.today))
        #expect(marks(person, "2025-12").contains(campaign.indicator))
    }

    @Test mutating func `text that is no campaign is counted nowhere`() {
        let house = village.write("household", day("2025-06-01"), ["head": "Rahman"])
        village.write("water-sanitation", on: house, ["toilet": "own", "campaign": "a b c"])
        #expect(marks(house, "2026-01") == [])
    }
}
