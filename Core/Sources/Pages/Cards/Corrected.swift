import Plain
import Records

/// What a page is asked to correct (`koreksi`), as it stands now.
struct Corrected {
    /// `nil` where nothing stands that this form could correct.
    let entry: Entry?
    /// It did, and was taken back.
    private let isTakenBack: Bool
    /// Somebody corrected it after the page was drawn.
    let isOutrun: Bool

    /// - Returns: `nil` where nothing is to be corrected
    init?(_ turn: Turn, on card: ID, by form: Form) {
        let text = turn.request.isPost ? turn.request.typed("koreksi") : turn.request.asked("koreksi")
        guard !text.isEmpty else { return nil }
        let named = ID(text).flatMap { turn.book.entry($0) }.flatMap { named in
            named.card == card && Forms.find(named.form).map { form.corrects($0) } ?? false ? named : nil
        }
        entry = named.flatMap { turn.book.standing(of: $0) }
        isTakenBack = named != nil && entry == nil
        isOutrun = turn.request.isPost && entry != nil && entry?.id != named?.id
    }

    static let outrun = Problem(
        "", "Catatan ini baru saja dibetulkan orang lain. Lihat isinya, lalu simpan lagi.",
        "Somebody else has just corrected this. Look at it, then save again.")

    /// Nothing to correct: what was typed cannot stand instead of it.
    func gone(_ turn: Turn, back: String) -> Response {
        guard isTakenBack else { return turn.notFound() }
        let title = turn.say("Catatan ini sudah dibatalkan", "This was taken back")
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(turn.say("Lihat kartunya dulu. Bila perlu, tulis yang baru.", "Look at the card first. Write anew if need be."))</p>\
                <p><a class="button button--main button--full" href="\(turn.path(back))">\(turn.say("Lihat kartunya", "Look at the card"))</a></p>
                """)
        page.back = turn.path(back)
        return turn.respond(page, status: 409)
    }
}
