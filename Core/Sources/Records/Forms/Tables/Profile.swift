#if !hasFeature(Embedded)
extension FormTable {
    /// What a village writes down of its Posyandu. No phone carries it.
    static let profile: StaticString = """
        form profile | Isi data Posyandu | Write its data
        ? dusun text 60 | Dusun | Dusun
        ? address text 160 | Alamat | Address
          example | Contoh: Balai dusun, sebelah masjid | Example: the hall beside the mosque
        ? position position | Lokasi | Position
        ? open-year number 1975..2100 | Buka sejak tahun | Open since the year
          example | Contoh: 1998 | Example: 1998
        ? closed-on past-day | Tutup sejak tanggal | Closed on
          example | Kosong: masih buka | Empty: still open
        ? model yes | Posyandu unggulan | A model Posyandu

        form posyandu-building | Tempat dan alat | Place and equipment
        ? building one! | Buka di mana? | Where is it held?
          = own | Gedung sendiri | Its own building
          = village-hall | Balai desa atau dusun | Hall of the village or dusun
          = school | Sekolah atau PAUD | A school
          = house | Rumah warga | The house of a resident
          = other | Tempat lain | Somewhere else
          = none | Belum ada tempat tetap | No fixed place
        ? condition one when building=own,village-hall,school,house,other | Keadaan bangunan | State of the building
          = good | Baik | Good
          = light | Rusak ringan | Light damage
          = heavy | Rusak berat | Heavy damage
        ? water yes-no | Ada air bersih? | Clean water?
        ? toilet yes-no | Ada jamban? | A toilet?
        ? electricity yes-no | Ada listrik? | Electricity?
        ? rooms many | Ada tempat untuk | There is room for
          = register | Pendaftaran (langkah 1) | Registering (step 1)
          = measure | Pengukuran (langkah 2) | Measuring (step 2)
          = record | Pencatatan (langkah 3) | Writing down (step 3)
          = service | Pelayanan (langkah 4) | Services (step 4)
          = counsel | Penyuluhan (langkah 5) | Counselling (step 5)
        ? equipment many | Alat yang bisa dipakai | Equipment that works
          = child-scale | Dacin atau timbangan bayi | Scale for small children
          = standing-scale | Timbangan injak atau digital | Standing or digital scale
          = length-board | Papan ukur panjang bayi | Length board
          = height-measure | Pengukur tinggi badan | Height measure
          = arm-tape | Pita LiLA | Arm tape
          = waist-tape | Pita ukur perut | Waist tape
          = pressure-meter | Tensimeter | Blood pressure meter
          = glucose-meter | Alat cek gula darah | Glucose meter
          = mother-books | Buku KIA | Mother and child books
          = registers | Buku bantu | Registers
          = growth-board | Papan SKDN | SKDN board
          = posters | Poster dan lembar balik | Posters and flip charts
          = furniture | Meja dan kursi | Tables and chairs

        form posyandu-strata | Tingkat Posyandu | Level of the Posyandu
        ? level one! | Tingkat lama, menurut penilaian terakhir | The older level, as told in the latest evaluation
          = first | Pratama | Pratama
          = second | Madya | Madya
          = third | Purnama | Purnama
          = fourth | Mandiri | Mandiri
        ? on past-day! | Tanggal penilaian | Day of the evaluation
          example | Contoh: 02-03-2026 | Example: 02-03-2026
        ? by text! 80 | Siapa yang menetapkan? | Who decided it?
          example | Contoh: Puskesmas Tempilang | Example: the health centre

        form registration-files | Berkas pendaftaran | Files for the registration
        ? files many | Yang sudah ada | What there is
          = team-decree | SK TP Posyandu desa | Decree of the village's team
          = board-decree | SK kepengurusan Posyandu | Decree of its board
          = recap | Matriks rekap | The recap

        form registration-step | Langkah pendaftaran | Step of the registration
        ? step one! | Sampai di mana? | How far?
          = draft | Draf disiapkan | A draft
          = submitted | Sudah diajukan | Submitted
          = registered | Sudah terdaftar | Registered
          = returned | Dikembalikan | Returned
        ? number text! 17 when step=registered | Nomor pendaftaran | Registered number
          example | Kode desa lalu tiga angka | The village's code and three digits
        ? reason text! 300 when step=returned | Alasan dikembalikan | Why it was returned
        ? on past-day! | Tanggal | Day
          example | Contoh: 02-03-2026 | Example: 02-03-2026

        form decree | SK Posyandu | Decree
        ? kind one! | SK tentang apa? | About what?
          = formation | Pembentukan Posyandu | Its formation
          = board | Pengurus dan kader | Board and kader
          = other | Lainnya | Something else
        ? number text! 60 | Nomor SK | Number of the decree
        ? on past-day! | Tanggal SK | Day of the decree
          example | Contoh: 02-03-2026 | Example: 02-03-2026
        ? by text 80 | Ditetapkan oleh | Issued by
        ? until day | Berlaku sampai | Holds until
        ? file document | Berkas SK | File of the decree

        form award | Penghargaan kader | Award of a kader
        ? who text! 80 | Nama kader | Name of the kader
        ? for one! | Untuk apa? | For what?
          = ten-years | 10 tahun mengabdi | 10 years of service
          = twenty-years | 20 tahun mengabdi | 20 years of service
          = thirty-years | 30 tahun mengabdi | 30 years of service
          = idea | Gagasan baru | A new idea
        ? level one! | Dari tingkat mana? | From which level?
          = village | Desa | Village
          = district | Kecamatan | District
          = regency | Kabupaten | Regency
          = province | Provinsi | Province
          = nation | Pusat | Nation
        ? on past-day! | Tanggal | Day
          example | Contoh: 02-03-2026 | Example: 02-03-2026
        ? decree text 60 | Nomor SK | Number of the decree

        form profile-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason
        """
}
#endif
