#include "core/count/name_reading.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/count/name_spelling.h"
#include "core/count/name_words.h"

namespace rembug::count {
namespace {

constexpr std::size_t kNameMax = 256;  // bytes that are looked at; the longest legal name has 60 letters

// A piece between blanks, taken apart at its dots.
struct Token {
  std::string text;
  bool behindComma = false;
  bool capitals = false;  // more than its first letter: SE, SPd
};

bool isNumber(const std::string& text) {
  return !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "RT IV" as "RT 4"; anything else as it is.
std::string withArabicNumber(const std::string& text) {
  static constexpr std::array<std::string_view, 12> kRoman = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                              "vii", "viii", "ix",  "x",  "xi", "xii"};
  const auto found = std::find(kRoman.begin(), kRoman.end(), text);
  return found == kRoman.end() ? text : std::to_string(found - kRoman.begin() + 1);
}

std::string withoutDots(std::string text) {
  std::erase(text, '.');
  return text;
}

bool isCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool hasSmallLetter(std::string_view raw) {
  return std::any_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The number of a line on the ballot: "1. Sukarno", "2) Rusli".
std::string_view withoutLineNumber(std::string_view written) {
  const std::size_t from = std::min(written.find_first_not_of(' '), written.size());
  std::size_t at = from;
  while (at < written.size() && at < from + 2 && written[at] >= '0' && written[at] <= '9') {
    ++at;
  }
  const bool number = at > from && at < written.size() && (written[at] == '.' || written[at] == ')');
  return number ? written.substr(at + 1) : written;
}

// Blanks split; a comma is remembered, since degrees stand behind it.
std::vector<Token> chunksOf(std::string_view written) {
  std::vector<Token> chunks;
  bool comma = false;
  std::string current;
  const auto flush = [&] {
    // An apostrophe with blanks around it is joined only by looking at the whole; that is done before.
    std::string plain = plainLetters(current);
    std::size_t from = 0;
    while (from < plain.size()) {
      const std::size_t to = std::min(plain.find(' ', from), plain.size());
      if (to > from) {
        chunks.push_back(
            {plain.substr(from, to - from), comma, std::count_if(current.begin(), current.end(), isCapital) > 1});
      }
      from = to + 1;
    }
    current.clear();
  };
  for (const char c : written) {
    if (c == ' ' || c == '\t' || c == ',') {
      flush();
      comma = comma || c == ',';
    } else {
      current += c;
    }
  }
  flush();
  return chunks;
}

// "Mas ' ud" and "Mas' ud" as "Mas'ud".
std::string closedApostrophes(std::string_view written) {
  std::string out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool mark = written[i] == '\'' || written[i] == '`';
    const bool typographic =
        written.substr(i).starts_with("\xE2\x80\x99") || written.substr(i).starts_with("\xE2\x80\x98");
    if (!mark && !typographic) {
      out += written[i];
      continue;
    }
    while (!out.empty() && out.back() == ' ') {
      out.pop_back();
    }
    out += '\'';
    i += typographic ? 2 : 0;
    while (i + 1 < written.size() && written[i + 1] == ' ') {
      ++i;
    }
  }
  return out;
}

class Reader {
public:
  explicit Reader(NameSource source) : m_source(source) {}

  NameReading read(std::string_view written) {
    std::vector<Token> chunks = chunksOf(closedApostrophes(withoutLineNumber(written.substr(0, kNameMax))));
    m_reading.doubtful = written.size() > kNameMax || written.find('?') != std::string_view::npos;
    takeDegrees(chunks, hasSmallLetter(written));
    for (const Token& chunk : chunks) {
      split(chunk.text);
    }
    takePlace();
    takeFront();
    takeWords();
    finish();
    return std::move(m_reading);
  }

private:
  // Degrees stand behind the name: with a dot inside, behind a comma, or in capitals where not everything is. "Made
  // Sip" and "RINA MA" may be degrees and may be names.
  void takeDegrees(std::vector<Token>& chunks, bool capitalsTell) {
    std::vector<Token> kept;
    for (Token& chunk : chunks) {
      const bool inside = chunk.text.find('.') + 1 < chunk.text.size() && chunk.text.find('.') != std::string::npos;
      const std::string compact = withoutDots(chunk.text);
      const bool sure = inside || chunk.behindComma || (chunk.capitals && capitalsTell);
      if (kept.empty() || !isDegree(compact) || !(sure || compact.size() > 2 || chunk.capitals)) {
        kept.push_back(std::move(chunk));
        continue;
      }
      m_reading.doubtful = m_reading.doubtful || !sure;
      m_reading.titles.push_back(compact);
    }
    chunks = std::move(kept);
  }

