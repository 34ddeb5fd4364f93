# Bahasa Indonesia
# Read by a native reader: no.

## Kerangka setiap halaman

site-title = Kartu izin tinggal Anda hilang
site-skip = Langsung ke isi utama
site-languages = Bahasa
site-unreviewed = Terjemahan ini belum diperiksa oleh penutur asli. Jika ada yang kurang jelas, yang berlaku adalah tulisan bahasa Jepangnya.
site-not-official = Ini bukan halaman pemerintah.
site-nothing-kept = Isian Anda tidak disimpan: isian hanya ada di halaman ini dan hilang saat halaman ditutup.
site-leave = Hapus semua dan keluar
site-left-title = Semuanya sudah dihapus
site-left-note = Jawaban Anda hanya ada di halaman tadi. Tutup juga jendela ini agar tidak ada yang bisa kembali ke halaman itu. Di komputer bersama, hapus juga file yang sudah Anda unduh.
site-again = Mulai lagi
site-back = Kembali
site-next = Lanjutkan
site-optional = (opsional)
site-yes = Ya
site-no = Tidak
site-year = Tahun
site-month = Bulan
site-day = Tanggal
site-go-by = Datanglah paling lambat { $date }
site-error = Kesalahan:
site-warning = Mohon periksa:
site-note = Catatan:

## Halaman pertama

start-title = Kartu izin tinggal Anda hilang?
start-lead = Anda bisa mendapat kartu baru. Halaman ini memandu Anda, membuat formulir permohonan, dan memberi tahu apa yang perlu dibawa serta ke mana harus pergi.
start-button = Isi formulir
start-minutes = Perlu waktu sekitar 15 menit. Siapkan paspor dan, jika ada, salinan kartu lama.
start-continue-heading = Jika punya file tersimpan
start-continue-note = Pilih file yang dulu Anda simpan di sini. File itu dibaca dan ditampilkan di halaman ini, tetapi tidak disimpan.
start-continue-file = File tersimpan
start-continue-button = Lanjutkan dari file
start-office-heading = Untuk perusahaan, sekolah, dan juru tulis administrasi
start-office-note = Formulir untuk banyak orang sekaligus, dari satu tabel.
start-office-link = Siapkan banyak formulir
start-days-heading = Cari tahu batas waktu Anda
start-days-note = Hari Anda menyadari kartu hilang. Jika menyadarinya di luar negeri: hari Anda kembali ke Jepang.
start-days-button = Lihat batas waktu
start-days-today = Hari ini
start-days-fourteenth = Hari ke-14
start-days-last = Hari terakhir menurut hukum
start-guide-heading = Yang Anda perlukan
start-where-heading = Ke mana harus pergi
start-where-note = Datanglah langsung ke kantor imigrasi yang melayani tempat tinggal Anda. Cari prefektur Anda.
start-where-prefecture = Prefektur
start-where-office = Kantor

## Masalah

problem-heading = Ada masalah
problem-words = Penjelasan rinci berasal dari aturan formulir dan ditulis dalam bahasa Inggris.
problem-look-heading = Mohon periksa sekali lagi
problem-look-note = Jika memang sudah benar, tekan “Lanjutkan” sekali lagi.
problem-use = Pakai “{ $value }”
problem-why = Apa artinya ini?
problem-unanswered = Ini belum dijawab.
rule-unsure = Hal ini belum pasti. Tanyakan kepada kantor imigrasi.

## Pertanyaan

