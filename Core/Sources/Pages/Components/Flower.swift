/// The sign of Pandu: a flower with six petals, one for each field.
public enum Flower {
    public static func svg(_ modifier: StaticString = "", centre: StaticString = "var(--surface)") -> HTML {
        var petals: HTML = ""
        for turn in 0..<6 { petals += "<use href=\"#petal\" transform=\"rotate(\(turn * 60))\"/>" }
        return """
            <svg class="flower \(modifier)" viewBox="-50 -50 100 100" aria-hidden="true">\
            <defs><path id="petal" d="M0-7C17-19 19-37 0-48-19-37-17-19 0-7Z"/></defs>\
            \(petals)<circle r="6" fill="\(centre)"/></svg>
            """
    }
}
