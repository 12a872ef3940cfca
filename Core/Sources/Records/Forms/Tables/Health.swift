extension FormTable {
    /// What is asked on a day of the Posyandu and of what follows from it.
    static let health: StaticString = """
        form attendance | Hadir | Present
        ? absent yes | Tidak hadir | Not present

        form growth-visit | Timbang dan ukur | Weigh and measure
        ? weight g 500..60000 | Berat badan (kg) | Weight (kg)
        ? length mm 300..1300 | Panjang/tinggi badan (cm) | Length/height (cm)
        ? measure one | Cara ukur | Measured
          = l | Telentang | Lying
          = h | Berdiri | Standing
        ? head mm 200..700 | Lingkar kepala (cm) | Head circumference (cm)
        ? arm mm 50..350 | Lingkar lengan atas (cm) | Arm circumference (cm)
        ? oedema yes | Kedua kaki bengkak | Both feet swollen
        ? confirmed yes | Nilai sudah diperiksa | Values checked
        ? reason text 160 | Alasan perubahan | Reason for the change
        any weight length head arm | Isi berat atau panjang badan dulu. | Fill in weight or length first.

        form services | Pelayanan | Services
        ? given text! 400 | Diberikan hari ini | Given today

        form counselling | Penyuluhan | Counselling
        ? message text! 60 | Pesan | Message

        form antenatal-visit | Periksa hamil | Antenatal check
        ? provider one! | Pemeriksa | Checked by
          = midwife | Bidan | Midwife
          = doctor | Dokter dengan USG | Doctor with ultrasound
          = posyandu | Hanya kader | Kader only
        ? weight g 25000..200000 | Berat badan (kg) | Weight (kg)
        ? arm mm 120..600 | Lingkar lengan atas (cm) | Arm circumference (cm)
        ? systolic number 60..260 mmHg | Tensi atas | Systolic pressure
        ? diastolic number 30..180 mmHg | Tensi bawah | Diastolic pressure
        ? tablets number 0..180 tablet | Tablet tambah darah diterima | Iron tablets received
        ? danger many of danger-signs | Adakah tanda bahaya? | Any danger sign?

        form adult-check | Periksa dewasa | Adult check
        ? weight g 20000..250000 | Berat badan (kg) | Weight (kg)
        ? height mm 1000..2300 | Tinggi badan (cm) | Height (cm)
        ? waist mm 400..2000 | Lingkar perut (cm) | Waist (cm)
        ? systolic number 60..260 mmHg | Tensi atas | Systolic pressure
        ? diastolic number 30..180 mmHg | Tensi bawah | Diastolic pressure
        ? glucose number 20..600 mg/dL | Gula darah sewaktu | Random glucose
          example | Bila ada alatnya | Where there is a meter
        any weight height waist systolic diastolic glucose | Isi satu hasil dulu. | Fill in one value at least.

        form daily-living | Kegiatan sehari-hari (AKS) | Activities of daily living
        ? bowel one! | Bisa menahan buang air besar? | Holds the bowels?
          = 2 | Selalu bisa | Always
          = 1 | Kadang tidak, kira-kira seminggu sekali | Not always, about once a week
          = 0 | Tidak bisa, atau perlu obat pencahar | No, or needs a laxative
        ? bladder one! | Bisa menahan buang air kecil? | Holds the bladder?
          = 2 | Selalu bisa | Always
          = 1 | Kadang mengompol, kira-kira sehari sekali | Not always, about once a day
          = 0 | Tidak bisa, atau memakai selang kencing | No, or has a catheter
        ? grooming one! | Bagaimana cuci muka dan sikat gigi? | Washing the face, brushing the teeth?
          = 1 | Sendiri | Alone
          = 0 | Perlu dibantu | Needs help
        ? toilet one! | Bagaimana saat ke WC? | At the toilet?
          = 2 | Sendiri | Alone
          = 1 | Dibantu sebagian | With some help
          = 0 | Semuanya dibantu | Helped with all of it
        ? eating one! | Bagaimana makannya? | Eating?
          = 2 | Sendiri | Alone
          = 1 | Makanannya perlu dipotongkan | The food has to be cut
          = 0 | Tidak bisa makan sendiri | Cannot eat alone
        ? transfer one! | Bagaimana pindah dari tempat tidur ke kursi? | From bed to chair?
          = 3 | Sendiri | Alone
          = 2 | Dibantu sedikit oleh satu orang | With a little help of one person
          = 1 | Banyak dibantu, perlu dua orang | With much help of two people
          = 0 | Tidak bisa | Cannot
        ? walking one! | Bagaimana berjalan di rumah? | Walking at home?
          = 3 | Sendiri | Alone
          = 2 | Dibantu satu orang | With the help of one person
          = 1 | Memakai kursi roda | In a wheelchair
          = 0 | Tidak bisa | Cannot
        ? dressing one! | Bagaimana memakai baju? | Dressing?
          = 2 | Sendiri | Alone
          = 1 | Dibantu sebagian | With some help
          = 0 | Semuanya dibantu | Helped with all of it
        ? stairs one! | Bagaimana naik turun tangga? | Stairs?
          = 2 | Sendiri | Alone
          = 1 | Perlu ditolong | Needs help
          = 0 | Tidak bisa | Cannot
        ? bathing one! | Bagaimana mandinya? | Bathing?
          = 1 | Sendiri | Alone
          = 0 | Perlu dibantu | Needs help

        form elder-screen | Skrining lansia (SKILAS) | Short screening of elders
        ? orientation one! | Minta ingat: bunga, pintu, nasi. Lalu tanya tanggal dan tempat. | Flower, door, rice: to remember. Then the date and the place.
          = right | Tanggal dan tempat benar | Date and place are right
          = wrong | Ada yang salah | One is wrong
        ? recall one! | Apa tiga kata tadi? | Which three words were it?
          = right | Ketiganya benar | All three are right
          = wrong | Ada yang lupa | One is forgotten
        ? chair one! | Bisa berdiri dari kursi lima kali, tanpa tangan, dalam 14 detik? | Rises from a chair five times, without hands, in 14 seconds?
          = yes | Bisa | Yes
          = no | Tidak bisa, atau takut jatuh | No, or afraid to fall
        ? weight-loss yes-no! | Tiga bulan ini turun lebih dari 3 kg, atau baju melonggar? | Lost more than 3 kg in three months, or looser clothes?
        ? appetite yes-no! | Hilang nafsu makan, atau sulit makan? | No appetite, or hard to eat?
        ? arm one! | Lingkar lengan atas 21 cm atau lebih? | Upper arm of 21 cm or more?
          = wide | Ya | Yes
          = thin | Kurang dari 21 cm | Less than 21 cm
        ? eyes one! | Ada keluhan mata? Bila tidak, minta hitung jari tiga kali. | Trouble with the eyes? If not, count fingers three times.
          = right | Tidak ada, hitungannya benar semua | None, and all three are right
          = trouble | Ada keluhan mata | Trouble with the eyes
          = wrong | Hitungannya ada yang salah | One count is wrong
        ? whisper one! | Bisikkan lima kata. Berapa yang bisa diulang? | Whisper five words. How many are said again?
          = heard | Empat atau lima | Four or five
          = missed | Kurang dari empat | Fewer than four
        ? sad yes-no! | Dua minggu ini sering sedih, tertekan atau putus asa? | Sad, low or hopeless in these two weeks?
        ? interest yes-no! | Dua minggu ini kurang berminat atau kurang senang? | Little interest or pleasure in these two weeks?

        form tb-screen | Tanda TBC | Signs of tuberculosis
        ? signs many | Apa yang dirasakan? | What is felt?
          example | Bila tidak ada, lewati saja | If nothing, leave it out
          = cough | Batuk, berapa lama pun | Cough, however long
          = thinner | Berat turun, tidak naik, atau tidak nafsu makan | Losing weight, not gaining, no appetite
          = fever | Demam tanpa sebab jelas | Fever without a clear cause
          = night-sweat | Keringat malam tanpa kegiatan | Night sweats at rest
        ? contact yes-no! | Tinggal atau sering bersama orang sakit TBC? | Living with, or often near, somebody with TB?

        form lung-screen | Rokok dan napas (PUMA) | Smoking and breath (PUMA)
        ? smoked yes-no! | Pernah merokok, lebih dari 20 bungkus seumur hidup? | Ever smoked, more than 20 packs in life?
        ? years number! 1..90 tahun when smoked=yes | Berapa tahun merokok? | For how many years?
        ? daily number! 1..100 batang when smoked=yes | Berapa batang sehari? | How many cigarettes a day?
        ? breath yes-no! | Sesak saat jalan cepat atau sedikit menanjak? | Breathless when walking fast or slightly uphill?
        ? phlegm yes-no! | Sering ada dahak walau tidak flu? | Phlegm without a cold?
        ? cough yes-no! | Sering batuk walau tidak flu? | Cough without a cold?
        ? spirometry yes-no! | Pernah diminta meniup alat periksa paru? | Ever asked to blow into a lung meter?

        form senses-check | Mata dan telinga | Eyes and ears
        ? right-eye one of senses | Mata kanan | Right eye
          example | Tunjukkan jari dari jarak 6 meter | Show fingers at 6 metres
        ? left-eye one of senses | Mata kiri | Left eye
          example | Tunjukkan jari dari jarak 6 meter | Show fingers at 6 metres
        ? right-ear one of whispers | Telinga kanan | Right ear
          example | Bisikkan lima kata dari belakang | Whisper five words from behind
        ? left-ear one of whispers | Telinga kiri | Left ear
          example | Bisikkan lima kata dari belakang | Whisper five words from behind
        any right-eye left-eye right-ear left-ear | Isi satu hasil dulu. | Fill in one result at least.

        choices senses
        = well | Benar tiga kali berturut-turut | Right three times in a row
        = weak | Dua kali salah atau lebih | Wrong twice or more

        choices whispers
        = well | Empat atau lima kata benar | Four or five words are right
        = weak | Kurang dari empat kata | Fewer than four words

        form mind-screen | Kabar batin 30 hari (SRQ-20) | How the mind is (SRQ-20)
        ? headache yes-no! | Sering sakit kepala? | Headaches often?
        ? appetite yes-no! | Kehilangan nafsu makan? | Lost the appetite?
        ? sleep yes-no! | Tidur tidak nyenyak? | Sleeping badly?
        ? afraid yes-no! | Mudah merasa takut? | Easily frightened?
        ? anxious yes-no! | Merasa cemas, tegang atau khawatir? | Anxious, tense or worried?
        ? hands yes-no! | Tangan gemetar? | Shaking hands?
        ? digestion yes-no! | Pencernaan terganggu? | Trouble with digestion?
        ? thinking yes-no! | Sulit berpikir jernih? | Hard to think clearly?
        ? unhappy yes-no! | Merasa tidak bahagia? | Unhappy?
        ? crying yes-no! | Lebih sering menangis? | Crying more often?
        ? enjoyment yes-no! | Sulit menikmati kegiatan sehari-hari? | Hard to enjoy the day?
        ? decisions yes-no! | Sulit mengambil keputusan? | Hard to decide?
        ? tasks yes-no! | Tugas sehari-hari terbengkalai? | Is daily work left undone?
        ? part yes-no! | Merasa tidak mampu berperan dalam hidup ini? | Unable to play a part in life?
        ? interest yes-no! | Kehilangan minat pada banyak hal? | Lost interest in many things?
        ? worthless yes-no! | Merasa tidak berharga? | Feeling worthless?
        ? end-of-life yes-no! | Ada pikiran untuk mengakhiri hidup? | Thoughts of ending your life?
        ? always-tired yes-no! | Merasa lelah sepanjang waktu? | Tired all the time?
        ? stomach yes-no! | Perut terasa tidak enak? | Discomfort in the stomach?
        ? easily-tired yes-no! | Mudah lelah? | Easily tired?

        form school-check | Periksa anak sekolah | School-age check
        ? weight g 8000..200000 | Berat badan (kg) | Weight (kg)
        ? height mm 800..2200 | Tinggi badan (cm) | Height (cm)
        ? systolic number 60..260 mmHg from 13 | Tensi atas | Systolic pressure
        ? diastolic number 30..180 mmHg from 13 | Tensi bawah | Diastolic pressure
        ? iron yes-no from 12 girls | Minum tablet tambah darah tiap minggu? | An iron tablet each week?
        ? hemoglobin tenths 30..200 g/dL from 12 girls | Hb dari surat Puskesmas, bila ada | Haemoglobin on the health centre's paper, if any
        ? eyes one | Hitung jari dari jarak 6 meter | Counting fingers at 6 metres
          = right | Benar tiga kali berturut-turut | Right three times running
          = wrong | Salah dua kali atau lebih | Wrong twice or more
        ? ears one | Bisikkan lima kata. Berapa yang bisa diulang? | Whisper five words. How many are said again?
          = heard | Empat atau lima | Four or five
          = missed | Kurang dari empat | Fewer than four
        ? teeth yes-no | Ada gigi berlubang atau sakit? | A hole or pain in the teeth?
        ? smoking yes-no from 10 | Merokok atau memakai vape? | Smokes or vapes?
        ? smoke yes-no | Ada yang merokok di rumah? | Does somebody smoke at home?
        ? confirmed yes | Nilai sudah diperiksa | Values checked
        any weight height systolic diastolic iron hemoglobin eyes ears teeth smoking smoke | Isi satu hasil dulu. | Fill in one value at least.

        form pregnancy | Catat kehamilan | Record a pregnancy
        ? last-period past-day! | Hari pertama haid terakhir | First day of the last period
          example | Contoh: 27-03-2026 | Example: 27-03-2026

        form pregnancy-end | Kehamilan selesai | Pregnancy ended
        ? on past-day! | Tanggal | Date
        ? outcome one! | Hasil | Outcome
          = born | Bayi lahir hidup | Live birth
          = lost | Keguguran atau lahir mati | Miscarriage or stillbirth

        form dose-record | Salin imunisasi dari buku KIA | Copy doses from the KIA book
        ? on past-day! | Tanggal diberikan | Given on
          example | Contoh: 27-03-2025 | Example: 27-03-2025
        ? given many! of doses | Imunisasi | Doses
        ? confirmed yes | Sudah diperiksa | Checked

        form infant-feeding | ASI dan makanan | Feeding
        ? only yes-no months 0..5 | Sejak kemarin ASI saja, tanpa air putih dan makanan? | Breast milk alone since yesterday, no water, no food?
        ? breast yes-no months 6..23 | Masih minum ASI? | Still breastfed?
        ? ate many months 6..23 | Kemarin makan apa saja? | What was eaten yesterday?
          = staple | Nasi, bubur atau umbi | Rice, porridge, roots
          = beans | Tahu, tempe atau kacang | Tofu, tempeh, beans
          = dairy | Susu, keju atau yoghurt | Milk, cheese, yoghurt
          = flesh | Ikan, ayam, daging atau hati | Fish, chicken, meat, liver
          = egg | Telur | Egg
          = coloured | Sayur hijau, wortel, pepaya atau mangga | Green leaves, carrot, papaya, mango
          = other | Sayur atau buah lain | Other vegetables or fruit
          = nothing | Belum makan apa-apa | Nothing yet
        ? pkat yes-no months 6..8 | Sudah PKAT (periksa umur 6 bulan) di Puskesmas? | Had the check at six months at the health centre?
        any only breast ate pkat | Jawab satu pertanyaan dulu. | Answer one question first.

        form child-tb | Batuk, demam dan lesu | Cough, fever, weakness
        ? cough yes-no! | Batuk dua minggu atau lebih? | Cough for two weeks or longer?
        ? fever yes-no! | Demam lebih dari dua minggu? | Fever for more than two weeks?
        ? stalled yes-no! | Berat turun atau tidak naik dua bulan? | Weight fell or did not rise for two months?
        ? listless yes-no! | Lesu dan kurang bermain? | Listless, plays little?
        ? contact yes-no! | Serumah atau dekat dengan orang sakit TBC? | Lives with, or close to, somebody with tuberculosis?

        form child-development | Perkembangan anak | Development of a child
        ? box yes-no! | Semua tanda di kotak umur buku KIA sudah bisa? | Can all that the KIA book shows for the age?
        ? kpsp one | Hasil KPSP dari petugas, bila ada | Result of KPSP by health staff, if any
          = s | Sesuai | As expected
          = m | Meragukan | Doubtful
          = p | Penyimpangan | Deviating

        form food-course | Makanan tambahan (PMT) | Supplementary food
        ? days number 1..31 hari | Diberikan untuk berapa hari? | For how many days?
        ? portions number 1..200 porsi | Berapa porsi? | How many portions?
        ? eaten one | Dihabiskan anak? | Eaten by the child?
          = all | Selalu habis | Always all
          = part | Sebagian | A part
          = none | Tidak dimakan | Not eaten
        ? gained yes-no | Sesudah dua minggu, beratnya naik? | After two weeks, has the weight risen?
        any days gained | Isi jumlah hari dulu. | Fill in the days first.

        form school-dose-record | Salin imunisasi sekolah | Copy doses of the school
        ? on past-day! | Tanggal di surat sekolah | Day on the school's paper
          example | Contoh: 27-08-2025 | Example: 27-08-2025
        ? given many of school-doses | Imunisasi dari sekolah | Doses of the school
        ? girls many of girl-doses girls | Imunisasi putri | Doses of girls
        any given girls | Pilih imunisasinya dulu. | Choose the doses first.

        form referral | Rujukan | Referral
        ? reasons text 200 | Alasan | Reasons
        ? to text! 80 | Tujuan rujukan | Referred to
          example | Contoh: Puskesmas kecamatan | Example: the health centre of the district
        ? urgent yes | Hari ini juga | Today
        ? note text 200 | Catatan | Note

        form referral-step | Kabar rujukan | News of the referral
        ? step one! | Bagaimana rujukannya? | How is the referral?
          = came | Sudah datang | Came
          = treated | Sudah ditangani | Treated
          = missed | Tidak datang | Did not come
          = closed | Tindak lanjut selesai | Followed up
        ? message text 200 | Pesan untuk kader | Message for the kader
          example | Contoh: timbang lagi minggu depan | Example: weigh again next week

        form not-referred | Tidak dirujuk, karena… | Not referred, because…
        ? reason text! 200 | Mengapa tidak dirujuk? | Why not?
          example | Contoh: sudah diperiksa bidan tadi | Example: a midwife has seen her

        form visit-task | Tugas kunjungan rumah | Home-visit task
        ? reason text! 60 | Alasan | Reason

        form home-visit | Kunjungan rumah | Home visit
        ? found one! | Hasil kunjungan | How the visit went
          = met | Bertemu | Met
          = away | Sedang pergi | Away
          = moved | Sudah pindah | Has moved
        ? note text 300 | Cerita singkat | Short note
        ? photos photos 3 | Foto kunjungan | Photographs of the visit

        form withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form session-closing | Tutup hari buka | Close the session day
        """
}
