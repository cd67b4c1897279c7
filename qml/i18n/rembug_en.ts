<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AddLine</name>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Apa yang disepakati?</source>
        <translation>What was agreed?</translation>
    </message>
    <message>
        <source>Kesepakatan %1</source>
        <translation>Agreement %1</translation>
    </message>
    <message>
        <source>Setuju</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Tidak setuju</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Tidak memilih</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>Keberatan (dicatat, tidak dihapus)</source>
        <translation>Objections (written down, not wiped away)</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>AnnotateSheet</name>
    <message>
        <source>Merah</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Kuning</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Biru</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Putih</source>
        <translation>White</translation>
    </message>
    <message>
        <source>Hitam</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Batalkan goresan</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>Hapus semua</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>2026-11-24</source>
        <translation>2026-11-24</translation>
    </message>
    <message>
        <source>Isian ini belum sesuai.</source>
        <translation>This answer does not fit yet.</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Men</translation>
    </message>
    <message numerus="yes">
        <source>%n orang hadir</source>
        <translation>
            <numerusform>%n person came</numerusform>
            <numerusform>%n people came</numerusform>
        </translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Di antara mereka</source>
        <translation>Among them</translation>
    </message>
    <message>
        <source>Miskin</source>
        <translation>Poor</translation>
    </message>
    <message>
        <source>Rentan atau tersisih</source>
        <translation>Vulnerable or left out</translation>
    </message>
    <message>
        <source>Penyandang disabilitas</source>
        <translation>With a disability</translation>
    </message>
    <message>
        <source>Warga miskin</source>
        <translation>Poor residents</translation>
    </message>
    <message>
        <source>Daftar nama sama dengan hitungan: %1.</source>
        <translation>The list of names agrees with the count: %1.</translation>
    </message>
    <message>
        <source>Daftar nama %1, hitungan %2. Hitung ulang, atau tulis alasannya.</source>
        <translation>%1 names, %2 counted. Count again, or write why.</translation>
    </message>
</context>
<context>
    <name>AudioInput</name>
    <message>
        <source>Rekam suara, atau pilih rekaman dari berkas.</source>
        <translation>Record a sound, or choose a recording from files.</translation>
    </message>
    <message>
        <source>Rekaman ini tidak dapat diputar di tablet ini; berkasnya tetap tersimpan.</source>
        <translation>This recording cannot be played on this tablet; its file is kept all the same.</translation>
    </message>
    <message>
        <source>Diputar: %1 dari %2 detik</source>
        <translation>Playing: %1 of %2 seconds</translation>
    </message>
    <message>
        <source>Rekam ulang</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Rekam</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dengarkan</source>
        <translation>Listen</translation>
    </message>
</context>
<context>
    <name>BallotInHand</name>
    <message>
        <source>Surat nomor %1</source>
        <translation>Paper number %1</translation>
    </message>
    <message>
        <source>%1 dari %2 · sah %3 · kosong %4 · tidak sah %5</source>
        <translation>%1 of %2 · valid %3 · blank %4 · invalid %5</translation>
    </message>
    <message>
        <source>Lebih banyak surat daripada isi kotak: berhenti dan hitung ulang.</source>
        <translation>More papers than were in the box: stop and count again.</translation>
    </message>
    <message>
        <source>Sentuh nama yang dibacakan</source>
        <translation>Touch the name that is read out</translation>
    </message>
    <message>
        <source>Lebih dari %1 nama: yang berlebih diperlakukan menurut tata tertib.</source>
        <translation>More than %1 names: those beyond are treated as the rules say.</translation>
    </message>
    <message>
        <source>Nama yang sama dua kali di surat ini: hanya satu yang dihitung.</source>
        <translation>The same name twice on this paper: only one counts.</translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Tidak sah…</source>
        <translation>Invalid…</translation>
    </message>
    <message>
        <source>Ragu</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Surat ragu: diputuskan bersama di akhir</source>
        <translation>Doubtful paper: ruled on together at the end</translation>
    </message>
    <message>
        <source>Baris terakhir…</source>
        <translation>Last line…</translation>
    </message>
    <message>
        <source>Baris tak terbaca</source>
        <translation>Unreadable line</translation>
    </message>
    <message>
        <source>Tidak ada masalah</source>
        <translation>Nothing wrong</translation>
    </message>
    <message>
        <source>Surat %1, dibaca ulang</source>
        <translation>Paper %1, read again</translation>
    </message>
    <message>
        <source>Isi kotak sudah terbaca</source>
        <translation>The box is read</translation>
    </message>
    <message>
        <source>Sentuh “Semua surat dibaca”</source>
        <translation>Touch “All papers are read”</translation>
    </message>
</context>
<context>
    <name>BallotsKeyCard</name>
    <message>
        <source>HANCURKAN</source>
        <translation>DESTROY</translation>
    </message>
    <message>
        <source>Kunci surat suara</source>
        <translation>The ballots' key</translation>
    </message>
    <message>
        <source>Nama mana yang tertulis bersama di satu surat disimpan terkunci, hanya untuk hitung ulang. Sesudah masa sanggah, kuncinya dihancurkan: jumlah suara dan hasil tetap ada, tetapi isi surat satu per satu tidak dapat dibuka lagi oleh siapa pun.</source>
        <translation>Which names stood together on a paper is kept under a key, for a recount alone. After the time for objections the key is destroyed: votes and result stay, but nobody can open single papers any more.</translation>
    </message>
    <message>
        <source>Kuncinya tidak ada di tablet ini. Hancurkan di tablet yang menghitung.</source>
        <translation>The key is not on this tablet. Destroy it on the tablet that counted.</translation>
    </message>
    <message>
        <source>Baru boleh sesudah %1, saat masa sanggah berakhir.</source>
        <translation>Not before %1, when the time for objections ends.</translation>
    </message>
    <message>
        <source>Masih ada keberatan yang belum dijawab. Hitung ulang mungkin perlu kuncinya.</source>
        <translation>An objection is not answered yet. A recount may need the key.</translation>
    </message>
    <message>
        <source>Hancurkan kunci…</source>
        <translation>Destroy the key…</translation>
    </message>
    <message>
        <source>Ini tidak dapat dibatalkan. Ketik %1 untuk melanjutkan.</source>
        <translation>This cannot be undone. Type %1 to go on.</translation>
    </message>
    <message>
        <source>Ketik %1</source>
        <translation>Type %1</translation>
    </message>
    <message>
        <source>Hancurkan sekarang</source>
        <translation>Destroy now</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Berita acara perbaikan yang memakai surat ini menyimpannya lagi dengan kunci sendiri. Kunci itu dihancurkan di sana.</source>
        <translation>A correcting record that uses these papers keeps them again under a key of its own. That key is destroyed there.</translation>
    </message>
    <message>
        <source>Dihancurkan oleh %1 pada %2</source>
        <translation>Destroyed by %1 on %2</translation>
    </message>
    <message>
        <source>Siapa pun dapat memeriksa: sentuh Coba buka di tablet yang menghitung; suratnya tidak terbuka lagi. Hasilnya tetap dapat dihitung ulang dari berkas yang diumumkan.</source>
        <translation>Anybody can check: touch Try to open on the tablet that counted; the papers do not open any more. The result can still be computed again from the published file.</translation>
    </message>
    <message>
        <source>Coba buka surat</source>
        <translation>Try to open the papers</translation>
    </message>
    <message>
        <source>Masih dapat dibuka di tablet ini.</source>
        <translation>They can still be opened on this tablet.</translation>
    </message>
    <message>
        <source>Tidak dapat dibuka: kuncinya tidak ada di tablet ini.</source>
        <translation>They cannot be opened: the key is not on this tablet.</translation>
    </message>
