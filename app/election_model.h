#pragma once

#include <vector>

#include <QVariantList>

#include "app/app_session.h"
#include "app/village_sums.h"

namespace rembug::app {

// The elections of the village at hand: what was signed, what is being counted, and the meeting of those whom the units
// elected.
class ElectionModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList tallies READ tallies NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList drafts READ drafts NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList delegates READ delegates NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList sums READ sums NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap rules READ rules NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] bool loaded() const { return m_loaded; }
  // Signed ones: record, unit, tier, round, standing (app/signed_tallies.h), elected (names), at (text).
  [[nodiscard]] const QVariantList& tallies() const { return m_tallies; }
  // Going on: draft, unit, papers, author, saved (text).
  [[nodiscard]] const QVariantList& drafts() const { return m_drafts; }
  // Whom the units' results that count elected: name, sex, unit.
  [[nodiscard]] const QVariantList& delegates() const { return m_delegates; }
  // What may be added up and signed: overUnits, unit, round, parts (words), missing (units), old (a signed one holds no
  // more), isSigned.
  [[nodiscard]] const QVariantList& sums() const { return m_sumsShown; }
  // The village's rules that are current: name, hash, frozen, several (where two people adopted at once); empty for
  // none.
  [[nodiscard]] const QVariantMap& rules() const { return m_rules; }

  // Begins the count of the delegates' meeting, by the rules under which the units elected them. `absent` are the
  // indexes of those who did not come.
  Q_INVOKABLE void startMeeting(const QString& place, const QVariantList& absent);

  // Begins sums()[at]; with a reason where one was signed before.
  Q_INVOKABLE void startSum(int at, const QString& place, const QString& reason);

Q_SIGNALS:
  void sessionChanged();
  void changed();
  void begun(const QString& draft);

private:
  struct Loaded;
  void load();
  void openCount(const Result<QString>& draft);
  AppSession* m_session = nullptr;
  bool m_loaded = false;
  QVariantList m_tallies;
  QVariantList m_drafts;
  QVariantList m_delegates;
  QVariantList m_sumsShown;
  std::vector<VillageSum> m_sums;
  QVariantMap m_rules;
};

}  // namespace rembug::app
