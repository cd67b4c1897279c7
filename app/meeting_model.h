#pragma once

#include <QObject>
#include <QQmlEngine>

#include "app/form_model.h"

namespace rembug::app {

// A meeting (FGD, workshop) as a set of steps that may be done in any order: what is done, what is missing.
class MeetingModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::FormModel* form READ form WRITE setForm NOTIFY changed FINAL REQUIRED)
  Q_PROPERTY(bool meeting READ isMeeting NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList lacks READ lacks NOTIFY changed FINAL)
  Q_PROPERTY(int done READ done NOTIFY changed FINAL)
  Q_PROPERTY(int present READ present NOTIFY changed FINAL)
  Q_PROPERTY(QString minutesFile READ minutesFile NOTIFY minutesChanged FINAL)
  Q_PROPERTY(bool minutesFailed READ minutesFailed NOTIFY minutesChanged FINAL)

public:
  explicit MeetingModel(QObject* parent = nullptr) : QObject(parent) {}
  [[nodiscard]] FormModel* form() const { return m_form; }
  void setForm(FormModel* form);
  // Whether a page of the form has one of the shapes of a meeting.
  [[nodiscard]] bool isMeeting() const { return m_meeting; }
  // {page, title, shape, state, count}; state: "done", "begun" or "empty"; shape: the token without "rembug-".
  [[nodiscard]] const QVariantList& steps() const { return m_steps; }
  // What a meeting should have and this one has not (domain page, b.8): {page, what}; what: "few", "criterion", "root",
  // "value", "agreement", "photo", "facilitator", "signatories", "woman". Only for steps that the form has.
  [[nodiscard]] const QVariantList& lacks() const { return m_lacks; }
  // How many steps are done.
  [[nodiscard]] int done() const { return m_done; }
  // Who came, by the counters.
  [[nodiscard]] int present() const { return m_present; }
  [[nodiscard]] const QString& minutesFile() const { return m_minutesFile; }
  [[nodiscard]] bool minutesFailed() const { return m_minutesFailed; }

  // The page of a shape, or -1; the first page that is not done, or the last one.
  [[nodiscard]] Q_INVOKABLE int pageOf(const QString& shape) const;
  [[nodiscard]] Q_INVOKABLE int nextOpen() const;
  // Whether a page's appearance has a shape of its own; its name without "rembug-", else empty.
  [[nodiscard]] Q_INVOKABLE static QString shapeOf(const QString& appearance);
  [[nodiscard]] Q_INVOKABLE static bool namesPerson(const QString& text);
  // Writes the minutes as PDF into the folder where the tablet keeps documents. `words`: what stands in them, in the
  // language of the screens; see app/minutes.h.
  Q_INVOKABLE void saveMinutes(const QVariantMap& words);

Q_SIGNALS:
  void changed();
  void minutesChanged();

private:
  void read();
  void findLacks(const QVariantMap& step, const QVariantList& rows);
  [[nodiscard]] QString valueOf(const QString& ref) const;

  FormModel* m_form = nullptr;
  bool m_meeting = false;
  QVariantList m_steps;
  QVariantList m_lacks;
  int m_done = 0;
  int m_present = 0;
  QString m_minutesFile;
  bool m_minutesFailed = false;
};

}  // namespace rembug::app
