import Foundation
import Pages
import Records
import Rules
import Testing

@Suite struct QRCodeTests {
    /// Made with the Python package qrcode 8.2, which was given the mask.
    @Test func `a ticket code is this picture`() throws {
        let code = try #require(QRCode("01V0-1VK7-M9XC"))
        let drawn = (0..<code.size).map { y in String((0..<code.size).map { code.isDark($0, y) ? "#" : "." }) }
        #expect(
            drawn == [
                "#######.#.#...#######",
                "#.....#.#.#...#.....#",
                "#.###.#..#.##.#.###.#",
                "#.###.#.#..#..#.###.#",
                "#.###.#..##...#.###.#",
                "#.....#...#...#.....#",
                "#######.#.#.#.#######",
                "........###..........",
                "#.##.###..#...#..#.##",
                ".#####.#....###.#..#.",
                ".###..####..#.##.##.#",
                "#.####.##...#.#.####.",
                "..#.#.#..###.##......",
                "........###..##.#...#",
                "#######.#.....######.",
                "#.....#.##.###...#.##",
                "#.###.#...##....##.##",
                "#.###.#.#.#....#.###.",
                "#.###.#.##.#...#.##..",
                "#.....#..#.##.#..##..",
                "#######.######.#..##.",
            ])
    }

    @Test func `a row is drawn as its dark stretches, with four light modules around and a name`() throws {
        let code = try #require(QRCode("01V0-1VK7-M9XC"))
        let svg = code.svg(label: "Kode \"gambar\"").text
        #expect(
            svg.hasPrefix(
                "<svg class=\"qr\" viewBox=\"-4 -4 29 29\" role=\"img\" aria-label=\"Kode &quot;gambar&quot;\""))
        var area = 0
        for match in svg.matches(of: #/M(\d+) (\d+)h(\d+)v1H(\d+)z/#) {
            let (x, y, width) = try (#require(Int(match.1)), #require(Int(match.2)), #require(Int(match.3)))
            #expect(match.1 == match.4)
            for place in x..<x + width { #expect(code.isDark(place, y)) }
            area += width
        }
        #expect(area == code.rows.map { $0.nonzeroBitCount }.reduce(0, +))
    }

    @Test func `the longest texts have 154 packed characters and 106 bytes`() {
        #expect(QRCode(packed(154))?.size == 41 && QRCode(packed(155)) == nil)
        #expect(QRCode(plain(106))?.size == 41 && QRCode(plain(107)) == nil)
        #expect(QRCode(packed(20))?.size == 21 && QRCode(packed(21))?.size == 25)
        #expect(QRCode("")?.size == 21)
        #expect(QRCode(String(repeating: "A", count: 100_000)) == nil)
    }

    /// Written down for Tests/browser/test_qr.py, where an independent reader reads them back.
    @Test func `fifty codes of each length and kind are drawn and written down`() throws {
        var texts = [
            "0", "a", "HTTPS://CONTOH.ID/LACAK/K7QF-3M9T-XA2P", "https://contoh.id/lacak#K7QF3M9TXA2P", "Atap bocór ☂",
        ]
        for count in stride(from: 1, through: 154, by: 5) { texts.append(packed(count)) }
        for count in stride(from: 2, through: 106, by: 8) { texts.append(plain(count)) }
        texts.append(packed(154))
        let drawn = try texts.map { ["text": $0, "svg": try #require(QRCode($0)).svg(label: "Kode").text] }
        #expect(Set(drawn.map { $0["svg"] }).count == texts.count && texts.count >= 50)
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "build/test/recorded")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try JSONSerialization.data(withJSONObject: drawn).write(to: folder.appending(path: "qr.json"))
    }
}

private func packed(_ count: Int) -> String {
    let symbols = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    return String((0..<count).map { symbols[($0 * 7 + count) % 45] })
}

private func plain(_ count: Int) -> String {
    let symbols = Array("abcdefghijklmnopqrstuvwxyz0123456789/#?=-")
    return String((0..<count).map { symbols[($0 * 11 + count) % symbols.count] })
}
