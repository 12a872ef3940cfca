import Archive
import Desk
import Plain
import Records
import Rules
import Testing

/// Who is told what, inside and outside: in the transaction of the entry, once, and nothing that could harm.
@Suite struct NoticeTests {
    private static let hook = "https://sistem.contoh.go.id/pandu"
    private static let day: Int64 = 86_400

    /// A complaint that the village sent on to the housing office.
    private func sent(_ posyandu: Posyandu, _ village: Person, kind: String = "unfit-house") async throws -> Entry {
        var (kader, desk) = (posyandu.pen(posyandu.yanti), posyandu.pen(village))
        let told = kader.entry(
            "complaint", [Answer("kind", kind), Answer("rt", "02"), Answer("note", "Atap bocor, Bu Siti menangis")])
        let seen = desk.entry("complaint-verified", on: told.card, [Answer("found", "Benar")])
        let on = desk.entry("complaint-submitted", on: told.card, [])
        #expect(try await posyandu.submit([told.line], by: posyandu.yanti) == ["stored"])
        #expect(try await posyandu.submit([seen.line, on.line], by: village) == ["stored", "stored"])
        return told
    }

    private func subscribe(_ posyandu: Posyandu, office: String = "perkim") async throws -> Subscribed {
        let secret = try await posyandu.desk.subscribe(
            .webhook, name: "Sistem Perkim", region: "19.05", office: office, address: NoticeTests.hook,
            by: Desk.machine)
        #expect(secret.count == 64)
        return try #require(try posyandu.desk.subscriptions.all(for: Desk.machine).first)
    }

    @Test func `village and office each hear of what is theirs, until they look`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        let told = try await sent(posyandu, people.operator)
        #expect(try posyandu.desk.notices.count(for: people.operator) == 1)
        #expect(try posyandu.desk.notices.count(for: people.housing) == 1)
        #expect(try posyandu.desk.notices.count(for: people.education) == 0)
        #expect(try posyandu.desk.notices.count(for: posyandu.yanti) == 0)

        let news = try posyandu.desk.notices.news(for: people.housing)
        #expect(news.lines.map(\.event) == [.dispatched] && news.lines[0].isNew)
        #expect(news.lines[0].complaint == told.id && news.lines[0].rt == "002")
        try posyandu.desk.notices.looked(at: news, people.housing)
        #expect(try posyandu.desk.notices.count(for: people.housing) == 0)
        #expect(try posyandu.desk.notices.news(for: people.housing).lines.map(\.isNew) == [false])