</context>
<context>
    <name>BarcodeInput</name>
    <message>
        <source>Pindai dengan kamera</source>
        <translation>Scan with the camera</translation>
    </message>
    <message>
        <source>Baca dari gambar</source>
        <translation>Read from a picture</translation>
    </message>
    <message>
        <source>Gambar sedang dibaca…</source>
        <translation>Reading the picture…</translation>
    </message>
    <message>
        <source>Tidak ada kode yang terbaca di gambar ini. Foto lebih dekat, lurus dan terang, atau ketik kodenya.</source>
        <translation>No code can be read in this picture. Take it closer, straight and in good light, or type the code.</translation>
    </message>
    <message>
        <source>Berkas ini bukan gambar yang dapat dibaca. Pilih foto JPEG atau PNG.</source>
        <translation>This file is no picture that can be read. Choose a JPEG or PNG photo.</translation>
    </message>
    <message>
        <source>Ada beberapa kode di gambar ini. Sentuh yang benar.</source>
        <translation>There are several codes in this picture. Touch the right one.</translation>
    </message>
    <message>
        <source>Gambar (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>BaseMaps</name>
    <message>
        <source>Peta dasar</source>
        <translation>Base map</translation>
    </message>
    <message>
        <source>Yang paling baru dipakai di semua peta, juga tanpa sinyal.</source>
        <translation>The newest is used in all maps, also without a signal.</translation>
    </message>
    <message>
        <source>Belum ada. Peta kotak-kotak dipakai. Ambil berkas .mbtiles dari kantor, misalnya lewat flashdisk.</source>
        <translation>None yet. A plain grid is used. Get an .mbtiles file from the office, on a memory stick for example.</translation>
    </message>
    <message>
        <source>%1, %2 MB</source>
        <translation>%1, %2 MB</translation>
    </message>
    <message>
        <source>Hapus dari tablet</source>
        <translation>Remove from the tablet</translation>
    </message>
    <message>
        <source>Ya, hapus peta ini</source>
        <translation>Yes, remove this map</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Disalin: %1 %</source>
        <translation>Copied: %1 %</translation>
    </message>
    <message>
        <source>Berkas ini bukan peta MBTiles. Tidak ada yang disalin.</source>
        <translation>This file is no MBTiles map. Nothing was copied.</translation>
    </message>
    <message>
        <source>Peta ini berisi garis, bukan gambar, dan tidak dapat dipakai. Mintalah MBTiles berisi PNG atau JPEG.</source>
        <translation>This map holds lines, not pictures, and cannot be used. Ask for MBTiles with PNG or JPEG.</translation>
    </message>
    <message>
        <source>Peta tidak dapat disalin. Mungkin ruang di tablet tidak cukup.</source>
        <translation>The map cannot be copied. There may not be enough room on the tablet.</translation>
    </message>
    <message>
        <source>Ambil peta dari berkas</source>
        <translation>Get a map from a file</translation>
    </message>
    <message>
        <source>Peta (*.mbtiles)</source>
        <translation>Maps (*.mbtiles)</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Anggota BKM, masa bakti %1</source>
        <translation>Board members, term %1</translation>
    </message>
    <message>
        <source>Anggota BKM</source>
        <translation>Board members</translation>
    </message>
    <message>
        <source>Baru %1 dari %2 kursi terisi.</source>
        <translation>Only %1 of %2 seats are filled.</translation>
    </message>
    <message>
        <source>Pengganti menurut urutan: %1</source>
        <translation>Reserves in order: %1</translation>
    </message>
    <message>
        <source>Daftar untuk ditempel (PDF)</source>
        <translation>List for the notice board (PDF)</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ganti koordinator</source>
        <translation>Change coordinator</translation>
    </message>
    <message>
        <source>Catat koordinator</source>
        <translation>Record the coordinator</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>BoardRow</name>
    <message>
        <source>koordinator</source>
        <translation>coordinator</translation>
    </message>
    <message>
        <source>%1 suara</source>
        <translation>%1 votes</translation>
    </message>
    <message>
        <source>Koordinator</source>
        <translation>Coordinator</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Mundur</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Maju</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Sn</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Sl</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Rb</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Km</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>Jm</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sb</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Mg</source>
        <translation>Su</translation>
    </message>
</context>
<context>
    <name>CallNamesCard</name>
    <message>
        <source>Nama panggilan</source>
        <translation>Call names</translation>
    </message>
    <message numerus="yes">
        <source>%n nama panggilan menjadi usul waktu membaca surat. Warga tetap yang memutuskan.</source>
        <translation>
            <numerusform>%n call name is suggested while papers are read. Residents still decide.</numerusform>
            <numerusform>%n call names are suggested while papers are read. Residents still decide.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tanyakan kepada warga sebelum menghitung: siapa yang dipanggil Ro, siapa Amaq Rina. Waktu membaca surat, nama itu menjadi usul.</source>
        <translation>Ask residents before the count who is called Ro, and who is Amaq Rina. While papers are read, these names are suggested.</translation>
    </message>
    <message>
        <source>Lihat dan tambah</source>
        <translation>Look and add</translation>
    </message>
    <message>
        <source>Isi nama panggilan</source>
        <translation>Fill in call names</translation>
    </message>
    <message>
        <source>Ambil dari berkas TSV</source>
        <translation>Take from a TSV file</translation>
    </message>
    <message numerus="yes">
        <source>%n nama panggilan baru dari berkas itu.</source>
        <translation>
            <numerusform>%n new call name from that file.</numerusform>
            <numerusform>%n new call names from that file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraSheet</name>
    <message>
        <source>Fotonya gagal diambil. Coba sekali lagi.</source>
        <translation>The photo could not be taken. Try once more.</translation>
    </message>
    <message>
        <source>Kamera sedang dibuka…</source>
        <translation>Opening the camera…</translation>
    </message>
    <message>
        <source>Sudah jelas? Kalau belum, ulangi.</source>
        <translation>Is it clear? If not, take it again.</translation>
    </message>
    <message>
        <source>Arahkan ke kode sampai terbaca.</source>
        <translation>Point at the code until it is read.</translation>
    </message>
    <message>
        <source>Minta izin dulu kepada yang terlihat.</source>
        <translation>Ask those who are seen first.</translation>
    </message>
    <message>
        <source>Tablet ini tidak punya kamera, atau kameranya sedang dipakai atau tidak diizinkan. Pilih gambar dari berkas.</source>
        <translation>This tablet has no camera, or it is in use or not allowed. Choose a picture from files.</translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>Pakai foto ini</source>
        <translation>Use this photo</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CauseBoard</name>
    <message numerus="yes">
        <source>Pohon masalah, %n kotak</source>
        <translation>
            <numerusform>Cause tree, %n box</numerusform>
            <numerusform>Cause tree, %n boxes</numerusform>
        </translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Smaller</translation>
    </message>
</context>
<context>
    <name>CauseDetails</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Di bawahnya masih ada cabang. Apa yang terjadi dengannya?</source>
        <translation>There are branches below it. What becomes of them?</translation>
    </message>
    <message>
        <source>Naik satu tingkat</source>
        <translation>Move up one level</translation>
    </message>
    <message>
        <source>Ikut dihapus</source>
        <translation>Remove them too</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Bunyinya</source>
        <translation>Its words</translation>
    </message>
    <message>
        <source>Ini adalah</source>
        <translation>This is</translation>
    </message>
    <message>
        <source>Nilai luhur apa yang luntur?</source>
        <translation>Which noble value was lost?</translation>
    </message>
</context>
<context>
    <name>CauseList</name>
    <message>
        <source>Tingkat %1: %2</source>
        <translation>Level %1: %2</translation>
    </message>
</context>
<context>
    <name>CauseTools</name>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Tidak dapat disimpan. Pohonnya tetap aman di catatan ini.</source>
        <translation>It cannot be saved there. The tree is safe in this record.</translation>
    </message>
    <message>
        <source>Kembalikan yang dihapus</source>
        <translation>Bring back what was removed</translation>
    </message>
    <message>
        <source>Lihat semua</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Salin dan simpan</source>
        <translation>Copy and save</translation>
    </message>
    <message>
        <source>Gambar PNG</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>Gambar SVG</source>
        <translation>SVG picture</translation>
    </message>
    <message>
        <source>Teks berjenjang</source>
        <translation>Indented text</translation>
    </message>
    <message>
        <source>Dari teks: satu sebab satu baris, menjorok ke dalam untuk “mengapa”. Awali akar dengan *, akibat dengan ^.</source>
        <translation>From text: one cause a line, further in for “why”. Begin a root cause with *, an effect with ^.</translation>
    </message>
    <message>
        <source>Masukkan ke pohon</source>
        <translation>Add to the tree</translation>
    </message>
</context>
<context>
    <name>CauseTree</name>
    <message>
        <source>Tidak bisa: cabang itu ada di bawahnya sendiri.</source>
        <translation>It cannot go there: that branch is below it.</translation>
    </message>
    <message>
        <source>Belum ada masalah pokok.</source>
        <translation>There is no core problem yet.</translation>
    </message>
    <message>
        <source>Masalah pokok lebih dari satu. Sepakati satu saja.</source>
        <translation>There is more than one core problem. Agree on one.</translation>
    </message>
    <message>
        <source>Lebih dari 6 tingkat. Coba gabungkan yang mirip.</source>
        <translation>More than 6 levels. Try to join what is alike.</translation>
    </message>
    <message>
        <source>Akar masalah ada di ujung cabang; yang masih punya sebab bukan akar.</source>
        <translation>A root cause is at a branch's end; what has causes of its own is no root.</translation>
    </message>
    <message>
        <source>Belum sampai ke akar masalah. Tanya terus: mengapa?</source>
        <translation>No root cause yet. Keep asking: why?</translation>
    </message>
    <message>
        <source>Sentuh tempat barunya: “%1” menjadi sebab dari apa?</source>
        <translation>Touch its new place: what does “%1” explain?</translation>
    </message>
    <message>
        <source>Apa masalah pokoknya?</source>
        <translation>What is the core problem?</translation>
    </message>
    <message>
        <source>Mengapa “%1”?</source>
        <translation>Why “%1”?</translation>
    </message>
    <message>
        <source>Sentuh satu kotak, lalu tulis mengapa.</source>
        <translation>Touch a box, then write why.</translation>
    </message>
    <message>
        <source>Masalah pokok</source>
        <translation>Core problem</translation>
    </message>
    <message>
        <source>Sebab, akar, atau akibatnya</source>
        <translation>Its cause, root or effect</translation>
    </message>
    <message>
        <source>Mulai pohon</source>
        <translation>Start the tree</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Akar masalah</source>
        <translation>Root cause</translation>
    </message>
    <message>
        <source>Akibat</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Tidak jadi pindah</source>
        <translation>Do not move it</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nothing fits.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Yang hadir kurang dari 5 orang</source>
        <translation>Fewer than 5 people came</translation>
    </message>
    <message>
        <source>Belum ada kriteria yang disepakati</source>
        <translation>No criterion is agreed yet</translation>
    </message>
    <message>
        <source>Belum sampai ke akar masalah</source>
        <translation>No root cause yet</translation>
    </message>
    <message>
        <source>Belum ada nilai luhur</source>
        <translation>No noble value yet</translation>
    </message>
    <message>
        <source>Belum ada kesepakatan</source>
        <translation>No agreement yet</translation>
    </message>
    <message>
        <source>Belum ada foto</source>
        <translation>No photo yet</translation>
    </message>
    <message>
        <source>Fasilitator belum menandatangani</source>
        <translation>The facilitator has not signed</translation>
    </message>
    <message>
        <source>Belum ada dua wakil warga yang menandatangani</source>
        <translation>Two residents have not signed yet</translation>
    </message>
    <message>
        <source>Belum ada wakil perempuan</source>
        <translation>No woman has signed for the residents</translation>
    </message>
    <message>
        <source>Masih perlu diisi</source>
        <translation>Still to fill in</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Not complete yet</translation>
    </message>
    <message>
        <source>Semua langkah lengkap.</source>
        <translation>All steps are complete.</translation>
    </message>
    <message>
        <source>Notulen dapat dicetak untuk ditandatangani. Nama peserta tidak ikut.</source>
        <translation>The minutes can be printed and signed. The list of names is not in them.</translation>
    </message>
    <message>
        <source>Simpan notulen (PDF)</source>
        <translation>Save minutes (PDF)</translation>
    </message>
    <message>
        <source>Notulen tidak dapat disimpan. Catatan ini tetap aman; periksa ruang penyimpanan.</source>
        <translation>The minutes cannot be saved. This record is safe; check the storage space.</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>CompareByEar</name>
    <message>
        <source>Penghitung kedua di tablet lain</source>
        <translation>A second counter on another tablet</translation>
    </message>
    <message>
        <source>Buka layar ini di kedua tablet, lalu bacakan angkanya bergantian. Angka sama: sepuluh surat itu sama. Angka berbeda: sentuh Berbeda, bacakan surat satu per satu, lalu baca lagi surat yang berbeda. Angka juga berbeda bila nama yang sama dieja lain; samakan dulu ejaannya.</source>
        <translation>Open this screen on both tablets and read the numbers aloud in turn. The same number: these ten papers are the same. Another number: touch Differs, read out paper by paper, then read those that differ again. The number also differs where one name is spelt in two ways; agree on the spelling first.</translation>
    </message>
    <message>
        <source>Surat %1–%2</source>
        <translation>Papers %1–%2</translation>
    </message>
    <message>
        <source>Sama</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Surat %1: %2 · %3</source>
        <translation>Paper %1: %2 · %3</translation>
    </message>
    <message>
        <source>Betulkan</source>
        <translation>Put right</translation>
    </message>
</context>
<context>
    <name>CompareCounters</name>
    <message>
        <source>Dua penghitung, satu kotak</source>
        <translation>Two counters, one box</translation>
    </message>
    <message>
        <source>Kembali ke papan</source>
        <translation>Back to the board</translation>
    </message>
</context>
<context>
    <name>CompareHere</name>
    <message>
        <source>tidak ada surat ini</source>
        <translation>no such paper</translation>
    </message>
    <message>
        <source>Hitungan kedua di tablet ini</source>
        <translation>The second count on this tablet</translation>
    </message>
    <message>
        <source>%1 surat · %2 · %3</source>
        <translation>%1 papers · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n surat berbeda.</source>
        <translation>
            <numerusform>%n paper differs.</numerusform>
            <numerusform>%n papers differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Semua %n surat sama.</source>
        <translation>
            <numerusform>The %n paper is the same.</numerusform>
            <numerusform>All %n papers are the same.</numerusform>
        </translation>
    </message>
    <message>
        <source>Di sini %1 surat, di hitungan kedua %2. Mulai dari surat berbeda yang pertama: bila satu surat terlewat, semua sesudahnya ikut bergeser.</source>
        <translation>%1 papers here, %2 in the second count. Begin with the first that differs: where one paper was left out, all behind it move.</translation>
    </message>
    <message>
        <source>Ambil suratnya, baca lagi bersama saksi. Yang keliru dibetulkan; bacaan semula tetap tersimpan.</source>
        <translation>Take the paper out and read it again with the witnesses. Put right what is wrong; the first reading is kept.</translation>
    </message>
    <message>
        <source>Surat %1</source>
        <translation>Paper %1</translation>
    </message>
    <message>
        <source>Di sini: %1</source>
        <translation>Here: %1</translation>
    </message>
    <message>
        <source>Hitungan kedua: %1</source>
        <translation>Second count: %1</translation>
    </message>
    <message>
        <source>Betulkan di sini</source>
        <translation>Put right here</translation>
    </message>
    <message numerus="yes">
        <source>Dan %n surat lagi.</source>
        <translation>
            <numerusform>And %n more paper.</numerusform>
            <numerusform>And %n more papers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePause</name>
    <message numerus="yes">
        <source>%n surat: bandingkan dengan plano</source>
        <translation>
            <numerusform>%n paper: compare with the plano sheet</numerusform>
            <numerusform>%n papers: compare with the plano sheet</numerusform>
        </translation>
    </message>
    <message>
        <source>Bacakan jumlah setiap nama. Bila berbeda, cari surat mana yang salah sebelum melanjutkan.</source>
        <translation>Read out every name's number. Where they differ, find the paper that is wrong before going on.</translation>
    </message>
    <message>
        <source>Sama, lanjutkan</source>
        <translation>The same, go on</translation>
    </message>
    <message>
        <source>Berbeda: batalkan surat terakhir</source>
        <translation>Different: take back the last paper</translation>
    </message>
    <message>
        <source>Penghitung kedua</source>
        <translation>Second counter</translation>
    </message>
    <message>
        <source>Lembar plano sesudah surat %1</source>
        <translation>Plano sheet after paper %1</translation>
    </message>
    <message>
        <source>Foto plano lagi</source>
        <translation>Photograph it again</translation>
    </message>
    <message>
        <source>Foto plano</source>
        <translation>Photo of the plano sheet</translation>
    </message>
    <message>
        <source>Foto plano tersimpan</source>
        <translation>The photo is kept</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>(dikosongkan)</source>
        <translation>(taken away)</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Dihitung dari jawaban yang kini sudah sama.</source>
        <translation>Calculated from answers that agree by now.</translation>
    </message>
    <message>
        <source>Satu orang menghapus baris ini, yang lain mengisinya: %1</source>
        <translation>One person took this row away, another filled it in: %1</translation>
    </message>
    <message>
        <source>Dinyatakan tidak dipakai (%1), lalu diperbaiki orang lain.</source>
        <translation>Said not to count (%1), then corrected by somebody else.</translation>
    </message>
    <message>
        <source>Tetap ada</source>
        <translation>It stays</translation>
    </message>
    <message>
        <source>Hapus barisnya</source>
        <translation>Take the row away</translation>
    </message>
    <message>
        <source>Tetap dipakai</source>
        <translation>It counts</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>It does not count</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Berita acara perbaikan</source>
        <translation>Correcting record</translation>
    </message>
    <message>
        <source>Buat perbaikan…</source>
        <translation>Correct it…</translation>
    </message>
    <message>
        <source>Apa yang keliru, dan siapa yang memutuskan</source>
        <translation>What is wrong, and who decided</translation>
    </message>
    <message>
        <source>Hitung lagi kotak ini</source>
        <translation>Count this box again</translation>
    </message>
    <message>
        <source>Hasil yang sudah ditandatangani tidak diubah. Bila ada yang keliru, dibuat yang baru di depan saksi, dan yang baru menyebut yang lama.</source>
        <translation>A signed result is not changed. If something is wrong, a new one is made before witnesses, and the new one names the old one.</translation>
    </message>
    <message>
        <source>Kunci surat suara sudah dihancurkan: surat yang sudah dibaca tidak dapat dibuka lagi. Semua surat dibaca ulang.</source>
        <translation>The key of the ballots is destroyed: papers that were read cannot be opened any more. All papers are read again.</translation>
    </message>
    <message>
        <source>Surat yang sudah dibaca hanya dapat dibuka di tablet yang menghitung. Di tablet ini semua surat dibaca ulang.</source>
        <translation>Papers that were read can be opened on the tablet that counted, and nowhere else. On this tablet all papers are read again.</translation>
    </message>
    <message>
        <source>Baca ulang semua surat</source>
        <translation>Read all papers again</translation>
    </message>
    <message>
        <source>Pakai surat yang sudah dibaca</source>
        <translation>Use the papers that were read</translation>
    </message>
    <message>
        <source>Kertas dihitung lagi dan setiap surat dibaca lagi dari awal, di depan saksi.</source>
        <translation>The paper is counted again and every ballot is read again from the first, before witnesses.</translation>
    </message>
    <message>
        <source>Ada hasil lain dari kotak ini. Yang diambil hanya surat dari hasil yang sedang dibuka ini.</source>
        <translation>There is another result of this box. Only the papers of the result that is open here are taken over.</translation>
    </message>
    <message>
        <source>Mengapa surat tidak perlu dibaca ulang</source>
        <translation>Why the papers need not be read again</translation>
    </message>
    <message>
        <source>Betulkan dengan surat ini</source>
        <translation>Correct with these papers</translation>
    </message>
    <message>
        <source>Hasil yang berlaku sekarang dijumlahkan lagi, dan nama serta suara sama diputuskan lagi.</source>
        <translation>The results that count now are added up again, and names and ties are ruled on again.</translation>
    </message>
    <message>
        <source>Jumlahkan lagi</source>
        <translation>Add up again</translation>
    </message>
    <message>
        <source>Surat, angka, nama yang disamakan, dan keterangan ikut dipakai; keputusan tentang suara sama tidak. Betulkan yang keliru sebelum tanda tangan. Berita acara menyebut bahwa surat tidak dibaca ulang.</source>
        <translation>Papers, figures, joined names and details are taken over; rulings on ties are not. Put right what is wrong before signing. The minutes say that the papers were not read again.</translation>
    </message>
</context>
<context>
    <name>CountBoard</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Beberapa huruf, atau nama baru</source>
        <translation>A few letters, or a new name</translation>
    </message>
    <message>
        <source>Tulis seperti ini</source>
        <translation>Write it like this</translation>
    </message>
    <message>
        <source>Belum ada yang mirip: tulis seperti di surat.</source>
        <translation>Nobody like it yet: write it as on the paper.</translation>
    </message>
    <message>
        <source>Nama pertama ditulis seperti di surat. Sesudah itu cukup disentuh.</source>
        <translation>The first time a name is written as on the paper. After that a touch is enough.</translation>
    </message>
</context>
<context>
    <name>CountFigures</name>
    <message>
        <source>Surat diterima</source>
        <translation>Ballots received</translation>
    </message>
    <message>
        <source>Surat di dalam kotak</source>
        <translation>Papers in the box</translation>
    </message>
    <message>
        <source>Hadir perempuan</source>
        <translation>Women signed in</translation>
    </message>
    <message>
        <source>Hadir laki-laki</source>
        <translation>Men signed in</translation>
    </message>
    <message>
        <source>Surat cacat cetak</source>
        <translation>Misprinted papers</translation>
    </message>
    <message>
        <source>Surat sisa, dicoret</source>
        <translation>Unused papers, crossed</translation>
    </message>
    <message>
        <source>Surat rusak, ditukar</source>
        <translation>Spoilt papers, exchanged</translation>
    </message>
    <message>
        <source>Batal memilih</source>
        <translation>Withdrew</translation>
    </message>
    <message>
        <source>Dibantu menulis</source>
        <translation>Helped to write</translation>
    </message>
    <message>
        <source>Hitung kertasnya dulu</source>
        <translation>Count the paper first</translation>
    </message>
    <message>
        <source>Setiap angka dihitung sendiri oleh orang, lalu dibandingkan. Jangan dihitung dari angka lain. Nama belum dibaca.</source>
        <translation>Each figure is counted by people by itself, then compared. Never work one out from another. No name is read yet.</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Surat yang tidak kembali: %1 menurut kertas, %2 menurut daftar hadir.</source>
        <translation>Papers not returned: %1 by the paper, %2 by the sign-ins.</translation>
    </message>
    <message>
        <source>Kuorum tercapai: %1 orang hadir.</source>
        <translation>Quorum reached: %1 people came.</translation>
    </message>
    <message>
        <source>Kuorum belum tercapai: %1 orang hadir. Kotak tetap tersegel.</source>
        <translation>Quorum not reached: %1 people came. The box stays sealed.</translation>
    </message>
    <message>
        <source>Alasan, bila sudah dihitung ulang dan tetap begitu</source>
        <translation>The reason, where it was counted again and stays so</translation>
    </message>
    <message>
        <source>Buka kotak, surat pertama</source>
        <translation>Open the box, first paper</translation>
    </message>
    <message>
        <source>Kunjungi rumah, kotak tetap tersegel</source>
        <translation>Visit houses, the box stays sealed</translation>
    </message>
    <message>
        <source>Angka dari hasil sebelumnya</source>
        <translation>Figures of the earlier result</translation>
    </message>
    <message>
        <source>Ubah hanya yang keliru, sesudah dihitung lagi oleh orang. Jangan dihitung dari angka lain.</source>
        <translation>Change only what is wrong, after people have counted it again. Never work one out from another.</translation>
    </message>
    <message>
        <source>Di tempat</source>
        <translation>At the place</translation>
    </message>
    <message>
        <source>Kunjungan rumah %1</source>
        <translation>House visit %1</translation>
    </message>
    <message>
        <source>Ada angka yang diubah: sentuh Bandingkan dulu.</source>
        <translation>A figure was changed: touch Compare first.</translation>
    </message>
    <message>
        <source>Ke papan surat</source>
        <translation>To the board</translation>
    </message>
    <message>
        <source>%1 orang dikunjungi. Kuorum dihitung dari jumlah semua sesi.</source>
        <translation>%1 people were visited. The quorum is that of all sittings together.</translation>
    </message>
</context>
<context>
    <name>CountNames</name>
    <message>
        <source>warga yang hadir</source>
        <translation>residents present</translation>
    </message>
    <message>
        <source>Warga yang hadir menyatakan orangnya berbeda</source>
        <translation>Residents present say they are different people</translation>
    </message>
    <message>
        <source>Ejaan yang mungkin satu orang</source>
        <translation>Spellings that may be one person</translation>
    </message>
    <message>
        <source>Bacakan keras-keras. Warga yang memutuskan; tulisan di surat tetap dicatat seperti aslinya.</source>
        <translation>Read them aloud. Residents decide; what was written stays recorded as it was.</translation>
    </message>
    <message>
        <source>Tidak ada ejaan yang perlu diputuskan.</source>
        <translation>No spelling needs a ruling.</translation>
    </message>
    <message>
        <source>Satu orang: %1</source>
        <translation>One person: %1</translation>
    </message>
    <message>
        <source>Ejaan orang yang sama</source>
        <translation>Spellings of the same person</translation>
    </message>
    <message>
        <source>Orang berbeda</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>Satukan yang lain</source>
        <translation>Join others</translation>
    </message>
    <message>
        <source>Yang tertulis di surat</source>
        <translation>As written on the paper</translation>
    </message>
    <message>
        <source>Orang yang dimaksud</source>
        <translation>The person meant</translation>
    </message>
    <message>
        <source>Alasan, dan siapa yang menyatakan</source>
        <translation>The reason, and who says so</translation>
    </message>
    <message>
        <source>Satukan</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Sudah diputuskan</source>
        <translation>Ruled on</translation>
    </message>
    <message>
        <source>“%1” = %2</source>
        <translation>“%1” = %2</translation>
    </message>
    <message>
        <source>Pisahkan</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Ditarik kembali</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ada nama yang belum jelas dan dapat mengubah siapa yang terpilih: putuskan sebelum tanda tangan.</source>
        <translation>Some names are unclear and could change who is elected: rule on them before signing.</translation>
    </message>
    <message>
        <source>Nama sudah selaras</source>
        <translation>Names are settled</translation>
    </message>
    <message>
        <source>Nama yang mungkin satu orang</source>
        <translation>Names that may be one person</translation>
    </message>
    <message>
        <source>Orang yang sama dapat mendapat suara di beberapa tempat. Bacakan keras-keras; warga yang memutuskan. Yang tidak disamakan tetap dihitung sendiri-sendiri.</source>
        <translation>One person may have votes in several places. Read them out; the residents decide. Those that are not joined count each on their own.</translation>
    </message>
    <message>
        <source>Nama seperti di daftar, dengan unitnya</source>
        <translation>A name as it stands in the list, with its unit</translation>
    </message>
    <message>
        <source>Nama panggilan di unit ini. Siapa yang dimaksud?</source>
        <translation>A call name in this unit. Who is meant?</translation>
    </message>
    <message>
        <source>Nama panggilan di unit ini</source>
        <translation>Call name in this unit</translation>
    </message>
    <message>
        <source>Nama yang belum jelas, bila ada, tidak memengaruhi hasil.</source>
        <translation>Names that are not settled, if any, do not change the result.</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Batalkan surat %1</source>
        <translation>Undo ballot %1</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Surat berikutnya</source>
        <translation>Next ballot</translation>
    </message>
    <message>
        <source>Pemilihan %1</source>
        <translation>Election %1</translation>
    </message>
    <message>
        <source>Pemilihan</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>Membuka pemungutan suara</source>
        <translation>Opening the vote</translation>
    </message>
    <message>
        <source>Tunjukkan kotak kosong. Bacakan ciri pemimpin yang disepakati warga dan tata tertib. Paling sedikit dua saksi hadir, satu di antaranya perempuan. Daftar pemilih dan aturan sesudah ini beku.</source>
        <translation>Show the empty box. Read out what residents agreed of a leader, and the rules. At least two witnesses are there, one of them a woman. Register and rules are frozen from here on.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sidik tata tertib: %1</source>
        <translation>Fingerprint of the rules: %1</translation>
    </message>
    <message>
        <source>Warga sedang memilih</source>
        <translation>Residents are voting</translation>
    </message>
    <message>
        <source>Setiap orang menandatangani daftar hadir, mendapat satu surat, menulis sendiri, melipat, memasukkan ke kotak. Siapa menulis siapa tidak dicatat di mana pun.</source>
        <translation>Everybody signs in, gets one paper, writes alone, folds it, puts it into the box. Who wrote whom is recorded nowhere.</translation>
    </message>
    <message>
        <source>Tutup pemungutan suara</source>
        <translation>Close the vote</translation>
    </message>
    <message>
        <source>Batalkan “%1”</source>
        <translation>Take back “%1”</translation>
    </message>
    <message>
        <source>Semua surat dibaca</source>
        <translation>All papers are read</translation>
    </message>
    <message>
        <source>Layar saksi</source>
        <translation>Witness screen</translation>
    </message>
    <message>
        <source>Berita acara perbaikan: %1</source>
        <translation>Correcting record: %1</translation>
    </message>
    <message>
        <source>Penghitung kedua</source>
        <translation>Second counter</translation>
    </message>
    <message>
        <source>%1 surat diambil dari hasil sebelumnya, tidak dibaca ulang: %2</source>
        <translation>%1 papers were taken over from the earlier result and not read again: %2</translation>
    </message>
    <message>
        <source>Daftar surat</source>
        <translation>List of papers</translation>
    </message>
    <message>
        <source>Semua surat sudah benar</source>
        <translation>All papers are right</translation>
    </message>
    <message>
        <source>Jumlah %1</source>
        <translation>Sum of %1</translation>
    </message>
</context>
<context>
    <name>CountResult</name>
    <message>
        <source>Surat yang dibaca sama dengan isi kotak</source>
        <translation>Ballots read are as many as were in the box</translation>
    </message>
    <message>
        <source>Yang hadir tidak lebih dari warga dewasa</source>
        <translation>No more signed in than there are adults</translation>
    </message>
    <message>
        <source>Kuorum tercapai (hadir %1 %)</source>
        <translation>Quorum reached (turnout %1 %)</translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Peringkat</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>terpilih</source>
        <translation>elected</translation>
    </message>
    <message>
        <source>Tanda tangan saksi</source>
        <translation>Witnesses sign</translation>
    </message>
    <message>
        <source>Saksi pertama</source>
        <translation>First witness</translation>
    </message>
    <message>
        <source>Saksi kedua</source>
        <translation>Second witness</translation>
    </message>
    <message>
        <source>Alasan, bila pemeriksaan tidak cocok</source>
        <translation>Reason, where a check fails</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tandatangani</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Sudah ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Sidik hasil: %1</source>
        <translation>Hash of the result: %1</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Surat yang tidak kembali sama menurut kertas dan daftar hadir</source>
        <translation>Papers not returned are the same by paper and by sign-ins</translation>
    </message>
    <message>
        <source>Setelah ditandatangani, hasil tidak dapat diubah lagi. Yang keliru diperbaiki dengan berita acara perbaikan yang menyebut yang ini.</source>
        <translation>Once signed, the result cannot be changed. What is wrong is corrected by a correcting record that names this one.</translation>
    </message>
    <message>
        <source>Hitung ulang</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>Diminta warga yang hadir</source>
        <translation>Asked for by residents present</translation>
    </message>
    <message>
        <source>Berita acara (PDF)</source>
        <translation>Berita acara (PDF)</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Berkas untuk diperiksa siapa pun</source>
        <translation>A file that anybody can check</translation>
    </message>
    <message>
        <source>Suara unit ini dijumlahkan dengan unit lain. Yang terpilih ditetapkan dari jumlah semuanya.</source>
        <translation>The votes of this unit are added to those of the others. Who is elected follows from the sum of all.</translation>
    </message>
</context>
<context>
    <name>CountSettings</name>
    <message>
        <source>RT/RW, misalnya RT 003/RW 005</source>
        <translation>RT/RW, as in RT 003/RW 005</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Tempat ini</source>
        <translation>This place</translation>
    </message>
    <message>
        <source>Wajib pilih perempuan</source>
        <translation>Women who may vote</translation>
    </message>
    <message>
        <source>Wajib pilih laki-laki</source>
        <translation>Men who may vote</translation>
    </message>
    <message>
        <source>Tata tertib</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Isi sesuai kesepakatan warga. Setelah TPS dibuka, aturan tidak berubah lagi dan sidiknya tercetak di berita acara.</source>
        <translation>As residents agreed. Once the place is opened the rules change no more, and their fingerprint is printed on the berita acara.</translation>
    </message>
    <message>
        <source>Bekukan daftar pemilih</source>
        <translation>Freeze the register</translation>
    </message>
    <message>
        <source>Yang disahkan desa: %1</source>
        <translation>Adopted by the village: %1</translation>
    </message>
    <message>
        <source>Disahkan %1 oleh %2. Mengubahnya lewat versi baru di halaman Tata tertib.</source>
        <translation>Adopted %1 by %2. It is changed by a new version on the page Rules.</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>Ada tanda, paraf atau nama pemilih</source>
        <translation>A mark, initials or the voter's name</translation>
    </message>
    <message>
        <source>Bukan surat resmi</source>
        <translation>Not an official paper</translation>
    </message>
    <message>
        <source>Kurang nama</source>
        <translation>Too few names</translation>
    </message>
    <message>
        <source>Kelebihan nama</source>
        <translation>Too many names</translation>
    </message>
    <message>
        <source>Nama di luar unit</source>
        <translation>A name outside the unit</translation>
    </message>
    <message>
        <source>Tidak terbaca</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Tidak memenuhi syarat</source>
        <translation>Not eligible</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Di luar unit</source>
        <translation>Outside the unit</translation>
    </message>
    <message>
        <source>Belum jelas siapa</source>
        <translation>Unclear who</translation>
    </message>
    <message>
        <source>Surat yang dibaca tidak sama dengan isi kotak.</source>
        <translation>The papers read are not as many as in the box.</translation>
    </message>
    <message>
        <source>Surat lebih banyak daripada yang dibagikan atau daripada orang yang hadir. Berhenti: hitung ulang daftar hadir, surat sisa, dan isi kotak.</source>
        <translation>More papers than were handed out, or than people came. Stop: count sign-ins, unused papers and the box again.</translation>
    </message>
    <message>
        <source>Surat yang tidak kembali berbeda menurut surat dan menurut daftar hadir. Hitung ulang.</source>
        <translation>Papers not returned differ by the paper and by the sign-ins. Count again.</translation>
    </message>
    <message>
        <source>Yang hadir lebih banyak daripada wajib pilih.</source>
        <translation>More people signed in than may vote.</translation>
    </message>
    <message>
        <source>Kuorum tidak tercapai.</source>
        <translation>The quorum is not reached.</translation>
    </message>
    <message>
        <source>Suara sama di batas kursi terakhir.</source>
        <translation>A tie across the last seat.</translation>
    </message>
    <message>
        <source>Yang mendapat suara lebih sedikit daripada kursi: perlu putaran lagi.</source>
        <translation>Fewer people got votes than there are seats: another round is needed.</translation>
    </message>
    <message>
        <source>Cara menyelesaikan suara sama tidak menurut urutan tata tertib.</source>
        <translation>The tie was not settled in the order of the rules.</translation>
    </message>
    <message>
        <source>Kursi tidak dapat ditambah menurut tata tertib.</source>
        <translation>The rules do not let seats be added.</translation>
    </message>
    <message>
        <source>Perempuan yang terpilih di bawah target.</source>
        <translation>Women elected are below the target.</translation>
    </message>
    <message>
        <source>Target perempuan tidak dapat dipenuhi dari nama yang ada.</source>
        <translation>The women's target cannot be met from the names there are.</translation>
    </message>
    <message>
        <source>Musyawarah</source>
        <translation>Deliberation</translation>
    </message>
    <message>
        <source>Pemungutan ulang terbatas</source>
        <translation>Run-off</translation>
    </message>
    <message>
        <source>Undian</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Tambah kursi</source>
        <translation>More seats</translation>
    </message>
    <message>
        <source>Bertingkat</source>
        <translation>Tiered</translation>
    </message>
    <message>
        <source>Langsung</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Lingkungan</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>Kunjungi rumah</source>
        <translation>House to house</translation>
    </message>
    <message>
        <source>Jadwalkan ulang</source>
        <translation>Reschedule</translation>
    </message>
    <message>
        <source>Tanpa utusan</source>
        <translation>No delegates</translation>
    </message>
    <message>
        <source>Warga dewasa unit itu</source>
        <translation>Adults of the unit</translation>
    </message>
    <message>
        <source>Warga dewasa sedesa</source>
        <translation>Adults of the village</translation>
    </message>
    <message>
        <source>Satu kesalahan membatalkan surat</source>
        <translation>A fault spoils the ballot</translation>
    </message>
    <message>
        <source>Hanya barisnya yang gugur</source>
        <translation>A fault spoils its line</translation>
    </message>
    <message>
        <source>Yang pertama dihitung</source>
        <translation>The first ones count</translation>
    </message>
    <message>
        <source>Tidak ada yang dihitung</source>
        <translation>None counts</translation>
    </message>
    <message>
        <source>Utusan yang hadir</source>
        <translation>Delegates present</translation>
    </message>
    <message>
        <source>Semua utusan</source>
        <translation>All delegates</translation>
    </message>
    <message>
        <source>Urutan berikutnya</source>
        <translation>Next in rank</translation>
    </message>
    <message>
        <source>Pengurus partai</source>
        <translation>Party officials</translation>
    </message>
    <message>
        <source>Pejabat kelurahan</source>
        <translation>Village officials</translation>
    </message>
    <message>
        <source>Unit pengelola</source>
        <translation>Managing unit</translation>
    </message>
    <message>
        <source>Fasilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>(tidak terbaca)</source>
        <translation>(unreadable)</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Digantikan oleh berita acara perbaikan</source>
        <translation>Replaced by a correcting record</translation>
    </message>
    <message>
        <source>Dua hasil berbeda: belum berlaku</source>
        <translation>Two results differ: neither counts yet</translation>
    </message>
    <message>
        <source>Perbaikannya tidak lengkap: belum berlaku</source>
        <translation>Its corrections are not complete: does not count yet</translation>
    </message>
    <message>
        <source>Tata tertib lain: tidak dijumlahkan</source>
        <translation>Other rules: left out of sums</translation>
    </message>
    <message>
        <source>Sidik hasil tidak cocok</source>
        <translation>The result's hash does not match</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Surat diterima</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Surat cacat cetak</source>
        <translation>Misprinted papers</translation>
    </message>
    <message>
        <source>Surat sisa, dicoret</source>
        <translation>Unused papers, crossed out</translation>
    </message>
    <message>
        <source>Surat rusak, ditukar</source>
        <translation>Spoilt papers, exchanged</translation>
    </message>
    <message>
        <source>Surat di dalam kotak</source>
        <translation>Papers in the box</translation>
    </message>
    <message>
        <source>Surat sah</source>
        <translation>Valid papers</translation>
    </message>
    <message>
        <source>Surat tidak sah</source>
        <translation>Invalid papers</translation>
    </message>
    <message>
        <source>Surat kosong</source>
        <translation>Blank papers</translation>
    </message>
    <message>
        <source>Tidak sah dan kosong</source>
        <translation>Invalid and blank</translation>
    </message>
    <message>
        <source>Batal memilih</source>
        <translation>Left without voting</translation>
    </message>
    <message>
        <source>Surat tidak kembali</source>
        <translation>Papers not returned</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>tidak sah (%1)</source>
        <translation>invalid (%1)</translation>
    </message>
    <message>
        <source>tumpukan ragu (%1)</source>
        <translation>doubtful pile (%1)</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Masuk dalam jumlah sesi</source>
        <translation>Part of the sum of sittings</translation>
    </message>
    <message>
        <source>Menunggu jumlah sesi: belum berlaku</source>
        <translation>Waits for the sum of sittings: does not count yet</translation>
    </message>
    <message>
        <source>Jumlah ini tidak cocok lagi dengan hasil yang berlaku</source>
        <translation>This sum no longer fits the results that count</translation>
    </message>
    <message>
        <source>putaran %1</source>
        <translation>round %1</translation>
    </message>
    <message>
        <source>kunjungan rumah, sesi %1</source>
        <translation>house to house, sitting %1</translation>
    </message>
    <message>
        <source>jumlah semua unit</source>
        <translation>sum of all units</translation>
    </message>
    <message>
        <source>jumlah sesi</source>
        <translation>sum of sittings</translation>
    </message>
</context>
<context>
    <name>CounterEntry</name>
    <message>
        <source>Kurangi</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Keberatan dan pengunduran diri</source>
        <translation>Objections and resignations</translation>
    </message>
    <message>
        <source>Keberatan dari %1: %2</source>
        <translation>Objection by %1: %2</translation>
    </message>
    <message>
        <source>%1 mengundurkan diri: %2</source>
        <translation>%1 resigns: %2</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ditarik kembali</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Record an objection</translation>
    </message>
    <message>
        <source>Terpilih, tidak bersedia</source>
        <translation>Elected, not willing</translation>
    </message>
    <message>
        <source>Nama yang terpilih</source>
        <translation>The name that was elected</translation>
    </message>
    <message>
        <source>Siapa, menurut perannya (saksi, warga, panitia)</source>
        <translation>Who, by role (witness, resident, committee)</translation>
    </message>
    <message>
        <source>Alasan, nomor surat</source>
        <translation>Reason, number of the letter</translation>
    </message>
    <message>
        <source>Apa keberatannya</source>
        <translation>What is objected to</translation>
    </message>
    <message>
        <source>Jawaban panitia</source>
        <translation>The committee's answer</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>Tulis seperti diucapkan warga</source>
        <translation>Write it as residents say it</translation>
    </message>
    <message>
        <source>Apa tandanya sebuah keluarga miskin? Tulis satu per satu, dengan kata warga sendiri.</source>
        <translation>What shows that a family is poor? Write one by one, in the residents' own words.</translation>
    </message>
</context>
<context>
    <name>CriterionCard</name>
    <message>
        <source>(belum ditulis)</source>
        <translation>(not written yet)</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Kata warga</source>
        <translation>Residents' words</translation>
    </message>
    <message>
        <source>Artinya dalam bahasa Indonesia</source>
        <translation>Its meaning in Indonesian</translation>
    </message>
    <message>
        <source>Tanda yang terlihat</source>
        <translation>Sign that can be seen</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Angka</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Golongan</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tentang apa?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Hapus kriteria ini</source>
        <translation>Remove this criterion</translation>
    </message>
</context>
<context>
    <name>CyclePage</name>
    <message>
        <source>Papan siklus</source>
        <translation>Cycle board</translation>
    </message>
    <message>
        <source>Sosialisasi awal</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>Rembug kesiapan masyarakat</source>
        <translation>Community readiness meeting</translation>
    </message>
    <message>
        <source>Refleksi kemiskinan</source>
        <translation>Poverty reflection</translation>
    </message>
    <message>
        <source>Pemetaan swadaya</source>
        <translation>Self-mapping</translation>
    </message>
    <message>
        <source>Pembentukan BKM</source>
        <translation>Building the BKM</translation>
    </message>
    <message>
        <source>PJM Pronangkis</source>
        <translation>Three-year plan (PJM Pronangkis)</translation>
    </message>
    <message>
        <source>Pembentukan KSM</source>
        <translation>Forming groups (KSM)</translation>
    </message>
    <message>
        <source>Pencairan dan pelaksanaan</source>
        <translation>Disbursement and works</translation>
    </message>
    <message>
        <source>Tinjauan tahunan</source>
        <translation>Yearly review</translation>
    </message>
    <message>
        <source>Tinjauan tiga tahunan</source>
        <translation>Three-yearly review</translation>
    </message>
    <message>
        <source>Kunjungan dua tahun kemudian</source>
        <translation>Visit two years later</translation>
    </message>
    <message>
        <source>Rencanakan kegiatan</source>
        <translation>Plan an activity</translation>
    </message>
</context>
<context>
    <name>CycleStep</name>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>terlambat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>direncanakan</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>Belum ada rencana</source>
        <translation>Nothing planned yet</translation>
    </message>
    <message>
        <source>Hitung suara</source>
        <translation>Counting votes</translation>
    </message>
    <message>
        <source>Seluruh desa</source>
        <translation>Whole village</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>DateEntry</name>
    <message>
        <source>Pilih bulan</source>
        <translation>Choose a month</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Tanggal ini belum lengkap atau tidak ada. Tulis hari, bulan, tahun: 24/11/2026.</source>
        <translation>This date is not complete, or there is no such day. Write day, month, year: 24/11/2026.</translation>
    </message>
    <message>
        <source>Tulis jam dan menit, misalnya 08.30.</source>
        <translation>Write hours and minutes, as in 08.30.</translation>
    </message>
</context>
<context>
    <name>DelegatesCard</name>
    <message>
        <source>Rapat utusan</source>
        <translation>Meeting of delegates</translation>
    </message>
    <message numerus="yes">
        <source>%n utusan dari hasil unit yang berlaku. Mereka memilih anggota BKM dengan aturan yang sama.</source>
        <translation>
            <numerusform>%n delegate from the units' results that count. They elect the board by the same rules.</numerusform>
            <numerusform>%n delegates from the units' results that count. They elect the board by the same rules.</numerusform>
        </translation>
    </message>
    <message>
        <source>Panggil utusan</source>
        <translation>Call the roll</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Hadir %1 dari %2</source>
        <translation>%1 of %2 present</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Nama rapat</source>
        <translation>Name of the meeting</translation>
    </message>
    <message>
        <source>Mulai pemilihan anggota BKM</source>
        <translation>Begin electing the board</translation>
    </message>
</context>
<context>
    <name>DotRanking</name>
    <message>
        <source>Urutan menurut suara</source>
        <translation>In order of votes</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <translation>%1. %2 (%3)</translation>
    </message>
</context>
<context>
    <name>DotVotes</name>
    <message>
        <source>Setuju</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Isi dulu siapa yang hadir; suara tidak dapat lebih banyak.</source>
        <translation>First count who came; there cannot be more votes.</translation>
    </message>
    <message>
        <source>dari %1</source>
        <translation>of %1</translation>
    </message>
</context>
<context>
    <name>DoubtfulPile</name>
    <message numerus="yes">
        <source>Tumpukan ragu: %n surat</source>
        <translation>
            <numerusform>Doubtful pile: %n paper</numerusform>
            <numerusform>Doubtful pile: %n papers</numerusform>
        </translation>
    </message>
    <message>
        <source>Surat %1</source>
        <translation>Paper %1</translation>
    </message>
</context>
<context>
    <name>ElectionPage</name>
    <message>
        <source>Pemilihan</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>Sedang dihitung</source>
        <translation>Being counted</translation>
    </message>
    <message>
        <source>Belum diberi nama</source>
        <translation>Not named yet</translation>
    </message>
    <message>
        <source>%1 surat · %2 · tersimpan %3</source>
        <translation>%1 papers · %2 · saved %3</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Sudah ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Terpilih: %1</source>
        <translation>Elected: %1</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Belum ada kotak suara yang dihitung di desa ini.</source>
        <translation>No ballot box has been counted in this village yet.</translation>
    </message>
    <message>
        <source>Hitung kotak suara</source>
        <translation>Count a ballot box</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Apa yang akan dikerjakan?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Kapan?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>%1, sudah lewat</source>
        <translation>%1, overdue</translation>
    </message>
    <message>
        <source>1 minggu</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>2 minggu</source>
        <translation>2 weeks</translation>
    </message>
    <message>
        <source>1 bulan</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>2026-11-24</source>
        <translation>2026-11-24</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>FormIndex</name>
    <message>
        <source>lengkap</source>
        <translation>complete</translation>
    </message>
    <message numerus="yes">
        <source>%n perlu diisi</source>
        <translation>
            <numerusform>%n needs an answer</numerusform>
            <numerusform>%n need an answer</numerusform>
        </translation>
    </message>
    <message>
        <source>belum diisi</source>
        <translation>nothing entered yet</translation>
    </message>
</context>
<context>
    <name>FormMissing</name>
    <message>
        <source>Masih perlu diisi (%1)</source>
        <translation>Still to be filled in (%1)</translation>
    </message>
    <message>
        <source>Semua lengkap</source>
        <translation>All complete</translation>
    </message>
    <message>
        <source>Sentuh untuk mengisi. Yang sudah diisi tetap tersimpan.</source>
        <translation>Touch to fill in. What was entered stays saved.</translation>
    </message>
    <message>
        <source>Setelah selesai, catatan ini siap dikirim. Ia masih dapat diperbaiki nanti.</source>
        <translation>When done, this record is ready to be sent. It can still be corrected later.</translation>
    </message>
    <message>
        <source>Isi %1</source>
        <translation>Fill in %1</translation>
    </message>
</context>
<context>
    <name>FormNeighbours</name>
    <message>
        <source>Mungkin rumah ini sudah dicatat</source>
        <translation>This house may be recorded already</translation>
    </message>
    <message>
        <source>Perbaikan catatan yang sudah selesai: dikirim lagi saat kirim berikutnya, isi yang lama tetap ada di riwayat.</source>
        <translation>A correction of a finished record: it is sent again with the next sync, and what stood before stays in its history.</translation>
    </message>
    <message>
        <source>Samakan dengan catatan terakhir</source>
        <translation>Same as the last record</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Tersimpan %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Isi formulir · %1/%2</source>
        <translation>Contents · %1/%2</translation>
    </message>
    <message>
        <source>Belum ada isian</source>
        <translation>Nothing entered yet</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Simpan perbaikan</source>
        <translation>Save the correction</translation>
    </message>
</context>
<context>
    <name>FormPicture</name>
    <message>
        <source>Perbesar gambar: %1</source>
        <translation>Enlarge the picture: %1</translation>
    </message>
    <message>
        <source>Gambarnya tidak dapat dibaca.</source>
        <translation>The picture cannot be read.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GeopointEditor</name>
    <message>
        <source>Ketelitian %1</source>
        <translation>Accurate to %1</translation>
    </message>
    <message>
        <source>Ditunjuk di peta atau diketik; ketelitian tidak diketahui</source>
        <translation>Pointed at on the map or typed; accuracy not known</translation>
    </message>
    <message>
        <source>Ketelitian sekarang %1, menunggu %2</source>
        <translation>Accurate to %1 now, waiting for %2</translation>
    </message>
    <message>
        <source>Posisi ada, ketelitiannya tidak diketahui</source>
        <translation>There is a position, its accuracy is not known</translation>
    </message>
    <message>
        <source>Mencari sinyal…</source>
        <translation>Looking for a signal…</translation>
    </message>
    <message>
        <source>Belum ada sinyal setelah %1 detik. Cobalah di bawah langit terbuka, atau tunjuk di peta.</source>
        <translation>No signal after %1 seconds. Try under the open sky, or point at the map.</translation>
    </message>
    <message>
        <source>%1 detik. Berdirilah di bawah langit terbuka.</source>
        <translation>%1 seconds. Stand under the open sky.</translation>
    </message>
    <message>
        <source>Pakai yang ini</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Tablet ini tidak punya GPS, atau GPS sedang dimatikan. Tunjuk tempatnya di peta atau ketik koordinatnya.</source>
        <translation>This tablet has no GPS, or it is switched off. Point at the place on the map or type its coordinates.</translation>
    </message>
    <message>
        <source>Ambil ulang</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>Ambil posisi</source>
        <translation>Take position</translation>
    </message>
    <message>
        <source>Tunjuk di peta</source>
        <translation>Point at map</translation>
    </message>
    <message>
        <source>Ketik</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Lintang</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Bujur</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Dalam derajat, seperti −8,58321 dan 116,10127, atau 8° 34' 59" LS</source>
        <translation>In degrees, as −8.58321 and 116.10127, or 8° 34' 59" S</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Dikembalikan dengan catatan</source>
        <translation>Sent back with a note</translation>
    </message>
    <message>
        <source>Tetap disimpan, walau formulir sekarang tidak menerimanya</source>
        <translation>Kept, though the form would not take it today</translation>
    </message>
    <message>
        <source>Kembalikan dengan catatan</source>
        <translation>Send back with a note</translation>
    </message>
    <message>
        <source>Catatan ini sampai ke tablet fasilitator sebagai tugas.</source>
        <translation>The note reaches the facilitator's tablet as a task.</translation>
    </message>
    <message>
        <source>Apa yang perlu dilihat lagi?</source>
        <translation>What is to be looked at again?</translation>
    </message>
    <message>
        <source>Catatan untuk fasilitator</source>
        <translation>Note to the facilitator</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>Perbaikan dikirim lagi saat kirim berikutnya. Isi yang lama tetap ada di sini.</source>
        <translation>A correction is sent again with the next sync. What stood before stays here.</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>HistoryStep</name>
    <message>
        <source>Dibatalkan oleh %1</source>
        <translation>Voided by %1</translation>
    </message>
    <message>
        <source>Dicatat oleh %1</source>
        <translation>Recorded by %1</translation>
    </message>
    <message>
        <source>Diperbaiki oleh %1</source>
        <translation>Corrected by %1</translation>
    </message>
    <message>
        <source>terkirim</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>belum terkirim</source>
        <translation>not sent yet</translation>
    </message>
    <message numerus="yes">
        <source>%n baris ditambah</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n baris dihapus</source>
        <translation>
            <numerusform>%n row removed</numerusform>
            <numerusform>%n rows removed</numerusform>
        </translation>
    </message>
    <message>
        <source>(dikosongkan)</source>
        <translation>(taken away)</translation>
    </message>
    <message numerus="yes">
        <source>Tampilkan %n isian</source>
        <translation>
            <numerusform>Show %n answer</numerusform>
            <numerusform>Show %n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>Berkas ditarik oleh %1</source>
        <translation>A file taken back by %1</translation>
    </message>
    <message>
        <source>Berkas %1 ditarik: %2</source>
        <translation>File %1 taken back: %2</translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>dari %1</source>
        <translation>of %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Kode pemulihan: tulis di kertas dan simpan di kantor</source>
        <translation>Recovery code: write it on paper and keep it at the office</translation>
    </message>
    <message>
        <source>Hubungkan tablet ini</source>
        <translation>Connect this tablet</translation>
    </message>
    <message>
        <source>Tempelkan teks undangan dari pengurus. Perlu jaringan sekali ini saja.</source>
        <translation>Paste the administrator's invitation. This once it needs a network.</translation>
    </message>
    <message>
        <source>Undangan</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Hubungkan</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>FGD</source>
        <translation>FGD</translation>
    </message>
    <message>
        <source>diskusi tercatat</source>
        <translation>discussions recorded</translation>
    </message>
    <message>
        <source>Pemetaan</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>rumah tercatat</source>
        <translation>houses recorded</translation>
    </message>
    <message>
        <source>Pemilihan</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>kotak suara dihitung</source>
        <translation>ballot boxes counted</translation>
    </message>
    <message>
        <source>Belum selesai</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Hitung suara</source>
        <translation>Ballot count</translation>
    </message>
    <message>
        <source>%1 isian · tersimpan %2</source>
        <translation>%1 entries · saved %2</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Kirim dan terima</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cari nama, rumah, atau isian lain</source>
        <translation>Find a name, a house or any answer</translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Papan siklus</source>
        <translation>Cycle board</translation>
    </message>
    <message>
        <source>Pertemuan dan survei lain</source>
        <translation>Other meetings and surveys</translation>
    </message>
</context>
<context>
    <name>ImageInput</name>
    <message>
        <source>Foto dengan kamera, atau pilih gambar dari berkas.</source>
        <translation>Take a photo with the camera, or choose a picture from files.</translation>
    </message>
    <message>
        <source>Foto lagi</source>
        <translation>Another photo</translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>Gambari</source>
        <translation>Draw on it</translation>
    </message>
</context>
<context>
    <name>LackLine</name>
    <message>
        <source>Isi</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Isi: %1</source>
        <translation>Fill in: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MapDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Peta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Lihat semua</source>
        <translation>See everything</translation>
    </message>
    <message>
        <source>Posisi saya</source>
        <translation>My position</translation>
    </message>
    <message>
        <source>Peta dasar tidak dapat dibuka. Titik dan garis tetap terlihat.</source>
        <translation>The base map cannot be opened. Points and lines still show.</translation>
    </message>
</context>
<context>
    <name>MinutesDetails</name>
    <message>
        <source>Nomor berita acara</source>
        <translation>Number of the berita acara</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Dibuka pukul (08:00)</source>
        <translation>Opened at (08:00)</translation>
    </message>
    <message>
        <source>Ditutup pukul (12:00)</source>
        <translation>Closed at (12:00)</translation>
    </message>
    <message>
        <source>Ketua panitia</source>
        <translation>Committee chair</translation>
    </message>
    <message>
        <source>Notulis</source>
        <translation>Note taker</translation>
    </message>
    <message>
        <source>Ketua RT atau lurah</source>
        <translation>Head of RT or village</translation>
    </message>
    <message>
        <source>Fasilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Untuk berita acara</source>
        <translation>For the berita acara</translation>
    </message>
</context>
<context>
    <name>MinutesLog</name>
    <message>
        <source>Tulis menurut unsur, misalnya “ibu, warga miskin”, bukan nama orang.</source>
        <translation>Write by group, as in “woman, poor resident”, not by name.</translation>
    </message>
    <message>
        <source>Apa yang dikatakan?</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>MinutesWords</name>
    <message>
        <source>Notulen</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Men</translation>
    </message>
    <message>
        <source>Suara</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>ditandatangani di atas kertas</source>
        <translation>signed on paper</translation>
    </message>
    <message>
        <source>tidak ditampilkan, yang terlihat belum menyatakan setuju</source>
        <translation>not shown, those on it have not said that they agree</translation>
    </message>
    <message>
        <source>tidak ditampilkan, wajah anak terlihat</source>
        <translation>not shown, a child’s face is seen</translation>
    </message>
    <message>
        <source>tidak ditampilkan, berisi data pribadi</source>
        <translation>not shown, it holds personal data</translation>
    </message>
    <message>
        <source>sudah ditarik dan dihapus</source>
        <translation>taken back and erased</translation>
    </message>
    <message>
        <source>berkasnya tidak ada di tablet ini</source>
        <translation>its file is not on this tablet</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ObjectionsCard</name>
    <message>
        <source>Keberatan sesudah tanda tangan</source>
        <translation>Objections after signing</translation>
    </message>
    <message>
        <source>Masa sanggah sudah lewat pada %1.</source>
        <translation>The time for objections ended on %1.</translation>
    </message>
    <message>
        <source>Masa sanggah sampai %1.</source>
        <translation>Objections may be made until %1.</translation>
    </message>
    <message>
        <source>Belum ada keberatan.</source>
        <translation>No objection yet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Belum dijawab</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>Penyelesaian: %1</source>
        <translation>Settled: %1</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Bagaimana diselesaikan</source>
        <translation>How it was settled</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Record an objection</translation>
    </message>
    <message>
        <source>Siapa, menurut perannya (saksi, warga, panitia)</source>
        <translation>Who, by role (witness, resident, committee)</translation>
    </message>
    <message>
        <source>Apa keberatannya</source>
        <translation>What the objection is</translation>
    </message>
    <message>
        <source>Penyelesaian, bila sudah ada</source>
        <translation>How it was settled, if it is</translation>
    </message>
</context>
<context>
    <name>OpeningCriteria</name>
    <message>
        <source>Yang dicari, menurut FGD warga:</source>
        <translation>Who is looked for, as residents' FGDs say:</translation>
    </message>
    <message>
        <source>Belum ada FGD ciri pemimpin di desa ini: bacakan yang disepakati warga.</source>
        <translation>No FGD on leaders in this village yet: read out what residents agreed.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>sudah</source>
        <translation>done</translation>
    </message>
    <message>
        <source>sedang diisi</source>
        <translation>begun</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Urutannya bebas. %1 dari %2 langkah sudah.</source>
        <translation>In any order. %1 of %2 steps are done.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Daftar surat</source>
        <translation>List of papers</translation>
    </message>
    <message>
        <source>Nomornya menurut daftar ini, bukan urutan membaca. Yang dibetulkan diberi alasan; isi semula tetap tersimpan terkunci.</source>
        <translation>Numbers are those of this list, not the order of reading. What is put right has a reason; what stood there before is kept under lock.</translation>
    </message>
    <message>
        <source>Nama atau nomor surat</source>
        <translation>Name or number of the paper</translation>
    </message>
    <message>
        <source>Tidak ada surat seperti itu.</source>
        <translation>There is no such paper.</translation>
    </message>
    <message>
        <source>Surat %1: %2</source>
        <translation>Paper %1: %2</translation>
    </message>
    <message>
        <source>Betulkan</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>Betulkan surat %1</source>
        <translation>Put paper %1 right</translation>
    </message>
    <message>
        <source>Kembali ke papan</source>
        <translation>Back to the board</translation>
    </message>
</context>
<context>
    <name>PaperMended</name>
    <message>
        <source>Dibaca ulang oleh dua penghitung</source>
        <translation>Read again by both counters</translation>
    </message>
    <message>
        <source>Tidak jadi: surat ini sudah benar</source>
        <translation>Never mind: this paper is right</translation>
    </message>
    <message>
        <source>Suratnya dilihat lagi bersama saksi</source>
        <translation>The paper was looked at again with witnesses</translation>
    </message>
</context>
<context>
    <name>PaperRuling</name>
    <message>
        <source>Diputuskan bersama</source>
        <translation>Ruled on together</translation>
    </message>
    <message>
        <source>Surat %1 dihitung dengan nama yang sekarang tersusun di atas, kosong, atau tidak sah?</source>
        <translation>Is paper %1 counted with the names above, blank, or invalid?</translation>
    </message>
    <message>
        <source>Sentuh dulu nama-namanya seperti membaca surat, atau pilih:</source>
        <translation>Touch its names first, as in reading a paper, or choose:</translation>
    </message>
    <message>
        <source>Alasan keputusan</source>
        <translation>Reason of the ruling</translation>
    </message>
    <message>
        <source>Hitung nama itu</source>
        <translation>Count those names</translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation>Blank</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Daftar nama boleh kosong. Tidak perlu NIK atau nomor telepon.</source>
        <translation>The list of names may stay empty. No identity or phone numbers are needed.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Men</translation>
    </message>
    <message numerus="yes">
        <source>%n nama</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message>
        <source>(tanpa nama)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Minta izin dulu. Satu foto suasana dan satu foto kertas plano sudah cukup.</source>
        <translation>Ask first. One photo of the meeting and one of the paper sheets are enough.</translation>
    </message>
    <message>
        <source>Tambah foto</source>
        <translation>Add a photo</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Gambar apa?</source>
        <translation>What does it show?</translation>
    </message>
    <message>
        <source>Yang terlihat sudah setuju?</source>
        <translation>Have those in it agreed?</translation>
    </message>
    <message>
        <source>Wajah anak terlihat?</source>
        <translation>Can a child's face be seen?</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Geser peta sampai tanda silang tepat di tempatnya.</source>
        <translation>Move the map until the cross stands on the place.</translation>
    </message>
    <message>
        <source>Pakai titik ini</source>
        <translation>Use this place</translation>
    </message>
</context>
<context>
    <name>PlanoPhotos</name>
    <message>
        <source>Foto plano</source>
        <translation>Photo of the plano sheet</translation>
    </message>
    <message>
        <source>Sudah ditarik</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Fotonya belum sampai di tablet ini</source>
        <translation>The photo has not come to this tablet yet</translation>
    </message>
    <message>
        <source>Sesudah surat %1</source>
        <translation>After paper %1</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <source>Perlu dijawab.</source>
        <translation>Needs an answer.</translation>
    </message>
    <message>
        <source>Isian ini belum sesuai.</source>
        <translation>This answer does not fit yet.</translation>
    </message>
</context>
<context>
    <name>QuestionInput</name>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>RangeEntry</name>
    <message>
        <source>Belum dijawab: sentuh garisnya</source>
        <translation>No answer yet: touch the line</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>RankEntry</name>
    <message>
        <source>Belum diurutkan: geser, atau sentuh panah.</source>
        <translation>Not in order yet: drag, or touch the arrows.</translation>
    </message>
    <message>
        <source>Naikkan %1</source>
        <translation>Move %1 up</translation>
    </message>
    <message>
        <source>Turunkan %1</source>
        <translation>Move %1 down</translation>
    </message>
    <message>
        <source>Urutannya sudah benar</source>
        <translation>The order is right as it is</translation>
    </message>
</context>
<context>
    <name>ReadingEnds</name>
    <message>
        <source>Dibaca %1 surat, di kotak %2</source>
        <translation>%1 papers read, %2 in the box</translation>
    </message>
    <message>
        <source>Periksa kotak dan meja: mungkin masih ada surat, atau ada yang terbaca dua kali. Bila sudah dicari bersama dan tetap begitu, tulis alasannya; ia tercetak di berita acara.</source>
        <translation>Look into the box and on the table: a paper may be left, or one was read twice. Where all have searched and it stays so, write the reason; it is printed on the berita acara.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lanjut membaca</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>Selesai dengan alasan ini</source>
        <translation>End for this reason</translation>
    </message>
</context>
<context>
    <name>ReceptionCard</name>
    <message>
        <source>Serah terima di kelurahan</source>
        <translation>Handing over at the kelurahan</translation>
    </message>
    <message>
        <source>Diterima oleh %1</source>
        <translation>Received by %1</translation>
    </message>
    <message>
        <source>Siapa yang menerima</source>
        <translation>Who received it</translation>
    </message>
    <message>
        <source>Sudah diterima</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>RecordsMap</name>
    <message>
        <source>Belum ada catatan yang punya titik. Ambil titiknya saat mengisi, di bawah langit terbuka.</source>
        <translation>No record has a place yet. Take it while filling in, under the open sky.</translation>
    </message>
    <message>
        <source>Lengkap: %1</source>
        <translation>Complete: %1</translation>
    </message>
    <message>
        <source>Sebagian: %1</source>
        <translation>Partial: %1</translation>
    </message>
    <message>
        <source>Isian berbeda: %1</source>
        <translation>Answers differ: %1</translation>
    </message>
    <message>
        <source>Sentuh titiknya untuk membuka.</source>
        <translation>Touch a point to open it.</translation>
    </message>
    <message>
        <source>Gambar di peta</source>
        <translation>Draw on the map</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Cari nama atau nomor</source>
        <translation>Find a name or number</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nothing fits.</translation>
    </message>
    <message>
        <source>Belum ada catatan di sini. Mulai dengan tombol di bawah.</source>
        <translation>Nothing recorded here yet. Begin with the button below.</translation>
    </message>
    <message numerus="yes">
        <source>%n isian berbeda, perlu diselesaikan</source>
        <translation>
            <numerusform>%n answer differs and is to be settled</numerusform>
            <numerusform>%n answers differ and are to be settled</numerusform>
        </translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Catat baru</source>
        <translation>New record</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Peta</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>RivalCard</name>
    <message>
        <source>Dua hasil untuk satu kotak</source>
        <translation>Two results for one box</translation>
    </message>
    <message>
        <source>Keduanya tetap tersimpan, dan tidak satu pun dijumlahkan. Buka kotaknya bersama saksi, baca lagi suratnya, lalu buat berita acara perbaikan yang menyebut keduanya.</source>
        <translation>Both are kept, and neither goes into any sum. Open the box with the witnesses, read the papers again, then make a correcting record that names both.</translation>
    </message>
    <message>
        <source>Hasil kedua: %1, ditandatangani %2</source>
        <translation>Second result: %1, signed %2</translation>
    </message>
    <message>
        <source>Angka dan suaranya sama. Yang berbeda catatan atau keputusan nama.</source>
        <translation>Figures and votes are the same. Notes or rulings on names differ.</translation>
    </message>
    <message>
        <source>%1: di sini %2, di hasil kedua %3</source>
        <translation>%1: %2 here, %3 in the second result</translation>
    </message>
</context>
<context>
    <name>RollUpCard</name>
    <message>
        <source>datang dua kali dengan isi berbeda, belum diputuskan</source>
        <translation>came twice with different content, not ruled on</translation>
    </message>
    <message>
        <source>diganti berita acara perbaikan</source>
        <translation>replaced by a correcting record</translation>
    </message>
    <message>
        <source>perbaikannya tidak utuh</source>
        <translation>its corrections are not whole</translation>
    </message>
    <message>
        <source>tata tertibnya lain, tidak dapat dijumlahkan</source>
        <translation>counted by other rules, cannot be summed</translation>
    </message>
    <message>
        <source>hasil tidak cocok dengan suaranya</source>
        <translation>the result does not follow from its votes</translation>
    </message>
    <message>
        <source>hadir %1 %</source>
        <translation>turnout %1 %</translation>
    </message>
    <message>
        <source>%1 % perempuan</source>
        <translation>%1 % women</translation>
    </message>
    <message>
        <source>%1 % tidak sah atau kosong</source>
        <translation>%1 % invalid or blank</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Village meeting</translation>
    </message>
    <message>
        <source>putaran %1</source>
        <translation>round %1</translation>
    </message>
    <message>
        <source>%1 masuk, %2 belum</source>
        <translation>%1 in, %2 missing</translation>
    </message>
    <message>
        <source>%1 masuk</source>
        <translation>%1 in</translation>
    </message>
    <message>
        <source>Belum: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>Terpilih: %1</source>
        <translation>Elected: %1</translation>
    </message>
    <message>
        <source>masuk dalam jumlah sesi</source>
        <translation>part of the sum of sittings</translation>
    </message>
    <message>
        <source>sesinya belum dijumlahkan</source>
        <translation>its sittings are not added up yet</translation>
    </message>
    <message>
        <source>jumlah yang tidak cocok lagi</source>
        <translation>a sum that no longer fits</translation>
    </message>
    <message>
        <source>Pemilihan langsung: jumlah semua unit belum ditandatangani. Sementara terbanyak: %1</source>
        <translation>Direct election: the sum of all units is not signed yet. Most votes so far: %1</translation>
    </message>
    <message>
        <source>Anggota BKM: %1 dari %2 kursi</source>
        <translation>Board: %1 of %2 seats</translation>
    </message>
    <message>
        <source>koordinator</source>
        <translation>coordinator</translation>
    </message>
</context>
<context>
    <name>RowItem</name>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>belum diisi</source>
        <translation>nothing entered yet</translation>
    </message>
    <message>
        <source>Salin yang terakhir</source>
        <translation>Copy the last one</translation>
    </message>
    <message>
        <source>Batal hapus</source>
        <translation>Undo delete</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Yang penting saja</source>
        <translation>The important ones</translation>
    </message>
    <message>
        <source>Semua aturan (%1)</source>
        <translation>All rules (%1)</translation>
    </message>
    <message>
        <source>Pilih dulu: %1</source>
        <translation>Choose first: %1</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>harus dipilih</source>
        <translation>must be chosen</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Diupayakan</source>
        <translation>A target</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Required</translation>
    </message>
</context>
<context>
    <name>RulesHint</name>
    <message>
        <source>Tata tertib: %1</source>
        <translation>Rules: %1</translation>
    </message>
    <message>
        <source>Tata tertib desa belum disahkan</source>
        <translation>The village's rules are not adopted yet</translation>
    </message>
    <message>
        <source>Dua versi disahkan bersamaan. Sahkan satu yang berlaku.</source>
        <translation>Two versions were adopted at once. Adopt the one that holds.</translation>
    </message>
    <message>
        <source>Lihat tata tertib</source>
        <translation>See the rules</translation>
    </message>
    <message>
        <source>Sahkan tata tertib</source>
        <translation>Adopt rules</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Tata tertib</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Versi baru</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Versi lama tetap tersimpan. Begitu satu TPS dibuka dengan versi ini, ia beku.</source>
        <translation>The old version is kept. As soon as one unit opens under this one it is frozen.</translation>
    </message>
    <message>
        <source>Nama, misalnya Tata tertib 2026</source>
        <translation>Name, for example Rules 2026</translation>
    </message>
    <message>
        <source>Unit yang memilih, dipisah koma</source>
        <translation>The units that vote, with commas between them</translation>
    </message>
    <message>
        <source>Sudah ada TPS yang dibuka dengan aturan yang berlaku. Mengubahnya perlu rembug warga; TPS yang memakai versi lain tidak dijumlahkan bersama.</source>
        <translation>A unit has opened under the current rules. A change needs a residents' meeting; units under another version are not summed with these.</translation>
    </message>
    <message>
        <source>Rembug yang memutuskan, dan alasannya</source>
        <translation>The meeting that decided it, and why</translation>
    </message>
    <message>
        <source>Tata tertib desa ini belum disahkan.</source>
        <translation>This village's rules are not adopted yet.</translation>
    </message>
    <message>
        <source>Tulis tata tertib</source>
        <translation>Write rules</translation>
    </message>
    <message>
        <source>Sahkan</source>
        <translation>Adopt</translation>
    </message>
</context>
<context>
    <name>RulesVersion</name>
    <message>
        <source>%1 · versi %2</source>
        <translation>%1 · version %2</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Digantikan</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>beku: sudah ada TPS yang dibuka</source>
        <translation>frozen: a unit has opened</translation>
    </message>
    <message>
        <source>Disahkan %1 oleh %2</source>
        <translation>Adopted %1 by %2</translation>
    </message>
    <message>
        <source>Alasan: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Units: %1</translation>
    </message>
    <message>
        <source>Yang berubah dari versi sebelumnya</source>
        <translation>What changed from the version before</translation>
    </message>
    <message>
        <source>%1: %2 menjadi %3</source>
        <translation>%1: %2 became %3</translation>
    </message>
    <message>
        <source>Sidik: %1</source>
        <translation>Hash: %1</translation>
    </message>
</context>
<context>
    <name>SaveFailure</name>
    <message>
        <source>Isian terakhir belum tersimpan. Yang tersimpan sampai %1 aman, dan isian ini tetap di layar. Kosongkan ruang di tablet, lalu coba lagi.</source>
        <translation>The last answer is not saved yet. What was saved until %1 is safe, and this answer stays on the screen. Make room on the tablet, then try again.</translation>
    </message>
    <message>
        <source>Isian ini belum tersimpan, tetapi tetap di layar. Kosongkan ruang di tablet, lalu coba lagi.</source>
        <translation>This answer is not saved yet, but stays on the screen. Make room on the tablet, then try again.</translation>
    </message>
    <message>
        <source>Simpan lagi</source>
        <translation>Save again</translation>
    </message>
</context>
<context>
    <name>SearchHit</name>
    <message>
        <source>Belum selesai</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Hitung suara</source>
        <translation>Counting votes</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Semua catatan dan yang belum selesai, di semua desa</source>
        <translation>All records and what is unfinished, in all villages</translation>
    </message>
    <message>
        <source>Nama, nomor rumah, alamat, atau isian lain</source>
        <translation>Name, house number, address or any answer</translation>
    </message>
    <message>
        <source>Cari di semua catatan</source>
        <translation>Search all records</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Ejaan lama dan gelar tidak berpengaruh; coba kata lain.</source>
        <translation>Nothing matches. Old spelling and titles make no difference; try another word.</translation>
    </message>
    <message>
        <source>Ketik beberapa huruf pertama.</source>
        <translation>Type the first few letters.</translation>
    </message>
    <message>
        <source>50 yang pertama. Ketik lebih banyak agar lebih tepat.</source>
        <translation>The first 50. Type more to narrow it down.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Tampilan terik paling jelas di bawah matahari.</source>
        <translation>The sunlight look is the clearest one under the sun.</translation>
    </message>
    <message>
        <source>Siang</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Malam</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>Terik</source>
        <translation>Sunlight</translation>
    </message>
    <message>
        <source>Tangan yang dipakai</source>
        <translation>Hand in use</translation>
    </message>
    <message>
        <source>Tombol langkah berikut berpindah ke sisi tangan ini.</source>
        <translation>The button of the next step moves to the side of this hand.</translation>
    </message>
    <message>
        <source>Kanan</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Kiri</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Gerakan di layar</source>
        <translation>Motion on screen</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tanpa gerakan</source>
        <translation>Nothing moves</translation>
    </message>
    <message>
        <source>Terkunci sendiri</source>
        <translation>Locks itself</translation>
    </message>
    <message>
        <source>Kalau tidak disentuh. Saat menghitung suara, layar hanya meredup.</source>
        <translation>When nobody touches it. During a count the screen only dims.</translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Jangan</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Tablet ini</source>
        <translation>This tablet</translation>
    </message>
    <message>
        <source>Nomor tablet</source>
        <translation>Tablet number</translation>
    </message>
    <message>
        <source>Suara saat menghitung</source>
        <translation>Sound while counting</translation>
    </message>
    <message>
        <source>Bunyi pelan untuk nama yang dibacakan, langkah yang dibatalkan, dan jeda setiap sepuluh surat.</source>
        <translation>A soft sound for a name that is read, a step that is taken back, and the pause after ten papers.</translation>
    </message>
    <message>
        <source>Tanpa suara</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>Dengan suara</source>
        <translation>With sound</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Tulis nama Anda, lalu pilih PIN enam angka. PIN ini membuka semua yang dicatat di tablet.</source>
        <translation>Write your name, then choose a PIN of six digits. It opens everything recorded on this tablet.</translation>
    </message>
    <message>
        <source>Ulangi PIN yang sama.</source>
        <translation>Enter the same PIN again.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>%1 %2% · diupayakan %3%</source>
        <translation>%1 %2% · aim for %3%</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
</context>
<context>
    <name>Signatories</name>
    <message>
        <source>Fasilitator dan sedikitnya dua wakil warga, satu di antaranya perempuan.</source>
        <translation>The facilitator and at least two residents, one of them a woman.</translation>
    </message>
    <message>
        <source>Nama yang menandatangani</source>
        <translation>Name of who signs</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Tanda tangan di atas kertas?</source>
        <translation>Signed on paper?</translation>
    </message>
    <message>
        <source>Hapus penanda tangan</source>
        <translation>Remove this signatory</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>SignatureInput</name>
    <message>
        <source>Gambar di layar, atau foto gambar di kertas lalu pilih berkasnya.</source>
        <translation>Draw on the screen, or photograph a drawing on paper and choose the file.</translation>
    </message>
    <message>
        <source>Tanda tangan di layar, atau foto tanda tangan di kertas lalu pilih berkasnya.</source>
        <translation>Sign on the screen, or photograph a signature on paper and choose the file.</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Gambar</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Gambarlah dengan jari atau pena.</source>
        <translation>Draw with a finger or a pen.</translation>
    </message>
    <message>
        <source>Tanda tanganilah di atas garis, dengan jari atau pena.</source>
        <translation>Sign above the line, with a finger or a pen.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Batalkan goresan</source>
        <translation>Undo the last line</translation>
    </message>
    <message>
        <source>Hapus semua</source>
        <translation>Erase all</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SittingCard</name>
    <message>
        <source>Kuorum tidak tercapai</source>
        <translation>Quorum not reached</translation>
    </message>
    <message>
        <source>Mulai kunjungan rumah</source>
        <translation>Begin house to house</translation>
    </message>
    <message>
        <source>Bila tata tertib membolehkan, petugas mendatangi rumah warga dengan kotak lain. Isinya dihitung sebagai sesi tersendiri, lalu dijumlahkan dengan hasil ini. Lain kali, periksa kuorum sebelum kotak dibuka: warga yang didatangi sesudahnya mungkin sudah tahu sebagian hasilnya.</source>
        <translation>Where the rules allow it, helpers go from house to house with another box. What comes is counted as a sitting of its own and added to this result. Next time, check the quorum before the box is opened: those who are visited afterwards may already know part of the result.</translation>
    </message>
</context>
<context>
    <name>SketchPanel</name>
    <message>
        <source>Garis</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Kawasan</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Titik</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Jalan</source>
        <translation>Road</translation>
    </message>
    <message>
        <source>Gang</source>
        <translation>Alley</translation>
    </message>
    <message>
        <source>Sungai atau saluran</source>
        <translation>River or drain</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Boundary</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Rawan bahaya</source>
        <translation>In danger</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Apa ini?</source>
        <translation>What is this?</translation>
    </message>
    <message>
        <source>Sentuh tempatnya di peta. Dua jari menggeser peta.</source>
        <translation>Touch the place on the map. Two fingers move the map.</translation>
    </message>
    <message>
        <source>Gambar dengan satu jari. Dua jari menggeser peta.</source>
        <translation>Draw with one finger. Two fingers move the map.</translation>
    </message>
    <message>
        <source>Namanya, dalam satu dua kata</source>
        <translation>Its name, in a word or two</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Selesai menggambar</source>
        <translation>Done drawing</translation>
    </message>
    <message>
        <source>Itu garis. Gambarlah mengelilingi kawasannya.</source>
        <translation>That is a line. Draw all around the area.</translation>
    </message>
</context>
<context>
    <name>SoundSheet</name>
    <message>
        <source>Minta izin dulu kepada yang berbicara.</source>
        <translation>Ask the speaker first.</translation>
    </message>
    <message>
        <source>Keras suara</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>Tablet ini tidak punya mikrofon, atau mikrofonnya tidak diizinkan. Pilih rekaman dari berkas.</source>
        <translation>This tablet has no microphone, or it is not allowed. Choose a recording from files.</translation>
    </message>
    <message>
        <source>Mikrofonnya terputus. Yang sudah terekam tetap ada; tekan Selesai untuk menyimpannya.</source>
        <translation>The microphone is gone. What was recorded is still there; touch Done to keep it.</translation>
    </message>
    <message>
        <source>Sedang merekam. Bila garis ini tidak bergerak, dekatkan tablet.</source>
        <translation>Recording. If this bar does not move, bring the tablet closer.</translation>
    </message>
    <message>
        <source>Berhenti sebentar.</source>
        <translation>Paused.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Buang rekaman</source>
        <translation>Throw the recording away</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Men</translation>
    </message>
</context>
<context>
    <name>StepCount</name>
    <message>
        <source>Kurangi: %1</source>
        <translation>Less: %1</translation>
    </message>
    <message>
        <source>Tambah: %1</source>
        <translation>More: %1</translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message>
        <source>Jumlah semua unit</source>
        <translation>Sum of all units</translation>
    </message>
    <message>
        <source>Jumlah sesi %1</source>
        <translation>Sum of the sittings of %1</translation>
    </message>
    <message>
        <source>putaran %1</source>
        <translation>round %1</translation>
    </message>
    <message>
        <source>%1 unit berlaku: %2</source>
        <translation>%1 units count: %2</translation>
    </message>
    <message>
        <source>Sesi %1</source>
        <translation>Sittings %1</translation>
    </message>
    <message>
        <source>Belum berlaku: %1</source>
        <translation>Not counted yet: %1</translation>
    </message>
    <message>
        <source>Sudah dijumlahkan dan ditandatangani.</source>
        <translation>Added up and signed.</translation>
    </message>
    <message>
        <source>Jumlah yang ditandatangani tidak cocok lagi: ada hasil yang masuk atau diperbaiki sesudahnya. Jumlahkan lagi.</source>
        <translation>The sum that was signed no longer fits: a result came in or was corrected since. Add up again.</translation>
    </message>
    <message>
        <source>Jumlahkan yang sudah masuk…</source>
        <translation>Add up those that are in…</translation>
    </message>
    <message>
        <source>Jumlahkan…</source>
        <translation>Add up…</translation>
    </message>
    <message>
        <source>Tempat atau rapat yang menjumlahkan</source>
        <translation>Place or meeting where it is added up</translation>
    </message>
    <message>
        <source>Mengapa dijumlahkan lagi</source>
        <translation>Why it is added up again</translation>
    </message>
    <message>
        <source>Jumlahkan dan bacakan</source>
        <translation>Add up and read out</translation>
    </message>
    <message>
        <source>Pemilihan langsung: yang terpilih ditetapkan dari jumlah suara semua unit. Warga memutuskan nama mana yang sama orangnya.</source>
        <translation>Direct election: the votes of all units together decide who is elected. Residents say which names are one person.</translation>
    </message>
    <message>
        <source>Kunjungan rumah dihitung terpisah. Hasil unit ini baru berlaku setelah semua sesinya dijumlahkan dan ditandatangani.</source>
        <translation>House to house was counted apart. The unit's result counts once all its sittings are added up and signed.</translation>
    </message>
    <message>
        <source>Jumlahkan lagi…</source>
        <translation>Add up again…</translation>
    </message>
</context>
<context>
    <name>SupervisorPage</name>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>FGD</source>
        <translation>FGD</translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation>Houses</translation>
    </message>
    <message>
        <source>Survei</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Kotak</source>
        <translation>Boxes</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Kelurahan/desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Data terakhir</source>
        <translation>Last data</translation>
    </message>
    <message>
        <source>Belum ada data. Terima dulu dari server.</source>
        <translation>No data yet. Receive from the server first.</translation>
    </message>
    <message>
        <source>Perlu diselesaikan</source>
        <translation>To be settled</translation>
    </message>
    <message>
        <source>Hasil pemilihan</source>
        <translation>Election results</translation>
    </message>
    <message>
        <source>Kerja di desa</source>
        <translation>Work in a village</translation>
    </message>
    <message>
        <source>Cari dan kembalikan catatan</source>
        <translation>Find and send back a record</translation>
    </message>
</context>
<context>
    <name>SyncChip</name>
    <message numerus="yes">
        <source>%n ditolak: lihat</source>
        <translation>
            <numerusform>%n refused: see</numerusform>
            <numerusform>%n refused: see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n belum terkirim</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message>
        <source>terkirim</source>
        <translation>sent</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Kirim dan terima</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>catatan menunggu dikirim</source>
        <translation>changes wait to be sent</translation>
    </message>
    <message>
        <source>Semua catatan sudah terkirim</source>
        <translation>Everything is sent</translation>
    </message>
    <message>
        <source>Terakhir: %1</source>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>Belum pernah dikirim dari tablet ini.</source>
        <translation>Nothing was ever sent from this tablet.</translation>
    </message>
    <message>
        <source>%1 dari %2 perubahan</source>
        <translation>%1 of %2 changes</translation>
    </message>
    <message>
        <source>Menghubungi server…</source>
        <translation>Calling the server…</translation>
    </message>
    <message>
        <source>Belum berhasil. Tidak ada yang hilang; coba lagi bila ada jaringan.</source>
        <translation>Not done yet. Nothing is lost; try again where there is a network.</translation>
    </message>
    <message>
        <source>Terkirim %1, diterima %2 perubahan (%3 KB naik, %4 KB turun).</source>
        <translation>Sent %1, received %2 changes (%3 KB up, %4 KB down).</translation>
    </message>
    <message>
        <source>Tablet ini belum dihubungkan. Tempelkan undangan di halaman depan.</source>
        <translation>This tablet is not connected yet. Paste an invitation on the first page.</translation>
    </message>
    <message>
        <source>Ditolak server</source>
        <translation>Refused by the server</translation>
    </message>
    <message>
        <source>Catatan tetap aman di tablet dan disimpan untuk pengawas.</source>
        <translation>The records are safe on the tablet and kept for a supervisor.</translation>
    </message>
    <message>
        <source>Sedang mengirim…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message numerus="yes">
        <source>%n foto atau berkas (%1) menyusul sesudah catatan.</source>
        <translation>
            <numerusform>%n photo or file (%1) follows after the records.</numerusform>
            <numerusform>%n photos or files (%1) follow after the records.</numerusform>
        </translation>
    </message>
    <message>
        <source>Foto dan berkas: %1 dari %2</source>
        <translation>Photos and files: %1 of %2</translation>
    </message>
    <message>
        <source>Foto dan berkas: %1 terkirim, %2 diterima.</source>
        <translation>Photos and files: %1 sent, %2 received.</translation>
    </message>
    <message>
        <source>Foto dan berkas dari tablet lain</source>
        <translation>Photos and files of other tablets</translation>
    </message>
    <message numerus="yes">
        <source>%n belum ada di sini (%1).</source>
        <translation>
            <numerusform>%n is not here yet (%1).</numerusform>
            <numerusform>%n are not here yet (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang dari tablet ini selalu dikirim.</source>
        <translation>Those of this tablet are always sent.</translation>
    </message>
    <message>
        <source>Ambil juga</source>
        <translation>Get them too</translation>
    </message>
    <message>
        <source>Jangan dulu</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>TallyCard</name>
    <message>
        <source>Hadir %1 % · sah %2, tidak sah %3, kosong %4</source>
        <translation>Turnout %1 % · valid %2, invalid %3, blank %4</translation>
    </message>
    <message>
        <source>Sidik hasil tidak cocok</source>
        <translation>The hash does not hold</translation>
    </message>
    <message>
        <source>Dua hasil berbeda untuk satu TPS</source>
        <translation>Two different results for one box</translation>
    </message>
    <message>
        <source>Sidik hasil cocok</source>
        <translation>The hash holds</translation>
    </message>
    <message>
        <source>jumlah semua unit</source>
        <translation>sum of all units</translation>
    </message>
    <message>
        <source>jumlah sesi</source>
        <translation>sum of sittings</translation>
    </message>
    <message>
        <source>kunjungan rumah, sesi %1</source>
        <translation>house to house, sitting %1</translation>
    </message>
    <message>
        <source>Terpilih: %1</source>
        <translation>Elected: %1</translation>
    </message>
</context>
<context>
    <name>TallyPage</name>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Ditandatangani %1 oleh %2</source>
        <translation>Signed %1 by %2</translation>
    </message>
    <message>
        <source>Ini berita acara perbaikan: menggantikan yang ditandatangani sebelumnya.</source>
        <translation>This is a correcting record: it replaces what was signed before.</translation>
    </message>
    <message>
        <source>terpilih</source>
        <translation>elected</translation>
    </message>
    <message>
        <source>Sidik hasil: %1</source>
        <translation>Hash of the result: %1</translation>
    </message>
    <message>
        <source>Jumlah dari: %1</source>
        <translation>Sum of: %1</translation>
    </message>
    <message>
        <source>Suara unit ini dijumlahkan dengan unit lain. Yang terpilih ditetapkan dari jumlah semuanya.</source>
        <translation>The votes of this unit are added to those of the others. Who is elected follows from the sum of all.</translation>
    </message>
</context>
<context>
    <name>TallyPrints</name>
    <message>
        <source>Cetak dan umumkan</source>
        <translation>Print and publish</translation>
    </message>
    <message>
        <source>Berita acara (PDF)</source>
        <translation>Minutes (PDF)</translation>
    </message>
    <message>
        <source>Salinan (PDF)</source>
        <translation>Copy (PDF)</translation>
    </message>
    <message>
        <source>Berkas untuk diperiksa siapa pun</source>
        <translation>File that anybody can check</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Tutup pratinjau</source>
        <translation>Close the preview</translation>
    </message>
    <message>
        <source>Lihat dulu</source>
        <translation>Look first</translation>
    </message>
    <message>
        <source>Halaman %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Asli</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>SALINAN ke-%1</source>
        <translation>COPY no. %1</translation>
    </message>
    <message>
        <source>%1, dicetak %2 oleh %3</source>
        <translation>%1, printed %2 by %3</translation>
    </message>
    <message>
        <source>Beberapa tablet mencetak asli sebelum saling kirim. Tanda tablet di belakang nomor membedakannya.</source>
        <translation>Several tablets printed an original before they synced. The tablet's mark behind the number tells them apart.</translation>
    </message>
    <message>
        <source>Cetakan berikutnya bertanda: %1. Yang di belakang adalah tanda tablet ini.</source>
        <translation>The next print is marked: %1. What stands behind is this tablet's mark.</translation>
    </message>
</context>
<context>
    <name>TapCounter</name>
    <message>
        <source>%1: %2, sentuh untuk menambah</source>
        <translation>%1: %2, touch to add one</translation>
    </message>
    <message>
        <source>Kurangi: %1</source>
        <translation>Less: %1</translation>
    </message>
    <message>
        <source>Tambah lima: %1</source>
        <translation>Add five: %1</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Catatan yang belum diterima</source>
        <translation>A record that has not come yet</translation>
    </message>
    <message>
        <source>Dari %1, %2</source>
        <translation>From %1, %2</translation>
    </message>
    <message>
        <source>Mengapa sudah benar?</source>
        <translation>Why is it right?</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Buka dan perbaiki</source>
        <translation>Open and correct</translation>
    </message>
    <message>
        <source>Kirim jawaban</source>
        <translation>Send the answer</translation>
    </message>
    <message>
        <source>Sudah benar</source>
        <translation>It is right</translation>
    </message>
</context>
<context>
    <name>TieCard</name>
    <message>
        <source>Suara sama: %1 orang untuk %2 kursi</source>
        <translation>A tie: %1 people, seats left: %2</translation>
    </message>
    <message>
        <source>Catat keputusan</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>Cara ini tidak berhasil</source>
        <translation>This did not help</translation>
    </message>
    <message>
        <source>Menunggu hasil pemungutan ulang. Lanjutkan hitungannya dari halaman Pemilihan; hasil yang sudah ditandatangani muncul di sini.</source>
        <translation>Waiting for the run-off. Go on with its count from the page Election; its signed result shows here.</translation>
    </message>
    <message>
        <source>Kotak sendiri, hanya nama yang sama suaranya, sebanyak kursi yang tersisa. Hitungan ini menunggu.</source>
        <translation>A box of its own, for the tied names alone and as many seats as are left. This count waits.</translation>
    </message>
    <message>
        <source>Mulai pemungutan ulang</source>
        <translation>Begin the run-off</translation>
    </message>
    <message>
        <source>Pemungutan ulang: %1</source>
        <translation>Run-off: %1</translation>
    </message>
    <message>
        <source>Suaranya sama lagi: cara berikutnya menurut tata tertib.</source>
        <translation>Tied again: the next remedy of the rules.</translation>
    </message>
    <message>
        <source>Pakai hasil itu: %1</source>
        <translation>Take its result: %1</translation>
    </message>
    <message>
        <source>Pemungutan ulang</source>
        <translation>Run-off</translation>
    </message>
    <message>
        <source>Semua yang suaranya sama mendapat kursi, bila jumlah kursi tetap ganjil dan paling banyak 13.</source>
        <translation>All who are tied get a seat, if the number of seats stays odd and at most 13.</translation>
    </message>
    <message>
        <source>Semua cara menurut tata tertib sudah dicoba. Kursi itu tetap kosong sampai warga memutuskan.</source>
        <translation>All remedies of the rules have been tried. The seat stays empty until the residents decide.</translation>
    </message>
    <message>
        <source>Bukan abjad, bukan umur, bukan siapa lebih dulu. Yang memutuskan cara di tata tertib, menurut urutannya, di depan saksi.</source>
        <translation>Not the alphabet, not age, not who came first. The ways that the rules name decide, in their order, before witnesses.</translation>
    </message>
    <message>
        <source>Adakah yang rela mundur? Catat siapa yang mendapat kursi.</source>
        <translation>Is anyone willing to stand back? Record who gets the seat.</translation>
    </message>
    <message>
        <source>Cara memutuskan dan saksinya</source>
        <translation>How it was decided, and who saw it</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tablet ini tidak punya GPS, atau GPS sedang dimatikan. Gambarlah di peta.</source>
        <translation>This tablet has no GPS, or it is switched off. Draw on the map.</translation>
    </message>
    <message>
        <source>Geser peta, lalu tambahkan titik demi titik; atau berjalanlah sepanjang garisnya.</source>
        <translation>Move the map and add point after point; or walk along the line.</translation>
    </message>
    <message>
        <source>Mencari sinyal…</source>
        <translation>Looking for a signal…</translation>
    </message>
    <message>
        <source>Ketelitian %1 belum cukup, tunggu sebentar.</source>
        <translation>Accurate to %1, which is not enough; wait a little.</translation>
    </message>
    <message>
        <source>Berjalanlah; satu titik setiap %1.</source>
        <translation>Walk on; a point every %1.</translation>
    </message>
    <message>
        <source>Tambah titik</source>
        <translation>Add point</translation>
    </message>
    <message>
        <source>Berhenti berjalan</source>
        <translation>Stop walking</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Walk</translation>
    </message>
    <message>
        <source>Batalkan titik</source>
        <translation>Undo point</translation>
    </message>
    <message>
        <source>%1 titik</source>
        <translation>%1 points</translation>
    </message>
</context>
<context>
    <name>TraceEditor</name>
    <message>
        <source>Luas %1, keliling %2</source>
        <translation>Area %1, way round %2</translation>
    </message>
    <message>
        <source>Panjang %1</source>
        <translation>Length %1</translation>
    </message>
    <message>
        <source>Ubah di peta</source>
        <translation>Change on map</translation>
    </message>
    <message>
        <source>Jalan keliling atau gambar</source>
        <translation>Walk round or draw</translation>
    </message>
    <message>
        <source>Jalan atau gambar</source>
        <translation>Walk or draw</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>TurusTile</name>
    <message>
        <source>Laki-laki atau perempuan?</source>
        <translation>Man or woman?</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Kembalikan yang dihapus</source>
        <translation>Bring back what was removed</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Siapa yang memakai tablet ini?</source>
        <translation>Who is using this tablet?</translation>
    </message>
    <message>
        <source>Membuka data… %1 %</source>
        <translation>Opening… %1 %</translation>
    </message>
    <message>
        <source>Memeriksa PIN…</source>
        <translation>Checking the PIN…</translation>
    </message>
    <message>
        <source>PIN salah beberapa kali. Tunggu %1 detik.</source>
        <translation>Wrong PIN several times. Wait %1 seconds.</translation>
    </message>
    <message>
        <source>PIN salah. Coba lagi.</source>
        <translation>Wrong PIN. Try again.</translation>
    </message>
</context>
<context>
    <name>UploadInput</name>
    <message>
        <source>Ambil dengan kamera tablet dulu, lalu pilih berkasnya di sini.</source>
        <translation>Take it with the tablet's camera first, then choose the file here.</translation>
    </message>
    <message>
        <source>Ganti berkas</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Berkas ini belum sampai di tablet ini. Kirim dan terima untuk mengambilnya.</source>
        <translation>This file has not come to this tablet yet. Send and receive to get it.</translation>
    </message>
    <message>
        <source>Berkas ini sudah ditarik dan dihapus di mana-mana: %1</source>
        <translation>This file was taken back and erased everywhere: %1</translation>
    </message>
    <message>
        <source>Hapus di mana-mana</source>
        <translation>Erase everywhere</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Sifat baik apa yang masih hidup di sini?</source>
        <translation>Which good qualities are still alive here?</translation>
    </message>
    <message>
        <source>Pilih nilai</source>
        <translation>Choose a value</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Perbuatan apa yang menunjukkannya?</source>
        <translation>Which deed shows it?</translation>
    </message>
    <message>
        <source>Sebut perbuatannya, jangan orangnya.</source>
        <translation>Name the deed, not the person.</translation>
    </message>
    <message>
        <source>Tetapkan peringkat menurut suara</source>
        <translation>Set the ranks by votes</translation>
    </message>
</context>
<context>
    <name>VillageList</name>
    <message>
        <source>Kelurahan/desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>FGD</source>
        <translation>FGD</translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation>Houses</translation>
    </message>
    <message>
        <source>Kotak</source>
        <translation>Boxes</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Hapus berkas ini di mana-mana?</source>
        <translation>Erase this file everywhere?</translation>
    </message>
    <message>
        <source>Dihapus sekarang dari tablet ini, dan dari server dan tablet lain saat mereka mengirim dan menerima. Tidak dapat dikembalikan. Bahwa berkas ini pernah ada, siapa yang menghapusnya dan mengapa, tetap tercatat.</source>
        <translation>It is erased from this tablet now, and from the server and other tablets when they send and receive. It cannot be brought back. That the file was there, who erased it and why stays on record.</translation>
    </message>
    <message>
        <source>Mengapa? Misalnya: Inaq Sri menarik izinnya</source>
        <translation>Why? For example: Inaq Sri no longer agrees</translation>
    </message>
    <message>
        <source>Mengapa?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Hapus di mana-mana</source>
        <translation>Erase everywhere</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WitnessBoard</name>
    <message>
        <source>Surat %1 selesai</source>
        <translation>Paper %1 done</translation>
    </message>
    <message>
        <source>Surat pertama</source>
        <translation>First paper</translation>
    </message>
    <message>
        <source>Surat %1 dari %2</source>
        <translation>Paper %1 of %2</translation>
    </message>
    <message>
        <source>sah %1 · kosong %2 · tidak sah %3</source>
        <translation>valid %1 · blank %2 · invalid %3</translation>
    </message>
</context>
<context>
    <name>WitnessField</name>
    <message>
        <source>P</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>L</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Man</translation>
    </message>
</context>
<context>
    <name>WitnessWindow</name>
    <message>
        <source>Layar saksi</source>
        <translation>Witness screen</translation>
    </message>
</context>
</TS>
