import ArgumentParser
import Desk
import Foundation
import Records
import Rules

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prepare the demo regency: real places, invented people.",
        discussion: """
            EXAMPLES
              pandu demo
              PANDU_DEMO_PASSWORD=rahasia pandu demo --database demo.sqlite
              pandu demo --regency      the whole regency, for benchmarks
              pandu demo --village      one Posyandu, to compare with it

            Needs a database without any account. The same day gives the same people.
            """)

    @OptionGroup var settings: Settings
    @Flag(help: "About 200 Posyandu and 220,000 residents instead of 12 and 3,000.") var regency = false

    @Flag(help: "One Posyandu and 100 residents.") var village = false

    /// What a demo server says when it starts.
    static func invitation(password: String?) -> String {
        """
        Sign in with the password \(password ?? "you chose") as
          kader1.flamboyan, kader2.flamboyan   kader of Posyandu Flamboyan, Buyan Kelumbi
          bidan.tempilang                      midwife of Tempilang
          desa.buyankelumbi                    operator of Desa Buyan Kelumbi
          kades.buyankelumbi                   its head
          rt.buyankelumbi                      head of RT 1 and 2 of Buyan Kelumbi
          perkim.dewi, disdik.adi, dinsos.tuti officers of three offices
          uptdppa.sari, uptdppa.rina           case workers, who alone read secret reports
          pembina.tempilang                    coach of the district
          pembina.bangkabarat                  coach of the regency
          admin                                administrator
        All people in it are invented (Data contoh).
        """
    }

    func run() async throws {
        let desk = try settings.openDesk()
        guard try desk.accounts.all().isEmpty else {
            throw Failure.input("\(settings.database) already has accounts. Name another file with --database.")
        }
        let begun = Date()
        let given = Settings.environment("PANDU_DEMO_PASSWORD", "")
        let password = given.isEmpty ? Demo.madePassword() : given
        try await desk.markDemo(password: password)
        let world = DemoWorld(desk: desk, password: password)
        let books = try await regency ? world.regency() : village ? world.village() : world.district()
        if !regency, !village {
            // Before anything else lies in these books, because another desk keeps what it folded.
            let clock = DemoClock()
            try await world.history(in: books, by: try settings.openDesk { clock.now }, clock)
        }
        for (place, book) in books.enumerated() {
            if place % 10 == 0 || !regency { Settings.warn("  \(place + 1)/\(books.count) \(book.place.name)") }
            try await book.write(to: desk)
        }
        if !village { try await world.complaints(in: books) }
        if !regency, !village {
            try await DemoTeams(desk: desk).write()
            try await DemoYear(desk: desk).write()
            try await DemoProfile(desk: desk).write()
        }
        for book in books where !regency {
            if let hand = book.hands.first {
                try await DemoNeeds(desk: desk, place: book.place, hand: hand).write()
            }
        }
        Settings.warn("\(books.count) Posyandu in \(Int(Date().timeIntervalSince(begun).rounded(.up))) s.")
        print(Demo.invitation(password: password))
    }

    private static func madePassword() -> String {
        "contoh-\(Int.random(in: 1000...9999))"
    }
}
