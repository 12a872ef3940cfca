import ArgumentParser
import Desk
import Records

struct PosyanduCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posyandu", abstract: "Add, list or rename Posyandu.",
        discussion: """
            EXAMPLES
              pandu posyandu add "Posyandu Melati" --village 19.05.05.2004
              pandu posyandu add "Posyandu Melati" --village 19.05.05.2004 --number 19.05.05.2004.003
              pandu posyandu list --region 19.05.05
              pandu posyandu rename p1905052004003 "Posyandu Mawar"
            """,
        subcommands: [Add.self, List.self, Rename.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a Posyandu; prints its book and number.")
        @OptionGroup var settings: Settings
        @Argument(help: "What it is called.") var name: String
        @Option(help: "Code of the village, such as 19.05.05.2004.") var village: String
        @Option(help: "PP.KK.CC.DDDD.NNN; the next free one when left out.") var number = ""
        @Option(help: "Code of the book, for life; made from the number when left out.") var book =
            ""

        func run() async throws {
            try await told {
                let place = try await settings.openDesk().addPosyandu(
                    name: name, village: village, number: number, book: book, by: Desk.machine)
                print(PosyanduCommand.line(place))
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List Posyandu, one a line: book, number, name, village.")
        @OptionGroup var settings: Settings
        @Option(help: "Only below this region.") var region = ""
        func run() async throws {
            for place in try settings.openDesk().places.posyandu(in: region, for: Desk.machine) {
                print(PosyanduCommand.line(place))
            }
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Change a Posyandu's name.")
        @OptionGroup var settings: Settings
        @Argument(help: "Code of its book.") var book: String
        @Argument(help: "The new name.") var name: String
        func run() async throws {
            let desk = try settings.openDesk()
            guard let old = try? desk.places.find(book, for: Desk.machine) else {
                throw Failure.input("There is no Posyandu with the book \(book).")
            }
            try await told {
                try await desk.addBook(
                    Place(
                        book: book, kind: .posyandu, name: name, number: old.number,
                        region: old.region),
                    by: Desk.machine)
            }
        }
    }

    private static func line(_ place: Place) -> String {
        "\(place.book)\t\(place.number)\t\(place.name)\t\(place.regionNames.first ?? place.region)"
    }
}
