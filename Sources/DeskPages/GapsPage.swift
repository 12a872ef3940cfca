import Pages
import Plain
import Records
import Rules

/// *Kekurangan* of a team: what was missing in earlier years, who mends it and how far it is, until it is closed.
struct GapsPage {
    private let turn: Turn
    private let say: Words
    private let gaps: [Gap]

    static let path = "kekurangan"

    /// One thing that was missing.
    private struct Gap {
        let what: String
        let note: String
        /// The book of the office or team that mends it; empty where nobody does yet.
        let owner: String
        let field: ServiceField?
        let isOpen: Bool
        let state: HTML
        let path: String
        /// It is in hand as a follow-up, or a row of this year.
        let isInHand: Bool
        let since: Int
    }

    static func page(_ turn: Turn) -> Response {
        let page = GapsPage(turn)
        return turn.deskPage(turn.say("Kekurangan", "Gaps"), page.body)
    }

    private init(_ turn: Turn) {
        self.turn = turn
        say = turn.say
        let works = turn.book.cards.filter { $0.facts["origin"] == "gap" }.compactMap { FollowUp($0) }
        let rows = turn.book.cards.compactMap { Programme($0) }
        gaps = (works.map { GapsPage.gap($0, turn) } + rows.compactMap { GapsPage.gap($0, among: rows, works, turn) })
            .sorted { ($0.isInHand ? 1 : 0, $0.since, $0.what) < ($1.isInHand ? 1 : 0, $1.since, $1.what) }
    }

    private static func gap(_ work: FollowUp, _ turn: Turn) -> Gap {
        Gap(
            what: work.what, note: turn.say("tindak lanjut", "follow-up"), owner: work.to, field: work.field,
            isOpen: work.state != .confirmed,
            state: FollowUpWords.side(work.state, due: work.due, on: turn.today, turn.say),
            path: turn.path("\(CardKind.followUp.path)/\(work.id.text)"), isInHand: true,
            since: work.due.month.year)
    }

    /// Of the programme: what was copied with what had been missing, and what an earlier year left open and no later one has.
    private static func gap(_ row: Programme, among rows: [Programme], _ works: [FollowUp], _ turn: Turn) -> Gap? {
        let words = turn.book.card(row.id)?.facts["gap"] ?? ""
        let isThisYear = row.year >= turn.today.month.year
        let isCarried = rows.contains { $0.year > row.year && $0.activity.sought == row.activity.sought }
        let isLeft = !isThisYear && row.state.isOpen && !isCarried
        guard isLeft || (!words.isEmpty && (isThisYear || !isCarried)), row.state != .cancelled else { return nil }
        let left = turn.say("Belum selesai pada tahun \(row.year).", "Not done in \(row.year).")
        let tone: HTML = row.state == .done ? " is-good" : isLeft ? " is-act" : ""
        return Gap(
            what: row.activity, note: words.isEmpty ? left : words, owner: row.office, field: row.fields.first,
            isOpen: row.state.isOpen, state: "<span class=\"tag\(tone)\">\(turn.say(row.state.title))</span>",
            path: turn.path("\(CardKind.programme.path)/\(row.id.text)"),
            isInHand: isThisYear || works.contains { $0.what.sought == row.activity.sought }, since: row.year)
    }

    private var body: HTML {
        let title = say("Kekurangan tahun lalu", "What was missing last year")
        let open = gaps.filter(\.isOpen)
        let without = open.filter { $0.owner.isEmpty }.count
        let ended = gaps.filter { !$0.isOpen }
        let past: HTML =
            ended.isEmpty
            ? ""
            : """
            <details class="fold fold--flat"><summary>\(say("\(ended.count) sudah ditutup", "\(ended.count) are closed"))</summary>\
            <ul class="rows" role="list">\(ended.html { row($0) })</ul></details>
            """
        let lead =
            open.isEmpty
            ? say("Semua sudah ditutup.", "All are closed.")
            : without == 0
                ? say("\(open.count) belum ditutup.", "\(open.count) are open.")
                : say(
                    "\(open.count) belum ditutup, \(without) belum ada penanggung jawab.",
                    "\(open.count) are open, \(without) have no owner.")
        return """
            \(turn.backLink("", turn.book.place.name))
            <div class="head"><div><div><h1>\(title)</h1><p class="lead">\(lead)</p></div></div>\
            \(turn.may(.followUp) ? "<a class=\"button button--main\" href=\"\(address(nil))\">\(Icon.plus.svg) \(say("Catat kekurangan", "Write down a gap"))</a>" as HTML : "")</div>
            \(turn.list(open.html { row($0) }, empty: say("Tidak ada kekurangan terbuka.", "No open gaps.")))\(past)
            <p class="meta">\(say("Dari program kerja dan tindak lanjut tim ini. Tetap di sini sampai ditutup.", "From this team's programme and follow-ups. It stays until it is closed."))</p>
            """
    }

    private func row(_ gap: Gap) -> HTML {
        let owner =
            gap.owner.isEmpty ? say("Belum ada penanggung jawab", "Nobody yet") : turn.context.party(gap.owner)
        let ask: HTML =
            gap.isInHand || !gap.isOpen || !turn.may(.followUp)
            ? ""
            : "<li class=\"row row--slim\"><a class=\"more\" href=\"\(address(gap))\">\(say("Minta dikerjakan", "Ask somebody"))</a></li>"
        return turn.row(gap.what, "\(owner) · \(gap.note)", to: gap.path, side: gap.state) + ask
    }

    /// Where a follow-up is written of it.
    private func address(_ gap: Gap?) -> String {
        var answers = [("origin", "gap")]
        if let gap {
            answers += [("what", gap.what), ("to", gap.owner), ("field", gap.field?.code ?? "")].filter {
                !$0.1.isEmpty
            }
        }
        return turn.path("\(CardKind.followUp.path)/baru/\(Form.followUp.code)") + "?\(FormText.joined(answers))"
    }
}
