#if !hasFeature(Embedded)
extension FormTable {
    /// What a coaching team keeps. No phone carries it.
    static let teams: StaticString = """
        form appointment | Pengurus atau kader | A person and her office
        ? name text! 80 | Nama | Name
        ? birth-year number! 1920..2015 | Tahun lahir | Year of birth
          example | Contoh: 1985 | Example: 1985
        ? institution one! of institutions | Lembaga | Institution
        ? place text 80 when institution=posyandu,pkk,rt,rw,youth-club,village-council,programme | Nama Posyandu, RT atau lembaganya | Which Posyandu, RT or institution
        ? position one! of positions | Jabatan | Position
        ? field one of service-fields when position=field-head,kader | Bidang | Field
        ? office text 80 when institution=team | Mewakili dinas atau lembaga mana? | Which office does she represent?
        ? phone text 20 | Nomor HP | Phone number
        ? decree text 60 | Nomor SK | Number of the decree
        ? decree-day past-day | Tanggal SK | Day of the decree
        ? from day! | Mulai bertugas | Serves since
          example | Contoh: 02-01-2026 | Example: 02-01-2026
        ? until day | Sampai tanggal | Until
          example | Kosong: lima tahun | Empty: five years
        ? namesake yes | Ini orang lain yang nama dan tahun lahirnya sama | Somebody else of the same name and year

        form appointment-end | Akhiri tugas | End of the office
        ? last-day past-day! | Hari terakhir bertugas | Last day in office
          example | Contoh: 30-06-2026 | Example: 30-06-2026
        ? ground one! of end-grounds | Alasan berakhir | Why it ends
        ? decree text 60 | Nomor SK pemberhentian | Number of the decree

        form appointment-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        choices end-grounds
        = term-over | Masa bakti selesai | The term is over
        = resigned | Mengundurkan diri | She resigned
        = replaced | Diganti | Somebody takes her place
        = moved | Pindah | She moved away
        = died | Meninggal | She died
        = unfit | Tidak sehat | She is not well
        = absent | Tiga bulan tidak bertugas | Absent for three months
        = other-office | Pindah ke jabatan lain | She takes another office
        = party | Menjadi pengurus partai | She leads a party
        = convicted | Tersangkut pidana | She was convicted

        form meeting | Rapat | Meeting
        ? title text! 80 | Rapat tentang apa? | What is it about?
          example | Contoh: rakor Posyandu triwulan dua | Example: coordination, second quarter
        ? day day! | Tanggal rapat | Day of the meeting
          example | Contoh: 01-03-2026 | Example: 01-03-2026
        ? place text 120 | Tempat | Place
        ? link text 160 | Tautan rapat daring | Link of an online meeting
          example | Dimulai dengan https:// | It begins with https://

        form meeting-attendance | Daftar hadir | Attendance
        ? who text! 600 | Siapa yang hadir? | Who came?
          example | Contoh: camat, kepala Puskesmas, PKK | Example: the head of the district, PKK
        ? count number! 1..1000 orang | Jumlah yang hadir | How many came

        form meeting-decision | Keputusan rapat | Decision
        ? what text! 300 | Apa yang diputuskan? | What was decided?
        ? who text! 80 | Siapa yang mengerjakan? | Who does it?
        ? until day! | Paling lambat | Until when
          example | Contoh: 30-04-2026 | Example: 30-04-2026

        form meeting-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason
        """
}
#endif
