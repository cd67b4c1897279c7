#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QAbstractListModel>
#include <QImage>
#include <QUrl>

#include "app/app_session.h"
#include "app/form_view.h"

namespace rembug::tablet {
class FormDraft;
}

namespace rembug::app {

// A form being filled, page by page: the questions of the page at hand as a list. Every answer is durable before it
// shows as saved.
class FormModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  Q_PROPERTY(QStringList pages READ pages NOTIFY changed FINAL)
  Q_PROPERTY(int page READ page WRITE setPage NOTIFY changed FINAL)
  Q_PROPERTY(QString saved READ saved NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
  Q_PROPERTY(QString formId READ formId NOTIFY changed FINAL)
  Q_PROPERTY(QString formVersion READ formVersion NOTIFY changed FINAL)
  Q_PROPERTY(bool firstPage READ firstPage NOTIFY changed FINAL)
  Q_PROPERTY(bool lastPage READ lastPage NOTIFY changed FINAL)
  Q_PROPERTY(bool attempted READ attempted WRITE setAttempted NOTIFY changed FINAL)
  Q_PROPERTY(bool unsaved READ unsaved NOTIFY changed FINAL)
  Q_PROPERTY(QString removedFrom READ removedFrom NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList missing READ missing NOTIFY changed FINAL)
  Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
  Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
  Q_PROPERTY(QString pageRef READ pageRef NOTIFY changed FINAL)
  Q_PROPERTY(QString pageAppearance READ pageAppearance NOTIFY changed FINAL)
  Q_PROPERTY(int revision READ revision NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList similar READ similar NOTIFY similarChanged FINAL)
  Q_PROPERTY(bool canCopy READ canCopy NOTIFY similarChanged FINAL)
  Q_PROPERTY(bool settled READ settled NOTIFY changed FINAL)

public:
  enum Role {
    KindRole = Qt::UserRole,
    RefRole,
    LabelRole,
    HintRole,
    StyledLabelRole,
    StyledHintRole,
    ValueRole,
    InputRole,
    ChoicesRole,
    RequiredRole,
    ReadonlyRole,
    CanAddRole,
    CanRemoveRole,
    RowsRole,
    ProblemRole,
    MessageRole,
    DepthRole,
    AppearanceRole,
    ShownRole,
    OpenRole,
    LackingRole,
    ImageRole,
    BigImageRole,
    RangeRole,
    SolitaryRole
  };
  Q_ENUM(Role)

  explicit FormModel(QObject* parent = nullptr);
  ~FormModel() override;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& title() const { return m_title; }
  [[nodiscard]] const QStringList& pages() const { return m_pages; }
  [[nodiscard]] int page() const { return m_page; }
  void setPage(int page);
  // When the last answer became durable: "10.42"; empty before the first.
  [[nodiscard]] const QString& saved() const { return m_saved; }
  // What keeps the form from being finished: ref, label, page, title (of the page), message (empty where the form has
  // no words of its own).
  [[nodiscard]] const QVariantList& missing() const { return m_missing; }
  // Each page: title, relevant, answered and missing (numbers of questions).
  [[nodiscard]] const QVariantList& steps() const { return m_steps; }
  [[nodiscard]] const QString& formId() const { return m_formId; }
  [[nodiscard]] const QString& formVersion() const { return m_formVersion; }
  [[nodiscard]] bool firstPage() const { return pageFrom(-1) < 0; }
  [[nodiscard]] bool lastPage() const { return pageFrom(1) < 0; }
  // Whether somebody wanted to finish: questions without an answer that they need say so from then on.
  [[nodiscard]] bool attempted() const { return m_attempted; }
  void setAttempted(bool attempted);
  // Answers that the disk did not take; they stay on the screen. retry() tries them again.
  [[nodiscard]] bool unsaved() const { return !m_unsaved.isEmpty(); }
  // The repeat from which a row was removed just now: restoreRow() brings it back. Empty where none was.
  [[nodiscard]] const QString& removedFrom() const { return m_removedFrom; }
  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] const QString& error() const { return m_error; }

  // The group or repeat that the page at hand is, and its appearance; empty where it is loose questions.
  [[nodiscard]] QString pageRef() const;
  [[nodiscard]] QString pageAppearance() const;
  // Counts up whenever something may have changed: for bindings on the functions below.
  [[nodiscard]] int revision() const { return m_revision; }

  // Whether all that was asked for is in what the functions here tell.
  [[nodiscard]] bool settled() const { return m_waiting == 0 && !m_typed; }
  // The functions below know the page at hand; of a form whose pages have shapes of their own, all of it.

  // The rows of a repeat: {ref, values: {field: value}, shown: {field: the choice's label, or the value}}. Of what
  // people are not asked for, only the key is there that other rows name a row by ("simpul").
  [[nodiscard]] Q_INVOKABLE QVariantList rowsOf(const QString& repeat) const;
  // What the pages are: {page, title, ref, appearance, answered}; `ref` and `appearance` are empty where a page is
  // loose questions, `answered` is how many questions that people answer have an answer.
  [[nodiscard]] Q_INVOKABLE QVariantList pageHeads() const;
  // The questions right in a group or row, in order: {field, label, value, shown}.
  [[nodiscard]] Q_INVOKABLE QVariantList answersOf(const QString& ref) const;
  // One question: label, hint, value, input, choices, required, fixed, problem, message; empty where it is not shown.
  [[nodiscard]] Q_INVOKABLE QVariantMap question(const QString& ref) const;

