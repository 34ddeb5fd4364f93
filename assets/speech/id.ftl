# Bahasa Indonesia
# Read by a native reader: no.

## Bahasa dan penulisan tanggal

language-name = Bahasa Indonesia
unreviewed = Teks ini belum dibaca oleh penutur asli. Jika ada yang kurang jelas, yang berlaku adalah tulisan bahasa Jepangnya.
date = { weekday-name }, { $day } { month-name } { $year }
month-name =
    { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    }
weekday-name =
    { $weekday ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }
weekday-short =
    { $weekday ->
        [1] Sen
        [2] Sel
        [3] Rab
        [4] Kam
        [5] Jum
        [6] Sab
       *[7] Min
    }

## Halaman untuk dinding

checklist-title = Kartu izin tinggal baru
checklist-subtitle = Yang dibawa, tempat, dan batas waktu
checklist-for = Untuk { $name }
as-known-on = Informasi per { $date }. Aturan dan kantor bisa berubah: periksalah sebelum pergi.

calm = Sejauh kami tahu, yang hilang adalah kartu (zairyu card, 在留カード), bukan hak Anda tinggal di sini. Ikuti langkah berikut secara berurutan.
free = Kartu baru karena kehilangan tidak dipungut biaya. Tidak seorang pun boleh meminta biaya dari Anda di loket.

deadline-heading = Batas waktu
deadline-go-by = Datanglah paling lambat { $date }.
deadline-left =
    { $days ->
        [0] Hari ini hari terakhir.
       *[other] Tersisa { $days } hari.
    }
deadline-late = Anda terlambat { $days } hari. Anda tetap harus mengajukan permohonan. Segeralah pergi dan bawa surat alasannya.
deadline-counted = Hukum memberi waktu 14 hari sejak Anda menyadari kartu hilang, yaitu { $start } (hari itu tidak dihitung).
deadline-counted-abroad = Anda menyadari kehilangan di luar negeri, jadi hukum memberi waktu 14 hari sejak Anda kembali ke Jepang, yaitu { $start } (hari itu tidak dihitung).
deadline-moved = Pada hari ke-14 ({ $plain }) kantor tutup, jadi hari terakhir menurut hukum adalah { $last }. Lebih aman pergi sebelum hari ke-14.
deadline-not-moved = Hari ke-14 adalah { $plain }. Itulah hari terakhir.
deadline-provisional = Hari libur nasional untuk masa itu belum diumumkan, jadi hari terakhir bisa bergeser. Tanyakan kepada kantor imigrasi.
deadline-unknown = Anda punya waktu 14 hari sejak menyadari kartu hilang (sejak kembali ke Jepang, jika menyadarinya di luar negeri).
strip-start = tahu hilang
strip-reentry = kembali
strip-today = hari ini
strip-fourteenth = hari ke-14
strip-last = terakhir
strip-closed = abu-abu: kantor tutup

steps-heading = Langkah-langkah
step-police = Ke polisi dahulu
step-police-note = Laporkan kehilangan di kantor polisi atau koban (交番) terdekat, secepat mungkin. Jelaskan kapan, di mana, dan bagaimana. Simpan nomor penerimaan dari polisi: nomor itu perlu untuk surat pernyataan.
step-police-theft-note = Laporkan pencurian di kantor polisi atau koban (交番) terdekat, secepat mungkin. Jelaskan kapan, di mana, dan bagaimana. Simpan nomor penerimaan dari polisi: nomor itu perlu untuk surat pernyataan.
step-police-done-note = Anda sudah melapor, dan nomor penerimaannya ada di berkas Anda. Simpan nomor itu sampai Anda menerima kartu baru.
step-disaster = Surat bukti kerusakan bencana
step-disaster-note = Minta surat bukti kerusakan bencana (り災証明書) di balai kota atau kantor pemadam kebakaran Anda.
step-abroad = Polisi di luar negeri
step-abroad-note = Laporan polisi di negara tempat kartu hilang, dengan terjemahan bahasa Jepang. Kedutaan Jepang tidak menerbitkan ulang kartu.
step-abroad-return-note = Untuk naik pesawat kembali ke Jepang, Anda mungkin perlu surat keterangan izin masuk kembali (再入国許可期限証明願), yang diuruskan oleh seseorang di Jepang di kantor imigrasi. Tanyakan dahulu ke sana.
step-circumstances = Tuliskan kejadiannya
step-circumstances-note = Tuliskan kapan, di mana, dan bagaimana kartu hilang, menurut urutan waktu. Kantor imigrasi akan menanyakannya.
special-card-note = Jika kartu yang hilang juga kartu My Number (特定在留カード), segera telepon { $phone } untuk memblokirnya.
step-papers = Berkas dan foto
step-papers-note = Cetak berkas di kertas A4, satu sisi, skala 100%. Di tempat tanda tangan, orang yang disebut di situ menandatangani sendiri dengan tangan. Tidak boleh ditandatangani orang lain.
step-office = Pergi ke kantor imigrasi
step-office-note = Datanglah sendiri pada hari kerja, jika bisa pagi hari. Tidak bisa diurus lewat pos atau online.
step-office-proxy-note = { $who } pergi ke kantor imigrasi dengan semua berkas. Tidak bisa diurus lewat pos atau online.
step-card = Kartu baru
step-card-note = Biasanya Anda menerimanya pada hari yang sama. Periksa nama, tanggal lahir, dan alamat sebelum meninggalkan loket. Nomor kartunya baru.

