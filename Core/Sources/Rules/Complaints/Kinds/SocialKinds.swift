import Plain

extension Catalogue {
    /// *Sosial*: who needs care, and what is wrong with aid. The neglect of a child is told in secret.
    static let social: [ComplaintKind] = [
        ComplaintKind(
            "poor-without-aid", Phrase("Belum dapat bantuan", "No aid yet"), .social, .social, papers: .aid,
            .permendagri13of2024("Sosial: pendataan warga miskin"), .quoted),
        ComplaintKind(
            "aid-stopped", Phrase("Bantuan berhenti", "Aid stopped"), .social, .social,
            papers: .own([.aidCard]), clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "aid-misdirected", Phrase("Bantuan salah sasaran", "Aid goes astray"), .social, .social,
            papers: .shown([.identityCard, .description]), .proposal, .unverified),
        ComplaintKind(
            "person-with-disability", Phrase("Difabel butuh bantuan", "Disabled person needs help"), .social, .social,
            papers: .aid, .foundingArticle, .verified),
        ComplaintKind(
            "assistive-device", Phrase("Butuh alat bantu", "Assistive device needed"), .social, .social, papers: .aid,
            .proposal, .unverified),
        ComplaintKind(
            "neglected-elder", Phrase("Lansia telantar", "Neglected elder"), .social, .social, papers: .helpFirst,
            .foundingArticle, .verified),
        ComplaintKind(
            "homeless", Phrase("Orang telantar di jalan", "Homeless person"), .social, .social, papers: .helpFirst,
            .foundingArticle, .verified),
        ComplaintKind(
            "disaster-victim", Phrase("Korban bencana", "Disaster victim"), .social, .social, papers: .helpFirst,
            urgent: true, .foundingArticle, .verified),
        ComplaintKind(
            "aid-record-wrong", Phrase("Data bantuan keliru", "Aid record wrong"), .social, .social,
            papers: .own([.aidCard]), clock: .withoutFieldCheck, common: false, .foundingArticle, .verified),
        ComplaintKind(
            "unequal-treatment", Phrase("Perlakuan tidak adil", "Unequal treatment"), .social, .social,
            papers: .shown([.description]), common: false, .permendagri13of2024("Sosial: kesetaraan"), .quoted),
        .secret(
            "child-neglect", Phrase("Anak telantar", "Neglected child"), .social, .womenAndChildren, .foundingArticle,
            .verified),
        .other(.social, .social),
    ]
}

extension Papers {
    /// What the social office asks for.
    fileprivate static var aid: Papers { .shown([.identityCard, .familyCard, .description, .villageLetter]) }
}