  void split(const std::string& chunk) {
    if (chunk.starts_with("r.t") || chunk.starts_with("r.w")) {
      m_tokens.push_back(withoutDots(chunk));
      return;
    }
    std::size_t from = 0;
    while (from < chunk.size()) {
      const std::size_t to = std::min(chunk.find('.', from), chunk.size());
      if (to > from) {
        m_tokens.push_back(chunk.substr(from, to - from));
      }
      from = to + 1;
    }
  }

  // A number that was there already, and another: two places, of which one is wrong.
  void place(int& part, const std::string& number) {
    const int value = std::stoi(number);
    m_reading.doubtful = m_reading.doubtful || value == 0 || (part != 0 && part != value);
    part = value;
  }

  // "RT 3/RW 5", "(RT02)", "003/005" at the end. A number alone may be a place, and may be the second of a name.
  void takePlace() {
    std::vector<std::string> kept;
    int bare = 0;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
      const std::string& token = m_tokens[i];
      const bool word = token == "rt" || token == "rw";
      const bool glued =
          token.size() > 2 && (token.starts_with("rt") || token.starts_with("rw")) && isNumber(token.substr(2));
      if (word && i + 1 < m_tokens.size() && isNumber(withArabicNumber(m_tokens[i + 1]))) {
        place(token == "rt" ? m_reading.rt : m_reading.rw, withArabicNumber(m_tokens[++i]));
      } else if (glued) {
        place(token.starts_with("rt") ? m_reading.rt : m_reading.rw, token.substr(2));
      } else if (isNumber(token) && !kept.empty()) {
        place(m_reading.rt == 0 ? m_reading.rt : m_reading.rw, token);
        ++bare;
      } else {
        kept.push_back(token);
      }
    }
    m_reading.doubtful = m_reading.doubtful || bare == 1 || bare > 2;
    m_tokens = std::move(kept);
  }

  void mark(char sex) {
    if (sex != 0) {
      m_reading.contradictory = m_reading.contradictory || (m_reading.sex != 0 && m_reading.sex != sex);
      m_reading.sex = sex;
    }
  }

  [[nodiscard]] std::size_t left() const { return m_tokens.size() - m_at; }

  // Anak Agung is a Balinese name; Putra Wijaya and Putri Ayu are names too, putra Pak Amat is his son.
  static bool isGivenName(const std::string& token, const std::string& next) {
    return (token == "anak" && next == "agung") || ((token == "putra" || token == "putri") && !honorific(next));
  }

  // Honorifics and kin terms in front of the name.
  void takeFront() {
    while (m_at < m_tokens.size()) {
      const std::string& token = m_tokens[m_at];
      if (m_source == NameSource::Register && isKinOrName(token)) {
        return;
      }
      const std::string_view kin = left() > 1 ? kinTerm(token) : std::string_view();
      if (!kin.empty() && !isGivenName(token, m_tokens[m_at + 1])) {
        // "Pak Amaq Rina" and "istri Pak Sahdan": the term nearest to the front says who is meant.
        if (m_reading.kin.empty()) {
          m_reading.kin = kin;
          m_reading.sex = sexOfKin(kin);
          m_reading.contradictory = false;
        }
        ++m_at;
        continue;
      }
      const auto marker = honorific(token);
      if (!marker || (left() == 1 && !onlyMarks())) {
        return;
      }
      m_reading.marks.push_back(token);
      // Behind a kin term an honorific belongs to the one who is named, not to the one who is meant.
      if (m_reading.kin.empty()) {
        mark(marker->sex);
        m_reading.marked = m_reading.marked || marker->sex != 0;
        m_parent = m_parent || marker->doubt == Marker::Doubt::Parent;
        m_lone = m_lone || marker->doubt == Marker::Doubt::Lone;
        m_reading.doubtful = m_reading.doubtful || marker->doubt == Marker::Doubt::Always;
        if (!marker->title.empty()) {
          m_reading.titles.emplace_back(marker->title);
        }
      }
      ++m_at;
    }
  }

  // "Pak RT 02" has nothing left but its mark.
  [[nodiscard]] bool onlyMarks() const { return m_reading.rt != 0 || m_reading.rw != 0; }

  void takeWords() {
    for (; m_at < m_tokens.size() && m_reading.words.size() < kNameWordsMax; ++m_at) {
      const std::string& token = m_tokens[m_at];
      const bool first = m_reading.words.empty();
      if (token == "alias" && left() > 1) {
        for (std::size_t i = m_at + 1; i < m_tokens.size(); ++i) {
          m_reading.alias += looseSpelling(m_tokens[i]);
        }
        return;
      }
      // A father's honorific inside: Ibrahim H. Yusuf, Siti binti H. M. Saleh.
      if (!first && left() > 1 && (token == "h" || token == "hj" || token == "haji")) {
        m_reading.childOf = true;
        continue;
      }
      if (token == "bin" || token == "binti") {
        m_reading.childOf = true;
        mark(token == "bin" ? 'm' : 'f');
        continue;
      }
      addWord(token, first);
    }
  }

