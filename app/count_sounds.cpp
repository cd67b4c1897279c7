#include "app/count_sounds.h"

#include <map>

#include <QCoreApplication>
#include <QFile>
#include <QLibrary>
#include <QTemporaryDir>
#include <QThread>

#include "app/sound/tone_player.h"
#include "app/tone.h"

namespace rembug::app {
namespace {

// Up for what was heard, down for what was taken back, and three notes for what asks everybody to stop.
const std::map<QString, std::vector<Tone>>& tones() {
  static const std::map<QString, std::vector<Tone>> kTones = {
      {QStringLiteral("mark"), {{880, 90}}},
      {QStringLiteral("undo"), {{440, 80}, {330, 120}}},
      {QStringLiteral("pause"), {{523, 140}, {659, 140}, {784, 260}}}};
  return kTones;
}

}  // namespace

class CountSounds::Box : public QObject {
public:
  void play(const QString& kind) {
    if (!m_tried) {
      load();
    }
    const QString file = m_folder.filePath(kind + QStringLiteral(".wav"));
    if (m_player != nullptr && (QFile::exists(file) || write(kind, file))) {
      m_player->play(file);
    }
  }

private:
  void load() {
    m_tried = true;
    QLibrary library(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/rembug/rembug_sound.so"));
    if (const auto make = reinterpret_cast<MakeTonePlayer>(library.resolve(kMakeTonePlayer)); make != nullptr) {
      m_player.reset(make());
    }
  }

  static bool write(const QString& kind, const QString& name) {
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(waveOf(tones().at(kind))) >= 0;
  }

  QTemporaryDir m_folder;
  bool m_tried = false;
  std::unique_ptr<TonePlayer> m_player;
};

CountSounds::CountSounds(QObject* parent) : QObject(parent) {}

CountSounds::~CountSounds() {
  if (m_thread) {
    m_thread->quit();
    m_thread->wait();
  }
}

void CountSounds::setOn(bool on) {
  if (m_on != on) {
    m_on = on;
    Q_EMIT changed();
  }
}

void CountSounds::play(const QString& kind) {
  if (!m_on || !tones().contains(kind)) {
    return;
  }
  ++m_played[kind];
  if (!m_thread) {
    m_thread = std::make_unique<QThread>();
    m_box = new Box;
    m_box->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_box, &QObject::deleteLater);
    m_thread->start();
  }
  QMetaObject::invokeMethod(
      m_box, [box = m_box, kind] { box->play(kind); }, Qt::QueuedConnection);
}

}  // namespace rembug::app
