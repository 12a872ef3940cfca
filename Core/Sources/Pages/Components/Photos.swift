import Plain
public import Records
import Rules

extension Form {
    /// How a browser without script sends it: with the files when it asks for some.
    var encoding: String? { hasFiles ? "multipart/form-data" : nil }
}

extension FieldSet {
    /// Those that were chosen, each with a box that leaves it out again, and the camera. Where a phone stores them
    /// itself, `foto.js` takes the camera over and finds its words here.
    ///
    /// The browser's own control lies unseen over its label, which is the button: its words are in the phone's language.
    /// - Parameter isShown: whether what was chosen may be looked at; else it stands by its number alone
    public func photos(_ code: String, _ label: String, _ most: Int, isShown: Bool = true) -> HTML {
        var names: [String] = []
        for (key, value) in values where key == code && PhotoName.isOne(value) && !names.contains(value) {
            names.append(value)
        }
        let use = say("Pakai foto", "Use photograph")
        let chosen = names.indices.html { place -> HTML in
            """
            <li>\(isShown ? "<img class=\"photo\" src=\"/foto/\(names[place])\" alt=\"\">" as HTML : "")<label class="choice">\
            <input type="checkbox" name="\(code)" value="\(names[place])" checked>\(use) \(place + 1)</label></li>
            """
        }
        return wrapped(code) { described in
            """
            <div class="stack stack--tight" data-foto="\(code)" data-most="\(most)" data-pakai="\(use)" \
            data-sedang="\(say("Menyiapkan foto …", "Preparing the photograph …"))" \
            data-simpan="\(say("Foto tersimpan di HP.", "The photograph is saved on this phone."))" \
            data-siap="\(say("Foto siap dikirim.", "The photograph is ready to be sent."))" \
            data-gagal="\(say("Foto tidak terbaca. Ambil lagi, ya.", "It cannot be read. Please take it again."))" \
            data-banyak="\(say("Sudah \(most) foto. Sisanya tidak diambil.", "There are \(most) already. The rest is left out."))" \
            data-penuh="\(say("HP hampir penuh. Foto tidak tersimpan.", "The phone is almost full. The photograph is not saved."))">\
            <span class="field__label">\(label)</span>\
            <span class="field__hint" id="\(code)-h">\(say("Paling banyak \(most) foto.", "At most \(most) photographs."))</span>\
            \(error(code))<ul class="photos" role="list">\(chosen)</ul>\
            <label class="button button--full">\(Icon.camera.svg) \(say("Ambil foto", "Take a photograph"))\
            <input type="file" id="\(code)" name="\(code)" accept="image/jpeg,image/png,image/webp" \
            capture="environment" multiple aria-describedby="\(described.map { "\($0) " } ?? "")\(code)-h"></label>\
            <p class="meta" role="status"></p></div>
            """
        }
    }
}

/// The photographs of an entry, each a link to the whole.
public enum Photos {
    public static func shown(_ entry: Entry, _ say: Words) -> HTML {
        let names = entry.photos
        guard !names.isEmpty else { return "" }
        return """
            <ul class="photos" role="list">\(names.indices.html { place -> HTML in
                """
                <li><a href="/foto/\(names[place])"><img class="photo" src="/foto/\(names[place])" loading="lazy" \
                alt="\(say("Foto", "Photograph")) \(place + 1)"></a></li>
                """
            })</ul>
            """
    }
}
