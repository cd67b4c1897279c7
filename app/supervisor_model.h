#pragma once

#include <vector>

#include <QVariantList>

#include "app/app_session.h"
#include "core/tablet/tablet_types.h"

namespace rembug::app {

// Many villages merged: coverage, election results, and what is to be settled.
class SupervisorModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QVariantList villages READ villages NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap total READ total NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList tallies READ tallies NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList elections READ elections NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList conflicts READ conflicts NOTIFY changed FINAL)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QVariantList& villages() const { return m_villages; }
  [[nodiscard]] const QVariantMap& total() const { return m_total; }
  [[nodiscard]] const QVariantList& tallies() const { return m_tallies; }
  // The election of each village that has one: name, planned, tiers (core/report/README.md).
  [[nodiscard]] const QVariantList& elections() const { return m_elections; }
  // What is to be settled, of fifty records at most: kind ("answer", "calculated", "row", "void"), record, title,
  // village, label of the question and sides (value, shown, author, at), as tablet::Disagreement says.
  [[nodiscard]] const QVariantList& conflicts() const { return m_conflicts; }
  [[nodiscard]] bool loaded() const { return m_loaded; }

  Q_INVOKABLE void load();
  // Settles the one that is `at` this place in `conflicts`, by the value of one of its sides.
  Q_INVOKABLE void settle(int at, const QString& value);

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  [[nodiscard]] QString villageName(const std::string& code) const;

  AppSession* m_session = nullptr;
  QVariantList m_villages;
  QVariantMap m_total;
  QVariantList m_tallies;
  QVariantList m_elections;
  std::vector<tablet::Disagreement> m_disagreements;
  QVariantList m_conflicts;
  bool m_loaded = false;
};

}  // namespace rembug::app
