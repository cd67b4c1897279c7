#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rembug::count {

inline constexpr std::size_t kNameWordsMax = 12;  // those behind are not looked at

struct NameWord {
  std::string plain;   // small letters as written
  std::string strict;  // see strictSpelling
  std::string loose;
  bool initial = false;  // a single letter that stands for a word
};

// A name as it was written, taken apart. Honorifics and degrees are no words of the name; what they say about sex and
// person is kept. Value type; nothing is ever changed in what was written.
struct NameReading {
  std::vector<NameWord> words;
  std::vector<std::string> marks;  // what stood in front, in plain letters: "pak", "hj"
  std::string everything;          // all letters in loose spelling, for names written without or with too many blanks
  char sex = 0;                    // f or m where a marker says so
  bool contradictory = false;      // markers of both sexes
  bool marked = false;             // the sex stands in an honorific, not in a part of the name such as Lalu or Baiq
  std::string kin;                 // istri, anak, amaq …: the words then name somebody else than the one who is meant
  bool parent = false;             // Bapak or Ibu with one word: may mean the father or mother of that person
  bool role = false;               // an office instead of a name
  bool childOf = false;            // bin, binti or a father's H. inside: Ibrahim H. Yusuf is not Ibrahim Yusuf
  bool doubtful = false;           // what was put aside, or not looked at, may be what tells two people apart
  std::vector<std::string> titles;  // honours and degrees, in order: two people of one name are told apart by them
  std::string alias;                // behind "alias", in loose spelling
  int rt = 0;                       // 0 where none is written
  int rw = 0;

  // What two spellings of one person have in common without doubt: kin term and strict words in order.
  [[nodiscard]] std::string key() const;
  [[nodiscard]] bool hasInitial() const;
};

// A register holds people by their own names: there Ina, Cucu and Putri are names; else they are first taken for a
// mother, a grandchild, a daughter.
enum class NameSource { Written, Register };
[[nodiscard]] NameReading readName(std::string_view written, NameSource source = NameSource::Written);

// Two readings that leave no doubt that they are one name: the part of domain.md §d.7 point 4 that can be said without
// the other people of the unit. Sex and place are looked at elsewhere.
[[nodiscard]] bool isSurelySameName(const NameReading& written, const NameReading& known);

}  // namespace rembug::count
