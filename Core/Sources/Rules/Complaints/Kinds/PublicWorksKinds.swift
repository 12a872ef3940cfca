import Plain

extension Catalogue {
    /// *Pekerjaan umum*. Water, waste water and waste are the environment's theme as well.
    static let publicWorks: [ComplaintKind] = [
        ComplaintKind(
            "no-safe-water", Phrase("Air bersih sulit", "No clean water"), .publicWorks, .publicWorks,
            environment: true, papers: .place, .foundingArticle, .verified),
        ComplaintKind(
            "piped-water", Phrase("Air ledeng mati", "Piped water stopped"), .publicWorks, .waterSupply,
            environment: true, papers: .seenOnSite, clock: .withoutFieldCheck,
            .permendagri13of2024("Pekerjaan umum: jaringan air"), .quoted),
        ComplaintKind(
            "road-damage", Phrase("Jalan rusak", "Road damaged"), .publicWorks, .publicWorks, papers: .place,
            .foundingArticle, .verified),
        ComplaintKind(
            "street-light", Phrase("Lampu jalan mati", "Street light out"), .publicWorks, .transport,
            papers: .seenOnSite, .proposal, .unverified),
        ComplaintKind(
            "drainage", Phrase("Selokan mampet", "Drain blocked"), .publicWorks, .publicWorks, environment: true,
            papers: .place, .proposal, .unverified),
        ComplaintKind(
            "no-toilet", Phrase("Belum punya jamban", "No toilet"), .publicWorks, .publicWorks, environment: true,
            papers: .own([.neighbourhoodLetter]), .foundingArticle, .verified),
        ComplaintKind(
            "waste-water", Phrase("Air limbah meluber", "Waste water overflows"), .publicWorks, .publicWorks,
            environment: true, papers: .place, .pp2of2018("Air limbah domestik"), .quoted),
        ComplaintKind(
            "waste", Phrase("Sampah menumpuk", "Waste piles up"), .publicWorks, .environment, environment: true,
            papers: .place, .permendagri13of2024("Pekerjaan umum: sampah"), .quoted),
        ComplaintKind(
            "dry-season-water", Phrase("Sumur kering", "Well dry"), .publicWorks, .disaster, environment: true,
            papers: .seenOnSite, common: false, .proposal, .unverified),
        ComplaintKind(
            "water-quality", Phrase("Air keruh atau berbau", "Water turbid or smelly"), .publicWorks, .publicWorks,
            environment: true, papers: .place, common: false, .proposal, .unverified),
        ComplaintKind(
            "well", Phrase("Sumur rusak", "Well broken"), .publicWorks, .publicWorks, environment: true,
            papers: .place, common: false, .permendagri13of2024("Pekerjaan umum: sumur"), .quoted),
        ComplaintKind(
            "lane-damage", Phrase("Jalan gang rusak", "Lane damaged"), .publicWorks, .village, papers: .place,
            common: false, .permendagri13of2024("Pekerjaan umum: jalan desa"), .quoted),
        ComplaintKind(
            "bridge-damage", Phrase("Jembatan rusak", "Bridge damaged"), .publicWorks, .publicWorks, papers: .place,
            common: false, .proposal, .unverified),
        ComplaintKind(
            "road-safety", Phrase("Jalan rawan kecelakaan", "Road dangerous"), .publicWorks, .transport,
            papers: .seenOnSite, common: false, .proposal, .unverified),
        ComplaintKind(
            "public-toilet", Phrase("MCK umum rusak", "Public toilet broken"), .publicWorks, .publicWorks,
            environment: true, papers: .place, common: false, .foundingArticle, .verified),
        ComplaintKind(
            "waste-bank", Phrase("Bank sampah", "Waste bank"), .publicWorks, .environment, environment: true,
            papers: .seenOnSite, common: false, .permendagri13of2024("Pekerjaan umum: bank sampah"), .quoted),
        ComplaintKind(
            "reservoir", Phrase("Embung atau irigasi rusak", "Reservoir or irrigation broken"), .publicWorks,
            .publicWorks, papers: .place, common: false, .permendagri13of2024("Pekerjaan umum: embung"), .quoted),
        .other(.publicWorks, .publicWorks),
    ]
}
