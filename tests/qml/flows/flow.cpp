#include "tests/qml/flows/flow.h"

#include <cstdlib>

#include <QElapsedTimer>
#include <QPointingDevice>
#include <QQmlAbstractUrlInterceptor>
#include <QTest>
#include <QTranslator>

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/attachment_provider.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/collect_touches.h"
#include "tests/unit/tablet/enrolled_folder.h"

namespace rembug::flows {
namespace {

// While a screen is being worked on: REMBUG_FLOW_QML names the qml folder of the sources, and what is there is shown
// rather than what was built in.
class FromSources final : public QQmlAbstractUrlInterceptor {
public:
  QUrl intercept(const QUrl& url, DataType type) override {
    const QString file = url.path().section(QLatin1Char('/'), -1);
    const QString module = url.path().section(QLatin1Char('/'), -2, -2).toLower();
    const QString source =
        qEnvironmentVariable("REMBUG_FLOW_QML") + QLatin1Char('/') + module + QLatin1Char('/') + file;
    return type == QmlFile && file.endsWith(QStringLiteral(".qml")) && QFile::exists(source)
               ? QUrl::fromLocalFile(source)
               : url;
  }
};

QPointingDevice& finger() {
  static QPointingDevice* device = QTest::createTouchDevice();
  return *device;
}

// Depth first, what is drawn later first: as a person sees it.
QQuickItem* findIn(QQuickItem& top, const std::function<bool(QQuickItem&)>& fits) {
  if (!top.isVisible()) {
    return nullptr;
  }
  if (fits(top)) {
    return &top;
  }
  const QList<QQuickItem*> children = top.childItems();
  for (auto it = children.rbegin(); it != children.rend(); ++it) {
    if (QQuickItem* found = findIn(**it, fits)) {
      return found;
    }
  }
  return nullptr;
}

void prepare(const std::filesystem::path& folder, const tablet::Environment& environment, const Flow::Fill& fill) {
  const auto opened = tablet::enrolledFolder(folder, environment);
  ASSERT_TRUE(opened) << opened.error().message;
  if (fill) {
    fill(**opened);
  }
}

}  // namespace

std::filesystem::path Flow::newFolder() {
  static int number = 0;
  const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                       ("rembug-flow-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
  SystemClock clock;
  SystemRandom random;
  prepare(folder, {clock, random, vault::Argon2Cost::light(), {}}, {});
  return folder;
}

Flow::Flow(QSize size) : m_folder(newFolder()), m_size(size) {
  start();
}

Flow::Flow(QSize size, std::filesystem::path folder, const Fill& fill)
    : m_folder(std::move(folder)), m_keep(true), m_size(size) {
  if (!std::filesystem::exists(m_folder)) {
    SystemClock clock;
    SystemRandom random;
    prepare(m_folder, {clock, random, vault::Argon2Cost::light(), {}}, fill);
  }
  start();
}

Flow::~Flow() {
  stop();
  if (!m_keep) {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
  }
}

void Flow::start() {
  m_session = std::make_unique<app::AppSession>(QString::fromStdString(m_folder.string()));
  m_settings = std::make_unique<app::AppSettings>(QString::fromStdString(m_folder.string()));
  // To look at the same flow in English: the translations, as rembug_en.qm in the build's folder qml. What a flow
  // expects to read stays Indonesian.
  static QTranslator english;
  if (const QString words = qEnvironmentVariable("REMBUG_FLOW_ENGLISH"); !words.isEmpty() && english.load(words)) {
    QCoreApplication::installTranslator(&english);
    m_session->setLanguage(QStringLiteral("en"));
  }
  m_engine = std::make_unique<QQmlApplicationEngine>();
  m_engine->addImageProvider(QLatin1String(app::AttachmentProvider::kName), new app::AttachmentProvider(*m_session));
  QObject::connect(m_engine.get(), &QQmlApplicationEngine::warnings, [](const QList<QQmlError>& warnings) {
    for (const QQmlError& warning : warnings) {
      ADD_FAILURE() << warning.toString().toStdString();
    }
  });
  static FromSources sources;
  if (qEnvironmentVariableIsSet("REMBUG_FLOW_QML")) {
    m_engine->addUrlInterceptor(&sources);
  }
  m_engine->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(m_session.get())},
                                  {QStringLiteral("settings"), QVariant::fromValue(m_settings.get())}});
  m_engine->load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Rembug/Shell/Main.qml")));
  m_window =
      m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine->rootObjects().constFirst());
  if (m_window == nullptr) {
    throw std::runtime_error("the app does not start");
  }
  // To look at the same flow otherwise: "night 2 800x1280".
  const QStringList wanted = qEnvironmentVariable("REMBUG_FLOW_LOOK").split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (wanted.size() == 3) {
    const QStringList sides = wanted[2].split(QLatin1Char('x'));
    m_size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
    look(wanted[0], wanted[1].toDouble());
  }
  m_window->resize(m_size);
  m_window->show();
  m_window->requestActivate();
  QTest::qWait(50);
}

