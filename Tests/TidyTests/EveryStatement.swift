import Foundation
import GRDB
import Plain
import Synchronization

@testable import Archive

/// Every statement that the Archive runs, heard in the forms in which it runs, over a database with a row in each table.
enum EveryStatement {
    private static let id = ID(naming: "x")
    private static let month = Month(number: 24_000)
    private static let day = Day(number: 19_723)
    private static let digest = [UInt8](repeating: 2, count: 32)

    static func heard() throws -> Set<String> {
        let (archive, folder) = try archive()
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = Mutex<Set<String>>([])
        let hear: @Sendable (String) -> Void = { text in
            texts.withLock { _ = $0.insert(text.split { $0.isWhitespace }.joined(separator: " ")) }
        }
        try archive.write { writing in
            writing.db.db.trace { event in if case .statement(let statement) = event { hear(statement.sql) } }
            try write(writing)
            try ask(writing.reading, archive)
            try takeAway(writing)
            _ = try Schema.isUpToDate(writing.db)
            try Schema.bringUpToDate(writing.db)
            _ = try writing.db.columns(of: "book")
        }
        try archive.engine.write { $0.db.trace(options: []) }
        // Steps of triggers come as comments.
        return texts.withLock { $0.filter { !$0.hasPrefix("--") } }
    }

