#pragma once

#include <functional>
#include <set>

#include "core/forms/form_instance.h"
#include "core/forms/xpath_eval.h"

namespace rembug::forms {

// The inside of a FormInstance: the tree of answers, and what keeps it in order. Only core/forms includes this.
class Filling final : public xpath::Surroundings {
public:
  Filling(std::shared_ptr<const Form> form, const Clock& clock, Random& random);

  // --- For expressions ---
  [[nodiscard]] Node& root() const override { return *m_root; }
  [[nodiscard]] Node* list(const std::string& id) const override { return m_form->list(id); }
  [[nodiscard]] std::string itext(const std::string& id, Node& context) const override;
  [[nodiscard]] std::string choiceLabel(const std::string& value, const std::string& path,
                                        Node& context) const override;
  [[nodiscard]] const Clock& clock() const override { return m_clock; }
  [[nodiscard]] Random& random() const override { return m_random; }
  [[nodiscard]] double seed() const override { return m_seed; }

  // --- Building (form_instance.cpp) ---
  void startNew();
  void startFrom(std::span<const Row> rows, std::span<const Answer> answers);
  [[nodiscard]] Node* find(std::string_view ref) const;
  [[nodiscard]] Result<void> set(std::string_view ref, std::string_view value);
  [[nodiscard]] Result<std::string> addRow(std::string_view repeatRef, RecordId row);
  [[nodiscard]] Result<void> removeRow(std::string_view rowRef);
  [[nodiscard]] Result<void> checkChoice(const Control& control, Node& node, const std::string& value) const;
  Node& insertRow(Node& parent, const NodeDef& def, const RecordId& row, const Node* answers);
  void fireSetValues(SetValue::Event event, Node& source, std::set<std::string>& changed);

  // --- Recalculating (recalculation.cpp) ---
  // Runs every rule that is touched by changes at these template paths; `fresh` has repeats with new rows.
  void recalculate(std::set<std::string> changed, std::set<std::string> fresh);
  void recalculateAll();
  [[nodiscard]] std::vector<Node*> nodesOf(const NodeDef& def) const;

  // --- Showing (form_view.cpp) ---
  [[nodiscard]] std::string render(const Text& text, Node& context) const;
  [[nodiscard]] ChoiceList choices(const Control& control, Node& context) const;
  [[nodiscard]] Violation violation(const Node& node) const;
  [[nodiscard]] std::string message(Node& node, Violation violation) const;
  void forEachLeaf(Node& node, const std::function<void(Node&)>& each) const;

  std::shared_ptr<const Form> m_form;
  const Clock& m_clock;
  Random& m_random;
  double m_seed;
  std::string m_language;
  std::unique_ptr<Node> m_root;

private:
  [[nodiscard]] std::unique_ptr<Node> build(const NodeDef& def, bool withRows);
  void overlay(Node& node, const Node& answers);
  void preload(Node& node);
  void apply(const Form::Rule& rule, std::set<std::string>& changed, std::set<std::string>& fresh);
  void spreadRelevance(Node& node, bool around, std::set<std::string>& changed);
  void adjustRows(const Form::Rule& rule, std::set<std::string>& changed, std::set<std::string>& fresh);
};

inline constexpr std::size_t kRowsMax = 10'000;

// Whether a text is a value of the type; empty where it is, else what was expected.
[[nodiscard]] std::string typeProblem(Type type, std::string_view value);

}  // namespace rembug::forms