void Flow::stop() {
  m_engine.reset();
  m_settings.reset();
  m_session.reset();
}

void Flow::restart() {
  stop();
  start();
}

bool Flow::waitFor(const std::function<bool()>& holds, int patienceMs) {
  QElapsedTimer timer;
  timer.start();
  while (!holds()) {
    if (timer.elapsed() > patienceMs) {
      return false;
    }
    QTest::qWait(1);
  }
  return true;
}

void Flow::unlock() {
  const int touches = m_touches;
  for (const char digit : tablet::kEnrolledPin) {
    touch(QStringLiteral("key") + QLatin1Char(digit));
  }
  ASSERT_TRUE(waitFor([this] { return m_session->unlocked(); }, kLongMs)) << m_session->error().toStdString();
  settle();
  m_touches = touches;
}

void Flow::openForm(const std::string& xml, const std::map<std::string, std::string>& files) {
  const auto id = onTablet([&](tablet::Tablet& tablet) {
    return tablet.addForm(xml, [&files](const std::string& name) {
      const auto found = files.find(name);
      return found == files.end() ? std::nullopt : std::optional(found->second);
    });
  });
  ASSERT_TRUE(id) << id.error().message;
  const QVariantMap properties{{QStringLiteral("form"), QString::fromStdString(*id)}};
  QMetaObject::invokeMethod(m_window, "go", Q_ARG(QVariant, QStringLiteral("form")), Q_ARG(QVariant, properties));
  settle();
}

void Flow::settle() {
  // What an answer set off may ask for more: twice is enough for what pages do.
  for (int i = 0; i < 2; ++i) {
    onTablet([](tablet::Tablet&) { return true; });
    QTest::qWait(m_pauseMs);
  }
}

QQuickItem* Flow::find(const QString& name) {
  QQuickItem* found = nullptr;
  const bool there = waitFor([&] {
    found = findIn(*m_window->contentItem(), [&](QQuickItem& item) { return item.objectName() == name; });
    return found != nullptr;
  });
  if (!there) {
    picture(QStringLiteral("failed"));
    throw std::runtime_error("nothing on the screen is called " + name.toStdString());
  }
  return found;
}

bool Flow::shows(const QString& name) {
  settle();
  return findIn(*m_window->contentItem(), [&](QQuickItem& item) { return item.objectName() == name; }) != nullptr;
}

bool Flow::showsText(const QString& text) {
  settle();
  return findIn(*m_window->contentItem(),
                [&](QQuickItem& item) { return item.property("text").toString().contains(text); }) != nullptr;
}

QString Flow::text(const QString& name) {
  settle();
  QQuickItem* item = find(name);
  return item->property("text").toString();
}

// As a person would who scrolls: a finger's way to it is no touch that an answer needs.
void Flow::bringIntoView(QQuickItem& item) {
  for (QQuickItem* around = item.parentItem(); around != nullptr; around = around->parentItem()) {
    if (!around->inherits("QQuickFlickable")) {
      continue;
    }
    auto* content = around->property("contentItem").value<QQuickItem*>();
    const QRectF place = item.mapRectToItem(around, QRectF(0, 0, item.width(), item.height()));
    if (content == nullptr || (place.top() >= 0 && place.bottom() <= around->height())) {
      continue;
    }
    const double wanted = around->property("contentY").toDouble() + place.center().y() - around->height() / 2;
    const double first = around->property("originY").toDouble();
    const double last = first + std::max(0.0, around->property("contentHeight").toDouble() - around->height());
    around->setProperty("contentY", std::clamp(wanted, first, last));
    QTest::qWait(20);
  }
}

