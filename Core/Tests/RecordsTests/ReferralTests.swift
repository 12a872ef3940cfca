import Plain
import Rules
import Testing

@testable import Records

/// A referral on its way there and back.
@Suite struct ReferralTests {
    private struct Way {
        var village = Village()
        let child: ID

        init(isReferred: Bool = true) {
            child = village.child()
            if isReferred { village.write("referral", on: child, ["to": "Puskesmas Tempilang"]) }
        }

        var state: Referral.State? { village.resident(child).referrals.last?.state }

        mutating func take(
            _ step: String, by person: Person = Village.midwife, _ message: String? = nil
        ) -> Door.Verdict {
            let answers: KeyValuePairs<String, String> =
                message.map { ["step": step, "message": $0] } ?? ["step": step]
            let entry = village.entry("referral-step", on: child, writer: person.account, answers)
            let verdict = Door.judge(entry, in: village.book, by: person, today: Village.today)
            if verdict == .accept { village.take(entry) }
            return verdict
        }
    }

    @Test func `she came, was treated with a message for the kader, and was followed up`() {
        var way = Way()
        #expect(way.state == .referred)
        #expect(way.take("came") == .accept)
        #expect(way.take("treated", "Timbang lagi minggu depan") == .accept)
        #expect(way.village.resident(way.child).referrals.last?.steps.last?.message == "Timbang lagi minggu depan")
        #expect(way.take("closed", by: Village.yanti) == .accept)
        #expect(way.state == .closed)
        #expect(way.take("came") == .hold(.invalid))
    }

    @Test func `treating is the midwife's to write, and says what the kader should do`() {
        var way = Way()
        #expect(way.take("treated", by: Village.yanti, "x") == .hold(.invalid))
        #expect(way.take("treated") == .hold(.invalid))
        #expect(way.take("missed", by: Village.yanti) == .accept)
        #expect(way.state == .missed)
    }

    @Test func `without a referral there is no news, and news can be taken back`() {
        var none = Way(isReferred: false)
        #expect(none.take("came") == .hold(.invalid))
        var way = Way()
        _ = way.take("missed")
        let step = way.village.resident(way.child).referrals.last?.steps.last?.entry
        way.village.write("withdrawal", on: way.child, Village.today, corrects: step, ["reason": "Keliru"])
        #expect(way.state == .referred)
    }
}
