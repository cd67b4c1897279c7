#!/usr/bin/env python3
"""Writes what facilitators enter on a field day: steps for forms and events for counts, the same for the same seed.

usage: sample_data.py FOLDER SEED VILLAGE HOUSEHOLDS
"""
import json
import random
import sys

sys.dont_write_bytecode = True
from sample_mapping import MAPPING, at_the_door, at_work, beside_the_well, place
from sample_meetings import MEETINGS, MEN, WOMEN, Steps, closing

SIGNS = [("Mangan sekali sejelo", "Makan sekali sehari", "PANGAN"), ("Bale tanaq, pager bedek", "Rumah lantai tanah, dinding bedek", "RUMAH"),
         ("Anak ndeq sekolah", "Anak tidak sekolah", "PENDIDIKAN"), ("Aiq lekan sumur tetangge", "Air dari sumur tetangga", "AIR_SANITASI")]
RULES = {"mode": "TIERED", "names_min": 2, "names_max": 3, "validity": "LINE", "excess": "FIRST", "quorum_percent": 30, "seats": 3,
         "tie_rule": ["DELIBERATION", "RUNOFF", "LOT"], "women_target": {"percent": 30, "kind": "TARGET"}}
DEEDS = [("JUJUR", "mengembalikan uang kembalian lebih"), ("AMANAH", "kas jamaah utuh bertahun-tahun"), ("PEDULI", "menjenguk tetangga sakit"),
         ("GOTONG", "membantu memperbaiki rumah tanpa diminta")]


