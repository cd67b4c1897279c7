#pragma once

#include <optional>
#include <string>
#include <string_view>

// Words that stand in names without being names: domain.md §d.7 points 5 and 6. General words of Indonesia and of Nusa
// Tenggara Barat; call names of persons are no part of this, they belong into a unit's own alias table.
namespace rembug::count {

// What a small-lettered word in front of a name says.
struct Marker {
  char sex = 0;  // f, m or 0
  // How much of a doubt it leaves whether the name behind it is the one of who is meant.
  enum class Doubt {
    None,
    Parent,  // "father of" or "mother of" where one word follows: Bapak Rina
    Lone,    // the name's own beginning where one word follows: Mas Ud, Om Prakash
    Always,  // kakak Sahrul is Sahrul's sister as well, P. Rai is Putu Rai; Alm. Sahrul has died
  } doubt = Doubt::None;
  std::string_view title;  // one text for all spellings of an honour that not everybody has: h, ust; else empty
};

// Forms of address, honours and degrees that stand in front and are no part of the name: Pak, Hj., Ust., Drs.
[[nodiscard]] std::optional<Marker> honorific(std::string_view word);
// Degrees behind a name, without their dots: spd, sag, amdkeb.
[[nodiscard]] bool isDegree(std::string_view compact);
// A word that makes what follows another person: istri, anak, Amaq, Papuq. One text for all its spellings, else empty.
[[nodiscard]] std::string_view kinTerm(std::string_view word);
// Kin terms that names begin with as well: Ina Marlina, Cucu Sumiati, Anak Agung.
[[nodiscard]] bool isKinOrName(std::string_view word);
// The sex that a kin term gives to the person meant.
[[nodiscard]] char sexOfKin(std::string_view term);
// Part of the name, and marks a sex all the same: Lalu, Baiq, Denda, Siti.
[[nodiscard]] char sexOfNamePart(std::string_view word);
// The whole word (or words) that an abbreviation stands for: Abd., Moh., Bq., IGN; else empty.
[[nodiscard]] std::string_view expanded(std::string_view word);
// AA is Anak Agung and an elder brother, IB Ida Bagus and Ibu, Dd Denda and Dedi.
[[nodiscard]] bool hasOtherMeaning(std::string_view abbreviation);
// A word that people put in front of a woman's name that has none: Siti.
[[nodiscard]] bool isOftenAdded(std::string_view looseWord);
// What a single letter in front usually stands for: M. is Muhammad, A. is Abdul or Ahmad.
[[nodiscard]] bool usualInitial(char letter, std::string_view looseWord);
// Names of so many people that they tell little: Muhammad, Siti, Abdul, Nur, Wayan. In loose spelling.
[[nodiscard]] bool isCommon(std::string_view looseWord);
// Balinese: behind I or Ni.
[[nodiscard]] bool isBalinese(std::string_view word);
// An office instead of a name: RT, lurah, kadus.
[[nodiscard]] bool isRole(std::string_view word);

}  // namespace rembug::count
