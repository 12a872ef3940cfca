package import Pages
import Plain
import Rules

/// Said above numbers while they are counted anew.
package enum RecountNotice {
    package static func html(_ isBeingRecounted: Bool, _ say: Words) -> HTML {
        guard isBeingRecounted else { return "" }
        return """
            <p class="notice" role="status">\(Icon.clock.svg)<span>\(say("Angka sedang dihitung ulang. Sebagian masih angka lama.", "Numbers are being counted anew. Some are still the old ones."))</span></p>
            """
    }
}
