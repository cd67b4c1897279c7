// What a filling leaves behind: rows, answers, and ODK's submission XML.
#include <algorithm>
#include <sstream>

#include <pugixml.hpp>

#include "core/forms/filling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

// An answer as a finished record keeps it.
const std::string& answerOf(const Node& node) {
  static const std::string kNone;
  if (node.origin == Origin::Past) {
    return node.withheld.get().empty() ? node.value : node.withheld.get();
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
  for (const auto& [name, value] : node.def->attributes) {
    element.append_attribute(name.c_str()).set_value(value.c_str());
  }
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

// Below the form's own meta, in its namespace.
void writeMeta(const Meta& meta, pugi::xml_node root) {
  for (const Answer& answer : meta.answers()) {
    pugi::xml_node around = childNamed(root, "meta");
    if (!around) {
      around = root.append_child("orx:meta");
    }
    const std::string prefix(around.name(), std::string_view(around.name()).size() - nameOf(around).size());
    const std::string name = prefix + answer.path.substr(answer.path.rfind('/') + 1);
    around.append_child(name.c_str()).append_child(pugi::node_pcdata).set_value(answer.value.c_str());
  }
}

void collectRows(const Node& node, std::vector<Row>& rows) {
  if (!stays(node)) {
    return;
  }
  if (node.def->repeat) {
    const Node* around = node.parent->innermostRow();
    rows.push_back({node.def->path, node.row.get(), around == nullptr ? RecordId() : around->row.get()});
  }
  for (const auto& child : node.children) {
    collectRows(*child, rows);
  }
}

}  // namespace

bool Meta::take(const std::string& path, const std::string& value) {
  for (const auto& [name, place] : {std::pair{"instanceID", &instanceId}, std::pair{"deprecatedID", &deprecatedId}}) {
    if (path == pathOf(name)) {
      *place = value;
      return true;
    }
  }
  return false;
}

std::vector<Answer> Meta::answers() const {
  std::vector<Answer> all;
  for (const auto& [name, value] : {std::pair{"instanceID", &instanceId}, std::pair{"deprecatedID", &deprecatedId}}) {
    if (!value->empty()) {
      all.push_back({pathOf(name), {}, *value});
    }
  }
  return all;
}

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
    writeMeta(m_filling->m_meta, root);
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
      answers.push_back({node.def->path, row == nullptr ? RecordId() : row->row.get(), value});
    }
  });
  const std::vector<Answer> meta = m_filling->m_meta.answers();
  answers.insert(answers.end(), meta.begin(), meta.end());
  return answers;
}

std::vector<Answer> FormInstance::past() const {
  std::vector<Answer> answers;
  m_filling->forEachLeaf(*m_filling->m_root, [&](Node& node) {
    if (node.origin == Origin::Past && !answerOf(node).empty()) {
      const Node* row = node.innermostRow();
      answers.push_back({node.ref(), row == nullptr ? RecordId() : row->row.get(), answerOf(node)});
    }
  });
  return answers;
}

}  // namespace rembug::forms
