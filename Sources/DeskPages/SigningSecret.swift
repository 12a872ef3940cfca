package import Pages
import Plain

/// What a webhook is signed with, on the page after it was made.
package enum SigningSecret {
    /// - Parameter secret: empty where none was made
    package static func html(_ secret: String, _ say: Words) -> HTML {
        if secret.isEmpty { return "" }
        return """
            <section class="card stack stack--tight" role="status"><h2>\(say("Kunci tanda tangan", "Signing secret"))</h2>\
            <p class="code code--small wrap">\(secret)</p><p>\(say("Catat sekarang. Hanya tampil sekali.", "Write it down now. It is shown once."))</p></section>
            """
    }
}
