import Archive
import Plain
import Records
import Rules

extension ComplaintRow {
    /// The index row of a complaint, as the settings of its regency count its days.
    init(_ complaint: Complaint, region: String, settings: RegionSettings) {
        let kind = complaint.catalogued
        let clock = settings.terms.clock(of: kind)
        let expected =
            kind?.office == .village
            ? Desk.villageBook(of: region) : kind.flatMap { settings.office(for: $0.office)?.book } ?? ""
        let deadline = complaint.deadline(clock: clock, calendar: settings.calendar)
        // What nobody answers for waits in the village until somebody does: there is nothing for the clock to do.
        let isStranded =
            complaint.stage == .village && expected.isEmpty
            && (complaint.state == .submitted || complaint.goesAtOnce)
        let wakes =
            complaint.isOpen && !isStranded
            ? complaint.wakes(
                clock: clock, calendar: settings.calendar, ladder: settings.ladder, hasOffice: !expected.isEmpty)
            : nil
        self.init(
            id: complaint.id, kind: complaint.kind, code: kind?.tallyCode ?? "", state: complaint.state.code,
            isOpen: complaint.isOpen, region: region, rt: complaint.neighbourhood, landmark: complaint.landmark,
            position: complaint.position?.text ?? "",
            office: complaint.isDispatched ? complaint.office : expected, isDispatched: complaint.isDispatched,
            digest: complaint.codeDigest, opened: complaint.opened, stage: complaint.stage.code,
            due: deadline?.due ?? ComplaintRow.never,
            wake: wakes ?? ComplaintRow.never,
            days: deadline?.workingDays ?? 0, assignee: complaint.assignee, supports: complaint.supports,
            photos: complaint.photos.count, isUrgent: complaint.goesAtOnce,
            moved: complaint.steps.last?.day ?? complaint.opened)
    }

    /// What it adds to what stands open: once for its place and each region above, once for its office, once for what
    /// that office has of the district. Secret kinds stand nowhere.
    func standing(book: String) -> [StandingKey] {
        guard isOpen, Catalogue.find(kind)?.isSecret != true else { return [] }
        let areas =
            [CountChanges.area(ofBook: book)] + Regions.upwards(region)
            + CountChanges.areas(ofOffice: office, in: region)
        return areas.map { StandingKey(area: $0, day: due, indicator: "\(state):\(code)") }
    }
}

extension Desk {
    /// The book of a village, for complaints of places that no Posyandu serves.
    public static func villageBook(of region: String) -> String { "v" + region.filter { $0 != "." } }
}
