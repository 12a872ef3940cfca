extension FormTable {
    /// What is asked of a problem on its way from whoever tells it to the office and back.
    static let complaints: StaticString = """
        form complaint | Laporan | Complaint
        ? kind text! 40 | Jenis masalah | Kind of problem
        ? photos photos 3 | Foto | Photographs
        ? rt text 7 | RT | RT
        ? landmark text 120 | Patokan tempat | Landmark
          example | Contoh: belakang musala | Example: behind the mosque
        ? position position | Lokasi | Position
        ? note text 500 | Cerita singkat | In a few words
        ? urgent yes | Ada yang sedang terancam | Somebody is in danger
        ? household card household | Keluarga | Household
        ? resident card resident | Warga | Resident
        ? digest text 64 | Sidik kode | Digest of the code
        any rt landmark position | Tulis RT atau patokan tempatnya. | Write the RT or a landmark.

        form complaint-reporter | Pelapor | Reporter
        ? name text 80 | Nama pelapor | Reporter's name
        ? phone text 20 | Nomor HP | Phone number
        ? confidential yes | Nama jangan diberitahukan ke dinas | Do not tell the office the name

        form complaint-support | Ikut mendukung | Support it

        form complaint-supplement | Lengkapi keterangan | Add facts
        ? note text! 500 | Keterangan | Facts
        ? photos photos 3 | Foto | Photographs

        form complaint-confirmed | Sudah selesai | It is solved
        ? note text 300 | Pesan | Message

        form complaint-reopened | Belum selesai | It is not solved
        ? reason text! 300 | Apa yang belum beres? | What is still wrong?

        form complaint-verified | Sudah dilihat di tempat | Seen at the place
        ? found text! 300 | Yang terlihat | What was seen
          example | Contoh: atap bocor di dua tempat | Example: the roof leaks in two places
        ? photos photos 3 | Foto | Photographs

        form complaint-submitted | Ajukan ke dinas | Send to the office
        ? note text 300 | Pesan untuk dinas | Message to the office

        form complaint-returned | Minta dilengkapi | Ask for more facts
        ? reason text! 300 | Apa yang kurang? | What is missing?

        form complaint-ineligible | Tidak memenuhi syarat | Not eligible
        ? ground one! | Dasar | Ground
          = not-true | Keadaannya tidak seperti laporan | Not as it was told
          = elsewhere | Tempatnya bukan di desa ini | Not in this village
          = settled | Sudah beres sendiri | Settled already
          = not-public | Bukan urusan layanan umum | No matter of public service
        ? reason text! 300 | Alasan | Reason

        form complaint-dispatched | Disposisi ke dinas | Dispatch to an office
        ? office text! 40 | Dinas | Office
        ? office-name text 80 | Nama dinas | Name
        ? unverified yes | Belum diverifikasi desa | Not verified by the village

        form complaint-merged | Gabung dengan laporan lain | Merge with another
        ? into card! complaint | Laporan yang dipakai | The complaint that goes on

        form complaint-received | Terima | Receive
        ? assignee text 80 | Petugas | Who does it
        ? reply text 300 | Kabar untuk pelapor | News for the reporter

        form complaint-planned | Jadwalkan | Plan
        ? on day! | Tanggal rencana | Planned day
        ? reply text! 300 | Kabar untuk pelapor | News for the reporter

        form complaint-working | Mulai dikerjakan | Begin the work
        ? reply text 300 | Kabar untuk pelapor | News for the reporter

        form complaint-claimed | Selesai | Solved
        ? result text! 300 | Hasilnya | The result
        ? photos photos 3 | Foto bukti | Photographs
        ? no-photo text 160 | Kalau tanpa foto, mengapa? | Without a photograph, why?
        any photos no-photo | Tambah foto, atau tulis alasannya. | Add a photograph, or say why not.

        form complaint-waiting | Minta dokumen | Ask for a document
        ? needed text! 160 | Yang diminta | What is needed
          example | Contoh: surat tanah | Example: the land letter

        form complaint-resumed | Lanjutkan hitungan | Let the clock go on
        ? reply text 300 | Kabar untuk pelapor | News for the reporter

        form complaint-assigned | Tugaskan | Assign
        ? assignee text! 80 | Petugas | Who does it

        form complaint-reply | Beri kabar | Give news
        ? reply text! 300 | Kabar untuk pelapor | News for the reporter

        form complaint-forwarded | Teruskan ke dinas lain | Pass on to another office
        ? office text! 40 | Dinas | Office
        ? office-name text 80 | Nama dinas | Name
        ? reason text! 300 | Alasan | Reason

        form complaint-refused | Tolak | Refuse
        ? ground one! | Dasar | Ground
          = no-criteria | Tidak memenuhi kriteria program | Outside the programme's criteria
          = no-budget | Belum masuk anggaran tahun ini | Not in this year's budget
          = land | Status tanah belum jelas | Land title is unclear
          = law | Dilarang oleh peraturan | Forbidden by a regulation
        ? reason text! 300 | Penjelasan untuk pelapor | Explanation for the reporter

        form complaint-note | Catatan dalam | Internal note
        ? note text! 500 | Catatan | Note

        form complaint-escalated | Terlambat | Late
        ? stage text! 20 | Tahap | Stage
        ? post text! 40 | Jabatan | Post
        ? told text 80 | Yang diberi tahu | Who was told
        ? holder text 40 | Kartu pejabat | Card of the post

        form complaint-reminded | Menunggu kata pelapor | Waits for the reporter's word

        form complaint-unconfirmed | Ditutup tanpa kata pelapor | Closed without the reporter's word
        """
}
