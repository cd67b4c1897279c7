#include "app/devices/map_files.h"

#include <algorithm>
#include <functional>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include "core/store/mbtiles.h"

namespace rembug::app {
namespace {

QString problemOf(const Error& error) {
  return error.code == ErrorCode::Unsupported ? QStringLiteral("noPictures")
         : error.code == ErrorCode::Storage   ? QStringLiteral("disk")
                                              : QStringLiteral("notMap");
}

// Whole or not at all: a copy that was cut short never stands under the map's name.
bool copyWhole(const QString& from, const QString& to, const std::function<void(double)>& progress) {
  constexpr qint64 kPiece = 1 << 20;
  QFile source(from);
  QSaveFile target(to);
  if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) {
    return false;
  }
  while (!source.atEnd()) {
    const QByteArray piece = source.read(kPiece);
    if (piece.isEmpty() || target.write(piece) != piece.size()) {
      return false;
    }
    progress(static_cast<double>(source.pos()) / static_cast<double>(std::max<qint64>(1, source.size())));
  }
  return target.commit();
}

}  // namespace

MapFiles::MapFiles(QObject* parent) : QObject(parent) {}

void MapFiles::setSession(AppSession* session) {
  m_session = session;
  m_folder = session->dataFolder() + QStringLiteral("/maps");
  act([](const QString&) { return QString(); });
}

QString MapFiles::current() const {
  return m_files.isEmpty() ? QString() : m_files.constFirst().toMap().value(QStringLiteral("file")).toString();
}

MapFiles::Listing MapFiles::listOf(const QString& folder) {
  constexpr double kMega = 1e6;
  Listing listing;
  const QFileInfoList entries = QDir(folder).entryInfoList({QStringLiteral("*.mbtiles")}, QDir::Files, QDir::Time);
  for (const QFileInfo& entry : entries) {
    const auto map = store::Mbtiles::open(entry.filePath().toStdString());
    if (map) {
      listing.files.append(QVariantMap{{QStringLiteral("name"), QString::fromStdString(map->name())},
                                       {QStringLiteral("file"), entry.filePath()},
                                       {QStringLiteral("megabytes"), static_cast<double>(entry.size()) / kMega}});
    }
  }
  return listing;
}

template <typename Act>
void MapFiles::act(Act act) {
  m_busy = true;
  Q_EMIT changed();
  m_worker.post([this, folder = m_folder, act] {
    const QString problem = act(folder);
    Listing listing = listOf(folder);
    listing.problem = problem;
    QMetaObject::invokeMethod(
        this, [this, listing] { take(listing); }, Qt::QueuedConnection);
  });
}

void MapFiles::take(const Listing& listing) {
  m_busy = false;
  m_progress = 0;
  m_files = listing.files;
  m_problem = listing.problem;
  Q_EMIT changed();
}

void MapFiles::importFile(const QUrl& file) {
  const auto progress = [this, told = 0](double part) mutable {
    constexpr int kSteps = 100;
    if (const int now = static_cast<int>(part * kSteps); now > told) {
      told = now;
      QMetaObject::invokeMethod(
          this,
          [this, part] {
            m_progress = part;
            Q_EMIT changed();
          },
          Qt::QueuedConnection);
    }
  };
  act([from = file.isLocalFile() ? file.toLocalFile() : file.toString(), progress](const QString& folder) {
    const auto map = store::Mbtiles::open(from.toStdString());
    if (!map) {
      return problemOf(map.error());
    }
    QDir().mkpath(folder);
    const QString name = QFileInfo(from).completeBaseName() + QStringLiteral(".mbtiles");
    return copyWhole(from, folder + QLatin1Char('/') + name, progress) ? QString() : QStringLiteral("disk");
  });
}

void MapFiles::remove(const QString& file) {
  act([file](const QString& folder) {
    const bool ours = QFileInfo(file).absolutePath() == QFileInfo(folder).absoluteFilePath();
    for (const char* beside : {"-wal", "-shm"}) {  // of a map that was written to by another program
      if (ours && QFile::exists(file + QLatin1String(beside))) {
        QFile::remove(file + QLatin1String(beside));
      }
    }
    return ours && QFile::remove(file) ? QString() : QStringLiteral("disk");
  });
}

}  // namespace rembug::app