ask-kind = Apa yang terjadi pada kartu Anda?
ask-kind-lost = Hilang
ask-kind-stolen = Dicuri
ask-kind-destroyed = Musnah karena kebakaran, banjir, atau bencana lain
ask-kind-other = Lainnya
ask-kind-other-note = Hanya jika kartu sudah tidak ada pada Anda. Kartu yang rusak, atau yang ingin Anda tukar, memerlukan formulir lain: tanyakan kepada kantor imigrasi.
ask-known-on = Tanggal berapa Anda menyadari kartu hilang?
ask-known-on-hint = Menurut kalender Masehi, misalnya 2026 11 10. Batas 14 hari dihitung mulai hari berikutnya.
ask-abroad = Apakah Anda di luar Jepang saat menyadarinya?
ask-reentered-on = Tanggal berapa Anda kembali ke Jepang?
ask-reentered-on-hint = Misalnya 2026 11 15. Tanggalnya mungkin ada pada cap di paspor Anda.
ask-place = Di mana kejadiannya?
ask-place-hint = Tulis setepat yang Anda tahu, dalam bahasa Jepang atau Inggris. Misalnya: JR新宿駅. Kosongkan jika tidak tahu.
ask-police = Apakah Anda sudah melapor ke polisi?
ask-police-hint = Saat Anda melapor, polisi memberikan nomor penerimaan (受理番号), sering kali pada kartu kecil atau secarik kertas.
ask-police-where = Jika belum, laporlah dahulu kalau bisa. Isian ini boleh dikosongkan, lalu nomornya Anda tulis tangan pada surat pernyataan.
ask-reason = Bagaimana kejadiannya?
ask-reason-hint = Satu atau dua kalimat, dalam bahasa Jepang atau Inggris. Kalimat ini dicetak di formulir.
ask-reason-phrases = Kalimat yang bisa dipakai
ask-reason-phrases-note = Pilih yang benar-benar sesuai dengan keadaan Anda. Setelah itu masih bisa Anda ubah.
ask-late-reason = Mengapa permohonan terlambat?
ask-late-reason-hint = Batas 14 hari sudah lewat. Tulis alasannya dengan singkat, dalam bahasa Jepang atau Inggris. Surat alasan dibuat dari isian ini.
ask-name = Siapa nama Anda?
ask-name-hint = Dengan huruf Latin kapital, seperti di paspor: lihat dua baris terbawah di halaman foto. Tanpa tanda aksen: NGUYEN, bukan Nguyễn.
ask-name-where = Di kartu, nama ada di bagian paling atas. Jika Anda hanya punya satu nama, kosongkan kotak yang lain.
ask-name-check = Cocokkan dengan paspor (opsional)
ask-name-check-hint = Salin dua baris dengan <<<< di bagian bawah halaman foto paspor. Kedua baris itu dicocokkan dengan nama dan beberapa jawaban lain Anda, tidak dicetak.
ask-nationality = Apa kewarganegaraan atau wilayah Anda?
ask-nationality-hint = Seperti di paspor Anda.
ask-nationality-choose = Pilih
ask-nationality-other = Tidak ada di daftar: tuliskan
ask-birth-date = Kapan Anda lahir?
ask-birth-date-hint = Menurut kalender Masehi, seperti di paspor. Misalnya 1998 4 12.
ask-sex = Apa jenis kelamin Anda menurut kartu?
ask-sex-male = Laki-laki (男)
ask-sex-female = Perempuan (女)
ask-address = Apa alamat Anda di Jepang?
ask-address-hint = Alamat yang terdaftar, kalau bisa dengan tulisan Jepang, lengkap dengan nama gedung dan nomor kamar. Misalnya: 東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = Alamat itu ada di salinan kartu lama, di surat keterangan residen (住民票), di surat dari balai kota, atau di dokumen asuransi kesehatan Anda. Anda bisa menyalin tulisannya dari foto dengan ponsel.
ask-card-number = Berapa nomor kartu yang hilang?
ask-card-number-hint = Dua huruf, delapan angka, dua huruf. Misalnya AB12345678CD.
ask-card-number-where = Di kanan atas kartu. Lihat salinan lama, surat keterangan residen (住民票) jika Anda minta nomornya dicantumkan, atau tanyakan di perusahaan atau sekolah Anda.
ask-card-number-unknown = Saya tidak tahu
ask-permission = Apakah Anda punya izin kegiatan di luar status, misalnya kerja paruh waktu?
ask-permission-hint = 資格外活動許可. Izin ini dicap di belakang kartu (bagian bawah) atau ditempel di paspor. Sebagian besar mahasiswa dan pelajar yang bekerja paruh waktu memilikinya. Jika status Anda membolehkan pekerjaan apa pun, jawabannya biasanya tidak.
ask-phone = Di nomor berapa kantor imigrasi bisa menghubungi Anda?
ask-phone-hint = Satu saja cukup. Misalnya 090-1234-5678.
ask-passport = Apakah Anda bisa menunjukkan paspor di loket?
ask-passport-reason = Mengapa Anda tidak bisa menunjukkan paspor?
ask-passport-reason-hint = Tulis dengan singkat, dalam bahasa Jepang atau Inggris. Surat alasan dibuat dari isian ini.
ask-who = Siapa yang membawa permohonan ke kantor imigrasi?
ask-who-applicant = Orang yang kartunya hilang (pemohon)
ask-who-representative = Kerabat yang tinggal bersama pemohon dan menandatangani untuknya
ask-who-representative-note = Untuk anak di bawah 16 tahun, untuk orang sakit, atau atas permintaan pemohon. Kerabat itu harus berusia 16 tahun ke atas.
ask-who-agent = Juru tulis administrasi (行政書士), pengacara, atau staf perusahaan atau sekolah
ask-who-agent-note = Hanya orang yang punya kartu dari kantor imigrasi untuk tugas itu. Pemohon sendiri yang menandatangani formulir.
ask-who-both = Kerabat menandatangani untuk pemohon; juru tulis administrasi, pengacara, atau staf membawa berkas
ask-representative = Siapa kerabat yang mengajukan permohonan?
ask-representative-hint = Nama dengan huruf Latin atau tulisan Jepang, seperti di dokumen orang itu.
ask-ground-minor = Pemohon di bawah 16 tahun
ask-ground-illness = Pemohon sakit
ask-ground-request = Atas permintaan pemohon
ask-agent = Siapa yang membawa berkas?
ask-agent-hint = Seperti di kartu orang itu dari kantor imigrasi.
ask-photo = Foto Anda
ask-photo-hint = Diambil dalam { $months } bulan terakhir, dari depan, tanpa topi, latar polos. Foto dari ponsel boleh dipakai jika diambil oleh orang lain, dengan cahaya siang hari, di depan dinding putih.
ask-photo-file = File foto
ask-photo-camera = Ambil foto sekarang
ask-photo-print = Cetak di formulir
ask-photo-paste = Saya tempelkan sendiri foto 4 × 3 cm
ask-photo-taken-on-hint = Misalnya 2026 11 20. Kosongkan jika tidak tahu.

