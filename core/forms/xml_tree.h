#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "core/forms/list_index.h"

namespace rembug::forms {

// Small readings of XML that the form reader, lists and submissions share. Names are without their prefix.
[[nodiscard]] std::string_view nameOf(const pugi::xml_node& node);
[[nodiscard]] pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] std::string attribute(const pugi::xml_node& node, std::string_view name);
// An attribute of a namespace, whatever its prefix; empty where there is none.
[[nodiscard]] std::string attributeIn(const pugi::xml_node& node, std::string_view nameSpace, std::string_view name);
// The words of a text, blanks between them.
[[nodiscard]] std::vector<std::string> words(const std::string& text);
[[nodiscard]] bool hasAttribute(const pugi::xml_node& node, std::string_view name);
// "jr://images/well.jpg" as "well.jpg".
[[nodiscard]] std::string fileNameOf(const std::string& uri);
[[nodiscard]] std::string trim(const std::string& text);
[[nodiscard]] std::string ownText(const pugi::xml_node& node);
[[nodiscard]] bool hasElements(const pugi::xml_node& node);
// More than 64 levels: no form or list of people is.
[[nodiscard]] bool nestedTooDeeply(const pugi::xml_document& document);
[[nodiscard]] std::size_t countElements(const pugi::xml_node& top);

// The elements at and below one as a tree whose names `list` holds. As deep as the XML: see nestedTooDeeply().
[[nodiscard]] std::unique_ptr<Node> toTree(const pugi::xml_node& xml, List& list);

}  // namespace rembug::forms
