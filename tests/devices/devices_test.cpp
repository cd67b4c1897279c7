#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <QtQuickTest>

#include "app/devices/map_geometry.h"
#include "core/store/database.h"

namespace {

// Files for the tests, gone with them.
class TestFiles : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  Q_INVOKABLE QString write(const QString& name, const QString& text) {
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 ? file.fileName() : QString();
  }
  Q_INVOKABLE QString path(const QString& name) const { return m_folder.filePath(name); }
  Q_INVOKABLE static QString variable(const QString& name) { return qEnvironmentVariable(name.toUtf8().constData()); }
  // A base map of one colour around Mataram, zoom 14 to 16.
  Q_INVOKABLE QString makeMap(const QString& name) const {
    const QString path = m_folder.filePath(name);
    auto map = rembug::store::Database::open(path.toStdString(), {});
    const bool made = map && map->exec(
                                 "CREATE TABLE metadata (name text, value text);"
                                 "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, "
                                 "tile_data blob);"
                                 "INSERT INTO metadata VALUES ('attribution', 'Kantor kelurahan')");
    for (int zoom = 14; made && zoom <= 16; ++zoom) {
      addTiles(*map, zoom);
    }
    return made ? path : QString();
  }

private:
  static void addTiles(rembug::store::Database& map, int zoom) {
    QByteArray png;
    QBuffer buffer(&png);
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(QColor(0x33, 0x66, 0x99));
    image.save(&buffer, "PNG");
    const QPointF middle = rembug::app::toWorld(-8.58, 116.1) * std::exp2(zoom);
    for (int dy = -3; dy <= 3; ++dy) {
      for (int dx = -3; dx <= 3; ++dx) {
        auto insert = map.prepare("INSERT INTO tiles VALUES (?, ?, ?, ?)");
        insert->bind(1, static_cast<std::int64_t>(zoom));
        insert->bind(2, static_cast<std::int64_t>(middle.x()) + dx);
        insert->bind(3, (std::int64_t{1} << zoom) - 1 - static_cast<std::int64_t>(middle.y()) - dy);
        insert->bindBlob(4, std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
        if (!insert->run()) {
          qFatal("a tile could not be written");
        }
      }
    }
  }
  QTemporaryDir m_folder;
};

class Setup : public QObject {
  Q_OBJECT
public Q_SLOTS:
  // QtQuickTest finds this by its name.
  void qmlEngineAvailable(QQmlEngine*) { qmlRegisterType<TestFiles>("Rembug.Tests", 1, 0, "TestFiles"); }
};

}  // namespace

QUICK_TEST_MAIN_WITH_SETUP(devices, Setup)

#include "devices_test.moc"
