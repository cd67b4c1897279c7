#include "app/count_view.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/count_names.h"
#include "app/qtext.h"
#include "app/sum_names.h"
#include "core/count/compare.h"
#include "core/count/decisive.h"
#include "core/count/findings.h"
#include "core/count/result.h"
#include "core/count/rule_pack.h"
#include "core/count/sum.h"
#include "core/count/tally.h"
#include "core/tablet/count_draft.h"

namespace rembug::app {
namespace {

// A count that nobody keeps the stages of goes by what was entered.
QString stepOf(const count::Count& count) {
  const std::string& stage = count.stage();
  if (!count.session() || stage == "PLANNED") {
    return QStringLiteral("rules");
  }
  if (count.signature() || stage == "NAMES_SETTLED" || stage == "RUNOFF") {
    return QStringLiteral("result");
  }
  if (stage == "REGISTER_FROZEN") {
    return QStringLiteral("open");
  }
  if (stage == "OPENED") {
    return QStringLiteral("voting");
  }
  if (stage == "COUNTED") {
    return QStringLiteral("names");
  }
  if (stage == "PAPERS_MATCH") {
    return QStringLiteral("board");
  }
  if (stage.empty()) {
    return count.accounting() ? QStringLiteral("board") : QStringLiteral("figures");
  }
  return QStringLiteral("figures");  // CLOSED, QUORUM_FAILED, DISPUTED, RECOUNT
}

QVariantList namesOf(const count::Count& count) {
  std::vector<std::pair<std::string, int>> order;
  // Of a closed list everybody stands there from the beginning: nobody else can be meant.
  for (const std::string& name : count.session()->closedList) {
    order.emplace_back(name, 0);
  }
  for (const count::Paper& paper : count.papers()) {
    for (const count::Line& line : paper.lines) {
      if (paper.kind != count::Paper::Kind::Named || !line.strike.empty() || line.written.empty()) {
        continue;
      }
      const std::string& person = count.personOf(line.written);
      const auto known =
          std::find_if(order.begin(), order.end(), [&](const auto& each) { return each.first == person; });
      if (known == order.end()) {
        order.emplace_back(person, 1);
      } else {
        ++known->second;
      }
    }
  }
  QVariantList names;
  for (const auto& [name, votes] : order) {
    names.append(QVariantMap{{QStringLiteral("name"), qtext(name)},
                             {QStringLiteral("votes"), votes},
                             {QStringLiteral("sex"), qtext(count.sexOf(name))}});
  }
  return names;
}

QVariantList handOf(const std::string& hand) {
  QVariantList lines;
  for (const QJsonValue& line : QJsonDocument::fromJson(QByteArray::fromStdString(hand)).array()) {
    lines.append(line.isString() ? QVariantMap{{QStringLiteral("name"), line.toString()}}
                                 : line.toObject().toVariantMap());
  }
  return lines;
}

void addRulings(const count::Count& count, CountView& view) {
  for (const auto& [written, join] : count.joins()) {
    view.joins.append(QVariantMap{{QStringLiteral("written"), qtext(written)},
                                  {QStringLiteral("person"), qtext(join.person)},
                                  {QStringLiteral("reason"), qtext(join.reason)}});
  }
  for (const count::Distinct& ruling : count.distinct()) {
    QStringList names;
    for (const std::string& name : ruling.names) {
      names.append(qtext(name));
    }
    view.distinct.append(
        QVariantMap{{QStringLiteral("names"), names}, {QStringLiteral("reason"), qtext(ruling.reason)}});
  }
}

void addCourse(const count::Count& count, CountView& view) {
  for (const count::Objection& objection : count.objections()) {
    view.objections.append(QVariantMap{{QStringLiteral("by"), qtext(objection.by)},
                                       {QStringLiteral("what"), qtext(objection.what)},
                                       {QStringLiteral("reply"), qtext(objection.reply)}});
  }
  for (const count::Resignation& gone : count.resigned()) {
    view.resigned.append(
        QVariantMap{{QStringLiteral("person"), qtext(gone.person)}, {QStringLiteral("reason"), qtext(gone.reason)}});
  }
}

void addPapers(const count::Count& count, CountView& view) {
  const count::Tally tally = count::tally(count);
  view.papers = tally.papers();
  view.valid = tally.valid;
  view.invalid = tally.invalid;
  view.blank = tally.blank;
  int number = 0;
  for (const count::Paper& paper : count.papers()) {
    ++number;
    if (paper.kind == count::Paper::Kind::Doubtful) {
      view.pile.append(
          QVariantMap{{QStringLiteral("paper"), number}, {QStringLiteral("text"), qtext(count::describe(paper))}});
    }
  }
  if (!count.papers().empty()) {
    view.lastPaper = qtext(count::describe(count.papers().back()));
  }
}

QVariantMap enteredOf(const count::Accounting& a) {
  return {{QStringLiteral("received"), a.received}, {QStringLiteral("misprinted"), a.misprinted},
          {QStringLiteral("unused"), a.unused},     {QStringLiteral("spoilt"), a.spoilt},
          {QStringLiteral("in_box"), a.inBox},      {QStringLiteral("withdrew"), a.withdrew},
          {QStringLiteral("f"), a.signedInF},       {QStringLiteral("m"), a.signedInM},
          {QStringLiteral("helped"), a.helped},     {QStringLiteral("note"), qtext(a.note)}};
}

QVariantMap mapOf(const std::string& json) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object().toVariantMap();
}

void addRemedies(const count::Count& count, CountView& view) {
  const auto tie = count::outcome(count).tie;
  if (!tie) {
    return;
  }
  std::vector<std::string> tied = tie->names;
  std::sort(tied.begin(), tied.end());
  for (const std::string& remedy : count.session()->rules.tieRule) {
    const bool failed = std::any_of(count.ties().begin(), count.ties().end(), [&](const count::TieDecision& known) {
      return known.tied == tied && known.by == remedy && known.chosen.empty();
    });
    if (!failed) {
      view.remedies.append(qtext(remedy));
    }
  }
}

void addFigures(const count::Count& count, CountView& view) {
  if (!count.accounting()) {
    return;
  }
  const count::Accounting& a = *count.accounting();
  view.inBox = a.inBox;
  // Before papers are read, the box is what was counted in it.
  const bool sealed = view.step == QStringLiteral("figures");
  const count::Checks checks = sealed ? count::check(a, a.inBox, view.adults) : count::check(count);
  for (const count::Finding& finding : count::failedChecks(checks)) {
    view.failed.append(qtext(finding.key));
  }
  const int signedIn = a.signedInF + a.signedInM;
  QVariantList visits;
  for (const count::Accounting& visit : count.visits()) {
    visits.append(enteredOf(visit));
  }
  view.figures = {{QStringLiteral("visits"), visits},
                  {QStringLiteral("notReturned"), checks.notReturned},
                  {QStringLiteral("withoutPaper"), checks.withoutPaper},
                  {QStringLiteral("signedIn"), signedIn},
                  {QStringLiteral("apart"), count.session()->sitting > 1},
                  {QStringLiteral("quorum"), count.session()->rules.quorumReached(signedIn, view.adults)}};
}

}  // namespace