## Foto di dalam bingkainya

photo-title = Apakah posisi foto Anda sudah pas?
photo-alt = Foto Anda seperti yang akan dicetak
photo-lines = Garis-garis ini menunjukkan letak kepala yang dikehendaki imigrasi: puncak kepala di antara dua garis atas, dagu di antara dua garis bawah, hidung di garis tengah.
photo-untouched = Foto hanya dipotong dan diperkecil, tidak pernah diubah dengan cara lain.
photo-up = Potongan ke atas
photo-down = Potongan ke bawah
photo-left = Potongan ke kiri
photo-right = Potongan ke kanan
photo-closer = Perbesar
photo-wider = Perkecil
photo-auto = Cari wajah lagi
photo-other = Pilih foto lain
photo-fine = Tidak ditemukan masalah. Periksa juga sendiri: mata terbuka, tidak ada apa pun di depan wajah.
photo-moved = Potongan foto sudah diubah.
photo-edge = Tidak bisa lebih jauh lagi: itu sudah tepi foto.
photo-keep = Pakai foto ini
photo-have = Anda sudah memilih foto.

## Jawaban

check-title = Periksa jawaban Anda
check-note = Jawaban dicetak persis seperti di sini. Cocokkan dengan paspor dan, jika ada, salinan kartu Anda.
check-change = Ubah
check-empty = Tidak diisi
check-printed-as = dicetak sebagai { $value }
check-section-loss = Kehilangan
check-section-person = Orang yang kartunya hilang
check-section-contact = Kontak dan paspor
check-section-filer = Yang pergi ke kantor imigrasi
check-section-photo = Foto
check-make = Buat formulir
check-save-heading = Lanjutkan nanti
check-save-note = File ini berisi jawaban Anda tanpa foto. Simpan baik-baik: siapa pun yang memegangnya bisa membacanya.
check-save-photo = Pilihan foto dicetak atau ditempel juga tidak ada di dalamnya: untuk membuat formulir yang sama dengan baris perintah, tambahkan --photo FILE atau --no-photo.
check-save-button = Simpan jawaban saya
check-photo-printed = Dicetak di formulir
check-photo-pasted = Ditempel sendiri

## Formulir yang sudah jadi

