#if !hasFeature(Embedded)
extension FormTable {
    /// What is asked of several offices on one complaint.
    static let parts: StaticString = """
        form complaint-part | Minta bantuan dinas lain | Ask another office
        ? office text! 40 | Dinas mana? | Which office?
        ? office-name text 80 | Nama dinas | Name
        ? what text! 160 | Apa yang diminta? Pelapor juga membaca ini. | What is asked? The reporter reads it too.
          example | Contoh: pasang lampu di tikungan | Example: a lamp at the bend
        ? until day! | Paling lambat | By when
          example | Contoh: 08-12-2026 | Example: 08-12-2026

        form complaint-part-planned | Jadwalkan bagian kita | Plan our part
        ? desk party! | Dinas | Office
        ? on day! | Tanggal rencana | Planned day
          example | Contoh: 08-12-2026 | Example: 08-12-2026

        form complaint-part-done | Bagian kita selesai | Our part is done
        ? desk party! | Dinas | Office
        ? result text! 300 | Hasilnya | The result
        ? photos photos 3 | Foto bukti | Photographs
        ? no-photo text 160 | Kalau tanpa foto, mengapa? | Without a photograph, why?
        any photos no-photo | Tambah foto, atau tulis alasannya. | Add a photograph, or say why not.

        form complaint-part-refused | Tidak bisa, dengan alasan | Cannot, with a reason
        ? desk party! | Dinas | Office
        ? reason text! 300 | Alasan | Reason

        form complaint-part-released | Tidak menunggu dinas lain | Wait for an office no longer
        ? office text! 40 | Dinas mana? | Which office?
        ? reason text! 300 | Alasan | Reason

        form complaint-part-late | Bagian dinas terlambat | An office's part is late
        ? office text! 40 | Dinas | Office
        ? post text! 40 | Jabatan | Post
        ? told text 80 | Yang diberi tahu | Who was told
        ? desk text! 40 | Meja | Desk
        """
}
#endif
