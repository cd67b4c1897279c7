#include "core/forms/node.h"

#include "core/forms/form.h"

namespace rembug::forms {

std::string_view localName(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

Node* Node::child(std::string_view childName) const {
  for (const auto& candidate : children) {
    if (candidate->name == childName) {
      return candidate.get();
    }
  }
  return nullptr;
}

Node* Node::add(std::unique_ptr<Node> child) {
  child->parent = this;
  children.push_back(std::move(child));
  return children.back().get();
}

std::size_t Node::position() const {
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
  std::string own = "/" + name;
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
