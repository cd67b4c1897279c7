#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rembug::count {

// Somebody a written name can mean.
struct RosterPerson {
  std::string name;
  std::string sex;   // f, m or empty
  std::string unit;  // "RT 003/RW 005", or empty
};

// What the residents of a unit call somebody: a call name, Amaq Rina, istri Pak Burhan. One alias may be several
// people's; it never joins anything by itself.
struct Alias {
  std::string alias;
  std::string name;  // as in the roster
  std::string unit;  // where it is used; empty for everywhere
};

struct Suggestion {
  std::size_t person = 0;  // in the roster
  double score = 0;        // 0 to 1, for ordering alone
  // The strict rule of domain.md §d.7 point 4 holds: joining needs no ruling.
  bool automatic = false;
  // A marker in the written name contradicts the recorded sex: hard stop, kept to be seen.
  bool sexConflict = false;
};

// Ranks the people of a roster for a name as written. Built once, asked at every key press: for 5,000 people well under
// 5 ms. Const calls from any thread.
class NameMatcher {
public:
  explicit NameMatcher(std::vector<RosterPerson> roster, std::vector<Alias> aliases = {});
  ~NameMatcher();
  NameMatcher(NameMatcher&&) noexcept;
  NameMatcher& operator=(NameMatcher&&) noexcept;

  [[nodiscard]] const std::vector<RosterPerson>& roster() const;
  // Best first, at most `most`. `unit` is the unit that is counted: "exactly one person fits" is then asked of its own
  // people; without it of the whole roster.
  [[nodiscard]] std::vector<Suggestion> suggest(std::string_view written, std::size_t most = 10,
                                                std::string_view unit = {}) const;

private:
  struct Index;
  std::unique_ptr<Index> m_index;
};

// Spellings that are shown together to be ruled on.
struct NameGroup {
  std::vector<std::string> written;
  int person = -1;  // in the roster; -1 where nobody there comes close
  bool automatic = false;
};

// Every written name is in exactly one group; the order of the names decides nothing but the order within.
[[nodiscard]] std::vector<NameGroup> groupNames(const NameMatcher& matcher, const std::vector<std::string>& written,
                                                std::string_view unit = {});

}  // namespace rembug::count
