#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <QtQuickTest>

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

private:
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
