extension FormTable {
    /// What is asked in the fields beside health: houses, schooling, aid, the life of the village.
    static let needs: StaticString = """
        form household-visit | Kunjungan keluarga | Household visit
        ? away yes | Tidak ada orang di rumah | Nobody was at home
        ? position position | Lokasi | Position
        ? note text 300 | Catatan | Note

        form water-sanitation | Air dan sanitasi | Water and sanitation
        ? water one of water-sources | Air minum dari mana? | Drinking water from where?
        ? water-far yes-no | Ambil air lebih dari 30 menit? | More than 30 minutes to fetch it?
        ? toilet one of toilets | Jamban | Toilet
        ? toilet-drain one of toilet-drains when toilet=own,shared | Kotoran dialirkan ke | It empties into
        ? waste-water one | Air limbah dapur dan mandi | Waste water of kitchen and bath
          = closed | Saluran tertutup atau resapan | Covered drain or soak pit
          = open | Saluran terbuka | Open drain
          = none | Dibuang ke tanah | Onto the ground
        ? waste one | Sampah | Waste
          = sorted | Dipilah atau bank sampah | Sorted or waste bank
          = collected | Diangkut petugas | Collected
          = buried | Ditimbun | Buried
          = burned | Dibakar | Burned
          = dumped | Dibuang sembarangan | Dumped
        ? larvae one | Jentik nyamuk | Mosquito larvae
          = none | Tidak ada | None
          = found | Ada jentik | Found
        ? soap yes-no | Cuci tangan pakai sabun? | Hands washed with soap?
        ? photos photos 2 | Foto | Photographs
        ? position position | Lokasi | Position
        ? note text 300 | Catatan | Note
        any water water-far toilet toilet-drain waste-water waste larvae soap photos | Jawab satu pertanyaan dulu. | Answer one question at least.

        form housing-condition | Kondisi rumah | State of the house
        ? structure one! of house-structures | Bangunan | Structure
        ? floor one! of floors | Lantai | Floor
        ? wall one! of walls | Dinding | Walls
        ? roof one! of roofs | Atap | Roof
        ? area number! 1..2000 m² | Luas lantai | Floor area
        ? occupants number! 1..60 orang | Penghuni | People living there
        ? air yes-no! | Udara dan cahaya cukup? | Enough air and light?
        ? toilet yes-no! | Ada jamban? | A toilet?
        ? water yes-no! | Ada air bersih? | Clean water?
        ? land one | Tanah | Land
          = own | Milik sendiri, ada surat | Own, with a letter
          = own-without-letter | Milik sendiri, tanpa surat | Own, without a letter
          = other | Sewa atau menumpang | Rented or lent
        ? electricity yes-no | Ada listrik? | Electricity?
        ? prone yes-no | Rawan bencana? | Prone to disaster?
        ? aided yes-no | Pernah dapat bantuan rumah? | Ever aided for the house?
        ? photos photos 3 | Foto tiga sisi rumah | Photographs of three sides
        ? position position | Lokasi | Position
        ? note text 300 | Catatan | Note

        choices aid-programmes
          = pkh | PKH | PKH
          = food | Sembako (BPNT) | Food aid (BPNT)
          = village-cash | BLT Dana Desa | Village cash aid
          = health-insurance | PBI JKN (BPJS gratis) | Free health insurance
          = school | PIP | School aid (PIP)
          = house | Bantuan rumah | Aid for the house
          = other | Lainnya | Something else

        form aid-received | Bantuan diterima | Aid received
        ? programme one! of aid-programmes | Bantuan apa? | Which aid?
        ? on past-day | Tanggal diterima | Day received
        ? amount number 0..500000 ribu rupiah | Jumlah uang | Amount of money
        ? note text 300 | Catatan | Note

        form aid-proposal | Usul atau sanggah bantuan | Proposal or objection on aid
        ? kind one! | Usul atau sanggah? | Proposal or objection?
          = proposal | Usul: perlu dibantu | Proposal: needs aid
          = objection | Sanggah: tidak perlu lagi | Objection: needs it no more
          = correction | Perbaiki datanya | Correct the record
        ? programme one of aid-programmes | Bantuan apa? | Which aid?
        ? reason text! 300 | Alasan | Reason
        ? photos photos 2 | Foto bukti | Photographs

        form household-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form schooling | Sekolah | Schooling
        ? status one! of schooling | Sekolah atau tidak? | At school or not?
        ? level one when status=attends,equivalency,dropped-out,not-continued | Jenjang | Level
          = early | PAUD atau TK | Early childhood
          = primary | SD atau MI | Primary
          = lower | SMP atau MTs | Lower secondary
          = upper | SMA, SMK atau MA | Upper secondary
        ? grade text 10 when status=attends,equivalency,dropped-out,not-continued | Kelas terakhir | Last grade
        ? school text 80 when status=attends,equivalency,early-childhood | Nama sekolah | Name of the school
        ? school-number signs 8 when status=attends,equivalency,early-childhood | NPSN | School's number (NPSN)
        ? pupil-number digits 10 when status=attends,equivalency,early-childhood | NISN | Pupil's number (NISN)
        ? cause one when status=never,dropped-out,not-continued | Kenapa tidak sekolah? | Why not at school?
          = cost | Biaya | Cost
          = distance | Jauh | Distance
          = work | Bekerja | Works
          = care | Mengurus keluarga | Cares for the family
          = illness | Sakit atau difabel | Illness or disability
          = unwilling | Tidak mau | Does not want to
          = other | Lainnya | Something else
        ? aid-card yes-no | Terima PIP? | Receives school aid (PIP)?
        ? note text 300 | Catatan | Note

        form social-condition | Keadaan sosial | Social condition
        ? conditions many of social-conditions | Keadaannya | The condition
        ? resolved yes | Sudah tertangani | Taken care of
        ? disability many when conditions=disability | Jenis disabilitas | Kind of disability
          = body | Tubuh | Body
          = sight | Penglihatan | Sight
          = hearing | Pendengaran atau bicara | Hearing or speech
          = learning | Belajar dan berpikir | Learning
          = mind | Kejiwaan | Mind
        ? severity one | Butuh bantuan orang lain? | Needs others' help?
          = none | Mandiri | Independent
          = some | Sebagian | In part
          = full | Sepenuhnya | Wholly
        ? carer text 80 | Siapa yang merawat? | Who cares for her?
        ? needs text 200 | Yang dibutuhkan | What is needed
        ? agrees one! | Siapa yang bersedia ini dicatat? | Who agrees that this is recorded?
          = y | Orangnya sendiri | She herself
          = guardian | Orang tua, wali atau pengasuh | A parent, guardian or carer
          = none | Tidak ada walinya, ini demi dia | Nobody can, it is for her good

        form social-assessment | Asesmen sosial | Social assessment
        ? lacking many | Yang belum terpenuhi | What is lacking
          = food | Makan | Food
          = clothes | Pakaian | Clothes
          = home | Tempat tinggal | A home
          = care | Perawatan | Care
          = papers | KTP atau KK | Identity papers
          = device | Alat bantu | Assistive device
        ? result one! | Langkah berikut | What next
          = family | Cukup dirawat keluarga | The family cares
          = village | Dibantu desa | The village helps
          = referred | Dirujuk ke dinas sosial | Referred to the social office
        ? to text! 80 when result=referred | Dirujuk ke mana? | Referred where?
        ? note text 300 | Catatan | Note

        form schedule | Tulis jadwal | Write the schedule
        ? pattern one! | Buka tiap bulan pada | Opens every month on
          = weekday | Hari tertentu | A weekday
          = date | Tanggal tertentu | A date
        ? weekday one! when pattern=weekday | Hari apa? | Which weekday?
          = monday | Senin | Monday
          = tuesday | Selasa | Tuesday
          = wednesday | Rabu | Wednesday
          = thursday | Kamis | Thursday
          = friday | Jumat | Friday
          = saturday | Sabtu | Saturday
          = sunday | Ahad | Sunday
        ? week one! when pattern=weekday | Minggu ke berapa? | Which week?
          = first | Pertama | First
          = second | Kedua | Second
          = third | Ketiga | Third
          = fourth | Keempat | Fourth
          = last | Terakhir | Last
        ? date number! 1..31 when pattern=date | Tanggal berapa? | Which date?
        ? opens text! 5 | Buka jam | Opens at
          example | Contoh: 08.00 | Example: 08.00
        ? closes text 5 | Tutup jam | Closes at
          example | Contoh: 11.00 | Example: 11.00
        ? place text! 80 | Tempat | Place

        form schedule-change | Pindah atau libur | Moved or left out
        ? day day! | Hari buka yang mana? | Which session day?
          example | Contoh: 08-12-2026 | Example: 08-12-2026
        ? change one! | Jadinya | What becomes of it
          = moved | Pindah ke hari lain | Moved to another day
          = cancelled | Tidak buka | Not opened
        ? to day! when change=moved | Pindah ke tanggal | Moved to
          example | Contoh: 10-12-2026 | Example: 10-12-2026
        ? reason text 160 | Sebabnya | Why

        form schedule-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form role-known | Tiga pertanyaan | Three questions
        ? danger one! | Ibu hamil berdarah. Lalu? | A pregnant woman bleeds. What then?
          = wait | Tunggu hari buka | Wait for the session
          = refer | Rujuk hari itu juga | Refer her today
        ? absent one! | Balita tidak datang. Lalu? | A child did not come. What then?
          = visit | Kunjungi rumahnya | Visit the house
          = leave | Tunggu bulan depan | Wait for next month
        ? violence one! | Ada cerita kekerasan. Ditulis di mana? | Somebody tells of violence. Written where?
          = note | Di catatan kunjungan | In the note of a visit
          = help | Di Nomor bantuan, tertutup | At the numbers that help, sealed
        ? name text 80 | Nama | Name

        form news-read | Sudah dibaca | Read
        ? announcement text! 40 | Pengumuman | Announcement
        ? title text 80 | Judul | Title

        form reading-corner | Pojok baca | Reading corner
        ? place text! 80 | Tempat | Place
        ? hours text 60 | Jam buka | Opening hours
        ? visitors number! 0..2000 orang | Pengunjung | Visitors
        ? loans number 0..5000 buku | Buku dipinjam | Books lent
        ? child-books number 0..20000 buku | Buku anak | Books for children
        ? other-books number 0..20000 buku | Buku lain | Other books
        ? donor text 80 | Penyumbang buku | Donor
        ? note text 300 | Kegiatan membaca | Reading activity
        ? photos photos 2 | Foto | Photographs

        form school-counselling | Penyuluhan sekolah | Lesson at a school
        ? school text! 80 | Nama sekolah | Name of the school
        ? topic one! | Tentang apa? | What about?
          = food | Gizi dan sarapan | Food and breakfast
          = hygiene | Cuci tangan dan gigi | Hands and teeth
          = iron | Tablet tambah darah | Iron tablets
          = growing-up | Tumbuh remaja | Growing up
          = tobacco-drugs | Rokok dan narkoba | Tobacco and drugs
          = safety | Siaga bencana | Disaster drill
          = other | Lainnya | Something else
        ? speaker text 80 | Pembicara | Speaker
        ? grade text 40 | Kelas | Class
        ? boys number! 0..2000 orang | Murid laki-laki | Boys
        ? girls number! 0..2000 orang | Murid perempuan | Girls
        ? follow-up text 300 | Tindak lanjut | Follow-up
        ? photos photos 2 | Foto | Photographs

        form talk | Penyuluhan warga | Community talk
        ? topic one! | Tentang apa? | What about?
          = six-fields | Posyandu enam bidang | The six fields
          = roles | Tugas kader | What kader do
          = growth | Gizi dan tumbuh anak | Food and growth
          = pregnancy | Ibu hamil dan menyusui | Pregnancy and nursing
          = immunisation | Imunisasi | Immunisation
          = sanitation | Jamban, air dan cuci tangan | Toilets, water and soap
          = illness | Cegah penyakit | Against illness
          = other | Lainnya | Something else
        ? audience many! | Untuk siapa? | For whom?
          = board | Pengurus | The board
          = kader | Kader | Kader
          = residents | Warga | Residents
        ? reached number! 1..2000 orang | Berapa yang hadir? | How many came?
        ? speaker text! 80 | Siapa yang menyampaikan? | Who spoke?
        ? place text! 80 | Tempat | Place
        ? dusun text 60 | Dusun | Dusun
        ? rt text 7 | RT | RT
        ? photos photos 2 | Foto | Photographs

        form safety-log | Catatan keamanan | Safety log
        ? complaint card complaint | Sudah ada laporannya? | Was it told as a complaint?
        ? event card disaster | Bencana yang mana? | Which disaster?
        ? kind one! | Tentang apa? | What about?
          = fire | Kebakaran | Fire
          = drugs | Pencegahan narkoba | Against drugs
          = disaster-risk | Rawan bencana | Risk of disaster
          = drill | Latihan siaga | Drill
          = patrol | Ronda | Night watch
          = order | Ketertiban | Order
        ? place text! 80 | Tempat | Place
        ? rt text 7 | RT | RT
        ? note text! 300 | Cerita singkat, tanpa nama orang | In a few words, without names
        ? action text 200 | Yang sudah dilakukan | What was done
        ? photos photos 2 | Foto | Photographs
        ? position position | Lokasi | Position

        choices round-marks
          = good | Baik | Good
          = partly | Sebagian | In part
          = poor | Belum | Not yet

        form cleanliness-round | Keliling kebersihan | Cleanliness round
        ? dusun text! 60 | Dusun | Dusun
        ? rt text 7 | RT | RT
        ? rubbish one! of round-marks | Bebas sampah | Free of rubbish
        ? drains one! of round-marks | Got lancar | Drains flow
        ? pools one! of round-marks | Bebas genangan dan jentik | No pools, no larvae
        ? yards one! of round-marks | Halaman dan jalan bersih | Yards and lanes clean
        ? safety one! of round-marks | Aman: lampu, kabel, lubang | Safe: lamps, cables, holes
        ? note text 300 | Catatan, tanpa nama orang | Note, without names
        ? photos photos 2 | Foto | Photographs

        form disaster | Bencana dan yang terdampak | A disaster and whom it hit
        ? complaint card complaint | Sudah ada laporannya? | Was it told as a complaint?
        ? kind one! | Bencana apa? | Which disaster?
          = flood | Banjir | Flood
          = fire | Kebakaran | Fire
          = landslide | Tanah longsor | Landslide
          = storm | Angin kencang | Storm
          = other | Lainnya | Something else
        ? day past-day! | Tanggal kejadian | Day it happened
        ? place text! 80 | Tempat | Place
        ? rt text 7 | RT | RT
        ? dead number 0..10000 orang | Meninggal | Dead
        ? missing number 0..10000 orang | Hilang | Missing
        ? injured number 0..10000 orang | Luka | Injured
        ? displaced number 0..100000 orang | Mengungsi | Displaced
        ? households number! 0..20000 keluarga | Keluarga terdampak | Households hit
        ? note text 300 | Cerita singkat, tanpa nama orang | In a few words, without names
        ? photos photos 2 | Foto | Photographs
        ? position position | Lokasi | Position

        choices disaster-needs
          = food | Makanan | Food
          = water | Air bersih | Clean water
          = shelter | Tenda atau terpal | Tents or sheets
          = blankets | Selimut dan tikar | Blankets and mats
          = clothes | Pakaian | Clothes
          = medicine | Obat | Medicine
          = baby | Keperluan bayi | Things for babies
          = cleaning | Alat kebersihan | Things to clean with
          = other | Lainnya | Something else

        form disaster-need | Masih dibutuhkan | Still needed
        ? needs many! of disaster-needs | Apa yang kurang? | What is lacking?
        ? note text 300 | Catatan | Note

        form disaster-aid | Bantuan diberikan | Aid given
        ? what one! of disaster-needs | Bantuan apa? | Which aid?
        ? amount text! 40 | Berapa banyak? | How much?
          example | Contoh: 40 dus mi | Example: 40 boxes of noodles
        ? from text! 80 | Dari siapa? | From whom?
        ? households number! 1..20000 keluarga | Untuk berapa keluarga? | For how many households?
        ? enough yes | Ini sudah cukup | This is enough
        ? photos photos 2 | Foto | Photographs

        form disaster-end | Bencana sudah selesai | The disaster is over
        ? on past-day! | Selesai tanggal | Over since
        ? note text 300 | Catatan | Note

        form disaster-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form activity-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason
        """
}
