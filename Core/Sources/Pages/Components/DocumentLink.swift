#if !hasFeature(Embedded)
/// The way to a PDF that somebody handed in.
public enum DocumentLink {
    public static func path(_ name: String) -> String { "/dokumen/\(name)" }

    public static func html(_ name: String, _ say: Words) -> HTML {
        "<a href=\"\(path(name))\">\(say("Ambil berkas (PDF)", "Take the file (PDF)"))</a>"
    }
}
#endif
