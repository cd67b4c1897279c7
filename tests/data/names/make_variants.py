#!/usr/bin/env python3
"""Writes variants.tsv from people.tsv, from a seed.  usage: make_variants.py [SEED] > variants.tsv

people.tsv is written by hand: names of many shapes from Lombok, Sumbawa, Bima, Bali, Java, Sunda, Sulawesi and Flores,
made of common parts; nobody is meant. How a name gets changed here was written before the matcher was run on it, from
how names are spelt, heard and scrawled, and not from the matcher's own tables. What no text can settle is left out: a
part or an initial that three others of the register share, and a slip that makes somebody else's name of it.
"""
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
WANTED = 130  # variants of each kind
ROSTER = HERE.parent.parent / "unit" / "count" / "made_roster.h"

OLD = [("u", "oe"), ("j", "dj"), ("c", "tj"), ("sy", "sj"), ("kh", "ch"), ("ny", "nj"), ("y", "j")]
ALIKE = [("f", "p"), ("p", "f"), ("v", "f"), ("f", "v"), ("ph", "f"), ("z", "j"), ("j", "z"), ("z", "dz"), ("dz", "z"),
         ("z", "s"), ("kh", "h"), ("kh", "k"), ("h", "kh"), ("q", "k"), ("k", "q"), ("sy", "s"), ("sy", "sh"), ("s", "sy"),
         ("sh", "s"), ("ai", "ae"), ("ae", "ai"), ("ai", "e"), ("au", "o"), ("th", "t"), ("t", "th"), ("dh", "d"),
         ("gh", "g"), ("g", "gh"), ("ts", "s"), ("s", "ts"), ("iy", "i"), ("ia", "iya"), ("ua", "uwa"), ("wa", "ua"),
         ("i", "y"), ("y", "i"), ("uddin", "udin"), ("ddin", "din"), ("ll", "l"), ("mm", "m"), ("nn", "n"), ("l", "ll"),
         ("m", "mm"), ("n", "nn"), ("i", "ie"), ("u", "oo"), ("a", "aa"), ("uh", "oh"), ("ur", "or"), ("un", "on"),
         ("ih", "eh"), ("x", "ks"), ("d", "dh"), ("b", "bh"), ("k", "kh"), ("ks", "x"), ("'", ""), ("o", "u"), ("h", "")]
SCRAWLED = [("rn", "m"), ("m", "rn"), ("u", "v"), ("v", "u"), ("n", "u"), ("u", "n"), ("a", "o"), ("o", "a"), ("l", "1"),
            ("l", "i"), ("i", "l"), ("cl", "d"), ("d", "cl"), ("h", "b"), ("b", "h"), ("e", "c"), ("c", "e"), ("g", "q"),
            ("y", "g"), ("r", "v"), ("t", "l"), ("l", "t"), ("h", "k"), ("n", "ri"), ("m", "ni"), ("w", "vv"), ("nn", "m"),
            ("m", "nn"), ("i", "j"), ("s", "5"), ("o", "0"), ("r", "n"), ("a", "u"), ("f", "t"), ("z", "2"), ("k", "h"),
            ("li", "h"), ("ii", "u"), ("a", "d"), ("i", "1")]
KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
SHORT = {"Muhammad": ["M.", "Muh.", "Moh.", "Mohd.", "Mhd.", "Moch.", "Much.", "M", "Muh", "Muhd.", "Mohamad", "Mohammad"],
         "Abdul": ["Abd.", "A.", "Abd", "Abdl.", "Ab."], "Ahmad": ["A.", "Ahm.", "Ach.", "A"], "Siti": ["St.", "S.", "Sit.", "St"],
         "Achmad": ["A.", "Ach."], "Lalu": ["L.", "Ll.", "Lal.", "L", "Lalu."], "Baiq": ["Bq.", "B.", "Bq", "Bq"],
         "Gusti": ["Gst.", "G.", "Gst"], "Wayan": ["Wyn.", "W.", "Wy.", "Wyn"], "Made": ["Md.", "M.", "Md"], "Putu": ["Pt.", "P."],
         "Nyoman": ["Nym.", "N.", "Nyn.", "Nymn."], "Ketut": ["Kt.", "K.", "Ktt."], "Komang": ["Kmg.", "Km.", "K."],
         "Kadek": ["Kd.", "Kdk."], "Gede": ["Gd.", "Gde", "G."], "Ngurah": ["Ngr.", "Ngrh."], "Raden": ["R.", "Rd.", "Rdn."],
         "Cokorda": ["Cok.", "Tjok."], "Dewa": ["Dw.", "Dewa."], "Daeng": ["Dg.", "D.", "Dg"], "Nengah": ["Ngh.", "Ngah"],
         "Denda": ["Dd.", "Dnd."], "Syarifah": ["Syf.", "S."], "Andi": ["A."], "Nur": ["N.", "Nr."], "Sayyid": ["Syd.", "S."]}
