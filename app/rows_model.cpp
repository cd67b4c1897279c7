#include "app/rows_model.h"

namespace rembug::app {
namespace {

QString labelOf(const QVariantList& choices, const QString& value) {
  for (const QVariant& choice : choices) {
    const QVariantMap map = choice.toMap();
    if (map.value(QStringLiteral("value")).toString() == value) {
      return map.value(QStringLiteral("label")).toString();
    }
  }
  return value;
}

}  // namespace

void RowsModel::setForm(FormModel* form) {
  if (m_form == form) {
    return;
  }
  m_form = form;
  connect(m_form, &FormModel::changed, this, &RowsModel::read);
  read();
  Q_EMIT formChanged();
}

void RowsModel::setRepeat(const QString& repeat) {
  m_repeat = repeat;
  read();
  Q_EMIT formChanged();
}

// As long as something is under way, the form tells of a state that is past.
void RowsModel::read() {
  if (m_form == nullptr || m_repeat.isEmpty() || !m_form->settled()) {
    return;
  }
  QList<Row> rows;
  for (const QVariant& entry : m_form->rowsOf(m_repeat)) {
    const QVariantMap map = entry.toMap();
    rows.append({map.value(QStringLiteral("values")).toMap(), map.value(QStringLiteral("shown")).toMap()});
  }
  for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
    learn(row, rows.at(row).values);
  }
  if (rows.size() < m_rows.size()) {
    beginRemoveRows({}, static_cast<int>(rows.size()), count() - 1);
    m_rows.resize(rows.size());
    endRemoveRows();
  }
  for (int row = 0; row < count(); ++row) {
    if (!(m_rows.at(row) == rows.at(row))) {
      m_rows[row] = rows.at(row);
      Q_EMIT dataChanged(index(row), index(row));
    }
  }
  if (rows.size() > m_rows.size()) {
    beginInsertRows({}, count(), static_cast<int>(rows.size()) - 1);
    m_rows = rows;
    endInsertRows();
  }
  ++m_revision;
  Q_EMIT changed();
}

// What a field is like, from the first row that shows it.
void RowsModel::learn(int row, const QVariantMap& values) {
  for (auto it = values.begin(); it != values.end(); ++it) {
    if (!m_choices.contains(it.key())) {
      const QVariantMap question = m_form->question(refOf(row) + QLatin1Char('/') + it.key());
      m_choices.insert(it.key(), question.value(QStringLiteral("choices")).toList());
      if (question.isEmpty() || question.value(QStringLiteral("fixed")).toBool()) {
        m_fixed.append(it.key());
      }
    }
  }
}

QString RowsModel::refOf(int row) const {
  return QStringLiteral("%1[%2]").arg(m_repeat).arg(row + 1);
}

QVariantMap RowsModel::valuesOf(int row) const {
  return row >= 0 && row < count() ? m_rows.at(row).values : QVariantMap();
}

QString RowsModel::valueOf(int row, const QString& field) const {
  return valuesOf(row).value(field).toString();
}

QString RowsModel::wordsOf(int row, const QString& field) const {
  return row >= 0 && row < count() ? m_rows.at(row).shown.value(field).toString() : QString();
}

int RowsModel::countWith(const QString& field, const QString& value) const {
  int found = 0;
  for (const Row& row : m_rows) {
    const QString given = row.values.value(field).toString();
    found += !given.isEmpty() && (value.isEmpty() || given == value) ? 1 : 0;
  }
  return found;
}

QVariantList RowsModel::choices(const QString& field) const {
  return m_choices.value(field);
}

void RowsModel::note(int row, const QString& field, const QString& value) {
  m_rows[row].values.insert(field, value);
  m_rows[row].shown.insert(field, labelOf(m_choices.value(field), value));
}

void RowsModel::told(int row) {
  Q_EMIT dataChanged(index(row), index(row));
  ++m_revision;
  Q_EMIT changed();
}

void RowsModel::add(const QVariantMap& values) {
  beginInsertRows({}, count(), count());
  m_rows.append(Row());
  for (auto it = values.begin(); it != values.end(); ++it) {
    note(count() - 1, it.key(), it.value().toString());
  }
  endInsertRows();
  m_form->addRowWith(m_repeat, values);
  ++m_revision;
  Q_EMIT changed();
}

void RowsModel::put(int row, const QString& field, const QString& value) {
  if (row < 0 || row >= count() || m_rows.at(row).values.value(field).toString() == value) {
    return;
  }
  note(row, field, value);
  m_form->set(refOf(row) + QLatin1Char('/') + field, value);
  told(row);
}

void RowsModel::putMany(int row, const QVariantMap& values) {
  if (row < 0 || row >= count()) {
    return;
  }
  QVariantMap answers;
  for (auto it = values.begin(); it != values.end(); ++it) {
    note(row, it.key(), it.value().toString());
    answers.insert(refOf(row) + QLatin1Char('/') + it.key(), it.value());
  }
  m_form->setMany(answers);
  told(row);
}

void RowsModel::remove(int row) {
  if (row < 0 || row >= count()) {
    return;
  }
  m_form->removeRow(refOf(row));
  beginRemoveRows({}, row, row);
  m_removed.append(m_rows.takeAt(row).values);
  endRemoveRows();
  if (row < count()) {
    Q_EMIT dataChanged(index(row), index(count() - 1), {RefRole});
  }
  ++m_revision;
  Q_EMIT changed();
}

// One answer after the other, and twice: what only shows when another answer is there comes back too.
void RowsModel::undo() {
  if (m_removed.isEmpty()) {
    return;
  }
  QVariantMap values = m_removed.takeLast();
  values.removeIf(
      [this](const auto& answer) { return answer.value().toString().isEmpty() || m_fixed.contains(answer.key()); });
  add();
  const QString ref = refOf(count() - 1) + QLatin1Char('/');
  for (int round = 0; round < 2; ++round) {
    for (auto it = values.begin(); it != values.end(); ++it) {
      note(count() - 1, it.key(), it.value().toString());
      m_form->set(ref + it.key(), it.value().toString());
    }
  }
  told(count() - 1);
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  switch (role) {
    case RefRole:
      return refOf(index.row());
    case ValuesRole:
      return m_rows.at(index.row()).values;
    case ShownRole:
      return m_rows.at(index.row()).shown;
    default:
      return {};
  }
}

QHash<int, QByteArray> RowsModel::roleNames() const {
  return {{RefRole, "ref"}, {ValuesRole, "values"}, {ShownRole, "shown"}};
}

}  // namespace rembug::app
