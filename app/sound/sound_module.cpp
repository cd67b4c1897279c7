#include <map>
#include <memory>

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

#include "app/sound/tone_player.h"

namespace rembug::app {
namespace {

class EffectPlayer final : public TonePlayer {
public:
  void play(const QString& file) override {
    if (QMediaDevices::defaultAudioOutput().isNull()) {
      return;
    }
    auto& effect = m_effects[file];
    if (effect == nullptr) {
      effect = std::make_unique<QSoundEffect>();
      effect->setSource(QUrl::fromLocalFile(file));
    }
    effect->play();
  }

private:
  std::map<QString, std::unique_ptr<QSoundEffect>> m_effects;
};

}  // namespace
}  // namespace rembug::app

extern "C" Q_DECL_EXPORT rembug::app::TonePlayer* rembugMakeTonePlayer() {
  return std::make_unique<rembug::app::EffectPlayer>().release();
}
