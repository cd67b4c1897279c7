#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <queue>

#include "core/forms/answer_types.h"
#include "core/forms/form_instance.h"
#include "core/forms/limits.h"
#include "core/forms/xpath_eval.h"

namespace rembug::forms {

// What a submission says of itself where the form has no element for it.
struct Meta {
  std::string root;  // "/data"
  std::string instanceId;
  std::string deprecatedId;
  std::string submissionId;  // of the submission that was read; empty where none was

  [[nodiscard]] std::string pathOf(std::string_view name) const { return root + "/meta/" + std::string(name); }
  // Answers whether it is one of these two.
  bool take(const std::string& path, const std::string& value);
  // By path; what is empty is left out.
  [[nodiscard]] std::vector<Answer> answers() const;
};

// The inside of a FormInstance: the tree of answers, and what keeps it in order. Only core/forms includes this.
class Filling final : public xpath::Surroundings {
public:
  Filling(std::shared_ptr<const Form> form, const Clock& clock, Random& random);

  // --- For expressions ---
  [[nodiscard]] Node& root() const override { return *m_root; }
  [[nodiscard]] Node* list(const std::string& id) const override { return m_form->list(id); }
  [[nodiscard]] std::string itext(const std::string& id, Node& context) const override;
  [[nodiscard]] std::string choiceLabel(const std::string& value, Node& question) const override;
  [[nodiscard]] const Clock& clock() const override { return m_clock; }
  [[nodiscard]] Random& random() const override { return m_random; }
  [[nodiscard]] double seed() const override { return m_seed; }
  [[nodiscard]] bool spend(std::size_t work) const override {
    m_work += std::min(work, kWorkMax + 1);
    return m_work <= kWorkMax;
  }
  // What is asked from outside may do as much work as anything before.
  void startWork() const { m_work = 0; }
  // The same for a step of a person, which may have to be taken back.
  void startStep() {
    startWork();
    m_countedRows.clear();
  }

  // --- Building (form_instance.cpp) ---
  void startNew();
  void settleLoaded(bool first);
  void startFrom(std::span<const Row> rows, std::span<const Answer> answers);
  void startRecorded(std::span<const Row> rows, std::span<const Answer> answers);
  [[nodiscard]] std::string newInstanceId();
  // The instanceID of the submission that was read; a new one where it has none.
  void nameSubmission(const std::string& id);
  void revise();
  [[nodiscard]] Node* find(std::string_view ref) const;
  [[nodiscard]] Result<void> set(std::string_view ref, std::string_view value);
  // The answer that a text is for a question. Errors: Invalid as for set().
  [[nodiscard]] Result<std::string> answerFrom(Node& node, std::string_view ref, std::string_view value) const;
  [[nodiscard]] Result<std::string> addRow(std::string_view repeatRef, RecordId row);
  [[nodiscard]] Result<void> removeRow(std::string_view rowRef);
  [[nodiscard]] Result<std::string> restoreRow(std::string_view repeatRef);
  // Whether the form as it stands would take what a record has here.
  [[nodiscard]] bool fits(Node& node) const;
  Node& insertRow(Node& parent, const NodeDef& def, const RecordId& row, const Node* answers);
  [[nodiscard]] std::unique_ptr<Node> buildRow(Node& parent, const NodeDef& def, const RecordId& row,
                                               const Node* answers);
  void startRow(Node& parent, const NodeDef& def, const Node& answers);
  // At the end, or at a position from 1.
  Node& placeRow(Node& parent, const NodeDef& def, std::unique_ptr<Node> node, std::size_t position = 0);
  // The repeat of a ref, and what stands around its rows. Errors: NotFound.
  [[nodiscard]] Result<std::pair<Node*, const NodeDef*>> repeatAt(std::string_view repeatRef) const;

  // --- Recalculating (recalculation.cpp) ---
  // An answer or its relevance is another one than before: what reads it is due.
  void changed(Node& node);
  // The same for an answer, for which actions may wait.
  void answered(Node& node) {
    changed(node);
    fireLater(node);
  }
  // Rows of a repeat came or went, from this position on.
  void rowsChanged(Node& parent, const NodeDef& repeat, std::size_t from);
  // A row that has just been put in: everything in it is due.
  void freshRow(Node& row);
  void dropRow(Node& row);
  // The same for a row that a person removes, who may want it back.
  void removeRow(Node& row);
  void enqueueAll(Node& node);
  void spreadReadonlyAll() { spreadReadonly(*m_root, false); }
  void fireNewRow(Node& node);
  void fireOnLoad(bool first);
  // Runs what is due, and the actions that this sets off, until nothing is. Errors: Invalid for a form that never comes
  // to rest.
  [[nodiscard]] Result<void> settle();
  [[nodiscard]] std::vector<Node*> nodesOf(const NodeDef& def) const;
  void forEachBelow(Node& top, const NodeDef& def, const std::function<void(Node&)>& each) const;

