import Desk
import Pages
import Plain
import Records
import Rules

/// What is said of a follow-up wherever it is shown.
enum FollowUpWords {
    /// How it stands: days late, the day, or that it is done.
    static func side(_ state: FollowUp.State, due: Day, on today: Day, _ say: Words) -> HTML {
        switch state {
        case .confirmed: "<span class=\"tag is-good\">\(Icon.tick.svg) \(say(state.title))</span>"
        case .done: "<span class=\"tag is-watch\">\(say(state.title))</span>"
        default: left(due, on: today, say)
        }
    }

    static func left(_ due: Day, on today: Day, _ say: Words) -> HTML {
        let days = due.days(since: today)
        if days < 0 {
            return "<span class=\"days is-urgent\"><b>\(-days)</b>\(say("hari terlambat", "days late"))</span>"
        }
        if days == 0 { return "<span class=\"days is-act\"><b>\(say("Hari ini", "Today"))</b></span>" }
        let tone: HTML = days <= 7 ? " is-watch" : ""
        return "<span class=\"days\(tone)\"><b>\(days)</b>\(say("hari lagi", "days left"))</span>"
    }

    /// What is late first, then by its day; what is done last.
    static func sorted(_ works: [FollowUp]) -> [FollowUp] {
        works.sorted {
            ($0.state == .confirmed ? 1 : 0, $0.due, $0.id) < ($1.state == .confirmed ? 1 : 0, $1.due, $1.id)
        }
    }

    static func row(_ work: FollowUp, _ turn: Turn) -> HTML {
        turn.row(
            work.what, "\(turn.context.party(work.to)) · \(turn.say(work.state.title))",
            to: turn.path("\(CardKind.followUp.path)/\(work.id.text)"),
            side: side(work.state, due: work.due, on: turn.today, turn.say))
    }
}

extension Turn {
    /// Whether she sees a card that waits for her in a book that is not hers.
    var isGuest: Bool { !Permission.opens(context.person, book.place) }

    /// A page of a desk.
    func deskPage(_ title: String, _ body: HTML) -> Response {
        var page = Page(title: title, body: body)
        page.isDesk = true
        return respond(page)
    }

    /// Below the inbox for whoever has not the book, below the team for its own people.
    func backLink(_ path: String, _ words: String) -> HTML {
        let (to, title) = isGuest ? (InboxPage.path, say("Kotak masuk", "Inbox")) : (self.path(path), words)
        return "<p class=\"back\"><a class=\"more\" href=\"\(to)\">\(Icon.back.svg) \(title)</a></p>"
    }

    /// The button that writes a form on a card; nothing where it is not offered to her now.
    func button(_ form: Form, on card: Card, _ words: String? = nil, isMain: Bool = false) -> HTML {
        guard may(form, on: card), form.isOffered(card, today), let kind = card.kind else { return "" }
        let path = path("\(kind.path)/\(card.id.text)/tulis/\(form.code)")
        return
            "<a class=\"button\(isMain ? " button--main" : "" as HTML)\" href=\"\(path)\">\(words ?? phrase(form.title))</a>"
    }
}