bring-heading = Yang perlu dibawa
bring-note = Centang setiap barang yang sudah masuk tas. Ini yang diperlukan untuk kasus Anda; kantor bisa meminta lebih.
thing-printed = dicetak bersama halaman ini

thing-form = Formulir permohonan
thing-form-note = Cocokkan tiap isian dengan "Penjelasan formulir Anda", lalu beri tanda tangan dan tanggal dengan tangan.
thing-photo = Satu pasfoto, 4 × 3 cm
thing-photo-note = Diambil dalam { $months } bulan terakhir, latar polos, tanpa topi. Tulis nama Anda di belakangnya dan tempelkan di kotak foto.
thing-photo-printed-note = Foto tercetak di formulir. Bawa juga foto kertas berukuran sama: belum diketahui apakah semua kantor menerima foto yang tercetak di formulir.
thing-no-photo-note = Foto tidak perlu untuk anak di bawah { $age } tahun pada hari penerbitan.
thing-statement = Surat pernyataan kehilangan
thing-statement-note = Isi bagian yang kosong, lalu isi tanggal dan tanda tangani. Ini lembar buatan kami, bukan dari imigrasi: Anda bisa diminta menyalinnya ke lembar mereka.
thing-police-certificate = Surat keterangan lapor polisi
thing-police-certificate-note = Minta di kantor polisi tempat Anda melapor.
thing-disaster = Surat bukti kerusakan bencana
thing-disaster-note = Dari balai kota atau kantor pemadam kebakaran.
thing-abroad-report = Laporan polisi di luar negeri
thing-abroad-report-note = Dengan terjemahan bahasa Jepang.
thing-circumstances = Surat penjelasan kejadian
thing-circumstances-note = Kapan, di mana, dan bagaimana, dengan tanda tangan Anda. Bawa bukti jika ada.
thing-passport = Paspor
thing-passport-note = Untuk ditunjukkan. Jika sudah diganti, yang lama juga.
thing-passport-reason = Surat alasan tidak ada paspor
thing-passport-reason-note = Isi tanggal dan tanda tangani.
thing-other-id = Dokumen identitas lain
thing-other-id-note = Dengan nama dan foto Anda, misalnya SIM.
thing-activity-permit = Izin kegiatan di luar status (kerja paruh waktu)
thing-activity-permit-note = Jika Anda punya dalam bentuk lembar kertas, bawa untuk ditunjukkan.
thing-late-reason = Surat alasan keterlambatan
thing-late-reason-note = Baca, perbaiki dengan tangan bila perlu, isi tanggal dan tanda tangani.
thing-power-of-attorney = Surat kuasa
thing-power-of-attorney-note = Pemberi kuasa (委任者) menandatangani sendiri dengan tangan.
thing-proxy-id = Dokumen identitas orang yang pergi
thing-proxy-id-note = { $who }: kartu izin tinggal, SIM, atau paspor.
thing-family-register = Surat keterangan residen (住民票)
thing-family-register-note = Untuk seluruh anggota rumah tangga, sebagai bukti tinggal bersama dan hubungan keluarga. Dari balai kota.
thing-relation = Bukti hubungan
thing-relation-note = { $who }: daftar keluarga (戸籍), surat keterangan residen, atau sejenisnya yang menunjukkan hubungan dengan pemohon.
thing-medical = Surat keterangan dokter
thing-medical-note = Atau surat lain yang menunjukkan mengapa pemohon tidak bisa datang.
thing-agent-licence = Bukti pemberitahuan
thing-agent-licence-note = Kartu milik pembawa berkas sendiri (届出済証明書).
thing-agent-approval = Bukti persetujuan
thing-agent-approval-note = Kartu milik pembawa berkas sendiri, dari kantor imigrasi (申請等取次者証明書).
thing-kanji = Permohonan nama dalam kanji
thing-kanji-note = Formulir imigrasi (漢字氏名表記申出書), dengan bukti kanjinya. Harus diserahkan bersama permohonan ini.

