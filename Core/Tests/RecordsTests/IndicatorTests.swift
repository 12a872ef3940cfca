import Foundation
import Plain
import Rules
import Seeded
import Testing

@testable import Records

/// The list of what is counted: whole, and what cards count is on it and nothing else.
@Suite struct IndicatorTests {
    @Test func `every indicator says in both languages what it is, on what it rests and which way is good`() {
        #expect(Set(Indicator.all.map { $0.code }).count == Indicator.all.count)
        for indicator in Indicator.all {
            let texts = [indicator.title, indicator.unit, indicator.means, indicator.definition]
            #expect(texts.allSatisfy { !$0.indonesian.isEmpty && !$0.english.isEmpty }, "\(indicator.code)")
            #expect(!indicator.source.document.isEmpty && indicator.edition > 0, "\(indicator.code)")
            for sentences in [indicator.definition.indonesian, indicator.definition.english] {
                #expect(sentences.hasSuffix("."), "\(sentences)")
                #expect(sentences.split(separator: ". ").count == 2, "\(sentences)")
            }
            #expect(!indicator.code.contains { $0 == ":" || $0 == "=" || $0 == " " }, "\(indicator.code)")
        }
    }

    /// What is asked of other cards would be counted nowhere, and nothing would say so.
    @Test func `each is counted in a way in which its cards are asked`() {
        for indicator in Indicator.all {
            let kinds: [CardKind] =
                switch indicator.counting {
                case .month, .span: [.resident]
                case .written: [.household, .activity]
                case .sum: [.activity]
                case .state: [.household]
                case .together, .share: [indicator.subject.card]
                }
            #expect(kinds.contains(indicator.subject.card), "\(indicator.code)")
        }
    }

    @Test func `women checked in a month stand beside all who are pregnant`() {
        let share = Indicator.find("antenatal-share")?.share
        #expect(share?.part == "antenatal" && share?.whole == ["pregnant"])
    }

    @Test func `what several conclusions count under is named after the mildest`() {
        #expect(Indicator.find("pressure-high")?.title.indonesian == "Tensi 140/90 atau lebih")
        #expect(Indicator.find("glucose-high")?.title.indonesian == "Gula darah 200 atau lebih")
    }

    @Test func `a share is made of indicators that are counted, and has a target that can be reached`() {
        for indicator in Indicator.all {
            if let share = indicator.share {
                for code in [share.part] + share.whole + share.less {
                    #expect(Indicator.find(code).map { $0.share == nil } == true, "\(indicator.code): \(code)")
                }
            }
            if let target = indicator.target {
                #expect(indicator.share != nil && (1...100).contains(target.percent), "\(indicator.code)")
            }
        }
    }

    @Test func `D/S and N within D−O−B are computed in one place`() {
        let counts = ["s": 3, "d": 2, "n": 1, "b": 1]
        #expect(Share.attendance.percent { counts[$0, default: 0] } == 67)
        #expect(Share.rising.percent { counts[$0, default: 0] } == 100)
        #expect(Share.rising.percent { _ in 0 } == nil)
    }

    @Test func `titles know the field, the letter and what is no indicator`() {
        #expect(Indicator.title(of: "d").indonesian == "Ditimbang (D)")
        #expect(Indicator.title(of: "told:health").english == "Told: Health")
        #expect(Indicator.title(of: "nothing").english == "nothing")
    }

    @Test func `the version of counts follows from the definitions, and from nothing that is not stored`() {
        let version = Contribution.versionText(Indicator.all)
        #expect(version == Contribution.version)
        #expect(Contribution.versionText(Indicator.all.filter { $0.share == nil }) == version)
        #expect(Contribution.versionText(Indicator.all.filter { $0.code != "visited" }) != version)
        #expect(Contribution.versionText(Indicator.all.reversed()) == version)
    }

