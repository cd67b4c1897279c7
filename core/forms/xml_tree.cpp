#include "core/forms/xml_tree.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "core/forms/limits.h"

namespace rembug::forms {

std::string_view nameOf(const pugi::xml_node& node) {
  return localName(node.name());
}

pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (nameOf(child) == name) {
      return child;
    }
  }
  return {};
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute candidate : node.attributes()) {
    if (localName(candidate.name()) == name && std::string_view(candidate.name()).rfind("xmlns", 0) != 0) {
      return candidate.value();
    }
  }
  return {};
}

std::string attributeIn(const pugi::xml_node& node, std::string_view nameSpace, std::string_view name) {
  for (const pugi::xml_attribute candidate : node.attributes()) {
    const std::string_view qualified = candidate.name();
    const std::size_t colon = qualified.find(':');
    if (colon == std::string_view::npos || qualified.substr(colon + 1) != name) {
      continue;
    }
    const std::string declaration = "xmlns:" + std::string(qualified.substr(0, colon));
    for (pugi::xml_node around = node; around; around = around.parent()) {
      if (const pugi::xml_attribute declared = around.attribute(declaration.c_str())) {
        if (declared.value() == nameSpace) {
          return candidate.value();
        }
        break;
      }
    }
  }
  return {};
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

bool hasAttribute(const pugi::xml_node& node, std::string_view name) {
  return std::any_of(node.attributes_begin(), node.attributes_end(),
                     [&](const pugi::xml_attribute& candidate) { return localName(candidate.name()) == name; });
}

std::string fileNameOf(const std::string& uri) {
  return uri.substr(uri.rfind('/') + 1);
}

std::string trim(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string ownText(const pugi::xml_node& node) {
  std::string all;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      all += child.value();
    }
  }
  return trim(all);
}

bool hasElements(const pugi::xml_node& node) {
  return std::any_of(node.begin(), node.end(),
                     [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
}

std::unique_ptr<Node> toTree(const pugi::xml_node& xml, List& list) {
  auto node = std::make_unique<Node>();
  node->name = list.hold(nameOf(xml));
  if (!hasElements(xml)) {
    node->value = ownText(xml);
  }
  for (const pugi::xml_node child : xml.children()) {
    if (child.type() == pugi::node_element) {
      node->add(toTree(child, list));
    }
  }
  return node;
}

std::size_t countElements(const pugi::xml_node& top) {
  struct Count : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      elements += node.type() == pugi::node_element ? 1U : 0U;
      return true;
    }
    std::size_t elements = 0;
  } walker;
  pugi::xml_node from = top;
  from.traverse(walker);
  return walker.elements;
}

bool nestedTooDeeply(const pugi::xml_document& document) {
  struct Depth : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() < kLevelsMax; }
  } walker;
  return !document.root().traverse(walker);
}

}  // namespace rembug::forms