def fgd(dice):
    s = Steps()
    women, men = dice.randint(9, 16), dice.randint(6, 12)
    for ref, value in [("tingkat", "RT"), ("rw", "005"), ("rt", "%03d" % dice.randint(1, 6)), ("kelompok", dice.choice(["CAMPURAN", "PEREMPUAN", "MISKIN"])),
                       ("tgl", "2026-11-%02d" % dice.randint(2, 20)), ("jam_mulai", "15:30"), ("jam_selesai", "17:45"),
                       ("tempat", "Berugak RT"), ("notulis", dice.choice(WOMEN)), ("bahasa", "id sas"), ("media", "METAPLAN PLANO")]:
        s.set("/data/kepala/" + ref, value)
    for ref, value in [("hadir_p", women), ("hadir_l", men), ("miskin_p", women // 2), ("miskin_l", men // 3), ("sumber_status", "KESEPAKATAN_RT"), ("undangan", 30)]:
        s.set("/data/hadir/" + ref, value)
    for i, (spoken, meaning, aspect) in enumerate(dice.sample(SIGNS, 3), 1):
        if i > 1:
            s.add("/data/kriteria")
        row = "/data/kriteria[%d]/" % i
        s.set(row + "rumusan", spoken)
        s.set(row + "terjemahan", meaning)
        s.set(row + "aspek", aspect)
        s.set(row + "dukungan", dice.randint(8, women + men))
    causes = [("Penghasilan tidak cukup", "MASALAH", 0), ("Bantuan tidak sampai kepada yang berhak", "SEBAB", 2), ("Yang memimpin mementingkan diri sendiri", "AKAR", 4)]
    for i, (text, kind, level) in enumerate(causes, 1):
        if i > 1:
            s.add("/data/sebab")
        row = "/data/sebab[%d]/" % i
        s.set(row + "teks", text)
        s.set(row + "jenis", kind)
        s.set(row + "tingkat_sebab", level)
    s.set("/data/sebab[3]/nilai_hilang", "ADIL")
    for i, (value, deed) in enumerate(dice.sample(DEEDS, 2), 1):
        if i > 1:
            s.add("/data/nilai")
        s.set("/data/nilai[%d]/nilai_id" % i, value)
        s.set("/data/nilai[%d]/bukti_perbuatan" % i, deed)
    s.set("/data/kesepakatan[1]/isi", "Pemetaan swadaya dimulai hari Senin, dua orang per RT")
    s.set("/data/kesepakatan[1]/setuju", women + men)
    closing(s, dice)
    return s


def household(s, dice, number):
    v = "/data/kunjungan/"
    rt = dice.randint(1, 6)
    for ref, value in [("rw", "005"), ("rt", "%03d" % rt), ("no_bangunan", number), ("tgl", "2026-11-%02d" % dice.randint(2, 20))]:
        s.set(v + ref, value)
    if dice.random() < 0.08:
        s.set(v + "hasil", dice.choice(["TIDAK_BERTEMU", "RUMAH_KOSONG", "MENOLAK"]))
        return
    s.set(v + "hasil", "LENGKAP")
    s.set(v + "persetujuan", "YA")
    at_the_door(s, number)
    s.set(v + "geo", place(rt, number))
    woman = dice.random() < 0.2
    s.set("/data/keluarga/nama_kk", dice.choice(WOMEN if woman else MEN))
    s.set("/data/keluarga/jk_kk", "P" if woman else "L")
    people = dice.randint(1, 5)
    for i in range(1, people + 1):
        if i > 1:
            s.add("/data/anggota")
        m = "/data/anggota[%d]/" % i
        age = dice.randint(28, 65) if i < 3 else dice.randint(0, 22)
        s.set(m + "hubungan", ["KEPALA", "PASANGAN", "ANAK"][min(i, 3) - 1])
        s.set(m + "jk", ("P" if woman else "L") if i == 1 else dice.choice("LP"))
        s.set(m + "umur", age)
        if age >= 10:
            s.set(m + "kawin", "KAWIN" if i < 3 else "BELUM")
        school = dice.random() < 0.85
        if 5 <= age <= 24:
            s.set(m + "sekolah", "YA" if school else "TIDAK")
        if 7 <= age <= 18 and not school:
            s.set(m + "alasan_tidak_sekolah", "BIAYA")
        if age >= 10:
            s.set(m + "pekerjaan", dice.choice(["NELAYAN", "DAGANG", "BURUH", "TUKANG", "OJEK"]) if i == 1 else "IRT" if i == 2 else "SEKOLAH" if school else "TIDAK")
    poor = dice.random() < 0.4
    r = "/data/rumah/"
    s.set(r + "status_rumah", dice.choice(["MILIK", "MENUMPANG", "KONTRAK"]))
    s.set(r + "status_tanah", dice.choice(["MILIK_ORANG", "NEGARA", "TIDAK_TAHU"]))
    s.set(r + "luas_lantai", dice.randint(12, 30) if poor else dice.randint(36, 90))
    s.set(r + "lantai", "TANAH" if poor else "KERAMIK")
    s.set(r + "dinding", "BAMBU_BEDEK" if poor else "TEMBOK")
    s.set(r + "atap", "SENG" if poor else "GENTENG")
    s.set(r + "bocor", "YA" if poor else "TIDAK")
    s.set(r + "struktur", "RUSAK_RINGAN" if poor else "BAIK")
    s.set(r + "listrik", "PLN_MENUMPANG" if poor else "PLN_SENDIRI")
    s.set("/data/air/sumber", "SUMUR_TT" if poor else "LEDENG")
    s.set("/data/air/cukup", dice.choice(["KURANG", "MUSIM_HUJAN"]) if poor else "SEPANJANG_TAHUN")
    beside_the_well(s, number, poor)
    s.set("/data/sanitasi/bab", "SUNGAI_KEBUN" if poor else "JAMBAN_SENDIRI")
    if not poor:
        s.set("/data/sanitasi/kloset", "LEHER_ANGSA")
        s.set("/data/sanitasi/tinja", "TANGKI_SEPTIK")
    s.set("/data/sanitasi/limbah_cuci", "PEKARANGAN")
    s.set("/data/sanitasi/sampah", dice.choice(["BAKAR", "DIANGKUT", "SUNGAI"]))
    s.set("/data/ekonomi/penghasilan", "LT1" if poor else dice.choice(["1_2", "2_4"]))
    s.set("/data/ekonomi/utang", dice.choice(["TIDAK", "RENTENIR KELUARGA", "KOPERASI_KSM"]))
    at_work(s, number, poor)


def own_survey(s, dice):
    s.set("/data/kepala/nama", dice.choice(MEN + WOMEN))
    s.set("/data/kepala/kabkota", "5271")
    s.set("/data/kepala/kecamatan", dice.choice(["527101", "527103"]))
    s.set("/data/kepala/alamat", "Jl. Pabean %d" % dice.randint(1, 90))
    s.set("/data/informasi/internet", "TIDAK")
    s.set("/data/anggota[1]/nama", dice.choice(WOMEN))
    s.set("/data/anggota[1]/jk", "P")
    s.set("/data/anggota[1]/berobat", "YA")
    s.set("/data/anggota[1]/faskes", "PUSKESMAS")
    s.set("/data/anggota[1]/penyakit", dice.choice(["ISPA", "DIARE", "TIDAK"]))


def others_survey(s, dice):
    """The socio-economic survey that others have made (id socio-economic-survey, version 20240515)."""
    h = "/data/headOfHousehold/"
    s.set(h + "region", "Sindh")
    s.set(h + "district", dice.choice(["Garden", "Gulshan", "Hyderabad"]))
    s.set(h + "residentialAddress", "Jl. Pabean %d" % dice.randint(1, 90))
    s.set(h + "primaryContactNo", "0370-6%05d" % dice.randint(0, 99999))
    s.set("/data/informationTechnology/internetHH", "2")
    p = "/data/familyMembers[1]/persons/"
    s.set(p + "firstNameFM", dice.choice(WOMEN))
    s.set(p + "gender", "2")
    s.set(p + "health/healthVisit", "3")
    s.set(p + "health/diseases", "1")


def ballots(dice, village, seed):
    unit = "RT %03d/RW 005" % (sum(seed.encode()) % 6 + 1)  # each tablet counts at a box of its own
    spellings = {"Sahdan": ["Sahdan", "Pak Sahdan", "sahdan"], "Baiq Mulyani": ["Baiq Mulyani", "Bq. Mulyani", "Bu Mul"], "Rumenah": ["Inaq Rumenah", "Rumenah"],
                 "Amat": ["Amat", "Pak Amat", "P. Amat"], "Zubaidah": ["Zubaidah", "Bu Idah"], "Khairuddin": ["Khairuddin", "Hairudin"], "Salmah": ["Salmah"]}
    weights = [9, 8, 6, 5, 3, 2, 1]
    lines = []
    papers, blank, secrecy = 46, 2, 1
    signed = papers + blank + secrecy
    lines.append({"session": {"village": village, "unit": unit, "tier": 1, "adults": {"f": 62, "m": 58}, "rules": RULES}})
    lines.append({"accounting": {"received": 130, "misprinted": 0, "unused": 130 - signed - 1, "spoilt": 1, "in_box": signed,
                                 "signed_in": {"f": 27, "m": signed - 27}, "withdrew": 0}})
    lines.append({"counter": "A"})
    for _ in range(papers):
        chosen = []
        while len(chosen) < dice.choice([2, 3, 3]):
            person = dice.choices(list(spellings), weights)[0]
            if person not in chosen:
                chosen.append(person)
        lines.append({"ballot": [dice.choice(spellings[person]) for person in chosen]})
    lines.append({"blank": blank})
    lines.append({"invalid": "SECRECY"})
    for person, sex in [("Sahdan", "m"), ("Baiq Mulyani", "f"), ("Rumenah", "f"), ("Amat", "m"), ("Zubaidah", "f"), ("Khairuddin", "m"), ("Salmah", "f")]:
        lines.append({"person": person, "sex": sex})
        lines.append({"join": spellings[person], "as": person, "reason": "disepakati warga yang hadir"})
    lines.append({"sign": {"witnesses": ["Mahrip", "Nurhayati"]}})
    return lines


def main():
    folder, seed, village, households = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    dice = random.Random(seed)
    fgd(dice).write(folder + "/fgd.jsonl")
    houses = Steps()
    for number in range(1, households + 1):
        household(houses, dice, number)
        houses.finish()
    houses.write(folder + "/households.jsonl")
    for name, fill in [("own-survey", own_survey), ("others-survey", others_survey)]:
        survey = Steps()
        for _ in range(6):
            fill(survey, dice)
            survey.finish()
        survey.write(folder + "/" + name + ".jsonl")
    for form, fill in MEETINGS.items():
        fill(random.Random(seed + form)).write(folder + "/" + form + ".jsonl")
    for form, enter in MAPPING.items():
        steps = Steps()
        enter(steps, random.Random(seed + form))
        steps.write("%s/%s.jsonl" % (folder, form))
    with open(folder + "/box.jsonl", "w", encoding="utf-8") as out:
        for line in ballots(dice, village, seed):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