    /// Whoever changes how something is counted must raise its edition: else stored counts stay as they were. The same
    /// random lives give the same counts as long as nobody does.
    @Test func `what is counted of a thousand lives is what the golden list says, or its edition was raised`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/indicators.txt")
        let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { String($0) }
        let counted = RandomLives.counted()
        #expect(Set(counted.keys).isSubset(of: Indicator.all.map { $0.code }))
        var lines: [String] = []
        for indicator in Indicator.all where indicator.share == nil && !RandomLives.isOfToday(indicator) {
            let digest = counted[indicator.code].map { String($0, radix: 16) } ?? "-"
            lines.append("\(indicator.code) \(indicator.edition) \(digest)")
            let old = golden.first { $0.hasPrefix(indicator.code + " ") }?.split(separator: " ").map { String($0) }
            #expect(old != nil, "add to \(file.lastPathComponent): \(lines.last ?? "")")
            guard let old, old.count == 3, old[2] != digest else { continue }
            #expect(old[1] != "\(indicator.edition)", "\(indicator.code) is counted otherwise: raise its edition")
        }
        #expect(Set(lines) == Set(golden), "Golden/indicators.txt should say:\n\(lines.joined(separator: "\n"))")
    }
}

/// Cards of every kind that is counted, with chance that is the same in every run.
private enum RandomLives {
    /// What stands open today is read from where it stands.
    static func isOfToday(_ indicator: Indicator) -> Bool { indicator.subject == .complaints && indicator.isStock }