  void addWord(const std::string& token, bool first) {
    const bool last = left() == 1;
    constexpr std::size_t kAbbreviation = 4;  // letters at most: "Muh." alone is no more than a beginning
    const bool alone = first && last && token.size() <= kAbbreviation;
    const bool balinese = !last && isBalinese(m_tokens[m_at + 1]);
    if (first && (token == "i" || token == "ni") && balinese) {
      markPart(token == "i" ? 'm' : 'f');
      push(token, false);
      return;
    }
    if (token == "baik" && (first || last)) {
      push("baiq", false);
    } else if (first && !last && token == "st") {
      push("siti", false);
    } else if (const std::string_view whole = expanded(token);
               !whole.empty() && !alone && (!last || token.size() > 2 || token == "bq")) {
      m_reading.doubtful = m_reading.doubtful || hasOtherMeaning(token);
      pushAll(std::string(whole));
    } else if (token == "md" && !first) {
      push("made", false);
    } else {
      push(token, token.size() == 1);
    }
  }

  // A part of the name says the sex as well; "I Gusti Ayu" and "Raden Ajeng" are women all the same.
  void markPart(char sex) { m_partSex = sex; }

  void pushAll(const std::string& words) {
    std::size_t from = 0;
    while (from < words.size()) {
      const std::size_t to = std::min(words.find(' ', from), words.size());
      push(words.substr(from, to - from), false);
      from = to + 1;
    }
  }

  void push(const std::string& word, bool initial) {
    NameWord entry{word, strictSpelling(word), looseSpelling(word), initial};
    const bool woman = word == "ayu" || word == "ajeng" || word == "roro";
    if (const char sex = sexOfNamePart(word); sex != 0 && m_partSex == 0) {
      m_partSex = sex;
    } else if (woman && m_partSex == 'm' && m_reading.words.size() <= 2) {
      m_partSex = 'f';
    }
    if (!entry.strict.empty()) {
      m_reading.words.push_back(std::move(entry));
    }
  }

  void finish() {
    NameReading& r = m_reading;
    if (r.kin.empty()) {
      mark(m_partSex);
    }
    // What was taken for a mark can be a name's own first letters: "Mas ud", "Su karno".
    std::string all;
    for (const std::string& token : m_tokens) {
      all += token;
    }
    r.everything = looseSpelling(all);
    const bool oneWord = r.words.size() == 1;
    r.parent = m_parent && r.kin.empty() && oneWord;
    // "Pak Kadus", "Pak Haji"; with a name behind it the office is a part of what was written: "Pak RT Mulyadi".
    r.role = r.words.empty() || (oneWord && r.kin.empty() && !r.marks.empty() &&
                                 (isRole(r.words.front().plain) || honorific(r.words.front().plain)));
    r.doubtful = r.doubtful || (m_lone && oneWord) || m_at < m_tokens.size();
    std::sort(r.titles.begin(), r.titles.end());
    r.titles.erase(std::unique(r.titles.begin(), r.titles.end()), r.titles.end());
  }

  NameSource m_source;
  NameReading m_reading;
  std::vector<std::string> m_tokens;
  std::size_t m_at = 0;
  bool m_parent = false;
  bool m_lone = false;
  char m_partSex = 0;
};

// Drs. Mulyadi may be Mulyadi; Mulyadi, SH is not known to be Mulyadi, ST.
bool titlesAgree(const NameReading& a, const NameReading& b) {
  const auto hasAllOf = [](const auto& all, const auto& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
  };
  return hasAllOf(a.titles, b.titles) || hasAllOf(b.titles, a.titles);
}

}  // namespace

std::string NameReading::key() const {
  std::string key = kin.empty() ? std::string() : kin + ":";
  for (const NameWord& word : words) {
    key += (key.empty() || key.back() == ':' ? "" : " ") + word.strict;
  }
  if (words.empty()) {
    for (const std::string& mark : marks) {
      key += mark + " ";
    }
  }
  return key;
}

bool NameReading::hasInitial() const {
  return std::any_of(words.begin(), words.end(), [](const NameWord& word) { return word.initial; });
}

NameReading readName(std::string_view written, NameSource source) {
  return Reader(source).read(written);
}

bool isSurelySameName(const NameReading& written, const NameReading& known) {
  const auto clear = [](const NameReading& name) {
    return !name.words.empty() && !name.contradictory && name.kin.empty() && !name.parent && !name.role &&
           !name.doubtful && !name.hasInitial() && name.alias.empty();
  };
  return clear(written) && clear(known) && written.key() == known.key() && written.childOf == known.childOf &&
         titlesAgree(written, known);
}

}  // namespace rembug::count
