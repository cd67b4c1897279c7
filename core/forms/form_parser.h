#pragma once

#include <map>
#include <optional>
#include <set>

#include <pugixml.hpp>

#include "core/forms/dependencies.h"
#include "core/forms/form.h"
#include "core/forms/former_paths.h"

namespace rembug::forms {

// Reads one form file, collecting what is wrong instead of stopping at it. Only core/forms includes this.
class FormParser : private xpath::Scope {
public:
  FormParser(std::string_view xml, const FormFiles& files)
      : m_source(xml), m_files(files), m_form(std::make_shared<Form>()) {}

  void run();
  [[nodiscard]] std::shared_ptr<const Form> form() const { return m_form; }
  [[nodiscard]] const std::vector<FormProblem>& problems() const { return m_problems; }
  // Of the bind or question of an element; 0 where it has none.
  [[nodiscard]] std::size_t lineOf(const std::string& path);

private:
  // Expressions that stand in a question's place, to be held against the form when it is read.
  struct Checked {
    pugi::xml_node where;
    std::string question;
    std::string attribute;
    xpath::ExprPtr expr;
  };

  // --- form_parser.cpp: the file as a whole ---
  [[nodiscard]] std::size_t lineAt(std::ptrdiff_t offset);
  // What keeps the form from being used, and what works otherwise than its maker may think.
  void problem(const pugi::xml_node& where, const std::string& question, const std::string& message);
  void warning(const pugi::xml_node& where, const std::string& question, const std::string& message);
  // The same warning for many elements is told once.
  void warnOnce(const pugi::xml_node& where, const std::string& message);
  void tell(std::size_t line, const std::string& question, const std::string& message, bool isWarning);
  [[nodiscard]] bool readable();
  // The head's model with its instance's first element, and the body; told where one of them is missing.
  struct Parts {
    pugi::xml_node model;
    pugi::xml_node instance;
    pugi::xml_node root;
    pugi::xml_node body;
  };
  [[nodiscard]] std::optional<Parts> parts();
  void readActions(const pugi::xml_node& model);
  // Reads an expression; what it names is checked when the whole form is known.
  xpath::ExprPtr expression(const pugi::xml_node& where, const std::string& question, const std::string& attributeName,
                            const std::string& text);
  // "; did you mean …?" with the element that has the same name elsewhere, or whose path is nearest; empty where none
  // is near, and behind the first few problems.
  [[nodiscard]] std::string nearestPath(const std::string& path);
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
  void readStartRow(const pugi::xml_node& row, NodeDef& def);
  static std::size_t elementsIn(const Node& node);
  void readLists(const pugi::xml_node& model, const pugi::xml_node& primary);
  void readFileList(const pugi::xml_node& instance, const std::string& id, const std::string& source, List& list);

  // --- form_model_reader.cpp: texts, binds and actions ---
  Text text(const pugi::xml_node& xml, const std::string& question);
  Text message(const pugi::xml_node& where, const std::string& question, const std::string& raw);
  void noteTextId(const pugi::xml_node& where, const std::string& question, const Text& text);
  void readItext(const pugi::xml_node& itext);
  void readWording(const pugi::xml_node& entry, Wording& wording);
  void readBind(const pugi::xml_node& bind);
  void readSetValue(const pugi::xml_node& xml, NodeDef* source);

  // --- form_body_reader.cpp: how questions are asked ---
  void readControls(const pugi::xml_node& xml, Control& parent, const std::string& base);
  void readControl(const pugi::xml_node& xml, ControlKind kind, Control& parent, const std::string& base);
  void readDetails(const pugi::xml_node& xml, ControlKind kind, Control& control, const std::string& path);

  // --- form_rules.cpp: what is to be run when ---
  void makeRules(NodeDef& def);
  void connect();

  // --- form_checks.cpp: what a form's maker should know ---
  void checkParts(const pugi::xml_node& model, const pugi::xml_node& body);
  void checkBody(const pugi::xml_node& node);
  void checkAttributes(const pugi::xml_node& node, std::string_view kind);
  void checkMeta(const pugi::xml_node& root);
  void checkBind(const NodeDef& def, const pugi::xml_node& bind);

  // --- form_question_checks.cpp: the same for the questions of the body ---
  void checkQuestion(const Control& control, const pugi::xml_node& where);
  void checkType(const Control& control, const pugi::xml_node& where);
  void checkRange(const Control& control, const pugi::xml_node& where);
  void checkChoices(const Control& control, const pugi::xml_node& where);
  void checkItems(const Control& control, const pugi::xml_node& where);

  // --- form_reference_checks.cpp: what expressions and texts name ---
  void checkExpressions();
  void checkLists(const xpath::Expr& expr, const pugi::xml_node& where, const std::string& question);
  void checkList(const std::string& id, const pugi::xml_node& where, const std::string& question);
  void checkColumns(const xpath::Expr::Path& path, const pugi::xml_node& where, const std::string& question);
  void checkColumn(const std::string& list, const std::vector<std::string>& path, const std::string& column,
                   const pugi::xml_node& where, const std::string& question);
  [[nodiscard]] const std::set<std::string_view>& columnsOf(const std::string& list,
                                                            const std::vector<std::string>& path);
  void checkElements(const Checked& checked);
  void checkItemTexts(const Control& control, const pugi::xml_node& where);
  void checkTexts();

  std::string_view m_source;
  const FormFiles& m_files;
  std::shared_ptr<Form> m_form;
  pugi::xml_document m_document;
  std::set<std::string> m_repeats;
  std::vector<FormerPath> m_formerPaths;
  std::vector<std::vector<Dependency>> m_dependencies;  // of each rule
  std::vector<Checked> m_checked;
  std::map<std::string, std::pair<std::string, pugi::xml_node>> m_textIds;  // that labels, hints and messages name
  std::map<std::string, std::set<std::string_view>> m_columns;              // of the lists that were looked at
  std::map<std::string, NodeDef*> m_bindIds;                                // that actions may name
  std::set<std::string> m_bound;                                            // elements with a bind
  std::map<const NodeDef*, pugi::xml_node> m_where;  // the bind of an element, or what counts its rows
  std::set<std::string> m_warned;
  std::vector<std::string> m_paths;                  // of all elements, once a near one was looked for
  std::map<std::string, std::string> m_pathsByName;  // where one element alone has a name
  std::size_t m_proposals = 0;
  std::size_t m_startElements = 0;
  std::size_t m_told = 0;  // problems, also those beyond what is listed
  std::size_t m_warnings = 0;
  std::vector<std::size_t> m_lineEnds;  // offsets of line breaks, once the first line was asked for
  std::vector<FormProblem> m_problems;
};

}  // namespace rembug::forms
