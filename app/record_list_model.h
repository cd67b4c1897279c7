#pragma once

#include <atomic>
#include <memory>

#include "app/app_session.h"
#include "app/replaced_rows.h"

namespace rembug::app {

// Records of one form in the village at hand, found as one types.
class RecordListModel : public rembug::app::ReplacedRows {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString form READ form WRITE setForm NOTIFY sessionChanged FINAL)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY sessionChanged FINAL)
  Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
  // Whether the form asks for a point outside of its repeats, so that its records can be shown on a map.
  Q_PROPERTY(bool mappable READ mappable NOTIFY countChanged FINAL)

public:
  enum Role { IdRole = Qt::UserRole, TitleRole, DetailRole, VoidedRole, ConflictsRole };
  Q_ENUM(Role)

  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& form() const { return m_form; }
  void setForm(const QString& form);
  [[nodiscard]] const QString& search() const { return m_search; }
  void setSearch(const QString& text);
  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] bool mappable() const { return m_mappable; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
  void sessionChanged();
  void countChanged();

private:
  struct Row {
    QString id;
    QString title;
    QString author;
    Millis updated{0};
    bool voided = false;
    int conflicts = 0;
  };
  struct Listing {
    std::vector<Row> rows;
    bool mappable = false;
  };
  void load();
  AppSession* m_session = nullptr;
  QString m_form;
  QString m_search;
  std::vector<Row> m_rows;
  bool m_mappable = false;
  // Counts what was asked for: what has been overtaken by the next key is not looked up any more.
  std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0);
};

}  // namespace rembug::app
