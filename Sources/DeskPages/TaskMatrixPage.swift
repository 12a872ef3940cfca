import Pages
import Plain
import Records
import Rules

/// *Pembagian tugas*: of each field who heads it, from which office, what she does, and what of the year and of the
/// follow-ups stands under it: a paper of the team that fills itself.
enum TaskMatrixPage {
    /// Below the team's book.
    static let path = "pembagian-tugas"

    static func page(_ turn: Turn) -> Response {
        let say = turn.say
        let cards = turn.book.cards
        let team = cards.compactMap { Appointment($0) }.filter { held in
            held.institution == .team && held.from <= turn.today && held.until >= turn.today
        }
        let plans = cards.compactMap { Programme($0) }.filter { $0.year == turn.today.year && $0.state.isOpen }
        let works = cards.compactMap { FollowUp($0) }.filter { $0.state != .confirmed }
        let leaders = team.filter { $0.position != .fieldHead && $0.position != .kader }.sorted {
            (OfficePosition.allCases.firstIndex(of: $0.position) ?? 0, $0.name)
                < (OfficePosition.allCases.firstIndex(of: $1.position) ?? 0, $1.name)
        }
        let heads = [
            say("Bidang", "Field"), say("Ketua bidang", "Head"), say("Tugas", "Task"), say("Program", "Activities"),
            say("Tindak lanjut", "Follow-ups"),
        ]
        let fields = turn.context.fields.order.html { field -> HTML in
            let holders = team.filter { $0.position == .fieldHead && $0.field == field }
            let names = holders.html { holder -> HTML in
                "<strong>\(holder.name)</strong>\(holder.office.isEmpty ? "" : "<br>\(holder.office)" as HTML)<br>"
            }
            let asked = works.filter { $0.field == field }.count
            let group = turn.context.fields.groups.first { $0.fields.contains(field) }?.code ?? ""
            let list = turn.path(CardKind.followUp.path) + "?\(FieldFilter.name)=\(group)"
            let duties = holders.map(\.duties).filter { !$0.isEmpty }.joined(separator: " ")
            return """
                <tr><th scope="row">\(say(turn.context.fields.ownTitle(of: field)))</th><td data-label="\(heads[1])">\(holders.isEmpty ? "<span class=\"tag is-watch\">\(say("Belum ada", "Nobody yet"))</span>" : names)</td>\
                <td data-label="\(heads[2])">\(duties.isEmpty ? "–" : duties)</td><td class="num" data-label="\(heads[3])">\(plans.filter { $0.fields.contains(field) }.count)</td>\
                <td class="num" data-label="\(heads[4])">\(asked == 0 ? "0" : "<a href=\"\(list)\">\(asked)</a>" as HTML)</td></tr>
                """
        }
        let others = leaders.html { leader -> HTML in
            """
            <tr><th scope="row">\(turn.phrase(leader.position.title))</th><td data-label="\(heads[1])"><strong>\(leader.name)</strong>\(leader.office.isEmpty ? "" : "<br>\(leader.office)" as HTML)</td>\
            <td data-label="\(heads[2])" colspan="3">\(leader.duties.isEmpty ? "–" : leader.duties)</td></tr>
            """
        }
        let columns = heads.html { "<th scope=\"col\">\($0)</th>" }
        return turn.deskPage(
            say("Pembagian tugas", "Who does what"),
            """
            \(turn.backLink("", turn.book.place.name))
            <p class="no-print"><button class="button" type="button" hidden data-cetak>\(say("Cetak", "Print"))</button></p>
            <article class="paper stack"><header class="paper__head"><p><strong>\(turn.book.place.name)</strong></p></header>
            <div><h1>\(say("Pembagian tugas", "Who does what"))</h1><p class="lead">\(DayWords.long(turn.today, say.language))</p></div>
            <table class="table table--cards"><thead><tr>\(columns)</tr></thead><tbody>\(others)\(fields)</tbody></table>
            <p class="meta no-print">\(say("Tugas ditulis pada kartu tiap orang.", "A task is written on the card of each person."))</p>
            <div class="paper__sign"><p>\(say("Ketua tim pembina", "Chair of the team"))</p><p>………………………………</p></div></article>
            """)
    }
}
