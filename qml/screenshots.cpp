#include "qml/screenshots.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QHash>
#include <QMap>
#include <QPainter>
#include <QTimer>

#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

// Time for a page to be laid out and for its answers to come from the worker.
constexpr int kSettleMs = 900;
// Time for a page that is there to be laid out anew.
constexpr int kLookMs = 150;
constexpr int kScales = 2;  // 100 % and 200 %
constexpr int kSheetGap = 8;

struct Scene {
  const char* name;
  const char* page;
  const char* key;
  const char* value;
};

constexpr std::array<Scene, 27> kScenes = {{{"home", "home", "", ""},
                                            {"households", "records", "form", "pemetaan-swadaya-rumah-tangga"},
                                            {"households-map", "map", "form", "pemetaan-swadaya-rumah-tangga"},
                                            {"household-form", "form", "form", "pemetaan-swadaya-rumah-tangga"},
                                            {"fgd-form", "form", "form", "fgd-refleksi-kemiskinan"},
                                            {"fgd-steps", "form", "shape", ""},
                                            {"fgd-attendance", "form", "shape", "attendance"},
                                            {"fgd-people", "form", "shape", "people"},
                                            {"fgd-minutes", "form", "shape", "minutes"},
                                            {"fgd-criteria", "form", "shape", "criteria"},
                                            {"fgd-tree", "form", "shape", "tree"},
                                            {"fgd-values", "form", "shape", "values"},
                                            {"fgd-agreements", "form", "shape", "agreements"},
                                            {"fgd-followup", "form", "shape", "followup"},
                                            {"fgd-signatories", "form", "shape", "signatories"},
                                            {"fgd-closing", "form", "shape", "closing"},
                                            {"count-settings", "count", "", ""},
                                            {"election", "election", "", ""},
                                            {"tally", "tally", "record", "!"},
                                            {"rules", "rules", "", ""},
                                            {"sync", "sync", "", ""},
                                            {"supervisor", "supervisor", "", ""},
                                            {"settings", "settings", "", ""},
                                            {"search", "search", "initialText", "am"},
                                            {"cycle", "cycle", "", ""},
                                            {"history", "history", "record", "+"},
                                            {"count-board", "count", "draft", "*"}}};

// The 256 colours that a picture has most of are all but all of what has no photographs in it, and take a third.
QImage inFewColours(const QImage& picture) {
  constexpr qsizetype kMost = 256;
  QHash<QRgb, int> times;
  for (int y = 0; y < picture.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
    for (int x = 0; x < picture.width(); ++x) {
      ++times[line[x]];
    }
  }
  QList<QRgb> colours = times.keys();
  std::sort(colours.begin(), colours.end(), [&](QRgb a, QRgb b) { return times[a] > times[b]; });
  colours.resize(std::min(colours.size(), kMost));
  return picture.convertToFormat(QImage::Format_Indexed8, colours);
}

// What there is to be shown.
struct Chosen {
  std::vector<tablet::DraftSummary> drafts;
  std::string corrected;  // a record that was corrected, which has a history
  std::string meeting;
  std::string tally;
};

Chosen choose(tablet::Tablet& tablet, const std::string& village) {
  Chosen chosen;
  for (const tablet::RecordSummary& record : tablet.records({}).value_or(std::vector<tablet::RecordSummary>())) {
    const bool corrected = record.updated > record.created && record.form.rfind("rembug.", 0) != 0;
    const bool meeting = record.form == "fgd-refleksi-kemiskinan" && record.scope == village && !record.voided;
    const bool signedHere = record.form == "rembug.tally" && record.scope == village;
    chosen.tally = signedHere ? record.id.hex() : chosen.tally;
    chosen.corrected = corrected ? record.id.hex() : chosen.corrected;
    chosen.meeting = meeting && chosen.meeting.empty() ? record.id.hex() : chosen.meeting;
  }
  chosen.drafts = tablet.drafts().value_or(std::vector<tablet::DraftSummary>());
  return chosen;
}

}  // namespace

Screenshots::Screenshots(AppSession& session, AppSettings& settings, QQuickWindow& window, QString folder,
                         QString suffix)
    : m_session(session),
      m_settings(settings),
      m_window(window),
      m_folder(std::move(folder)),
      m_suffix(std::move(suffix)),
      m_looks({{settings.theme(), settings.textScale()}}) {
  QDir().mkpath(m_folder);
}

