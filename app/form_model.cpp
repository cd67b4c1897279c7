#include "app/form_model.h"

#include <algorithm>

#include <QDateTime>

#include "core/forms/markdown.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

std::vector<std::pair<std::string, std::string>> textsOf(const QVariantMap& answers) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (auto it = answers.begin(); it != answers.end(); ++it) {
    texts.emplace_back(it.key().toStdString(), it.value().toString().toStdString());
  }
  return texts;
}

// A new row with what the last one has; files belong to one row alone.
Result<std::string> copyLast(tablet::FormDraft& draft, const std::string& repeat) {
  std::string last;
  for (const forms::Item& item : draft.instance().items({std::nullopt, "", true, false, 0})) {
    if (item.kind == forms::ItemKind::Row && item.ref.starts_with(repeat + "[") &&
        item.ref.find('/', repeat.size()) == std::string::npos) {
      last = item.ref;
    }
  }
  REMBUG_ASSIGN(const std::string row, draft.addRow(repeat));
  if (last.empty()) {
    return row;
  }
  for (const forms::Item& item : draft.instance().items({std::nullopt, last, true, false, 0})) {
    const std::string ref = row + item.ref.substr(last.size());
    if (item.kind == forms::ItemKind::Row && !draft.instance().has(ref)) {
      REMBUG_TRY(draft.addRow(ref.substr(0, ref.rfind('['))));
    }
    const bool answer = item.kind == forms::ItemKind::Question && !item.readonly && !item.value.empty() &&
                        item.control != forms::ControlKind::Upload;
    if (answer && draft.instance().has(ref)) {
      REMBUG_TRY(draft.set(ref, item.value));
    }
  }
  return row;
}

}  // namespace

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