CountView CountView::of(const tablet::CountDraft& draft, CountNames& names) {
  const count::Count& count = draft.count();
  CountView view;
  view.open = true;
  view.isSigned = count.signature().has_value();
  view.step = stepOf(count);
  view.stage = qtext(count.stage());
  view.hand = handOf(draft.hand());
  view.correcting = count.corrects() ? qtext(count.corrects()->reason) : QString();
  if (const auto& taken = count.taken()) {
    view.taken = static_cast<int>(taken->papers);
    view.whyTaken = qtext(taken->reason);
  }
  view.details = mapOf(count.details());
  if (count.session()) {
    view.unit = qtext(count.session()->unit);
    view.rulesHash = qtext(count::rulesHash(count.session()->json));
    view.namesMax = count.session()->rules.namesMax;
    view.isSum = !count.session()->sum.empty();
    view.decides = count::decides(*count.session());
    view.adults = count.session()->adultsF + count.session()->adultsM;
    addPapers(count, view);
    addFigures(count, view);
    view.names = namesOf(count);
    addRulings(count, view);
    addCourse(count, view);
    names.take(count);
  }
  if (view.step == QStringLiteral("names")) {
    view.groups = count.sum() ? sumGroups(count) : names.groups(count);
    view.called = count.sum() ? QVariantList() : names.called(count);
    view.undecidedMatter = count::undecidedLinesMatter(count);
  }
  const bool counted = view.step == QStringLiteral("names") || view.step == QStringLiteral("result");
  if (counted || count.stage().empty()) {
    addRemedies(count, view);
    view.result = mapOf(count::resultJson(count));
  }
  return view;
}

}  // namespace rembug::app
