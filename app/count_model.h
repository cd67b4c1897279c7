#pragma once

#include <memory>

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::tablet {
class CountDraft;
}

namespace rembug::app {

// A ballot count: settings, figures of the paper, ballot by ballot, result. Every touch that counts is durable.
class CountModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(bool started READ started NOTIFY changed FINAL)
  Q_PROPERTY(bool measured READ measured NOTIFY changed FINAL)
  Q_PROPERTY(bool isSigned READ isSigned NOTIFY changed FINAL)
  Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList names READ names NOTIFY changed FINAL)
  Q_PROPERTY(QStringList ballot READ ballot NOTIFY changed FINAL)
  Q_PROPERTY(bool twice READ twice NOTIFY changed FINAL)
  Q_PROPERTY(int namesMax READ namesMax NOTIFY changed FINAL)
  Q_PROPERTY(int papers READ papers NOTIFY changed FINAL)
  Q_PROPERTY(int inBox READ inBox NOTIFY changed FINAL)
  Q_PROPERTY(int valid READ valid NOTIFY changed FINAL)
  Q_PROPERTY(int invalid READ invalid NOTIFY changed FINAL)
  Q_PROPERTY(int blank READ blank NOTIFY changed FINAL)
  Q_PROPERTY(QString lastPaper READ lastPaper NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap result READ result NOTIFY changed FINAL)
  Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
  ~CountModel() override;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] bool started() const { return m_started; }
  [[nodiscard]] bool measured() const { return m_measured; }
  [[nodiscard]] bool isSigned() const { return m_signed; }
  [[nodiscard]] const QString& unit() const { return m_unit; }
  // In the order of first use: name, votes.
  [[nodiscard]] const QVariantList& names() const { return m_names; }
  // The names read so far from the paper in hand.
  [[nodiscard]] const QStringList& ballot() const { return m_ballot; }
  [[nodiscard]] bool twice() const;
  [[nodiscard]] int namesMax() const { return m_namesMax; }
  [[nodiscard]] int papers() const { return m_valid + m_invalid + m_blank; }
  [[nodiscard]] int inBox() const { return m_inBox; }
  [[nodiscard]] int valid() const { return m_valid; }
  [[nodiscard]] int invalid() const { return m_invalid; }
  [[nodiscard]] int blank() const { return m_blank; }
  [[nodiscard]] const QString& lastPaper() const { return m_lastPaper; }
  [[nodiscard]] const QVariantMap& result() const { return m_result; }
  [[nodiscard]] const QString& error() const { return m_error; }

  Q_INVOKABLE void start();
  Q_INVOKABLE void resume(const QString& draft);
  Q_INVOKABLE void setSettings(const QVariantMap& settings);
  Q_INVOKABLE void setFigures(const QVariantMap& figures);
  Q_INVOKABLE void addName(const QString& name);
  Q_INVOKABLE void removeLastName();
  Q_INVOKABLE void nextBallot();
  Q_INVOKABLE void blankBallot();
  Q_INVOKABLE void invalidBallot(const QString& reason);
  Q_INVOKABLE void undoBallot();
  Q_INVOKABLE void sign(const QStringList& witnesses, const QString& reason);

Q_SIGNALS:
  void sessionChanged();
  void changed();
  void finished();

private:
  struct View;
  using Draft = std::shared_ptr<tablet::CountDraft>;
  static View viewOf(const tablet::CountDraft& draft);
  template <typename Open>
  void openWith(Open open);
  void apply(const std::string& event);
  void take(const View& view);

  AppSession* m_session = nullptr;
  std::shared_ptr<Draft> m_draft = std::make_shared<Draft>();  // touched on the worker alone
  bool m_open = false;
  bool m_started = false;
  bool m_measured = false;
  bool m_signed = false;
  QString m_unit;
  QVariantList m_names;
  QStringList m_ballot;
  int m_namesMax = 0;
  int m_inBox = 0;
  int m_valid = 0;
  int m_invalid = 0;
  int m_blank = 0;
  QString m_lastPaper;
  QVariantMap m_result;
  QString m_error;
};

}  // namespace rembug::app
