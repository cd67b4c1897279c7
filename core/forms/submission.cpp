// What a filling leaves behind: rows, answers, and ODK's submission XML.
#include <algorithm>
#include <sstream>

#include <pugixml.hpp>

#include "core/forms/filling.h"

namespace rembug::forms {
namespace {

// An answer as a finished record keeps it.
const std::string& answerOf(const Node& node) {
  static const std::string kNone;
  if (node.origin == Origin::Past) {
    return node.withheld.empty() ? node.value : node.withheld;
  }
  return node.relevant ? node.value : kNone;
}

// Whether an element belongs to what is finished: it is relevant, or something in it stays all the same.
bool stays(const Node& node) {
  return node.relevant || node.origin == Origin::Past ||
         std::any_of(node.children.begin(), node.children.end(), [](const auto& child) { return stays(*child); });
}

void write(const Node& node, pugi::xml_node parent) {
  if (!stays(node)) {
    return;
  }
  pugi::xml_node element = parent.append_child(node.def->qualified.c_str());
  if (node.def->leaf()) {
    if (const std::string& value = answerOf(node); !value.empty()) {
      element.append_child(pugi::node_pcdata).set_value(value.c_str());
    }
    return;
  }
  for (const auto& child : node.children) {
    write(*child, element);
  }
}

void collectRows(const Node& node, std::vector<Row>& rows) {
  if (!stays(node)) {
    return;
  }
  if (node.def->repeat) {
    const Node* around = node.parent->innermostRow();
    rows.push_back({node.def->path, node.row, around == nullptr ? RecordId() : around->row});
  }
  for (const auto& child : node.children) {
    collectRows(*child, rows);
  }
}

}  // namespace

std::string FormInstance::toXml() const {
  pugi::xml_document document;
  write(*m_filling->m_root, document);
  pugi::xml_node root = document.document_element();
  if (root) {
    root.append_attribute("id").set_value(form().id().c_str());
    if (!form().version().empty()) {
      root.append_attribute("version").set_value(form().version().c_str());
    }
    root.append_attribute("xmlns:orx").set_value("http://openrosa.org/xforms");
  }
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

std::vector<Row> FormInstance::rows() const {
  std::vector<Row> rows;
  collectRows(*m_filling->m_root, rows);
  return rows;
}

std::vector<Answer> FormInstance::answers() const {
  std::vector<Answer> answers;
  m_filling->forEachLeaf(*m_filling->m_root, [&](Node& node) {
    if (const std::string& value = answerOf(node); !value.empty()) {
      const Node* row = node.innermostRow();
      answers.push_back({node.def->path, row == nullptr ? RecordId() : row->row, value});
    }
  });
  return answers;
}

}  // namespace rembug::forms
