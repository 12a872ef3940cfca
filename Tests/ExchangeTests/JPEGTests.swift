import Foundation
import Testing

@testable import Exchange

/// A JPEG's skeleton: all segments are as the standard says, the picture itself is a few bytes.
private struct Skeleton {
    var width = 640
    var height = 480
    /// Whole segments that stand behind JFIF.
    var beside: [[UInt8]] = []
    var scans = 1
    var frame: UInt8 = 0xC0
    var tail: [UInt8] = []

    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
    }

    static func exif(orientation: UInt8, isLittle: Bool) -> [UInt8] {
        let tiff: [UInt8] =
            isLittle
            ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        return segment(0xE1, Array("Exif\0\0".utf8) + tiff)
    }

    var bytes: [UInt8] {
        let size = [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += Skeleton.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
        bytes += beside.flatMap { $0 }
        bytes += Skeleton.segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        bytes += Skeleton.segment(frame, [8] + size + [1, 1, 0x11, 0])
        bytes += Skeleton.segment(0xC4, [0] + [1] + [UInt8](repeating: 0, count: 15) + [0])
        for _ in 0..<scans {
            bytes += Skeleton.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0, 0x34, 0xFF, 0xD0]
        }
        return bytes + [0xFF, 0xD9] + tail
    }

    func trouble(_ limits: JPEG.Limits = .kept) -> JPEG.Trouble? { ExchangeTests.trouble(bytes, limits) }
}

func trouble(_ bytes: [UInt8], _ limits: JPEG.Limits = .kept) -> JPEG.Trouble? {
    do {
        _ = try JPEG(bytes, within: limits)
        return nil
    } catch {
        return error
    }
}

@Suite struct JPEGTests {
    @Test func `a bare picture is taken with its size`() throws {
        let picture = try JPEG(Skeleton().bytes, within: .kept)
        #expect(picture.width == 640 && picture.height == 480 && picture.orientation == 1)
        #expect(trouble(Skeleton(scans: 10, frame: 0xC2).bytes) == nil)
    }

    @Test func `a side of 2048 is kept, 2049 is too large, and a camera may make 12000`() {
        #expect(trouble(Skeleton(width: 2_048, height: 2_048).bytes) == nil)
        #expect(trouble(Skeleton(width: 2_049, height: 10).bytes) == .tooLarge)
        #expect(trouble(Skeleton(width: 12_000, height: 3_333).bytes, .posted) == nil)
        #expect(trouble(Skeleton(width: 12_001, height: 10).bytes, .posted) == .tooLarge)
        #expect(trouble(Skeleton(width: 12_000, height: 3_334).bytes, .posted) == .tooLarge)
        #expect(trouble(Skeleton(width: 30_000, height: 30_000).bytes, .posted) == .tooLarge)
    }

    @Test func `what says more than the picture is refused where bytes are kept as they are`() {
        let beside = [
            Skeleton.exif(orientation: 1, isLittle: true), Skeleton.segment(0xFE, Array("<?php echo 1 ?>".utf8)),
            Skeleton.segment(0xE2, Array("ICC_PROFILE\0".utf8)), Skeleton.segment(0xED, Array("Photoshop".utf8)),
            Skeleton.segment(0xE0, Array("JFXX\0".utf8) + [0x13, 0, 0]),
            // JFIF with a thumbnail.
            Skeleton.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]),
        ]
        for segment in beside {
            #expect(trouble(Skeleton(beside: [segment]).bytes) == .notBare)
            #expect(trouble(Skeleton(beside: [segment]).bytes, .posted) == nil)
        }
        for tail in [Array("<script>".utf8), [0x50, 0x4B, 3, 4], [0]] {
            #expect(trouble(Skeleton(tail: tail).bytes) == .notBare)
            #expect(trouble(Skeleton(tail: tail).bytes, .posted) == nil)
        }
    }

    @Test func `other files are told apart`() {
        let files: [[UInt8]] = [
            [], [0xFF], [0xFF, 0xD8], Array("GIF89a".utf8), Array("<svg xmlns=".utf8), Array("%PDF-1.7".utf8),
            [0x89, 0x50, 0x4E, 0x47], [0x50, 0x4B, 3, 4], Array("RIFF....WEBP".utf8),
        ]
        for file in files { #expect(trouble(file) == .otherType && trouble(file, .posted) == .otherType) }
    }

    @Test func `a file cut anywhere is broken, and nothing is read beyond it`() {
        let whole = Skeleton(beside: [Skeleton.exif(orientation: 6, isLittle: false)]).bytes
        for count in 3..<whole.count { #expect(trouble(Array(whole[..<count]), .posted) == .broken, "\(count)") }
    }

    @Test func `any byte may be any other, and the reading ends`() {
        let whole = Skeleton(beside: [Skeleton.exif(orientation: 6, isLittle: true)]).bytes
        for place in whole.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xD8, 0xD9, 0xDA, 0xE1, 0xFE, 0xFF] {
                var bytes = whole
                bytes[place] = value
                _ = trouble(bytes, .posted)
                _ = trouble(bytes)
            }
        }
    }

    @Test func `17 scans, two frames, twelve bits, arithmetic coding and no scan are refused`() {
        #expect(Skeleton(scans: 16, frame: 0xC2).trouble() == nil)
        #expect(Skeleton(scans: 17, frame: 0xC2).trouble() == .tooLarge)
        #expect(Skeleton(scans: 101, frame: 0xC2).trouble(.posted) == .tooLarge)
        #expect(Skeleton(scans: 0).trouble() == .broken)
        #expect(Skeleton(frame: 0xC9).trouble() == .broken)
        #expect(Skeleton(frame: 0xC3).trouble() == .broken)
        let frame = Skeleton.segment(0xC0, [8, 0, 9, 0, 9, 1, 1, 0x11, 0])
        #expect(Skeleton(beside: [frame]).trouble() == .broken)
        #expect(Skeleton(beside: [Skeleton.segment(0xC0, [12, 0, 9, 0, 9, 1, 1, 0x11, 0])]).trouble() == .broken)
    }

    @Test func `400 KB are kept, one byte more is not`() {
        var bytes = Skeleton().bytes
        bytes.replaceSubrange(
            (bytes.count - 2)..., with: [UInt8](repeating: 7, count: 409_600 - bytes.count) + [0xFF, 0xD9])
        #expect(bytes.count == 409_600 && trouble(bytes) == nil)
        bytes.insert(7, at: bytes.count - 2)
        #expect(trouble(bytes) == .tooLarge)
    }

    @Test(arguments: [true, false]) func `the orientation is read in both orders of bytes`(isLittle: Bool) throws {
        for orientation: UInt8 in 1...8 {
            let bytes = Skeleton(beside: [Skeleton.exif(orientation: orientation, isLittle: isLittle)]).bytes
            #expect(try JPEG(bytes, within: .posted).orientation == Int(orientation))
        }
        let bytes = Skeleton(beside: [Skeleton.exif(orientation: 9, isLittle: isLittle)]).bytes
        #expect(try JPEG(bytes, within: .posted).orientation == 1)
    }
}

