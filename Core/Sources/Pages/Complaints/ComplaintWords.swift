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

    static func tag(_ complaint: Complaint, _ visit: Visit) -> HTML {
        let state = "<span class=\"tag \(tone(complaint.state))\">\(visit.phrase(complaint.state.title))</span>" as HTML
        guard complaint.pause != nil else { return state }
        return "<span class=\"tag is-watch\">\(visit.say("Menunggu dokumen", "Waits for a document"))</span>"
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
    static func escalated(_ entry: Entry, _ visit: Visit) -> String {
        let post =
            Post(code: entry["post"] ?? "").map { visit.phrase($0.title) } ?? visit.say("Atasan", "The next post")
        guard let name = entry["told"] else {
            return visit.say(
                "Terlambat. \(post): belum ada orangnya, tidak ada yang bisa diberi tahu",
                "Late. \(post): nobody holds the post, nobody could be told")
        }
        return visit.say("Terlambat. Kabar dikirim ke \(post) (\(name))", "Late. Word was sent to \(post) (\(name))")
    }

    /// What a step says to those who read the timeline: its own words, and what was written with it.
    static func step(_ entry: Entry, _ visit: Visit) -> (title: String, texts: [String]) {
        let form = Forms.find(entry.form)
        var title = form.map { visit.phrase($0.title) } ?? ""
        let office = entry["office-name"] ?? entry["office"] ?? ""
        switch entry.form {
        case Form.complaint.code: title = visit.say("Dilaporkan", "Told")
        case Form.complaintSubmitted.code: title = visit.say("Diajukan desa", "Sent on by the village")
        case Form.complaintDispatched.code: title = visit.say("Dikirim ke \(office)", "Sent to \(office)")
        case Form.complaintForwarded.code: title = visit.say("Diteruskan ke \(office)", "Passed on to \(office)")
        case Form.complaintReceived.code: title = visit.say("Diterima dinas", "Received by the office")
        case Form.complaintWaiting.code: title = visit.say("Dinas minta dokumen", "The office asks for a document")
        case Form.complaintClaimed.code: title = visit.say("Kata dinas sudah selesai", "Solved, says the office")
        case Form.complaintEscalated.code:
            title = escalated(entry, visit)
        case Form.complaintRefused.code: title = visit.say("Ditolak dengan alasan", "Refused on a ground")
        default: break
        }
        var texts: [String] = []
        for answer in entry.answers {
            guard let field = form?.field(answer.field) else { continue }
            switch answer.field {
            case "reply", "result", "found", "note", "reason", "no-photo": texts.append("“\(answer.text)”")
            case "needed", "ground", "on", "assignee", "unverified":
                if case .flag = field.kind {
                    texts.append(visit.phrase(field.label))
                } else {
                    texts.append("\(visit.phrase(field.label)): \(AnswerWords.words(answer, field, visit))")
                }
            default: break
            }
        }
        return (title, entry.form == Form.complaint.code ? [] : texts)
    }
}

#if !hasFeature(Embedded)
extension ComplaintWords {
    /// Whose turn it is.
    public static func holder(_ line: ComplaintLine, _ say: Words) -> String {
        switch line.stage {
        case .village: say("Desa", "The village")
        case .confirmation: say("Pelapor", "The reporter")
        case .response, .completion: line.officeName
        case .ended: "–"
        }
    }

    /// Buyan Kelumbi, RT 02
    public static func place(_ line: ComplaintLine) -> String {
        [line.regionName, line.rt.isEmpty ? line.landmark : "RT \(line.rt)"].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
#endif
