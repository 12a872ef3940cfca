import Plain
public import Records
import Rules

/// The questions of a form. Each label is tied to its input; a problem stands at its field in the same
/// words as in the summary, which links to it.
public struct FieldSet {
    let say: Words
    let problems: [Problem]
    /// What was typed, or the values to begin with, by field code.
    let values: [(String, String)]
    /// Posyandu to choose from, by book.
    var neighbours: [(book: String, name: String)] = []
    #if !hasFeature(Embedded)
    /// Offices and teams to choose from.
    var parties: [Party] = []
    /// Meetings to choose from, by id.
    var meetings: [(String, String)] = []
    #endif

    public init(say: Words, problems: [Problem], values: [(String, String)]) {
        self.say = say
        self.problems = problems
        self.values = values
    }

    @inline(never)
    public func value(_ code: String) -> String {
        for (key, value) in values where key == code { return value }
        return ""
    }

    private func has(_ code: String, _ value: String) -> Bool {
        values.contains { $0.0 == code && $0.1 == value }
    }

    @inline(never)
    func phrase(_ phrase: Phrase) -> String { say.either(phrase.indonesian, phrase.english) }

    private func problem(_ code: String) -> Problem? {
        for problem in problems where problem.field == code { return problem }
        return nil
    }

    /// The summary above a form that came back.
    public func summary() -> HTML {
        guard !problems.isEmpty else { return "" }
        let heading =
            problems.count == 1
            ? say("Ada 1 yang perlu diperbaiki", "One thing to mend")
            : say("Ada \(problems.count) yang perlu diperbaiki", "\(problems.count) things to mend")
        return """
            <section class="problems" role="alert" aria-labelledby="salah" tabindex="-1">\
            <h2 id="salah">\(heading)</h2><ul role="list">\
            \(problems.html { "<li><a href=\"#\($0.field.isEmpty ? "isi" : $0.field)\">\(phrase($0.sentence))</a></li>" })\
            </ul></section>
            """
    }

    /// Any field by its kind. With script it shows only when it is asked; without, always.
    public func field(_ field: Field, before: String? = nil) -> HTML {
        let input = input(field, before: before)
        guard let condition = field.condition else { return input }
        return "<div data-bila=\"\(condition.field) \(condition.codes.joined(separator: " "))\">\(input)</div>"
    }

    private func input(_ field: Field, before: String?) -> HTML {
        let label = phrase(field.label)
        switch field.kind {
        case .weight: return number(field.code, label, unit: "kg", before: before)
        case .length: return number(field.code, label, unit: "cm", before: before)
        case .count(_, let unit): return number(field.code, label, unit: unit, before: before, mode: "numeric")
        case .tenths(_, let unit): return number(field.code, label, unit: unit, before: before)
        case .pastDay, .anyDay:
            return text(field.code, label, hint: field.hint.map { phrase($0) }, mode: "numeric")
        case .choice(let choices): return radios(field.code, label, choices)
        case .choices(let choices): return checks(field.code, label, choices)
        case .flag: return flag(field.code, label)
        case .nationalID:
            return text(field.code, label, hint: field.hint.map { phrase($0) }, mode: "numeric")
        case .registered(_, let isDigits):
            let hint = field.hint.map { phrase($0) }
            return text(field.code, label, hint: hint, mode: isDigits ? "numeric" : nil)
        case .text(let limit):
            let mode = field.code == "rt" ? "numeric" : nil
            #if !hasFeature(Embedded)
            // The list of indicators asks for all forms, so no form can name it.
            if field.code == "indicator" {
                let shares = Indicator.all.filter { $0.share != nil }
                return select(field.code, label, shares.map { ($0.code, phrase($0.title)) })
            }
            if field.code == "passes-on" { return select(field.code, label, meetings) }
            #endif
            let hint = field.hint.map { phrase($0) }
            return limit > 150 ? area(field.code, label, hint: hint) : text(field.code, label, hint: hint, mode: mode)
        case .posyandu: return posyandu(field.code, label)
        case .position: return position(field.code, label)
        case .photos(let most): return photos(field.code, label, most)
        #if !hasFeature(Embedded)
        case .parties(let most): return parties(field.code, label, most, hint: field.hint.map { phrase($0) })
        case .document: return document(field.code, label)
        #endif
        case .reference: return "<input type=\"hidden\" name=\"\(field.code)\" value=\"\(value(field.code))\">"
        }
    }

    public func text(_ code: String, _ label: String, hint: String? = nil, mode: String? = nil) -> HTML {
        wrapped(code) { described in
            """
            <label class="field__label" for="\(code)">\(label)</label>\
            \(hint.map { "<span class=\"field__hint\" id=\"\(code)-h\">\($0)</span>" as HTML })\(error(code))\
            <input class="input" id="\(code)" name="\(code)" value="\(value(code))" autocomplete="off"\
            \(attribute: "inputmode", mode)\(attribute: "aria-describedby", join(hint == nil ? nil : "\(code)-h", described))\
            \(described == nil ? "" : " aria-invalid=\"true\"" as HTML)>
            """
        }
    }