@Suite struct DarkroomTests {
    /// A photograph of noise and hills, made by cjpeg.
    private func photograph(_ width: Int, _ height: Int, _ flags: [String] = []) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("photo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var picture = Data("P6 \(width) \(height) 255\n".utf8)
        var chance: UInt32 = 7
        picture.append(
            contentsOf: (0..<(width * height)).flatMap { place -> [UInt8] in
                chance = chance &* 1_664_525 &+ 1_013_904_223
                let grey = UInt8((place % width) * 200 / width) + UInt8(chance >> 28)
                return [grey, grey / 2, 255 - grey]
            })
        try picture.write(to: folder.appendingPathComponent("in.ppm"))
        let made = folder.appendingPathComponent("out.jpg")
        let process = try Process.run(
            URL(fileURLWithPath: "/usr/bin/cjpeg"),
            arguments: flags + ["-outfile", made.path, folder.appendingPathComponent("in.ppm").path])
        process.waitUntilExit()
        return Array(try Data(contentsOf: made))
    }

    private func with(_ segment: [UInt8], _ bytes: [UInt8]) -> [UInt8] { bytes[..<2] + segment + bytes[2...] }

    @Test func `2000 by 1500 held upright becomes a bare picture of at most 1600 and 150 KB`() async throws {
        let posted = with(Skeleton.exif(orientation: 6, isLittle: true), try photograph(2_000, 1_500))
        let (bytes, picture) = try await Darkroom().develop(posted)
        #expect(picture.height > picture.width && picture.height <= 1_600 && picture.height > 1_400)
        #expect(bytes.count <= 150_000)
        #expect(!bytes.contains(sequence: Array("Exif".utf8)))
    }

    @Test func `a small progressive one keeps its size`() async throws {
        let picture = try await Darkroom().develop(try photograph(300, 200, ["-progressive"])).picture
        #expect(picture.width == 300 && picture.height == 200)
    }

    @Test func `a skeleton without a picture, and one that lies about its size, leave nothing behind`() async throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("gelap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        await #expect(throws: JPEG.Trouble.self) { try await Darkroom(in: place).develop(Array("GIF89a".utf8)) }
        // 40 megapixels in sixty progressive scans: time and memory end before it does.
        let bomb = Skeleton(width: 8_000, height: 5_000, scans: 60, frame: 0xC2).bytes
        _ = try? await Darkroom(in: place).develop(bomb)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
    }

    @Test func `more than 24 guests are told to come back`() async throws {
        let darkroom = Darkroom()
        let full = await withTaskGroup(of: Bool.self) { group in
            for guest in 0..<30 {
                group.addTask {
                    do {
                        try await darkroom.enter("kader\(guest)")
                        try await Task.sleep(for: .milliseconds(300))
                        await darkroom.leave("kader\(guest)")
                        return false
                    } catch { return error is Darkroom.Full }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(full == 6)
    }

    @Test func `two are at the tables at once`() async throws {
        let darkroom = Darkroom()
        let count = Count()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    await darkroom.atTable {
                        await count.enter()
                        try? await Task.sleep(for: .milliseconds(20))
                        await count.leave()
                    }
                }
            }
        }
        #expect(await count.most == 2)
    }
}

private actor Count {
    private var now = 0
    private(set) var most = 0
    func enter() {
        now += 1
        most = max(most, now)
    }
    func leave() { now -= 1 }
}

extension [UInt8] {
    fileprivate func contains(sequence: [UInt8]) -> Bool { Data(self).range(of: Data(sequence)) != nil }
}
