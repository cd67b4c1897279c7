#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ids.h"

namespace rembug::forms {

struct NodeDef;
struct Node;

// A total is kept for every so many rows: see Rows.
inline constexpr std::size_t kTotalStep = 16;

// What an element with repeats among its children keeps about them.
struct Rows {
  // Where the nodes of each child definition begin among the children; one more entry for the end.
  std::vector<std::size_t> starts;
  // Totals of a question over the rows of a repeat: the sum of the first 16, 32, … rows. Cut off where a row changes,
  // so that a row added at the end costs the same however many there are.
  std::map<const NodeDef*, std::vector<double>> totals;
  // Rows that a count does not reach any more, the one to come back first at the end.
  std::map<const NodeDef*, std::vector<std::unique_ptr<Node>>> aside;
  // Rows that a person removed, the last one at the end, with the position that each had.
  std::vector<std::pair<std::size_t, std::unique_ptr<Node>>> removed;
};

// Where an answer or a row comes from.
enum class Origin : std::uint8_t {
  Here,    // this filling
  Record,  // a record that was taken up again
  Past,    // such a record, and the form as it is would not take it: it stays until a person gives another
};

// A value that few nodes have: the others, the cells of long lists among them, hold no more than a pointer for it.
template <typename T>
class Seldom {
public:
  [[nodiscard]] const T& get() const {
    static const T kNone;
    return m_value == nullptr ? kNone : *m_value;
  }
  void set(T value) { m_value = value.empty() ? nullptr : std::make_unique<T>(std::move(value)); }
  void clear() { m_value.reset(); }

private:
  std::unique_ptr<T> m_value;
};

// One element: of the form being filled, or of a list that comes with the form. A tree owns its nodes; addresses stay
// the same as long as a node lives.
struct Node {
  std::string_view name;  // without namespace prefix; held by the form
  std::string value;      // of a leaf
  // What was entered where its list does not offer all of it any more: `value` is what is offered of it, and the rest
  // comes back with the list.
  Seldom<std::string> withheld;
  // What its calculation last gave, once it ran: an answer that a person puts in its place stays until that changes.
  std::unique_ptr<std::string> calculated;
  Node* parent = nullptr;
  std::vector<std::unique_ptr<Node>> children;
  const NodeDef* def = nullptr;  // null in lists
  std::unique_ptr<Rows> rows;    // null without repeats among the children
  Seldom<RecordId> row;          // of a repeat's row
  std::size_t place = 0;         // among the parent's children, from 0

  // What the binds say right now.
  bool relevantHere = true;  // own expression alone
  bool relevant = true;      // with all groups around it
  bool readonlyHere = false;
  bool readonly = false;
  bool required = false;
  bool constraintHolds = true;
  Origin origin = Origin::Here;
  bool fresh = false;         // in a row that is being put in
  bool kept = false;          // taken up again with an answer that its first calculation does not replace
  std::uint64_t waiting = 0;  // a bit for each rule that is to be run for this node

  // The first child of a name.
  [[nodiscard]] Node* child(std::string_view childName) const;
  // All children of one definition: one, or the rows of a repeat. Only in a form being filled.
  [[nodiscard]] std::span<const std::unique_ptr<Node>> childrenOf(const NodeDef& childDef) const;
  Node* add(std::unique_ptr<Node> child);
  // Counting from 1 among the siblings of the same name.
  [[nodiscard]] std::size_t position() const;
  // The innermost repeat row this stands in, itself included; null outside.
  [[nodiscard]] const Node* innermostRow() const;
  // "/data/person[2]/age": rows of repeats with their position.
  [[nodiscard]] std::string ref() const;
  // What XPath calls the string value.
  [[nodiscard]] std::string text() const;
};

// The name without its prefix.
[[nodiscard]] std::string_view localName(std::string_view qualified);

}  // namespace rembug::forms
