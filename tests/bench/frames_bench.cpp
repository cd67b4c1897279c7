// What the thread that draws has to do for each frame, with 10,000 households on the tablet, in the real app with the
// software renderer: lists that are scrolled, searches as one types, the map, and a record that is opened.
#include <algorithm>
#include <cstdio>
#include <ctime>

#include <QElapsedTimer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QTest>

#include <google/protobuf/stubs/logging.h>

#include "tests/bench/household.h"
#include "tests/qml/flows/flow.h"

namespace {

using rembug::flows::Flow;

constexpr std::size_t kHouseholds = 10'000;

QString named(const char* name) {
  return QString::fromLatin1(name);
}

double milliseconds(qint64 nanoseconds) {
  return static_cast<double>(nanoseconds) / 1e6;
}

// The processor's time, which does not count what other programs take.
qint64 spent(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// Adds up what the GUI thread does from one frame to the next: events, timers, what comes from workers, and drawing.
class Measured : public QGuiApplication {
public:
  using QGuiApplication::QGuiApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    if (m_inside) {
      return QGuiApplication::notify(receiver, event);
    }
    m_inside = true;
    const qint64 start = spent(CLOCK_THREAD_CPUTIME_ID);
    const bool result = QGuiApplication::notify(receiver, event);
    const qint64 took = spent(CLOCK_THREAD_CPUTIME_ID) - start;
    m_inside = false;
    m_since += took;
    m_longest = std::max(m_longest, took);
    if (m_drawn) {
      m_frames.push_back(milliseconds(m_since));
      m_since = 0;
      m_drawn = false;
    }
    return result;
  }
  void drawn() { m_drawn = true; }
  void begin() {
    m_frames.clear();
    m_since = 0;
    m_longest = 0;
  }
  void tell(const char* what) {
    std::sort(m_frames.begin(), m_frames.end());
    const auto at = [this](double part) {
      return m_frames.empty() ? 0 : m_frames[static_cast<std::size_t>(part * static_cast<double>(m_frames.size() - 1))];
    };
    std::printf("%-44s %6zu frames  median %5.1f  99 %% %5.1f  worst %5.1f  longest event %5.1f ms\n", what,
                m_frames.size(), at(0.5), at(0.99), at(1), milliseconds(m_longest));
    std::fflush(stdout);
  }

private:
  std::vector<double> m_frames;
  qint64 m_since = 0;
  qint64 m_longest = 0;
  bool m_inside = false;
  bool m_drawn = false;
};

Measured& measured() {
  return *static_cast<Measured*>(QCoreApplication::instance());
}

void open(Flow& flow, const char* page, const QVariantMap& properties) {
  QMetaObject::invokeMethod(&flow.window(), "go", Q_ARG(QVariant, named(page)), Q_ARG(QVariant, properties));
  flow.settle();
}

// A finger that throws a list up and down, and lets it come to rest.
void scroll(Flow& flow, const QString& list, const char* what) {
  static_cast<void>(flow.find(list));
  QTest::qWait(500);
  measured().begin();
  for (int i = 0; i < 30; ++i) {
    const bool up = i % 6 != 5;
    flow.drag(list, QPointF(300, up ? 450 : 60), QPointF(300, up ? 60 : 450));
    QTest::qWait(700);
  }
  measured().tell(what);
}

void jump(Flow& flow, const QString& list, const char* what) {
  QQuickItem* view = flow.find(list);
  measured().begin();
  for (int i = 0; i < 60; ++i) {
    const int row = (i * 7'919) % static_cast<int>(kHouseholds);
    QMetaObject::invokeMethod(view, "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, 0));
    QTest::qWait(40);
  }
  measured().tell(what);
}

void search(Flow& flow, const QString& field, const char* what) {
  flow.touch(field);
  QTest::qWait(300);
  measured().begin();
  for (const char* text : {"inaq ab", "nelayan", "inaq q"}) {
    for (const char* letter = text; *letter != '\0'; ++letter) {
      flow.type(QString(QLatin1Char(*letter)));
      QTest::qWait(60);
    }
    for (const char* letter = text; *letter != '\0'; ++letter) {
      flow.key(Qt::Key_Backspace);
      QTest::qWait(60);
    }
  }
  measured().tell(what);
}

void map(Flow& flow, const QVariantMap& properties) {
  measured().begin();
  open(flow, "map", properties);
  flow.waitFor([&] { return flow.text(named("legend-done")) != named("Lengkap: 0"); });
  QTest::qWait(500);
  measured().tell("map: opening it");
  flow.picture(named("frames-map"));
  const auto moveAbout = [&](const char* what) {
    measured().begin();
    for (int i = 0; i < 20; ++i) {
      const bool there = i % 2 == 0;
      flow.drag(named("recordsMap"), QPointF(there ? 700 : 300, 300), QPointF(there ? 300 : 700, 350));
      QTest::qWait(50);
    }
    measured().tell(what);
  };
  moveAbout("map: all 10,000 in sight, moved");
  measured().begin();
  for (int i = 0; i < 12; ++i) {
    flow.touch(named(i < 5 || i > 9 ? "zoomIn" : "zoomOut"));
    QTest::qWait(50);
  }
  measured().tell("map: nearer and farther");
  moveAbout("map: near, moved");
}

// From the touch to the frame that shows the questions.
void openRecord(Flow& flow, const QVariantMap& properties) {
  std::vector<double> times;
  std::vector<double> work;  // of all threads
  for (int i = 0; i < 20; ++i) {
    open(flow, "records", properties);
    QQuickItem* list = flow.find(named("recordList"));
    QMetaObject::invokeMethod(list, "positionViewAtIndex", Q_ARG(int, 17 * i), Q_ARG(int, 0));
    QTest::qWait(200);
    QQuickItem* button = flow.find(named("openRecord"));
    QElapsedTimer timer;
    timer.start();
    const qint64 start = spent(CLOCK_PROCESS_CPUTIME_ID);
    QMetaObject::invokeMethod(button, "clicked");
    flow.waitFor([&] {
      const QQuickItem* page = flow.window().findChild<QQuickItem*>(named("questions"));
      return page != nullptr && page->property("count").toInt() > 0;
    });
    bool drawn = false;
    const auto watch = QObject::connect(&flow.window(), &QQuickWindow::frameSwapped, [&drawn] { drawn = true; });
    flow.window().update();
    flow.waitFor([&drawn] { return drawn; });
    QObject::disconnect(watch);
    times.push_back(milliseconds(timer.nsecsElapsed()));
    work.push_back(milliseconds(spent(CLOCK_PROCESS_CPUTIME_ID) - start));
    flow.settle();
    flow.touch(named("back"));
    flow.touch(named("back"));
  }
  std::sort(times.begin(), times.end());
  std::sort(work.begin(), work.end());
  std::printf("%-44s %6zu times   median %5.1f  worst %5.1f ms; processor median %5.1f  worst %5.1f ms\n",
              "a record: from the touch to its questions", times.size(), times[times.size() / 2], times.back(),
              work[work.size() / 2], work.back());
}

}  // namespace

int main(int argc, char** argv) {
  google::protobuf::SetLogHandler(nullptr);
  Measured app(argc, argv);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  for (const char* font : {"Inter-Regular.otf", "Inter-SemiBold.otf", "MaterialIcons-Regular.ttf"}) {
    QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(font));
  }
  Flow flow;
  flow.unlock();
  flow.onTablet([](rembug::tablet::Tablet& tablet) {
    rembug::bench::fillWithHouseholds(tablet, kHouseholds);
    return true;
  });
  QObject::connect(&flow.window(), &QQuickWindow::frameSwapped, [] { measured().drawn(); });
  const QVariantMap households{{named("form"), rembug::flows::kHousehold}, {named("heading"), named("Rumah")}};
  open(flow, "records", households);
  scroll(flow, named("recordList"), "list of 10,000: scrolled");
  jump(flow, named("recordList"), "list of 10,000: leaps");
  search(flow, named("search"), "list of 10,000: searched");
  open(flow, "search", {});
  search(flow, named("searchAll"), "search over everything: typed");
  flow.touch(named("searchAll"));
  flow.type(named("inaq"));
  scroll(flow, named("hitList"), "search over everything: scrolled");
  map(flow, households);
  openRecord(flow, households);
  return 0;
}
