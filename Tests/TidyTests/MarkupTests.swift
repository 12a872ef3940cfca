import Testing

/// Of the marks of HTML, at least one stands on every page.
private let tags = [
    "a", "article", "aside", "b", "body", "br", "button", "caption", "dd", "details", "div", "dl", "dt", "em",
    "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "head", "header", "html", "i", "img", "input",
    "label", "legend", "li", "link", "main", "meta", "nav", "ol", "optgroup", "option", "p", "script", "section",
    "select", "small", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "title", "tr", "ul",
]

/// The lines of a Swift text in which a string holds HTML; a value put into it reads as `_`.
private func markup(in source: SourceText) throws -> [Int] {
    let tag = try Regex("</?(?:\(tags.joined(separator: "|")))(?:[\\s/>_]|$)")
    return source.literals.flatMap { literal in
        literal.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { place, line in
            line.contains(tag) ? literal.line + place : nil
        }
    }
}

@Test func `no route draws a page`() throws {
    var findings: [Finding] = []
    for (path, source) in Tree.product where path.hasPrefix("Sources/Web/") {
        for line in try markup(in: source) { findings.append(Finding(path, line: line, "HTML")) }
    }
    hold(
        "What stands on a page is drawn in DeskPages; Web reads a request, asks the desk and answers.",
        repair: "make it a page of Sources/DeskPages that is given plain values.", findings)
}

@Test(arguments: [
    #"let back: HTML = "<p><a class=\"more\" href=\"/\">\(word)</a></p>""#,
    "let list = \"\"\"\n    <ul class=\"rows\">\n    \"\"\"",
    #"let end = "\(rows)</table>""#,
    #"let row = "<li\(isHere ? here : none)>""#,
])
func `HTML in a route is seen`(text: String) throws {
    #expect(try !markup(in: SourceText(swift: text)).isEmpty)
}

@Test(arguments: [
    "let names: Array<a> = [] // <p>", #"let sum = "\(a < b ? 1 : 2)""#,
    #"let mail = "Pandu <pandu@posyandu.example>""#,
])
func `what is no HTML is no finding`(text: String) throws {
    #expect(try markup(in: SourceText(swift: text)).isEmpty)
}
