#include "app/form_model.h"

#include <algorithm>

#include <QDateTime>
#include <QLocale>

#include "app/attachment_provider.h"
#include "app/item_kinds.h"
#include "app/photo.h"
#include "core/forms/markdown.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

std::vector<std::pair<std::string, std::string>> textsOf(const QVariantMap& answers) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (auto it = answers.begin(); it != answers.end(); ++it) {
    texts.emplace_back(it.key().toStdString(), it.value().toString().toStdString());
  }
  return texts;
}

}  // namespace

struct FormModel::Shown {
  forms::Item item;
  QVariantList choices;

  // The answer as people read it: the labels of the choices in it, or itself.
  [[nodiscard]] QString words() const {
    QStringList labels;
    const QStringList chosen = text(item.value).split(QLatin1Char(' '));
    for (const QVariant& choice : choices) {
      const QVariantMap map = choice.toMap();
      if (chosen.contains(map.value(QStringLiteral("value")).toString())) {
        labels.append(map.value(QStringLiteral("label")).toString());
      }
    }
    return labels.isEmpty() ? text(item.value) : labels.join(QStringLiteral(", "));
  }
  [[nodiscard]] bool sameAs(const Shown& other) const {
    return item.ref == other.item.ref && item.kind == other.item.kind;
  }
};

struct FormModel::View {
  std::string title;
  std::vector<std::string> pages;
  std::vector<forms::Item> items;
  std::vector<forms::Violated> missing;
  std::vector<tablet::Attachment> attachments;
  QHash<QString, QVariantMap> keys;
  Millis saved{0};
  bool open = false;
  bool finished = false;
  std::string error;
};

FormModel::FormModel(QObject* parent) : QAbstractListModel(parent) {}
// Somebody who only looked in leaves nothing unfinished behind.
FormModel::~FormModel() {
  if (m_session != nullptr && m_open && !m_touched) {
    m_session->run(
        m_session, [draft = m_draft](tablet::Tablet&) { return *draft && (*draft)->discard().has_value(); },
        [session = m_session](bool) { session->refresh(); });
  }
}

void FormModel::setSession(AppSession* session) {
  m_session = session;
  Q_EMIT sessionChanged();
}

FormModel::View FormModel::viewOf(tablet::FormDraft& draft) {
  View view;
  view.title = draft.instance().form().title();
  for (const forms::Page& page : draft.instance().pages()) {
    view.pages.push_back(page.title);
  }
  view.items = draft.instance().items();
  view.missing = draft.instance().validate();
  for (const forms::Item& item : view.items) {
    if (item.control == forms::ControlKind::Upload && !item.value.empty()) {
      if (auto attached = draft.attached(item.ref)) {
        view.attachments.push_back(std::move(*attached));
      }
    }
    if (item.kind == forms::ItemKind::Row) {
      const std::string key = draft.instance().value(item.ref + "/" + kKeyField).value_or("");
      if (!key.empty()) {
        view.keys.insert(text(item.ref), {{QLatin1String(kKeyField), text(key)}});
      }
    }
  }
  view.saved = draft.saved();
  view.open = true;
  return view;
}

template <typename Open>
void FormModel::openWith(Open open) {
  m_page = 0;
  const std::string language = m_session->formLanguage();
  m_session->run(
      this,
      [draft = m_draft, language, open](tablet::Tablet& tablet) {
        auto opened = open(tablet);
        View view;
        if (!opened) {
          view.error = opened.error().message;
          return view;
        }
        *draft = std::shared_ptr<tablet::FormDraft>(std::move(*opened));
        const auto& known = (*draft)->instance().form().languages();
        if (std::find(known.begin(), known.end(), language) != known.end() &&
            (*draft)->instance().language() != language) {
          static_cast<void>((*draft)->setLanguage(language));  // without it the form shows its own default
        }
        return viewOf(**draft);
      },
      [this](const View& view) { take(view); });
}

void FormModel::start(const QString& form) {
  openWith([village = m_session->village().toStdString(), id = form.toStdString()](tablet::Tablet& tablet) {
    return tablet.startForm(village, id);
  });
}

void FormModel::resume(const QString& draft) {
  m_touched = true;
  openWith([id = draft.toStdString()](tablet::Tablet& tablet) -> Result<std::unique_ptr<tablet::FormDraft>> {
    REMBUG_ASSIGN(const auto known, tablet::DraftId::fromHexText(id));
    return tablet.resumeForm(known);
  });
}

void FormModel::edit(const QString& record) {
  openWith([id = record.toStdString()](tablet::Tablet& tablet) -> Result<std::unique_ptr<tablet::FormDraft>> {
    REMBUG_ASSIGN(const auto known, RecordId::fromHexText(id));
    return tablet.editRecord(known);
  });
}

