#pragma once

#include <QVariantList>

#include "app/count_model.h"

namespace rembug::app {

// One box, two counters. Where the other one counted on this tablet, every paper at which they differ; where on another
// tablet, numbers to be read aloud, ten papers at a time. Nothing of it leaves the tablet.
class CountCompare : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::CountModel* count READ count WRITE setCount NOTIFY changed FINAL REQUIRED)
  Q_PROPERTY(QVariantList others READ others NOTIFY changed FINAL)
  Q_PROPERTY(QString other READ other WRITE setOther NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList differences READ differences NOTIFY changed FINAL)
  Q_PROPERTY(int differing READ differing NOTIFY changed FINAL)
  Q_PROPERTY(int otherPapers READ otherPapers NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList tens READ tens NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] CountModel* count() const { return m_count; }
  void setCount(CountModel* count);
  // Other counts of the same unit that are going on here: id, papers, author, saved (text).
  [[nodiscard]] const QVariantList& others() const { return m_others; }
  // Which of them is compared with; the first one where nobody has chosen.
  [[nodiscard]] const QString& other() const { return m_other; }
  void setOther(const QString& other);
  // The first papers of those that differ: paper, here, there; either is {kind, text}, with an empty kind where that
  // counter has no such paper.
  [[nodiscard]] const QVariantList& differences() const { return m_differences; }
  [[nodiscard]] int differing() const { return m_differing; }
  [[nodiscard]] int otherPapers() const { return m_otherPapers; }
  // Of this count: from, to, mark, papers [{paper, mark, kind, text}].
  [[nodiscard]] const QVariantList& tens() const { return m_tens; }

  Q_INVOKABLE void load();

Q_SIGNALS:
  void changed();

private:
  struct Found;
  CountModel* m_count = nullptr;
  QVariantList m_others;
  QString m_other;
  QVariantList m_differences;
  int m_differing = 0;
  int m_otherPapers = 0;
  QVariantList m_tens;
};

}  // namespace rembug::app