made-title = Formulir Anda sudah jadi
made-lead = Unduh semuanya dan cetak. Di tempat tanda tangan, orang yang disebut di situ menandatangani sendiri dengan tangan; tidak boleh orang lain.
made-all = Unduh semua berkas (ZIP)
made-papers = Berkas satu per satu
made-download = Unduh: { $what }
made-preview = Formulir
made-preview-alt = Halaman { $number } dari formulir yang sudah jadi. Isi setiap kolom tercantum di “Penjelasan formulir”.
made-print-heading = Mencetak
made-print-size = A4, satu sisi, skala 100% (“ukuran sebenarnya”, 実際のサイズ), bukan “sesuaikan dengan halaman” (用紙に合わせる).
made-print-shop = Tidak punya printer? Di minimarket (konbini) Anda bisa mencetak dari flash disk USB atau lewat aplikasinya: pilih A4 dan “tanpa ubah ukuran”. Sesudahnya, hapus file di sana.
made-print-photo = Foto tercetak di formulir. Bawa juga foto kertas berukuran sama: belum diketahui apakah semua kantor menerima foto yang tercetak di formulir.
made-print-sign = Tanda tangani dengan pena. Jangan pakai pena yang tulisannya bisa dihapus.
made-next-heading = Langkah selanjutnya
made-change = Ubah jawaban
paper-application = Formulir permohonan (在留カード再交付申請書)
paper-statement = Surat pernyataan kehilangan (陳述書)
paper-late-reason = Surat alasan keterlambatan (遅延理由書)
paper-passport-reason = Surat alasan tidak ada paspor (旅券を提示できない理由書)
paper-power-of-attorney = Surat kuasa (委任状)
paper-checklist = Daftar periksa: yang dibawa, tempat, dan batas waktu
paper-key-sheet = Penjelasan formulir, dalam bahasa Anda

## Nama isian

item-nationality = Kewarganegaraan atau wilayah
item-birth-date = Tanggal lahir
item-name = Nama
item-family-name = Nama keluarga
item-given-name = Nama depan
item-kanji-name = Nama dalam kanji
item-sex = Jenis kelamin
item-address = Alamat di Jepang
item-card-number = Nomor kartu yang hilang
item-activity-permission = Izin kegiatan di luar status
item-loss-kind = Yang terjadi
item-loss-reason = Bagaimana hilangnya
item-loss-known-on = Tanggal disadari
item-loss-abroad = Disadari di luar negeri
item-loss-reentered-on = Tanggal kembali ke Jepang
item-loss-place = Tempat kartu hilang
item-loss-police-station = Kantor polisi atau koban
item-loss-police-receipt-number = Nomor penerimaan
item-loss-police-reported-on = Tanggal lapor
item-loss-late-reason = Alasan terlambat
item-representative-name = Nama kerabat
item-representative-relationship = Hubungan dengan pemohon
item-representative-address = Alamat kerabat
item-representative-birth-date = Tanggal lahir kerabat
item-representative-cohabiting = Tinggal bersama
item-representative-ground = Alasan diwakili kerabat
item-agent-name = Nama pembawa berkas
item-agent-address = Alamat pembawa berkas
item-agent-organization = Perusahaan, sekolah, atau kantor
item-agent-phone = Telepon pembawa berkas
item-agent-approval-number = Nomor di kartu dari kantor imigrasi
item-contact-phone = Telepon
item-contact-mobile = Ponsel
item-photo = Foto
item-photo-taken-on = Tanggal foto diambil
item-signed-on = Tanggal di samping tanda tangan
item-passport-mrz = Dua baris di paspor
item-passport-available = Paspor bisa ditunjukkan
item-passport-unavailable-reason = Alasan paspor tidak ditunjukkan
item-residence-status = Status izin tinggal
item-period-of-stay = Masa tinggal

## Kalimat pilihan; masing-masing adalah arti sebuah kalimat bahasa Jepang

phrase-lost-train = Di kereta, saya kehilangan dompet yang berisi kartu.
phrase-lost-out = Dompet saya yang berisi kartu terjatuh saat saya sedang di luar rumah.
phrase-lost-bag = Tas saya yang berisi kartu tertinggal di suatu tempat dan tidak ditemukan.
phrase-lost-move = Kartu saya simpan di rumah dan hilang saat saya pindah rumah.
phrase-lost-unknown = Kartu saya bawa di dompet, dan saya tidak tahu kapan atau di mana hilangnya.
phrase-stolen-bag = Tas saya yang berisi kartu dicuri.
phrase-stolen-bicycle = Tas di keranjang sepeda saya dicuri, beserta kartu di dalamnya.
phrase-stolen-home = Rumah saya kemasukan pencuri, dan kartu dicuri.
phrase-destroyed-fire = Kartu terbakar saat rumah saya kebakaran.
phrase-destroyed-flood = Kartu hanyut saat rumah saya kebanjiran.
phrase-destroyed-quake = Kartu hilang saat rumah saya runtuh karena gempa bumi.
phrase-other-rubbish = Saya tidak sengaja membuang kartu bersama surat-surat lain.
phrase-late-unaware = Saya tidak tahu bahwa permohonan harus diajukan dalam 14 hari.
phrase-late-ill = Saat itu saya sakit.
phrase-late-searching = Saat itu saya sedang mencari kartu.
phrase-passport-lost = Paspor hilang bersama kartu.
phrase-passport-embassy = Paspor ada di kedutaan untuk diperpanjang.
phrase-father = Ayah
phrase-mother = Ibu
phrase-husband = Suami
phrase-wife = Istri
phrase-child = Anak
phrase-sibling = Kakak atau adik