template <typename Act>
void FormModel::act(Act act) {
  m_touched = true;
  ++m_waiting;
  m_session->run(
      this,
      [draft = m_draft, act](tablet::Tablet&) {
        if (!*draft) {
          return View();
        }
        const Result<void> done = act(**draft);
        View view = viewOf(**draft);
        if (!done) {
          view.error = done.error().message;
        }
        return view;
      },
      [this](const View& view) {
        --m_waiting;
        take(view);
      });
}

void FormModel::set(const QString& ref, const QString& value) {
  act([r = ref.toStdString(), v = value.toStdString()](tablet::FormDraft& draft) { return draft.set(r, v); });
}

void FormModel::addRow(const QString& ref) {
  act([r = ref.toStdString()](tablet::FormDraft& draft) -> Result<void> {
    REMBUG_TRY(draft.addRow(r));
    return {};
  });
}

void FormModel::setMany(const QVariantMap& answers) {
  act([given = textsOf(answers)](tablet::FormDraft& draft) -> Result<void> {
    for (const auto& [ref, value] : given) {
      REMBUG_TRY(draft.set(ref, value));
    }
    return {};
  });
}

void FormModel::addRowWith(const QString& ref, const QVariantMap& answers) {
  act([r = ref.toStdString(), given = textsOf(answers)](tablet::FormDraft& draft) -> Result<void> {
    REMBUG_ASSIGN(const std::string row, draft.addRow(r));
    for (const auto& [field, value] : given) {
      REMBUG_TRY(draft.set(row + "/" + field, value));
    }
    return {};
  });
}

void FormModel::attach(const QString& ref, const QUrl& file) {
  act([r = ref.toStdString(), file](tablet::FormDraft& draft) -> Result<void> {
    REMBUG_ASSIGN(const FileToAttach ready, readFileToAttach(file));
    REMBUG_TRY(draft.attach(r, ready.name, ready.mediaType, ready.content));
    return {};
  });
}

void FormModel::attachBytes(const QString& ref, const QString& name, const QString& mediaType,
                            const QByteArray& bytes) {
  act([r = ref.toStdString(), n = name.toStdString(), type = mediaType.toStdString(),
       content = bytes.toStdString()](tablet::FormDraft& draft) -> Result<void> {
    REMBUG_TRY(draft.attach(r, n, type, content));
    return {};
  });
}

QUrl FormModel::attachmentUrl(const QString& ref) const {
  const QVariantMap attachment = m_attachments.value(ref);
  return attachment.value(QStringLiteral("here")).toBool()
             ? AttachmentProvider::urlOf(attachment.value(QStringLiteral("sha256")).toString())
             : QUrl();
}

QVariantMap FormModel::attachmentOf(const QString& ref) const {
  return m_attachments.value(ref);
}

void FormModel::loadAttachment(const QString& ref) {
  m_session->run(
      this,
      [draft = m_draft, r = ref.toStdString()](tablet::Tablet&) -> Result<tablet::AttachmentContent> {
        return *draft ? (*draft)->attachment(r) : fail(ErrorCode::NotFound, "no form is open");
      },
      [this, ref](const Result<tablet::AttachmentContent>& read) {
        m_error = read ? QString() : text(read.error().message);
        Q_EMIT changed();
        Q_EMIT attachmentLoaded(ref, read ? QByteArray::fromStdString(read->content) : QByteArray(),
                                read ? text(read->about.mediaType) : QString());
      });
}

void FormModel::removeRow(const QString& ref) {
  act([r = ref.toStdString()](tablet::FormDraft& draft) { return draft.removeRow(r); });
}

void FormModel::finish() {
  m_session->run(
      this,
      [draft = m_draft](tablet::Tablet&) {
        View view = viewOf(**draft);
        const auto done = (*draft)->finish();
        view.finished = done.has_value();
        view.error = done ? "" : done.error().message;
        return view;
      },
      [this](const View& view) {
        if (view.finished) {
          m_session->refresh();
          Q_EMIT finished();
        } else {
          take(view);
        }
      });
}

void FormModel::discard() {
  m_touched = true;
  m_session->run(
      this, [draft = m_draft](tablet::Tablet&) { return (*draft)->discard().has_value(); },
      [this](bool) {
        m_session->refresh();
        Q_EMIT finished();
      });
}

void FormModel::setPage(int page) {
  m_page = std::clamp(page, 0, std::max(0, static_cast<int>(m_pages.size()) - 1));
  showPage();
  Q_EMIT changed();
}