        var (kader, office) = (posyandu.pen(posyandu.yanti, device: "hp-dua-0002"), posyandu.pen(people.housing))
        let steps = [
            office.entry("complaint-received", on: told.card, []),
            office.entry("complaint-waiting", on: told.card, [Answer("needed", "Surat tanah")]),
        ]
        #expect(try await posyandu.submit(steps.map(\.line), by: people.housing) == ["stored", "stored"])
        let paper = kader.entry("complaint-supplement", on: told.card, [Answer("note", "Nomor 12")])
        _ = try await posyandu.submit([paper.line], by: posyandu.yanti)
        #expect(
            try posyandu.desk.notices.news(for: people.housing).lines.filter(\.isNew).map(\.event) == [.supplemented])
    }

    @Test func `what becomes late is news once to those who watch over it`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        _ = try await posyandu.desk.addAccount(
            name: "camat", title: "Camat", role: .districtCoach, region: "19.05.05", password: "contoh-1234",
            by: Desk.machine)
        let coach = try #require(try posyandu.desk.accounts.find("camat")?.person)
        _ = try await sent(posyandu, people.operator)
        #expect(try posyandu.desk.notices.count(for: coach) == 0)
        posyandu.watch.forward(seconds: 10 * NoticeTests.day)
        #expect(try posyandu.desk.notices.count(for: coach) == 1)
        let news = try posyandu.desk.notices.news(for: coach)
        #expect(news.late == 1 && news.newlyLate == 1 && news.lateLines.count == 1)
        try posyandu.desk.notices.looked(at: news, coach)
        #expect(try posyandu.desk.notices.count(for: coach) == 0)
        posyandu.watch.forward(seconds: 2 * NoticeTests.day)
        #expect(try posyandu.desk.notices.count(for: coach) == 0)
    }

    @Test func `whoever holds a post is told once, and a post without a person tells nobody`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        _ = try await posyandu.desk.addAccount(
            name: "camat", title: "Pak Camat", role: .districtCoach, region: "19.05.05", password: "contoh-1234",
            by: Desk.machine)
        let coach = try #require(try posyandu.desk.accounts.find("camat")?.person)
        func put(_ key: String, _ name: String, _ way: Subscription.Channel, _ address: String) async throws {
            _ = try await posyandu.desk.putHolder(
                of: key, name: name, way, address: address, in: "19.05", by: Desk.machine)
        }
        #expect(try posyandu.desk.regencies.posts(of: "19.05").allSatisfy { $0.holder == nil })
        try await put("office-head disdik", "Ibu Ratna", .lateMail, "ratna@contoh.go.id")
        try await put("district-head 19.05.05", "Pak Camat", .account, "camat")
        // An account that would never hear of it, a place elsewhere, a way that is no post's.
        for (key, way, address) in [
            ("regency-secretary 19.05", Subscription.Channel.account, "camat"),
            ("district-head 19.71.01", .lateMail, "x@contoh.go.id"), ("office-head perkim", .mail, "x@contoh.go.id"),
        ] {
            await #expect(throws: Refusal.self) { try await put(key, "X", way, address) }
        }
        #expect(
            try posyandu.desk.regencies.posts(of: "19.05").compactMap { $0.holder?.name } == ["Ibu Ratna", "Pak Camat"])

        var kader = posyandu.pen(posyandu.yanti)
        let told = kader.entry(
            "complaint", [Answer("kind", "out-of-school"), Answer("rt", "02"), Answer("note", "x")])
        _ = try await posyandu.submit([told.line], by: posyandu.yanti)
        for _ in 0..<20 {
            posyandu.watch.forward(seconds: NoticeTests.day)
            try await posyandu.desk.tick()
        }
        let book = try posyandu.desk.complaints.find(told.id, in: "flamboyan", for: people.education)
        let steps = book.timeline(of: told.id).filter { $0.form == "complaint-escalated" }
        #expect(
            steps.map { "\($0["stage"] ?? "") \($0["post"] ?? "") \($0["told"] ?? "nobody")" } == [
                "village village-head nobody", "village district-head Pak Camat", "response office-head Ibu Ratna",
                "response regency-secretary nobody",
            ])
        let letters = try posyandu.desk.outbox.take()
        #expect(letters.map { $0.subscription.address } == ["ratna@contoh.go.id"])
        #expect(letters.first?.notice?.event == .escalated)
        #expect(try posyandu.desk.notices.news(for: coach).lines.contains { $0.event == .escalated })
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `whoever holds a post is told outside of a late follow-up and a late part, once for each rung`()
        async throws
    {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        _ = try await posyandu.desk.addAccount(
            name: "pembina", title: "Pembina", role: .regencyCoach, region: "19.05", password: "contoh-1234",
            by: Desk.machine)
        let coach = try #require(try posyandu.desk.accounts.find("pembina")?.person)
        _ = try await subscribe(posyandu, office: "")
        _ = try posyandu.desk.outbox.take()
        for (key, way, address) in [
            ("office-head disdik", Subscription.Channel.lateMail, "ratna@contoh.go.id"),
            ("regency-secretary 19.05", .lateWebhook, "https://setda.contoh.go.id/pandu"),
        ] {
            _ = try await posyandu.desk.putHolder(
                of: key, name: "Ibu", way, address: address, in: "19.05", by: Desk.machine)
        }
        try await posyandu.desk.openRegionBook("t-19.05", for: coach)
        let due = Posyandu.today.adding(days: 1)
        var pen = posyandu.pen(coach, book: "t-19.05")
        let work = pen.entry(
            "follow-up",
            [Answer("what", "Kirim daftar Bu Siti"), Answer("to", "disdik"), Answer("until", due.iso)])
        #expect(try await posyandu.submit([work.line], by: coach) == ["stored"])
        let told = try await sent(posyandu, people.operator)
        var office = posyandu.pen(people.housing, device: "dinas-dua-0002")
        let part = office.entry(
            "complaint-part", on: told.card,
            [Answer("office", "disdik"), Answer("what", "Buku sekolah"), Answer("until", due.iso)])
        #expect(try await posyandu.submit([part.line], by: people.housing) == ["stored"])
        _ = try posyandu.desk.outbox.take(atMost: 1000, each: 1000)
        for _ in 0..<20 {
            posyandu.watch.forward(seconds: NoticeTests.day)
            try await posyandu.desk.tick()
        }
        let letters = try posyandu.desk.outbox.take(atMost: 1000, each: 1000).compactMap { letter in
            letter.notice.map { (address: letter.subscription.address, notice: $0) }
        }
        let late = letters.filter { [.followUpLate, .partLate].contains($0.notice.event) }
        #expect(
            late.map { "\($0.address) \($0.notice.event.rawValue)" }.sorted() == [
                "https://setda.contoh.go.id/pandu follow-up-late", "https://setda.contoh.go.id/pandu part-late",
                "ratna@contoh.go.id follow-up-late", "ratna@contoh.go.id part-late",
            ])
        let first = try #require(late.first { $0.notice.event == .followUpLate })
        #expect(first.notice.card == work.id && first.notice.book == "t-19.05" && first.notice.due == due)
        // What is told outside alone is no news inside.
        #expect(try posyandu.desk.notices.news(for: people.education).lines.allSatisfy { $0.event != .partLate })
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `nobody is told of secret kinds`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        _ = try await subscribe(posyandu, office: "")
        for kind in Catalogue.all where kind.isSecret {
            var kader = posyandu.pen(posyandu.yanti, device: "hp-\(kind.code)")
            let told = kader.entry("complaint", [Answer("kind", kind.code), Answer("rt", "02"), Answer("note", "x")])
            _ = try await posyandu.submit([told.line], by: posyandu.yanti)
        }
        #expect(try posyandu.desk.outbox.take().isEmpty)
        #expect(try posyandu.desk.notices.news(for: people.operator).lines.isEmpty)
    }

    @Test func `a webhook gets each step of its office once, under one id however often it is tried`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        _ = try await subscribe(posyandu)
        let told = try await sent(posyandu, people.operator)
        let taken = try posyandu.desk.outbox.take()
        #expect(taken.map { $0.notice?.event } == [.dispatched])
        let first = try #require(taken.first)
        #expect(first.notice?.card == told.id && first.notice?.state == "dispatched")
        // Whoever took it has it alone, for half a minute.
        #expect(try posyandu.desk.outbox.take().isEmpty)
        posyandu.watch.forward(seconds: 31)
        let again = try #require(try posyandu.desk.outbox.take().first)
        #expect(again.id == first.id && again.tries == 1)
        try posyandu.desk.outbox.settle(again, trouble: nil)
        posyandu.watch.forward(seconds: 3 * NoticeTests.day)
        #expect(try posyandu.desk.outbox.take().isEmpty)
        // The same entry pushed again tells nobody twice.
        _ = try await posyandu.submit([told.line], by: posyandu.yanti)
        #expect(try posyandu.desk.outbox.take().isEmpty)
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `it tries nine times with growing pauses, gives up visibly, and begins anew when asked`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        let subscribed = try await subscribe(posyandu)
        _ = try await sent(posyandu, people.operator)
        for pause in Outbox.pauses + [0] {
            let delivery = try #require(try posyandu.desk.outbox.take().first)
            try posyandu.desk.outbox.settle(delivery, trouble: "answered 500")
            posyandu.watch.forward(seconds: max(0, pause - 1))
            #expect(try posyandu.desk.outbox.take().isEmpty)
            posyandu.watch.forward(seconds: 1)
        }
        posyandu.watch.forward(seconds: 10 * NoticeTests.day)
        #expect(try posyandu.desk.outbox.take().isEmpty)
        let lost = try #require(try posyandu.desk.subscriptions.all(for: Desk.machine).first)
        #expect(lost.givenUp == 1 && lost.waiting == 0 && lost.remark == "answered 500")
        #expect(try posyandu.desk.notices.count(for: Desk.machine) == 1)
        try await posyandu.desk.renewDeliveries(of: subscribed.subscription.id, by: Desk.machine)
        #expect(try posyandu.desk.outbox.take().count == 1)
    }

    @Test func `the day's numbers go out once a day, and stop with the subscription`() async throws {
        let posyandu = try await Posyandu()
        let people = try await posyandu.offices()
        _ = try await posyandu.desk.subscribe(
            .mail, name: "Surel", region: "19.05", office: "perkim", address: "perkim@contoh.go.id", by: Desk.machine)
        _ = try await sent(posyandu, people.operator)
        for _ in 1...3 { try posyandu.desk.outbox.queueDigests() }
        let letters = try posyandu.desk.outbox.take()
        #expect(letters.count == 1 && letters[0].notice == nil && letters[0].day == Posyandu.today)
        #expect(try posyandu.desk.outbox.digest(for: letters[0].subscription)[.new] == 1)
        try posyandu.desk.outbox.settle(letters[0], trouble: nil)
        try posyandu.desk.outbox.queueDigests()
        #expect(try posyandu.desk.outbox.take().isEmpty)
        try await posyandu.desk.setStopped(true, subscription: letters[0].subscription.id, by: Desk.machine)
        posyandu.watch.forward(seconds: NoticeTests.day)
        try posyandu.desk.outbox.queueDigests()
        #expect(try posyandu.desk.outbox.take().isEmpty)
        #expect(try posyandu.desk.verification.differences() == [])
    }

    @Test func `an address that could lead astray is refused`() async throws {
        let posyandu = try await Posyandu()
        _ = try await posyandu.offices()
        let wrong: [(Subscription.Channel, String)] = [
            (.webhook, "http://contoh.go.id/"), (.webhook, "ftp://contoh.go.id/"), (.webhook, "https://a@b/"),
            (.webhook, "https://contoh.go.id\\@localhost/"), (.webhook, "https://"), (.webhook, "https://a#b/"),
            (.webhook, "https://%6cocalhost/"), (.webhook, "https://contoh.go.id:99999/"), (.webhook, "file:///etc/"),
            (.mail, "perkim"), (.mail, "a@b"), (.mail, "a@contoh.id,b@contoh.id"), (.mail, "-oQ/tmp@contoh.id"),
            (.mail, "a@contoh.id\r\nBcc:b@contoh.id"),
        ]
        for (channel, address) in wrong {
            await #expect(throws: Refusal.self, "\(address)") {
                _ = try await posyandu.desk.subscribe(
                    channel, name: "x", region: "19.05", office: "perkim", address: address, by: Desk.machine)
            }
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await posyandu.desk.subscribe(
                .mail, name: "x", region: "19.05", office: "", address: "a@contoh.id", by: posyandu.midwife)
        }
        #expect(HookAddress("http://127.0.0.1:8139/pandu")?.port == 8139)
        #expect(try posyandu.desk.subscriptions.all(for: Desk.machine).isEmpty)
    }
}
