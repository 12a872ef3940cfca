public import Plain
import Rules

/// Why a photograph that came with a form could not be kept: stands in the form where its name would.
public enum PhotoTrouble: String, Sendable {
    case notJPEG = "not-jpeg"
    case tooLarge = "too-large"
    case unreadable
    /// Of residents without an account: see `ResidentPhotos`.
    case tooMany = "too-many"

    public var sentence: Phrase {
        switch self {
        case .notJPEG: Phrase("Kirim foto JPEG.", "Send a JPEG photograph.")
        case .tooLarge:
            Phrase("Foto terlalu besar. Paling besar 6 MB.", "The photograph is too large. At most 6 MB.")
        case .tooMany:
            Phrase("Foto penuh dulu. Kirim tanpa foto, ya.", "No more photographs just now. Send it without.")
        case .unreadable: Phrase("Foto tidak terbaca. Ambil lagi, ya.", "It cannot be read. Please take it again.")
        }
    }
}

#if !hasFeature(Embedded)
/// Why a document that came with a form could not be kept.
public enum DocumentTrouble: String, Error, Sendable {
    case notPDF = "not-pdf"
    case tooLarge = "too-large"
    /// Its end is missing, as where a download broke off.
    case cutShort = "cut-short"
    case several
    /// Named, and not here.
    case gone
    /// The disk is short, or it is not for this account to send any.
    case noRoom = "no-room"

    /// What stands in the form in the place of its name.
    init(_ text: String) { self = DocumentTrouble(rawValue: text) ?? .notPDF }

    public var sentence: Phrase {
        switch self {
        case .notPDF: Phrase("Pilih berkas PDF.", "Choose a PDF.")
        case .tooLarge:
            Phrase("Berkas terlalu besar. Paling besar 6 MB.", "The file is too large. At most 6 MB.")
        case .cutShort: Phrase("Isi berkas tidak utuh. Ambil lagi dari asalnya.", "The file is cut short. Get it anew.")
        case .several: Phrase("Satu berkas saja. Gabungkan dulu jadi satu.", "One file only. Make one of them first.")
        case .gone: Phrase("Berkasnya tidak ada lagi. Pilih lagi, ya.", "The file is gone. Please choose it again.")
        case .noRoom: Phrase("Berkas belum bisa diterima. Simpan tanpa berkas dulu.", "No files now. Save without one.")
        }
    }
}
#endif
