import ArgumentParser
import Foundation

struct GalleryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery",
        abstract: "Write every screen as a file to look at: of a kader's phone, of desks, of residents.",
        discussion: """
            EXAMPLES
              pandu gallery /tmp/gallery     then open index.html in a browser
            """)

    @Argument(help: ArgumentHelp("Where the files go; made when it is not there.", valueName: "folder"))
    var folder: String
    @Option(help: ArgumentHelp("Where the styles lie.", valueName: "folder"))
    var styles: String = "Web"
    @Option(help: ArgumentHelp("The folder with regions and codes (PANDU_REFERENCE).", valueName: "folder"))
    var reference: String = Settings.environment("PANDU_REFERENCE", "Reference")

    func run() async throws {
        let target = URL(fileURLWithPath: folder, isDirectory: true)
        let source = URL(fileURLWithPath: styles, isDirectory: true)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        // One sheet, as scripts/build-web.sh makes it.
        let sheets = try ["tokens.css", "pandu.css", "print.css"].map { try read($0, in: source) }
        try Data(sheets.joined()).write(to: target.appendingPathComponent("pandu.css"))
        try read("icon.svg", in: source).write(to: target.appendingPathComponent("icon.svg"))
        let pages = GalleryPages.all(with: try await DeskGallery.pages(reference: reference))
        for page in pages {
            try Data(page.html.utf8).write(to: target.appendingPathComponent(page.name))
        }
        Settings.say("\(pages.count) files in \(target.path)")
    }

    private func read(_ name: String, in folder: URL) throws -> Data {
        guard let file = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
            throw Failure.input("\(name) is missing in \(styles). Say where it is with --styles.")
        }
        return file
    }
}
