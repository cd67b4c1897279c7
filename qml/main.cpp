#include <cstdio>

#include <QCommandLineParser>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

#include <google/protobuf/stubs/logging.h>

#include "app/app_session.h"
#include "app/app_settings.h"
#include "app/attachment_provider.h"
#include "qml/screenshots.h"

namespace {

// Indonesian is in the sources; every other language is a .qm file.
class Language {
public:
  Language(rembug::app::AppSession& session, QQmlApplicationEngine& engine) : m_session(session), m_engine(engine) {
    QObject::connect(&session, &rembug::app::AppSession::languageChanged, &session, [this] { change(); });
    change();
  }

private:
  void change() {
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/rembug_%1.qm").arg(m_session.language()))) {
      QCoreApplication::installTranslator(&m_translator);
    }
    m_engine.retranslate();
  }

  rembug::app::AppSession& m_session;
  QQmlApplicationEngine& m_engine;
  QTranslator m_translator;
};

}  // namespace

int main(int argc, char** argv) {
  google::protobuf::SetLogHandler(nullptr);
  QGuiApplication app(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("rembug"));
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  for (const char* font : {"Inter-Regular.otf", "Inter-SemiBold.otf", "MaterialIcons-Regular.ttf"}) {
    if (QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(font)) < 0) {
      qWarning("the font %s is missing", font);
    }
  }
  QCommandLineParser options;
  options.addHelpOption();
  const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("The tablet's data folder."),
                                QStringLiteral("folder"),
                                QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
  const QCommandLineOption shots(
      QStringLiteral("screenshots"),
      QStringLiteral("Save a picture of every screen there and stop; the PIN is in REMBUG_PIN."),
      QStringLiteral("folder"));
  const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("id or en; else as it was chosen."),
                                    QStringLiteral("language"));
  const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Of the window, as in 1280x800."),
                                QStringLiteral("size"), QStringLiteral("1280x800"));
  const QCommandLineOption suffix(QStringLiteral("suffix"), QStringLiteral("Behind each picture's name."),
                                  QStringLiteral("text"));
  const QCommandLineOption all(QStringLiteral("all-looks"),
                               QStringLiteral("Each picture in three themes, at 100 % and 200 % text."));
  options.addOptions({data, shots, language, size, suffix, all});
  options.process(app);

  rembug::app::AppSession session(options.value(data));
  rembug::app::AppSettings settings(options.value(data));
  if (options.isSet(language)) {
    settings.setLanguage(options.value(language));
  }
  session.setLanguage(settings.language());
  QObject::connect(&settings, &rembug::app::AppSettings::changed, &session,
                   [&] { session.setLanguage(settings.language()); });
  QQmlApplicationEngine engine;
  engine.addImageProvider(QLatin1String(rembug::app::AttachmentProvider::kName),
                          new rembug::app::AttachmentProvider(session));
  bool sound = true;
  QObject::connect(&engine, &QQmlApplicationEngine::warnings, &app, [&sound](const QList<QQmlError>& warnings) {
    for (const QQmlError& warning : warnings) {
      std::fprintf(stderr, "%s\n", qPrintable(warning.toString()));
    }
    sound = false;
  });
  const Language shown(session, engine);
  engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                               {QStringLiteral("settings"), QVariant::fromValue(&settings)}});
  engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Rembug/Shell/Main.qml")));
  auto* window =
      engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  if (window == nullptr) {
    return 1;
  }
  const QStringList extent = options.value(size).split(QLatin1Char('x'));
  window->resize(extent.value(0).toInt(), extent.value(1).toInt());
  if (!options.isSet(shots)) {
    return QCoreApplication::exec();
  }
  rembug::app::Screenshots tour(session, settings, *window, options.value(shots), options.value(suffix));
  if (options.isSet(all)) {
    tour.showAllLooks();
  }
  QObject::connect(&tour, &rembug::app::Screenshots::done, &app, [&sound] { QCoreApplication::exit(sound ? 0 : 4); });
  QObject::connect(&tour, &rembug::app::Screenshots::failed, &app, [](const QString& why) {
    QTextStream(stderr) << why << Qt::endl;
    QCoreApplication::exit(2);
  });
  tour.start(qEnvironmentVariable("REMBUG_PIN"));
  // Six looks take longer than one.
  QTimer::singleShot(options.isSet(all) ? 1'800'000 : 300'000, &app, [] { QCoreApplication::exit(3); });
  return QCoreApplication::exec();
}
