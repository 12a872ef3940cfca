public import Plain
public import Records

/// Days for calendars (iCalendar, RFC 5545): without anybody's name.
public struct CalendarFile {
    /// Something on a day, or from a day to another.
    public struct Event {
        let id: String
        let from: Day
        /// Its last day.
        let until: Day
        /// Milliseconds since 1970; `nil` where it is a matter of whole days.
        let begins: Int64?
        let ends: Int64?
        let title: String
        let place: String

        /// A matter of whole days.
        public init(id: String, from: Day, until: Day, title: String, place: String = "") {
            self.init(id: id, from: from, until: until, begins: nil, ends: nil, title: title, place: place)
        }

        fileprivate init(
            id: String, from: Day, until: Day, begins: Int64?, ends: Int64?, title: String, place: String
        ) {
            self.id = id
            self.from = from
            self.until = until
            self.begins = begins
            self.ends = ends
            self.title = title
            self.place = place
        }
    }

    /// Lines end as the standard wants it, and none has more than 75 bytes.
    public let text: String

    /// - Parameters:
    ///   - title: of the calendar
    ///   - now: milliseconds since 1970
    public init(_ events: [Event], title: String, now: Int64) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pandu//Jadwal//ID", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + CalendarFile.escaped(title),
        ]
        for event in events {
            lines += ["BEGIN:VEVENT", "UID:\(event.id)@pandu", "DTSTAMP:" + CalendarFile.moment(now)]
            if let begins = event.begins {
                lines.append("DTSTART:" + CalendarFile.moment(begins))
                if let ends = event.ends { lines.append("DTEND:" + CalendarFile.moment(ends)) }
            } else {
                lines.append("DTSTART;VALUE=DATE:" + CalendarFile.date(event.from))
                // The standard names the first day that is not in it any more.
                if event.until > event.from {
                    lines.append("DTEND;VALUE=DATE:" + CalendarFile.date(event.until.adding(days: 1)))
                }
            }
            lines.append("SUMMARY:" + CalendarFile.escaped(event.title))
            if !event.place.isEmpty { lines.append("LOCATION:" + CalendarFile.escaped(event.place)) }
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        text = lines.map { CalendarFile.folded($0) + "\r\n" }.joined()
    }

    /// The session days of a Posyandu.
    public init(
        _ days: [Schedule.OpenDay], of place: Place, title: String, utcOffsetMinutes: Int, now: Int64
    ) {
        let village = place.regionNames.first ?? ""
        let events = days.map { open -> Event in
            let parts = open.hours.split(separator: "–").map { String($0) }
            func moment(_ part: Int) -> Int64? {
                guard part < parts.count, let minutes = CalendarFile.minutes(parts[part]) else { return nil }
                return Int64(open.day.number) * 86_400_000 + Int64(minutes - utcOffsetMinutes) * 60_000
            }
            return Event(
                id: "\(place.book)-\(open.planned.iso)", from: open.day, until: open.day, begins: moment(0),
                ends: moment(1), title: title,
                place: [open.place, village].filter { !$0.isEmpty }.joined(separator: ", "))
        }
        self.init(events, title: title, now: now)
    }

    private static func date(_ day: Day) -> String { day.iso.replacing("-", with: "") }

    /// `08.30` as 510.
    private static func minutes(_ time: String) -> Int? {
        let parts = time.split(separator: ".").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }

    /// `20261208T010000Z`
    private static func moment(_ milliseconds: Int64) -> String {
        let seconds = Int(milliseconds / 1000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = Day(number: seconds / 86_400).iso.replacing("-", with: "")
        let rest = seconds % 86_400
        return "\(day)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
    }

    private static func escaped(_ text: String) -> String {
        var shown = ""
        for character in text {
            switch character {
            case "\\", ";", ",": shown += "\\\(character)"
            case "\n", "\r", "\r\n": shown += "\\n"
            default: shown.append(character)
            }
        }
        return shown
    }

    /// A line goes on behind a line end and a blank; no letter is cut in two.
    private static func folded(_ line: String) -> String {
        var (shown, width) = ("", 0)
        for letter in line.unicodeScalars {
            let bytes = String(letter).utf8.count
            if width + bytes > 75 {
                shown += "\r\n "
                width = 1
            }
            shown.unicodeScalars.append(letter)
            width += bytes
        }
        return shown
    }
}
