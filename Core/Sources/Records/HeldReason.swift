public import Plain
import Rules

/// Why an entry is kept but not counted until a person has looked.
public enum HeldReason: UInt8, CaseIterable, Sendable {
    /// The bytes were no entry, or its form is not known to this server.
    case unreadable
    /// Same id, other content.
    case clash
    /// Its card's first entry is held; it is released with it.
    case waiting
    /// Its card is not in this book.
    case unknownCard
    /// The writer may not write this form.
    case notAllowed
    /// The book does not lie in the writer's mandate.
    case outOfScope
    /// The writer's account is disabled.
    case accountDisabled
    /// A value is outside what the form allows.
    case invalid
    /// Somebody else changed the same thing in the meantime.
    case conflict
    /// The card was closed by moving away.
    case movedAway
    /// The Posyandu she moves to is not known.
    case unknownPosyandu
    /// The complaint has moved on, and the step is no longer possible.
    case stepClosed
    /// What it corrects is neither on its card nor kept aside for its writer.
    case unknownEntry
    /// The key that it came with was ended: her device was put out of the account, or not seen for long.
    case deviceEnded
    /// It says that it was written on another device than the one whose key it came with.
    case otherDevice

    /// Whether its writer can mend it herself; else somebody else must decide.
    public var isMendable: Bool {
        switch self {
        case .invalid, .conflict, .unknownPosyandu: true
        default: false
        }
    }

    /// Whether a person can answer what was asked and let the entry in. What is no entry, forged, not its writer's to
    /// write or outside of what its form allows can never be let in, only mended by its writer or put aside.
    public var isAnswerable: Bool {
        switch self {
        case .waiting, .unknownCard, .outOfScope, .accountDisabled, .conflict, .movedAway, .unknownEntry, .deviceEnded,
            .otherDevice:
            true
        default: false
        }
    }

    /// Whether it came before what it is about: it is taken in by itself once that is there.
    public var isEarly: Bool { self == .unknownCard || self == .unknownEntry }

    /// The stored code.
    public var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .clash: "clash"
        case .waiting: "waiting"
        case .unknownCard: "unknown-card"
        case .notAllowed: "not-allowed"
        case .outOfScope: "out-of-scope"
        case .accountDisabled: "account-disabled"
        case .invalid: "invalid"
        case .conflict: "conflict"
        case .movedAway: "moved-away"
        case .unknownPosyandu: "unknown-posyandu"
        case .stepClosed: "step-closed"
        case .unknownEntry: "unknown-entry"
        case .deviceEnded: "device-ended"
        case .otherDevice: "other-device"
        }
    }

    public init?(code: String) {
        for reason in HeldReason.allCases where reason.code == code {
            self = reason
            return
        }
        return nil
    }

    public var sentence: Phrase {
        switch self {
        case .unreadable:
            Phrase(
                "Catatan ini tidak terbaca. Hubungi operator desa.",
                "This entry cannot be read. Ask the village operator.")
        case .clash:
            Phrase(
                "Ada dua catatan dengan kode sama. Bidan akan memilih.",
                "Two entries share one code. The midwife will choose.")
        case .waiting:
            Phrase("Menunggu kartu warganya diterima dulu.", "Waits until the resident's card is accepted.")
        case .unknownCard:
            Phrase("Kartu warganya belum ada di buku ini.", "The resident's card is not in this book.")
        case .notAllowed:
            Phrase(
                "Peran Ibu tidak menulis catatan ini. Mintalah ke bidan.",
                "Your role does not write this. Ask the midwife.")
        case .outOfScope:
            Phrase("Buku ini bukan wilayah tugas Ibu.", "This book is not in your area.")
        case .accountDisabled:
            Phrase(
                "Akun Ibu sedang tidak aktif. Catatan tetap disimpan.", "Your account is not active. The entry is kept."
            )
        case .invalid:
            Phrase("Ada isian di luar batas. Periksa lalu perbaiki.", "A value is out of range. Check and mend it.")
        case .conflict:
            Phrase(
                "Orang lain sudah mengubah hal yang sama. Pilih yang benar.",
                "Somebody else changed the same thing. Choose the right one.")
        case .movedAway:
            Phrase(
                "Warga ini sudah pindah. Catatan diteruskan ke Posyandu baru.",
                "This resident has moved. The entry goes to the new Posyandu.")
        case .unknownPosyandu:
            Phrase(
                "Posyandu tujuan belum dikenal. Periksa nomornya.", "The new Posyandu is not known. Check its number.")
        case .stepClosed:
            Phrase(
                "Laporan ini sudah berjalan lebih jauh. Lihat keadaannya sekarang.",
                "This complaint has moved on. Look where it stands now.")
        case .unknownEntry:
            Phrase(
                "Catatan yang dibetulkan tidak ada di kartu ini.", "What it corrects is not on this card.")
        case .deviceEnded:
            Phrase(
                "HP ini sudah dikeluarkan dari akunnya. Catatan tetap disimpan.",
                "This phone was put out of the account. The entry is kept.")
        case .otherDevice:
            Phrase(
                "Catatan ini ditulis di HP lain. Bidan akan memeriksa.",
                "This was written on another phone. The midwife will look.")
        }
    }
}

#if !hasFeature(Embedded)
extension HeldReason {
    /// What a resident reads who has no account, no role and no book: nothing is called received that is not.
    public var residentSentence: Phrase {
        switch self {
        case .stepClosed:
            Phrase(
                "Belum tersimpan. Laporan ini sudah berjalan lebih jauh.",
                "Not saved: this complaint has moved on.")
        case .clash:
            Phrase(
                "Yang ini belum tersimpan. Kiriman sebelumnya sudah masuk. Kirim lagi.",
                "This is not saved. What you sent before has arrived. Send it again.")
        default:
            Phrase("Belum tersimpan. Periksa isinya, lalu kirim lagi.", "Not saved. Check it, then send it again.")
        }
    }
}
#endif