void Screenshots::start(const QString& pin) {
  m_pin = pin;
  QTimer::singleShot(kSettleMs, this, [this] {
    shoot(QStringLiteral("unlock"), [this] { m_session.unlock(m_session.users().value(0), m_pin); });
    connect(&m_session, &AppSession::errorChanged, this, [this] {
      if (!m_session.unlocked() && !m_session.error().isEmpty()) {
        Q_EMIT failed(m_session.error());
      }
    });
    connect(&m_session, &AppSession::changed, this, [this] {
      if (m_session.unlocked() && m_step == 0) {
        m_step = 1;
        m_session.run(
            this,
            [village = m_session.village().toStdString()](tablet::Tablet& tablet) { return choose(tablet, village); },
            [this](const Chosen& chosen) {
              const auto& drafts = chosen.drafts;
              m_corrected = QString::fromStdString(chosen.corrected);
              m_meeting = QString::fromStdString(chosen.meeting);
              m_tally = QString::fromStdString(chosen.tally);
              std::size_t most = 0;
              for (const tablet::DraftSummary& draft : drafts) {
                if (draft.kind == tablet::DraftKind::Count && draft.steps > most) {
                  most = draft.steps;
                  m_countDraft = QString::fromStdString(draft.id.hex());
                }
              }
              QTimer::singleShot(kSettleMs, this, &Screenshots::next);
            });
      }
    });
  });
}

void Screenshots::showAllLooks() {
  m_looks.clear();
  for (const char* theme : {"day", "night", "sunlight"}) {
    for (const double scale : {1.0, 2.0}) {
      m_looks.push_back({QString::fromLatin1(theme), scale});
    }
  }
}

// Each look of the screen that is there, then `after`.
void Screenshots::shoot(const QString& name, const std::function<void()>& after, std::size_t look) {
  if (look == m_looks.size()) {
    put(m_looks.front());
    return after();
  }
  put(m_looks[look]);
  QTimer::singleShot(kLookMs, this, [this, name, after, look] {
    const Look& at = m_looks[look];
    const QString words = (at.theme == QStringLiteral("day") ? QString() : QLatin1Char('-') + at.theme) +
                          (at.scale > 1 ? QStringLiteral("-200") : QString());
    const QImage picture = m_window.grabWindow();
    if (m_looks.size() == 1) {
      picture.save(m_folder + QLatin1Char('/') + name + words + m_suffix + QStringLiteral(".png"));
    } else {
      addToSheet(picture, look);
      if (look + 1 == m_looks.size()) {
        inFewColours(m_sheet).save(m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png"));
      }
    }
    shoot(name, after, look + 1);
  });
}

// Looks side by side at half their size: text sizes beside each other, themes below each other.
void Screenshots::addToSheet(const QImage& picture, std::size_t look) {
  const QImage half = picture.scaled(picture.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  const QSize cell(half.width() + kSheetGap, half.height() + kSheetGap);
  if (look == 0) {
    const int rows = static_cast<int>(m_looks.size()) / kScales;
    m_sheet = QImage(cell.width() * kScales, cell.height() * rows, QImage::Format_RGB32);
    m_sheet.fill(Qt::white);
  }
  const int at = static_cast<int>(look);
  QPainter(&m_sheet).drawImage(cell.width() * (at % kScales), cell.height() * (at / kScales), half);
}

void Screenshots::put(const Look& look) {
  m_settings.setTheme(look.theme);
  m_settings.setTextScale(look.scale);
}

void Screenshots::next() {
  const std::size_t at = static_cast<std::size_t>(m_step - 1);
  if (at >= kScenes.size()) {
    Q_EMIT done();
    return;
  }
  const Scene& scene = kScenes[at];
  QVariantMap properties;
  if (*scene.key != '\0') {
    QString value = QString::fromLatin1(scene.value);
    const QMap<QString, QString> known{
        {QStringLiteral("*"), m_countDraft}, {QStringLiteral("+"), m_corrected}, {QStringLiteral("!"), m_tally}};
    if (known.contains(value)) {
      value = known.value(value);
      if (value.isEmpty()) {
        ++m_step;
        next();
        return;
      }
    }
    properties.insert(QString::fromLatin1(scene.key), value);
    if (QByteArray(scene.key) == "shape") {
      properties.insert(QStringLiteral("record"), m_meeting);
    }
  }
  if (QByteArray(scene.page) == "records" || QByteArray(scene.page) == "map") {
    properties.insert(QStringLiteral("heading"), m_session.language() == QStringLiteral("id")
                                                     ? QStringLiteral("Pemetaan")
                                                     : QStringLiteral("Mapping"));
  }
  QMetaObject::invokeMethod(&m_window, "go", Q_ARG(QVariant, QVariant(QString::fromLatin1(scene.page))),
                            Q_ARG(QVariant, QVariant(properties)));
  ++m_step;
  // Behind what the page asked of the tablet, however long that takes.
  m_session.run(
      this, [](tablet::Tablet&) { return true; },
      [this, scene](bool) {
        QTimer::singleShot(kSettleMs, this,
                           [this, scene] { shoot(QString::fromLatin1(scene.name), [this] { next(); }); });
      });
}

}  // namespace rembug::app