  // --- Showing (form_view.cpp) ---
  [[nodiscard]] std::string render(const Text& text, Node& context) const;
  // All forms of a translated text; null for a plain one. `item` is what a list's text is about.
  [[nodiscard]] const Wording* wordingOf(const Text& text, Node& item, Node& context) const;
  // `media`, where given, gets the pictures and sounds of the choices, if any has some.
  [[nodiscard]] ChoiceList choices(const Control& control, Node& context, std::vector<Media>* media = nullptr) const;
  // An answer as people read it.
  [[nodiscard]] std::string wordsOf(const Control& control, Node& node) const;
  // On which page each control at the top of the body stands.
  [[nodiscard]] std::map<const Control*, std::size_t> pageNumbers() const;
  // Whether a choice is offered to a question right now, and its item where it stands in a list.
  [[nodiscard]] std::pair<bool, Node*> choiceOf(const Control& control, Node& context, const std::string& value) const;
  [[nodiscard]] std::string itemLabel(const Control& control, Node& item, Node& context) const;
  // What of an answer its list offers: all of it, some, or nothing.
  [[nodiscard]] std::string ranked(const Control& control, Node& node, const std::string& answer) const;
  // Several choices in the order in which the list has them, each once, as ODK stores them.
  [[nodiscard]] std::string inListOrder(const Control& control, Node& node, const std::string& answer) const;
  [[nodiscard]] std::string offeredOf(const Control& control, Node& node, const std::string& answer) const;
  [[nodiscard]] Violation violation(const Node& node) const;
  [[nodiscard]] std::string message(Node& node, Violation violation) const;
  // Whether one more text may be put together: not where texts show each other without end.
  [[nodiscard]] bool mayGoOn() const;
  void forEachRow(Node& node, const std::function<void(Node&)>& each) const;
  void forEachLeaf(Node& node, const std::function<void(Node&)>& each) const;

  std::shared_ptr<const Form> m_form;
  const Clock& m_clock;
  Random& m_random;
  double m_seed;
  Properties m_properties;
  std::string m_language;
  std::unique_ptr<Node> m_root;
  Meta m_meta;
  Result<void> m_settled;  // of the start
  mutable std::size_t m_work = 0;
  mutable int m_textLevels = 0;            // texts with values in them that are being put together right now
  std::size_t m_rowElements = 0;           // in all rows, also those set aside
  std::vector<Node*> m_countedRows;        // that this step has added
  const NodeDef* m_tooManyRows = nullptr;  // whose count asks for more than there may be

private:
  [[nodiscard]] std::unique_ptr<Node> build(const NodeDef& def, bool withRows);
  void overlay(Node& node, const Node& answers);
  [[nodiscard]] std::string metaValue(std::string_view name) const;
  void setMeta(std::string_view name, const std::string& value);
  void takeUp(std::span<const Row> rows, std::span<const Answer> answers);
  void place(const Answer& answer, const std::map<RecordId, Node*>& rows);
  void findPast(Node& node);
  void findFitting(Node& node) const;
  void preload(Node& node);
  void enqueue(std::size_t rule, Node& node);
  void notify(const std::vector<NodeDef::Reader>& readers, Node& changed);
  void notifySubtrees(Node& changed);
  void spreadRelevance(Node& node, bool around);
  void spreadReadonly(Node& node, bool around) const;
  [[nodiscard]] static bool readonlyInside(const Node& node);
  void forget(Node& node);
  void setRowAside(Node& row);
  [[nodiscard]] Node* takeRowBack(Node& parent, const NodeDef& def);
  [[nodiscard]] std::unique_ptr<Node> takeRowOut(Node& row);
  void fireLater(Node& node);
  void markFresh(Node& row, bool fresh);
  void adjustRows(const NodeDef& def, Node& parent);
  void fire(const SetValue& action, Node& source);
  void apply(const Form::Rule& rule, Node& node);
  void offer(Node& node);
  // What keeps it from coming to rest; empty where nothing does.
  [[nodiscard]] std::string runDue();
  [[nodiscard]] bool full(const NodeDef& repeat) const;
  void dropCountedRows();
  void forgetElements(const Node& node);
  void countElements(const Node& node);

  std::vector<std::vector<Node*>> m_pending;  // by rule
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> m_due;
  bool m_loading = false;
  std::vector<Node*> m_freshRows;  // that have not come to rest yet
  std::deque<Node*> m_toFire;      // whose change sets off actions
};

// The choices in an answer: itself, or its words where several may be chosen.
[[nodiscard]] std::vector<std::string> chosen(const Control& control, std::string_view answer);

}  // namespace rembug::forms
