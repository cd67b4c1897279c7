#pragma once

#include <string_view>

#include <QString>
#include <QVariantList>

namespace rembug::app {

// Every setting of a tata tertib in one of the screens' languages ("id" or "en"): key, kind, choices, low, high, value
// (the default), label, help.
[[nodiscard]] QVariantList ruleSettingsIn(const QString& language);
// Sets to begin with: id, label, rules.
[[nodiscard]] QVariantList rulePresetsIn(const QString& language);

// A value as JSON, whatever kind it is.
[[nodiscard]] QVariant jsonValue(std::string_view json);

}  // namespace rembug::app
