#include "app/count_compare.h"

#include <algorithm>

#include "app/moments.h"
#include "app/qtext.h"
#include "core/count/compare.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr std::size_t kTen = 10;
constexpr std::size_t kShown = 50;  // differences; more are not read one by one

QString kindOf(const count::Paper& paper) {
  switch (paper.kind) {
    case count::Paper::Kind::Blank:
      return QStringLiteral("blank");
    case count::Paper::Kind::Invalid:
      return QStringLiteral("invalid");
    case count::Paper::Kind::Doubtful:
      return QStringLiteral("doubtful");
    case count::Paper::Kind::Named:
      break;
  }
  return QStringLiteral("named");
}

QVariantMap paperOf(const count::Count& count, std::size_t number) {
  if (number > count.papers().size()) {
    return {{QStringLiteral("kind"), QString()}, {QStringLiteral("text"), QString()}};
  }
  const count::Paper& paper = count.papers()[number - 1];
  return {{QStringLiteral("kind"), kindOf(paper)}, {QStringLiteral("text"), qtext(count::describe(paper))}};
}

QVariantList tensOf(const count::Count& count) {
  const std::string marks = count::paperMarks(count);
  QVariantList tens;
  for (std::size_t from = 1; from <= count.papers().size(); from += kTen) {
    const std::size_t to = std::min(from + kTen - 1, count.papers().size());
    QVariantList papers;
    for (std::size_t at = from; at <= to; ++at) {
      QVariantMap paper = paperOf(count, at);
      paper.insert(QStringLiteral("paper"), static_cast<int>(at));
      paper.insert(QStringLiteral("mark"), qtext(count::spokenMark(marks, at, at)));
      papers.append(paper);
    }
    tens.append(QVariantMap{{QStringLiteral("from"), static_cast<int>(from)},
                            {QStringLiteral("to"), static_cast<int>(to)},
                            {QStringLiteral("mark"), qtext(count::spokenMark(marks, from, to))},
                            {QStringLiteral("papers"), papers}});
  }
  return tens;
}

bool sameBox(const count::Count& a, const count::Count& b) {
  return a.session() && b.session() && a.session()->unit == b.session()->unit &&
         a.session()->tier == b.session()->tier && a.session()->round == b.session()->round;
}

}  // namespace

struct CountCompare::Found {
  QVariantList others;
  QString other;
  QVariantList differences;
  int differing = 0;
  int otherPapers = 0;
  QVariantList tens;

  void compare(const count::Count& here, const count::Count& there) {
    const std::vector<count::Difference> all = count::differences(here, there);
    differing = static_cast<int>(all.size());
    otherPapers = static_cast<int>(there.papers().size());
    for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) {
      differences.append(QVariantMap{{QStringLiteral("paper"), static_cast<int>(all[i].paper)},
                                     {QStringLiteral("here"), paperOf(here, all[i].paper)},
                                     {QStringLiteral("there"), paperOf(there, all[i].paper)}});
    }
  }
};

void CountCompare::setCount(CountModel* count) {
  m_count = count;
  Q_EMIT changed();
}

void CountCompare::setOther(const QString& other) {
  m_other = other;
  load();
}

void CountCompare::load() {
  AppSession* session = m_count == nullptr ? nullptr : m_count->session();
  if (session == nullptr) {
    return;
  }
  session->run(
      this,
      [draft = m_count->draft(), wanted = m_other, locale = QLocale(session->language())](tablet::Tablet& tablet) {
        Found found;
        if (!*draft) {
          return found;
        }
        const count::Count& here = (*draft)->count();
        found.tens = tensOf(here);
        for (const tablet::DraftSummary& each : tablet.drafts().value_or(std::vector<tablet::DraftSummary>())) {
          if (each.kind != tablet::DraftKind::Count || each.id == (*draft)->id() || each.scope != (*draft)->scope()) {
            continue;
          }
          const auto there = tablet.resumeCount(each.id);
          if (!there || !sameBox(here, (*there)->count())) {
            continue;
          }
          const QString id = qtext(each.id.hex());
          found.others.append(
              QVariantMap{{QStringLiteral("id"), id},
                          {QStringLiteral("papers"), static_cast<int>((*there)->count().papers().size())},
                          {QStringLiteral("author"), qtext(each.author)},
                          {QStringLiteral("saved"), dayWords(locale, each.saved)}});
          if (id == wanted || (wanted.isEmpty() && found.other.isEmpty())) {
            found.other = id;
            found.compare(here, (*there)->count());
          }
        }
        return found;
      },
      [this](const Found& found) {
        m_others = found.others;
        m_other = found.other;
        m_differences = found.differences;
        m_differing = found.differing;
        m_otherPapers = found.otherPapers;
        m_tens = found.tens;
        Q_EMIT changed();
      });
}

}  // namespace rembug::app
