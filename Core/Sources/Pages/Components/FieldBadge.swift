import Plain
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
        return badge(tone, icon, small)
    }

    /// The sign of the group's first field; a leaf where the environment stands by itself.
    public static func html(_ group: FieldGroup, small: Bool = false) -> HTML {
        for field in group.fields { return html(field, small: small) }
        return badge("is-lingkungan", .leaf, small)
    }

    private static func badge(_ tone: HTML, _ icon: Icon, _ small: Bool) -> HTML {
        "<span class=\"badge \(small ? "badge--small " : "" as HTML)\(tone)\">\(icon.svg)</span>"
    }
}
