#pragma once

#include <functional>

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "app/cause_tree.h"
#include "app/rows_model.h"

namespace rembug::app {

// The cause tree of an FGD, built by touch; each node is a row of the form's repeat.
class CauseTreeModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::FormModel* form READ form WRITE setForm NOTIFY changed FINAL REQUIRED)
  Q_PROPERTY(QString repeat READ repeat WRITE setRepeat NOTIFY changed FINAL REQUIRED)
  Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList nodes READ nodes NOTIFY changed FINAL)
  Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed FINAL)
  Q_PROPERTY(bool blank READ blank NOTIFY changed FINAL)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)

public:
  explicit CauseTreeModel(QObject* parent = nullptr);
  [[nodiscard]] FormModel* form() const { return m_rows.form(); }
  void setForm(FormModel* form) { m_rows.setForm(form); }
  [[nodiscard]] QString repeat() const { return m_rows.repeat(); }
  void setRepeat(const QString& repeat) { m_rows.setRepeat(repeat); }
  [[nodiscard]] const QString& chosen() const { return m_chosen; }
  void setChosen(const QString& key);
  // From the top down: {key, text, kind, level, votes, children, lost, aspect}; kind as the form writes it.
  [[nodiscard]] QVariantList nodes() const;
  // Of "noHub", "manyHubs", "tooDeep", "rootInside", "noRoot".
  [[nodiscard]] QStringList warnings() const;
  // Whether nothing is written in it yet.
  [[nodiscard]] bool blank() const { return m_rows.countWith(QStringLiteral("teks")) == 0; }
  [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
  [[nodiscard]] const CauseTree& tree() const { return m_tree; }

  [[nodiscard]] Q_INVOKABLE QVariantMap node(const QString& key) const;
  [[nodiscard]] Q_INVOKABLE QVariantList choices(const QString& field) const { return m_rows.choices(field); }
  // `kind`: AKIBAT, MASALAH, SEBAB or AKAR. The first node is the core problem, and becomes the chosen one.
  Q_INVOKABLE void add(const QString& parent, const QString& kind, const QString& text);
  Q_INVOKABLE void put(const QString& key, const QString& field, const QString& value);
  // Hangs a branch on another node; false, and nothing happens, where that would make a circle.
  Q_INVOKABLE bool move(const QString& key, const QString& parent);
  // Whether it goes with all below it; else that hangs on what was above it.
  Q_INVOKABLE void remove(const QString& key, bool withBranch);
  // Takes back the last removal, whole.
  Q_INVOKABLE void undo();
  // Adds the nodes of an indented text; the number of nodes.
  Q_INVOKABLE int importText(const QString& text);
  [[nodiscard]] Q_INVOKABLE QString exportText() const { return toIndentedText(m_tree); }
  // As PNG, SVG or, where the name ends in .txt, indented text; in the folder where the tablet keeps documents. Answers
  // the file's name, or nothing where it could not be written.
  [[nodiscard]] Q_INVOKABLE QString save(const QString& suffix) const;

Q_SIGNALS:
  void changed();

private:
  struct Removal {
    QList<CauseNode> nodes;
    QList<QVariantMap> rows;
    QStringList children;  // of those that stayed: what hung on the first
  };
  void read();
  void next();
  // Does it when the form has answered all before it: only then do all nodes have the keys that others hang on.
  void inTurn(std::function<void()> step);
  void append(QVariantMap values);
  void hang(const QString& key, const QString& parent);
  // Of a key, or of a place among the rows: "#3".
  [[nodiscard]] int rowOf(const QString& key) const;
  [[nodiscard]] QString keyAt(int row);

  RowsModel m_rows;
  CauseTree m_tree;
  QList<Removal> m_undo;
  QList<std::function<void()>> m_steps;
  QString m_chosen;
};

}  // namespace rembug::app
