package import Desk
package import Pages
import Plain
package import Records
import Rules

/// Signing in, going on after it, and a password of one's own.
package struct SignInPages {
    /// Why somebody who was here has to sign in again.
    package enum Absence {
        /// What she typed in a form comes along.
        case carried
        /// She sent a form, and what it said could not be kept.
        case lost
        /// She only looked.
        case idle
    }

    private let say: Words

    package init(_ say: Words) { self.say = say }

    /// - Parameters:
    ///   - tried: how signing in went, where it was tried
    ///   - carried: fields that go through signing in with her
    package func signIn(
        name: String, after: String, tried: SignedIn?, absence: Absence?, carried: [(String, String)]
    ) -> Page {
        // Whoever was sent here to sign in sees that first; whoever came by herself may be a resident.
        let isDoor = after.isEmpty && tried == nil && absence == nil
        let form: HTML = """
            <form class="stack" method="post" action="/masuk"><input type="hidden" name="sesudah" value="\(after)">\(hidden(carried))
            <div class="field"><label class="field__label" for="nama-pengguna">\(say("Nama pengguna", "User name"))</label>\
            <input class="input" id="nama-pengguna" name="nama-pengguna" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
            <div class="field"><label class="field__label" for="kata-sandi">\(say("Kata sandi", "Password"))</label>\
            \(secret("kata-sandi", "current-password"))</div>
            <button class="button\(isDoor ? "" : " button--main" as HTML) button--full">\(say("Masuk", "Sign in"))</button></form>
            <p class="meta">\(say("Lupa kata sandi? Minta bidan atau operator desa.", "Forgot it? Ask the midwife or the village operator."))</p>
            """
        guard isDoor else {
            return Page(
                title: say("Masuk", "Sign in"),
                body: """
                    <h1>\(say("Masuk ke Pandu", "Sign in to Pandu"))</h1>\(tried.map { wrong($0) } ?? absence.map { why($0) } ?? "")
                    \(form)
                    <p class="cluster"><a class="more" href="/lapor">\(say("Lapor masalah tanpa akun", "Report a problem without an account"))</a>\
                    <a class="more" href="/lacak">\(say("Lacak laporan", "Follow a complaint"))</a>\
                    <a class="more" href="/angka">\(say("Angka laporan warga", "Complaints in numbers"))</a></p>
                    """)
        }
        var page = Page(
            title: say("Selamat datang", "Welcome"),
            body: """
                <h1>\(say("Selamat datang di Pandu", "Welcome to Pandu"))</h1>
                <div class="split split--even">\(residents)
                <section class="card stack" aria-labelledby="masuk"><h2 id="masuk">\(say("Kader dan petugas", "Kader and officers"))</h2>\(form)</section></div>
                """)
        page.isWide = true
        return page
    }

    /// What residents come for; they need no account.
    private var residents: HTML {
        """
        <section class="card stack" aria-labelledby="warga"><h2 id="warga">\(say("Ada masalah di desa?", "Is there a problem in the village?"))</h2>
        <p>\(say("Lapor tanpa akun. Dapat kode untuk melacaknya.", "Tell it without an account. A code lets you follow it."))</p>
        <p><a class="button button--main button--full" href="/lapor">\(Icon.report.svg) \(say("Lapor masalah", "Report a problem"))</a></p>
        <div class="pair"><a class="button" href="/lacak">\(Icon.search.svg) \(say("Lacak laporan", "Follow a complaint"))</a>\
        <a class="button" href="/bantuan">\(Icon.shield.svg) \(say("Nomor bantuan", "Numbers that help"))</a></div>
        \(PublicReportPages.callNow(say))
        <p class="cluster"><a class="more" href="/jadwal">\(say("Jadwal Posyandu", "When Posyandu open"))</a>\
        <a class="more" href="/angka">\(say("Angka laporan warga", "Complaints in numbers"))</a>\
        <a class="more" href="\(PublicNewsPage.path)">\(say("Kabar tim pembina", "News of coaching teams"))</a>\
        <a class="more" href="\(CertificatePaper.checkPath)">\(say("Periksa sertifikat", "Check a certificate"))</a></p></section>
        """
    }

    /// A password; with script it may be looked at.
    private func secret(_ id: String, _ use: String, _ more: HTML = "") -> HTML {
        """
        <div class="measure"><input class="input" id="\(id)" name="\(id)" type="password" autocomplete="\(use)"\(more) required>\
        <button class="button" type="button" data-lihat="\(id)" data-tutup="\(say("Tutup sandi", "Hide it"))" hidden>\(say("Lihat sandi", "Show it"))</button></div>
        """
    }

    private func wrong(_ tried: SignedIn) -> HTML {
        let why: String
        if case .wait(let seconds) = tried {
            let minutes = (seconds + 59) / 60
            why = say(
                "Terlalu banyak percobaan. Tunggu \(minutes) menit, lalu coba lagi.",
                "Too many tries. Wait \(minutes) minutes, then try again.")
        } else if tried == .over {
            why = say(
                "Masa tugas akun ini sudah selesai. Hubungi admin kabupaten.",
                "The term of this account is over. Ask the administrator of the regency.")
        } else {
            why = say(
                "Nama atau kata sandi belum cocok. Coba lagi pelan-pelan.",
                "Name or password do not match. Try again slowly.")
        }
        return """
            <section class="problems" role="alert" tabindex="-1"><h2>\(say("Belum bisa masuk", "Not signed in"))</h2><p>\(why)</p></section>
            """
    }

    private func why(_ absence: Absence) -> HTML {
        let why =
            switch absence {
            case .carried:
                say(
                    "Lama tidak dipakai. Masuk lagi: yang tadi ditulis masih ada.",
                    "Unused for long. Sign in again: what you wrote is still here.")
            case .lost:
                say("Ibu sudah keluar. Yang tadi ditulis belum tersimpan.", "You are signed out. Nothing was saved.")
            case .idle:
                say("Lama tidak dipakai. Masuk lagi untuk melanjutkan.", "Unused for long. Sign in again to go on.")
            }
        return "<p class=\"notice is-watch\" role=\"status\">\(Icon.clock.svg)<span>\(why)</span></p>"
    }

    private func hidden(_ fields: [(String, String)]) -> HTML {
        fields.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
    }

    /// She is signed in again: one touch saves what she had typed.
    /// - Parameter path: where the form goes
    package func kept(_ fields: [(String, String)], to path: String, lacksFiles: Bool, home: String) -> Page {
        let files: HTML =
            lacksFiles
            ? "<p>\(say("Foto atau berkas belum ikut. Pilih lagi sesudah ini.", "Photographs and files did not come along. Choose them again afterwards."))</p>"
            : ""
        return Page(
            title: say("Belum tersimpan", "Not saved yet"),
            body: """
                <h1>\(say("Yang tadi ditulis masih ada", "What you wrote is still here"))</h1>
                <p class="lead">\(say("Belum tersimpan. Simpan sekarang?", "It is not saved yet. Save it now?"))</p>\(files)
                <form class="stack" method="post" action="\(path)">\(hidden(fields))\
                <button class="button button--main button--full">\(say("Simpan sekarang", "Save now"))</button></form>
                <p><a class="more" href="\(home)">\(say("Tidak usah disimpan", "Do not save it"))</a></p>
                """)
    }

    package func password(_ problems: [Problem]) -> Page {
        let set = FieldSet(say: say, problems: problems, values: [])
        return Page(
            title: say("Kata sandi baru", "New password"),
            body: """
                <h1>\(say("Buat kata sandi baru", "Make a new password"))</h1>\(set.summary())
                <form class="stack" method="post" action="/sandi">
                <div class="field"><label class="field__label" for="lama">\(say("Kata sandi lama", "Old password"))</label>\
                \(secret("lama", "current-password"))</div>
                <div class="field"><label class="field__label" for="baru">\(say("Kata sandi baru", "New password"))</label>\
                <span class="field__hint" id="baru-h">\(say("Paling sedikit 8 huruf. Kalimat pendek juga boleh.", "At least 8 letters. A short sentence is fine."))</span>\
                \(secret("baru", "new-password", " aria-describedby=\"baru-h\" minlength=\"8\""))</div>
                <button class="button button--main button--full">\(say("Simpan", "Save"))</button></form>
                """)
    }
}
