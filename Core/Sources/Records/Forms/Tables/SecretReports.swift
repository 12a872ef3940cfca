extension FormTable {
    /// What is asked of a secret report. The questions of its two envelopes are sealed as one text each.
    static let secretReports: StaticString = """
        questions secret-facts
        ? kind one! of secret-kinds | Tentang apa? | What is it about?
        ? danger yes | Ada yang terancam sekarang | Somebody is in danger now
        ? note text! 2000 | Apa yang terjadi? | What happened?
        ? about text 120 | Siapa yang perlu dibantu? | Who needs help?
          example | Nama tidak wajib | No name is needed
        ? place text 150 | Di mana bisa ditemui dengan aman? | Where can she be met safely?
        ? involved yes | Melibatkan aparat, kader, atau keluarganya | Officials, kader or their family involved
        ? village text 13 | Desa | Village

        questions secret-identity
        ? name text 80 | Nama pelapor | Reporter's name
        ? phone text 20 | Nomor HP yang aman | A safe phone number
        ? contact text 120 | Kapan dan bagaimana aman dihubungi? | When and how is it safe to call?
          example | Contoh: telepon pagi, jangan SMS | Call in the morning

        form secret-report | Laporan tertutup | Closed report
        ? digest text! 64 | Sidik kode | Digest of the code
        ? report text! 40000 | Isi tertutup | Sealed report
        ? identity text 40000 | Pelapor tertutup | Sealed identity

        form secret-supplement | Tambahan tertutup | Sealed addition
        ? report text! 40000 | Isi tertutup | Sealed addition

        form secret-step | Catat tindakan | Write down a step
        ? step one! of secret-steps | Tindakan | Step
        ? note text 40000 | Catatan tertutup | Sealed note

        form secret-involved | Tandai yang terlibat | Mark who is involved
        ? account text! 40 | Petugas | Case worker

        form secret-passed | Teruskan ke unit lain | Pass on to another unit
        ? office text! 20 | Unit | Unit
        """
}
