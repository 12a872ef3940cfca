/// Line drawings on a 24×24 grid. Always beside a word, or with one for those who listen.
public enum Icon: Sendable {
    case menu, back, forward, arrow, clock, tick, ticks, warning, note, up, plus, people, home, tasks
    case scale, heart, turn, send, download, search, phone, place, report
    case book, water, shield, hand, leaf, camera

    public var svg: HTML {
        @inline(never) get { HTML(icon: path) }
    }

    /// The drawing with a name of its own.
    @inline(never)
    func named(_ name: String) -> HTML { HTML(icon: path, name: name) }

    private var path: StaticString {
        switch self {
        case .menu: "<path d=\"M4 7h16M4 12h16M4 17h10\"/>"
        case .back: "<path d=\"M15 5l-7 7 7 7\"/>"
        case .forward: "<path d=\"M9 5l7 7-7 7\"/>"
        case .arrow: "<path d=\"M4 12h15M13 6l6 6-6 6\"/>"
        case .clock: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5.5l3.5 2\"/>"
        case .tick: "<path d=\"M4.5 12.5 10 18 20 7\"/>"
        case .ticks: "<path d=\"M2 13l4.5 4.5L15 8M11.5 16.5l1 1L22 8\"/>"
        case .warning: "<path d=\"M12 4 2.5 20h19zM12 10v4.5M12 17.2v.1\"/>"
        case .note: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v6M12 7.5v.1\"/>"
        case .up: "<path d=\"M12 19V5M6 11l6-6 6 6\"/>"
        case .plus: "<path d=\"M12 5v14M5 12h14\"/>"
        case .people:
            "<circle cx=\"9\" cy=\"8\" r=\"3.5\"/><path d=\"M2.5 20c0-4 2.8-6.5 6.5-6.5s6.5 2.5 6.5 6.5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14c2.2.8 3.5 3 3.5 6\"/>"
        case .home: "<path d=\"M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-5.5h4V20\"/>"
        case .tasks: "<path d=\"M3.5 6.5 5.5 8.5 9 5M12.5 7H21M3.5 16.5l2 2L9 15M12.5 17H21\"/>"
        case .scale:
            "<path d=\"M12 2.5V6M5 6h14M7 6l-1.5 6M17 6l1.5 6M5.5 12h13l-1.8 6.5a3 3 0 0 1-3 2.2H10.3a3 3 0 0 1-3-2.2z\"/>"
        case .heart:
            "<path d=\"M12 20.5S3.5 15.5 3.5 9.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2.5c0 6-8.5 11-8.5 11zM7 12h2.5L11 9l2 5.5 1.3-2.5H17\"/>"
        case .turn:
            "<path d=\"M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5\"/><path d=\"M12 17.5l-2.7-2.7a1.8 1.8 0 0 1 2.7-2.3 1.8 1.8 0 0 1 2.7 2.3z\"/>"
        case .send: "<path d=\"M3.5 11.5 20.5 4l-6 16.5-3.5-7zM11 13.5l4-4.5\"/>"
        case .download: "<path d=\"M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M12 11v6M9.5 14.5 12 17l2.5-2.5\"/>"
        case .search: "<circle cx=\"10.5\" cy=\"10.5\" r=\"6.5\"/><path d=\"M15.5 15.5 21 21\"/>"
        case .place:
            "<path d=\"M12 21s-6.5-6.3-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 14.7 12 21 12 21z\"/><circle cx=\"12\" cy=\"9.5\" r=\"2.5\"/>"
        case .report:
            "<path d=\"M4 10v4l3 .5 1.5 4.5h2.5l-1-4.2 8.5 2.7V6.5L7 9.5zM18.5 9.5a3 3 0 0 1 0 5\"/>"
        case .book:
            "<path d=\"M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5c-3.5 0-6.5.5-8.5 2zM12 6.5V20\"/>"
        case .water:
            "<path d=\"M12 3s6.5 6.8 6.5 11.3a6.5 6.5 0 0 1-13 0C5.5 9.8 12 3 12 3zM9 14.5a3 3 0 0 0 3 3\"/>"
        case .camera:
            "<path d=\"M3.5 8h4L9 5.5h6L16.5 8h4v11h-17z\"/><circle cx=\"12\" cy=\"13\" r=\"3.5\"/>"
        case .leaf: "<path d=\"M5 19C4 10 9 4 20 4c0 11-6 16-13 13M5 19c1-5 4-8 9-10\"/>"
        case .shield:
            "<path d=\"M12 3l7.5 2.8v5.7c0 4.5-3.2 7.7-7.5 9.5-4.3-1.8-7.5-5-7.5-9.5V5.8zM8.8 12l2.3 2.3L15.5 10\"/>"
        case .hand:
            "<path d=\"M3 14.5h2.5l3-1.5c1-.5 2-.2 2.7.5h2.6a1.6 1.6 0 0 1 0 3.2H11M14.8 16l4-2.2a1.5 1.5 0 0 1 1.6 2.5L14.5 20H7.5l-1.5-1H3M15.5 11 12.3 7.6A2.2 2.2 0 0 1 15.5 4.7a2.2 2.2 0 0 1 3.2 2.9z\"/>"
        case .phone:
            "<path d=\"M5 4h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C11 20 4 13 3.5 5.5A1.5 1.5 0 0 1 5 4z\"/>"
        }
    }
}
