#pragma once

#include <vector>

#include <QAbstractListModel>

#include "app/form_model.h"

namespace rembug::app {

// A long list of choices, of which those are shown that fit what is being typed.
class ChoiceListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::FormModel* form READ form WRITE setForm NOTIFY formChanged FINAL REQUIRED)
  Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY formChanged FINAL REQUIRED)
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
  Q_PROPERTY(int count READ count NOTIFY filterChanged FINAL)
  Q_PROPERTY(bool ready READ ready NOTIFY readyChanged FINAL)
  // The list is read when it is wanted, not before: a page may have many questions with long lists.
  Q_PROPERTY(bool active READ active WRITE setActive NOTIFY readyChanged FINAL)

public:
  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] FormModel* form() const { return m_form; }
  void setForm(FormModel* form);
  [[nodiscard]] const QString& ref() const { return m_ref; }
  void setRef(const QString& ref);
  [[nodiscard]] const QString& filter() const { return m_filter; }
  void setFilter(const QString& filter);
  [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
  // Whether the list has come.
  [[nodiscard]] bool ready() const { return m_ready; }
  [[nodiscard]] bool active() const { return m_active; }
  void setActive(bool active);
  // Of the first that fits; empty where none does.
  [[nodiscard]] Q_INVOKABLE QString firstValue() const;
  // Where a value stands among what is shown; -1 where it does not.
  [[nodiscard]] Q_INVOKABLE int indexOf(const QString& value) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
  void formChanged();
  void filterChanged();
  void readyChanged();

private:
  void read();
  void choose();

  FormModel* m_form = nullptr;
  QString m_ref;
  QString m_filter;
  std::vector<ListChoice> m_all;
  std::vector<std::size_t> m_shown;
  bool m_active = false;
  bool m_ready = false;
};

}  // namespace rembug::app
