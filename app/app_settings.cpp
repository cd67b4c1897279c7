#include "app/app_settings.h"

#include <algorithm>

#include <QDir>
#include <QSettings>
#include <QVariant>

namespace rembug::app {
namespace {

constexpr double kScaleMax = 2.0;
constexpr int kLockMinutesMax = 120;

bool isTheme(const QString& theme) {
  return theme == QStringLiteral("day") || theme == QStringLiteral("night") || theme == QStringLiteral("sunlight");
}

bool isLanguage(const QString& language) {
  return language == QStringLiteral("id") || language == QStringLiteral("en");
}

}  // namespace

AppSettings::AppSettings(const QString& folder, QObject* parent)
    : QObject(parent), m_file(QDir(folder).filePath(QStringLiteral("screen.ini"))) {
  const QSettings kept(m_file, QSettings::IniFormat);
  const QString theme = kept.value(QStringLiteral("theme")).toString();
  const QString language = kept.value(QStringLiteral("language")).toString();
  m_theme = isTheme(theme) ? theme : m_theme;
  m_language = isLanguage(language) ? language : m_language;
  m_textScale = std::clamp(kept.value(QStringLiteral("textScale"), m_textScale).toDouble(), 1.0, kScaleMax);
  m_leftHanded = kept.value(QStringLiteral("leftHanded"), m_leftHanded).toBool();
  m_calm = kept.value(QStringLiteral("calm"), m_calm).toBool();
  m_sounds = kept.value(QStringLiteral("sounds"), m_sounds).toBool();
  m_fetchFiles = kept.value(QStringLiteral("fetchFiles"), m_fetchFiles).toBool();
  m_lockMinutes = std::clamp(kept.value(QStringLiteral("lockMinutes"), m_lockMinutes).toInt(), 0, kLockMinutesMax);
}

template <typename Value>
void AppSettings::keep(Value& field, const Value& value, const QString& key) {
  if (field == value) {
    return;
  }
  field = value;
  QSettings(m_file, QSettings::IniFormat).setValue(key, value);
  Q_EMIT changed();
}

void AppSettings::setTheme(const QString& theme) {
  if (isTheme(theme)) {
    keep(m_theme, theme, QStringLiteral("theme"));
  }
}

void AppSettings::setTextScale(double scale) {
  keep(m_textScale, std::clamp(scale, 1.0, kScaleMax), QStringLiteral("textScale"));
}

void AppSettings::setLanguage(const QString& language) {
  if (isLanguage(language)) {
    keep(m_language, language, QStringLiteral("language"));
  }
}

void AppSettings::setLeftHanded(bool leftHanded) {
  keep(m_leftHanded, leftHanded, QStringLiteral("leftHanded"));
}

void AppSettings::setCalm(bool calm) {
  keep(m_calm, calm, QStringLiteral("calm"));
}

void AppSettings::setSounds(bool sounds) {
  keep(m_sounds, sounds, QStringLiteral("sounds"));
}

void AppSettings::setFetchFiles(bool fetch) {
  keep(m_fetchFiles, fetch, QStringLiteral("fetchFiles"));
}

void AppSettings::setLockMinutes(int minutes) {
  keep(m_lockMinutes, std::clamp(minutes, 0, kLockMinutesMax), QStringLiteral("lockMinutes"));
}

}  // namespace rembug::app
