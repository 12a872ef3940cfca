import Foundation
import Pages

/// What a visitor finds on a page: where its links lead, and its forms with something typed into them.
enum PageReading {
    /// Paths of the book `melati` that the page links to.
    static func links(_ page: String) -> [String] {
        page.matches(of: #/href="(\/b\/melati\/[^"#]*)"/#).map { String($0.1).replacing("&amp;", with: "&") }
    }

    /// The page's forms that write, with what stands between their tags.
    static func forms(_ page: String) -> [(path: String, inside: String)] {
        page.matches(of: #/<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/#)
            .map { (String($0.1), String($0.2)) }
            .filter { $0.path.hasPrefix("/b/melati/") }
    }

    /// Pages of one kind have one path, but for ids, days and questions.
    static func kind(_ path: String) -> String {
        path.replacing(#/[0-9a-f]{8}-[0-9a-f-]{27}/#, with: "ID")
            .replacing(#/\d{4}-\d\d-\d\d/#, with: "DAY").replacing(#/\?.*/#, with: "")
            .replacing(#/\/lapor\/[a-z-]+$/#, with: "/lapor/KIND")
    }

    /// A form's pairs: only what it carries along, or everything filled in.
    static func fill(_ form: String, of path: String, isWhole: Bool) -> [(String, String)] {
        let values = [
            "name": "Sari & Putri", "birth": "01-03-2025", "mother": "Ibu Contoh", "rt": "02",
            "weight": path.contains("antenatal") ? "52" : "8,4",
            "length": "74.5", "head": path.contains("keluarga") ? "Contoh" : "45", "arm": "14,2",
            "to": path.contains("schedule-change") ? "17-10-2026" : "Puskesmas",
            "last-period": "01-08-2026",
            "systolic": "110", "diastolic": "70", "reason": "sesuai akta",
            "on": path.contains("planned") ? "20-10-2026" : "01-10-2026",
            "nik": "9905055208250001", "found": "met", "address": "Jalan Contoh 1", "note": "Contoh", "reply": "Contoh",
            "result": "Beres", "no-photo": "Malam", "needed": "Surat", "assignee": "Dewi", "landmark": "Dekat balai",
            "area": "36", "occupants": "4", "place": "Balai", "visitors": "12", "school": "SD Contoh", "boys": "10",
            "girls": "11", "reached": "23", "speaker": "Bu Yanti", "date": "12", "opens": "08.00", "closes": "11.00",
            "day": path.contains("disaster") ? "01-10-2026" : "15-10-2026", "households": "12", "amount": "40",
            "from": "BPBD", "dusun": "Dusun II", "years": "20", "daily": "12",
        ]
        var pairs: [(String, String)] = []
        var chosen: Set<String> = []
        for match in form.matches(of: #/<select[^>]*name="([^"]+)"[^>]*>[\s\S]*?<option value="([^"]+)"/#) where isWhole
        {
            pairs.append((String(match.1), String(match.2)))
        }
        for match in form.matches(of: #/<(?:input|button|textarea)[^>]*name="([^"]+)"[^>]*>/#) {
            let tag = String(match.0)
            let name = String(match.1)
            let value = tag.firstMatch(of: #/ value="([^"]*)"/#).map { String($0.1) } ?? ""
            if tag.contains("type=\"hidden\"") {
                pairs.append((name, value))
            } else if tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"") || tag.hasPrefix("<button") {
                // What is asked about her role has one right answer.
                let isWrong = path.hasSuffix("saya/peran") && ["wait", "leave", "note"].contains(value)
                if isWhole, !isWrong, chosen.insert(name).inserted { pairs.append((name, value)) }
            } else if isWhole {
                pairs.append((name, values[name] ?? ""))
            }
        }
        return pairs
    }
}
