import Plain

extension Catalogue {
    /// *Kesehatan*: what a kader cannot solve by a referral. Stigma makes four kinds secret.
    static let health: [ComplaintKind] = [
        ComplaintKind(
            "pregnancy-without-care", Phrase("Ibu hamil belum periksa", "Pregnant, not yet checked"), .health,
            .healthCentre, papers: .helpFirst, clock: .withoutFieldCheck, .pp2of2018("Ibu hamil"), .quoted),
        ComplaintKind(
            "malnourished-child", Phrase("Balita kurang gizi", "Malnourished child"), .health, .healthCentre,
            papers: .helpFirst, clock: .withoutFieldCheck, .pp2of2018("Balita"), .quoted),
        ComplaintKind(
            "missed-immunisation", Phrase("Imunisasi terlewat", "Vaccine missed"), .health, .healthCentre,
            papers: .helpFirst, clock: .withoutFieldCheck, .foundingArticle, .verified),
        ComplaintKind(
            "chronic-illness", Phrase("Obat rutin putus", "Daily medicine stopped"), .health, .healthCentre,
            papers: .helpFirst, clock: .withoutFieldCheck, .pp2of2018("Hipertensi dan diabetes"), .quoted),
        ComplaintKind(
            "elder-care", Phrase("Lansia perlu dirawat", "Elder needs care"), .health, .healthCentre,
            papers: .helpFirst, clock: .withoutFieldCheck, .pp2of2018("Usia lanjut"), .quoted),
        ComplaintKind(
            "health-insurance", Phrase("BPJS tidak aktif", "Health insurance not active"), .health, .social,
            papers: .own([.aidCard]), clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "health-service", Phrase("Layanan kesehatan kurang", "Health service lacking"), .health, .healthCentre,
            papers: .seenOnSite, clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "medical-emergency", Phrase("Sakit darurat", "Medical emergency"), .health, .healthCentre,
            papers: .helpFirst, clock: .withoutFieldCheck, urgent: true, .proposal, .unverified),
        ComplaintKind(
            "outbreak", Phrase("Banyak yang sakit", "Many fall ill"), .health, .healthCentre,
            papers: .helpFirst, urgent: true, common: false, .proposal, .unverified),
        ComplaintKind(
            "no-midwife", Phrase("Desa tanpa bidan", "Village without a midwife"), .health, .healthCentre,
            papers: .seenOnSite, common: false, .foundingArticle, .verified),
        ComplaintKind(
            "family-planning", Phrase("Ingin ikut KB", "Wants family planning"), .health, .healthCentre,
            papers: .own(), clock: .withoutFieldCheck, common: false, .foundingArticle, .verified),
        .secret(
            "mental-illness", Phrase("Gangguan jiwa", "Mental illness"), .health, .healthCentre,
            .pp2of2018("ODGJ berat"), .quoted),
        .secret(
            "suicide-risk", Phrase("Ingin mengakhiri hidup", "Wants to end her life"), .health, .healthCentre,
            urgent: true, .proposal, .unverified),
        .secret(
            "tuberculosis", Phrase("Gejala TBC", "Signs of tuberculosis"), .health, .healthCentre,
            .pp2of2018("Terduga TBC"), .quoted),
        .secret("hiv", Phrase("Risiko HIV", "Risk of HIV"), .health, .healthCentre, .pp2of2018("Risiko HIV"), .quoted),
        .other(.health, .healthCentre),
    ]
}
