#include "app/rules_model.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "app/moments.h"
#include "app/qtext.h"
#include "app/rule_words.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

QVariantList changesOf(const QVariantMap& before, const QVariantMap& after) {
  QVariantList changes;
  for (auto rule = after.begin(); rule != after.end(); ++rule) {
    if (before.value(rule.key()) != rule.value()) {
      changes.append(QVariantMap{{QStringLiteral("key"), rule.key()},
                                 {QStringLiteral("before"), before.value(rule.key())},
                                 {QStringLiteral("after"), rule.value()}});
    }
  }
  return changes;
}

QVariantList versionsOf(const std::vector<tablet::VillageRules>& all, const QLocale& locale) {
  QVariantList versions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const tablet::VillageRules& version = all[i];
    const QVariantMap rules = jsonValue(version.json).toMap();
    QStringList units;
    for (const std::string& unit : version.units) {
      units.append(qtext(unit));
    }
    versions.append(
        QVariantMap{{QStringLiteral("name"), qtext(version.name)},
                    {QStringLiteral("hash"), qtext(version.hash)},
                    {QStringLiteral("frozen"), version.frozen},
                    {QStringLiteral("current"), version.current},
                    {QStringLiteral("author"), qtext(version.author)},
                    {QStringLiteral("at"), momentWords(locale, version.created)},
                    {QStringLiteral("reason"), qtext(version.reason)},
                    {QStringLiteral("units"), units},
                    {QStringLiteral("rules"), rules},
                    {QStringLiteral("changes"),
                     i + 1 < all.size() ? changesOf(jsonValue(all[i + 1].json).toMap(), rules) : QVariantList()}});
  }
  return versions;
}

}  // namespace

void RulesModel::setSession(AppSession* session) {
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &RulesModel::load);
  connect(session, &AppSession::languageChanged, this, &RulesModel::load);
  Q_EMIT sessionChanged();
  load();
}

QVariantList RulesModel::settings() const {
  return m_session == nullptr ? QVariantList() : ruleSettingsIn(m_session->language());
}

QVariantList RulesModel::presets() const {
  return m_session == nullptr ? QVariantList() : rulePresetsIn(m_session->language());
}

void RulesModel::load() {
  if (m_session == nullptr || !m_session->unlocked()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString(), locale = QLocale(m_session->language())](tablet::Tablet& tablet) {
        return versionsOf(tablet.rules(village).value_or(std::vector<tablet::VillageRules>()), locale);
      },
      [this](const QVariantList& versions) {
        m_versions = versions;
        m_current.clear();
        int current = 0;
        for (const QVariant& version : versions) {
          if (version.toMap().value(QStringLiteral("current")).toBool()) {
            m_current = ++current == 1 ? version.toMap() : QVariantMap();
          }
        }
        m_loaded = true;
        Q_EMIT changed();
      });
}

void RulesModel::adopt(const QString& name, const QVariantMap& rules, const QStringList& units, const QString& reason) {
  tablet::VillageRules version;
  version.name = name.trimmed().toStdString();
  version.json = QJsonDocument(QJsonObject::fromVariantMap(rules)).toJson(QJsonDocument::Compact).toStdString();
  version.reason = reason.trimmed().toStdString();
  for (const QString& unit : units) {
    if (!unit.trimmed().isEmpty()) {
      version.units.push_back(unit.trimmed().toStdString());
    }
  }
  m_session->run(
      this,
      [version, village = m_session->village().toStdString()](tablet::Tablet& tablet) {
        return tablet.adoptRules(village, version);
      },
      [this](const Result<RecordId>& done) {
        if (!done) {
          m_session->report(QString::fromStdString(done.error().message));
          return;
        }
        m_session->refresh();
        Q_EMIT adopted();
      });
}

}  // namespace rembug::app
