"""What a team enters besides the households of a self-mapping: RTs, institutions, problems, a review and a later visit.

Each function takes the steps to add to and dice; the same dice give the same steps.
"""
import random

RTS = range(1, 7)
LANES = ["Gang Mawar", "Gang Pabean", "Jalan Saleh Sungkar", "Gang Kerapu", "Jalan Lingkar", "Gang Masjid"]


def fill(s, page, **answers):
    for name, value in answers.items():
        s.set(page + "/" + name, value)


def row(s, repeat, number, first=1, **answers):
    """Fills a row; `first` is the first one that the form does not begin with."""
    if number >= first:
        s.add(repeat)
    fill(s, "%s[%d]" % (repeat, number), **answers)


def place(rt, number):
    """Where a house stands in Bintaro, about: six RTs in two rows between two lanes, as WGS 84 degrees."""
    dice = random.Random("place %d" % number)
    north, east = -8.5712 + .0013 * (rt % 2) + dice.uniform(-.0005, .0005), 116.0745 + .0014 * (rt // 2) + dice.uniform(-.0006, .0006)
    return "%.6f %.6f 12 %.1f" % (north, east, dice.uniform(3, 9))


def at_the_door(s, number):
    """What is asked before anything else. Dice of its own: other answers stay what they are without it."""
    dice = random.Random("door %d" % number)
    fill(s, "/data/kunjungan", no_urut_rt=number, dibacakan="OK", persetujuan_oleh=dice.choice(["KEPALA", "PASANGAN", "DEWASA"]))


def beside_the_well(s, number, poor):
    dice = random.Random("well %d" % number)
    if poor:
        fill(s, "/data/air", jarak_septik=dice.randint(4, 18), di_halaman="TIDAK", menit_ambil=dice.randint(5, 40))
    else:
        fill(s, "/data/air", di_halaman="YA", biaya=dice.randint(4, 15) * 10000)


def at_work(s, number, poor):
    dice = random.Random("work %d" % number)
    fill(s, "/data/ekonomi", aset=dice.choice(["HP", "TERNAK HP", "TIDAK"] if poor else ["MOTOR HP", "MOTOR PERAHU HP", "MOTOR TERNAK HP"]),
         bantuan=dice.choice(["PKH SEMBAKO", "SEMBAKO PBI_JKN", "TIDAK"] if poor else ["TIDAK", "PBI_JKN"]), keikutsertaan=dice.choice(["ARISAN", "PENGAJIAN", "POSYANDU PENGAJIAN", "TIDAK"]))
    if dice.random() < 0.3:
        fill(s, "/data/ekonomi", jml_usaha=1)
        fill(s, "/data/usaha[1]", jenis=dice.choice(["WARUNG", "MAKANAN", "IKAN", "KERAJINAN"]), lama=dice.randint(1, 15), tenaga=dice.randint(1, 3),
             modal="LT1" if poor else "1_5", kendala=dice.choice(["MODAL", "MODAL PASAR", "TIDAK"]))


def area(s, dice, rt):
    fill(s, "/data/kepala", rw="005", rt="%03d" % rt, ketua_rt=dice.choice(["Mahrip", "Sahabudin", "Zainudin"]), tgl="2026-11-%02d" % (10 + rt),
         batas="Utara gang, timur kali, selatan jalan besar, barat pantai", luas_ha="%.1f" % (1.5 + dice.randint(0, 20) / 10))
    families = dice.randint(48, 72)
    men, women = families * 2 - dice.randint(0, 9), families * 2 + dice.randint(0, 9)
    fill(s, "/data/penduduk", jml_bangunan=families - dice.randint(0, 8), jml_kk=families, jml_jiwa_l=men, jml_jiwa_p=women, jml_dewasa_l=men * 6 // 10, jml_dewasa_p=women * 6 // 10,
         sumber="BUKU_RT", tgl_sumber="2026-10-01")
    for i in range(1, 4):
        length, worn = dice.randint(40, 220), dice.choice(["BAIK", "RR", "RB"])
        row(s, "/data/segmen_jalan", i, nama=LANES[(rt + i) % 6], panjang=length, lebar=dice.choice(["1.2", "2.5", "4"]), permukaan=dice.choice(["PAVING", "BETON", "TANAH"]), kondisi=worn,
            saluran=dice.choice(["KIRI", "KIRI KANAN", "TIDAK"]), damkar="TIDAK")
        if worn != "BAIK":
            s.set("/data/segmen_jalan[%d]/panjang_rusak" % i, length * dice.randint(2, 9) // 10)
    for i in range(1, 3):
        length, worn = dice.randint(30, 150), dice.choice(["BAIK", "RR"])
        row(s, "/data/segmen_drainase", i, nama="Tepi " + LANES[(rt + i) % 6], panjang=length, lebar="0.4", dalam=dice.randint(25, 60), konstruksi=dice.choice(["BATU", "BETON", "TANAH"]), kondisi=worn,
            tersumbat=dice.choice(["YA", "TIDAK"]), hilir=dice.choice(["YA", "TIDAK"]))
        if worn != "BAIK":
            s.set("/data/segmen_drainase[%d]/panjang_rusak" % i, length * dice.randint(2, 8) // 10)
    row(s, "/data/genangan", 1, tempat="Ujung " + LANES[rt % 6], luas=dice.randint(200, 2500), tinggi=dice.choice([20, 35, 50]), lama=dice.choice([1, 3, 6]), kali=dice.randint(1, 6))
    row(s, "/data/sarana", 1, jenis="BERUGAK", nama="Berugak RT", kondisi="BERFUNGSI", pemakai_kk=families // 2, pengelola="RT")
    row(s, "/data/sarana", 2, jenis=dice.choice(["MCK", "KRAN_UMUM", "POSYANDU"]), kondisi=dice.choice(["SEBAGIAN", "TIDAK"]), pemakai_kk=families // 3)
    fill(s, "/data/kebakaran", hidran="TIDAK", jalan_lebar="TIDAK", apar=dice.randint(0, 2), kejadian=dice.randint(0, 2))
    row(s, "/data/rawan", 1, jenis="GEMPA", tahun=2018, kk_terdampak=families * 7 // 10)


def institutions(s, dice):
    fill(s, "/data/kepala", tingkat="KELURAHAN", tgl="2026-11-12", tempat="Aula kelurahan", hadir_p=dice.randint(9, 14), hadir_l=dice.randint(7, 12))
    for i, (name, kind, founders, use, near, fit, why) in enumerate([
            ("Arisan Ibu RT 003", "ARISAN", "WARGA", 4, 5, "TIDAK", "hanya mengurus simpanan anggotanya"),
            ("Posyandu Melati", "POSYANDU", "PEMERINTAH", 5, 4, "TIDAK", "kadernya sudah penuh kerja"),
            ("Banjar Bintaro", "BANJAR", "WARGA", 3, 5, "YA", "keputusan diambil bersama, kasnya terbuka"),
            ("LPM", "LPM", "PEMERINTAH", 2, 2, "TIDAK", "pengurusnya ditunjuk, jarang bertemu warga")], 1):
        row(s, "/data/lembaga", i, 2, nama=name, jenis=kind, tahun_berdiri=dice.randint(1985, 2020), dibentuk_oleh=founders, anggota_p=dice.randint(8, 30), anggota_l=dice.randint(0, 25),
            anggota_miskin=dice.randint(0, 8), kegiatan="Pertemuan bulanan", pengambilan_keputusan="MUSYAWARAH" if founders == "WARGA" else "PENGURUS", manfaat=use, kedekatan=near,
            nilai="GOTONG TERBUKA" if founders == "WARGA" else "PEDULI", layak_bkm=fit, alasan_layak=why)
    for i, (role, deed) in enumerate([("AGAMA", "mendamaikan tetangga yang berselisih soal batas tanah"), ("PEREMPUAN", "mengumpulkan beras untuk janda tua setiap Jumat")], 1):
        row(s, "/data/kepemimpinan", i, peran=role, jumlah_p=dice.randint(1, 4), jumlah_l=dice.randint(0, 4), nilai="PEDULI ADIL", perbuatan=deed, pengaruh=dice.randint(3, 5))
    s.set("/data/hasil/simpulan", "Lembaga bentukan warga lebih dekat, tetapi belum ada yang memperjuangkan warga miskin seluruh kelurahan.")


def problems(s, dice):
    fill(s, "/data/kepala", tingkat="KELURAHAN", tgl="2026-11-16", tempat="Berugak lingkungan", hadir_p=16, hadir_l=14, jml_kk=352)
    for i, (text, aspect, rt, families, poor, volume, unit) in enumerate([
            ("Saluran mampet, air masuk rumah setiap hujan besar", "LINGKUNGAN", "003", 41, 22, 180, "m"),
            ("Nelayan berutang kepada tengkulak setiap musim barat", "EKONOMI", "", 64, 51, "", ""),
            ("Anak putus sekolah karena biaya seragam dan buku", "SOSIAL", "", 19, 17, 23, "anak"),
            ("Tidak punya jamban, buang air di pantai", "LINGKUNGAN", "005", 33, 29, 33, "rumah")], 1):
        row(s, "/data/masalah", i, 2, uraian=text, aspek=aspect, rw="005", rt=rt, kk_terdampak=families, kk_miskin=poor, jiwa=families * 4, volume=volume, sumber=dice.choice(["PS_RT FGD", "PS_RUMAH FGD"]))
        if unit:
            s.set("/data/masalah[%d]/satuan" % i, unit)
    row(s, "/data/potensi", 1, jenis="SDM", uraian="Tukang batu dan pemuda yang mau bekerja bakti", lokasi="RT 003 dan 004", untuk="M-161126-01 M-161126-04")
    row(s, "/data/potensi", 2, jenis="SOSIAL", uraian="Arisan ibu yang kasnya utuh", lokasi="RT 003", untuk="M-161126-02")
    row(s, "/data/program", 1, masalah="M-161126-01", tahun_ke=1, kegiatan="Perbaikan drainase RT 003", volume=180, satuan="m", biaya_total=96000000, dari_blm=60000000, dari_swadaya=26000000,
        dari_apbd=10000000, penerima_kk=41, penerima_kk_miskin=38, pelaksana="KSM", nama_pelaksana="KSM Kerapu")
    row(s, "/data/program", 2, masalah="M-161126-04", tahun_ke=1, kegiatan="Jamban keluarga", volume=20, satuan="rumah", biaya_total=50000000, dari_blm=35000000, dari_swadaya=15000000, penerima_kk=20,
        penerima_kk_miskin=20, pelaksana="UPL")
    row(s, "/data/program", 3, masalah="M-161126-03", tahun_ke=2, kegiatan="Beasiswa anak putus sekolah", volume=23, satuan="anak", biaya_total=18400000, dari_swadaya=3400000, dari_csr=15000000,
        penerima_kk=19, penerima_kk_miskin=19, pelaksana="UPS")


ITEMS = {"bkm": ["rapat", "notulen", "anggota_aktif", "pergantian", "tanpa_upah", "pemilu_tepat"], "dana": ["modal", "rr"],
         "hasil_kerja": ["prasarana", "pemeliharaan", "ksm_aktif", "pjm_anggaran", "swadaya_jalan", "kemitraan"], "warga": ["konflik", "kebocoran"]}


def items(s, answers, figures):
    for page, names in ITEMS.items():
        for name in names:
            s.set("/data/%s/%s" % (page, name), answers.get(name, "YA"))
        for name, value in figures.get(page, {}).items():
            s.set("/data/%s/%s" % (page, name), value)


def review(s, dice):
    fill(s, "/data/kepala", tahun=2024, tgl="2024-12-10", tempat="Aula kelurahan")
    fill(s, "/data/rwt", rwt_ada="YA", hadir_p=38, hadir_l=46, hadir_miskin=29, lpj="YA", audit="YA", papan="SEBAGIAN", papan_tempat=3, ps2_ditinjau="TIDAK", renta="YA")
    items(s, {"pergantian": "TIDAK_BERLAKU", "pjm_anggaran": "SEBAGIAN", "kebocoran": "TIDAK_BERLAKU"},
          {"bkm": {"rapat_angka": 12, "anggota_aktif_dari": 11, "anggota_aktif_angka": 11}, "dana": {"modal_angka": 152000000, "modal_dari": 150000000, "rr_dari": 118000000, "rr_angka": 109000000},
           "hasil_kerja": {"prasarana_dari": 6, "prasarana_angka": 6, "pemeliharaan_angka": 2400000, "ksm_aktif_dari": 14, "ksm_aktif_angka": 13, "pjm_anggaran_angka": 40000000, "swadaya_jalan_angka": 31000000},
           "warga": {"konflik_dari": 2, "konflik_angka": 2}})
    fill(s, "/data/pinjaman", ksm_bersaldo=14, ksm_menunggak=1, saldo=118000000, saldo_menunggak=9000000, tunggakan=4100000, bulan=11, pendapatan=16800000, biaya_upk=12900000, modal_upk=152000000)
    fill(s, "/data/sasaran", penerima=74, penerima_ps2=69, jml_ps2=131, blm=95000000, swadaya_tunai=11000000, hok=260, upah_hok=90000, swadaya_bahan=8500000)
    fill(s, "/data/hasil", simpulan="BKM berjalan; PS2 belum ditinjau dan papan informasi baru tiga tempat.", perbaikan="Tinjau PS2 sebelum Maret; tambah dua papan.")


def visit(s, dice):
    fill(s, "/data/kepala", tgl="2026-11-18", tgl_penetapan="2024-11-20")
    items(s, {"rapat": "SEBAGIAN", "pergantian": "SEBAGIAN", "pemeliharaan": "TIDAK", "kebocoran": "TIDAK_BERLAKU", "kemitraan": "TIDAK", "pjm_anggaran": "YA"},
          {"bkm": {"rapat_angka": 7, "anggota_aktif_dari": 11, "anggota_aktif_angka": 8, "pergantian_dari": 2, "pergantian_angka": 1}, "dana": {"modal_angka": 147000000, "modal_dari": 150000000},
           "hasil_kerja": {"prasarana_dari": 9, "prasarana_angka": 8, "ksm_aktif_dari": 18, "ksm_aktif_angka": 13, "pjm_anggaran_angka": 85000000}, "warga": {"konflik_dari": 3, "konflik_angka": 3}})
    for i, (group, people, heard) in enumerate([("PEREMPUAN", 9, "SEBAGIAN"), ("LAKI_LAKI", 8, "YA"), ("MISKIN", 11, "SEBAGIAN")], 1):
        row(s, "/data/pandangan", i, 4, kelompok=group, hadir=people, kenal="YA", adil="SEBAGIAN", suara=heard, manfaat="YA", lanjut="YA")
    s.set("/data/hasil/simpulan", "Masih berjalan, tetapi rapat jarang dan dana pemeliharaan habis.")


def areas(s, dice):
    for rt in RTS:
        area(s, dice, rt)
        s.finish()


# By form, in the order in which a village comes to them; areas() finishes its own records.
MAPPING = {"pemetaan-swadaya-rt": areas, "pemetaan-kelembagaan": institutions, "masalah-potensi": problems, "tinjauan-tahunan": review, "kunjungan-dua-tahun": visit}