void Flow::touchAt(QPointF point) {
  const QPoint at = point.toPoint();
  QTest::touchEvent(m_window, &finger()).press(0, at, m_window);
  QTest::qWait(5);
  QTest::touchEvent(m_window, &finger()).release(0, at, m_window);
  QTest::qWait(5);
}

void Flow::touch(const QString& name) {
  const QQuickItem* item = find(name);
  touchIn(name, QPointF(item->width() / 2, item->height() / 2));
}

void Flow::touchIn(const QString& name, QPointF place) {
  QQuickItem* item = find(name);
  bringIntoView(*item);
  const QPointF point = item->mapToScene(place);
  ASSERT_TRUE(QRectF(QPointF(0, 0), QSizeF(m_window->size())).contains(point))
      << name.toStdString() << " cannot be brought into view";
  const bool digit = name.startsWith(QStringLiteral("pad-")) && name != QStringLiteral("pad-next");
  ++(digit ? m_keys : m_touches);
  touchAt(point);
  settle();
}

void Flow::drag(const QString& name, QPointF from, QPointF to) {
  dragAlong(name, {from, to});
}

void Flow::dragAlong(const QString& name, const std::vector<QPointF>& places) {
  QQuickItem* item = find(name);
  bringIntoView(*item);
  ++m_touches;
  constexpr int kSteps = 12;
  const auto at = [item](QPointF place) { return item->mapToScene(place).toPoint(); };
  QTest::touchEvent(m_window, &finger()).press(0, at(places.front()), m_window);
  for (std::size_t next = 1; next < places.size(); ++next) {
    for (int i = 1; i <= kSteps; ++i) {
      const QPointF point = places[next - 1] + (places[next] - places[next - 1]) * i / kSteps;
      QTest::qWait(10);
      QTest::touchEvent(m_window, &finger()).move(0, at(point), m_window);
    }
  }
  QTest::touchEvent(m_window, &finger()).release(0, at(places.back()), m_window);
  settle();
}

void Flow::type(const QString& text) {
  for (const QChar& character : text) {
    ++m_keys;
    QTest::keyClick(m_window, character.toLatin1());
  }
  settle();
}

void Flow::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  ++m_keys;
  QTest::keyClick(m_window, key, modifiers);
  settle();
}

void Flow::look(const QString& theme, double scale) {
  m_settings->setTheme(theme);
  m_settings->setTextScale(scale);
  QTest::qWait(100);
}

int Flow::collectTouches() {
  settle();
  return onTablet([](tablet::Tablet& tablet) {
    const auto drafts = tablet.drafts();
    const auto draft = tablet.resumeForm(drafts->at(0).id);
    const forms::FormInstance& filled = (*draft)->instance();
    const auto fresh = tablet.startForm("52.71.01.1013", filled.form().id());
    const int touches = flows::collectTouches(filled, (*fresh)->instance());
    static_cast<void>((*fresh)->discard());
    return touches;
  });
}

void Flow::tellEase(const char* what, int touches, int keys, int collect) const {
  testing::Test::RecordProperty(what, m_touches - touches);
  std::printf("ease %s: %d touches (ODK Collect: %d), %d letters and digits\n", what, m_touches - touches, collect,
              m_keys - keys);
}

void Flow::picture(const QString& name) {
  const QString folder = qEnvironmentVariable("REMBUG_FLOW_PICTURES");
  if (!folder.isEmpty()) {
    settle();
    // A second window is what somebody opened to be looked at.
    QQuickWindow* shown = m_window;
    for (QWindow* window : QGuiApplication::topLevelWindows()) {
      auto* other = qobject_cast<QQuickWindow*>(window);
      shown = other != nullptr && other != m_window && other->isVisible() ? other : shown;
    }
    EXPECT_TRUE(shown->grabWindow().save(folder + QStringLiteral("/flow-") + name + QStringLiteral(".png")));
  }
}

}  // namespace rembug::flows
