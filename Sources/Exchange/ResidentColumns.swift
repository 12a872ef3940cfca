import Plain
public import Records
import Rules

/// Who a row of a register is about.
public struct ResidentColumns {
    public static let heads = ["NIK", "Nama", "JK", "Tanggal lahir", "Nama ibu", "RT", "Alamat", "Telepon"]

    private let niks: [ID: String]

    /// - Parameter showsNIK: whole numbers, for those who check them against cards; else masked
    public init(of book: Book, showsNIK: Bool) {
        var niks: [ID: String] = [:]
        for entry in book.entries where showsNIK && entry.form == Form.nationalID.code {
            niks[entry.card] = entry["nik"]
        }
        self.niks = niks
    }

    public func nik(_ resident: Resident) -> String {
        if let whole = niks[resident.id] { return whole }
        switch resident.nationalID {
        case .none: return ""
        case .temporary(let text), .verified(let text): return text
        }
    }

    public func cells(_ resident: Resident) -> [Spreadsheet.Cell] {
        [
            .text(nik(resident)), .text(resident.name), .text(resident.sex.map { $0 == .male ? "L" : "P" } ?? ""),
            resident.birth.map { .day($0) } ?? .text(""), .text(resident.mother), .text(resident.neighbourhood),
            .text(resident.address), .text(resident.phone),
        ]
    }
}