void FormModel::take(const View& view) {
  m_error = text(view.error);
  ++m_revision;
  if (!view.open) {
    m_session->report(m_error);
    Q_EMIT changed();
    return;
  }
  m_open = true;
  m_title = text(view.title);
  m_pages.clear();
  for (const std::string& page : view.pages) {
    m_pages.append(text(page));
  }
  m_saved = view.saved > Millis(0)
                ? QDateTime::fromMSecsSinceEpoch(view.saved.count()).toString(QStringLiteral("HH.mm"))
                : QString();
  m_keys = view.keys;
  m_all.clear();
  for (const forms::Item& item : view.items) {
    Shown shown{item, {}};
    for (const auto& [value, label] : item.choices) {
      shown.choices.append(QVariantMap{{QStringLiteral("value"), text(value)},
                                       {QStringLiteral("label"), text(forms::toPlainText(label))}});
    }
    m_all.push_back(std::move(shown));
  }
  m_missing.clear();
  for (const forms::Violated& violated : view.missing) {
    int page = 0;
    for (const Shown& shown : m_all) {
      page = shown.item.ref == violated.ref ? static_cast<int>(shown.item.page) : page;
    }
    m_missing.append(QVariantMap{
        {QStringLiteral("label"), text(violated.label.empty() ? violated.ref : forms::toPlainText(violated.label))},
        {QStringLiteral("page"), page},
        {QStringLiteral("message"), text(violated.message)}});
  }
  m_attachments.clear();
  for (const tablet::Attachment& attachment : view.attachments) {
    m_attachments.insert(text(attachment.ref), toMap(attachment));
  }
  showPage();
  lookAround();
  Q_EMIT changed();
}

// Keeps the rows that stay, so that the cursor stays in the field that is being typed into.
void FormModel::showPage() {
  std::vector<Shown> next;
  for (const Shown& shown : m_all) {
    const bool pageTitle = shown.item.kind == forms::ItemKind::Group && shown.item.depth == 0;
    if (static_cast<int>(shown.item.page) == m_page && !pageTitle) {
      next.push_back(shown);
    }
  }
  std::size_t same = 0;
  while (same < m_items.size() && same < next.size() && m_items[same].sameAs(next[same])) {
    ++same;
  }
  std::size_t tail = 0;
  while (tail < m_items.size() - same && tail < next.size() - same &&
         m_items[m_items.size() - 1 - tail].sameAs(next[next.size() - 1 - tail])) {
    ++tail;
  }
  const auto index = [](std::size_t n) { return static_cast<int>(n); };
  if (m_items.size() > same + tail) {
    beginRemoveRows({}, index(same), index(m_items.size() - tail) - 1);
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(same),
                  m_items.end() - static_cast<std::ptrdiff_t>(tail));
    endRemoveRows();
  }
  if (next.size() > same + tail) {
    beginInsertRows({}, index(same), index(next.size() - tail) - 1);
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(same),
                   next.begin() + static_cast<std::ptrdiff_t>(same), next.end() - static_cast<std::ptrdiff_t>(tail));
    endInsertRows();
  }
  m_items = std::move(next);
  if (!m_items.empty()) {
    Q_EMIT dataChanged(this->index(0), this->index(index(m_items.size()) - 1));
  }
}

const FormModel::Shown* FormModel::pageHead() const {
  const auto found = std::find_if(m_all.begin(), m_all.end(),
                                  [this](const Shown& shown) { return static_cast<int>(shown.item.page) == m_page; });
  const bool head = found != m_all.end() && found->item.depth == 0 && found->item.kind != forms::ItemKind::Question;
  return head ? &*found : nullptr;
}

QString FormModel::pageRef() const {
  const Shown* head = pageHead();
  return head == nullptr ? QString() : text(head->item.ref);
}

QString FormModel::pageAppearance() const {
  const Shown* head = pageHead();
  return head == nullptr ? QString() : text(head->item.appearance);
}

QVariantList FormModel::pageHeads() const {
  QVariantList heads;
  for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
    QVariantMap head{{QStringLiteral("page"), page}, {QStringLiteral("title"), m_pages.at(page)}};
    int answered = 0;
    for (const Shown& shown : m_all) {
      const bool here = static_cast<int>(shown.item.page) == page;
      const bool question = shown.item.kind == forms::ItemKind::Question;
      answered += here && question && !shown.item.readonly && !shown.item.value.empty();
      if (here && !question && !head.contains(QStringLiteral("ref"))) {
        head.insert(QStringLiteral("ref"), text(shown.item.ref));
        head.insert(QStringLiteral("appearance"), text(shown.item.appearance));
      }
    }
    head.insert(QStringLiteral("answered"), answered);
    heads.append(head);
  }
  return heads;
}

