#if !hasFeature(Embedded)
extension FormTable {
    /// What somebody at a desk is asked about what she does. No phone carries it.
    static let roles: StaticString = """
        form role-known-coach | Tiga pertanyaan | Three questions
        ? late one! | Dinas terlambat mengerjakan. Lalu? | An office is late. What then?
          = wait | Tunggu tahun depan | Wait for next year
          = remind | Ingatkan, bahas di rapat | Remind it, and talk about it in a meeting
        ? silent one! | Desa tidak mengirim laporan. Artinya? | A village reports nothing. It means?
          = nothing | Tidak ada masalah | There is no problem
          = unknown | Belum tahu, tanyakan | We do not know, so we ask
        ? kader one! | Kader belum paham tugasnya. Lalu? | A kader does not know her tasks. What then?
          = guide | Dampingi dan latih | Guide and train her
          = replace | Langsung ganti | Replace her at once
        ? name text 80 | Nama | Name

        form role-known-village | Tiga pertanyaan | Three questions
        ? complaint one! | Ada laporan warga baru. Lalu? | A new complaint comes. What then?
          = look | Periksa dulu ke tempatnya | Look at the place first
          = close | Tutup supaya cepat selesai | Close it to be done
        ? beyond one! | Masalahnya di luar wewenang desa. Lalu? | It is beyond the village. What then?
          = keep | Simpan saja di desa | Keep it in the village
          = send | Ajukan supaya diteruskan ke dinas | Submit it, so that an office gets it
        ? decree one! | Pengurus Posyandu berganti. Lalu? | The board changes. What then?
          = later | Tunggu akhir tahun | Wait for the end of the year
          = write | Catat SK yang baru | Write down the new decree
        ? name text 80 | Nama | Name

        form role-known-office | Tiga pertanyaan | Three questions
        ? slow one! | Laporan belum bisa dikerjakan. Lalu? | It cannot be done yet. What then?
          = silent | Diamkan dulu | Say nothing for now
          = answer | Jawab sebelum batas waktu | Answer within the time
        ? other one! | Laporan itu bukan tugas dinas ini. Lalu? | It is not this office's. What then?
          = back | Kembalikan dengan alasannya | Give it back with the reason
          = leave | Biarkan di kotak masuk | Leave it in the inbox
        ? items one! | Empat hal kesiapan diserahkan kapan? | When are the four things handed in?
          = asked | Tunggu ditagih | When somebody asks for them
          = march | Paling lambat 31 Maret | By 31 March
        ? name text 80 | Nama | Name
        """
}
#endif
