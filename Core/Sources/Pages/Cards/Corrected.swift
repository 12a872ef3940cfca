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
    init?(_ visit: Visit, on card: ID, by form: Form) {
        let text = visit.request.isPost ? visit.request.typed("koreksi") : visit.request.asked("koreksi")
        guard !text.isEmpty else { return nil }
        let named = ID(text).flatMap { visit.book.entry($0) }.flatMap { named in
            named.card == card && Forms.find(named.form).map { form.corrects($0) } ?? false ? named : nil
        }
        entry = named.flatMap { visit.book.standing(of: $0) }
        isTakenBack = named != nil && entry == nil
        isOutrun = visit.request.isPost && entry != nil && entry?.id != named?.id
    }

    static let outrun = Problem(
        "", "Catatan ini baru saja dibetulkan orang lain. Lihat isinya, lalu simpan lagi.",
        "Somebody else has just corrected this. Look at it, then save again.")

    /// Nothing to correct: what was typed cannot stand instead of it.
    func gone(_ visit: Visit, back: String) -> Response {
        guard isTakenBack else { return visit.notFound() }
        let title = visit.say("Catatan ini sudah dibatalkan", "This was taken back")
        var page = Page(
            title: title,
            body: """
                <h1>\(title)</h1><p class="lead">\(visit.say("Lihat kartunya dulu. Bila perlu, tulis yang baru.", "Look at the card first. Write anew if need be."))</p>\
                <p><a class="button button--main button--full" href="\(visit.path(back))">\(visit.say("Lihat kartunya", "Look at the card"))</a></p>
                """)
        page.back = visit.path(back)
        return visit.respond(page, status: 409)
    }
}
