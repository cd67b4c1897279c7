#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "app/form_model.h"

namespace rembug::app {

// The rows of one repeat, for screens with shapes of their own. What is asked for shows at once, and every row stays
// the same row while others go; when the form has answered, it is what the form says.
class RowsModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::FormModel* form READ form WRITE setForm NOTIFY formChanged FINAL REQUIRED)
  Q_PROPERTY(QString repeat READ repeat WRITE setRepeat NOTIFY formChanged FINAL REQUIRED)
  Q_PROPERTY(int count READ count NOTIFY changed FINAL)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
  Q_PROPERTY(int revision READ revision NOTIFY changed FINAL)

public:
  enum Role { RefRole = Qt::UserRole, ValuesRole, ShownRole };
  Q_ENUM(Role)

  explicit RowsModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
  [[nodiscard]] FormModel* form() const { return m_form; }
  void setForm(FormModel* form);
  [[nodiscard]] const QString& repeat() const { return m_repeat; }
  void setRepeat(const QString& repeat);
  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  // Whether a row that was removed can come back; it comes back as the last one.
  [[nodiscard]] bool canUndo() const { return !m_removed.isEmpty(); }
  // Counts up with each change: for bindings on the functions below.
  [[nodiscard]] int revision() const { return m_revision; }

  [[nodiscard]] Q_INVOKABLE QString refOf(int row) const;
  [[nodiscard]] QVariantMap valuesOf(int row) const;
  // The answer of a field, and how people read it.
  [[nodiscard]] Q_INVOKABLE QString valueOf(int row, const QString& field) const;
  [[nodiscard]] Q_INVOKABLE QString wordsOf(int row, const QString& field) const;
  // The rows in which `field` has an answer (with `value`, where one is given).
  [[nodiscard]] Q_INVOKABLE int countWith(const QString& field, const QString& value = {}) const;
  // The choices of a field, also while there is no row; empty as long as none was seen.
  [[nodiscard]] Q_INVOKABLE QVariantList choices(const QString& field) const;
  // Whether some row showed this field.
  [[nodiscard]] Q_INVOKABLE bool has(const QString& field) const { return m_choices.contains(field); }
  // Whether the form alone gives a field its value.
  [[nodiscard]] bool isFixed(const QString& field) const { return m_fixed.contains(field); }

  Q_INVOKABLE void add(const QVariantMap& values = {});
  Q_INVOKABLE void put(int row, const QString& field, const QString& value);
  Q_INVOKABLE void putMany(int row, const QVariantMap& values);
  Q_INVOKABLE void remove(int row);
  Q_INVOKABLE void undo();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
  void formChanged();
  void changed();

private:
  struct Row {
    QVariantMap values;
    QVariantMap shown;
    bool operator==(const Row& other) const { return values == other.values && shown == other.shown; }
  };
  void read();
  void learn(int row, const QVariantMap& values);
  void note(int row, const QString& field, const QString& value);
  void told(int row);

  FormModel* m_form = nullptr;
  QString m_repeat;
  QList<Row> m_rows;
  QList<QVariantMap> m_removed;
  QHash<QString, QVariantList> m_choices;
  QStringList m_fixed;
  int m_revision = 0;
};

}  // namespace rembug::app
