import Desk
import DeskPages
import Hummingbird
import Pages
import Plain
import Records

/// A path below a book: its id, the parts after it and what is asked.
typealias Target = (book: String, path: [String], query: [(String, String)])

/// A card that is read without the rest of its book, by those whom it concerns.
struct CardAlone {
    let id: ID
    let kind: CardKind
}

extension Server {
    /// The card of a path, for those who see it without its book: a complaint, or one that asks or tells her something.
    func alone(_ target: Target, _ person: Person) -> CardAlone? {
        guard target.path.count >= 2, let id = ID(target.path[1]) else { return nil }
        if target.path[0] == CardKind.complaint.path {
            let isOutside = Roles([.officer, .coaches]).contains(person.role)
            // A village's own book has complaints and no residents.
            let isVillage = person.scope.regions.contains { Desk.villageBook(of: $0) == target.book }
            return isOutside || isVillage ? CardAlone(id: id, kind: .complaint) : nil
        }
        guard let kind = CardKind.all.first(where: { $0.path == target.path[0] && $0.putsUpSignposts }),
            (try? desk.places.find(target.book, for: person)) == nil
        else { return nil }
        return CardAlone(id: id, kind: kind)
    }

    func page(
        of card: CardAlone, _ target: Target, _ request: Hummingbird.Request, _ mandate: Mandate
    ) throws -> Hummingbird.Response {
        let book = try desk.book(of: card.id, card.kind, in: target.book, for: mandate.person)
        var context = try context(of: book.place, for: mandate.person, request)
        try stand(at: mandate, request, &context)
        let answer = DeskSite.answer(
            pageRequest(request, target, mandate.person, form: nil), card: book, context: context)
        return drawn(answer, request)
    }

    func write(
        on card: CardAlone, _ target: Target, _ form: [(String, String)], _ request: Hummingbird.Request,
        _ mandate: Mandate
    ) async throws -> Hummingbird.Response {
        let place = try desk.book(of: card.id, card.kind, in: target.book, for: mandate.person).place
        var around = try context(of: place, for: mandate.person, request)
        try stand(at: mandate, request, &around)
        let context = around
        let asked = pageRequest(request, target, mandate.person, form: form)
        let (answer, receipts) = try await desk.write(
            on: card.id, card.kind, in: target.book, as: mandate.person
        ) { book, found in
            var asked = asked
            asked.found = found
            let answer = DeskSite.answer(asked, card: book, context: context)
            return (answer, answer.entries)
        }
        for receipt in receipts where receipt.status == .held {
            return held(request, receipt, home: InboxPage.path)
        }
        return Reply.page(answer)
    }
}
