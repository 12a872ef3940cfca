import Plain
import Rules
import Testing

@Suite struct TypedTextTests {
    @Test(arguments: [
        (" Siti  Aminah ", "Siti Aminah"), ("Siti\r\nAminah", "Siti Aminah"), ("Siti\u{A0}\tAminah", "Siti Aminah"),
        ("\u{FEFF}Si\u{200B}ti\u{200E}", "Siti"), ("\u{202E}Siti\0", "Siti"), ("Siti\u{3000}Aminah", "Siti Aminah"),
        ("\u{200B}", ""), ("Bunga 🌺", "Bunga 🌺"), ("Andr\u{E9}", "Andr\u{E9}"),
    ]) func `signs that nobody sees make no other text`(typed: String, kept: String) {
        #expect(typed.tidied() == kept)
    }

    @Test func `a longer text keeps its lines, one empty one at most`() {
        #expect(" Satu \r\n\r\n\r\nDua\nTiga ".tidied(keepsLines: true) == "Satu\n\nDua\nTiga")
    }

    @Test(arguments: ["Siti 'Aisyah", "siti ’AISYAH", "Siti\u{A0}`Aisyah ", "Siti \u{2BC}Ai\u{200D}syah"])
    func `a name is found however its apostrophe was typed`(name: String) {
        #expect(name.sought == "siti aisyah")
    }

    @Test(arguments: ["1", "01", "001", "RT 01", "rt.1", "RT01", " RT: 001 ", "Rt-1"])
    func `an RT is one however many zeros stand before it`(typed: String) {
        #expect(typed.asNeighbourhood == "001")
    }

    @Test(arguments: [
        "1/2", "01/02", "RT 01 RW 02", "RT.001/RW.002", "rt 1, rw 2".replacing(",", with: ""), "001 / 002",
    ])
    func `and with its RW it is one as well`(typed: String) {
        #expect(typed.asNeighbourhood == "001/002")
    }

    @Test(arguments: ["Mawar", "", "0", "1234", "RT", "1a", "1/2/3", "RW 2", "1/", "00000", "tr 1"])
    func `what is no number of an RT stays`(typed: String) {
        #expect(typed.asNeighbourhood == typed)
    }

    @Test(arguments: ["-", "–", "--", "...", "", "N/A", " belum ada "])
    func `a dash says nothing`(typed: String) {
        #expect(typed.saysNothing)
        #expect(!"Ana".saysNothing && !"0".saysNothing)
    }
}
