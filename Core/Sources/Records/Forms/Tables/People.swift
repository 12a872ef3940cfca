extension FormTable {
    /// What is asked of residents and families: who they are, where they live, what became of them.
    static let people: StaticString = """
        choices sexes
          = m | Laki-laki | Boy or man
          = f | Perempuan | Girl or woman

        form resident | Warga baru | New resident
        ? name text! 80 | Nama lengkap | Full name
        ? sex one! of sexes | Jenis kelamin | Sex
        ? birth past-day! | Tanggal lahir | Date of birth
          example | Contoh: 27-03-2025 | Example: 27-03-2025
        ? mother text 80 | Nama ibu | Mother's name
        ? rt text 7 | RT | RT
        ? household card household | Keluarga | Household
        ? no-kia yes | Belum punya buku KIA | No KIA book yet

        form identity | Ubah nama dan alamat | Change name and address
        ? name text! 80 | Nama lengkap | Full name
        ? mother text 80 | Nama ibu | Mother's name
        ? rt text 7 | RT | RT
        ? address text 160 | Alamat | Address
        ? phone text 20 | Nomor HP | Phone number
        ? no-kia yes | Belum punya buku KIA | No KIA book yet

        form birth | Betulkan tanggal lahir | Correct the date of birth
        ? birth past-day! | Tanggal lahir | Date of birth
        ? sex one! of sexes | Jenis kelamin | Sex
        ? reason text! 160 | Alasan | Reason
          example | Contoh: sesuai akta lahir | Example: as on the birth certificate

        form national-id | Catat NIK | Record the NIK
        ? nik nik! | NIK | NIK
          example | 16 angka di KTP, KIA atau KK | 16 digits on the identity card
        ? verified yes | Sudah dicocokkan dengan kartunya | Checked against the card
        ? confirmed yes | Nilai sudah diperiksa | Values checked

        form moved-out | Pindah | Moved away
        ? on past-day! | Tanggal pindah | Date of moving
        ? to text 120 | Pindah ke mana | Moved where
        ? book posyandu | Posyandu yang baru | The new Posyandu

        form moved-in | Pindah masuk | Moved in
        ? on past-day! | Tanggal pindah | Date of moving
        ? name text! 80 | Nama lengkap | Full name
        ? sex one of sexes | Jenis kelamin | Sex
        ? birth past-day | Tanggal lahir | Date of birth
        ? mother text 80 | Nama ibu | Mother's name
        ? phone text 20 | Nomor HP | Phone number
        ? from text 80 | Posyandu asal | Posyandu of origin
        ? hash text 64 | Sidik buku asal | Hash of the old book
        ? no-kia yes | Belum punya buku KIA | No KIA book yet

        form death | Meninggal | Died
        ? on past-day! | Tanggal meninggal | Date of death
        ? note text 160 | Keterangan | Note

        form merge | Gabungkan kartu ganda | Merge a double card
        ? into card! resident | Kartu yang dipakai | The card to keep

        form unmerge | Batalkan penggabungan | Undo the merge

        form household-member | Pilih keluarga | Choose the family
        ? household card! household | Keluarga | Household

        form household | Keluarga | Household
        ? head text! 80 | Kepala keluarga | Head of household
        ? rt text 7 stays | RT | RT
        ? address text 160 stays | Alamat | Address
        """
}