template <typename Open>
void FormModel::openWith(Open open) {
  const std::string language = m_session->formLanguage();
  m_session->run(
      this,
      [draft = m_draft, language, open](tablet::Tablet& tablet) {
        auto opened = open(tablet);
        if (!opened) {
          FormView view;
          view.error = opened.error();
          return view;
        }
        *draft = std::shared_ptr<tablet::FormDraft>(std::move(*opened));
        const auto& known = (*draft)->instance().form().languages();
        if (std::find(known.begin(), known.end(), language) != known.end() &&
            (*draft)->instance().language() != language) {
          static_cast<void>((*draft)->setLanguage(language));  // without it the form shows its own default
        }
        return FormView::of(**draft, {0, {}, (*draft)->place()});
      },
      [this](const FormView& view) { take(view); });
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

FormWindow FormModel::window() const {
  return {static_cast<std::size_t>(m_wantedPage), m_openRows, {}};
}

void FormModel::act(Step step, const QVariantMap& answers) {
  m_touched = true;
  ++m_waiting;
  m_session->run(
      this,
      [draft = m_draft, step = std::move(step), window = window()](tablet::Tablet&) {
        if (!*draft) {
          return FormView();
        }
        const Result<std::string> done = step(**draft);
        FormWindow wanted = window;
        if (done && !done->empty()) {
          wanted.open.clear();
          wanted.reach = *done;
        }
        FormView view = FormView::of(**draft, wanted);
        if (!done) {
          view.error = done.error();
        }
        return view;
      },
      [this, answers](const FormView& view) {
        --m_waiting;
        m_refused.clear();
        if (view.error) {
          takeFailure(*view.error, answers);
        } else {
          for (auto it = answers.begin(); it != answers.end(); ++it) {
            m_unsaved.remove(it.key());
          }
          m_error.clear();
        }
        take(view);
      });
}

void FormModel::takeFailure(const Error& error, const QVariantMap& answers) {
  if (error.code == ErrorCode::Invalid && answers.size() == 1) {
    m_refused = answers.firstKey();
    return;
  }
  m_error = qtext(error.message);
  m_unsaved.insert(answers);
}

// Every key is on its way to the disk at once; while one is, those behind it wait, and go together.
void FormModel::set(const QString& ref, const QString& value) {
  m_removedFrom.clear();
  if (m_typedRef == ref) {
    m_typed = value;
    return;
  }
  sendTyped();
  m_typedRef = ref;
  act(
      [r = ref.toStdString(), v = value.toStdString()](tablet::FormDraft& draft) -> Result<std::string> {
        REMBUG_TRY(draft.set(r, v));
        return std::string();
      },
      {{ref, value}});
}

void FormModel::sendTyped() {
  const QString ref = m_typedRef;
  const std::optional<QString> value = std::exchange(m_typed, std::nullopt);
  m_typedRef.clear();
  if (value) {
    set(ref, *value);
  }
}

void FormModel::addRow(const QString& ref) {
  addRowWith(ref, {});
}

void FormModel::setMany(const QVariantMap& answers) {
  sendTyped();
  act(
      [given = textsOf(answers)](tablet::FormDraft& draft) -> Result<std::string> {
        for (const auto& [ref, value] : given) {
          REMBUG_TRY(draft.set(ref, value));
        }
        return std::string();
      },
      answers);
}

void FormModel::retry() {
  setMany(m_unsaved);
}

void FormModel::addRowWith(const QString& ref, const QVariantMap& answers) {
  sendTyped();
  m_removedFrom.clear();
  act([r = ref.toStdString(), given = textsOf(answers)](tablet::FormDraft& draft) -> Result<std::string> {
    REMBUG_ASSIGN(const std::string row, draft.addRow(r));
    for (const auto& [field, value] : given) {
      REMBUG_TRY(draft.set(row + "/" + field, value));
    }
    return row;
  });
}

void FormModel::copyLastRow(const QString& ref) {
  sendTyped();
  m_removedFrom.clear();
  act([r = ref.toStdString()](tablet::FormDraft& draft) { return copyLast(draft, r); });
}

void FormModel::removeRow(const QString& ref) {
  sendTyped();
  m_removedFrom = ref.left(ref.lastIndexOf(QLatin1Char('[')));
  act([r = ref.toStdString()](tablet::FormDraft& draft) -> Result<std::string> {
    REMBUG_TRY(draft.removeRow(r));
    return std::string();
  });
}

void FormModel::restoreRow() {
  const std::string ref = std::exchange(m_removedFrom, {}).toStdString();
  act([ref](tablet::FormDraft& draft) -> Result<std::string> {
    REMBUG_TRY(draft.restoreRow(ref));
    return draft.place();
  });
}

void FormModel::toggleRow(const QString& ref) {
  FormWindow wanted = window();
  const auto row = std::find_if(m_items.begin(), m_items.end(), [&](const FormItem& shown) {
    return shown.item.kind == forms::ItemKind::Row && shown.item.ref == ref.toStdString();
  });
  if (row == m_items.end()) {
    return;
  }
  if (row->open) {
    wanted.open.erase(row->item.row);
  } else {
    wanted.open.clear();
    wanted.reach = row->item.ref;
  }
  show(wanted, !row->open);
}

void FormModel::show(FormWindow wanted, bool place) {
  sendTyped();
  m_session->run(
      this,
      [draft = m_draft, wanted = std::move(wanted), keep = place && m_touched](tablet::Tablet&) {
        if (!*draft) {
          return FormView();
        }
        FormView view = FormView::of(**draft, wanted);
        if (keep && !view.items.empty()) {
          static_cast<void>((*draft)->setPlace(wanted.reach.empty() ? view.items.front().item.ref : wanted.reach));
        }
        return view;
      },
      [this](const FormView& view) { take(view); });
}

void FormModel::setPage(int page) {
  m_wantedPage = std::clamp(page, 0, std::max(0, static_cast<int>(m_pages.size()) - 1));
  m_openRows.clear();
  m_removedFrom.clear();
  show(window(), true);
}

void FormModel::goTo(const QString& ref) {
  show({0, {}, ref.toStdString()}, true);
}

int FormModel::pageFrom(int direction) const {
  for (int page = m_wantedPage + direction; page >= 0 && page < m_steps.size(); page += direction) {
    if (m_steps[page].toMap().value(QStringLiteral("relevant")).toBool()) {
      return page;
    }
  }
  return -1;
}

bool FormModel::goNext() {
  const int page = pageFrom(1);
  if (page >= 0) {
    setPage(page);
  }
  return page >= 0;
}

bool FormModel::goBack() {
  const int page = pageFrom(-1);
  if (page >= 0) {
    setPage(page);
  }
  return page >= 0;
}

void FormModel::setAttempted(bool attempted) {
  m_attempted = attempted;
  if (!m_items.empty()) {
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LackingRole});
  }
  Q_EMIT changed();
}

