extension FormTable {
    /// What is asked of a birth and of the weeks after it.
    static let births: StaticString = """
        choices babies
          = well | Hidup dan sehat | Alive and well
          = sick | Hidup, sakit atau dirawat | Alive, ill or in care
          = died | Lahir hidup, lalu meninggal | Born alive, died since
          = stillborn | Lahir mati | Stillborn

        form pregnancy-start | Awal kehamilan | Begin of the pregnancy
        ? height mm 1200..2000 | Tinggi badan (cm) | Height (cm)
        ? weight g 25000..200000 | Berat sebelum hamil, atau yang pertama (kg) | Weight before it, or the first (kg)
        ? number number 1..15 | Ini kehamilan ke berapa? | Which pregnancy is it?
        ? children number 0..15 anak | Berapa anaknya yang hidup? | How many living children?
        ? youngest number 0..30 tahun | Umur anak bungsu (tahun) | Age of the youngest (years)
          example | Kosongkan bila ini anak pertama | Leave empty if this is the first
        any height weight number children | Isi satu dulu. | Fill in one at least.

        form birth-plan | Rencana persalinan | Birth plan
        ? place one | Mau lahir di mana? | Where?
          = hospital | Rumah sakit | Hospital
          = health-centre | Puskesmas atau Pustu | Health centre
          = midwife | Praktik bidan | A midwife's practice
          = village-post | Polindes atau Poskesdes | Village birth post
          = home | Rumah | At home
        ? companion text 80 | Siapa yang menemani? | Who comes along?
        ? transport text 80 | Kendaraan siapa? | Whose vehicle?
        ? donor text 80 | Siapa calon pendonor darah? | Who would give blood?
        ? fund text 80 | Biaya dari mana? | Who pays?
          example | Contoh: BPJS, tabungan | Example: insurance, savings
        any place companion transport donor fund | Isi satu dulu. | Fill in one at least.

        form pregnancy-class | Kelas ibu hamil | Class of pregnant women
        ? on past-day! | Tanggal kelas | Day of the class
        ? partner yes | Bersama suami atau keluarga | With her husband or family

        form delivery | Catat kelahiran | Record the birth
        ? on past-day! | Tanggal lahir | Date of birth
          example | Contoh: 27-03-2026 | Example: 27-03-2026
        ? place one! | Lahir di mana? | Where?
          = hospital | Rumah sakit | Hospital
          = health-centre | Puskesmas atau Pustu | Health centre
          = midwife | Praktik bidan | A midwife's practice
          = village-post | Polindes atau Poskesdes | Village birth post
          = home | Rumah | At home
          = other | Tempat lain | Elsewhere
        ? helper one! | Siapa yang menolong? | Who helped?
          = doctor | Dokter | Doctor
          = midwife | Bidan | Midwife
          = nurse | Perawat | Nurse
          = other | Dukun atau orang lain | Somebody else
        ? mother one! | Bagaimana ibunya? | How is the mother?
          = well | Baik | Well
          = referred | Dirujuk atau ada komplikasi | Referred, or complications
          = died | Meninggal | Died
        ? died-on past-day! when mother=died | Ibu meninggal tanggal | She died on
        ? baby one! of babies | Bagaimana bayinya? | How is the baby?
        ? twin yes | Kembar, ada bayi kedua | Twins, there is a second baby
        ? baby-2 one! of babies when twin=y | Bagaimana bayi kedua? | How is the second baby?

        form newborn | Saat lahir | At birth
        ? weight number 300..7000 gram | Berat lahir (gram) | Birth weight (g)
          example | Contoh: 3100 | Example: 3100
        ? length mm 200..650 | Panjang lahir (cm) | Length at birth (cm)
        ? weeks number 20..44 minggu | Umur kehamilan (minggu) | Weeks of the pregnancy
        ? sick yes | Sakit saat lahir | Ill at birth
        ? mother card resident | Kartu ibu | The mother's card
        any weight length weeks sick | Isi berat lahirnya dulu. | Fill in the birth weight first.

        form family-planning | Keluarga berencana (KB) | Family planning
        ? method one! | Sekarang memakai apa? | Which method now?
          = pill | Pil | Pill
          = injection-1 | Suntik 1 bulan | Injection, 1 month
          = injection-3 | Suntik 3 bulan | Injection, 3 months
          = condom | Kondom | Condom
          = implant | Implan | Implant
          = iud | AKDR (spiral) | Intrauterine device
          = sterilised | MOW atau MOP | Sterilised, she or her husband
          = wants | Belum, ingin ikut KB | None yet, wants one
          = none | Belum, belum ingin | None, wants none
        ? given past-day when method=pill,injection-1,injection-3,implant,iud | Tanggal terakhir diberikan | Last given on

        choices seen-by
          = midwife | Bidan atau perawat | Midwife or nurse
          = doctor | Dokter | Doctor
          = posyandu | Hanya kader | Kader only

        choices seen-at
          = facility | Puskesmas, Pustu atau rumah sakit | Health centre or hospital
          = practice | Praktik bidan | A midwife's practice
          = posyandu | Posyandu | Posyandu
          = home | Di rumah | At home

        form postnatal-visit | Kunjungan nifas | Visit after birth
        ? on past-day! | Tanggal kunjungan | Day of the visit
        ? seen-by one! of seen-by | Siapa yang memeriksa ibu? | Who saw the mother?
        ? place one! of seen-at | Di mana? | Where?
        ? vitamin-a yes | Vitamin A nifas sudah diminum | Vitamin A after birth is taken
        ? feeding one | Bayi minum apa? | What does the baby drink?
          = breast | ASI saja | Breast milk only
          = mixed | ASI dan yang lain | Breast milk and others
          = none | Tidak diberi ASI | No breast milk
        ? danger many of postnatal-signs | Adakah tanda bahaya? | Any danger sign?

        form newborn-visit | Kunjungan bayi baru lahir | Visit of the newborn
        ? on past-day! | Tanggal kunjungan | Day of the visit
        ? seen-by one! of seen-by | Siapa yang memeriksa bayi? | Who saw the baby?
        ? place one! of seen-at | Di mana? | Where?
        ? danger many of newborn-signs | Adakah tanda bahaya? | Any danger sign?
        """
}
