#pragma once

#include <string>
#include <vector>

#include "core/xlsform/references.h"
#include "core/xlsform/survey.h"

namespace rembug::xlsform {

// Gathers the texts of a form in all of its languages. A form in one language without pictures and sounds has its texts
// in place; any other has them in <itext>.
class Itext {
public:
  Itext(const Survey& survey, References& references, std::vector<Mistake>& mistakes);

  // <label> and <hint>; empty where there is nothing to say.
  [[nodiscard]] std::string label(const Item& item);
  [[nodiscard]] std::string hint(const Item& item);
  // A bind's attribute for a message; empty where there is none.
  [[nodiscard]] std::string message(const Item& item, const std::string& key, const std::string& attribute);
  // The items of a list.
  [[nodiscard]] std::string choices(const std::string& list);
  [[nodiscard]] bool translatesChoices(const std::string& list) const;
  // The <itext> block; empty where all texts are in place.
  [[nodiscard]] std::string xml() const;

private:
  // A property's texts by language, "" for a column without one.
  using Texts = std::vector<std::pair<std::string, std::string>>;
  [[nodiscard]] Texts texts(const Table& table, std::size_t row, const std::string& key) const;
  [[nodiscard]] Texts texts(const Item& item, const std::string& key) const;
  // In which languages a text without one is shown: in the default one, or in all where no other has a column.
  [[nodiscard]] std::vector<std::string> languagesOf(const Table& table, const std::string& key) const;
  struct Cell {
    const Table& table;
    std::size_t row;
    const std::string& key;
  };
  void add(const std::string& id, const Texts& texts, const std::string& form, const Item& own, const Cell& cell);
  [[nodiscard]] bool hasMedia(const Table& table, std::size_t row) const;
  void addMedia(const std::string& id, const Item& own, const Table& table, std::size_t row);
  [[nodiscard]] References::Complain complaint(const Cell& cell);

  const Survey& m_survey;
  References& m_references;
  std::vector<Mistake>& m_mistakes;
  std::vector<std::string> m_languages;  // empty: texts stand in place where they can
  std::string m_default;
  // language -> id -> values, in the order in which they came
  std::map<std::string, std::map<std::string, std::string>> m_values;
  std::size_t m_size = 0;  // of all values, in bytes
};

}  // namespace rembug::xlsform
