#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include "app/app_session.h"
#include "app/app_settings.h"

class QPointingDevice;

namespace rembug::flows {

inline const QString kHousehold = QStringLiteral("pemetaan-swadaya-rumah-tangga");

// The real app on a real data folder, in which Sari is enrolled for one village; what a person does is done by touch
// and by keys, and counted. A step that cannot be made ends the test and says which. A warning of QML fails it too.
class Flow {
public:
  using Fill = std::function<void(tablet::Tablet&)>;
  explicit Flow(QSize size = QSize(1280, 800));
  // On a folder that stays; made, and filled by `fill`, where it is not there.
  Flow(QSize size, std::filesystem::path folder, const Fill& fill = {});
  ~Flow();
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;

  // A data folder in which Sari is enrolled; whoever asked for it removes it.
  [[nodiscard]] static std::filesystem::path newFolder();

  // Types the PIN and waits for the first page. Not counted.
  void unlock();
  // Stops the app as if its process had ended, and starts it again on the same folder, locked.
  void restart();

  // Keeps a form on the tablet and opens it, new.
  void openForm(const std::string& xml, const std::map<std::string, std::string>& files = {});

  // Touches what has this objectName, and can be seen or scrolled to; waits until it is there.
  void touch(const QString& name);
  // Within it, at a place that is not its middle.
  void touchIn(const QString& name, QPointF place);
  // Types on a keyboard into what has the focus.
  void type(const QString& text);
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  // Draws a finger from one point to another, both within the thing.
  void drag(const QString& name, QPointF from, QPointF to);
  // The same from place to place.
  void dragAlong(const QString& name, const std::vector<QPointF>& places);
  // For many touches: pauses less after each.
  void hurry() { m_pauseMs = 2; }
  // Waits until what was asked of the tablet is done and shown.
  void settle();

  // Shown right now, after everything has settled.
  [[nodiscard]] bool shows(const QString& name);
  [[nodiscard]] bool showsText(const QString& text);
  // Waits for it; throws, and so fails the test, where it does not come.
  [[nodiscard]] QQuickItem* find(const QString& name);
  // The "text" of a thing.
  [[nodiscard]] QString text(const QString& name);

  // What it took so far: touches, and letters and digits, whether on a keyboard or on the pad on the screen.
  [[nodiscard]] int touches() const { return m_touches; }
  [[nodiscard]] int keys() const { return m_keys; }

  [[nodiscard]] app::AppSession& session() { return *m_session; }
  [[nodiscard]] QQuickWindow& window() { return *m_window; }
  // "day", "night" or "sunlight"; text size 1 to 2.
  void look(const QString& theme, double scale);
  // Saves a picture where REMBUG_FLOW_PICTURES names a folder.
  void picture(const QString& name);
  // Does something on the tablet itself, to prepare or to look behind the screen.
  template <typename Act>
  auto onTablet(Act act) {
    std::optional<decltype(act(std::declval<tablet::Tablet&>()))> result;
    m_session->run(m_session.get(), act, [&result](auto& value) { result.emplace(std::move(value)); });
    if (!waitFor([&] { return result.has_value(); }, kLongMs)) {
      throw std::runtime_error("the tablet does not answer");
    }
    return std::move(*result);
  }
  // Answers whether it came true in time.
  bool waitFor(const std::function<bool()>& holds, int patienceMs = kPatienceMs);

  // What the draft at hand would take in ODK Collect.
  [[nodiscard]] int collectTouches();
  // A figure for docs/ease.md, of what was done since `touches` and `keys`; `collect` as collectTouches() says.
  void tellEase(const char* what, int touches, int keys, int collect) const;

private:
  static constexpr int kPatienceMs = 4'000;
  static constexpr int kLongMs = 120'000;
  void start();
  void stop();
  void bringIntoView(QQuickItem& item);
  void touchAt(QPointF point);

  std::filesystem::path m_folder;
  bool m_keep = false;
  QSize m_size;
  int m_pauseMs = 20;
  std::unique_ptr<app::AppSession> m_session;
  std::unique_ptr<app::AppSettings> m_settings;
  std::unique_ptr<QQmlApplicationEngine> m_engine;
  QQuickWindow* m_window = nullptr;
  int m_touches = 0;
  int m_keys = 0;
};

}  // namespace rembug::flows
