import Foundation

/// Photographs as cameras make them, coded by `cjpeg`.
enum Pictures {
    /// With where it was taken beside the picture.
    static var withPlace: [UInt8] {
        let picture = coloured(7)
        let place: [UInt8] = Array("Exif\0\0II*\0\u{8}\0\0\0\0\0GPS -1.9 105.6".utf8)
        let segment: [UInt8] = [0xFF, 0xE1, 0, UInt8(place.count + 2)] + place
        return picture.prefix(2) + segment + picture.dropFirst(2)
    }

    /// One that differs from those of other colours; nothing where `cjpeg` is missing.
    static func coloured(_ red: UInt8) -> [UInt8] {
        let (width, height) = (64, 48)
        var plain = Array("P6 \(width) \(height) 255\n".utf8)
        for place in 0..<(width * height) { plain += [red &* 2, UInt8(place % 200), UInt8(place / width)] }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).ppm")
        defer { try? FileManager.default.removeItem(at: file) }
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["cjpeg", file.path]
        process.standardOutput = output
        guard (try? Data(plain).write(to: file)) != nil, (try? process.run()) != nil else { return [] }
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(bytes)
    }
}
