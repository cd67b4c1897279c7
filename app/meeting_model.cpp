#include "app/meeting_model.h"

#include <algorithm>

#include <QRegularExpression>

#include "app/documents.h"
#include "app/minutes.h"
#include "app/person_named.h"

namespace rembug::app {
namespace {

const QString kDone = QStringLiteral("done");
constexpr int kFewest = 5;  // people, domain page b.8

// The field that makes a row of a shape worth counting.
QString mainField(const QString& shape) {
  static const QHash<QString, QString> fields{
      {QStringLiteral("people"), QStringLiteral("nama")},      {QStringLiteral("minutes"), QStringLiteral("isi")},
      {QStringLiteral("criteria"), QStringLiteral("rumusan")}, {QStringLiteral("tree"), QStringLiteral("teks")},
      {QStringLiteral("values"), QStringLiteral("nilai_id")},  {QStringLiteral("agreements"), QStringLiteral("isi")},
      {QStringLiteral("followup"), QStringLiteral("apa")},     {QStringLiteral("photos"), QStringLiteral("berkas")},
      {QStringLiteral("signatories"), QStringLiteral("nama")}};
  return fields.value(shape);
}

int countRows(const QVariantList& rows, const QString& field, const QString& value = {}) {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const QVariant& row) {
    const QString given = row.toMap().value(QStringLiteral("values")).toMap().value(field).toString();
    return !given.isEmpty() && (value.isEmpty() || given == value);
  }));
}

}  // namespace

QString MeetingModel::shapeOf(const QString& appearance) {
  static const QRegularExpression token(QStringLiteral("(?:^|\\s)rembug-(\\w+)(?:\\s|$)"));
  const QString shape = token.match(appearance).captured(1);
  return shape == QStringLiteral("attendance") || shape == QStringLiteral("closing") || !mainField(shape).isEmpty()
             ? shape
             : QString();
}

bool MeetingModel::namesPerson(const QString& text) {
  return rembug::app::namesPerson(text);
}

void MeetingModel::setForm(FormModel* form) {
  if (m_form == form) {
    return;
  }
  m_form = form;
  connect(m_form, &FormModel::changed, this, &MeetingModel::read);
  read();
}

QString MeetingModel::valueOf(const QString& ref) const {
  return m_form->question(ref).value(QStringLiteral("value")).toString();
}

void MeetingModel::read() {
  m_steps.clear();
  m_lacks.clear();
  m_done = 0;
  m_meeting = false;
  m_present = valueOf(QStringLiteral("/data/hadir/jumlah")).toInt();
  QHash<int, int> missing;
  for (const QVariant& entry : m_form->missing()) {
    ++missing[entry.toMap().value(QStringLiteral("page")).toInt()];
  }
  for (const QVariant& entry : m_form->pageHeads()) {
    const QVariantMap head = entry.toMap();
    const int page = head.value(QStringLiteral("page")).toInt();
    const QString ref = head.value(QStringLiteral("ref")).toString();
    const QString shape = shapeOf(head.value(QStringLiteral("appearance")).toString());
    m_meeting = m_meeting || !shape.isEmpty();
    const QString field = mainField(shape);
    const QVariantList rows = field.isEmpty() ? QVariantList() : m_form->rowsOf(ref);
    int count = -1;
    bool full = true;
    bool touched = true;
    if (!field.isEmpty()) {
      count = countRows(rows, field);
      touched = full = count > 0;
    } else if (shape == QStringLiteral("attendance")) {
      count = m_present;
      touched = full = count > 0;
    } else {
      touched = head.value(QStringLiteral("answered")).toInt() > 0;
      full = touched;
    }
    const QString state = full && missing.value(page) == 0 ? kDone
                          : touched                        ? QStringLiteral("begun")
                                                           : QStringLiteral("empty");
    m_done += state == kDone ? 1 : 0;
    m_steps.append(QVariantMap{{QStringLiteral("page"), page},
                               {QStringLiteral("title"), head.value(QStringLiteral("title"))},
                               {QStringLiteral("ref"), ref},
                               {QStringLiteral("shape"), shape},
                               {QStringLiteral("state"), state},
                               {QStringLiteral("count"), count}});
    findLacks(m_steps.constLast().toMap(), rows);
  }
  Q_EMIT changed();
}

int MeetingModel::pageOf(const QString& shape) const {
  for (const QVariant& step : m_steps) {
    if (!shape.isEmpty() && step.toMap().value(QStringLiteral("shape")).toString() == shape) {
      return step.toMap().value(QStringLiteral("page")).toInt();
    }
  }
  return -1;
}

int MeetingModel::nextOpen() const {
  for (const QVariant& step : m_steps) {
    if (step.toMap().value(QStringLiteral("state")).toString() != kDone) {
      return step.toMap().value(QStringLiteral("page")).toInt();
    }
  }
  return static_cast<int>(m_steps.size()) - 1;
}

void MeetingModel::findLacks(const QVariantMap& step, const QVariantList& rows) {
  const QString shape = step.value(QStringLiteral("shape")).toString();
  const auto lack = [&](bool is, const char* what) {
    if (is) {
      m_lacks.append(QVariantMap{{QStringLiteral("page"), step.value(QStringLiteral("page"))},
                                 {QStringLiteral("title"), step.value(QStringLiteral("title"))},
                                 {QStringLiteral("what"), QLatin1String(what)}});
    }
  };
  const auto has = [&rows](const char* field, const char* value) {
    return countRows(rows, QLatin1String(field), QLatin1String(value));
  };
  if (shape == QStringLiteral("attendance")) {
    lack(m_present < kFewest, "few");
  } else if (shape == QStringLiteral("criteria")) {
    lack(has("status", "DISEPAKATI") == 0 || has("rumusan", "") == 0, "criterion");
  } else if (shape == QStringLiteral("tree")) {
    lack(has("jenis", "AKAR") == 0, "root");
  } else if (shape == QStringLiteral("values")) {
    lack(has("nilai_id", "") == 0, "value");
  } else if (shape == QStringLiteral("agreements")) {
    lack(has("isi", "") == 0, "agreement");
  } else if (shape == QStringLiteral("photos")) {
    lack(has("berkas", "") == 0, "photo");
  } else if (shape == QStringLiteral("signatories")) {
    const int women = has("peran", "WAKIL_P");
    lack(has("peran", "FASKEL") == 0, "facilitator");
    lack(women + has("peran", "WAKIL_L") < 2, "signatories");
    lack(women == 0, "woman");
  }
}

void MeetingModel::saveMinutes(const QVariantMap& words) {
  m_form->session()->run(
      this,
      [minutes = Minutes::of(*m_form, m_steps, words)](tablet::Tablet& tablet) mutable {
        minutes.readPictures(tablet);
        const QString name = newDocument(QStringLiteral("notulen"), QStringLiteral("pdf"));
        return !name.isEmpty() && writeMinutes(minutes, name) ? name : QString();
      },
      [this](const QString& name) {
        m_minutesFile = name;
        m_minutesFailed = name.isEmpty();
        Q_EMIT minutesChanged();
      });
}

}  // namespace rembug::app
