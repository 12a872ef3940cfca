#if !hasFeature(Embedded)
import Plain
import Rules

extension Roles {
    /// Those who read what other offices do for a complaint: residents by their code as well, no kader.
    static let partReaders: Roles = [.villageOperator, .officer, .regencyCoach, .resident]
    fileprivate static let partAskers: Roles = [.villageOperator, .officer, .regencyCoach]
}

/// Several offices on one complaint: one leads, others are asked for their part. No phone carries it.
extension Form {
    private static let isOn = ComplaintStates.any.subtracting(.ended)

    /// The village asks when it sends the complaint on, the office that leads as long as it has it.
    public static let complaintPart = part(
        "complaint-part", from: [.verified, .submitted, .atOffice], writers: .partAskers,
        check: { entry, complaint in
            var problems: [Problem] = []
            if let until = entry.day("until"), until < entry.day {
                problems.append(Problem("until", "Tanggal ini sudah lewat.", "This day is over."))
            }
            let office = entry["office"] ?? ""
            if office == complaint.office || complaint.openParts.contains(where: { $0.office == office }) {
                problems.append(
                    Problem("office", "Dinas ini sudah ikut. Pilih yang lain.", "It takes part. Choose another."))
            }
            return problems
        },
        change: { entry, complaint in
            guard let office = entry["office"] else { return }
            complaint.parts.append(
                OfficePart(
                    office: office, officeName: entry["office-name"] ?? office, what: entry["what"] ?? "",
                    asked: entry.clockDay, due: entry.day("until") ?? entry.clockDay))
        })

    public static let complaintPartPlanned = part(
        "complaint-part-planned", from: isOn, writers: .officer, isOfAddressee: true,
        check: { entry, _ in
            guard let day = entry.day("on"), day < entry.day else { return [] }
            return [Problem("on", "Tanggalnya sudah lewat.", "The day has passed.")]
        },
        change: { entry, complaint in
            complaint.changePart(of: entry["desk"]) { part in
                (part.state, part.planned) = (.planned, entry.day("on"))
            }
        })

    public static let complaintPartDone = part(
        "complaint-part-done", from: isOn, writers: .officer, isOfAddressee: true,
        change: { entry, complaint in
            complaint.changePart(of: entry["desk"]) { part in
                (part.state, part.result) = (.done, entry["result"] ?? "")
                part.photos = entry["photos"]?.words ?? []
            }
        })

    public static let complaintPartRefused = part(
        "complaint-part-refused", from: isOn, writers: .officer, isOfAddressee: true,
        change: { entry, complaint in
            complaint.changePart(of: entry["desk"]) { part in
                (part.state, part.result) = (.refused, entry["reason"] ?? "")
            }
        })

    /// How a complaint can end although a part is not done: whoever leads says why it is no longer awaited.
    public static let complaintPartReleased = part(
        "complaint-part-released", from: isOn, writers: .partAskers,
        check: { entry, complaint in
            complaint.openParts.contains { $0.office == entry["office"] }
                ? [] : [Problem("office", "Pilih dari daftar.", "Choose from the list.")]
        },
        change: { entry, complaint in
            complaint.changePart(of: entry["office"]) { part in
                (part.state, part.result) = (.released, entry["reason"] ?? "")
            }
        })

    /// Written by the clock: which post hears that a part is late, and the desk at which it waits from now on.
    public static let complaintPartLate = part(
        "complaint-part-late", from: isOn, writers: .clock,
        change: { entry, complaint in
            complaint.changePart(of: entry["office"]) { part in
                part.told += [entry["post"]].compactMap { $0 }
                part.climbedTo += [entry["desk"]].compactMap { $0 }
            }
        })

    private static let ofParts = [
        complaintPart, complaintPartPlanned, complaintPartDone, complaintPartRefused, complaintPartReleased,
        complaintPartLate,
    ]

    /// Whether it says something of what another office does for a complaint.
    public var isOfPart: Bool { Form.ofParts.contains { $0 === self } }

    /// Whose part an entry of it is about.
    func partOffice(_ entry: Entry) -> String { entry[isOfAddressee ? "desk" : "office"] ?? "" }

    /// Why the office that leads cannot end it yet.
    static func awaited(_ complaint: Complaint?) -> [Problem] {
        guard let part = complaint?.openParts.first else { return [] }
        return [
            Problem(
                "",
                Phrase(
                    indonesian: "Masih menunggu \(part.officeName). Tidak perlu? Tulis alasannya dulu.",
                    english: "\(part.officeName) is still awaited. No need? Say why first."))
        ]
    }

    private static func part(
        _ code: String, from: ComplaintStates, writers: Roles, isOfAddressee: Bool = false,
        check: @escaping @Sendable (Entry, Complaint) -> [Problem] = { _, _ in [] },
        change: @escaping @Sendable (Entry, inout Complaint) -> Void
    ) -> Form {
        Form(
            code, on: .complaint, writers: writers, audience: .partReaders, isOfAddressee: isOfAddressee, from: from,
            isOffered: { card, _ in card.complaint.map { from.contains($0.state) } ?? false },
            check: { entry, context in
                guard entry.corrects == nil else {
                    return [Problem("", "Langkah ini tidak bisa diubah lagi.", "This step cannot be changed.")]
                }
                return context.card?.complaint.map { check(entry, $0) } ?? []
            },
            fold: { entry, card in
                card.changeComplaint { complaint in
                    if from.contains(complaint.state) { change(entry, &complaint) }
                }
            })
    }
}
#endif
