#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// A signed tally and what comes after: objections with their answers, the reception, a correcting record, the ballots'
// key, prints. The tally itself is never changed.
class TallyModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap tally READ tally NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList objections READ objections NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList rivals READ rivals NOTIFY changed FINAL)
  Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList pages READ pages NOTIFY changed FINAL)
  Q_PROPERTY(QString tried READ tried NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& record() const { return m_record; }
  void setRecord(const QString& record);
  [[nodiscard]] bool loaded() const { return m_loaded; }
  // unit, tier, round, sitting, sum, parts (words of what a sum adds up), decides, maySitAgain, board, standing
  // (LeftOut::reason, or COUNTED), hash, corrects (reason), elected, ranking
  // [{name, votes, rank}], signedAt (text), signedBy, receivedBy, objectionsEnd (text), objectionsOver, ballots
  // ("here", "elsewhere", "destroyed"), destroyedBy, destroyedAt (text), prints
  // [{number, tablet, by, at}], nextPrint (number), tablet (its mark on prints).
  [[nodiscard]] const QVariantMap& tally() const { return m_tally; }
  // row, by, what, reply
  [[nodiscard]] const QVariantList& objections() const { return m_objections; }
  // Other signed tallies of the same vote that neither corrects the other: record, signedAt (text), signedBy,
  // differences [{key, name, here, there}].
  [[nodiscard]] const QVariantList& rivals() const { return m_rivals; }
  // Where print() or publish() wrote; empty before.
  [[nodiscard]] const QString& file() const { return m_file; }
  // What preview() laid out, each for a PrintedPage.
  [[nodiscard]] const QVariantList& pages() const { return m_pages; }
  // What tryBallots() came to: "opened", "closed", or empty before.
  [[nodiscard]] const QString& tried() const { return m_tried; }

  Q_INVOKABLE void object(const QString& by, const QString& what, const QString& reply);
  Q_INVOKABLE void answer(const QString& row, const QString& reply);
  Q_INVOKABLE void receive(const QString& by);
  Q_INVOKABLE void destroyBallots();
  // Whether this tablet can still say which names stood together.
  Q_INVOKABLE void tryBallots();
  // Lays out what print() would print, or puts it away again.
  Q_INVOKABLE void preview(bool shown);
  Q_INVOKABLE void print();
  Q_INVOKABLE void publish();
  // Begins a count of the same box that will replace this tally, and its rivals: read again from its first paper; or,
  // where there is a reason for it and the ballots can be opened here, with all papers of this tally.
  Q_INVOKABLE void correct(const QString& reason, const QString& whyTaken = {});

  // Begins the count of those who are visited at home, apart from this one, where its quorum was not reached.
  Q_INVOKABLE void startSitting();

Q_SIGNALS:
  void sessionChanged();
  void changed();
  // A count that was begun: its draft.
  void begun(const QString& draft);

private:
  struct Loaded;
  void load();
  void openCount(const Result<QString>& draft);
  template <typename Act>
  void act(Act act);
  template <typename Write>
  void write(Write write);

  AppSession* m_session = nullptr;
  QString m_record;
  bool m_loaded = false;
  QVariantMap m_tally;
  QVariantList m_objections;
  QVariantList m_rivals;
  QString m_file;
  QVariantList m_pages;
  QString m_tried;
};

}  // namespace rembug::app
