#include "core/forms/list_index.h"

#include <algorithm>

namespace rembug::forms {

ListIndex::ListIndex(const std::vector<Node*>& rows, std::string_view column) {
  m_rows.reserve(rows.size());
  for (Node* row : rows) {
    for (const auto& cell : row->children) {
      if (cell->name == column && cell->children.empty()) {
        std::vector<Node*>& same = m_rows[cell->value];
        if (same.empty() || same.back() != row) {
          same.push_back(row);
        }
      }
    }
  }
}

const std::vector<Node*>* ListIndex::find(std::string_view value) const {
  const auto found = m_rows.find(value);
  return found == m_rows.end() ? nullptr : &found->second;
}

std::string_view List::hold(std::string_view name) {
  const auto known = names.find(name);
  return known == names.end() ? *names.emplace(name).first : *known;
}

std::vector<Node*> List::rows(const std::vector<std::string>& path) const {
  std::vector<Node*> found{root.get()};
  for (const std::string& name : path) {
    std::vector<Node*> next;
    for (const Node* node : found) {
      for (const auto& child : node->children) {
        if (child->name == name) {
          next.push_back(child.get());
        }
      }
    }
    found = std::move(next);
  }
  return found;
}

const ListIndex* List::index(const std::vector<std::string>& path, const std::string& column) {
  std::string key;
  for (const std::string& name : path) {
    key += name + "/";
  }
  key += " " + column;
  std::unique_ptr<ListIndex>& entry = indexes[key];
  if (entry == nullptr) {
    const std::vector<Node*> found = rows(path);
    // A cell with elements in it has a text of its own making: such a list is searched row by row.
    const bool plain = std::all_of(found.begin(), found.end(), [&](const Node* row) {
      return std::all_of(row->children.begin(), row->children.end(),
                         [&](const auto& cell) { return cell->name != column || cell->children.empty(); });
    });
    entry = plain ? std::make_unique<ListIndex>(found, column) : nullptr;
  }
  return entry.get();
}

}  // namespace rembug::forms