## Untuk perusahaan, sekolah, dan juru tulis administrasi

office-title = Formulir untuk banyak orang
office-lead = Pilih tabel berisi data para pemohon. Tiap baris diperiksa seperti formulir satu orang; perbaiki yang salah di halaman ini, lalu ambil semua formulir dalam satu file.
office-table = Tabel (Excel atau CSV)
office-table-hint = Baris pertama berisi nama kolom, dalam bahasa Jepang atau Inggris.
office-template-xlsx = Tabel kosong (Excel)
office-template-csv = Tabel kosong (CSV)
office-photos = Foto (ZIP)
office-photos-hint = Beri nama setiap file dengan nomor kartu, nomor karyawan, atau nama orangnya.
office-photos-paste = Foto ditempel sendiri
office-agent-heading = Yang membawa berkas
office-agent-note = Diisi sekali, dan dicetak di setiap formulir yang tidak menyebut orang lain.
office-check = Periksa tabel
office-rows-title = { $count } orang
office-ready = Siap: { $count }
office-refused = Perlu diperbaiki: { $count }
office-warned = Perlu dicek: { $count }
office-order = Orang dengan batas waktu paling awal ada di urutan pertama.
office-row = Baris { $row }
office-row-state = Status
office-row-person = Nama
office-row-last = Batas waktu
office-row-problems = Masalah
office-row-fine = Siap
office-row-look = Perlu dicek
office-row-bad = Perlu diperbaiki
office-row-mend = Perbaiki baris { $row }
office-again = Periksa lagi
office-refused-download = Unduh baris yang perlu diperbaiki
office-make-heading = Ambil formulir
office-make-merged = Satu PDF berisi semua formulir
office-make-zip = ZIP berisi satu PDF untuk tiap orang
office-make-packets = Beserta semua berkas lain untuk tiap orang
office-make-button = Buat formulir
office-photos-again = Foto tidak disimpan. Pilih lagi file ZIP-nya untuk formulir yang jadi.
office-progress = { $done } dari { $total } selesai
office-finished = Semua formulir sudah dibuat.
office-save = Simpan file
office-missing = Formulir orang-orang berikut tidak ada dalam file ini:
office-none = Belum ada baris yang siap.
office-table-problem = Tabel tidak bisa dibaca
office-empty = Pilih tabel dahulu.
office-crowded = Tabel berisi lebih dari { $most } baris. Bagilah tabelnya, atau pakai command line (zairyu batch), yang tidak punya batas itu.
office-photos-broken = ZIP foto tidak bisa dibaca. ZIP itu mungkin rusak, atau berisi dua file dengan nama yang sama; buat lagi ZIP fotonya.
office-photos-locked = ZIP foto dikunci dengan kata sandi. Buat lagi ZIP fotonya tanpa kata sandi.
office-photos-crowded = ZIP berisi lebih dari { $most } file. Masukkan hanya foto orang-orang yang ada di tabel.
office-first = Hanya { $count } baris pertama di antaranya yang ditampilkan dengan kotak isian. Periksa lagi untuk baris berikutnya, atau unduh baris yang perlu diperbaiki.

## Jika ada yang tidak berhasil

wrong-title = Tidak berhasil
wrong-not-found = Halaman itu tidak ada.
wrong-too-large = Ukurannya terlalu besar. Satu foto paling besar { $photo } MB, tabel beserta fotonya { $office } MB.
wrong-too-slow = Pengiriman data terlalu lama.
wrong-busy = Saat ini terlalu banyak pengguna. Tunggu satu menit, lalu coba lagi; jawaban Anda masih ada di halaman sebelum ini.
wrong-broken = Ini kesalahan program, bukan kesalahan Anda. Tidak ada yang dibuat.
wrong-foreign = Permintaan ini datang dari situs lain dan tidak dijawab.
wrong-unreadable = Data yang sampai tidak bisa dibaca.
wrong-file = File ini bukan file yang disimpan di sini.
wrong-back = Kembalilah dengan tombol “kembali” di browser Anda; jawaban Anda masih ada.