    func area(_ code: String, _ label: String, hint: String? = nil) -> HTML {
        wrapped(code) { described in
            """
            <label class="field__label" for="\(code)">\(label)</label>\
            \(hint.map { "<span class=\"field__hint\" id=\"\(code)-h\">\($0)</span>" as HTML })\(error(code))\
            <textarea class="input" id="\(code)" name="\(code)" rows="3"\
            \(attribute: "aria-describedby", join(hint == nil ? nil : "\(code)-h", described))>\
            \(value(code))</textarea>
            """
        }
    }

    func number(
        _ code: String, _ label: String, unit: String, before: String?, mode: String = "decimal"
    ) -> HTML {
        wrapped(code) { described in
            """
            <label class="field__label" for="\(code)">\(label)</label>\(error(code))\
            <div class="measure"><input class="input input--number" id="\(code)" name="\(code)" value="\(value(code))"\
             inputmode="\(mode)" autocomplete="off"\
            \(attribute: "aria-describedby", join(before == nil ? nil : "\(code)-l", described))\
            \(described == nil ? "" : " aria-invalid=\"true\"" as HTML)>\
            <span class="measure__unit" aria-hidden="true">\(unit)</span>\
            \(before.map { "<p class=\"measure__before\" id=\"\(code)-l\">\(say("Bulan lalu", "Last month")) <b>\($0)</b></p>" as HTML })</div>
            """
        }
    }

    func radios(_ code: String, _ label: String, _ choices: [Choice]) -> HTML {
        // Two short answers stand side by side, others below each other.
        let isLong = choices.count > 2 || choices.contains { phrase($0.label).utf8.count > 12 }
        return """
            <fieldset class="field\(problem(code) == nil ? "" : " field--wrong" as HTML)" id="\(code)">\
            <legend class="field__label">\(label)</legend>\(error(code))\
            <div class="choices\(isLong ? " choices--one" : "" as HTML)">\
            \(choices.html { choice in """
            <label class="choice"><input type="radio" name="\(code)" value="\(choice.code)"\
            \(flag: "checked", has(code, choice.code))>\(phrase(choice.label))</label>
            """ })</div></fieldset>
            """
    }

    /// The choices of a field alone, for a page that has its own words around them.
    func options(_ field: Field) -> HTML {
        let (choices, type): ([Choice], HTML) =
            switch field.kind {
            case .choice(let choices): (choices, "radio")
            case .choices(let choices): (choices, "checkbox")
            default: ([], "")
            }
        return """
            <div class="choices">\(choices.html { choice in """
                <label class="choice"><input type="\(type)" name="\(field.code)" value="\(choice.code)"\
                \(flag: "checked", has(field.code, choice.code))>\(phrase(choice.label))</label>
                """ })</div>
            """
    }

    func checks(_ code: String, _ label: String, _ choices: [Choice]) -> HTML {
        """
        <fieldset class="field" id="\(code)"><legend class="field__label">\(label)</legend>\(error(code))\
        <div class="choices choices--one">\(choices.html { choice in """
            <label class="choice"><input type="checkbox" name="\(code)" value="\(choice.code)"\
            \(flag: "checked", has(code, choice.code))>\(phrase(choice.label))</label>
            """ })</div></fieldset>
        """
    }

    /// A choice of the Posyandu nearby, and a line for the number of another.
    private func posyandu(_ code: String, _ label: String) -> HTML {
        let other = neighbours.contains { $0.book == value(code) } ? "" : value(code)
        return wrapped(code) { described in
            """
            <label class="field__label" for="\(code)">\(label)</label>\(error(code))\
            <select class="input" id="\(code)" name="\(code)"\(attribute: "aria-describedby", described)>\
            <option value="">\(say("Belum tahu", "Not known"))</option>\
            \(neighbours.html { "<option value=\"\($0.book)\"\(flag: "selected", has(code, $0.book))>\($0.name)</option>" })</select>\
            <label class="field__hint" for="\(code)-n">\(say("Di kecamatan lain? Tulis nomor Posyandunya.", "In another district? Write its number."))</label>\
            <input class="input" id="\(code)-n" name="\(code)" value="\(other)" autocomplete="off">
            """
        }
    }

