#pragma once

#include <atomic>
#include <memory>

#include "app/app_session.h"
#include "app/replaced_rows.h"

namespace rembug::app {

// Finds records and drafts of all villages on the tablet as one types; at most 50.
class SearchModel : public rembug::app::ReplacedRows {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
  Q_PROPERTY(int count READ count NOTIFY changed FINAL)
  Q_PROPERTY(bool searched READ searched NOTIFY changed FINAL)

public:
  enum Role {
    IdRole = Qt::UserRole,
    DraftRole,
    CountRole,  // whether it is a count, or the draft of one
    VillageRole,
    FormRole,  // its title
    TitleRole,
    MatchRole,
    VoidedRole,
    DetailRole
  };
  Q_ENUM(Role)

  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& text() const { return m_text; }
  void setText(const QString& text);
  [[nodiscard]] int count() const { return static_cast<int>(m_hits.size()); }
  // Whether the hits belong to a text.
  [[nodiscard]] bool searched() const { return m_searched; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
  void sessionChanged();
  void textChanged();
  void changed();

private:
  void search();
  // Shows the next few of what has come.
  void grow(int number);

  AppSession* m_session = nullptr;
  QString m_text;
  std::vector<QHash<int, QVariant>> m_hits;    // by role
  std::vector<QHash<int, QVariant>> m_coming;  // what is shown bit by bit
  bool m_searched = false;
  // Counts what was asked for: what has been overtaken by the next key is not looked up any more.
  std::shared_ptr<std::atomic<int>> m_asked = std::make_shared<std::atomic<int>>(0);
};

}  // namespace rembug::app
