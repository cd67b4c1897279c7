// Reads what elements a form has, with their defaults and first rows, and the lists that come with it.
#include <algorithm>

#include "core/forms/form_files.h"
#include "core/forms/form_parser.h"
#include "core/forms/limits.h"
#include "core/forms/lists.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {

void FormParser::findRepeats(const pugi::xml_node& node) {
  for (const pugi::xml_node child : node.children()) {
    if (nameOf(child) == "repeat") {
      m_repeats.insert(pathOf(attribute(child, "nodeset"), ""));
    }
    findRepeats(child);
  }
}

void FormParser::readRoot(const pugi::xml_node& root, const pugi::xml_node& body) {
  findRepeats(body);
  m_form->m_id = attribute(root, "id");
  if (m_form->m_id.empty()) {
    m_form->m_id = root.attribute("xmlns").value();
  }
  if (m_form->m_id.empty()) {
    problem(root, "", "the form has no id: give the instance's first element an attribute id");
  }
  m_form->m_version = attribute(root, "version");
  m_form->m_rootNamespace = root.attribute("xmlns").value();
  m_form->m_root = readDef(root, nullptr);
  addInstanceId();
}

// Each record has an id of its own (ODK XForms, metadata: required), whether its form thinks of it or not.
void FormParser::addInstanceId() {
  const NodeDef* meta = m_form->m_root->childNamed("meta");
  if (meta == nullptr) {
    meta = &addChild(*m_form->m_root, "meta", "orx:meta");
  }
  if (meta->childNamed("instanceID") == nullptr && !meta->repeat) {
    const std::string prefix = meta->qualified.substr(0, meta->qualified.size() - meta->name.size());
    NodeDef& id = addChild(*defAt(meta->path), "instanceID", prefix + "instanceID");
    id.preload = "uid";
  }
}

NodeDef& FormParser::addChild(NodeDef& parent, const std::string& name, const std::string& qualified) {
  auto def = std::make_unique<NodeDef>();
  def->name = name;
  def->qualified = qualified;
  def->parent = &parent;
  def->path = parent.path + "/" + name;
  def->depth = parent.depth + 1;
  def->slot = parent.children.size();
  m_form->m_byPath[def->path] = def.get();
  parent.children.push_back(std::move(def));
  NodeDef& added = *parent.children.back();
  parent.childrenByName.emplace(added.name, &added);
  return added;
}

// Without a template new rows have no defaults: those in the form are the answers of its first row (ODK XForms,
// Default Values in Repeats).
void FormParser::clearDefaults(NodeDef& def) {
  def.defaultValue.clear();
  for (const auto& row : def.startRows) {
    clearValues(*row);
  }
  for (const auto& child : def.children) {
    clearDefaults(*child);
  }
}

void FormParser::clearValues(Node& node) {
  node.value.clear();
  for (const auto& child : node.children) {
    clearValues(*child);
  }
}

std::unique_ptr<NodeDef> FormParser::readDef(const pugi::xml_node& xml, NodeDef* parent) {
  auto def = std::make_unique<NodeDef>();
  def->name = nameOf(xml);
  def->qualified = xml.name();
  def->parent = parent;
  def->path = (parent == nullptr ? "" : parent->path) + "/" + def->name;
  def->depth = parent == nullptr ? 0 : parent->depth + 1;
  def->repeat = m_repeats.contains(def->path);
  m_form->m_byPath[def->path] = def.get();
  if (!hasElements(xml)) {
    def->defaultValue = ownText(xml);
  }
  for (const pugi::xml_attribute each : xml.attributes()) {
    const std::string_view attributeName = each.name();
    if (localName(attributeName) != "template" && attributeName.rfind("xmlns", 0) != 0 && parent != nullptr) {
      def->attributes.emplace_back(attributeName, each.value());
    }
  }
  for (const pugi::xml_node child : xml.children()) {
    if (child.type() == pugi::node_element) {
      readChild(xml, child, *def);
    }
  }
  for (const auto& child : def->children) {
    def->elements += child->repeat ? 0 : child->elements;
  }
  return def;
}

