/// One page as its function describes it; `Shell` puts the document around it.
public struct Page {
    public var title: String
    /// The words of the bar; the book's name when empty.
    public var barTitle = ""
    public var barNote = ""
    /// Where the arrow at the left leads; the menu stands there when there is none.
    public var back: String?
    /// What a desk's page calls it; the bar of a phone has the arrow alone.
    public var backWords: String?
    public var tab: Tab?
    /// The five steps, or another strip under the bar.
    public var strip: HTML = ""
    public var body: HTML
    /// The one main action under the thumb.
    public var action: HTML?
    /// Wide pages for desks: no dock.
    public var isDesk = false
    /// As wide as a desk's page, with the bar of everybody's.
    public var isWide = false
    public var deskLinks: [(title: String, path: String, isCurrent: Bool)] = []

    public init(title: String, body: HTML) {
        self.title = title
        self.body = body
    }
}

public enum Tab: Sendable { case home, session, residents, tasks }
