#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// The rules of the village's elections, as versions: none is ever changed, a new one stands in the place of the
// current.
class RulesModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList versions READ versions NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap current READ current NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList settings READ settings NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList presets READ presets NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] bool loaded() const { return m_loaded; }
  // The newest first: name, hash, frozen, current, author, at (text), reason, units (names), rules, changes [{key,
  // before, after}] from the version before it.
  [[nodiscard]] const QVariantList& versions() const { return m_versions; }
  // The one that is current; empty where there is none, or several.
  [[nodiscard]] const QVariantMap& current() const { return m_current; }
  // As rule_words.h says.
  [[nodiscard]] QVariantList settings() const;
  [[nodiscard]] QVariantList presets() const;

  Q_INVOKABLE void adopt(const QString& name, const QVariantMap& rules, const QStringList& units,
                         const QString& reason);

Q_SIGNALS:
  void sessionChanged();
  void changed();
  void adopted();

private:
  void load();
  AppSession* m_session = nullptr;
  bool m_loaded = false;
  QVariantList m_versions;
  QVariantMap m_current;
};

}  // namespace rembug::app
