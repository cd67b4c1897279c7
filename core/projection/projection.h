#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/forms/form.h"
#include "core/merge/merge_record.h"
#include "core/projection/finder.h"
#include "core/store/database.h"

namespace rembug::projection {

// The built-in types of records.
inline constexpr const char* kLinkType = "rembug.link";
inline constexpr const char* kTallyType = "rembug.tally";
inline constexpr const char* kTaskType = "rembug.task";
inline constexpr const char* kRulesType = "rembug.rules";
// The form in which activities are planned.
inline constexpr const char* kPlanForm = "rencana-kegiatan";

// Reads a Change's bytes, where the projection does not keep them itself.
using BytesOf = std::function<Result<Bytes>(const log::ChangeId&)>;
// A version of a form, or the newest one where that is empty or not there; null where there is none.
using FormOf = std::function<std::shared_ptr<const forms::Form>(const std::string& id, const std::string& version)>;

struct RecordRow {
  RecordId id;
  std::string scope;
  std::string type;
  std::string version;
  std::string title;
  bool voided = false;
  std::size_t conflicts = 0;
  Millis created{0};
  Millis updated{0};
  std::string author;
};

struct RecordQuery {
  std::string scope;   // a village, a prefix that ends in a dot, or empty
  std::string type;    // empty: all
  std::string search;  // part of the title
  bool withVoided = true;
  bool disputed = false;  // only those in which something is to be settled
};

struct FieldChange {
  merge::FieldKey field;
  std::string before;  // what was replaced; several values that stood side by side with " / " between them
  std::string after;   // empty: taken away
};

// What one Change did to a record.
struct HistoryStep {
  log::ChangeId change;
  Millis at{0};
  std::string author;
  std::vector<FieldChange> fields;
  std::vector<std::string> added;  // repeats that got a row
  std::vector<std::string> removed;
  std::string voidReason;
  std::vector<std::pair<Bytes, std::string>> withdrawn;  // files taken back: SHA-256 and reason
};

// A record on a map.
struct PointRow {
  RecordId id;
  std::string title;
  std::size_t conflicts = 0;
  std::string visit;  // as Place says
  std::string point;
};

struct SearchRow {
  RecordRow record;
  bool inTitle = false;  // else something else in it was found
};

// A view of Changes as tables in a database of its own. One thread at a time; the database outlives it.
class Projection {
public:
  // `bytesOf` empty: the projection keeps the Changes' bytes in its own database.
  [[nodiscard]] static Result<Projection> open(store::Database& database, BytesOf bytesOf, FormOf formOf);

  // Takes Changes in any order; known ones are passed over. Without `tables` only the index is kept up to date, and
  // fillTables() does the rest when a report is asked for.
  [[nodiscard]] Result<void> apply(const std::vector<log::PlacedChange>& changes, bool tables);
  [[nodiscard]] Result<void> fillTables();
  // To be called when forms came: records are read with the newest version of their form, so that a moved question is
  // one field and one column. Where that is another one than before, the records of the form are read again, and its
  // tables are made anew by the next fillTables().
  [[nodiscard]] Result<void> followForms();
  // Forgets everything.
  [[nodiscard]] Result<void> clear();

  [[nodiscard]] Result<std::vector<RecordRow>> list(const RecordQuery& query);
  // The newest records of a form in a village that count, the newest first.
  [[nodiscard]] Result<std::vector<RecordRow>> newest(const std::string& scope, const std::string& type,
                                                      std::size_t count);
  // The line of one record; empty where it is not there.
  [[nodiscard]] Result<std::vector<RecordRow>> rowOf(const merge::RecordKey& key);
  // The record of that id, in whatever village. Errors: NotFound.
  [[nodiscard]] Result<merge::RecordKey> find(const RecordId& id);
  [[nodiscard]] Result<merge::RecordState> state(const merge::RecordKey& key);
  // The same, read with another version than the newest one.
  [[nodiscard]] Result<merge::RecordState> state(const merge::RecordKey& key, const merge::CurrentPath& currentPath);
  // What was done to a record, in the order of the clocks. Errors: NotFound.
  [[nodiscard]] Result<std::vector<HistoryStep>> history(const merge::RecordKey& key);

  // From now on keeps in memory what search() needs, and the table `place`: on a tablet, before anything is applied.
  [[nodiscard]] Result<void> keepFinder();
  // Records of all villages in which every word begins a word of an answer; built-in records left out but tallies.
  [[nodiscard]] Result<std::vector<SearchRow>> search(const std::vector<std::string>& words, std::size_t limit);
  // Records of the same form and village that have the same RT and number, or a head of household whose name folds
  // alike; at most 20, the newest first. Needs keepFinder().
  [[nodiscard]] Result<std::vector<RecordRow>> similar(const std::string& scope, const std::string& type,
                                                       const Place& place);
  // The records of a form in a village that count and say where they are. Needs keepFinder().
  [[nodiscard]] Result<std::vector<PointRow>> points(const std::string& scope, const std::string& type);
  // The records that are one with this one, by links in force; itself included.
  [[nodiscard]] Result<std::set<RecordId>> linkedWith(const RecordId& id);

  [[nodiscard]] store::Database& database() { return *m_database; }
  [[nodiscard]] const FormOf& forms() const { return m_formOf; }

private:
  Projection(store::Database& database, BytesOf bytesOf, FormOf formOf)
      : m_database(&database), m_bytesOf(std::move(bytesOf)), m_formOf(std::move(formOf)) {}

  [[nodiscard]] Result<std::int64_t> numberOf(const merge::RecordKey& key);
  [[nodiscard]] Result<void> noteText(std::int64_t recordNo, Millis at, const std::string& title,
                                      const std::string& text, const Place& place);
  [[nodiscard]] Result<std::int64_t> logNo(const log::LogId& id);
  [[nodiscard]] Result<std::int64_t> recordNo(const merge::RecordKey& key, bool& isNew);
  [[nodiscard]] Result<std::vector<merge::ParsedChange>> changesOf(std::int64_t recordNo, const std::string& scope);
  [[nodiscard]] Result<void> project(std::int64_t recordNo, bool tables);
  [[nodiscard]] Result<void> writeSingle(std::int64_t recordNo, const v1::Change& change);
  [[nodiscard]] Result<void> writeIndex(std::int64_t recordNo, const merge::RecordState& state,
                                        const std::string& title, bool tables);
  [[nodiscard]] std::string currentPath(const std::string& type, const std::string& path) const;
  [[nodiscard]] std::string newestVersion(const std::string& type) const;
  [[nodiscard]] Result<void> noteForm(const std::string& type);
  [[nodiscard]] Result<void> readAgain(const std::string& type);
  [[nodiscard]] Result<void> dropTables(const std::string& table);
  [[nodiscard]] Result<void> writeAnswers(std::int64_t recordNo, const merge::RecordState& state,
                                          const forms::Form* form);
  [[nodiscard]] Result<void> writeConflicts(std::int64_t recordNo, const merge::RecordState& state);

  store::Database* m_database;
  BytesOf m_bytesOf;
  FormOf m_formOf;
  std::map<log::LogId, std::int64_t> m_logs;
  std::optional<Finder> m_finder;
  std::set<std::string> m_noted;  // types whose form's version is kept in read_with
};

// What a record is called in lists: its form's instance name, else its first answer.
[[nodiscard]] std::string titleOf(const merge::RecordState& state, const std::vector<merge::ParsedChange>& changes,
                                  const merge::CurrentPath& currentPath);

}  // namespace rembug::projection
