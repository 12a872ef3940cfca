/// Who says so: the document and the place in it.
public struct Source: Sendable {
    public let document: String
    public let place: String
    public init(_ document: String, _ place: String = "") {
        self.document = document
        self.place = place
    }
}

extension Source {
    static func growthStandard(_ place: String) -> Source { Source("WHO Child Growth Standards 2006", place) }
    static func growthReference(_ place: String) -> Source { Source("WHO Growth Reference 2007", place) }
    /// Standar antropometri anak.
    static func permenkes2of2020(_ place: String) -> Source { Source("Permenkes 2/2020", place) }
    /// Pelayanan kesehatan masa hamil.
    static func permenkes21of2021(_ place: String) -> Source { Source("Permenkes 21/2021", place) }
    /// Petunjuk teknis integrasi pelayanan kesehatan primer.
    static func primaryCareGuide(_ place: String) -> Source { Source("KMK HK.01.07/MENKES/2015/2023", place) }
    /// The print of 6 May 2023.
    static func motherAndChildBook(_ place: String) -> Source { Source("Buku KIA 2023", place) }
}
