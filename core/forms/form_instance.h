#pragma once

#include <memory>
#include <optional>
#include <set>
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

// An answer as people read it, where a choice's name stands for its value.
struct Words {
  Type type = Type::String;
  std::string text;
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
  std::string mediaType;  // of an upload
  std::optional<double> rangeStart;
  std::optional<double> rangeEnd;
  std::optional<double> rangeStep;
  std::string label;  // with ODK's markdown in it, as the form has it: see markdown.h
  std::string shortLabel;
  std::string hint;
  std::string guidance;
  Media media;
  std::string value;
  ChoiceList choices;              // none where there are more than the query wants
  std::vector<Media> choiceMedia;  // one for each of the choices; empty where none has any
  std::size_t choiceCount = 0;
  std::string words;           // of an answer that was chosen: the names of the choices
  RecordId row;                // of a row: its id
  std::vector<Words> summary;  // of a row, where it is asked for: its first answers
  bool required = false;
  bool readonly = false;
  bool canAdd = false;     // of a repeat
  bool canRemove = false;  // of a row
  std::size_t rows = 0;    // of a repeat
  Violation violation = Violation::None;
  std::string message;  // the form's own words; empty where it has none
  // What a record had here that the form would not take today: not offered, or of another type. It stays in the record,
  // and breaks no rule, until a person gives another answer.
  std::string past;
};

// Which items are wanted: all, or those of one page, or what stands below one row or group.
struct ItemQuery {
  std::optional<std::size_t> page;
  std::string below;                  // a ref with positions; empty: the whole form
  bool insideRows = true;             // else rows are there, and what is in them is not
  bool summaries = false;             // whether rows say what is in them
  std::size_t choicesMax = SIZE_MAX;  // a longer list is asked for with choices()
};

struct Page {
  std::string title;
  bool relevant = true;
  std::size_t answered = 0;  // questions on it that have an answer
};

struct Violated {
  std::string ref;
  std::size_t page = 0;
  std::string label;
  Violation violation = Violation::None;
  std::string message;
};

// What a form may ask of the device that fills it (ODK XForms, Preload Attributes); empty where it is not known.
struct Properties {
  std::string deviceId;
  std::string username;
  std::string email;
  std::string phoneNumber;
};

class Filling;
struct Received;

// One filling of a form. One thread at a time; the clock and the random source outlive it.
class FormInstance {
public:
  // A new one, with defaults, preloads and first calculations. The same inputs give the same instance.
  [[nodiscard]] static FormInstance create(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                           const Properties& properties = {});
  // One that was finished before, perhaps with another version. Rows in the order in which they are shown; what the
  // form does not know is passed over. Answers and rows that it would not take today (hidden, not offered, of another
  // type) stay as they are until a person changes them.
  [[nodiscard]] static FormInstance resume(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                           std::span<const Row> rows, std::span<const Answer> answers);
  // A record as it is, to be looked at or written out: what is relevant is found out, but nothing is calculated again.
  [[nodiscard]] static FormInstance recorded(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                             std::span<const Row> rows, std::span<const Answer> answers);
  // A submission as ODK writes it, of this version or an earlier one, taken up as resume() does; its rows get ids.
  // Errors: Invalid for what is no submission of this form, is larger than 4 MiB or has more than 10,000 rows.
  [[nodiscard]] static Result<Received> fromXml(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                                std::string_view xml);
  FormInstance(FormInstance&&) noexcept;
  FormInstance& operator=(FormInstance&&) noexcept;
  ~FormInstance();

  [[nodiscard]] const Form& form() const;
  // Whether the form's calculations came to rest when this began. Errors: Invalid, with the questions that go in a
  // circle.
  [[nodiscard]] Result<void> settled() const;

  // Whether it is a question that takes a file: XForms' upload.
  [[nodiscard]] bool takesFile(std::string_view ref) const;
  // Whether there is something of that ref, and it is relevant.
  [[nodiscard]] bool has(std::string_view ref) const;
  // Gives an answer in ODK's lexical form; an empty one takes it away. `ref` names rows by position:
  // "/data/person[2]/age". A value that breaks a constraint is taken and reported by validate(). Errors: NotFound for a
  // ref, Refused for a read-only question, Invalid for a value of the wrong type or a choice that is not offered.
  [[nodiscard]] Result<void> set(std::string_view ref, std::string_view value);
  // Adds a row at the end; answers its ref. `row` is its id, minted where empty. Errors: NotFound, Refused for a repeat
  // whose count the form sets, or beyond 10,000 rows.
  [[nodiscard]] Result<std::string> addRow(std::string_view repeatRef, const RecordId& row = {});
  [[nodiscard]] Result<void> removeRow(std::string_view rowRef);
  // Takes back the last removal from a repeat: the row stands where it stood, with its answers; answers its ref.
  // Errors: NotFound where none was removed, or only longer ago than the last eight.
  [[nodiscard]] Result<std::string> restoreRow(std::string_view repeatRef);
  // Errors: NotFound.
  [[nodiscard]] Result<void> setLanguage(std::string_view language);
  [[nodiscard]] const std::string& language() const;

  // Makes what was read from a submission a new edition of it (ODK XForms, metadata): it gets an instanceID of its own,
  // and the one that it had becomes its deprecatedID. Done once, however often it is called.
  void revise();
  // Writes the time of the end where the form wants it: for the moment when a filling is finished.
  void stampEnd();

  // Calculates everything again, as tests and another clock may wish; nothing changes where no time has passed.
  void recalculateAll();

  [[nodiscard]] std::vector<NodeState> nodes() const;
  [[nodiscard]] std::vector<Page> pages() const;
  [[nodiscard]] std::vector<Item> items(const ItemQuery& query = {}) const;
  // What a question offers right now; nothing for one that offers nothing.
  [[nodiscard]] ChoiceList choices(std::string_view ref) const;
  // On which page something stands: the one of its ref or template path.
  [[nodiscard]] std::size_t pageOf(std::string_view ref) const;
  // The answer of one question; empty where it is not relevant. Errors: NotFound.
  [[nodiscard]] Result<std::string> value(std::string_view ref) const;
  // Everything that keeps the form from being finished.
  [[nodiscard]] std::vector<Violated> validate() const;
  // The submission as ODK writes it; what is not relevant is left out. An instanceID or a deprecatedID for which the
  // form has no element is added under meta.
  [[nodiscard]] std::string toXml() const;
  // What a finished record keeps: relevant rows, and relevant answers that are not empty; and what of an earlier record
  // stays though the form would not take it today.
  [[nodiscard]] std::vector<Row> rows() const;
  [[nodiscard]] std::vector<Answer> answers() const;
  // The answers of questions that take files, each once: also of those that are hidden now and may come back.
  [[nodiscard]] std::set<std::string> filesNamed() const;
  // Those of the answers that stay though the form would not take them today; `path` is their ref, with positions.
  [[nodiscard]] std::vector<Answer> past() const;

private:
  explicit FormInstance(std::unique_ptr<Filling> filling);
  std::unique_ptr<Filling> m_filling;
};

// What was read from a submission.
struct Received {
  // Something that the form has no place for.
  struct Unknown {
    std::string path;
    std::string value;
  };
  FormInstance instance;
  std::vector<Unknown> unknown;
};

}  // namespace rembug::forms
