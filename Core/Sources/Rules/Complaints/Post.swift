public import Plain

/// A post that answers for others' work.
public enum Post: UInt8, CaseIterable, Sendable {
    case villageHead, districtHead, officeHead, regencySecretary

    /// The stored code.
    public var code: String {
        switch self {
        case .villageHead: "village-head"
        case .districtHead: "district-head"
        case .officeHead: "office-head"
        case .regencySecretary: "regency-secretary"
        }
    }

    public init?(code: String) {
        for post in Post.allCases where post.code == code {
            self = post
            return
        }
        return nil
    }

    public var title: Phrase {
        switch self {
        case .villageHead: Phrase("Kepala desa", "Village head")
        case .districtHead: Phrase("Camat", "District head")
        case .officeHead: Phrase("Kepala dinas", "Head of office")
        case .regencySecretary: Phrase("Sekretaris daerah", "Regency secretary")
        }
    }

    /// As a region calls it.
    /// - Parameter villageHead: its own title of the head of a village; empty where it has none
    public func title(villageHead: String) -> Phrase {
        self == .villageHead && !villageHead.isEmpty ? Phrase(indonesian: villageHead, english: villageHead) : title
    }
}
