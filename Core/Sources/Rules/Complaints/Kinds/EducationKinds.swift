import Plain

extension Catalogue {
    /// *Pendidikan*. Violence at school and the marriage of children are told in secret.
    static let education: [ComplaintKind] = [
        ComplaintKind(
            "out-of-school", Phrase("Anak tidak sekolah", "Child out of school"), .education, .education,
            papers: .own(), clock: .withoutFieldCheck, .foundingArticle, .verified),
        ComplaintKind(
            "not-in-early-childhood-school", Phrase("Anak belum PAUD", "Child not in PAUD"), .education, .education,
            papers: .own(), clock: .withoutFieldCheck, .pp2of2018("PAUD, usia 5–6 tahun"), .quoted),
        ComplaintKind(
            "school-cost", Phrase("Biaya sekolah berat", "School costs too much"), .education, .education,
            papers: .own([.povertyLetter]), clock: .withoutFieldCheck, .districtGuide("Pendidikan"), .quoted),
        ComplaintKind(
            "school-aid-missing", Phrase("PIP belum diterima", "School aid not received"), .education, .education,
            papers: .own([.povertyLetter, .aidCard]), clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "school-distance", Phrase("Sekolah terlalu jauh", "School too far"), .education, .transport,
            papers: .seenOnSite, .proposal, .unverified),
        ComplaintKind(
            "pupil-with-disability", Phrase("Sekolah anak difabel", "School for a disabled child"), .education,
            .education, papers: .own(), clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "school-building", Phrase("Sarana sekolah rusak", "School building or tools broken"), .education,
            .education, papers: .seenOnSite, .proposal, .unverified),
        ComplaintKind(
            "lost-diploma", Phrase("Ijazah hilang", "Diploma lost"), .education, .education,
            papers: .own([.policeLetter]), clock: .withoutFieldCheck, .proposal, .unverified),
        ComplaintKind(
            "working-child", Phrase("Anak harus bekerja", "Child has to work"), .education, .education,
            papers: .own(), common: false, .proposal, .unverified),
        ComplaintKind(
            "adult-literacy", Phrase("Belum bisa membaca", "Adult cannot read"), .education, .education,
            papers: .own(), clock: .withoutFieldCheck, common: false, .proposal, .unverified),
        ComplaintKind(
            "equivalency", Phrase("Ingin kejar paket", "Wants an equivalency course"), .education, .education,
            papers: .own(), clock: .withoutFieldCheck, common: false, .pp2of2018("Pendidikan kesetaraan"), .quoted),
        ComplaintKind(
            "reading-corner-need", Phrase("Pojok baca kurang", "Reading corner lacks books"), .education, .library,
            papers: .seenOnSite, clock: .withoutFieldCheck, common: false, .foundingArticle, .verified),
        ComplaintKind(
            "digital-literacy", Phrase("Sulit internet", "No internet or cannot use it"), .education, .education,
            papers: .seenOnSite, common: false, .permendagri13of2024("Pendidikan: literasi digital"), .quoted),
        .secret(
            "school-violence", Phrase("Perundungan di sekolah", "Bullying or violence at school"), .education,
            .womenAndChildren, .proposal, .unverified),
        .secret(
            "child-marriage", Phrase("Perkawinan anak", "Marriage of a child"), .education, .womenAndChildren,
            .proposal, .unverified),
        .other(.education, .education),
    ]
}
