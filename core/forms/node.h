#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"

namespace rembug::forms {

struct NodeDef;

// One element: of the form being filled, or of a list that comes with the form. A tree owns its nodes; addresses stay
// the same as long as a node lives.
struct Node {
  std::string name;   // without namespace prefix
  std::string value;  // of a leaf
  Node* parent = nullptr;
  std::vector<std::unique_ptr<Node>> children;
  const NodeDef* def = nullptr;  // null in lists
  RecordId row;                  // of a repeat's row

  // What the binds say right now.
  bool relevantHere = true;  // own expression alone
  bool relevant = true;      // with all groups around it
  bool readonlyHere = false;
  bool readonly = false;
  bool required = false;
  bool constraintHolds = true;

  [[nodiscard]] Node* child(std::string_view childName) const;
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
