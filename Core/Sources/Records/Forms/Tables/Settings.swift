#if !hasFeature(Embedded)
extension FormTable {
    /// What a region sets. No phone carries it.
    static let settings: StaticString = """
        form posyandu | Posyandu | Posyandu
        ? name text! 80 | Nama | Name
        ? book text! 20 | Kode buku | Book
        ? number text 17 stays | Nomor | Number
        ? region text! 13 | Desa | Village

        form account | Akun | Account
        ? account text! 40 | Nama pengguna | User name
        ? name text! 80 | Nama | Name
        ? role text! 30 | Peran | Role
        ? region text 13 | Wilayah | Region
        ? book text 20 | Buku | Book
        ? neighbourhoods text 60 | RT yang dipegang | RT that she heads
        ? disabled yes | Dinonaktifkan | Disabled

        form mandate | Tugas pada akun | Mandate of an account
        ? role text! 30 | Peran | Role
        ? region text 13 | Wilayah | Region
        ? book text 20 | Buku | Book
        ? appointment text 36 | Jabatannya | The office she holds

        form mandate-withdrawal | Lepas tugas | Take a mandate away

        form office | Dinas | Office
        ? name text! 80 | Nama | Name
        ? book text! 20 | Kode buku | Book
        ? region text! 13 | Kabupaten | Regency
        ? roles text 200 | Menjawab untuk | Answers for
        ? head text 60 stays | Sebutan kepalanya | Title of its head
        ? key text 100 stays | Kunci laporan tertutup | Key of closed reports
        ? disabled yes | Tidak dipakai lagi | No longer used

        form holiday | Hari libur daerah | Local holiday
        ? day day! | Tanggal | Day
        ? name text! 80 | Nama | Name
        ? working yes | Kantor tetap buka | Offices work

        form field-names | Nama bidang | Names of fields
        ? environment text 60 | Lingkungan | Environment
          example | Kosong: ikut bidangnya | Empty: with its fields
        ? sequence text 120 | Urutan | Order
        ? village-head text 40 | Sebutan kepala desa | Title of the village head
          example | Contoh: Perbekel | Example: Perbekel

        form campaign | Pendataan | Campaign
        ? title text! 80 | Nama pendataan | Name
        ? region text! 13 | Wilayah | Area
        ? form one! of campaign-forms | Yang dicatat | What is written
        ? from day! | Mulai | From
          example | Contoh: 01-03-2026 | Example: 01-03-2026
        ? to day! | Sampai | Until
          example | Contoh: 30-04-2026 | Example: 30-04-2026
        ? ended yes | Sudah ditutup | Closed

        form complaint-terms | Batas waktu laporan | Time limits
        ? village number! 1..250 hari | Desa memeriksa | The village looks
        ? response number! 1..250 hari | Dinas menjawab | The office answers
        ? looked number! 1..250 hari | Selesai, tempatnya dilihat | Done, with a look
        ? unlooked number! 1..250 hari | Selesai, tanpa melihat | Done, without a look
        ? zone one of zones | Zona waktu | Time zone

        form subscription | Langganan pemberitahuan | Subscription to notices
        ? name text! 80 | Nama | Name
        ? region text! 13 | Wilayah | Region
        ? book text 20 | Kode buku dinas | Book of the office
        ? channel text! 20 | Cara | Way
        ? address text! 300 | Alamat | Address
        ? post text 20 | Jabatan | Post
        ? area text 13 | Wilayah jabatan | Area of the post
        ? disabled yes | Dihentikan | Stopped

        form member-changed | Perubahan petugas | Change of a case worker
        ? account text! 40 | Petugas | Case worker
        ? change one! of member-changes | Perubahan | Change
        ? by text! 40 | Oleh | By

        form member-accepted | Terima petugas | Let a case worker in
        ? earlier yes | Boleh membaca laporan yang lalu | May read earlier reports

        form indicator-target | Target angka | Target of an indicator
        ? indicator text! 40 | Angka | Indicator
        ? year number! 2020..2100 | Tahun | Year
        ? percent number! 1..100 persen | Target | Target
        """
}
#endif
