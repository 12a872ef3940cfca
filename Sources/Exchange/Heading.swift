public import Plain
import Rules

/// Names that a column may have, by the field that it fills.
enum Heading {
    /// Our own column of a file to mend; it is no answer.
    static let reason = "Yang perlu diperbaiki"

    /// *orang sama*, *orang lain*, *sudah diperiksa*: what was asked is answered here.
    static let answer = "Jawaban"

    private static let names: [(field: String, names: [String])] = [
        (
            "name",
            [
                "nama lengkap", "nama", "nama anak", "nama balita", "nama lengkap anak", "nama bayi", "nama warga",
                "name",
            ]
        ),
        ("sex", ["jenis kelamin", "jk", "l/p", "kelamin", "j/k", "sex"]),
        ("birth", ["tanggal lahir", "tgl lahir", "tgllahir", "tanggal kelahiran", "birth"]),
        (
            "mother",
            ["nama ibu", "ibu", "nama ibu kandung", "mother"]
        ), ("parents", ["nama ortu", "nama orang tua", "nama orangtua", "ortu", "orang tua"]),
        ("rt", ["rt"]), ("address", ["alamat", "alamat lengkap", "address"]),
        ("nik", ["nik", "nik anak", "nik balita", "no nik", "nomor nik", "nomor induk kependudukan"]),
        ("posyandu", ["posyandu", "nama posyandu"]),
        (
            "day",
            [
                "tanggal pengukuran", "tgl pengukuran", "tanggal ukur", "tgl ukur", "tanggal timbang", "tgl timbang",
                "tanggal penimbangan", "tgl penimbangan",
            ]
        ),
        ("weight", ["berat", "bb", "berat badan", "bb saat ini"]),
        (
            "length",
            [
                "tinggi", "tb", "tinggi badan", "panjang badan", "pb", "tb/pb", "pb/tb", "tinggi/panjang badan",
                "panjang/tinggi badan",
            ]
        ),
        ("measure", ["cara ukur", "cara pengukuran", "posisi ukur"]), ("arm", ["lila", "lingkar lengan atas"]),
        (reason, ["yang perlu diperbaiki"]), ("answer", ["jawaban"]),
    ]

    /// The field that a heading names; marks and units behind it do not count: `Berat (kg)`, `Tgl. Lahir *`.
    static func field(_ heading: String) -> String? {
        let bare = heading.prefix(120).prefix { $0 != "(" && $0 != "[" }
        let plain = String(bare.map { "._*:".contains($0) ? " " : $0 }).tidied().small()
        guard !plain.isEmpty else { return nil }
        return names.first { $0.names.contains(plain) }?.field
    }
}

extension ResidentSheet.Problem {
    public var sentence: Phrase {
        switch self {
        case .missingColumn(let name):
            Phrase(
                "Kolom \(name) belum ada. Judul kolom ada di baris pertama.",
                "There is no column \(name). Headings stand in the first line.")
        case .file(let problem): problem.sentence
        }
    }
}

extension FileText.Problem {
    /// What the file is, and how it becomes one that is read.
    public var sentence: Phrase {
        switch self {
        case .empty: Phrase("Berkas ini belum berisi nama.", "This file has no names yet.")
        case .oldWorkbook:
            Phrase(
                "Ini berkas Excel lama (.xls) atau terkunci. Simpan sebagai .xlsx tanpa sandi.",
                "This is an old or locked Excel file (.xls). Save it as .xlsx without a password.")
        case .openDocument:
            Phrase(
                "Ini berkas OpenDocument (.ods). Simpan sebagai .xlsx atau CSV.",
                "This is an OpenDocument file (.ods). Save it as .xlsx or CSV.")
        case .document:
            Phrase(
                "Ini bukan tabel. Pilih berkas Excel (.xlsx) atau CSV.",
                "This is no table. Choose an Excel file (.xlsx) or a CSV.")
        case .webPage:
            Phrase(
                "Isinya halaman web. Buka di Excel, lalu simpan sebagai .xlsx.",
                "It is a web page inside. Open it in Excel and save it as .xlsx.")
        case .unreadable:
            Phrase(
                "Hurufnya tidak terbaca. Simpan sebagai .xlsx atau CSV UTF-8.",
                "Its letters cannot be read. Save it as .xlsx or CSV UTF-8.")
        case .damagedWorkbook:
            Phrase(
                "Berkas Excel ini rusak. Buka di Excel, lalu simpan ulang.",
                "This Excel file is damaged. Open it in Excel and save it again.")
        case .lockedWorkbook:
            Phrase(
                "Berkas Excel ini terkunci. Simpan tanpa kata sandi.",
                "This Excel file is locked. Save it without a password.")
        case .tooLarge:
            Phrase(
                "Berkas ini terlalu besar. Bagi menjadi beberapa berkas.",
                "This file is too large. Part it into several.")
        }
    }
}
