import Plain

extension Catalogue {
    /// *Ketenteraman, ketertiban umum dan pelindungan masyarakat*. A kader passes violence on and never asks about it.
    static let order: [ComplaintKind] = [
        ComplaintKind(
            "fire", Phrase("Kebakaran", "Fire"), .order, .fireRescue, papers: .helpFirst, urgent: true,
            .foundingArticle, .verified),
        ComplaintKind(
            "disaster", Phrase("Bencana", "Disaster"), .order, .disaster, papers: .helpFirst, urgent: true,
            .foundingArticle, .verified),
        ComplaintKind(
            "immediate-danger", Phrase("Ada yang terancam", "Somebody is in danger"), .order, .order,
            papers: .helpFirst, urgent: true, .foundingArticle, .verified),
        ComplaintKind(
            "rescue", Phrase("Butuh evakuasi", "Rescue needed"), .order, .fireRescue, papers: .helpFirst, urgent: true,
            .pp2of2018("Penyelamatan dan evakuasi"), .quoted),
        ComplaintKind(
            "brawl", Phrase("Perkelahian", "Fight"), .order, .order, papers: .helpFirst, urgent: true, .proposal,
            .unverified),
        ComplaintKind(
            "theft", Phrase("Pencurian", "Theft"), .order, .order, papers: .shown([.identityCard]),
            clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "disorder", Phrase("Ketertiban terganggu", "Disorder"), .order, .order, papers: .shown([.identityCard]),
            .districtGuide("Trantibumlinmas"), .quoted),
        ComplaintKind(
            "disaster-risk", Phrase("Rawan bencana", "Prone to disaster"), .order, .disaster, papers: .seenOnSite,
            .pp2of2018("Informasi rawan bencana"), .quoted),
        ComplaintKind(
            "preparedness", Phrase("Perlu latihan siaga", "Drill needed"), .order, .disaster, papers: .seenOnSite,
            common: false, .pp2of2018("Kesiapsiagaan bencana"), .quoted),
        ComplaintKind(
            "patrol", Phrase("Ronda tidak jalan", "No night watch"), .order, .village, papers: .seenOnSite,
            common: false, .permendagri13of2024("Trantibumlinmas: ronda"), .quoted),
        ComplaintKind(
            "trauma", Phrase("Trauma sesudah bencana", "Trauma after a disaster"), .order, .social,
            papers: .helpFirst, common: false, .permendagri13of2024("Trantibumlinmas: trauma"), .quoted),
        .secret(
            "domestic-violence", Phrase("Kekerasan dalam rumah", "Violence at home"), .order, .womenAndChildren,
            urgent: true, .foundingArticle, .verified),
        .secret(
            "child-violence", Phrase("Kekerasan pada anak", "Violence against a child"), .order, .womenAndChildren,
            urgent: true, .proposal, .unverified),
        .secret(
            "sexual-violence", Phrase("Kekerasan seksual", "Sexual violence"), .order, .womenAndChildren,
            urgent: true, .districtGuide("Trantibumlinmas: asusila"), .quoted),
        .secret(
            "trafficking", Phrase("Perdagangan orang", "Trafficking"), .order, .womenAndChildren, urgent: true,
            .districtGuide("Trantibumlinmas"), .quoted),
        .secret("drugs", Phrase("Narkoba", "Drugs"), .order, .narcotics, .foundingArticle, .verified),
        .other(.order, .order),
    ]
}
