#include <algorithm>
#include <set>

#include <pugixml.hpp>

#include "core/forms/dependencies.h"
#include "core/forms/form.h"
#include "core/forms/lists.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

constexpr std::size_t kSizeMax = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kProblemsMax = 200;

const std::map<std::string, Type>& types() {
  static const std::map<std::string, Type> kTypes = {
      {"", Type::String},           {"string", Type::String},     {"int", Type::Int},
      {"integer", Type::Int},       {"long", Type::Int},          {"decimal", Type::Decimal},
      {"double", Type::Decimal},    {"float", Type::Decimal},     {"date", Type::Date},
      {"time", Type::Time},         {"dateTime", Type::DateTime}, {"datetime", Type::DateTime},
      {"boolean", Type::Boolean},   {"select", Type::String},     {"select1", Type::String},
      {"rank", Type::String},       {"odk:rank", Type::String},   {"geopoint", Type::GeoPoint},
      {"geotrace", Type::GeoTrace}, {"geoshape", Type::GeoShape}, {"binary", Type::Binary},
      {"barcode", Type::Barcode},   {"intent", Type::String}};
  return kTypes;
}

const std::map<std::string_view, ControlKind>& controls() {
  static const std::map<std::string_view, ControlKind> kControls = {
      {"group", ControlKind::Group},   {"repeat", ControlKind::Repeat},  {"input", ControlKind::Input},
      {"secret", ControlKind::Input},  {"textarea", ControlKind::Input}, {"select1", ControlKind::Select1},
      {"select", ControlKind::Select}, {"rank", ControlKind::Rank},      {"range", ControlKind::Range},
      {"upload", ControlKind::Upload}, {"trigger", ControlKind::Trigger}};
  return kControls;
}

}  // namespace

// Reads one form file, collecting what is wrong instead of stopping at it.
class FormParser : private xpath::Scope {
public:
  FormParser(std::string_view xml, const FormFiles& files)
      : m_source(xml), m_files(files), m_form(std::make_shared<Form>()) {}

  void run() {
    if (m_source.size() > kSizeMax) {
      return problem({}, "", "the file is larger than 16 MiB");
    }
    const pugi::xml_parse_result parsed =
        m_document.load_buffer(m_source.data(), m_source.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) {
      m_problems.push_back(
          {lineAt(parsed.offset), "", std::string("the file is not well-formed XML: ") + parsed.description()});
      return;
    }
    if (nestedTooDeeply(m_document)) {
      return problem({}, "", "elements are nested more than 64 levels deep");
    }
    const pugi::xml_node html = m_document.document_element();
    const pugi::xml_node head = childNamed(html, "head");
    const pugi::xml_node model = childNamed(head, "model");
    const pugi::xml_node body = childNamed(html, "body");
    const pugi::xml_node instance = childNamed(model, "instance");
    const pugi::xml_node root =
        instance.find_child([](const pugi::xml_node& node) { return node.type() == pugi::node_element; });
    if (!model || !body || !root) {
      return problem(html, "", "an ODK XForm has a head with a model and its instance, and a body");
    }
    m_form->m_title = ownText(childNamed(head, "title"));
    readRoot(root, body);
    readLists(model, instance);
    readItext(childNamed(model, "itext"));
    for (const pugi::xml_node node : model.children()) {
      if (nameOf(node) == "bind") {
        readBind(node);
      } else if (nameOf(node) == "setvalue") {
        readSetValue(node, nullptr);
      }
    }
    m_form->m_body.kind = ControlKind::Group;
    readControls(body, m_form->m_body, "");
    makeRules(*m_form->m_root);
    connect();
  }

