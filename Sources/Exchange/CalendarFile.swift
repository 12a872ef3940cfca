public import Plain
public import Records

/// The session days of a Posyandu for calendars (iCalendar, RFC 5545): of the next year, without anybody's name.
public struct CalendarFile {
    /// Lines end as the standard wants it, and none has more than 75 bytes.
    public let text: String

    /// - Parameter now: milliseconds since 1970
    public init(
        _ days: [Schedule.OpenDay], of place: Place, title: String, utcOffsetMinutes: Int, now: Int64
    ) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pandu//Jadwal//ID", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + CalendarFile.escaped(title),
        ]
        for open in days {
            let parts = open.hours.split(separator: "–").map { String($0) }
            func moment(_ part: Int) -> String? {
                guard part < parts.count, let minutes = CalendarFile.minutes(parts[part]) else { return nil }
                return CalendarFile.moment(
                    Int64(open.day.number) * 86_400_000 + Int64(minutes - utcOffsetMinutes) * 60_000)
            }
            lines += ["BEGIN:VEVENT", "UID:\(place.book)-\(open.planned.iso)@pandu"]
            lines.append("DTSTAMP:" + CalendarFile.moment(now))
            // Without a time it is a matter of the whole day.
            lines.append(
                moment(0).map { "DTSTART:" + $0 } ?? "DTSTART;VALUE=DATE:" + open.day.iso.replacing("-", with: ""))
            if let end = moment(1) { lines.append("DTEND:" + end) }
            lines.append("SUMMARY:" + CalendarFile.escaped(title))
            let village = place.regionNames.first ?? ""
            lines.append(
                "LOCATION:"
                    + CalendarFile.escaped([open.place, village].filter { !$0.isEmpty }.joined(separator: ", ")))
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        text = lines.map { CalendarFile.folded($0) + "\r\n" }.joined()
    }

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
