import Plain
public import Records
import Rules

/// What is said of a complaint wherever it is shown.
public enum ComplaintWords {
    public static func title(_ complaint: Complaint, _ say: Words) -> String {
        guard let kind = complaint.catalogued else { return say("Laporan", "Complaint") }
        return say.either(kind.title.indonesian, kind.title.english)
    }

    /// RT 02, behind the mosque
    public static func place(_ complaint: Complaint, _ say: Words) -> String {
        var parts: [String] = []
        if !complaint.neighbourhood.isEmpty { parts.append("RT \(complaint.neighbourhood)") }
        if !complaint.landmark.isEmpty { parts.append(complaint.landmark) }
        if parts.isEmpty { parts.append(say("Lokasi di peta", "A place on the map")) }
        return parts.joined(separator: ", ")
    }

    public static func tone(_ state: ComplaintState) -> HTML {
        switch state {
        case .confirmed, .unconfirmed, .claimed: "is-good"
        case .returned, .reopened: "is-act"
        case .recorded, .dispatched: "is-watch"
        default: ""
        }
    }

    public static func tag(_ complaint: Complaint, _ turn: Turn) -> HTML {
        let state = "<span class=\"tag \(tone(complaint.state))\">\(turn.phrase(complaint.state.title))</span>" as HTML
        guard complaint.pause != nil else { return state }
        return "<span class=\"tag is-watch\">\(turn.say("Menunggu dokumen", "Waits for a document"))</span>"
    }

    /// Left days with colour, number and word.
    public static func left(_ left: Int?, _ say: Words) -> HTML {
        guard let left else { return "<span class=\"days\">\(say("Jam berhenti", "Clock stands"))</span>" }
        if left < 0 {
            return "<span class=\"days is-urgent\"><b>\(-left)</b>\(say("hari terlambat", "days late"))</span>"
        }
        if left == 0 { return "<span class=\"days is-act\"><b>\(say("Hari ini", "Today"))</b></span>" }
        let tone: HTML = left <= 2 ? " is-watch" : ""
        return "<span class=\"days\(tone)\"><b>\(left)</b>\(say("hari kerja", "working days"))</span>"
    }

    /// Whom the clock told that something is late, or that nobody could be told.
    static func escalated(_ entry: Entry, _ turn: Turn) -> String {
        let post =
            Post(code: entry["post"] ?? "").map { turn.phrase($0.title(villageHead: turn.context.villageHead)) }
            ?? turn.say("Atasan", "The next post")
        guard let name = entry["told"] else {
            return turn.say(
                "Terlambat. \(post): belum ada orangnya, tidak ada yang bisa diberi tahu",
                "Late. \(post): nobody holds the post, nobody could be told")
        }
        return turn.say("Terlambat. Kabar dikirim ke \(post) (\(name))", "Late. Word was sent to \(post) (\(name))")
    }

    #if !hasFeature(Embedded)
    /// What a step says of the part of another office.
    private static func part(_ entry: Entry, _ turn: Turn) -> String? {
        guard let form = Forms.find(entry.form), form.isOfPart else { return nil }
        let book = entry[form.isOfAddressee ? "desk" : "office"] ?? ""
        let name =
            entry["office-name"] ?? turn.context.offices.first { $0.book == book }?.name
            ?? turn.say("Dinas lain", "Another office")
        switch form {
        case .complaintPart: return turn.say("Diminta juga ke \(name)", "Also asked: \(name)")
        case .complaintPartPlanned: return turn.say("\(name): dijadwalkan", "\(name): planned")
        case .complaintPartDone: return turn.say("\(name): selesai", "\(name): done")
        case .complaintPartRefused: return turn.say("\(name): tidak bisa", "\(name): cannot do it")
        case .complaintPartReleased: return turn.say("Tidak menunggu \(name) lagi", "\(name) is no longer awaited")
        default: return "\(name). \(escalated(entry, turn))"
        }
    }
    #endif

    /// What a step says to those who read the timeline: its own words, and what was written with it.
    static func step(_ entry: Entry, _ turn: Turn) -> (title: String, texts: [String]) {
        let form = Forms.find(entry.form)
        var title = form.map { turn.phrase($0.title) } ?? ""
        let office = entry["office-name"] ?? entry["office"] ?? ""
        switch entry.form {
        case Form.complaint.code: title = turn.say("Dilaporkan", "Told")
        case Form.complaintSubmitted.code: title = turn.say("Diajukan desa", "Sent on by the village")
        case Form.complaintDispatched.code: title = turn.say("Dikirim ke \(office)", "Sent to \(office)")
        case Form.complaintForwarded.code: title = turn.say("Diteruskan ke \(office)", "Passed on to \(office)")
        case Form.complaintReceived.code: title = turn.say("Diterima dinas", "Received by the office")
        case Form.complaintWaiting.code: title = turn.say("Dinas minta dokumen", "The office asks for a document")
        case Form.complaintClaimed.code: title = turn.say("Kata dinas sudah selesai", "Solved, says the office")
        case Form.complaintEscalated.code:
            title = escalated(entry, turn)
        case Form.complaintRefused.code: title = turn.say("Ditolak dengan alasan", "Refused on a ground")
        default:
            #if !hasFeature(Embedded)
            if let words = part(entry, turn) { title = words }
            #endif
        }
        var texts: [String] = []
        for answer in entry.answers {
            guard let field = form?.field(answer.field) else { continue }
            switch answer.field {
            case "reply", "result", "found", "note", "reason", "no-photo", "what": texts.append("“\(answer.text)”")
            case "needed", "ground", "on", "assignee", "unverified", "until":
                if case .flag = field.kind {
                    texts.append(turn.phrase(field.label))
                } else {
                    texts.append("\(turn.phrase(field.label)): \(AnswerWords.words(answer, field, turn))")
                }
            default: break
            }
        }
        return (title, entry.form == Form.complaint.code ? [] : texts)
    }
}
