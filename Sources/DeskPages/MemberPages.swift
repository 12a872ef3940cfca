package import Desk
package import Pages
import Plain
package import Records
import Rules

/// The people of a unit as they see each other: who waits to be let in, and what was done to whose account.
package struct MemberPages {
    package let say: Words
    /// Time of day and day at a moment.
    package let moment: (Int64) -> String

    package init(say: Words, moment: @escaping (Int64) -> String) {
        self.say = say
        self.moment = moment
    }

    package static let path = "/kasus/petugas"
    package static let keyPath = "/kasus/kunci"

    private func phrase(_ phrase: Phrase) -> String { say.either(phrase.indonesian, phrase.english) }

    /// What stands above the cases while somebody waits.
    package func notice(_ members: [MemberLine]) -> HTML {
        let waiting = members.filter { !$0.isAccepted && !$0.isDisabled }
        guard !waiting.isEmpty else { return "" }
        let names = waiting.map(\.name).joined(separator: ", ")
        return """
            <p class="notice is-watch">\(Icon.shield.svg)<span>\(say("Menunggu diterima: \(names).", "Waiting to be let in: \(names).")) <a href="#petugas">\(say("Lihat petugas", "See the people"))</a></span></p>
            """
    }

    /// Everybody of the unit, with what was done to their accounts.
    package func section(_ members: [MemberLine], own account: String, entry: String) -> HTML {
        """
        <section class="card stack" aria-labelledby="petugas"><h2 id="petugas">\(say("Petugas unit ini", "The people of this unit"))</h2>
        <p class="meta">\(say("Admin hanya mengusulkan. Unit yang menerima. Tidak kenal? Jangan terima.", "The administrator only proposes. The unit lets people in. If you do not know her, do not."))</p>
        \(members.html { member($0, own: account, entry: entry) })</section>
        """
    }

    private func member(_ member: MemberLine, own account: String, entry: String) -> HTML {
        let state: (HTML, String) =
            member.isDisabled
            ? ("", say("Nonaktif", "Disabled"))
            : member.isAccepted
                ? ("is-good", say("Bisa membaca", "Can read")) : ("is-watch", say("Menunggu diterima", "Waits"))
        let steps = member.steps.suffix(4).reversed().html { step -> HTML in
            let by = step.by.isEmpty ? say("dengan kunci unit", "with the unit's key") : step.by
            return "<li>\(moment(step.at)): \(phrase(step.change.title)) (\(by))</li>"
        }
        let form: HTML
        if member.isAccepted || member.isDisabled || member.account == account {
            form = ""
        } else if !member.hasOwnPassword {
            form =
                "<p>\(say("Dia belum masuk dan membuat kata sandi sendiri.", "She has not signed in and made a password of her own."))</p>"
        } else {
            form = """
                <form class="stack stack--tight" method="post" action="\(MemberPages.path)"><input type="hidden" name="entri" value="\(entry)">\
                <input type="hidden" name="account" value="\(member.account)">\
                <label class="choice"><input type="checkbox" name="earlier" value="y"><span>\(say("Boleh membaca laporan yang lalu", "May read earlier reports"))</span></label>\
                <p><button class="button">\(say("Terima \(member.name)", "Let \(member.name) in"))</button></p></form>
                """
        }
        return """
            <div class="stack stack--tight"><p class="cluster"><strong>\(member.name)</strong> <span class="tag \(state.0)">\(state.1)</span></p>\
            \(member.steps.isEmpty ? "" : "<ul class=\"meta\">\(steps)</ul>" as HTML)\(form)</div>
            """
    }

    /// What somebody sees whom the unit has not let in.
    package func waiting(_ problems: [Problem]) -> HTML {
        let set = FieldSet(say: say, problems: problems, values: [])
        return """
            <h1>\(say("Menunggu diterima", "Waiting to be let in"))</h1>
            <p class="lead">\(say("Minta petugas kasus di unit ini membuka halaman ini. Dia menekan Terima.", "Ask a case worker of your unit to open this page and let you in."))</p>
            <section class="card stack" aria-labelledby="kunci-h"><h2 id="kunci-h">\(say("Petugas pertama di unit ini?", "Are you the first?"))</h2>
            <p>\(say("Buka berkas kunci dari brankas unit. Salin seluruh isinya ke sini.", "Open the key file from the unit's safe. Copy all of it into this field."))</p>\(set.summary())
            <form class="stack" method="post" action="\(MemberPages.keyPath)" autocomplete="off">\
            <div class="field"><label class="field__label" for="kunci">\(say("Isi berkas kunci", "Text of the key file"))</label>\
            <textarea class="input" id="kunci" name="kunci" rows="5" maxlength="4000" spellcheck="false" autocomplete="off"></textarea></div>\
            <p><button class="button">\(say("Buka dengan kunci unit", "Open with the unit's key"))</button></p></form>
            <p class="meta">\(say("Kunci hanya dicocokkan. Tidak disimpan.", "The key is only compared, and not kept."))</p></section>
            """
    }
}
