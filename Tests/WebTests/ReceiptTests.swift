import Desk
import Pages
import Plain
import Records
import Rules
import Testing

@testable import Web

/// Phones of every release read these columns: kind, id, status, number, reason, sentence.
@Suite struct ReceiptTests {
    private static let id = "01920000-0000-7000-8000-000000000001"

    @Test(arguments: [
        (Receipt(id: id, status: .stored, seq: 12), "receipt\t\(id)\tstored\t12\t\t\n"),
        (Receipt(id: id, status: .known, seq: 0), "receipt\t\(id)\tknown\t0\t\t\n"),
        (Receipt(id: id, status: .mended), "receipt\t\(id)\tmended\t\t\t\n"),
        (
            Receipt(id: "", status: .held, reason: .unreadable),
            "receipt\t-\theld\t\tunreadable\tCatatan ini tidak terbaca. Hubungi operator desa.\n"
        ),
        (
            Receipt(id: id, status: .discarded, reason: .clash, note: "salah\tanak\nini"),
            "receipt\t\(id)\tdiscarded\t\tclash\tsalah anak ini\n"
        ),
    ])
    func `a receipt's columns are as they were`(receipt: Receipt, line: String) {
        #expect(receipt.columns(Words(.indonesian)) == line)
    }
}