where-heading = Tempat
where-phone = Telepon: { $phone }
where-hours = Jam loket: { $hours }
where-hours-unknown = Jam loket: tidak kami ketahui
where-unsure = Hanya diketahui dari satu sumber
where-unlisted = Alamat tidak kami ketahui: tanyakan ke hotline atau lihat di situs web imigrasi.
where-branches = Kantor cabang yang lebih dekat mungkin juga menerima permohonan ini. Tanyakan dahulu: { $names }
where-unknown = Prefektur alamat Anda tidak dapat ditentukan. Tanyakan ke hotline, kantor mana yang melayani Anda.
where-not-city-hall = Balai kota tidak menerima permohonan ini.
hotline = Pusat informasi imigrasi (hotline, banyak bahasa)
hotline-note = { $phone } (dari luar negeri atau telepon IP: { $abroad }), hari kerja { $hours }

found-heading = Jika kartu lama ditemukan
found-note = Setelah Anda punya kartu baru, kartu lama tidak berlaku lagi. Kembalikan ke kantor imigrasi dalam waktu 14 hari.

## Penjelasan formulir

key-title = Penjelasan formulir Anda
key-subtitle = Isi setiap kolom dan artinya
key-intro = Cocokkan dengan formulir sebelum menandatangani. Jika ada yang salah, cetaklah formulir baru. Setelah ditandatangani, perbaiki dengan dua garis dan tanda tangan Anda.
key-box = Kolom formulir
key-written = Yang tertulis
key-meaning = Artinya
key-blank = dikosongkan
key-by-hand = tulis tangan
key-photo = Foto Anda, tinggi 4 × lebar 3 cm.
key-nationality = Kewarganegaraan atau wilayah Anda, seperti di kartu lama.
key-birth-date = Tanggal lahir Anda: tahun, bulan, tanggal.
key-name = Nama Anda dengan huruf Latin kapital, seperti di paspor.
key-sex-male = Jenis kelamin Anda: laki-laki (男) dilingkari.
key-sex-female = Jenis kelamin Anda: perempuan (女) dilingkari.
key-address = Alamat Anda yang terdaftar di Jepang.
key-card-number = Nomor kartu yang hilang.
key-card-number-blank = Nomor kartu yang hilang. Nomornya tidak diketahui.
key-permission-yes = Apakah Anda punya izin kegiatan di luar status, misalnya kerja paruh waktu: ya (有) dilingkari.
key-permission-no = Apakah Anda punya izin kegiatan di luar status, misalnya kerja paruh waktu: tidak (無) dilingkari.
key-loss-reason = Bagaimana kartu hilang.
key-loss-known-on = Hari Anda menyadari kartu hilang.
key-representative-name = Nama kerabat yang mengajukan dan menandatangani untuk pemohon.
key-representative-relationship = Hubungan kerabat itu dengan pemohon.
key-representative-address = Alamat kerabat itu.
key-representative-blank = Hanya untuk kerabat yang mengajukan dan menandatangani untuk Anda. Kosong, karena Anda mengajukan sendiri.
key-signature = Tanda tangan: tanda tangani sendiri dengan tangan di sini.
key-signature-representative = Tanda tangan: wakil menandatangani sendiri dengan tangan di sini.
key-signed-on = Tanggal Anda mengisi formulir. Tulis dengan tangan saat menandatangani.
key-agent-name = Nama orang yang hanya membawa berkas ke kantor imigrasi.
key-agent-address = Alamat orang itu.
key-agent-organization = Lembaga atau perusahaan orang itu, atau hubungannya dengan Anda.
key-agent-phone = Nomor telepon orang itu.
key-agent-blank = Hanya untuk orang yang membawakan berkas Anda. Kosong, karena Anda pergi sendiri.
key-contact-phone = Nomor telepon Anda.
key-contact-mobile = Nomor ponsel Anda.

## Panduan tanpa data

guide-title = Kartu izin tinggal hilang: apa yang harus dilakukan
guide-if-late = Jika Anda terlambat
guide-if-abroad = Jika Anda menyadarinya di luar negeri
guide-if-proxy = Jika ada yang pergi untuk Anda
guide-if-proxy-note = Kerabat berusia 16 tahun ke atas yang tinggal bersama Anda boleh mengajukan untuk Anda jika Anda minta atau sakit, dan wajib untuk anak di bawah 16 tahun. Pengacara atau juru tulis administrasi (行政書士) yang telah memberi tahu kantor imigrasi, atau staf perusahaan atau sekolah Anda yang disetujui kantor itu, boleh membawa berkas.
guide-if-no-passport = Jika Anda tidak bisa menunjukkan paspor
guide-if-permit = Jika Anda punya izin kegiatan di luar status
guide-if-kanji = Jika Anda ingin nama kanji di kartu
guide-form-note = Formulir 29-11. Program ini mengisinya: `zairyu fill`.
who-applicant = Pemohon
who-representative = Wakil (代理人)
who-agent = Pembawa berkas (取次者)