BOTH = ["Kak ", "Guru ", "dr. ", "Prof. "]
MEN = ["Pak ", "Bapak ", "Bpk. ", "Bpk ", "Bp. ", "P. ", "H. ", "H ", "Haji ", "Pak H. ", "Pak Haji ", "Bapak H. ", "Ust. ",
       "Ustadz ", "Ustad ", "TGH. ", "Tuan Guru ", "KH. ", "K.H. ", "Mas ", "Bang ", "Om ", "Pak Guru ", "Pakde ", "Kang ", "Sdr. ",
       "Abah ", "Bapak Haji ", "Bli ", "Pak Ustadz ", "Sdr ", "Bapak Ust. ", "pak ", "H.", "Tn. ", "Cak ", "Paman "]
WOMEN = ["Bu ", "Ibu ", "Hj. ", "Hj ", "Hajjah ", "Bu Hj. ", "Ibu Hj. ", "Bu Haji ", "Mbak ", "Mba ", "Mbok ", "Ny. ", "Nyonya ", "Tante ",
         "Bude ", "Ustzh. ", "Ustazah ", "Ustadzah ", "Bu Guru ", "Sdri. ", "Teh ", "Bulek ", "bu ", "Ibu Hajjah ", "IBU ", "Hj.", "Ibuk ",
         "Nona ", "Bu Bidan ", "Saudari "]
BEHIND = [", S.Pd", " S.Pd", " SPd", ", S.Pd.I", " S.Pd.I.", ", S.H.", " SH", ", SE", " S.E.", ", M.Si", " M.Si", ", MM", ", M.M.", " ST",
          ", S.T.", ", S.Kom", " S.Kom.", ", A.Md", " Amd", ", A.Ma.Pd", ", S.Sos", " SKM", ", S.Kep.", ", S.Kep., Ns.", ", QH", ", Lc.",
          ", BA", " B.A.", ", S.Ag", " S.Ag., M.Pd", ", SH., MH.", ", S.H., M.H.", " SH MH", ", S.IP", " S.Ip.", ", M.Hum", ", S.Tr.Keb", " A.Md.Keb",
          ", S.Pt", ", SP", ", S.Pd.SD", ", Ph.D", ", M.Pd.I", ", S.ST", " SPdI", ", S.HI", ", M.Kes", ", S.Psi"]
FRONT = {"m": ["Drs. ", "Drs. H. ", "Ir. ", "Ir. H. ", "dr. ", "Dr. ", "Prof. Dr. ", "Pak Kades ", "Pak Kadus ", "Pak RT ", "Kepala Dusun "],
         "f": ["Dra. ", "Dra. Hj. ", "Ir. ", "dr. ", "Dr. ", "Bu Kader ", "Bidan ", "Bd. ", "drg. ", "Kader "]}
PLACE = [" RT {0}", " RT.0{0}", " RT 0{0}", " rt0{0}", " rt {0}", " (RT 00{0}/RW 005)", " Rt.{0}/Rw 5", " RT0{0}/05", " 00{0}/005", " - RT {0}",
         ", RT: 0{0}", " R.T. {0}", " Rt {0} Rw 5", "/RT{0}", " Rt-{0}", " (0{0}/05)", " RT.00{0} RW.005", " RT 0{0}/RW 05", " RT00{0}/RW005",
         ", RT {0}", " (Rt.{0})", " [RT {0}]", " RT. {0} / RW. 5", " RT{0}RW5", " RT ke {0}", " Rt 0{0}, Rw 05", " warga RT {0}", " dari RT {0}",
         " RT:{0}/RW:5", " RT {1}", " R.T.0{0}/R.W.05", " RT #{0}", " RT no {0}", " RT o{0}"]
ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]


def people():
    rows = [line.rstrip("\n").split("\t") for line in open(HERE / "people.tsv", encoding="utf-8") if not line.startswith("#")]
    return [(name, sex, 1 + at % 9) for at, (name, sex) in enumerate(rows[1:])]


