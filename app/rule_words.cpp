#include "app/rule_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "app/qtext.h"
#include "core/count/rule_pack.h"

namespace rembug::app {
namespace {

QString kindOf(count::RuleSetting::Kind kind) {
  switch (kind) {
    case count::RuleSetting::Kind::Choice:
      return QStringLiteral("choice");
    case count::RuleSetting::Kind::Number:
      return QStringLiteral("number");
    case count::RuleSetting::Kind::Percent:
      return QStringLiteral("percent");
    case count::RuleSetting::Kind::YesNo:
      return QStringLiteral("yesNo");
    case count::RuleSetting::Kind::Words:
      break;
  }
  return QStringLiteral("words");
}

}  // namespace

QVariant jsonValue(std::string_view json) {
  const QByteArray wrapped = "[" + QByteArray(json.data(), static_cast<qsizetype>(json.size())) + "]";
  return QJsonDocument::fromJson(wrapped).array().at(0).toVariant();
}

QVariantList ruleSettingsIn(const QString& language) {
  const bool english = language == QStringLiteral("en");
  QVariantList settings;
  for (const count::RuleSetting& setting : count::ruleSettings()) {
    QStringList choices;
    for (const std::string_view choice : setting.choices) {
      choices.append(qtext(choice));
    }
    settings.append(QVariantMap{{QStringLiteral("key"), qtext(setting.key)},
                                {QStringLiteral("kind"), kindOf(setting.kind)},
                                {QStringLiteral("choices"), choices},
                                {QStringLiteral("low"), setting.low},
                                {QStringLiteral("high"), setting.high},
                                {QStringLiteral("value"), jsonValue(setting.standard)},
                                {QStringLiteral("label"), qtext(english ? setting.labelEn : setting.labelId)},
                                {QStringLiteral("help"), qtext(english ? setting.helpEn : setting.helpId)}});
  }
  return settings;
}

QVariantList rulePresetsIn(const QString& language) {
  const bool english = language == QStringLiteral("en");
  QVariantList presets;
  for (const count::RulePreset& preset : count::rulePresets()) {
    presets.append(QVariantMap{{QStringLiteral("id"), qtext(preset.id)},
                               {QStringLiteral("label"), qtext(english ? preset.labelEn : preset.labelId)},
                               {QStringLiteral("rules"), jsonValue(preset.rules)}});
  }
  return presets;
}

}  // namespace rembug::app
