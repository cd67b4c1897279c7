#include "core/forms/node.h"

#include "core/forms/form.h"

namespace rembug::forms {

std::string_view localName(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

Node* Node::child(std::string_view childName) const {
  if (def != nullptr) {
    const NodeDef* wanted = def->childNamed(childName);
    const auto found = wanted == nullptr ? std::span<const std::unique_ptr<Node>>() : childrenOf(*wanted);
    return found.empty() ? nullptr : found.front().get();
  }
  for (const auto& candidate : children) {
    if (candidate->name == childName) {
      return candidate.get();
    }
  }
  return nullptr;
}

std::span<const std::unique_ptr<Node>> Node::childrenOf(const NodeDef& childDef) const {
  if (children.empty()) {
    return {};  // what stands for a row that is not there, where a count asks for its answers
  }
  if (rows == nullptr) {
    return std::span(children).subspan(childDef.slot, 1);
  }
  const std::size_t start = rows->starts[childDef.slot];
  return std::span(children).subspan(start, rows->starts[childDef.slot + 1] - start);
}

Node* Node::add(std::unique_ptr<Node> child) {
  child->parent = this;
  child->place = children.size();
  children.push_back(std::move(child));
  return children.back().get();
}

std::size_t Node::position() const {
  if (def != nullptr) {
    return parent == nullptr || parent->rows == nullptr ? 1 : place - parent->rows->starts[def->slot] + 1;
  }
  std::size_t position = 1;
  if (parent != nullptr) {
    for (const auto& sibling : parent->children) {
      if (sibling.get() == this) {
        break;
      }
      position += sibling->name == name ? 1U : 0U;
    }
  }
  return position;
}

const Node* Node::innermostRow() const {
  for (const Node* node = this; node != nullptr; node = node->parent) {
    if (node->def != nullptr && node->def->repeat) {
      return node;
    }
  }
  return nullptr;
}

std::string Node::ref() const {
  std::string own = "/" + std::string(name);
  if (def != nullptr && def->repeat) {
    own += "[" + std::to_string(position()) + "]";
  }
  return parent == nullptr ? own : parent->ref() + own;
}

std::string Node::text() const {
  if (!relevant) {
    return {};  // ODK XForms: what is not relevant counts as empty
  }
  if (children.empty()) {
    return value;
  }
  std::string all;
  for (const auto& inner : children) {
    all += inner->text();
  }
  return all;
}

}  // namespace rembug::forms
