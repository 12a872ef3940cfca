import Pages
import Plain
import Records
import Rules

/// *Belum terbantu*: families whose house is unfit or who have a social need, and for whom no aid is on record; and those
/// with aid though no need is. For whoever reads aid and residents there.
enum AidNeedsPage {
    /// Below the book of a Posyandu.
    static let path = "belum-terbantu"

    static func answer(_ turn: Turn) -> Response {
        guard turn.request.path == [path], !turn.request.isPost,
            Form.aidReceived.audience.contains(turn.context.person.role)
        else { return turn.notFound() }
        let say = turn.say
        let all = turn.book.aidNeeds
        let waiting = all.filter { $0.needs > 0 && !$0.hasAid }
        let others = all.filter { $0.needs == 0 && $0.hasAid }
        let title = say("Belum terbantu", "Not helped yet")
        let lead =
            !waiting.isEmpty
            ? say(
                "\(waiting.count) keluarga butuh bantuan, dan belum tercatat mendapatnya.",
                "\(waiting.count) families need aid and have none on record.")
            : all.contains { $0.needs > 0 }
                ? say("Semua yang butuh sudah tercatat dibantu.", "All who need aid have some on record.")
                : say("Belum ada kebutuhan yang tercatat.", "No need is on record.")
        let rows = waiting.html { row(turn, $0, need($0, say), side($0, say)) }
        let order =
            waiting.count > 1
            ? say("Yang paling banyak kebutuhannya di atas.", "The most needs stand first.") + " " : ""
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(lead)</p>\
                <p class="meta">\(order)\(say("Ini penapisan. Dinas yang memutuskan.", "This is screening. The office decides."))</p></div>\(next(turn, waiting))
                \(rows.isEmpty ? "" : turn.list(rows, empty: ""))
                <section class="stack stack--tight" aria-labelledby="lain"><h2 id="lain">\(say("Dibantu, tanpa kebutuhan tercatat", "Helped, without a need on record"))</h2>\
                <p class="meta">\(say("Belum tentu keliru. Lihat dulu rumah dan keluarganya.", "Not wrong by itself. Look at house and family first."))</p>\
                \(turn.list(others.html { row(turn, $0, state($0, say), "") }, empty: say("Tidak ada.", "None.")))</section>
                <p><a class="more" href="\(turn.path("buku-bantu/\(Form.aidReceived.code)"))">\(say("Semua bantuan yang tercatat", "All aid on record"))</a></p>
                """)
        page.isDesk = !turn.context.deskLinks.isEmpty
        page.back = OverviewPages.path(of: "b:" + turn.book.place.book)
        return turn.respond(page)
    }

    /// The first for whom nothing is proposed yet.
    private static func next(_ turn: Turn, _ waiting: [AidNeed]) -> HTML {
        guard turn.may(.aidProposal), let first = waiting.first(where: { $0.household != nil && !$0.isProposed }),
            let home = first.household
        else { return "" }
        let path = turn.path("\(CardKind.household.path)/\(home.id.text)/tulis/\(Form.aidProposal.code)?kind=proposal")
        return """
            <p><a class="button button--main" href="\(path)">\(Icon.plus.svg) \(turn.say("Usulkan untuk \(first.name)", "Propose aid for \(first.name)"))</a></p>
            """
    }

    private static func row(_ turn: Turn, _ family: AidNeed, _ words: String, _ side: HTML) -> HTML {
        let path =
            family.household.map { turn.path("\(CardKind.household.path)/\($0.id.text)") }
            ?? turn.path("\(CardKind.resident.path)/\(family.people.first?.resident.id.text ?? "")")
        let rt = family.neighbourhood.isEmpty ? "" : "RT \(family.neighbourhood) · "
        return turn.row(family.name, rt + words, to: path, side: side)
    }

    private static func side(_ family: AidNeed, _ say: Words) -> HTML {
        family.isProposed ? "<span class=\"tag\">\(say("Diusulkan", "Proposed"))</span>" : ""
    }

    /// Why it stands here.
    private static func need(_ family: AidNeed, _ say: Words) -> String {
        var words: [String] = []
        if family.hasUnfitHouse, let found = family.houseClass {
            let lacks = family.lacks.map { say($0) }.joined(separator: ", ")
            words.append(
                say("Rumah \(say(found.kind.label).begunSmall())", "House: \(say(found.kind.label).begunSmall())"))
            if !lacks.isEmpty { words[0] += ": \(lacks)" }
        }
        for (resident, conditions) in family.people {
            let all = conditions.map { say($0.title) }.joined(separator: ", ")
            words.append(family.household == nil ? all : "\(resident.name): \(all)")
        }
        return words.joined(separator: " · ")
    }

    /// What it had, and what is known of its house.
    private static func state(_ family: AidNeed, _ say: Words) -> String {
        let field = Form.aidReceived.field("programme")
        var had: [String] = []
        let programmes = family.aid.compactMap { $0["programme"] }
            .map { AnswerWords.words(Answer("programme", $0), field, say) }
        for words in programmes + family.otherAid.map({ say($0) }) where !had.contains(words) { had.append(words) }
        let house =
            family.houseClass.map {
                say("rumah \(say($0.kind.label).begunSmall())", "house: \(say($0.kind.label).begunSmall())")
            }
            ?? say("rumah belum dilihat", "nobody looked at the house")
        return "\(had.joined(separator: ", ")) · \(house)"
    }
}