bool FormParser::isTemplate(const pugi::xml_node& xml) {
  return xml.find_attribute([](const pugi::xml_attribute& a) { return localName(a.name()) == "template"; });
}

void FormParser::readChild(const pugi::xml_node& xml, const pugi::xml_node& child, NodeDef& def) {
  const std::string name(nameOf(child));
  const std::string path = def.path + "/" + name;
  NodeDef* known = defAt(path);
  if (known == nullptr) {
    pugi::xml_node model = child;
    if (m_repeats.contains(path)) {
      // A repeat is described by its template, wherever that stands among the rows.
      for (const pugi::xml_node sibling : xml.children()) {
        model = nameOf(sibling) == name && isTemplate(sibling) ? sibling : model;
      }
    }
    def.children.push_back(readDef(model, &def));
    known = def.children.back().get();
    if (known->repeat && !isTemplate(model)) {
      clearDefaults(*known);
    }
    known->slot = def.children.size() - 1;
    def.childrenByName.emplace(known->name, known);
    def.holdsRepeats = def.holdsRepeats || known->repeat;
  } else if (!known->repeat) {
    problem(child, path, "there are two elements of this name, and only repeats may occur more than once: rename one");
  }
  if (known->repeat && !isTemplate(child)) {
    readStartRow(child, *known);
  }
}

// Rows in rows are kept once for each repeat around them, as new rows begin with them: that has a bound.
void FormParser::readStartRow(const pugi::xml_node& row, NodeDef& def) {
  const bool full = m_startElements > kStartElementsMax || def.startRows.size() >= kRowsMax;
  if (!full) {
    def.startRows.push_back(toTree(row, m_form->m_startRows));
    m_startElements += elementsIn(*def.startRows.back());
  } else if (m_warned.insert(def.path).second) {
    problem(row, def.path,
            "the form begins with too many rows: at most 10,000 of a repeat, and 500,000 elements in all of them");
  }
}

std::size_t FormParser::elementsIn(const Node& node) {
  std::size_t count = 1;
  for (const auto& child : node.children) {
    count += elementsIn(*child);
  }
  return count;
}

void FormParser::readLists(const pugi::xml_node& model, const pugi::xml_node& primary) {
  for (const pugi::xml_node instance : model.children()) {
    if (nameOf(instance) != "instance" || instance == primary) {
      continue;
    }
    const std::string id = attribute(instance, "id");
    const std::string source = attribute(instance, "src");
    if (id.empty()) {
      warning(instance, "", "a list has no id, so that nothing can name it: give its instance an id");
      continue;
    }
    if (m_form->m_lists.contains(id)) {
      problem(instance, "", "there are two lists of the name '" + id + "': give each an id of its own");
      continue;
    }
    if (source.find("last-saved") != std::string::npos) {
      warning(instance, "", "answers of the last record (last-saved) are not supported: they count as empty");
    }
    if (countElements(instance) > kListElementsMax) {
      problem(instance, "", "the list '" + id + "' has more than 3,000,000 rows and cells");
      continue;
    }
    List& list = m_form->m_lists[id];
    if (source.empty() || source.find("last-saved") != std::string::npos || hasElements(instance)) {
      // instance('x') stands for the element around the list's first one, so that instance('x')/root/item works.
      list.root = toTree(instance, list);
    } else {
      readFileList(instance, id, source, list);
    }
  }
}

void FormParser::readFileList(const pugi::xml_node& instance, const std::string& id, const std::string& source,
                              List& list) {
  list.root = std::make_unique<Node>();
  const std::string file = source.substr(source.rfind('/') + 1);
  const std::string what = "the list '" + id + "' is in the file " + file;
  std::optional<std::string> content = m_files ? m_files(file) : std::nullopt;
  if (isVillageList(file)) {
    m_form->m_villageLists.push_back(file);
    content = content.value_or("name,label\n");  // no record of the village says anything yet
  }
  if (!content) {
    return problem(instance, "", what + ", which is not there: put it beside the form");
  }
  if (auto read = forms::readList(file, *content)) {
    list = std::move(*read);
  } else {
    problem(instance, "", what + ", which cannot be read: " + read.error().message);
  }
}

}  // namespace rembug::forms
