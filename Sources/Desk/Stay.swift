import Records

/// How long somebody stays signed in: the only place that says so.
struct Stay: Sendable {
    /// Milliseconds without a contact, and from the beginning.
    let idle: Int64
    let whole: Int64

    private static let (minute, hour, day): (Int64, Int64, Int64) = (60_000, 3_600_000, 86_400_000)

    /// A phone that carries a book: as long as it comes by. Beyond four hundred days no browser keeps a cookie.
    static let phone = Stay(idle: 90 * day, whole: 400 * day)
    /// A midwife's phone holds more people's: she signs in again after a night.
    static let midwife = Stay(idle: 12 * hour, whole: 30 * day)
    /// A desk, where others sit down when she gets up.
    static let desk = Stay(idle: 30 * minute, whole: 12 * hour)

    static func of(_ role: Role) -> Stay {
        switch role {
        case .kader, .chair: phone
        case .midwife: midwife
        default: desk
        }
    }

    func isOver(since created: Int64, contact: Int64, now: Int64) -> Bool {
        now - created >= whole || now - contact >= idle
    }

    /// Ended by absence alone: a contact that is written down would bring it back.
    func wouldRevive(since created: Int64, contact: Int64, now: Int64) -> Bool {
        now - created < whole && now - contact >= idle
    }
}

extension Mandate {
    /// How long each thing that its account answers for keeps somebody signed in.
    var stays: [Stay] { people.map { Stay.of($0.role) } }
}
