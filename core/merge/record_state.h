#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/log/change.h"
#include "core/log/hybrid_clock.h"

namespace rembug::merge {

// A record belongs to one village: the same id in another scope is another record, so that nobody reaches into a
// village that was not granted to him.
struct RecordKey {
  std::string scope;
  RecordId id;

  auto operator<=>(const RecordKey&) const = default;
  bool operator==(const RecordKey&) const = default;
};

// One Change, decoded, where it stands.
struct ParsedChange {
  log::ChangeId id;
  v1::Change change;
};

// One value given to one field.
struct Write {
  log::ChangeId change;
  log::HybridTime time;
  std::string author;
  std::string value;  // ODK's lexical form; empty: taken away

  bool operator==(const Write&) const = default;
};

// path is the question's template path, row the innermost row's 16 bytes or empty.
struct FieldKey {
  std::string path;
  Bytes row;

  auto operator<=>(const FieldKey&) const = default;
  bool operator==(const FieldKey&) const = default;
};

// The writes of one field that nobody replaced, the latest first; never empty.
struct Field {
  std::vector<Write> writes;

  [[nodiscard]] const std::string& shown() const { return writes.front().value; }
  // True where the survivors do not agree.
  [[nodiscard]] bool conflict() const;
  bool operator==(const Field&) const = default;
};

struct Row {
  std::string path;  // of the repeat; empty while the Change that added the row has not come yet
  Bytes parent;
  std::vector<log::ChangeId> writes;    // every Change that wrote into the row, its removals left out
  std::vector<log::ChangeId> removals;  // those in force
  bool visible = true;
  [[nodiscard]] bool conflict() const { return visible && !removals.empty(); }
  bool operator==(const Row&) const = default;
};

struct Voiding {
  log::ChangeId change;
  std::string reason;
  std::string author;
  log::HybridTime time;
  bool operator==(const Voiding&) const = default;
};

struct Erasable {
  log::ChangeId change;
  std::string kind;
  Bytes key;
  Bytes sealed;
  bool operator==(const Erasable&) const = default;
};

struct Blob {
  FieldKey field;
  Bytes sha256;
  std::uint64_t size = 0;
  std::string mediaType;
  std::string name;
  bool operator==(const Blob&) const = default;
};

// A file that was taken back for good.
struct Withdrawal {
  log::ChangeId change;
  Bytes sha256;
  std::string reason;
  std::string author;
  log::HybridTime time;
  bool operator==(const Withdrawal&) const = default;
};

// Who did what when, in the order of the clocks.
struct HistoryEntry {
  log::ChangeId change;
  log::HybridTime time;
  std::optional<Millis> claimed;
  std::string author;
  std::string version;
  std::vector<FieldKey> fields;  // written by this Change
  bool voids = false;
  bool operator==(const HistoryEntry&) const = default;
};

// A record as it stands. Value type; equal states compare equal whatever way the Changes took.
struct RecordState {
  RecordKey key;
  std::string type;
  std::string version;  // of the form, with which it was filled or corrected last; history has that of each Change
  std::map<FieldKey, Field> fields;
  std::map<Bytes, Row> rows;
  std::vector<Voiding> voidings;  // those in force
  bool voidConflict = false;      // something was written that whoever voided had not seen
  std::vector<Erasable> erasable;
  std::vector<Blob> blobs;
  std::vector<Withdrawal> withdrawals;
  std::vector<v1::SignOff> signOffs;
  std::vector<HistoryEntry> history;
  // Ops of a newer version that this one keeps but does not understand.
  bool newer = false;

  [[nodiscard]] bool voided() const { return !voidings.empty(); }
  // A field that stands in no row, or in one that is there.
  [[nodiscard]] bool visible(const FieldKey& field) const;
  // How many things a person should settle.
  [[nodiscard]] std::size_t conflicts() const;
  // The value that is shown; empty where there is none.
  [[nodiscard]] std::string value(const std::string& path, const Bytes& row = {}) const;
};

// The canonical bytes of a state: equal exactly where the states are. For tests and for comparing peers.
[[nodiscard]] Bytes canonical(const RecordState& state);

}  // namespace rembug::merge
