import Pages
import Records

/// The way to a PDF that somebody handed in.
enum DocumentLink {
    static func path(_ name: String) -> String { "/dokumen/\(name)" }

    static func html(_ name: String, _ say: Words) -> HTML {
        "<a href=\"\(path(name))\">\(say("Ambil berkas (PDF)", "Take the file (PDF)"))</a>"
    }
}
