import Desk
import Pages
import Plain
import Records
import Rules

/// The day's numbers by e-mail: plain text in Indonesian, with numbers and one link.
struct DigestLetter {
    let delivery: Delivery
    let counts: [ComplaintList.Filter: Int]
    /// Of whom it is sent, and where people find Pandu.
    let sender: String
    let origin: String
    let utcOffsetMinutes: Int
    /// Minutes since midnight in the region.
    let minuteOfDay: Int

    /// Nobody is written to when there is nothing to say.
    var isEmpty: Bool { delivery.notice == nil && counts.values.allSatisfy { $0 == 0 } }

    private func count(_ filter: ComplaintList.Filter) -> Int { counts[filter] ?? 0 }

    var subject: String {
        switch delivery.notice?.event {
        case nil: numbers
        case .followUpLate: "Pandu: satu tindak lanjut terlambat"
        case .partLate: "Pandu: satu bagian laporan warga terlambat"
        default: "Pandu: satu laporan warga terlambat"
        }
    }

    private var numbers: String { "Pandu: \(count(.all)) laporan terbuka, \(count(.late)) terlambat" }

    private var body: String {
        if let notice = delivery.notice { return late(notice) }
        let isOffice = !delivery.subscription.office.isEmpty
        return """
            Laporan warga, \(DayWords.long(delivery.day, .indonesian))

            Terbuka: \(count(.all))
            Terlambat: \(count(.late))
            Baru: \(count(.new))
            Menunggu dokumen: \(count(.waiting))
            \(isOffice ? "Akan datang" : "Masih di desa"): \(count(.coming))

            Buka kotak masuk: \(origin)/kotak-masuk

            Surel ini dikirim Pandu sekali sehari.
            Ingin berhenti? Beri tahu admin kabupaten.

            """
    }

    /// To whoever holds a post of the ladder, at once: what kind, since when, where to look. No name, no place.
    private func late(_ notice: SentNotice) -> String {
        let kind = notice.kind?.title.indonesian ?? "laporan warga"
        let (what, path) =
            switch notice.event {
            case .followUpLate: ("Satu tindak lanjut rapat terlambat.", CardKind.followUp.path)
            case .partLate: ("Bagian dari laporan ini terlambat: \(kind)", CardKind.complaint.path)
            default: ("Laporan ini terlambat: \(kind)", CardKind.complaint.path)
            }
        return """
            Yth. \(delivery.subscription.name),

            \(what)
            Batas waktunya: \(notice.due.map { DayWords.long($0, .indonesian) } ?? "sudah lewat")

            Buka di sini: \(origin)/b/\(notice.book)/\(path)/\(notice.card.text)

            Surel ini dikirim Pandu karena jabatan Anda menjadi atasan.
            Salah alamat? Beri tahu admin kabupaten.

            """
    }

    /// Headers and text as RFC 5322 has them, in lines that end with a line feed.
    var message: String {
        let host = origin.split(separator: "/").last.map { $0.prefix { $0 != ":" } } ?? "localhost"
        return """
            From: Pandu <\(sender)>
            To: <\(delivery.subscription.address)>
            Subject: \(subject)
            Date: \(date)
            Message-ID: <\(delivery.id.text)@\(host)>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit
            Auto-Submitted: auto-generated

            \(body)
            """
    }

    private var date: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day =
            delivery.notice.map { Day(number: Int(($0.happened / 60_000 + Int64(utcOffsetMinutes)) / 1_440)) }
            ?? delivery.day
        let offset = abs(utcOffsetMinutes)
        return
            "\(DayWords.weekday(day, .english).prefix(3)), \(day.dayOfMonth) \(DayWords.shortMonth(day.month, .english))"
            + " \(day.year) \(two(minuteOfDay / 60)):\(two(minuteOfDay % 60)):00"
            + " \(utcOffsetMinutes < 0 ? "-" : "+")\(two(offset / 60))\(two(offset % 60))"
    }
}