    #if !hasFeature(Embedded)
    /// A PDF from the disk of whoever writes; the one that is there stays unless she leaves it out or chooses another.
    private func document(_ code: String, _ label: String) -> HTML {
        let kept = values.first { $0.0 == code && PhotoName.isOne($0.1) }?.1
        return wrapped(code) { described in
            """
            <span class="field__label">\(label)</span>\
            <span class="field__hint" id="\(code)-h">\(say("PDF, paling besar 6 MB.", "A PDF of at most 6 MB."))</span>\(error(code))\
            \(kept.map { "<label class=\"choice\"><input type=\"checkbox\" name=\"\(code)\" value=\"\($0)\" checked>\(say("Pakai berkas yang sudah ada", "Keep the file that is there"))</label>" as HTML })\
            <div class="stack stack--tight" data-berkas><label class="button">\(Icon.download.svg) \(kept == nil ? say("Pilih berkas", "Choose a file") : say("Ganti berkas", "Choose another"))\
            <input type="file" id="\(code)" name="\(code)" accept="application/pdf,.pdf"\
            \(attribute: "aria-describedby", join("\(code)-h", described))></label><p class="meta" role="status"></p></div>
            """
        }
    }

    /// One of the offices and teams, or several of them; the villages of a district stand together.
    private func parties(_ code: String, _ label: String, _ most: Int, hint: String?) -> HTML {
        var groups: [(name: String, parties: [Party])] = []
        for party in parties {
            if groups.last?.name == phrase(party.group) {
                groups[groups.count - 1].parties.append(party)
            } else {
                groups.append((phrase(party.group), [party]))
            }
        }
        guard most > 1 else {
            return wrapped(code) { described in
                """
                <label class="field__label" for="\(code)">\(label)</label>\(error(code))\
                <select class="input" id="\(code)" name="\(code)"\(attribute: "aria-describedby", described)>\
                <option value="">\(say("Pilih", "Choose"))</option>\(groups.html { group in """
                <optgroup label="\(group.name)">\(group.parties.html { "<option value=\"\($0.book)\"\(flag: "selected", has(code, $0.book))>\($0.name)</option>" })</optgroup>
                """ })</select>
                """
            }
        }
        return """
            <fieldset class="field" id="\(code)"><legend class="field__label">\(label)</legend>\
            \(hint.map { "<span class=\"field__hint\">\($0)</span>" as HTML })\(error(code))\(groups.html { group in """
                <details class="fold fold--flat"\(group.parties.contains { has(code, $0.book) } ? " open" as HTML : "")><summary>\(group.name)</summary><div class="choices choices--one">\
                \(group.parties.html { "<label class=\"choice\"><input type=\"checkbox\" name=\"\(code)\" value=\"\($0.book)\"\(flag: "checked", has(code, $0.book))>\($0.name)</label>" })</div></details>
                """ })</fieldset>
            """
    }
    #endif

    /// One of a list, by code.
    public func select(_ code: String, _ label: String, _ choices: [(String, String)]) -> HTML {
        wrapped(code) { described in
            """
            <label class="field__label" for="\(code)">\(label)</label>\(error(code))\
            <select class="input" id="\(code)" name="\(code)"\(attribute: "aria-describedby", described)>\
            <option value="">\(say("Pilih", "Choose"))</option>\
            \(choices.html { "<option value=\"\($0.0)\"\(flag: "selected", has(code, $0.0))>\($0.1)</option>" })</select>
            """
        }
    }

    /// Found by the phone when script runs; nothing to see without it.
    private func position(_ code: String, _ label: String) -> HTML {
        """
        <div class="field" data-lokasi hidden><button class="button" type="button">\(Icon.place.svg) \(say("Pakai lokasi HP", "Use this phone's place"))</button>\
        <p class="meta" role="status" data-lokasi-kata data-ada="\(say("Lokasi tersimpan", "Place kept"))" \
        data-gagal="\(say("Lokasi belum ketemu. Tulis RT atau patokan.", "No place found. Write the RT or a landmark."))"></p>\
        <input type="hidden" name="\(code)" value="\(value(code))"></div>
        """
    }

    func flag(_ code: String, _ label: String) -> HTML {
        """
        <div class="field"><label class="choice"><input type="checkbox" id="\(code)" name="\(code)" value="y"\
        \(flag: "checked", has(code, "y"))>\(label)</label></div>
        """
    }

    func error(_ code: String) -> HTML {
        guard let problem = problem(code) else { return "" }
        return
            "<p class=\"field__error\" id=\"\(code)-e\">\(Icon.warning.svg)<span>\(phrase(problem.sentence))</span></p>"
    }

    func wrapped(_ code: String, _ content: (String?) -> HTML) -> HTML {
        let wrong = problem(code) != nil
        return
            "<div class=\"field\(wrong ? " field--wrong" : "" as HTML)\">\(content(wrong ? "\(code)-e" : nil))</div>"
    }

    private func join(_ a: String?, _ b: String?) -> String? {
        guard let a else { return b }
        guard let b else { return a }
        return "\(a) \(b)"
    }
}
