"""A direct election for the sample data: three neighbourhoods count, and their sum elects the board."""
import json
import os
import random

RULES = {"mode": "DIRECT", "unit_base": "RT", "scope": "VILLAGE_ADULTS", "names_min": 1, "names_max": 3, "validity": "LINE", "excess": "FIRST",
         "no_votes": "RESCHEDULE", "quorum_percent": 30, "seats": 3, "board_seats": 9, "term_years": 3,
         "tie_rule": ["DELIBERATION", "RUNOFF", "LOT"], "women_target": {"percent": 30, "kind": "TARGET"}}
UNITS = ["RT 001/RW 002", "RT 002/RW 002", "RT 003/RW 004"]
PEOPLE = [("Sahnun", "m"), ("Baiq Hartini", "f"), ("Lalu Wirawan", "m"), ("Rumenah", "f"), ("Nurhayati", "f"), ("Abdul Hamid", "m"), ("Zaenab", "f"),
          ("Made Sukarta", "m"), ("Husnul Khotimah", "f"), ("Marzuki", "m"), ("Inaq Sumiati", "f"), ("Jamaludin", "m"), ("Salmah", "f"), ("Rahmat", "m")]


def unit(village, name, dice):
    papers, adults = dice.randint(46, 58), 120
    signed = papers + 3
    weights = [len(PEOPLE) - i + dice.randint(0, 6) for i in range(len(PEOPLE))]
    lines = [{"session": {"village": village, "unit": name, "tier": 1, "adults": {"f": adults // 2 + 4, "m": adults // 2 - 4}, "rules": RULES}},
             {"accounting": {"received": 130, "misprinted": 0, "unused": 130 - signed - 1, "spoilt": 1, "in_box": signed,
                             "signed_in": {"f": signed // 2 + 3, "m": signed - signed // 2 - 3}, "withdrew": 0}}]
    for _ in range(papers):
        names = []
        while len(names) < 3:
            person = dice.choices(PEOPLE, weights)[0][0]
            if person not in names:
                names.append(person)
        lines.append({"ballot": names})
    lines += [{"blank": 2}, {"invalid": "SECRECY"}]
    lines += [{"person": person, "sex": sex} for person, sex in PEOPLE]
    lines.append({"details": {"day": "2026-11-22", "place": "Berugak " + name}})
    lines.append({"sign": {"witnesses": ["Mahrip", "Sumarni"]}})
    return lines


def rulings():
    """Residents say that a name is one person in all three, and sign what the units come to."""
    lines = [{"join": ["%s (%s)" % (person, name) for name in UNITS], "as": person, "by": "warga yang hadir", "reason": "orang yang sama"}
             for person, _ in PEOPLE]
    lines += [{"person": person, "sex": sex} for person, sex in PEOPLE]
    lines.append({"details": {"day": "2026-11-24", "place": "Aula kelurahan"}})
    lines.append({"sign": {"witnesses": ["Mahrip", "Sumarni"], "reason": "dibacakan di depan warga"}})
    return lines


def write_election(folder, village):
    """The files of the units, and that of the rulings on their sum."""
    dice = random.Random(village)
    files = []
    for number, lines in enumerate([unit(village, name, dice) for name in UNITS] + [rulings()]):
        files.append(os.path.join(folder, "direct-%d.jsonl" % number))
        with open(files[-1], "w", encoding="utf-8") as out:
            out.writelines(json.dumps(line) + "\n" for line in lines)
    return files[:-1], files[-1]