  // Gives a file to a question that takes one. A picture is made small and upright, and what the camera wrote into it
  // is taken out; anything else is kept as it is. The answer becomes the file's name.
  Q_INVOKABLE void attach(const QString& ref, const QUrl& file);
  // The same with bytes that are kept as they are: a signature, a recording.
  Q_INVOKABLE void attachBytes(const QString& ref, const QString& name, const QString& mediaType,
                               const QByteArray& bytes);
  // The same with a picture, made as attach() makes it.
  Q_INVOKABLE void attachPicture(const QString& ref, const QString& name, const QImage& picture);
  // What an Image shows of a question's file; empty where it has none, or it is not here. In bindings, with revision.
  [[nodiscard]] Q_INVOKABLE QUrl attachmentUrl(const QString& ref) const;
  // What an Image shows of a picture that came with the form, by its name there; empty for none.
  [[nodiscard]] Q_INVOKABLE QUrl pictureUrl(const QString& name) const;
  // Takes a question's file back for good, of the record that is being corrected: it is erased here at once, and
  // everywhere with the next syncs. The answer stays.
  Q_INVOKABLE void withdrawAttachment(const QString& ref, const QString& reason);
  // Of a question's file: name, mediaType, size (bytes), here, recorded (a finished record names it), withdrawn,
  // reason; empty where it has none.
  [[nodiscard]] Q_INVOKABLE QVariantMap attachmentOf(const QString& ref) const;
  // Reads a question's file, to be played; attachmentLoaded() brings it.
  Q_INVOKABLE void loadAttachment(const QString& ref);

  // Records that are perhaps the same house: id, title, author. See form_neighbours.h.
  [[nodiscard]] const QVariantList& similar() const { return m_similar; }
  // Whether copyFromLast() would fill in something.
  [[nodiscard]] bool canCopy() const { return m_canCopy; }
  // Fills in what repeats from the last record of this form, where nothing is answered yet.
  Q_INVOKABLE void copyFromLast();

  Q_INVOKABLE void start(const QString& form);
  Q_INVOKABLE void resume(const QString& draft);
  Q_INVOKABLE void edit(const QString& record);
  Q_INVOKABLE void set(const QString& ref, const QString& value);
  // Several answers, in one go for the screen: {ref: value}.
  Q_INVOKABLE void setMany(const QVariantMap& answers);
  Q_INVOKABLE void addRow(const QString& ref);
  // A new row with answers in it: {field: value}.
  Q_INVOKABLE void addRowWith(const QString& ref, const QVariantMap& answers);
  // A new row with the answers of the last one, but for files.
  Q_INVOKABLE void copyLastRow(const QString& ref);
  Q_INVOKABLE void removeRow(const QString& ref);
  Q_INVOKABLE void restoreRow();
  // Shows what is in a row, and nothing of the others; or closes it.
  Q_INVOKABLE void toggleRow(const QString& ref);
  // The next page that there is, or the one before; false at the end.
  Q_INVOKABLE bool goNext();
  Q_INVOKABLE bool goBack();
  // Shows the question or row, with the rows around it open.
  Q_INVOKABLE void goTo(const QString& ref);
  Q_INVOKABLE void retry();
  // The choices of a question, {value, label}, to be read when its list is opened.
  void readChoices(const QString& ref, QObject* context, std::function<void(std::vector<ListChoice>&)> done);
  Q_INVOKABLE void finish();
  Q_INVOKABLE void discard();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
  void sessionChanged();
  void changed();
  void finished();
  // Empty where it could not be read; error() says why.
  void attachmentLoaded(const QString& ref, const QByteArray& bytes, const QString& mediaType);
  void similarChanged();
  // What was asked for stands at this place of the list.
  void reached(int index);

private:
  using Draft = std::shared_ptr<tablet::FormDraft>;
  template <typename Open>
  void openWith(Open open);
  // Plays a step on the worker; it answers the ref to be shown, or nothing.
  using Step = std::function<Result<std::string>(tablet::FormDraft&)>;
  void act(Step step, const QVariantMap& answers = {});
  // Shows a page, or what a ref names; the draft remembers it as its place.
  void show(FormWindow window, bool place);
  void sendTyped();
  void take(const FormView& view);
  void takeFailure(const Error& error, const QVariantMap& answers);
  void showItems(const std::vector<FormItem>& next);
  void lookAround();
  [[nodiscard]] FormWindow window() const;
  // What rowsOf() and its like look at.
  [[nodiscard]] const std::vector<FormItem>& known() const { return m_everything.empty() ? m_all : m_everything; }
  [[nodiscard]] const FormItem* pageHead() const;
  [[nodiscard]] int pageFrom(int direction) const;

  AppSession* m_session = nullptr;
  std::shared_ptr<Draft> m_draft = std::make_shared<Draft>();  // touched on the worker alone
  std::vector<FormItem> m_all;                                 // of the page at hand
  std::vector<FormItem> m_items;                               // the same without the page's own heading
  std::vector<FormItem> m_everything;                          // see FormView
  QHash<QString, QVariantMap> m_keys;
  QHash<QString, QVariantMap> m_attachments;
  std::set<RecordId> m_openRows;
  QString m_title;
  QString m_formId;
  QString m_formVersion;
  QStringList m_pages;
  QVariantList m_steps;
  int m_page = 0;
  int m_wantedPage = 0;  // asked for, and perhaps still on its way
  QString m_saved;
  QVariantList m_missing;
  QVariantMap m_unsaved;
  QString m_typedRef;              // of the answer that is on its way to the disk
  std::optional<QString> m_typed;  // what was typed there meanwhile
  QString m_refused;               // the question whose last answer the form does not take at all
  QString m_removedFrom;
  int m_revision = 0;
  QVariantList m_similar;
  bool m_canCopy = false;
  int m_waiting = 0;  // steps that the worker has not answered yet
  bool m_open = false;
  bool m_touched = false;  // something was entered, or a draft taken up again
  bool m_attempted = false;
  bool m_shownRefused = false;
  QString m_error;
};

}  // namespace rembug::app
