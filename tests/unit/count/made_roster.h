#pragma once

#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/count/name_matcher.h"

namespace rembug::count {

// People who do not exist, from a seed: first and second names as they are common in Nusa Tenggara Barat, with the
// birth-order names and titles of its peoples, so that many look like one another.
inline std::vector<RosterPerson> madeRoster(std::size_t size, unsigned seed, const std::vector<RosterPerson>& given) {
  static const std::vector<std::string> kMen = {
      "Ahmad",    "Muhammad", "Abdul Rahim",  "Abdul Hamid", "Lalu Ahmad", "Lalu Wira",    "Burhan",   "Junaidi",
      "Mahsun",   "Sapii",    "Hamdan",       "Ridwan",      "Rusdi",      "Mustafa",      "Zulkifli", "Faisal",
      "Hairul",   "Irwan",    "Jamal",        "Kamaruddin",  "Marwan",     "Nasrullah",    "Rahmat",   "Saifullah",
      "Sudirman", "Syahrul",  "Taufik",       "Usman",       "Wahid",      "Yahya",        "I Made",   "I Wayan",
      "I Nyoman", "Supardi",  "Suparman",     "Bambang",     "Agus",       "Dedi",         "Herman",   "Ismail",
      "Abubakar", "Arifin",   "Fathurrahman", "Hasan",       "Ibrahim",    "Muhammad Ali", "Yusuf",    "Zainal"};
  static const std::vector<std::string> kWomen = {
      "Siti",     "Baiq",    "Nur",       "Sri",      "Dewi",     "Fatmawati", "Halimah",   "Hadijah",
      "Jamilah",  "Mariam",  "Nurhayati", "Rohani",   "Rosmiati", "Sakinah",   "Zaenab",    "Ni Made",
      "Ni Ketut", "Aisyah",  "Hafsah",    "Maesarah", "Raudatul", "Sumiati",   "Suhartini", "Ratna",
      "Endang",   "Yuliana", "Denda",     "Husnul",   "Nurul",    "Rahmi",     "Marlina",   "Sahnim"};
  static const std::vector<std::string> kSeconds = {
      "Hidayat",  "Rahman",    "Saleh",   "Hakim",   "Wijaya",   "Putra", "Kurniadi", "Fauzi",   "Anwar",
      "Basri",    "Effendi",   "Gunawan", "Hamzah",  "Iskandar", "Jaya",  "Kadir",    "Latif",   "Mansur",
      "Nasution", "Yani",      "Ramli",   "Santoso", "Tahir",    "Umar",  "Wahyudi",  "Zakaria", "Sudarma",
      "Sudana",   "Aminullah", "Azis",    "Bahri",   "Darmawan", "Fikri", "Haris",    "Karim",   "Majid"};
  static const std::vector<std::string> kWomensSeconds = {
      "Rahayu",  "Wahyuni",  "Lestari",  "Handayani", "Kartini",  "Hasanah",  "Jannah", "Aini",     "Hayati",
      "Mulyani", "Astuti",   "Suryani",  "Safitri",   "Laila",    "Sarah",    "Maryam", "Fitriani", "Susanti",
      "Nuraini", "Wati",     "Suharni",  "Komala",    "Huda",     "Sukarti",  "Rusni",  "Mahyuni",  "Zahra",
      "Apriani", "Budiarti", "Sulastri", "Herlina",   "Ernawati", "Solatiah", "Marni",  "Yanti",    "Purnama"};
  std::mt19937 random(seed);
  std::vector<RosterPerson> roster = given;
  std::set<std::string> taken;
  for (const RosterPerson& person : given) {
    taken.insert(person.name);
  }
  while (roster.size() < size) {
    const bool woman = random() % 2 == 0;
    const auto& firsts = woman ? kWomen : kMen;
    const auto& seconds = woman ? kWomensSeconds : kSeconds;
    std::string name = firsts[random() % firsts.size()];
    // One in ten has one word only, and few have four.
    if (random() % 10 != 0) {
      name += " " + seconds[random() % seconds.size()];
    }
    if (random() % 3 == 0) {
      name += " " + seconds[random() % seconds.size()];
    }
    if (taken.insert(name).second) {
      roster.push_back({name, woman ? "f" : "m", "RT 00" + std::to_string(1 + random() % 9) + "/RW 005"});
    }
  }
  std::shuffle(roster.begin(), roster.end(), random);
  return roster;
}

}  // namespace rembug::count
