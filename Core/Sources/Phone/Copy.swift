import Pages
import Plain
import Records
import Rules

/// The phone's copy of one person's book, and the one place that keeps state between two calls.
/// The module runs in a single thread of the service worker.
struct Copy {
    var context: Context
    /// What the server has numbered.
    var base: Book
    /// The same with this phone's own entries folded after it.
    var view: Book
    var waiting: [Waiting] = []
    /// The phone's own that the server has, but the feed has not yet brought back.
    var stored: [Entry] = []
    var reader = EntryReader()
    /// The day on which the entry of the next feed line came, when it is a later one than its own.
    private var received: Day?

    init(context: Context) {
        self.context = context
        base = Book(place: context.place)
        view = base
    }

    /// Takes feed lines: `SEQ⇥ENTRY`, `received⇥DAY` before one that came later, and `cursor⇥SEQ⇥HASH…` which says how far
    /// it reads.
    mutating func take(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { take($0) }
    }

    /// The same from bytes: the first feed of a book is large, and needs no copy.
    mutating func take(_ feed: UnsafeBufferPointer<UInt8>) -> Int32 {
        // While the view shares what the book holds, the book's first change would copy all of it.
        view = Book(place: context.place)
        var taken: Int32 = 0
        var start = 0
        for end in 0...feed.count where end == feed.count || feed[end] == UInt8(ascii: "\n") {
            if end > start, takeLine(UnsafeBufferPointer(rebasing: feed[start..<end])) { taken += 1 }
            start = end + 1
        }
        refold()
        return taken
    }

    private mutating func takeLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let end = line.firstIndex(of: UInt8(ascii: "\t")) else { return false }
        let rest = UnsafeBufferPointer(rebasing: line[(end + 1)...])
        let first = String(decoding: line[..<end], as: UTF8.self)
        if first == "cursor" {
            let columns = String(decoding: rest, as: UTF8.self).cut(at: UInt8(ascii: "\t"), keepingEmpty: true)
            if columns.count >= 2, let seq = columns[0].number {
                base.advance(to: seq, hash: columns[1])
            }
            return false
        }
        if first == "received" {
            received = String(decoding: rest, as: UTF8.self).number.map { Day(number: $0) }
            return false
        }
        guard let seq = first.number, var entry = reader.read(rest) else { return false }
        entry.received = received
        received = nil
        base.take(entry, seq: seq)
        return true
    }

    /// Takes the outbox anew: `STATE⇥REASON⇥ENTRY` a line; the reason is a code when held, words when discarded.
    mutating func setOutbox(_ text: String) {
        waiting = []
        stored = []
        for line in text.cut(at: UInt8(ascii: "\n")) {
            let columns = line.cut(at: UInt8(ascii: "\t"), most: 3, keepingEmpty: true)
            guard columns.count == 3, let entry = reader.read(columns[2]) else { continue }
            switch columns[0] {
            case "stored": stored.append(entry)
            case "held": waiting.append(Waiting(entry, .held(HeldReason(code: columns[1]) ?? .unreadable)))
            case "discarded": waiting.append(Waiting(entry, .discarded(columns[1])))
            default: waiting.append(Waiting(entry))
            }
        }
        refold()
    }

    mutating func refold() {
        view = base
        for entry in stored { view.takeWaiting(entry, isStored: true) }
        for item in waiting where item.isUnsent { view.takeWaiting(item.entry) }
    }

    mutating func handle(_ text: String) -> String {
        guard let (request, language) = RequestText.read(text, waiting: waiting, view.place.book) else {
            return "status\t404\n\n"
        }
        var context = context
        context.language = language
        let response = KaderSite.answer(request, book: view, context: context)
        for entry in response.entries {
            view.takeWaiting(entry)
            waiting.append(Waiting(entry))
        }
        return RequestText.write(response)
    }
}