  std::shared_ptr<const Form> form() const { return m_form; }
  const std::vector<FormProblem>& problems() const { return m_problems; }

private:
  std::size_t lineAt(std::ptrdiff_t offset) const {
    const auto end =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(m_source.size())));
    return 1 + static_cast<std::size_t>(
                   std::count(m_source.begin(), m_source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
  }

  void problem(const pugi::xml_node& where, const std::string& question, const std::string& message) {
    if (m_problems.size() < kProblemsMax) {
      m_problems.push_back({where ? lineAt(where.offset_debug()) : 0, question, message});
    }
  }

  void warning(const std::string& question, const std::string& message) {
    if (m_problems.size() < kProblemsMax) {
      m_problems.push_back({0, question, message, true});
    }
  }

  xpath::ExprPtr expression(const pugi::xml_node& where, const std::string& question, const std::string& attributeName,
                            const std::string& text) {
    if (trim(text).empty()) {
      return nullptr;
    }
    auto parsed = xpath::parse(text, this);
    if (!parsed) {
      problem(where, question, attributeName + ": " + parsed.error().message);
      return nullptr;
    }
    return *parsed;
  }

  // "/data/orx:meta/x" as "/data/meta/x"; relative ones below `base`.
  static std::string pathOf(const std::string& raw, const std::string& base) {
    std::string path;
    const std::string text = trim(raw);
    std::size_t at = 0;
    if (!text.empty() && text[0] != '/') {
      path = base;
    }
    while (at < text.size()) {
      const std::size_t slash = std::min(text.find('/', at), text.size());
      const std::string_view segment = localName(std::string_view(text).substr(at, slash - at));
      if (segment == "..") {
        path = path.substr(0, std::min(path.rfind('/'), path.size()));
      } else if (!segment.empty() && segment != ".") {
        path += "/" + std::string(segment);
      }
      at = slash + 1;
    }
    return path;
  }

  NodeDef* defAt(const std::string& path) {
    const auto found = m_form->m_byPath.find(path);
    return found == m_form->m_byPath.end() ? nullptr : found->second;
  }

  void findRepeats(const pugi::xml_node& node) {
    for (const pugi::xml_node child : node.children()) {
      if (nameOf(child) == "repeat") {
        m_repeats.insert(pathOf(attribute(child, "nodeset"), ""));
      }
      findRepeats(child);
    }
  }

  void readRoot(const pugi::xml_node& root, const pugi::xml_node& body) {
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
  void addInstanceId() {
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

  NodeDef& addChild(NodeDef& parent, const std::string& name, const std::string& qualified) {
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
  static void clearDefaults(NodeDef& def) {
    def.defaultValue.clear();
    for (const auto& row : def.startRows) {
      clearValues(*row);
    }
    for (const auto& child : def.children) {
      clearDefaults(*child);
    }
  }
  static void clearValues(Node& node) {
    node.value.clear();
    for (const auto& child : node.children) {
      clearValues(*child);
    }
  }

  std::unique_ptr<NodeDef> readDef(const pugi::xml_node& xml, NodeDef* parent) {
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
    for (const pugi::xml_node child : xml.children()) {
      if (child.type() == pugi::node_element) {
        readChild(xml, child, *def);
      }
    }
    return def;
  }

  static bool isTemplate(const pugi::xml_node& xml) {
    return xml.find_attribute([](const pugi::xml_attribute& a) { return localName(a.name()) == "template"; });
  }

  void readChild(const pugi::xml_node& xml, const pugi::xml_node& child, NodeDef& def) {
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
      problem(child, path, "there are two elements of this name; only repeats may occur more than once");
    }
    if (known->repeat && !isTemplate(child)) {
      known->startRows.push_back(toTree(child, m_form->m_startRows));
    }
  }

  void readLists(const pugi::xml_node& model, const pugi::xml_node& primary) {
    for (const pugi::xml_node instance : model.children()) {
      if (nameOf(instance) != "instance" || instance == primary) {
        continue;
      }
      const std::string id = attribute(instance, "id");
      const std::string source = attribute(instance, "src");
      if (m_form->m_lists.contains(id)) {
        problem(instance, "", "there are two lists of the name '" + id + "'");
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

  void readFileList(const pugi::xml_node& instance, const std::string& id, const std::string& source, List& list) {
    list.root = std::make_unique<Node>();
    const std::string file = source.substr(source.rfind('/') + 1);
    const std::string what = "the list '" + id + "' is in the file " + file;
    const std::optional<std::string> content = m_files ? m_files(file) : std::nullopt;
    if (!content) {
      return problem(instance, "", what + ", which is not there: put it beside the form");
    }
    if (auto read = forms::readList(file, *content)) {
      list = std::move(*read);
    } else {
      problem(instance, "", what + ", which cannot be read: " + read.error().message);
    }
  }

  // --- xpath::Scope ---
  const NodeDef* element(const std::vector<xpath::Step>& steps) const override {
    const NodeDef* at = nullptr;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (i == 0) {
        at = steps[0].name == m_form->m_root->name ? m_form->m_root.get() : nullptr;
      } else {
        at = at->childNamed(steps[i].name);
      }
      if (at == nullptr) {
        return nullptr;
      }
    }
    return at;
  }
  const ListIndex* index(const std::string& list, const std::vector<std::string>& path,
                         const std::string& column) const override {
    const auto found = m_form->m_lists.find(list);
    return found == m_form->m_lists.end() ? nullptr : found->second.index(path, column);
  }

  Text text(const pugi::xml_node& xml, const std::string& question) {
    Text result;
    if (const std::string ref = attribute(xml, "ref"); !ref.empty()) {
      result.ref = expression(xml, question, "label", ref);
      return result;
    }
    for (const pugi::xml_node child : xml.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        result.pieces.push_back({child.value(), nullptr});
      } else if (nameOf(child) == "output") {
        const std::string value =
            attribute(child, "value").empty() ? attribute(child, "ref") : attribute(child, "value");
        result.pieces.push_back({"", expression(child, question, "output", value)});
      }
    }
    if (!result.pieces.empty()) {
      Text::Piece& first = result.pieces.front();
      Text::Piece& last = result.pieces.back();
      first.literal.erase(0, std::min(first.literal.find_first_not_of(" \t\r\n"), first.literal.size()));
      last.literal.erase(last.literal.find_last_not_of(" \t\r\n") + 1);
    }
    return result;
  }

  // A message: plain, or jr:itext('…').
  Text message(const pugi::xml_node& where, const std::string& question, const std::string& raw) {
    Text result;
    if (raw.rfind("jr:itext(", 0) == 0) {
      result.ref = expression(where, question, "message", raw);
    } else if (!raw.empty()) {
      result.pieces.push_back({raw, nullptr});
    }
    return result;
  }

  void readItext(const pugi::xml_node& itext) {
    for (const pugi::xml_node translation : itext.children()) {
      if (nameOf(translation) != "translation") {
        continue;
      }
      const std::string language = attribute(translation, "lang");
      m_form->m_languages.push_back(language);
      const std::string isDefault = attribute(translation, "default");
      if (m_form->m_defaultLanguage.empty() || (!isDefault.empty() && isDefault != "false()")) {
        m_form->m_defaultLanguage = language;
      }
      for (const pugi::xml_node entry : translation.children()) {
        if (nameOf(entry) != "text") {
          continue;
        }
        pugi::xml_node best;
        for (const pugi::xml_node value : entry.children()) {
          const std::string form = attribute(value, "form");
          if (nameOf(value) == "value" && (form.empty() || (form == "long" && !best))) {
            best = value;
          }
        }
        if (best) {
          m_form->m_itext[language][attribute(entry, "id")] = text(best, "");
        }
      }
    }
  }

  void readBind(const pugi::xml_node& bind) {
    const std::string path = pathOf(attribute(bind, "nodeset"), "");
    NodeDef* def = defAt(path);
    if (def == nullptr) {
      return problem(bind, path, "a bind names an element that the instance does not have");
    }
    std::string type = attribute(bind, "type");
    type = type.rfind("xsd:", 0) == 0 || type.rfind("xs:", 0) == 0 ? type.substr(type.find(':') + 1) : type;
    const auto known = types().find(type);
    if (known == types().end()) {
      problem(bind, path, "the type '" + type + "' is not known");
    } else {
      def->type = known->second;
      def->typeName = type.empty() ? "string" : type;
    }
    const auto take = [&](const char* name) { return expression(bind, path, name, attribute(bind, name)); };
    def->relevant = take("relevant");
    def->required = take("required");
    def->readonly = take("readonly");
    def->constraint = take("constraint");
    def->calculate = take("calculate");
    def->preload = attribute(bind, "preload");
    def->preloadParams = attribute(bind, "preloadParams");
    def->constraintMessage = message(bind, path, attribute(bind, "constraintMsg"));
    def->requiredMessage = message(bind, path, attribute(bind, "requiredMsg"));
  }

  void readSetValue(const pugi::xml_node& xml, NodeDef* source) {
    const std::string events = " " + attribute(xml, "event") + " ";
    SetValue action;
    action.target = defAt(pathOf(attribute(xml, "ref"), source == nullptr ? "" : source->path));
    action.source = source;
    action.literal = ownText(xml);
    if (action.target == nullptr) {
      return problem(xml, attribute(xml, "ref"), "setvalue names an element that the instance does not have");
    }
    action.value = expression(xml, action.target->path, "setvalue", attribute(xml, "value"));
    static const std::vector<std::pair<std::string, SetValue::Event>> kEvents = {
        {" odk-instance-first-load ", SetValue::Event::FirstLoad},
        {" odk-instance-load ", SetValue::Event::Load},
        {" xforms-ready ", SetValue::Event::FirstLoad},
        {" odk-new-repeat ", SetValue::Event::NewRow},
        {" xforms-value-changed ", SetValue::Event::ValueChanged}};
    bool found = false;
    for (const auto& [name, event] : kEvents) {
      if (events.find(name) != std::string::npos) {
        action.event = event;
        m_form->m_setValues.push_back(action);
        found = true;
      }
    }
    if (!found) {
      problem(xml, action.target->path, "setvalue waits for the event '" + trim(events) + "', which is not known");
    }
  }

  void readControls(const pugi::xml_node& xml, Control& parent, const std::string& base) {
    for (const pugi::xml_node child : xml.children()) {
      const auto kind = controls().find(nameOf(child));
      if (child.type() == pugi::node_element && kind != controls().end()) {
        readControl(child, kind->second, parent, base);
      }
    }
  }

  void readControl(const pugi::xml_node& xml, ControlKind kind, Control& parent, const std::string& base) {
    const std::string raw = kind == ControlKind::Repeat ? attribute(xml, "nodeset") : attribute(xml, "ref");
    const std::string path = raw.empty() ? base : pathOf(raw, base);
    auto control = std::make_unique<Control>();
    control->kind = kind;
    control->parent = &parent;
    control->appearance = attribute(xml, "appearance");
    control->mediaType = attribute(xml, "mediatype");
    control->def = raw.empty() ? nullptr : defAt(path);
    if (control->def == nullptr && (!raw.empty() || kind != ControlKind::Group)) {
      return problem(xml, path, "a question names an element that the instance does not have");
    }
    if (control->def != nullptr && control->def->repeat && control->def->parent == nullptr) {
      return problem(xml, path, "the whole form cannot be a repeat");
    }
    control->label = text(childNamed(xml, "label"), path);
    control->hint = text(childNamed(xml, "hint"), path);
    for (const pugi::xml_node child : xml.children()) {
      if (nameOf(child) == "setvalue") {
        readSetValue(child, control->def);
      }
    }
    if (kind == ControlKind::Group && control->def != nullptr && control->def->repeat) {
      // The usual wrapping of a repeat: its label is the repeat's.
      const pugi::xml_node repeat = childNamed(xml, "repeat");
      if (repeat && pathOf(attribute(repeat, "nodeset"), path) == path) {
        const std::size_t before = parent.children.size();
        readControls(xml, parent, path);
        if (parent.children.size() > before && parent.children[before]->label.empty()) {
          parent.children[before]->label = control->label;
        }
        return;
      }
    }
    readDetails(xml, kind, *control, path);
    if (control->def != nullptr) {
      m_form->m_controls.emplace(path, control.get());
      const bool selects = kind == ControlKind::Select1 || kind == ControlKind::Select || kind == ControlKind::Rank;
      control->def->choices = selects ? control.get() : control->def->choices;
      control->def->control = kind == ControlKind::Group || kind == ControlKind::Repeat ? nullptr : control.get();
    }
    parent.children.push_back(std::move(control));
    Control& placed = *parent.children.back();
    if (kind == ControlKind::Group || kind == ControlKind::Repeat) {
      readControls(xml, placed, path);
    }
  }

  void readDetails(const pugi::xml_node& xml, ControlKind kind, Control& control, const std::string& path) {
    if (kind == ControlKind::Repeat) {
      const std::string count = attribute(xml, "count");
      control.def->count = expression(xml, path, "jr:count", count);
      control.def->fixedRows = !count.empty() || attribute(xml, "noAddRemove") == "true()";
      if (count.empty() && control.def->fixedRows) {
        // As many as the form begins with; a repeat of none at all would be of no use.
        const std::size_t rows = std::max<std::size_t>(control.def->startRows.size(), 1);
        control.def->count = expression(xml, path, "jr:noAddRemove", std::to_string(rows));
      }
    }
    if (kind == ControlKind::Range) {
      const auto number = [&](const char* name) -> std::optional<double> {
        const std::string text = attribute(xml, name);
        return text.empty() ? std::nullopt : std::optional<double>(std::strtod(text.c_str(), nullptr));
      };
      control.rangeStart = number("start");
      control.rangeEnd = number("end");
      control.rangeStep = number("step");
    }
    for (const pugi::xml_node child : xml.children()) {
      if (nameOf(child) == "item") {
        control.choices.push_back({ownText(childNamed(child, "value")), text(childNamed(child, "label"), path)});
      } else if (nameOf(child) == "itemset") {
        control.itemset = expression(child, path, "itemset", attribute(child, "nodeset"));
        control.itemValue = expression(child, path, "itemset value", attribute(childNamed(child, "value"), "ref"));
        control.itemLabel = text(childNamed(child, "label"), path);
        if (control.itemset == nullptr || control.itemValue == nullptr) {
          problem(child, path, "an itemset needs a nodeset and a value");
        } else if (const auto list = xpath::listOf(*control.itemset); !list.list.empty()) {
          const std::string column = xpath::columnOf(*control.itemValue);
          control.byValue = column.empty() ? nullptr : index(list.list, list.path, column);
        }
      }
    }
    const bool needsChoices = kind == ControlKind::Select1 || kind == ControlKind::Select || kind == ControlKind::Rank;
    if (needsChoices && control.choices.empty() && control.itemset == nullptr) {
      problem(xml, path, "a selection has no choices");
    }
  }

  void makeRules(NodeDef& def) {
    using Kind = Form::Rule::Kind;
    const auto add = [&](Kind kind, const xpath::ExprPtr& expr) {
      if (expr != nullptr) {
        const NodeDef* at = kind == Kind::Count ? def.parent : &def;
        m_form->m_rules.push_back({kind, &def, at});
        std::vector<std::string> unknown;
        m_dependencies.push_back(dependenciesOf(*m_form, *expr, def, &unknown));
        for (Dependency& dependency : m_dependencies.back()) {
          dependency.anchor = std::min(dependency.anchor, at->depth);
        }
        for (const std::string& path : unknown) {
          warning(def.path, "names " + path + ", which the form does not have: it counts as empty");
        }
      }
    };
    add(Kind::Relevant, def.relevant);
    add(Kind::Count, def.count);
    add(Kind::Calculate, def.calculate);
    add(Kind::Readonly, def.readonly);
    add(Kind::Required, def.required);
    add(Kind::Constraint, def.constraint);
    if (def.choices != nullptr) {
      m_form->m_rules.push_back({Kind::Offer, &def, &def});
      m_dependencies.push_back(def.choices->itemset == nullptr ? std::vector<Dependency>()
                                                               : dependenciesOf(*m_form, *def.choices->itemset, def));
    }
    for (const auto& child : def.children) {
      makeRules(*child);
    }
  }

  // Tells each element which rules are to be run when it changes.
  void connect() {
    const std::vector<std::string> circle = order(m_form->m_rules, m_dependencies);
    if (!circle.empty()) {
      std::string names;
      for (const std::string& path : circle) {
        names += path + " -> ";
      }
      return problem({}, circle.front(),
                     "its calculation goes around in a circle: " + names + circle.front() + "; take one of them out");
    }
    for (std::size_t i = 0; i < m_form->m_rules.size(); ++i) {
      Form::Rule& rule = m_form->m_rules[i];
      std::vector<std::size_t>& rules = m_form->m_byPath.find(rule.at->path)->second->rules;
      if (rules.size() == 64) {
        return problem({}, rule.at->path, "more than 58 repeats with jr:count stand side by side in this group");
      }
      rule.bit = std::uint64_t{1} << rules.size();
      rules.push_back(i);
      for (const Dependency& dependency : m_dependencies[i]) {
        NodeDef& on = *m_form->m_byPath.find(dependency.on->path)->second;
        const NodeDef::Reader reader{i, dependency.anchor};
        switch (dependency.kind) {
          case Dependency::Kind::Value:
            on.valueReaders.push_back(reader);
            break;
          case Dependency::Kind::Subtree:
            on.subtreeReaders.push_back(reader);
            break;
          case Dependency::Kind::Rows:
            on.rowsReaders.push_back(reader);
            break;
          case Dependency::Kind::Place:
            on.placeReaders.push_back(reader);
            break;
        }
      }
    }
    for (const SetValue& action : m_form->m_setValues) {
      if (action.source != nullptr && action.event == SetValue::Event::NewRow) {
        action.source->onNewRow.push_back(&action);
      } else if (action.source != nullptr && action.event == SetValue::Event::ValueChanged) {
        action.source->onChange.push_back(&action);
      }
    }
  }

  std::string_view m_source;
  const FormFiles& m_files;
  std::shared_ptr<Form> m_form;
  pugi::xml_document m_document;
  std::set<std::string> m_repeats;
  std::vector<std::vector<Dependency>> m_dependencies;  // of each rule
  std::vector<FormProblem> m_problems;
};

Result<std::shared_ptr<const Form>> Form::parse(std::string_view xml, const FormFiles& files) {
  FormParser parser(xml, files);
  parser.run();
  std::vector<FormProblem> problems = parser.problems();
  std::erase_if(problems, [](const FormProblem& problem) { return problem.warning; });
  if (problems.empty()) {
    return parser.form();
  }
  constexpr std::size_t kShown = 3;
  std::string message = "the form cannot be used:";
  for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i) {
    const FormProblem& problem = problems[i];
    message += (problem.line > 0 ? " line " + std::to_string(problem.line) + ":" : "") +
               (problem.question.empty() ? "" : " " + problem.question + ":") + " " + problem.message + ";";
  }
  message.pop_back();
  if (problems.size() > kShown) {
    message += "; and " + std::to_string(problems.size() - kShown) + " more";
  }
  return fail(ErrorCode::Invalid, message);
}

std::vector<FormProblem> Form::check(std::string_view xml, const FormFiles& files) {
  FormParser parser(xml, files);
  parser.run();
  return parser.problems();
}

}  // namespace rembug::forms
