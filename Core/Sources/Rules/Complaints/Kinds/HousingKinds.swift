import Plain

extension Catalogue {
    /// *Perumahan*. The healthy home, the garden and larvae are the environment's theme as well.
    static let housing: [ComplaintKind] = [
        ComplaintKind(
            "unfit-house", Phrase("Rumah tidak layak huni", "Unfit house"), .housing, .housing, papers: .house,
            .foundingArticle, .verified),
        ComplaintKind(
            "roof-damage", Phrase("Atap rusak", "Roof damaged"), .housing, .housing, papers: .house,
            .districtGuide("Perumahan rakyat"), .quoted),
        ComplaintKind(
            "wall-or-floor-damage", Phrase("Dinding atau lantai rusak", "Wall or floor damaged"), .housing, .housing,
            papers: .house, .districtGuide("Perumahan rakyat"), .quoted),
        ComplaintKind(
            "house-after-disaster", Phrase("Rumah rusak kena bencana", "House damaged by a disaster"), .housing,
            .housing, papers: .own([.whereItIs]), .pp2of2018("Rumah korban bencana"), .quoted),
        ComplaintKind(
            "no-house", Phrase("Belum punya rumah", "No house of her own"), .housing, .housing,
            papers: .own([.incomeLetter]), .proposal, .unverified),
        ComplaintKind(
            "no-electricity", Phrase("Belum ada listrik", "No electricity"), .housing, .housing, papers: .own(),
            .proposal, .unverified),
        ComplaintKind(
            "unhealthy-home", Phrase("Rumah kurang sehat", "Home not healthy"), .housing, .housing, environment: true,
            papers: .own([.whereItIs]), .permendagri13of2024("Perumahan: lingkungan sehat"), .quoted),
        ComplaintKind(
            "larvae", Phrase("Banyak jentik nyamuk", "Many mosquito larvae"), .housing, .healthCentre,
            environment: true, papers: .seenOnSite, clock: .withoutFieldCheck, .foundingArticle, .verified),
        ComplaintKind(
            "relocation", Phrase("Rumah kena relokasi", "House to be relocated"), .housing, .housing,
            papers: .own([.landLetter]), common: false, .pp2of2018("Relokasi program pemerintah"), .quoted),
        ComplaintKind(
            "slum", Phrase("Permukiman kumuh", "Crowded, shabby settlement"), .housing, .housing, papers: .place,
            common: false, .foundingArticle, .verified),
        ComplaintKind(
            "home-garden", Phrase("Kebun dan biopori", "Garden and infiltration holes"), .housing, .environment,
            environment: true, papers: .seenOnSite, common: false,
            .permendagri13of2024("Perumahan: pekarangan dan biopori"), .quoted),
        ComplaintKind(
            "livestock", Phrase("Kandang dekat rumah", "Livestock beside the house"), .housing, .environment,
            environment: true, papers: .seenOnSite, common: false, .proposal, .unverified),
        .other(.housing, .housing),
    ]
}

extension Papers {
    /// What the housing office asks for before it repairs a house.
    fileprivate static var house: Papers { .own([.incomeLetter, .landLetter, .threeSides, .neverAided]) }
}
