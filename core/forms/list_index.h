#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/forms/node.h"

namespace rembug::forms {

// The rows of a list by what they have in one column, in the order of the list.
class ListIndex {
public:
  ListIndex(const std::vector<Node*>& rows, std::string_view column);
  // Null where no row has that value. Thread-safe.
  [[nodiscard]] const std::vector<Node*>* find(std::string_view value) const;

private:
  std::unordered_map<std::string_view, std::vector<Node*>> m_rows;
};

// A list that comes with a form, inside it or in a file of its own.
struct List {
  std::unique_ptr<Node> root;                // what instance('…') gives: the list's document
  std::set<std::string, std::less<>> names;  // of its elements
  // By the path of the rows and the column, "root/item name".
  std::map<std::string, std::unique_ptr<ListIndex>, std::less<>> indexes;

  // A name that lives as long as the list.
  [[nodiscard]] std::string_view hold(std::string_view name);
  // What plain steps from the document lead to, in the order of the list.
  [[nodiscard]] std::vector<Node*> rows(const std::vector<std::string>& path) const;
  // Made when first asked for, while the form is read. `path` leads from the document to the rows.
  [[nodiscard]] const ListIndex* index(const std::vector<std::string>& path, const std::string& column);
};

}  // namespace rembug::forms
