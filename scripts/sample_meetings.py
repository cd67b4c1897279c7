"""Meetings of a sample village, one function a form: what sample_data.py writes beside FGDs and households."""
import json

MEN = ["Amat", "Sahdan", "Lalu Wirya", "Mustiadi", "H. Ridwan", "Khairuddin", "Sulaiman", "Zainudin", "Mahrip", "Sahabudin"]
WOMEN = ["Inaq Sahnim", "Baiq Mulyani", "Sri Wahyuni", "Rumenah", "Hj. Aminah", "Zubaidah", "Fatmawati", "Rohani", "Nurhayati", "Salmah"]
# The village's criteria: wording, meaning, aspect, household question, measure and its value; none where the RT judges.
CRITERIA = [("Bale tanaq, pager bedek", "Lantai tanah", "RUMAH", "LANTAI", "EQ", "TANAH"),
            ("Bale sempit, tindoq berarak", "Rumah sempit, tidur berdesakan", "RUMAH", "M2_PER_JIWA", "LT", "7.2"),
            ("Aiq kurang lamun balit", "Air kurang pada musim kemarau", "AIR_SANITASI", "CUKUP", "EQ", "KURANG"),
            ("Ndeq araq jamban", "Tidak punya jamban", "AIR_SANITASI", "BAB", "EQ", "SUNGAI_KEBUN"),
            ("Kepeng ndeq cukup sebulan", "Penghasilan di bawah 1 juta", "EKONOMI", "PENGHASILAN", "EQ", "LT1"),
            ("Anak ndeq sekolah", "Anak tidak sekolah", "PENDIDIKAN", "ANAK_TIDAK_SEKOLAH", "GE", "1"),
            ("Nyinggaq leq bank subuh", "Berutang kepada rentenir", "EKONOMI", "UTANG", "EQ", "RENTENIR"),
            ("Mangan sekali sejelo", "Makan sekali sehari", "PANGAN", "", "", "")]
PROBLEMS = [("Saluran di RT 003 tersumbat, air masuk rumah saat hujan", "LINGKUNGAN"), ("Modal usaha hanya dari rentenir", "EKONOMI"),
            ("Dua puluh rumah tidak punya jamban", "LINGKUNGAN"), ("Anak putus sekolah karena biaya", "SOSIAL"), ("Nelayan tidak punya tempat es", "EKONOMI")]
CHOICES = {"EQ": "ukuran_pilihan"}


class Steps:
    def __init__(self):
        self.lines = []

    def set(self, ref, value):
        self.lines.append({"set": ref, "value": str(value)})

    def add(self, ref):
        self.lines.append({"add": ref})

    def page(self, page, **answers):
        for name, value in answers.items():
            self.set("/data/%s/%s" % (page, name), value)

    def row(self, repeat, number, first, **answers):
        """Row `number`; rows behind the `first` that the form begins with are added."""
        if number > first:
            self.add("/data/" + repeat)
        self.page("%s[%d]" % (repeat, number), **answers)

    def finish(self):
        self.lines.append({"finish": True})

    def write(self, path):
        with open(path, "w", encoding="utf-8") as out:
            for line in self.lines:
                out.write(json.dumps(line, ensure_ascii=False) + "\n")


