import Archive
public import Plain
public import Records
public import Rules

/// The lists of an office's field across its regency.
/// - Throws: in all its functions what `Desk` names; of another field or another regency nothing is found
public struct OfficeLists: Sendable {
    let store: Store

    /// A list of an office, and how many stand under it in an area.
    public struct Counted: Sendable {
        public let list: OfficeList
        public let count: Int
    }

    /// A house or a person, as far as the office may know; or how many of an RT.
    public struct Line: Sendable {
        /// Empty where only how many is known.
        public let name: String
        public let birth: Day?
        public let rt: String
        /// The path of the village.
        public let village: String
        public let count: Int
    }

    /// The regency whose lists an office reads.
    public func regency(of person: Person) throws -> String { try office(of: person).region }

    /// The lists of somebody's office, in the table's order.
    public func all(in area: String? = nil, for person: Person) throws -> [Counted] {
        let office = try office(of: person)
        let (area, month) = (try within(area, office), try month(office))
        let tallies = try store.archive.read { try $0.tallies(of: area, from: month, to: month) }
        return OfficeList.of(office.roles).map { list in
            Counted(list: list, count: tallies.first { $0.key.indicator == list.code }?.value ?? 0)
        }
    }

    /// Whether there is any list for somebody.
    public func hasAny(for person: Person) throws -> Bool {
        guard Permission.allows(person.role, .readFieldLists) else { return false }
        return try !OfficeList.of(office(of: person).roles).isEmpty
    }

    /// What runs now and fills the lists of somebody's office.
    public func campaigns(for person: Person) throws -> [Campaign] {
        let office = try office(of: person)
        let (forms, today) = (
            OfficeList.of(office.roles).map(\.form), try Regencies(store: store).today(in: office.region)
        )
        return try Regencies(store: store).settings(of: office.region).campaigns.filter { campaign in
            forms.contains(campaign.form) && campaign.runs(on: today, in: campaign.region)
        }
    }

    public func find(_ code: String, for person: Person) throws -> OfficeList {
        guard let list = OfficeList.of(try office(of: person).roles).first(where: { $0.code == code }) else {
            throw Refusal.notFound
        }
        return list
    }

    /// Who stands under it today, by village, RT and name; of a list of counts one line for each RT.
    public func lines(of list: OfficeList, in area: String? = nil, for person: Person) throws -> [Line] {
        let office = try office(of: person)
        guard OfficeList.of(office.roles).contains(where: { $0.code == list.code }) else { throw Refusal.notFound }
        let (area, month) = (try within(area, office), try month(office))
        let lines = try store.archive.read { reading -> [Line] in
            try reading.books(in: area, kind: BookKind.posyandu.code).flatMap { book in
                try reading.cards(in: book).filter { Overview.stands($0.card.stocks, list.code, month) }
                    .map { line($0.card, in: book.region, list) }
            }
        }
        return list.shown == .count ? OfficeLists.added(lines) : lines.sorted { $0.place < $1.place }
    }

    /// Villages of a regency with a Posyandu: the areas of which there can be a list.
    public func villages(for person: Person) throws -> [String] {
        let office = try office(of: person)
        let books = try store.archive.read { try $0.books(in: office.region, kind: BookKind.posyandu.code) }
        return Set(books.map(\.region)).sorted()
    }

    private func line(_ card: CardRow, in village: String, _ list: OfficeList) -> Line {
        Line(
            name: list.shown == .count ? "" : card.name, birth: list.shown == .person ? card.birth : nil, rt: card.rt,
            village: village, count: 1)
    }

    private static func added(_ lines: [Line]) -> [Line] {
        Dictionary(grouping: lines) { "\($0.village) \($0.rt)" }.values.compactMap { same in
            same.first.map { Line(name: "", birth: nil, rt: $0.rt, village: $0.village, count: same.count) }
        }.sorted { $0.place < $1.place }
    }

    private func month(_ office: Office) throws -> Month { try Regencies(store: store).today(in: office.region).month }

    private func within(_ area: String?, _ office: Office) throws -> String {
        let area = area ?? office.region
        guard Scope.path(area, liesUnder: office.region), store.regions.name(area) != nil else {
            throw Refusal.notFound
        }
        return area
    }

    private func office(of person: Person) throws -> Office {
        guard Permission.allows(person.role, .readFieldLists), let book = person.scope.books.first,
            let region = try store.archive.read({ try $0.book(book) })?.region,
            let office = try Regencies(store: store).settings(of: region).office(book: book)
        else { throw Refusal.notFound }
        return office
    }
}

extension OfficeLists.Line {
    fileprivate var place: (String, String, String) { (village, rt, name) }
}
