#include "app/home_model.h"

#include <algorithm>

#include "app/moments.h"
#include "core/projection/projection.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

struct Home {
  int fgds = 0;
  int households = 0;
  int tallies = 0;
  std::vector<tablet::DraftSummary> drafts;
  std::vector<tablet::Task> tasks;
  std::vector<tablet::FormInfo> forms;
};

bool isFgd(const std::string& form) {
  return form.rfind("fgd-", 0) == 0;
}
constexpr const char* kReflection = "fgd-refleksi-kemiskinan";  // which has a card of its own

bool isHousehold(const std::string& form) {
  return form == "pemetaan-swadaya-rumah-tangga";
}

Home gather(tablet::Tablet& tablet, const std::string& village) {
  Home home;
  for (const tablet::RecordSummary& record :
       tablet.records({village, "", "", false}).value_or(std::vector<tablet::RecordSummary>())) {
    home.fgds += isFgd(record.form) ? 1 : 0;
    home.households += isHousehold(record.form) ? 1 : 0;
    home.tallies += record.form == projection::kTallyType ? 1 : 0;
  }
  home.drafts = tablet.drafts().value_or(std::vector<tablet::DraftSummary>());
  std::erase_if(home.drafts, [&](const tablet::DraftSummary& draft) { return draft.scope != village; });
  std::sort(home.drafts.begin(), home.drafts.end(), [](const auto& a, const auto& b) { return a.saved > b.saved; });
  home.tasks = tablet.tasks(village).value_or(std::vector<tablet::Task>());
  home.forms = tablet.forms();
  std::erase_if(home.forms, [](const tablet::FormInfo& form) { return form.filesMissing > 0; });
  return home;
}

}  // namespace

void HomeModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &HomeModel::load);
  connect(session, &AppSession::languageChanged, this, &HomeModel::load);
  Q_EMIT sessionChanged();
  load();
}

void HomeModel::load() {
  if (!m_session->unlocked()) {
    return;
  }
  m_session->run(
      this, [village = m_session->village().toStdString()](tablet::Tablet& tablet) { return gather(tablet, village); },
      [this](const Home& home) {
        m_fgds = home.fgds;
        m_households = home.households;
        m_tallies = home.tallies;
        m_drafts.clear();
        m_surveyForms.clear();
        m_tasks.clear();
        const QLocale locale(m_session->language());
        for (const tablet::FormInfo& form : home.forms) {
          if (form.id != kReflection && !isHousehold(form.id) && form.id != projection::kPlanForm) {
            m_surveyForms.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(form.id)},
                                             {QStringLiteral("title"), QString::fromStdString(form.title)}});
          }
        }
        for (const tablet::Task& task : home.tasks) {
          m_tasks.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(task.id.hex())},
                                     {QStringLiteral("record"), QString::fromStdString(task.record.hex())},
                                     {QStringLiteral("title"), QString::fromStdString(task.title)},
                                     {QStringLiteral("note"), QString::fromStdString(task.note)},
                                     {QStringLiteral("author"), QString::fromStdString(task.author)},
                                     {QStringLiteral("at"), dayWords(locale, task.at)}});
        }
        for (const tablet::DraftSummary& draft : home.drafts) {
          QString title = QString::fromStdString(draft.form);
          for (const tablet::FormInfo& form : home.forms) {
            title = form.id == draft.form ? QString::fromStdString(form.title) : title;
          }
          m_drafts.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(draft.id.hex())},
                                      {QStringLiteral("count"), draft.kind == tablet::DraftKind::Count},
                                      {QStringLiteral("title"), title},
                                      {QStringLiteral("unit"), QString::fromStdString(draft.unit)},
                                      {QStringLiteral("steps"), static_cast<int>(draft.steps)},
                                      {QStringLiteral("saved"), dayWords(locale, draft.saved)}});
        }
        Q_EMIT changed();
      });
}

void HomeModel::answerTask(const QString& task, const QString& answer) {
  m_session->run(
      this,
      [id = task.toStdString(), answer = answer.trimmed().toStdString()](tablet::Tablet& tablet) -> Result<void> {
        REMBUG_ASSIGN(const RecordId known, RecordId::fromHexText(id));
        return tablet.answerTask(known, answer);
      },
      [this](const Result<void>& done) {
        m_session->succeeded(done);
        m_session->refresh();
      });
}

}  // namespace rembug::app
