<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ConflictCard</name>
    <message>
        <source>(dikosongkan)</source>
        <translation>(taken away)</translation>
    </message>
</context>
<context>
    <name>CountBoard</name>
    <message>
        <source>Ada tanda atau nama pemilih</source>
        <translation>Shows who voted</translation>
    </message>
    <message>
        <source>Bukan surat resmi</source>
        <translation>Not an official ballot</translation>
    </message>
    <message>
        <source>Tidak terbaca</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Surat %1 dari %2</source>
        <translation>Ballot %1 of %2</translation>
    </message>
    <message>
        <source>sah %1 · kosong %2 · tidak sah %3</source>
        <translation>valid %1 · blank %2 · invalid %3</translation>
    </message>
    <message>
        <source>Lebih banyak surat daripada isi kotak: berhenti dan hitung ulang.</source>
        <translation>More ballots than were in the box: stop, and count again.</translation>
    </message>
    <message>
        <source>Surat nomor %1</source>
        <translation>Ballot number %1</translation>
    </message>
    <message>
        <source>Sentuh nama yang dibacakan</source>
        <translation>Touch the name that is read out</translation>
    </message>
    <message>
        <source>Nama yang sama dua kali di surat ini: hanya satu yang dihitung.</source>
        <translation>The same name twice on this ballot: only one counts.</translation>
    </message>
    <message>
        <source>Hapus nama terakhir</source>
        <translation>Remove last name</translation>
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
        <source>Cari atau tulis nama baru</source>
        <translation>Find, or write a new name</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>CountFigures</name>
    <message>
        <source>Hitung surat di kotak dulu</source>
        <translation>Count the papers in the box first</translation>
    </message>
    <message>
        <source>Setiap angka dihitung sendiri oleh orang, lalu dibandingkan. Jangan dihitung dari angka lain.</source>
        <translation>People count each figure by itself; then they are compared. Never work one out from the others.</translation>
    </message>
    <message>
        <source>Surat diterima</source>
        <translation>Ballots received</translation>
    </message>
    <message>
        <source>Surat sisa</source>
        <translation>Ballots unused</translation>
    </message>
    <message>
        <source>Surat rusak dikembalikan</source>
        <translation>Ballots spoilt and returned</translation>
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
        <source>Buka surat pertama</source>
        <translation>Open the first ballot</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Hitung suara %1</source>
        <translation>Count %1</translation>
    </message>
    <message>
        <source>Hitung suara</source>
        <translation>Ballot count</translation>
    </message>
    <message>
        <source>Batalkan surat %1</source>
        <translation>Undo ballot %1</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Surat berikutnya</source>
        <translation>Next ballot</translation>
    </message>
</context>
<context>
    <name>CountResult</name>
    <message>
        <source>Surat yang dibaca sama dengan isi kotak</source>
        <translation>Ballots read are as many as were in the box</translation>
    </message>
    <message>
        <source>Surat yang hilang sama menurut surat dan daftar hadir</source>
        <translation>Missing papers agree with the sign-ins</translation>
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
        <source>Suara sama di batas kursi terakhir: selesaikan menurut tata tertib.</source>
        <translation>A tie across the last seat: settle it as the rules say.</translation>
    </message>
    <message>
        <source>Tanda tangan saksi</source>
        <translation>Witnesses sign</translation>
    </message>
    <message>
        <source>Setelah ditandatangani, hasil tidak dapat diubah lagi.</source>
        <translation>Once signed, the result cannot be changed.</translation>
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
        <source>Kembali menghitung</source>
        <translation>Back to counting</translation>
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
</context>
<context>
    <name>CountSettings</name>
    <message>
        <source>Tata tertib TPS ini</source>
        <translation>Rules of this box</translation>
    </message>
    <message>
        <source>Isi sesuai kesepakatan warga. Setelah surat pertama dibaca, aturan tidak berubah lagi.</source>
        <translation>As the residents agreed. Once the first ballot is read, the rules stay.</translation>
    </message>
    <message>
        <source>RT/RW, misalnya RT 003/RW 005</source>
        <translation>RT/RW, as in RT 003/RW 005</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Warga dewasa perempuan</source>
        <translation>Adult women</translation>
    </message>
    <message>
        <source>Warga dewasa laki-laki</source>
        <translation>Adult men</translation>
    </message>
    <message>
        <source>Nama paling sedikit</source>
        <translation>Fewest names</translation>
    </message>
    <message>
        <source>Nama paling banyak</source>
        <translation>Most names</translation>
    </message>
    <message>
        <source>Jumlah utusan</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Kuorum (%)</source>
        <translation>Quorum (%)</translation>
    </message>
    <message>
        <source>Bila satu nama keliru:</source>
        <translation>Where one name is wrong:</translation>
    </message>
    <message>
        <source>Hanya baris itu yang gugur</source>
        <translation>Only that line is struck</translation>
    </message>
    <message>
        <source>Seluruh surat tidak sah</source>
        <translation>The whole ballot is invalid</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Masih perlu diisi</source>
        <translation>Still to fill in</translation>
    </message>
    <message>
        <source>Semua lengkap</source>
        <translation>All complete</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Setelah selesai, catatan ini siap dikirim. Ia masih dapat diperbaiki nanti.</source>
        <translation>Once done, this record is ready to be sent. It can still be corrected later.</translation>
    </message>
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
        <translation>Paste the administrator&apos;s invitation. This once it needs a network.</translation>
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
        <source>Survei lain</source>
        <translation>Other surveys</translation>
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
</context>
<context>
    <name>Main</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
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
    <name>PinPad</name>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>QuestionInput</name>
    <message>
        <source>2026-11-24</source>
        <translation>2026-11-24</translation>
    </message>
    <message>
        <source>15:30</source>
        <translation>15:30</translation>
    </message>
    <message>
        <source>Kurangi</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>QuestionItem</name>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <source>Isian ini belum sesuai.</source>
        <translation>This answer does not fit yet.</translation>
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
    <name>MapDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
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
        <source>Dalam derajat, seperti −8,58321 dan 116,10127, atau 8° 34&apos; 59&quot; LSapos; 59&quot; LS</source>
        <translation>In degrees, as −8.58321 and 116.10127, or 8° 34&apos; 59&quot; S</translation>
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
        <source>Dalam derajat, seperti −8,58321 dan 116,10127, atau 8° 34&apos; 59&quot; LS</source>
        <translation>In degrees, as −8.58321 and 116.10127, or 8° 34&apos; 59&quot; S</translation>
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
</TS>
