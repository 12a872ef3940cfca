public import Rules

/// The round sign of one of the six fields, beside its words.
public enum FieldBadge {
    public static func html(_ field: ServiceField, small: Bool = false) -> HTML {
        let (tone, icon): (HTML, Icon) =
            switch field {
            case .education: ("is-pendidikan", .book)
            case .health: ("is-kesehatan", .heart)
            case .publicWorks: ("is-pekerjaan-umum", .water)
            case .housing: ("is-perumahan", .home)
            case .order: ("is-ketenteraman", .shield)
            case .social: ("is-sosial", .hand)
            }
        return "<span class=\"badge \(small ? "badge--small " : "" as HTML)\(tone)\">\(icon.svg)</span>"
    }
}
