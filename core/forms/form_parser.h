#pragma once

#include <set>

#include <pugixml.hpp>

#include "core/forms/dependencies.h"
#include "core/forms/form.h"

namespace rembug::forms {

// Reads one form file, collecting what is wrong instead of stopping at it. Only core/forms includes this.
class FormParser : private xpath::Scope {
public:
  FormParser(std::string_view xml, const FormFiles& files)
      : m_source(xml), m_files(files), m_form(std::make_shared<Form>()) {}

  void run();
  [[nodiscard]] std::shared_ptr<const Form> form() const { return m_form; }
  [[nodiscard]] const std::vector<FormProblem>& problems() const { return m_problems; }

private:
  // --- form_parser.cpp: the file as a whole ---
  std::size_t lineAt(std::ptrdiff_t offset) const;
  void problem(const pugi::xml_node& where, const std::string& question, const std::string& message);
  void warning(const std::string& question, const std::string& message);
  xpath::ExprPtr expression(const pugi::xml_node& where, const std::string& question, const std::string& attributeName,
                            const std::string& text);
  static std::string pathOf(const std::string& raw, const std::string& base);
  NodeDef* defAt(const std::string& path);
  const NodeDef* element(const std::vector<xpath::Step>& steps) const override;
  const ListIndex* index(const std::string& list, const std::vector<std::string>& path,
                         const std::string& column) const override;

  // --- form_instance_reader.cpp: what elements and lists there are ---
  void findRepeats(const pugi::xml_node& node);
  void readRoot(const pugi::xml_node& root, const pugi::xml_node& body);
  void addInstanceId();
  NodeDef& addChild(NodeDef& parent, const std::string& name, const std::string& qualified);
  static void clearDefaults(NodeDef& def);
  static void clearValues(Node& node);
  std::unique_ptr<NodeDef> readDef(const pugi::xml_node& xml, NodeDef* parent);
  static bool isTemplate(const pugi::xml_node& xml);
  void readChild(const pugi::xml_node& xml, const pugi::xml_node& child, NodeDef& def);
  void readLists(const pugi::xml_node& model, const pugi::xml_node& primary);
  void readFileList(const pugi::xml_node& instance, const std::string& id, const std::string& source, List& list);

  // --- form_model_reader.cpp: texts, binds and actions ---
  Text text(const pugi::xml_node& xml, const std::string& question);
  Text message(const pugi::xml_node& where, const std::string& question, const std::string& raw);
  void readItext(const pugi::xml_node& itext);
  void readBind(const pugi::xml_node& bind);
  void readSetValue(const pugi::xml_node& xml, NodeDef* source);

  // --- form_body_reader.cpp: how questions are asked ---
  void readControls(const pugi::xml_node& xml, Control& parent, const std::string& base);
  void readControl(const pugi::xml_node& xml, ControlKind kind, Control& parent, const std::string& base);
  void readDetails(const pugi::xml_node& xml, ControlKind kind, Control& control, const std::string& path);

  // --- form_rules.cpp: what is to be run when ---
  void makeRules(NodeDef& def);
  void connect();

  std::string_view m_source;
  const FormFiles& m_files;
  std::shared_ptr<Form> m_form;
  pugi::xml_document m_document;
  std::set<std::string> m_repeats;
  std::vector<std::vector<Dependency>> m_dependencies;  // of each rule
  std::vector<FormProblem> m_problems;
};

}  // namespace rembug::forms
