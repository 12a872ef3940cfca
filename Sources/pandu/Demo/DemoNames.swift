import Rules

/// Invented people: common given names drawn at random. None of them is a real person.
enum DemoNames {
    static let girls = [
        "Alya", "Anisa", "Aqila", "Aulia", "Bunga", "Cahaya", "Citra", "Dinda", "Fitri", "Hana", "Intan", "Kania",
        "Laras", "Maya", "Mutia", "Nadia", "Naura", "Putri", "Rania", "Salma", "Sekar", "Tiara", "Wulan", "Zahra",
    ]
    static let boys = [
        "Adit", "Alif", "Arka", "Bagas", "Bima", "Daffa", "Dimas", "Fajar", "Farel", "Galih", "Hafiz", "Ilham",
        "Iqbal", "Kenzo", "Lutfi", "Nanda", "Rafi", "Raka", "Rizki", "Satria", "Tegar", "Wahyu", "Yoga", "Zaki",
    ]
    static let women = [
        "Aminah", "Dewi", "Eka", "Endang", "Halimah", "Indah", "Juminah", "Kartini", "Lestari", "Mariam", "Murni",
        "Nurhayati", "Ratna", "Rosita", "Rukiah", "Sari", "Siti", "Suryani", "Tuti", "Wati", "Yanti", "Yuliana",
    ]
    static let men = [
        "Abdul", "Agus", "Amir", "Bambang", "Darto", "Edi", "Hadi", "Hasan", "Heri", "Iwan", "Jamal", "Joko",
        "Mulyadi", "Rahman", "Rudi", "Slamet", "Sudin", "Tono", "Usman", "Yanto", "Yusuf", "Zainal",
    ]
    static let seconds = [
        "Ananda", "Cempaka", "Kencana", "Kirana", "Lestari", "Mahardika", "Melati", "Nirmala", "Permata", "Pratama",
        "Purnama", "Rahayu", "Ramadhan", "Samudra", "Saputra", "Utama", "Wijaya", "Yudistira",
    ]
    static let posyandu = [
        "Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Dahlia", "Teratai", "Bougenvil", "Kamboja", "Sedap Malam",
        "Matahari", "Seroja", "Lili", "Tulip", "Aster", "Soka", "Nusa Indah", "Wijaya Kusuma", "Delima", "Kemuning",
    ]

    static func child(_ sex: Sex, _ dice: inout Dice) -> String {
        dice.one(of: sex == .female ? girls : boys) + " " + dice.one(of: seconds)
    }

    static func adult(_ sex: Sex, _ dice: inout Dice) -> String {
        let name = dice.one(of: sex == .female ? women : men)
        return dice.happens(0.5) ? name : name + " " + dice.one(of: seconds)
    }
}