    /// A digest of all counts by indicator.
    static func counted() -> [String: UInt64] {
        var sums: [String: [Int: Int]] = [:]
        var dice = Dice(seed: 11)
        for _ in 0..<250 {
            var village = Village()
            person(&dice, &village)
            house(&dice, &village)
            activity(&dice, &village)
            for card in village.book.cards + [Card(complaint(&dice))] { add(card, to: &sums) }
        }
        return sums.mapValues { months in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for (month, count) in months.sorted(by: { $0.key < $1.key }) where count != 0 {
                for byte in "\(month) \(count)\n".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            return hash
        }
    }

    private static func add(_ card: Card, to sums: inout [String: [Int: Int]]) {
        func code(_ text: String) -> String { String(text.prefix { $0 != ":" }) }
        for month in Contribution.writtenMonths(card) {
            for mark in Contribution.marks(of: card, in: month).map({ Mark($0) }) {
                #expect(Indicator.find(mark.indicator)?.isStock == false, "\(mark.indicator)")
                sums[code(mark.indicator), default: [:]][Int(month.number), default: 0] += mark.amount
            }
        }
        for stock in Contribution.stocks(of: card) {
            #expect(Indicator.find(stock.indicator)?.isStock == true, "\(stock.indicator)")
            sums[code(stock.indicator), default: [:]][Int(stock.month.number), default: 0] += stock.change
        }
    }

    private static func date(_ dice: inout Dice) -> Day { day("2024-01-01").adding(days: dice.number(0...700)) }

    private static func person(_ dice: inout Dice, _ village: inout Village) {
        let born = day("2006-01-01").adding(days: dice.number(0...7_000))
        let isSmall = dice.happens(0.6)
        let birth = isSmall ? day("2022-06-01").adding(days: dice.number(0...700)) : born
        let card = village.child(born: birth.iso, on: day("2024-01-01"))
        if dice.happens(0.3) { village.write("identity", on: card, ["name": "Nur", "no-kia": "y"]) }
        for step in 0..<(isSmall ? 14 : 0) where dice.happens(0.85) {
            let on = day("2024-09-10").adding(days: 31 * step)
            let (weight, length) = ("\(dice.number(5_000...15_000))", "\(dice.number(600...1_050))")
            village.write("growth-visit", on: card, on, ["weight": weight, "length": length])
        }
        if isSmall, dice.happens(0.5) {
            let rounds = ["hb-0 bcg-1 opv-1", "dpt-hb-hib-1 opv-2", "dpt-hb-hib-2 opv-3", "dpt-hb-hib-3 opv-4 ipv-1"]
            for (step, given) in (rounds + ["mr-1 ipv-2"]).enumerated() {
                let on = birth.adding(days: [1, 62, 93, 124, 290][step])
                village.write("dose-record", on: card, ["on": on.iso, "given": given])
            }
        }
        for _ in 0..<dice.number(0...3) {
            let status = dice.one(of: Schooling.allCases).rawValue
            village.write("schooling", on: card, date(&dice), ["status": status])
            let condition = dice.one(of: SocialCondition.allCases).rawValue
            let resolved = dice.one(of: ["y", ""])
            village.write("social-condition", on: card, date(&dice), ["conditions": condition, "resolved": resolved])
            village.write(
                "social-assessment", on: card, date(&dice), ["result": dice.one(of: ["referred", "family"])])
        }
        if !isSmall, dice.happens(0.5) {
            let begin = date(&dice)
            village.write("pregnancy", on: card, begin, ["last-period": begin.adding(days: -40).iso])
            village.write("antenatal-visit", on: card, begin.adding(days: 30), ["provider": "midwife"])
            let end = begin.adding(days: dice.number(100...230))
            village.write("pregnancy-end", on: card, end, ["on": end.iso, "outcome": "born"])
        }
        if dice.happens(0.1) { village.write("moved-out", on: card, day("2025-11-05"), ["on": "2025-11-05"]) }
    }

    private static func house(_ dice: inout Dice, _ village: inout Village) {
        let home = village.write("household", date(&dice), ["head": "Rahman"])
        for _ in 0..<dice.number(1...4) {
            village.write(
                "household-visit", on: home, date(&dice),
                ["health": dice.one(of: ["none", "problem"]), "away": dice.one(of: ["y", "", ""])])
            village.write(
                "water-sanitation", on: home, date(&dice),
                [
                    "water": dice.one(of: WaterSource.allCases).rawValue,
                    "toilet": dice.one(of: Toilet.allCases).rawValue, "larvae": dice.one(of: ["none", "found"]),
                    "campaign": dice.one(of: ["", ID(high: 1, low: 2).text]),
                ])
            village.write(
                "housing-condition", on: home, date(&dice),
                [
                    "structure": dice.one(of: HouseStructure.allCases).rawValue,
                    "floor": dice.one(of: FloorMaterial.allCases).rawValue,
                    "wall": dice.one(of: WallMaterial.allCases).rawValue, "roof": "good",
                    "area": "\(dice.number(12...60))",
                    "occupants": "4", "air": "yes", "toilet": "no", "water": "yes",
                ])
            village.write("aid-received", on: home, date(&dice), ["programme": "pkh"])
            if dice.happens(0.4) {
                village.write("aid-proposal", on: home, date(&dice), ["kind": "proposal", "reason": "Roboh"])
            }
        }
    }

    private static func activity(_ dice: inout Dice, _ village: inout Village) {
        let kind = dice.one(of: ["fire", "drugs", "disaster-risk", "drill", "patrol", "order"])
        village.write("safety-log", date(&dice), ["kind": kind, "place": "Pasar", "note": "Ada"])
        if dice.happens(0.5) { village.write("reading-corner", date(&dice), ["place": "Balai", "visitors": "9"]) }
        if dice.happens(0.5) { village.write("school-counselling", date(&dice), ["school": "SD 1", "topic": "food"]) }
    }

    private static func complaint(_ dice: inout Dice) -> Complaint {
        var complaint = Complaint(id: ID(high: 3, low: dice.next()), opened: date(&dice))
        complaint.kind = dice.one(of: ["unfit-house", "waste-water", "no-midwife"])
        complaint.recordedAt = 1_000
        let seen = complaint.opened.adding(days: dice.number(0...20))
        complaint.verified = seen
        complaint.dispatched = seen.adding(days: dice.number(0...5))
        complaint.officeSince = complaint.dispatched
        complaint.dispatchedAt = 1_000 + Int64(dice.number(0...200)) * 3_600_000
        complaint.answered = complaint.dispatched?.adding(days: dice.number(0...90))
        if dice.happens(0.6), let answered = complaint.answered {
            let claimed = answered.adding(days: dice.number(0...90))
            for (form, on) in [("complaint-claimed", claimed), ("complaint-reopened", claimed.adding(days: 2))] {
                complaint.steps.append(Complaint.Step(entry: complaint.id, form: form, day: on, state: .claimed))
            }
        }
        complaint.state = dice.one(of: [.confirmed, .unconfirmed, .refused, .ineligible, .working])
        if complaint.state != .working { complaint.ended = complaint.answered }
        return complaint
    }
}