void FormModel::readChoices(const QString& ref, QObject* context, std::function<void(std::vector<ListChoice>&)> done) {
  m_session->run(
      context,
      [draft = m_draft, r = ref.toStdString()](tablet::Tablet&) {
        std::vector<ListChoice> list;
        for (const auto& [value, label] : *draft ? (*draft)->instance().choices(r) : forms::ChoiceList()) {
          const QString words = qtext(forms::toPlainText(label));
          list.push_back({qtext(value), words, folded(words)});
        }
        return list;
      },
      std::move(done));
}

void FormModel::finish() {
  sendTyped();
  m_session->run(
      this,
      [draft = m_draft, window = window()](tablet::Tablet&) {
        FormView view;
        if (*draft) {
          const auto done = (*draft)->finish();
          view = done ? FormView() : FormView::of(**draft, window);
          view.finished = done.has_value();
          view.error = done ? std::nullopt : std::optional(done.error());
        }
        return view;
      },
      [this](const FormView& view) {
        if (view.finished) {
          m_session->refresh();
          Q_EMIT finished();
        } else {
          m_error = view.error ? qtext(view.error->message) : QString();
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

void FormModel::take(const FormView& view) {
  ++m_revision;
  if (!view.isOpen) {
    m_error = view.error ? qtext(view.error->message) : m_error;
    m_session->report(m_error);
    Q_EMIT changed();
    return;
  }
  const bool opened = !m_open;
  m_open = true;
  m_title = view.title;
  m_formId = view.formId;
  m_formVersion = view.formVersion;
  m_pages = view.pages;
  m_steps = view.steps;
  m_missing = view.missing;
  if (opened || view.reached >= 0) {
    m_wantedPage = static_cast<int>(view.page);
  }
  m_page = static_cast<int>(view.page);
  m_openRows = view.open;
  m_saved = view.saved > Millis(0)
                ? QDateTime::fromMSecsSinceEpoch(view.saved.count()).toString(QStringLiteral("HH.mm"))
                : QString();
  m_all = view.items;
  m_everything = view.everything;
  m_keys = view.keys;
  m_attachments = view.attachments;
  const bool headed =
      !m_all.empty() && m_all.front().item.kind == forms::ItemKind::Group && m_all.front().item.depth == 0;
  showItems(headed ? std::vector<FormItem>(m_all.begin() + 1, m_all.end()) : m_all);
  lookAround();
  Q_EMIT changed();
  if (view.reached >= 0) {
    Q_EMIT reached(view.reached - (headed ? 1 : 0));
  }
  sendTyped();
}

// Keeps the rows that stay, so that the cursor stays in the field that is being typed into.
void FormModel::showItems(const std::vector<FormItem>& next) {
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
  // Runs of what looks otherwise than before.
  for (std::size_t i = 0; i < next.size(); ++i) {
    const std::size_t from = i;
    while (i < next.size() && !next[i].looksAs(m_items[i])) {
      m_items[i] = next[i];
      ++i;
    }
    if (i > from) {
      Q_EMIT dataChanged(this->index(index(from)), this->index(index(i) - 1));
    }
  }
  if (!m_refused.isEmpty() || m_shownRefused) {
    m_shownRefused = !m_refused.isEmpty();
    Q_EMIT dataChanged(this->index(0), this->index(index(m_items.size()) - 1), {ProblemRole});
  }
}

const FormItem* FormModel::pageHead() const {
  const bool head =
      !m_all.empty() && m_all.front().item.depth == 0 && m_all.front().item.kind != forms::ItemKind::Question;
  return head ? &m_all.front() : nullptr;
}

QString FormModel::pageRef() const {
  const FormItem* head = pageHead();
  return head == nullptr ? QString() : qtext(head->item.ref);
}

QString FormModel::pageAppearance() const {
  const FormItem* head = pageHead();
  return head == nullptr ? QString() : qtext(head->item.appearance);
}

QVariantList FormModel::rowsOf(const QString& repeat) const {
  return app::rowsOf(known(), repeat, m_keys);
}

QVariantList FormModel::answersOf(const QString& ref) const {
  return app::answersOf(known(), ref);
}

QVariantList FormModel::pageHeads() const {
  QVariantList heads;
  for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
    QVariantMap head{{QStringLiteral("page"), page}, {QStringLiteral("title"), m_pages.at(page)}};
    int answered = 0;
    for (const FormItem& each : known()) {
      const bool here = static_cast<int>(each.item.page) == page;
      const bool question = each.item.kind == forms::ItemKind::Question;
      answered += here && question && !each.item.readonly && !each.item.value.empty();
      if (here && !question && !head.contains(QStringLiteral("ref"))) {
        head.insert(QStringLiteral("ref"), qtext(each.item.ref));
        head.insert(QStringLiteral("appearance"), qtext(each.item.appearance));
      }
    }
    head.insert(QStringLiteral("answered"), answered);
    heads.append(head);
  }
  return heads;
}

QVariantMap FormModel::question(const QString& ref) const {
  const std::string wanted = ref.toStdString();
  const auto found = std::find_if(known().begin(), known().end(), [&](const FormItem& shown) {
    return shown.item.kind == forms::ItemKind::Question && shown.item.ref == wanted;
  });
  return found == known().end() ? QVariantMap() : found->toMap();
}

int FormModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant FormModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) {
    return {};
  }
  const FormItem& shown = m_items[static_cast<std::size_t>(index.row())];
  const forms::Item& item = shown.item;
  switch (role) {
    case KindRole:
      return shown.kind();
    case RefRole:
      return qtext(item.ref);
    case LabelRole:
      return qtext(forms::toPlainText(item.label));
    case HintRole:
      return qtext(forms::toPlainText(item.hint));
    case StyledLabelRole:
      return qtext(forms::toStyledText(item.label));
    case StyledHintRole:
      return qtext(forms::toStyledText(item.hint));
    case ValueRole:
      return qtext(item.value);
    case InputRole:
      return shown.input();
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
      return item.violation == forms::Violation::Constraint || (!m_refused.isEmpty() && qtext(item.ref) == m_refused);
    case MessageRole:
      return qtext(item.message);
    case DepthRole:
      return static_cast<int>(item.depth);
    case AppearanceRole:
      return qtext(item.appearance);
    case ShownRole:
      return shown.shown;
    case OpenRole:
      return shown.open;
    case LackingRole:
      return m_attempted && item.violation == forms::Violation::Required;
    case ImageRole:
      return qtext(item.media.image);
    case BigImageRole:
      return qtext(item.media.bigImage);
    case RangeRole:
      return QVariantMap{{QStringLiteral("from"), item.rangeStart.value_or(0)},
                         {QStringLiteral("to"), item.rangeEnd.value_or(10)},
                         {QStringLiteral("step"), item.rangeStep.value_or(1)},
                         {QStringLiteral("whole"), item.type == forms::Type::Int}};
    case SolitaryRole:
      return std::count_if(m_items.begin(), m_items.end(),
                           [](const FormItem& each) { return each.item.kind == forms::ItemKind::Question; }) == 1;
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
          {AppearanceRole, "appearance"},
          {ShownRole, "shown"},
          {OpenRole, "open"},
          {LackingRole, "lacking"},
          {ImageRole, "image"},
          {BigImageRole, "bigImage"},
          {RangeRole, "range"},
          {SolitaryRole, "solitary"}};
}

}  // namespace rembug::app
