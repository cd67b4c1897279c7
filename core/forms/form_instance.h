#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/forms/form.h"

namespace rembug::forms {

// One answer that counts. `path` is the question's template path, `row` the innermost repeat row or empty.
struct Answer {
  std::string path;
  RecordId row;
  std::string value;
};

struct Row {
  std::string path;  // of the repeat
  RecordId row;
  RecordId parent;  // the row around it; empty outermost
};

enum class Violation { None, Constraint, Required };

using ChoiceList = std::vector<std::pair<std::string, std::string>>;  // value, label

// A question as it stands, for scripts and tests.
struct NodeState {
  std::string ref;
  std::string value;  // empty where it is not relevant
  bool relevant = true;
  bool readonly = false;
  bool required = false;
  Violation violation = Violation::None;
  std::string message;
  std::string label;
  ChoiceList choices;
};

enum class ItemKind { Group, Repeat, Row, Question };

// One thing on a screen, in order. Only what is relevant is there.
struct Item {
  ItemKind kind = ItemKind::Question;
  std::string ref;   // with positions: what set(), addRow() and removeRow() take
  std::string path;  // template path
  std::size_t depth = 0;
  std::size_t page = 0;
  ControlKind control = ControlKind::Input;
  Type type = Type::String;
  std::string appearance;
  std::string label;  // with ODK's markdown in it, as the form has it: see markdown.h
  std::string shortLabel;
  std::string hint;
  std::string guidance;
  Media media;
  std::string value;
  ChoiceList choices;
  bool required = false;
  bool readonly = false;
  bool canAdd = false;     // of a repeat
  bool canRemove = false;  // of a row
  std::size_t rows = 0;    // of a repeat
  Violation violation = Violation::None;
  std::string message;  // the form's own words; empty where it has none
};

// Which items are wanted: all, or those of one page, or what stands below one row or group.
struct ItemQuery {
  std::optional<std::size_t> page;
  std::string below;       // a ref with positions; empty: the whole form
  bool insideRows = true;  // else rows are there, and what is in them is not
};

struct Page {
  std::string title;
  bool relevant = true;
};

struct Violated {
  std::string ref;
  std::string label;
  Violation violation = Violation::None;
  std::string message;
};

class Filling;

// One filling of a form. One thread at a time; the clock and the random source outlive it.
class FormInstance {
public:
  // A new one, with defaults, preloads and first calculations. The same inputs give the same instance.
  [[nodiscard]] static FormInstance create(std::shared_ptr<const Form> form, const Clock& clock, Random& random);
  // One that was finished before. Rows in the order in which they are shown; what the form does not know is passed
  // over.
  [[nodiscard]] static FormInstance resume(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                           std::span<const Row> rows, std::span<const Answer> answers);
  FormInstance(FormInstance&&) noexcept;
  FormInstance& operator=(FormInstance&&) noexcept;
  ~FormInstance();

  [[nodiscard]] const Form& form() const;

  // Gives an answer in ODK's lexical form; an empty one takes it away. `ref` names rows by position:
  // "/data/person[2]/age". A value that breaks a constraint is taken and reported by validate(). Errors: NotFound for a
  // ref, Refused for a read-only question, Invalid for a value of the wrong type or a choice that is not offered.
  [[nodiscard]] Result<void> set(std::string_view ref, std::string_view value);
  // Adds a row at the end; answers its ref. `row` is its id, minted where empty. Errors: NotFound, Refused for a repeat
  // whose count the form sets, or beyond 10,000 rows.
  [[nodiscard]] Result<std::string> addRow(std::string_view repeatRef, const RecordId& row = {});
  [[nodiscard]] Result<void> removeRow(std::string_view rowRef);
  // Errors: NotFound.
  [[nodiscard]] Result<void> setLanguage(std::string_view language);
  [[nodiscard]] const std::string& language() const;

  // Calculates everything again, as tests and another clock may wish; nothing changes where no time has passed.
  void recalculateAll();

  [[nodiscard]] std::vector<NodeState> nodes() const;
  [[nodiscard]] std::vector<Page> pages() const;
  [[nodiscard]] std::vector<Item> items(const ItemQuery& query = {}) const;
  // The answer of one question; empty where it is not relevant. Errors: NotFound.
  [[nodiscard]] Result<std::string> value(std::string_view ref) const;
  // Everything that keeps the form from being finished.
  [[nodiscard]] std::vector<Violated> validate() const;
  // The submission as ODK writes it; what is not relevant is left out.
  [[nodiscard]] std::string toXml() const;
  // What a finished record keeps: relevant rows, and relevant answers that are not empty.
  [[nodiscard]] std::vector<Row> rows() const;
  [[nodiscard]] std::vector<Answer> answers() const;

private:
  explicit FormInstance(std::unique_ptr<Filling> filling);
  std::unique_ptr<Filling> m_filling;
};

}  // namespace rembug::forms
