// What a filling leaves behind: rows, answers, and ODK's submission XML.
#include <sstream>

#include <pugixml.hpp>

#include "core/forms/filling.h"

namespace rembug::forms {
namespace {

void write(const Node& node, pugi::xml_node parent) {
  if (!node.relevant) {
    return;
  }
  pugi::xml_node element = parent.append_child(node.def->qualified.c_str());
  for (const auto& [name, value] : node.def->attributes) {
    element.append_attribute(name.c_str()).set_value(value.c_str());
  }
  if (node.def->leaf()) {
    if (!node.value.empty()) {
      element.append_child(pugi::node_pcdata).set_value(node.value.c_str());
    }
    return;
  }
  for (const auto& child : node.children) {
    write(*child, element);
  }
}

void collectRows(const Node& node, std::vector<Row>& rows) {
  if (!node.relevant) {
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
    if (node.relevant && !node.value.empty()) {
      const Node* row = node.innermostRow();
      answers.push_back({node.def->path, row == nullptr ? RecordId() : row->row, node.value});
    }
  });
  return answers;
}

}  // namespace rembug::forms
