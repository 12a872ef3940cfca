package import Desk
package import Pages
package import Plain
import Records
package import Rules

/// *Pustaka bersama*: rules and materials that the teams above somebody share with all.
package struct LibraryPage {
    package static let path = "/pustaka"

    private let say: Words
    private let found: [Signposts.Found]
    private let fields: FieldPresentation
    private let today: Day

    package init(_ found: [Signposts.Found], fields: FieldPresentation, today: Day, _ say: Words) {
        self.found = found
        self.fields = fields
        self.today = today
        self.say = say
    }

    package var page: Page {
        let title = say("Pustaka", "Library")
        let rows = found.html { material -> HTML in
            let kind = AnswerWords.words(Answer("kind", material.text("kind")), Form.material.field("kind"), say)
            let field = ServiceField(code: material.text("field")).map { say(fields.title(of: $0)) } ?? ""
            let format = material.text(Form.file).isEmpty ? "" : "PDF"
            let notes = [kind, field, material.text("source"), material.text("year"), format].filter { !$0.isEmpty }
                .joined(separator: ", ")
            let isNew = material.from.adding(days: 30) > today
            let new: HTML = isNew ? "<span class=\"tag is-watch\">\(say("Baru", "New"))</span>" : ""
            let document = material.text(Form.file)
            let link = document.isEmpty ? material.text("link") : DocumentLink.path(document)
            let name: HTML =
                link.isEmpty
                ? "\(material.text("title"))"
                : "<a href=\"\(link)\" target=\"_blank\" rel=\"noreferrer noopener\">\(material.text("title"))</a>"
            return """
                <li class="row"><span class="row__body"><span class="row__title">\(name)</span><span class="row__note">\(notes)</span>\
                <span class="row__note">\(material.text("about"))</span></span><span class="row__side">\(new)</span></li>
                """
        }
        var page = Page(
            title: title,
            body: """
                <div><h1>\(title)</h1><p class="lead">\(say("Aturan dan bahan dari tim pembina.", "Rules and materials of the coaching teams."))</p></div>
                \(rows.isEmpty ? "<p class=\"lead\">\(say("Belum ada bahan.", "Nothing yet."))</p>" as HTML : "<ul class=\"rows\" role=\"list\">\(rows)</ul>")
                """)
        page.isDesk = true
        return page
    }
}