    /// A sealed database, and the folder in which it lies.
    static func archive() throws -> (Archive, URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "every-\(UUID().uuidString)")
        let path = folder.appending(path: "pandu.sqlite").path(percentEncoded: false)
        return (try Archive(path: path) { _ in [UInt8](repeating: 7, count: 32) }, folder)
    }

    private static func write(_ writing: ArchiveWriting) throws {
        try writing.addBook(id: "melati", kind: "posyandu", name: "Melati", number: "1", region: "19.05")
        guard let book = try writing.reading.book("melati")?.no else { return }
        let entry = EntryRow(seq: 1, envelope: "e", body: "b", salt: digest, digest: digest, hash: "h")
        try writing.add(entry, id: id, to: book, received: 1)
        try writing.setHead(of: book, seq: 1, hash: "h")
        let card = CardRow(
            id: id, kind: "resident", name: "Ani", sex: "f", birth: Day(number: 19_723), mother: "", rt: "001",
            state: "living",
            stocks: "")
        try writing.put(card, in: book)
        for marks in ["", "d told:roads"] { try writing.put(marks: marks, of: id, month: month, in: book) }
        let key = TallyKey(area: "19.05", month: Month(number: 24_000), indicator: "d")
        try writing.addToTally(key, 1)
        try writing.addToStock(key, 1)
        try writing.addToStanding(area: "19.05", day: day, indicator: "open:roads", 1)
        try writing.put(
            [AttentionRow(card: id, kind: 0, reasons: "", since: day, from: day, until: day)], of: id, in: book)
        let signpost = SignpostRow(
            card: id, kind: "appointment", key: "person ani 1985", state: "", isOpen: true, from: day, until: day,
            answers: "name=Ani")
        try writing.put([signpost], of: id, in: book)
        try writing.putNationalID(digest, of: id, in: book)
        try writing.put(complaint, in: book)
        try writing.note(secret: "s", card: id, in: book)
        try writing.putAccount(
            "ani", title: "Ani", role: "kader", region: "19.05", book: "melati", isDisabled: false, card: id)
        try writing.put(
            [MandateRow(entry: id, account: "ani", role: "kader", region: "", book: "melati", appointment: id)],
            of: "ani")
        try writing.add(ReadingRow(account: "ani", part: "report", reason: "handling", note: "", at: 1), of: id)
        try writing.setPassword(of: "ani", "x", mustChange: false)
        try writing.setAttempts("known ani", failures: 1, until: 1)
        try writing.setSetting("a", "b")
        try writing.putSubscription(
            id, name: "x", region: "19.05", office: "", channel: "webhook", address: "", isDisabled: false)
        try writing.setSecret(of: id, "x")
        let notice = try writing.add(
            NoticeRow(
                entry: id, event: "told", happened: 1, book: book, card: id, kind: "road", state: "recorded", due: day,
                region: "19.05", office: "pu"))
        try writing.setSeen("ani", notice: notice, day: day)
        try writing.addDelivery(id, to: id, notice: notice, now: 1)
        try writing.claim(id, until: 2)
        try writing.settle(id, as: .waiting, next: 1, remark: "")
        try writing.renew(id, now: 1)
        try writing.addSession(digest, account: "ani", now: 1, expires: 9)
        try writing.addPushToken(digest, account: "ani", device: "hp", now: 1)
        try writing.setContacts([digest: 1])
        try writing.hold(id: id, book: "melati", writer: "ani", line: "l", reason: "late", received: 1)
        try writing.resolve(held: 1, as: "held", by: "", note: "", at: 0)
        try writing.put(
            PhotoRow(digest: digest, writer: "ani", size: 1, width: 1, height: 1, received: 1, isLoose: true))
        let mention = PhotoMention(
            digest: digest, entry: id, book: "melati", card: id, form: "complaint", writer: "ani")
        for isHeld in [true, false] { try writing.note(mention, isHeld: isHeld) }
    }

    private static var complaint: ComplaintRow {
        ComplaintRow(
            id: id, kind: "road", code: "roads", state: "recorded", isOpen: true, region: "19.05", rt: "001",
            landmark: "", position: "", office: "pu", isDispatched: false, digest: "d", opened: day, stage: "response",
            due: day, wake: day, days: 3, assignee: "", supports: 0, photos: 0, isUrgent: false, moved: day)
    }

    private static func ask(_ reading: ArchiveReading, _ archive: Archive) throws {
        guard let book = try reading.book("melati") else { return }
        _ = (try reading.book(number: book.no), try reading.book(registered: "1"))
        for (region, kind) in [("", nil), ("19.05", "posyandu")] { _ = try reading.books(in: region, kind: kind) }
        for region in ["", "19.05"] {
            _ = try reading.reporting(in: region, from: Month(number: 1), to: Month(number: 2))
            _ = try reading.lastWritten(in: region)
            _ = try reading.signposts(of: "appointment", below: region, since: day)
            _ = try reading.attentions(below: region, on: day, limit: 9)
            _ = try reading.countAttentions(below: region, on: day, upTo: 0)
            _ = try reading.sharedNumbers(in: region)
        }
        try reading.entries(of: book.no, after: 0) { _ in true }
        try reading.lines(of: book.no, on: "x") { _, _, _ in }
        _ = (try reading.merges(in: book.no), try reading.ids(of: book.no), try reading.hash(of: book.no, at: 1))
        _ = (try reading.entry(id), try reading.hasEntry(id))
        _ = (try reading.tallies(of: "19.05", from: month, to: month), try reading.allTallies())
        _ = (try reading.cards(marked: "d", month: month, in: book), try reading.cards(in: book))
        _ = try reading.complaints(marked: "fires", month: month, in: book)
        _ = (try reading.allMarks(of: book.no), try reading.allAttentions(of: book.no))
        for kinds in [[], ["appointment"]] {
            _ = try reading.signposts(to: ["person ani 1985"], kinds: kinds, since: day)
            _ = try reading.openSignposts(to: ["t-19.05"], kinds: kinds)
        }
        _ = try reading.lateSignposts(of: "follow-up", before: day, limit: 9)
        _ = (try reading.allSignposts(of: book.no), try reading.signposts(on: id))
        _ = (try reading.mandates(of: "ani"), try reading.allMandates(), try reading.accounts(on: id))
        _ = (
            try reading.standing(of: "19.05"), try reading.standing(of: "19.05", before: day), try reading.allStanding()
        )
        _ = (
            try reading.countDue(in: "19.05", from: day, before: day),
            try reading.sums(of: "x", below: "19", from: Month(number: 1), to: Month(number: 2))
        )
        _ = (try reading.hasNationalIDs(), try reading.hasNumberedSignposts())
        _ = (try reading.nationalIDs(of: book.no))
        try askComplaints(reading, book)
        _ = (try reading.account("ani"), try reading.accounts(), try reading.attempts("x"), try reading.knownOrigins())
        _ = (try reading.setting("a"), try reading.settings(from: "a"))
        _ = (
            try reading.session(digest), try reading.sessions(of: "ani"),
            try reading.hasPushToken(of: "ani", device: "hp")
        )
        _ = (try reading.pushToken(digest), try reading.pushTokens(of: "ani"))
        _ = (try reading.held(1), try reading.held(in: "melati", from: 0, limit: 9), try reading.held(id: id))
        _ = (try reading.heldCount(in: "melati"), try reading.held(in: "melati", for: "late", on: id))
        _ = (try reading.homelessHeld(offset: 0), try reading.heldLines(of: "ani"), try reading.heldBytes(of: "ani"))
        _ = try reading.hasHeld()
        for bound in [NoticeBound.office("pu"), .village("19.05"), .region("19"), .region("")] {
            _ = try reading.notices(bound, events: ["told", "late"], limit: 9)
            _ = try reading.countNotices(bound, events: ["told", "late"], after: 0, limit: 9)
        }
        _ = (try reading.seen("ani"), try reading.lastNotice(), try reading.subscriptions())
        _ = (try reading.deliveries(dueBy: 9, limit: 9), try reading.outbox(of: id))
        _ = (try reading.photo(digest), try reading.photos(), try reading.mentions(ofPhoto: digest))
        _ = (try reading.photoMentions(in: "melati"), try reading.loosePhotos(before: 9, of: "ani", beyond: 1))
        _ = (try reading.secret(digest: "s"), try reading.secrets(of: book.no), try reading.readings(of: id))
        _ = (try reading.lastReadings(), try reading.sealing(), try reading.faults(), try archive.brokenSeals(reading))
    }

    /// Every bound of every list, with all that it can be sifted by and with nothing.
    private static func askComplaints(_ reading: ArchiveReading, _ book: BookRow) throws {
        _ = (
            try reading.complaint(id, in: book.no), try reading.complaint(digest: "d"),
            try reading.complaints(of: book.no)
        )
        _ = (try reading.complaintsToWake(by: day, limit: 9), try reading.openComplaints(in: "19.05"))
        for bound in [ComplaintQuery.Bound.office("pu"), .village("19.05"), .region("19"), .region("")] {
            for states in [[], ["recorded"], ["a", "b", "c", "d", "e", "f"]] {
                for codes in [[], ["roads", "water"]] {
                    for assignee in ["", "Dewi"] {
                        var query = ComplaintQuery(bound)
                        (query.states, query.codes, query.assignee) = (states, codes, assignee)
                        _ = try reading.complaints(query)
                    }
                    for (isOpen, isByDue) in [(true as Bool?, true), (nil, false)] {
                        var query = NumberedComplaints(bound)
                        (query.states, query.codes, query.isOpen, query.isByDue) = (states, codes, isOpen, isByDue)
                        if !isByDue { (query.marks, query.months) = (["told"], [month, month.adding(1)]) }
                        if !codes.isEmpty { (query.book, query.region) = ("melati", "19") }
                        _ = try reading.complaints(query)
                    }
                }
            }
            let wanted = ComplaintWanted(
                words: "pasar", kinds: ["road"], regions: ["19.05"], digests: ["d"], opened: [day])
            _ = try reading.complaints(ComplaintQuery(bound), wanted: wanted)
        }
    }

    private static func takeAway(_ writing: ArchiveWriting) throws {
        try writing.discardHomeless(of: "ani", day: day, offset: 0, by: "x", note: "", at: 1)
        try writing.forgetNotices(before: 0)
        try writing.forgetAttempts("x")
        try writing.forgetAttempts(before: 0)
        try writing.removeSetting("x")
        try writing.forgetSessions(before: 0)
        try writing.endSession(digest)
        try writing.endSessions(of: "x")
        try writing.endSessions(of: "x", but: digest)
        try writing.endPushTokens(of: "x", at: 1)
        try writing.endPushTokens(of: "x", but: digest, at: 1)
        try writing.endPushToken(digest, at: 1)
        try writing.removePushToken(digest)
        try writing.forgetPhoto(digest)
        if let book = try writing.reading.book("melati")?.no { try writing.clearMarks(of: book) }
    }
}
