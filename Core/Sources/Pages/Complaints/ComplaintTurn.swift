import Plain
public import Records
public import Rules

/// What pages of complaints ask of their turn.
extension Turn {
    /// The complaint with this id, where this person may read it.
    public func complaint(_ id: String) -> Complaint? {
        guard let complaint = ID(id).flatMap({ book.card($0)?.complaint }),
            Permission.reads(context.person, complaint, in: book.place)
        else { return nil }
        return complaint
    }

    /// A fresh code for a receipt.
    var freshCode: TicketCode { TicketCode(random: request.random.3) }

    /// The code of a form, also when it comes back to be mended.
    var formCode: TicketCode { TicketCode(typed: request.typed("kode")) ?? freshCode }

    public func deadline(of complaint: Complaint) -> Deadline? {
        complaint.deadline(clock: context.terms.clock(of: complaint.catalogued), calendar: context.calendar)
    }

    /// Working days left, with colour, number and word; nothing where no clock runs.
    public func left(_ complaint: Complaint) -> HTML {
        guard let deadline = deadline(of: complaint) else { return "" }
        return ComplaintWords.left(deadline.due == nil ? nil : deadline.left(on: today), say)
    }

    /// Who has it now.
    public func holder(of complaint: Complaint) -> String {
        switch complaint.stage {
        case .village: say("Desa", "The village")
        case .confirmation: say("Pelapor", "The reporter")
        case .ended: "–"
        case .response, .completion: context.officeName(for: complaint)
        }
    }

    /// Who wrote a step: a name of the village, the office as a whole, or nobody when time wrote it.
    func writer(of entry: Entry, on complaint: Complaint) -> String {
        switch entry.writer {
        case "clock": return say("Pandu", "Pandu")
        case "warga": return say("Pelapor", "The reporter")
        default: break
        }
        for (account, name) in context.names where account == entry.writer { return name }
        if entry.writer == context.person.account { return context.person.name }
        return say("Petugas", "Officer")
    }
}