QVariantList FormModel::answersOf(const QString& ref) const {
  QVariantList answers;
  const std::string start = ref.toStdString() + "/";
  for (const Shown& shown : m_all) {
    const std::string& own = shown.item.ref;
    if (shown.item.kind == forms::ItemKind::Question && own.starts_with(start) &&
        own.find('/', start.size()) == std::string::npos) {
      answers.append(QVariantMap{{QStringLiteral("field"), text(own.substr(start.size()))},
                                 {QStringLiteral("label"), text(forms::toPlainText(shown.item.label))},
                                 {QStringLiteral("value"), text(shown.item.value)},
                                 {QStringLiteral("shown"), shown.words()}});
    }
  }
  return answers;
}

QVariantList FormModel::rowsOf(const QString& repeat) const {
  QVariantList rows;
  const std::string start = repeat.toStdString() + "[";
  QVariantMap row;
  QVariantMap values;
  QVariantMap words;
  const auto close = [&] {
    if (!row.isEmpty()) {
      row.insert(QStringLiteral("values"), values);
      row.insert(QStringLiteral("shown"), words);
      rows.append(row);
    }
  };
  std::string rowRef;
  for (const Shown& shown : m_all) {
    const forms::Item& item = shown.item;
    if (item.kind == forms::ItemKind::Row && item.ref.starts_with(start) &&
        item.ref.find('/', start.size()) == std::string::npos) {
      close();
      rowRef = item.ref;
      row = {{QStringLiteral("ref"), text(rowRef)}};
      values = m_keys.value(text(rowRef));
      words.clear();
    } else if (item.kind == forms::ItemKind::Question && !rowRef.empty() && item.ref.starts_with(rowRef + "/")) {
      const QString name = text(item.ref.substr(rowRef.size() + 1));
      values.insert(name, text(item.value));
      words.insert(name, shown.words());
    }
  }
  close();
  return rows;
}

QVariantMap FormModel::question(const QString& ref) const {
  const std::string wanted = ref.toStdString();
  const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Shown& shown) {
    return shown.item.kind == forms::ItemKind::Question && shown.item.ref == wanted;
  });
  if (found == m_all.end()) {
    return {};
  }
  const forms::Item& item = found->item;
  return {{QStringLiteral("ref"), ref},
          {QStringLiteral("label"), text(forms::toPlainText(item.label))},
          {QStringLiteral("hint"), text(forms::toPlainText(item.hint))},
          {QStringLiteral("value"), text(item.value)},
          {QStringLiteral("input"), inputOf(item)},
          {QStringLiteral("choices"), found->choices},
          {QStringLiteral("required"), item.required},
          {QStringLiteral("fixed"), item.readonly},
          {QStringLiteral("problem"), item.violation == forms::Violation::Constraint},
          {QStringLiteral("message"), text(item.message)}};
}

int FormModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant FormModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) {
    return {};
  }
  const Shown& shown = m_items[static_cast<std::size_t>(index.row())];
  const forms::Item& item = shown.item;
  switch (role) {
    case KindRole:
      return kindOf(item.kind);
    case RefRole:
      return text(item.ref);
    case LabelRole:
      return text(forms::toPlainText(item.label));
    case HintRole:
      return text(forms::toPlainText(item.hint));
    case StyledLabelRole:
      return text(forms::toStyledText(item.label));
    case StyledHintRole:
      return text(forms::toStyledText(item.hint));
    case ValueRole:
      return text(item.value);
    case InputRole:
      return inputOf(item);
    case ChoicesRole:
      return shown.choices;
    case RequiredRole:
      return item.required;
    case ReadonlyRole:
      return item.readonly;
    case CanAddRole:
      return item.canAdd;
    case CanRemoveRole:
      return item.canRemove;
    case RowsRole:
      return static_cast<int>(item.rows);
    case ProblemRole:
      return item.violation == forms::Violation::Constraint;
    case MessageRole:
      return text(item.message);
    case DepthRole:
      return static_cast<int>(item.depth);
    case AppearanceRole:
      return text(item.appearance);
    default:
      return {};
  }
}

QHash<int, QByteArray> FormModel::roleNames() const {
  return {{KindRole, "kind"},
          {RefRole, "ref"},
          {LabelRole, "label"},
          {HintRole, "hint"},
          {StyledLabelRole, "styledLabel"},
          {StyledHintRole, "styledHint"},
          {ValueRole, "value"},
          {InputRole, "input"},
          {ChoicesRole, "choices"},
          {RequiredRole, "required"},
          {ReadonlyRole, "fixed"},
          {CanAddRole, "canAdd"},
          {CanRemoveRole, "canRemove"},
          {RowsRole, "rows"},
          {ProblemRole, "problem"},
          {MessageRole, "message"},
          {DepthRole, "depth"},
          {AppearanceRole, "appearance"}};
}

}  // namespace rembug::app
