#include "app/choice_list_model.h"

#include <algorithm>

namespace rembug::app {

void ChoiceListModel::setForm(FormModel* form) {
  m_form = form;
  Q_EMIT formChanged();
  read();
}

void ChoiceListModel::setRef(const QString& ref) {
  m_ref = ref;
  Q_EMIT formChanged();
  read();
}

void ChoiceListModel::read() {
  if (!m_active || m_form == nullptr || m_ref.isEmpty()) {
    return;
  }
  m_form->readChoices(m_ref, this, [this](std::vector<ListChoice>& choices) {
    m_all = std::move(choices);
    m_ready = true;
    choose();
    Q_EMIT readyChanged();
  });
}

void ChoiceListModel::setActive(bool active) {
  if (active == m_active) {
    return;
  }
  m_active = active;
  m_ready = false;
  m_all.clear();
  choose();
  Q_EMIT readyChanged();
  read();
}

void ChoiceListModel::setFilter(const QString& filter) {
  if (filter != m_filter) {
    m_filter = filter;
    choose();
  }
}

// Those that begin with what is typed come first.
void ChoiceListModel::choose() {
  beginResetModel();
  m_shown.clear();
  const QString wanted = folded(m_filter);
  std::vector<std::size_t> inside;
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    if (wanted.isEmpty() || m_all[i].folded.startsWith(wanted)) {
      m_shown.push_back(i);
    } else if (m_all[i].folded.contains(wanted)) {
      inside.push_back(i);
    }
  }
  m_shown.insert(m_shown.end(), inside.begin(), inside.end());
  endResetModel();
  Q_EMIT filterChanged();
}

QString ChoiceListModel::firstValue() const {
  return m_shown.empty() ? QString() : m_all[m_shown.front()].value;
}

int ChoiceListModel::indexOf(const QString& value) const {
  const auto found =
      std::find_if(m_shown.begin(), m_shown.end(), [&](std::size_t i) { return m_all[i].value == value; });
  return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int ChoiceListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant ChoiceListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const ListChoice& choice = m_all[m_shown[static_cast<std::size_t>(index.row())]];
  return role == Qt::UserRole ? choice.value : role == Qt::UserRole + 1 ? choice.label : QVariant();
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const {
  return {{Qt::UserRole, "value"}, {Qt::UserRole + 1, "label"}};
}

}  // namespace rembug::app