def folded(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


def cased(like, text):
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


def change(rnd, name, rules, times):
    """One rule at one place of a word, a few times; never on what came out of a change before."""
    words = name.split(" ")
    done = set()
    for _ in range(times * 12):
        at = rnd.randrange(len(words))
        a, b = rnd.choice(rules)
        spots = [m.start() for m in re.finditer(re.escape(a), words[at].lower())]
        if at in done or not spots or len(words[at]) < 3:
            continue
        spot = rnd.choice(spots)
        word = words[at]
        words[at] = cased(word, word[:spot] + b + word[spot + len(a):])
        done.add(at)
        if len(done) == times:
            break
    return " ".join(words)


def spelling_old(rnd, name, sex, rt):
    rules = rnd.sample(OLD, rnd.randint(1, len(OLD)))
    text = "".join(cased(w, re.sub("|".join("(?<![dt])j" if a == "j" else a for a, _ in rules), lambda m: dict(rules)[m.group()], w.lower()))
                   for w in re.split("( )", name))
    return text


def spelling_alt(rnd, name, sex, rt):
    if rnd.random() < .15:
        return name[:-1] if name.endswith("h") else name + "h" if name[-1] in "aiu" else change(rnd, name, ALIKE, 1)
    return change(rnd, name, ALIKE, rnd.choice([1, 1, 2]))


def abbrev(rnd, name, sex, rt):
    words = name.split(" ")
    known = [i for i, w in enumerate(words) if w in SHORT]
    if known and rnd.random() < .75:
        for i in rnd.sample(known, rnd.randint(1, len(known))):
            words[i] = rnd.choice(SHORT[words[i]])
        return "".join(w if w.endswith(".") and rnd.random() < .2 else w + " " for w in words).strip()
    if len(words) < 2 or words[0] in ("I", "Ni"):
        return None
    i = rnd.choice([0, len(words) - 1, len(words) - 1])
    words[i] = words[i][0] + rnd.choice([".", ".", ""]) if rnd.random() < .7 else words[i][:rnd.randint(3, 4)] + "."
    return " ".join(words)


def honorific(rnd, name, sex, rt):
    return rnd.choice(MEN if sex == "m" else WOMEN) + name if rnd.random() < .93 else rnd.choice(BOTH) + name


def title(rnd, name, sex, rt):
    return rnd.choice(["", "", "", rnd.choice(FRONT[sex])]) + name + rnd.choice(BEHIND) if rnd.random() < .8 else rnd.choice(FRONT[sex]) + name


def order_swap(rnd, name, sex, rt):
    words = name.split(" ")
    if len(words) < 2 or words[0] in ("I", "Ni"):
        return None
    cut = rnd.randrange(1, len(words))
    return " ".join(words[cut:]) + rnd.choice([" ", " ", ", "]) + " ".join(words[:cut])


def spacing(rnd, name, sex, rt):
    words = name.split(" ")
    if len(words) > 1 and rnd.random() < .55:
        at = rnd.randrange(len(words) - 1)
        return "".join(words).capitalize() if rnd.random() < .2 else " ".join(words[:at] + [words[at] + words[at + 1].lower()] + words[at + 2:])
    at = rnd.randrange(len(words))
    word = words[at]
    cuts = [i for i in range(2, len(word) - 1) if word[i - 1] in "aiueo" and word[i] not in "aiueo" or
            word[i - 1] not in "aiueo'" and word[i] not in "aiueoh'"]
    if not cuts:
        return None
    cut = rnd.choice(cuts)
    words[at] = word[:cut] + rnd.choice([" ", " ", "-", "  "]) + word[cut:]
    return " ".join(words)


def typo(rnd, name, sex, rt):
    at = rnd.choice([i for i, c in enumerate(name) if c.isalpha() and i > 0])
    how = rnd.randrange(5)
    if how == 0:
        return name[:at] + name[at + 1:]
    if how == 1:
        return name[:at] + name[at] + name[at:]
    if how == 2 and at + 1 < len(name) and name[at + 1].isalpha():
        return name[:at] + name[at + 1] + name[at].lower() + name[at + 2:]
    row = next((r for r in KEYS if name[at].lower() in r), None)
    if not row:
        return None
    key = row.index(name[at].lower())
    near = row[max(0, key - 1):key] + row[key + 1:key + 2]
    return name[:at] + rnd.choice(near) + (name[at:] if how == 4 else name[at + 1:])


def handwriting(rnd, name, sex, rt):
    return change(rnd, name, SCRAWLED, rnd.choice([1, 1, 1, 2]))


def case_punct(rnd, name, sex, rt):
    return rnd.choice([str.upper, str.lower, lambda n: n + ".", lambda n: n.replace(" ", "."), lambda n: n.replace(" ", "-"),
                       lambda n: '"%s"' % n, lambda n: "- " + n, lambda n: n + ",", lambda n: n.replace(" ", "_"),
                       lambda n: n.replace("'", "\u2019").upper(), lambda n: n.swapcase(), lambda n: "1. " + n,
                       lambda n: n.replace(" ", "\u00a0"), lambda n: n + " !", lambda n: "  " + n.replace(" ", "   ") + " ",
                       lambda n: "(" + n + ")", lambda n: n.replace(" ", " / "), lambda n: n.replace(" ", " \u2013 "),
                       lambda n: n.replace("'", "`") + ";", lambda n: n.replace("'", "") + " *", lambda n: "2) " + n])(name)


def rt_suffix(rnd, name, sex, rt):
    return name + rnd.choice(PLACE).format(rt, ROMAN[rt]) if rnd.random() < .95 else "RT %d %s" % (rt, name)


def added_siti(rnd, name, sex, rt):
    if sex == "m" or name.split(" ")[0] in ("I", "Ni", "Baiq", "Denda", "Dende", "Lale", "Andi", "Hj."):
        return None
    return name[5:] if name.startswith("Siti ") else rnd.choice(["Siti ", "St. ", "Sitti ", "S. ", "Hj. Siti "]) + name


def partial(rnd, name, sex, rt):
    words = name.split(" ")
    if len(words) < 2:
        return None
    kept = rnd.choice([words[:1], words[-1:], words[-1:], words[:2], words[1:], words[:1] + words[-1:]])
    if len(kept) == len(words):
        return None
    return rnd.choice(["", "", "Pak " if sex == "m" else "Bu "]) + " ".join(kept)


def combined(rnd, name, sex, rt):
    text = rnd.choice([spelling_old, spelling_alt, abbrev, typo, handwriting])(rnd, name, sex, rt)
    if text is None:
        return None
    text = rnd.choice([honorific, title, rt_suffix])(rnd, text, sex, rt)
    return rt_suffix(rnd, text, sex, rt) if rnd.random() < .3 and "RT" not in text.upper() else text


MAKERS = [spelling_old, spelling_alt, abbrev, honorific, title, order_swap, spacing, typo, handwriting, case_punct, rt_suffix,
          added_siti, partial, combined]


def shared(variant, name, words_of):
    """How many others have all words, or words with those initials, that were written."""
    words = [w for w in re.findall(r"[a-z']+\.?", variant.lower()) if w not in ("pak", "bu")]
    return sum(all(any(o.startswith(w.rstrip(".")) if len(w.rstrip(".")) < 4 or w.endswith(".") else o == w for o in other) for w in words)
               for known, other in words_of.items() if known != name)


def main():
    rnd = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20261126)
    everybody = people()
    words_of = {name: [w.lower() for w in name.split(" ")] for name, _, _ in everybody}
    filler = set(w.lower() for text in re.findall(r'"([A-Z][A-Za-z ]+)"', ROSTER.read_text(encoding="utf-8")) for w in text.split())
    names = {folded(name) for name, _, _ in everybody} | filler
    hand = [line.rstrip("\n").split("\t") for line in open(HERE / "by_hand.tsv", encoding="utf-8") if not line.startswith("#")][1:]
    print("# Written by make_variants.py from people.tsv and by_hand.tsv.")
    print("name\tvariant\tkind")
    taken = {variant for _, variant, _ in hand}
    for row in hand:
        print("\t".join(row))
    for maker in MAKERS:
        made = 0
        for _ in range(WANTED * 40):
            if made == WANTED:
                break
            name, sex, rt = rnd.choice(everybody)
            variant = maker(rnd, name, sex, rt)
            if variant is None or variant in taken or variant == name:
                continue
            if folded(variant) in names and folded(variant) != folded(name):
                continue
            if maker in (partial, abbrev) and (shared(variant, name, words_of) > 1 or
                                               maker is partial and any(w in filler for w in variant.lower().split())):
                continue
            taken.add(variant)
            print("\t".join([name, variant, maker.__name__]))
            made += 1


main()
