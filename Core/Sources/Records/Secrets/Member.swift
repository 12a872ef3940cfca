public import Plain
import Rules

/// Somebody of a unit that alone reads secret reports: a card in the unit's own book. An administrator proposes her; a
/// case worker of the unit, or whoever holds the unit's key, lets her in. Whatever the administrator does to her
/// account afterwards is written here too, so that the unit sees it, and what could open her account to somebody else
/// asks the unit again.
public struct Member: Sendable {
    public let id: ID
    public var account = ""
    /// What happened to her account and who let her in, oldest first.
    public var steps: [Step] = []
    /// The moment from which she reads what is told, milliseconds since 1970; `nil` while she waits.
    public var readsFrom: Int64?

    public init(id: ID) { self.id = id }

    /// Her card in the unit's book.
    public static func id(of account: String) -> ID { ID(naming: "member \(account)") }

    public func reads(_ secret: SecretReport) -> Bool { readsFrom.map { $0 < secret.firstTold } ?? false }

    public enum Change: UInt8, CaseIterable, Sendable {
        case added, reset, enabled, disabled, renamed, left, accepted, acceptedWhole

        /// The stored code.
        public var code: String {
            switch self {
            case .added: "added"
            case .reset: "reset"
            case .enabled: "enabled"
            case .disabled: "disabled"
            case .renamed: "renamed"
            case .left: "left"
            case .accepted: "accepted"
            case .acceptedWhole: "accepted-whole"
            }
        }

        public init?(code: String) {
            for change in Change.allCases where change.code == code {
                self = change
                return
            }
            return nil
        }

        public var title: Phrase {
            switch self {
            case .added: Phrase("Diusulkan", "Proposed")
            case .reset: Phrase("Kata sandi diganti", "New password")
            case .enabled: Phrase("Diaktifkan lagi", "Enabled again")
            case .disabled: Phrase("Dinonaktifkan", "Disabled")
            case .renamed: Phrase("Ganti nama", "Renamed")
            case .left: Phrase("Pindah tugas", "Left the unit")
            case .accepted: Phrase("Diterima, laporan baru saja", "Let in, new reports only")
            case .acceptedWhole: Phrase("Diterima, semua laporan", "Let in, all reports")
            }
        }

        /// Somebody else may hold the account after it: the unit is asked again.
        public var asksAgain: Bool { self == .added || self == .reset || self == .enabled || self == .left }
    }

    public struct Step: Sendable {
        public let change: Change
        /// The account that did it; `clock` for the unit's key.
        public let by: String
        public let at: Int64
    }
}

extension Form {
    /// What an administrator did to the account of somebody of the unit; written beside it, by the server itself.
    public static let memberChanged = Form(
        "member-changed", on: .member, opensCard: true, writers: .clock, audience: .caseWorker,
        fold: { entry, card in
            guard let change = entry["change"].flatMap({ Member.Change(code: $0) }) else { return }
            card.changeMember { member in
                member.account = entry["account"] ?? member.account
                if change.asksAgain {
                    member.readsFrom = nil
                } else if member.steps.isEmpty {
                    // Who was of the unit before units let people in stays so whatever she is called.
                    member.readsFrom = 0
                }
                member.steps.append(Member.Step(change: change, by: entry["by"] ?? "", at: entry.moment))
            }
        })

    /// A case worker of the unit lets her in; for the first of a unit, whoever holds its key.
    public static let memberAccepted = Form(
        "member-accepted", on: .member, writers: [.caseWorker, .clock], audience: .caseWorker,
        fold: { entry, card in
            let isWhole = entry.flag("earlier")
            card.changeMember { member in
                member.readsFrom = isWhole ? 0 : entry.moment
                member.steps.append(
                    Member.Step(change: isWhole ? .acceptedWhole : .accepted, by: entry.writer, at: entry.moment))
            }
        })
}
