#if !hasFeature(Embedded)
extension FormTable {
    /// What a coaching team keeps. No phone carries it.
    static let teams: StaticString = """
        form appointment | Pengurus atau kader | A person and her office
        ? name text! 80 | Nama | Name
        ? birth-year number! 1920..2015 | Tahun lahir | Year of birth
          example | Contoh: 1985 | Example: 1985
        ? nik nik stays | NIK | NIK
          example | Boleh kosong. Di layar hanya tampil sebagian. | May stay empty. Screens show a part of it.
        ? institution one! of institutions | Lembaga | Institution
        ? place text 80 when institution=posyandu,pkk,rt,rw,youth-club,village-council,programme | Nama Posyandu, RT atau lembaganya | Which Posyandu, RT or institution
        ? position one! of positions | Jabatan | Position
        ? field one of service-fields when position=field-head,kader | Bidang | Field
        ? office text 80 when institution=team | Mewakili dinas atau lembaga mana? | Which office does she represent?
        ? duties text 300 when institution=team | Tugasnya di tim | What she does in the team
          example | Contoh: mendampingi pendataan rumah | Example: guides the survey of houses
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
        ? kind one of meeting-kinds | Jenis rapat | Kind of meeting
        ? day day! | Tanggal rapat | Day of the meeting
          example | Contoh: 01-03-2026 | Example: 01-03-2026
        ? time text 20 | Jam | Time
          example | Contoh: 09.00 | Example: 09.00
        ? mode one of meeting-modes | Cara bertemu | How they meet
        ? place text 120 | Tempat | Place
        ? link text 150 | Tautan rapat daring | Link of an online meeting
          example | Dimulai dengan https:// | It begins with https://
        ? chair text 80 | Siapa yang memimpin? | Who leads it?
        ? host text 150 | Tuan rumah, konsumsi dan narasumber | Host, food and speaker
          example | Contoh: desa menyiapkan konsumsi, DPMD narasumber | Example: the village brings the food, DPMD speaks
        ? invited parties | Siapa yang diundang? | Who is invited?
        ? phase one of training-phases when kind=training | Tahap pelatihan | Phase of the training
        ? groups many of skill-groups when kind=training | Yang dilatih | What is taught
        ? speaker text 150 when kind=training | Narasumber | Speakers
        ? hours number 1..200 jam when kind=training | Lama pelatihan | Hours
        ? passes-on text 40 | Meneruskan rapat mana? | Which meeting does it pass on?
        ? topic one of talk-topics | Materi yang diteruskan ke warga | What residents are to be told
        ? agenda text 600 | Acara | Agenda
          example | Tindak lanjut yang belum selesai masuk sendiri | Open follow-ups stand there by themselves
        ? material text 150 | Tautan bahan rapat | Link of the material
          example | Dimulai dengan https:// | It begins with https://
        ? file document | Berkas bahan rapat | File of the material

        choices talk-topics
        = six-fields | Posyandu enam bidang | The six fields
        = roles | Tugas kader | What kader do
        = growth | Gizi dan tumbuh anak | Food and growth
        = pregnancy | Ibu hamil dan menyusui | Pregnancy and nursing
        = immunisation | Imunisasi | Immunisation
        = sanitation | Jamban, air dan cuci tangan | Toilets, water and soap
        = illness | Cegah penyakit | Against illness
        = other | Lainnya | Something else

        choices meeting-kinds
        = work | Rapat kerja | Work meeting
        = coordination | Rapat koordinasi | Coordination meeting
        = guidance | Bimbingan teknis | Technical guidance
        = advocacy | Advokasi | Advocacy
        = quarterly | Evaluasi triwulan | Quarterly evaluation
        = routine | Pertemuan rutin | Routine meeting
        = training | Pelatihan kader | Training of kader

        choices training-phases
        = first | Tahap I | Phase I
        = second | Tahap II | Phase II

        choices meeting-modes
        = place | Tatap muka | At a place
        = online | Daring | Online
        = hybrid | Tatap muka dan daring | Both

        form meeting-reply | Jawab undangan | Answer the invitation
        ? desk party | Yang diundang | Who is invited
        ? coming one! of meeting-replies | Apakah hadir? | Will somebody come?
        ? who text! 80 when coming=coming,deputy | Siapa yang datang? | Who comes?
        ? for text 80 when coming=deputy | Mewakili siapa? | For whom?
          example | Contoh: Camat Tempilang | Example: the head of Tempilang

        form meeting-field | Laporan bidang | Report of a field
        ? field one! of service-fields | Bidang | Field
        ? progress text 300 | Kemajuan | Progress
        ? obstacle text 300 | Kendala | Obstacles
        ? plan text 300 | Rencana | Plan
        any progress obstacle plan | Isi kemajuan, kendala atau rencana. | Fill in progress, obstacles or a plan.

        form meeting-attendance | Jumlah yang hadir | How many came
        ? who text! 600 | Siapa yang hadir? | Who came?
          example | Contoh: camat, kepala Puskesmas, PKK | Example: the head of the district, PKK
        ? count number! 1..1000 orang | Jumlah yang hadir | How many came

        form meeting-attendee | Catat yang hadir | Record who came
        ? name text! 80 | Nama | Name
        ? unit text! 80 | Dari dinas, kecamatan atau desa mana? | From which office, district or village?
        ? for text 80 | Mewakili siapa? | For whom?
          example | Kosongkan kalau datang sendiri | Empty when she came for herself

        form meeting-arrival | Saya hadir | I am here
        ? name text! 80 | Nama | Your name
        ? unit text! 80 | Dari dinas, kecamatan atau desa mana? | From which office, district or village?
        ? for text 80 | Mewakili siapa? | For whom?
          example | Kosongkan kalau datang sendiri | Empty when you came for yourself

        form training-result | Hasil pelatihan | Result of a training
        ? name text! 80 | Nama | Name
        ? birth-year number! 1920..2015 | Tahun lahir | Year of birth
          example | Contoh: 1985 | Example: 1985
        ? posyandu text 80 | Posyandu | Posyandu
        ? pre number 0..100 poin | Nilai tes awal | Points before
        ? post number 0..100 poin | Nilai tes akhir | Points after
          example | Lulus mulai 75 | Passed from 75
        ? groups many of skill-groups | Keterampilan yang dikuasai | Skills that she has

        form meeting-decision | Keputusan rapat | Decision
        ? what text! 300 | Apa yang diputuskan? | What was decided?
        ? who text 80 | Siapa yang mengerjakan? | Who does it?
        ? until day | Paling lambat | Until when
          example | Contoh: 30-04-2026 | Example: 30-04-2026

        form meeting-report | Laporan utusan | Report of a delegate
        ? desk party | Yang diwakili | For whom
        ? to text! 80 | Kepada siapa? | To whom?
          example | Contoh: Camat Tempilang | Example: the head of Tempilang
        ? report text! 600 | Isi laporan | What is reported

        form meeting-release | Umumkan ke warga | Tell the public
        ? summary text! 600 | Ringkasan untuk warga | Summary for residents
        ? photos photos 3 | Foto kegiatan | Photographs

        form meeting-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form follow-up | Tindak lanjut | Follow-up
        ? what text! 300 | Apa yang harus dikerjakan? | What is to be done?
        ? to party! | Siapa yang mengerjakan? | Who does it?
        ? until day! | Paling lambat | Until when
          example | Contoh: 30-04-2026 | Example: 30-04-2026
        ? field one of service-fields | Bidang | Field
        ? origin one of follow-up-origins | Berasal dari | Where it comes from
        ? meeting card meeting | Rapat | Meeting

        choices follow-up-origins
        = meeting | Rapat | A meeting
        = gap | Kekurangan tahun lalu | Last year's gap
        = visit | Kunjungan pembinaan | A coach's visit
        = number | Angka yang belum tercapai | A number not reached

        form follow-up-received | Terima | Receive
        ? who text 80 | Siapa petugasnya? | Who does it?

        form follow-up-planned | Jadwalkan | Plan
        ? on day! | Dikerjakan tanggal berapa? | On which day?
          example | Contoh: 15-04-2026 | Example: 15-04-2026
        ? how text 160 | Caranya | How

        form follow-up-done | Sudah dikerjakan | Done
        ? result text! 300 | Apa hasilnya? | What came of it?
        ? photos photos 3 | Foto bukti | Photographs

        form follow-up-confirmed | Pastikan selesai | Confirm
        ? note text 160 | Catatan | Note

        form follow-up-returned | Kembalikan | Send back
        ? reason text! 160 | Apa yang masih kurang? | What is missing?

        form follow-up-late | Terlambat | Late
        ? post text! 40 | Jabatan yang diberi tahu | Post that was told
        ? told text 80 | Yang diberi tahu | Who was told
        ? desk party | Naik ke | It climbs to

        form follow-up-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form announcement | Pengumuman | Announcement
        ? title text! 80 | Judul | Title
        ? text text! 600 | Isi | Text
        ? link text 150 | Tautan | Link
          example | Dimulai dengan https:// | It begins with https://
        ? to parties! | Untuk siapa? | For whom?
        ? posyandu yes | Juga untuk Posyandu di wilayah itu | For the Posyandu there as well
        ? until day | Berlaku sampai | Until

        form announcement-read | Sudah dibaca | Read
        ? desk party | Yang membaca | Who read it

        form announcement-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form programme | Kegiatan | Activity
        ? activity text! 120 | Nama kegiatan | Activity
          example | Contoh: pelatihan kader tahap I | Example: training, phase I
        ? from day! | Mulai | From
          example | Contoh: 01-03-2026 | Example: 01-03-2026
        ? until day! | Sampai | Until
        ? fields many of service-fields | Bidang | Fields
        ? office party | Dinas atau tim yang bertanggung jawab | Who is responsible
        ? who text 80 | Jabatan penanggung jawab | Post
        ? villages parties | Kecamatan dan desa yang dituju | Which districts and villages
        ? budget number 0..1000000 juta | Anggaran dalam juta rupiah | Millions of rupiah
        ? fund one of fund-sources | Sumber dana | Source
        ? indicator text 40 | Angka yang dikejar | Number that it moves
        ? target number 1..100 persen | Target | Target
        ? priority yes | Fokus utama triwulan ini | A focus of this quarter
        ? gap text 300 | Kekurangan tahun lalu | What was missing last year
        ? document text 150 | Tautan dokumen | Link of a document
          example | Dimulai dengan https:// | It begins with https://
        ? file document | Berkas dokumen | File of the document

        choices fund-sources
        = add | ADD | Village allocation
        = dd | Dana Desa | Village fund
        = apbd | APBD | Budget of the regency
        = apbn | APBN | State budget
        = csr | CSR atau TJSL | Companies
        = other | Lainnya | Other

        form programme-step | Catat kemajuan | Record progress
        ? state one! of programme-states | Keadaan | State
        ? result text 300 | Apa yang sudah dicapai? | What was reached?
        ? photos photos 3 | Foto bukti | Photographs

        form programme-report | Laporkan kemajuan | Report progress
        ? state one! of programme-states | Keadaan | State
        ? result text! 300 | Apa yang sudah dicapai? | What was reached?
        ? photos photos 3 | Foto bukti | Photographs

        form programme-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form year-plan | Sahkan Renja | Decide the plan
        ? year number! 2024..2100 | Tahun | Year
          example | Contoh: 2026 | Example: 2026
        ? decree text! 60 | Nomor surat atau SK | Number of the decree
        ? decree-day past-day! | Tanggal | Day
          example | Contoh: 15-01-2026 | Example: 15-01-2026

        form year-plan-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form readiness | Minta kesiapan dinas | Ask an office
        ? office party! | Dinas | Office
        ? until day! | Paling lambat | Until when
          example | Contoh: 31-03-2026 | Example: 31-03-2026

        form readiness-item | Serahkan | Hand in
        ? item one! of readiness-items | Apa yang diserahkan? | What is handed in?
        ? text text! 600 | Isi, seperti akan dibaca warga | Text, as residents will read it
        ? link text 150 | Tautan berkas | Link of a file
          example | Dimulai dengan https:// | It begins with https://
        ? file document | Berkas | File

        form readiness-reminder | Ingatkan | Remind
        ? note text 160 | Pesan | Message

        form readiness-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form material | Bahan atau aturan | Material or rule
        ? title text! 120 | Judul | Title
        ? kind one! of material-kinds | Jenis | Kind
        ? field one of service-fields | Bidang | Field
        ? source text! 120 | Sumber | Source
        ? year number 1990..2100 | Tahun | Year
        ? link text 150 | Tautan | Link
          example | Dimulai dengan https:// | It begins with https://
        ? file document | Berkas | File
        ? about text 300 | Isinya singkat | What it says

        choices material-kinds
        = rule | Aturan | Rule
        = guide | Pedoman | Guide
        = talk | Bahan penyuluhan | For talks
        = form | Formulir | Form

        form material-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason

        form budget-line | Baris anggaran | Budget line
        ? what text! 120 | Untuk apa? | What for?
          example | Contoh: timbangan dan alat ukur | Example: scales
        ? year number! 2024..2100 | Tahun | Year
        ? fund one! of fund-sources | Sumber dana | Source
        ? planned number 0..1000000 juta | Diusulkan, juta rupiah | Proposed, millions
        ? decided number 0..1000000 juta | Ditetapkan, juta rupiah | Decided, millions
        ? spent number 0..1000000 juta | Dibelanjakan, juta rupiah | Spent, millions
        ? proposed-to many of proposal-plans | Diusulkan ke | Proposed to

        choices proposal-plans
        = rkpdes | RKPDes | Village plan
        = renja | Renja dinas | Office's plan

        form budget-line-withdrawal | Batalkan catatan | Take back an entry
        ? reason text! 160 | Alasan | Reason
        """
}
#endif
