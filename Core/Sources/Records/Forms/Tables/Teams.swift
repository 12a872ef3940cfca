#if !hasFeature(Embedded)
extension FormTable {
    /// What a coaching team keeps. No phone carries it.
    static let teams: StaticString = """
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