def opening(s, dice, day, place, women, men, **header):
    """The pages that every meeting begins with; answers how many came."""
    f, m = dice.randint(*women), dice.randint(*men)
    s.page("kepala", tgl="2026-11-%02d" % day, jam_mulai="15:30", jam_selesai="17:45", tempat=place, notulis=dice.choice(WOMEN),
           bahasa="id sas", media="METAPLAN PLANO", dibacakan="OK", **header)
    s.page("hadir", hadir_p=f, hadir_l=m, miskin_p=f // 2, miskin_l=m // 3, sumber_status="KESEPAKATAN_RT", marginal_p=2, muda=4, undangan=f + m + 8)
    return f + m


def minutes(s, *rows):
    for i, (hour, group, sex, said) in enumerate(rows, 1):
        s.row("catatan", i, 0, jam=hour, unsur=group, jk=sex, isi=said)


def agreed(s, present, *texts, first=0, against=0):
    for i, text in enumerate(texts, 1):
        s.row("kesepakatan", i, first, isi=text, setuju=present - against, tidak_setuju=against)
        if against:
            s.set("/data/kesepakatan[%d]/keberatan" % i, "Waktunya terlalu dekat dengan musim tanam")


def closing(s, dice):
    """Who signs, on paper; photos are on another camera, which is a reason that a real village gives."""
    for i, (role, name) in enumerate([("FASKEL", "Sari"), ("NOTULIS", dice.choice(WOMEN)), ("WAKIL_P", dice.choice(WOMEN)), ("WAKIL_L", dice.choice(MEN))], 1):
        s.row("tanda", i, 0, peran=role, nama=name, ttd_kertas="YA")
    s.set("/data/tutup/alasan_tidak_lengkap", "Foto ada di kamera kelurahan, menyusul")


def readiness(dice):
    s = Steps()
    present = opening(s, dice, 1, "Aula kelurahan", (30, 45), (35, 50))
    s.page("informasi", diberitahu="PEREMPUAN LAKI_LAKI PEMUDA MISKIN RT RW KELURAHAN", cara="UNDANGAN IBADAH RUMAH", rt_terwakili=17, rt_semua=18)
    minutes(s, ("16:00", "WARGA_MISKIN", "P", "Dulu bantuan hanya sampai ke yang dekat dengan pengurus"), ("16:20", "TOKOH_AGAMA", "L", "Program ini meminta kita jujur lebih dahulu"))
    s.page("keputusan", putusan="MENERIMA", dasar="SUARA_TERBANYAK", setuju=present - 4, tidak_setuju=3, abstain=1,
           keberatan="Khawatir pengurus lama menguasai lagi", nomor_ba="01/RKM/XI/2026")
    for i, (name, sex, wish) in enumerate([("Sri Wahyuni", "P", "FGD PEMETAAN"), ("Mahrip", "L", "PEMETAAN TEKNIK"), ("Rohani", "P", "SOSIALISASI"), ("Zainudin", "L", "PANITIA")], 1):
        s.row("relawan", i, 0, nama=name, jk=sex, umur=dice.randint(19, 45), rt="%03d" % dice.randint(1, 6), minat=wish)
    s.row("rktl", 1, 0, apa="Refleksi kemiskinan di setiap RT", siapa="Relawan dan fasilitator", kapan="2026-11-09")
    closing(s, dice)
    return s


def bkm_criteria(dice):
    s = Steps()
    present = opening(s, dice, dice.randint(8, 20), "Berugak RT", (9, 15), (7, 12), tingkat="RT", rw="005", rt="%03d" % dice.randint(1, 6), kelompok="CAMPURAN")
    minutes(s, ("16:10", "WARGA", "P", "Yang memegang kas harus yang kasnya tidak pernah kurang"), ("16:35", "PEMUDA", "L", "Jangan dilihat sekolahnya, lihat perbuatannya"))
    values = [("JUJUR", "mengembalikan uang kembalian lebih"), ("AMANAH", "kas jamaah utuh bertahun-tahun"), ("ADIL", "membagi bantuan sesuai yang berhak"),
              ("PEDULI", "menjenguk tetangga sakit tanpa diminta"), ("IKHLAS", "ikut gotong royong meski tidak disuruh")]
    for i, (value, deed) in enumerate(values, 1):
        s.row("nilai", i, 1, nilai_id=value, bukti_perbuatan=deed, dukungan=present - i, peringkat=i)
    for i, (condition, text, kind) in enumerate([("WARGA", "Tinggal di sini sedikitnya enam bulan", "WAJIB"), ("BUKAN_PARTAI", "", "WAJIB"), ("BACA_TULIS", "", "DIHARAPKAN")], 1):
        s.row("syarat", i, 0, syarat_id=condition, isi=text, sifat=kind, dukungan=present - 2)
    agreed(s, present, "Lima nilai ini dibacakan sebelum surat suara dibagikan")
    closing(s, dice)
    return s


def institutions(dice):
    s = Steps()
    present = opening(s, dice, dice.randint(8, 20), "Musala", (8, 14), (8, 14), tingkat="KELURAHAN", kelompok="TOKOH")
    minutes(s, ("16:05", "PKK", "P", "Rapat LPM tidak pernah mengundang ibu-ibu"))
    rows = [("LPM", "LPM", "PEMERINTAH", 2, 12, "KETUA", 2, 1, "TIDAK", "Keputusan diambil sendiri, warga tidak tahu kasnya"),
            ("Arisan ibu RT 003", "ARISAN", "WARGA", 24, 0, "MUSYAWARAH", 4, 5, "TIDAK", "Jujur dan dekat, tetapi hanya untuk satu RT"),
            ("Banjar kematian", "BANJAR", "WARGA", 20, 65, "MUSYAWARAH", 5, 5, "TIDAK", "Hidup gotong royong, tidak mengurus program"),
            ("Koperasi nelayan", "KOPERASI", "PIHAK_LAIN", 3, 31, "PENGURUS", 3, 2, "TIDAK", "Pinjaman hanya untuk yang punya perahu")]
    for i, (name, kind, founder, f, m, decided, use, near, fit, why) in enumerate(rows, 1):
        s.row("lembaga", i, 1, nama=name, jenis=kind, dibentuk_oleh=founder, anggota_p=f, anggota_l=m, pengambilan_keputusan=decided,
              manfaat=use, kedekatan=near, layak_bkm=fit, alasan_layak=why)
    s.set("/data/lembaga[3]/nilai_hidup", "GOTONG PEDULI IKHLAS")
    s.row("kepemimpinan", 1, 0, peran="KADER", jumlah_p=6, jumlah_l=0, nilai_hidup="RELAWAN PEDULI", perbuatan="menimbang balita setiap bulan tanpa upah", pengaruh=3)
    agreed(s, present, "Warga membentuk BKM baru, tidak memakai lembaga yang ada", against=2)
    s.row("rktl", 1, 0, apa="Panitia pembentukan BKM", siapa="Relawan", kapan="2026-11-27")
    closing(s, dice)
    return s


def free_topic(dice):
    s = Steps()
    s.page("kepala", jenis_fgd="LINGKUNGAN", topik="Banjir di RT 003 dan RT 004", siklus="PS")
    present = opening(s, dice, dice.randint(8, 20), "Rumah ketua RT", (8, 12), (8, 12), tingkat="RT", rw="005", rt="003", kelompok="MISKIN")
    minutes(s, ("16:00", "WARGA", "P", "Air masuk rumah tiga kali musim hujan lalu"), ("16:30", "RT_RW", "L", "Saluran di hilir ditutup untuk jalan"))
    for i, (text, kind, level) in enumerate([("Rumah tergenang setiap musim hujan", "MASALAH", 0), ("Saluran tersumbat sampah", "SEBAB", 1), ("Tidak ada yang merasa memiliki saluran", "AKAR", 2)], 1):
        s.row("sebab", i, 0, teks=text, jenis=kind, tingkat_sebab=level)
    s.set("/data/sebab[3]/nilai_hilang", "GOTONG")
    agreed(s, present, "Gotong royong membersihkan saluran setiap Minggu pagi")
    s.row("rktl", 1, 0, apa="Meminjam gerobak sampah", siapa="Pemuda RT 003", kapan="2026-11-29", dukungan="Gerobak, cangkul")
    closing(s, dice)
    return s


def village_criteria(dice):
    s = Steps()
    present = opening(s, dice, 21, "Aula kelurahan", (16, 22), (14, 20))
    s.page("kepala", berlaku_mulai="2026-11-23")
    for i, (spoken, meaning, aspect, question, measure, value) in enumerate(CRITERIA, 1):
        s.row("kriteria", i, 1, kode="K%d" % i, rumusan=spoken, terjemahan=meaning, aspek=aspect, dukungan=present - i)
        if question:
            s.page("kriteria[%d]" % i, ukuran_soal=question, ukuran_op=measure)
            s.set("/data/kriteria[%d]/%s" % (i, CHOICES.get(measure, "ukuran_angka")), value)
    agreed(s, present, "Delapan kriteria ini dipakai untuk pendataan semua rumah", "Daftar PS2 dibacakan di RT, tidak ditempel", against=3)
    s.page("periksa", umumkan_ps2="TIDAK")
    closing(s, dice)
    return s


def priorities(dice):
    s = Steps()
    present = opening(s, dice, 22, "Aula kelurahan", (15, 20), (15, 20))
    scores = [(5, 4, 5, 4, 5, 3), (4, 5, 4, 3, 3, 4), (4, 4, 4, 3, 4, 2), (3, 3, 4, 3, 4, 5), (2, 3, 3, 4, 3, 3)]
    names = ["mendesak", "kk_miskin", "dampak", "potensi", "swadaya", "biaya"]
    for i, ((text, aspect), marks) in enumerate(zip(PROBLEMS, scores), 1):
        s.row("masalah", i, 1, uraian=text, aspek=aspect, **{"skor_" + name: mark for name, mark in zip(names, marks)})
    agreed(s, present, "Urutan ini menjadi dasar PJM Pronangkis")
    closing(s, dice)
    return s


MEETINGS = {"rembug-kesiapan-masyarakat": readiness, "fgd-kriteria-bkm": bkm_criteria, "fgd-kelembagaan": institutions, "fgd-topik-bebas": free_topic,
            "lokakarya-kriteria": village_criteria, "prioritas-masalah": priorities}
