// From a file to an answer, and back to a picture on the screen.
#include <gtest/gtest.h>

#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QQmlEngine>
#include <QQuickTextureFactory>
#include <QTemporaryDir>
#include <QTimer>

#include "app/app_settings.h"
#include "app/attachment_provider.h"
#include "app/form_model.h"
#include "app/sync_model.h"
#include "core/tablet/tablet.h"
#include "tests/unit/tablet/sample_form.h"

namespace rembug::app {
namespace {

// One application for the whole program, as Qt wants it.
class Application : public testing::Environment {
public:
  void SetUp() override {
    static int argc = 1;
    static char name[] = "app_test";
    static char* argv[] = {name, nullptr};
    m_application = std::make_unique<QGuiApplication>(argc, argv);
  }
  void TearDown() override { m_application.reset(); }

private:
  std::unique_ptr<QGuiApplication> m_application;
};
const auto* const kApplication = testing::AddGlobalTestEnvironment(new Application);

const QString kSignature = QStringLiteral("/data/ttd");

std::string signatureForm() {
  return tablet::formXml("1", "<ttd/>", tablet::bindXml("/data/ttd", "type=\"binary\""),
                         tablet::upload("/data/ttd", "image/*"));
}

// Waits for a signal of what happens on the session's worker.
template <typename Ready>
bool waitFor(Ready ready) {
  QEventLoop loop;
  QTimer tick;
  QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
    if (ready()) {
      loop.quit();
    }
  });
  QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
  tick.start(5);
  if (!ready()) {
    loop.exec();
  }
  return ready();
}

bool finishes(QQuickImageResponse& response) {
  bool finished = false;
  QObject::connect(&response, &QQuickImageResponse::finished, [&finished] { finished = true; });
  return waitFor([&finished] { return finished; });
}

struct OpenForm {
  OpenForm() : session(folder.filePath(QStringLiteral("tablet"))) {
    session.create(QStringLiteral("Sari"), QStringLiteral("123456"));
    EXPECT_TRUE(waitFor([this] { return session.unlocked(); }));
    bool added = false;
    session.run(
        &session, [](tablet::Tablet& tablet) { return tablet.addForm(signatureForm()).has_value(); },
        [&added](bool done) { added = done; });
    EXPECT_TRUE(waitFor([&added] { return added; }));
    session.setVillage(QStringLiteral("52.71.01.1013"));
    model.setSession(&session);
    model.start(QStringLiteral("rumah"));
    EXPECT_TRUE(waitFor([this] { return model.isOpen(); }));
  }

  QTemporaryDir folder;
  AppSession session;
  FormModel model;
};

TEST(AppAttachments, APhotoBecomesTheAnswerAndAPictureOnTheScreen) {
  OpenForm form;
  FormModel& model = form.model;
  EXPECT_TRUE(model.attachmentUrl(kSignature).isEmpty());
  QImage photo(3200, 1600, QImage::Format_RGB32);
  photo.fill(Qt::darkGreen);
  const QString file = form.folder.filePath(QStringLiteral("foto.png"));
  ASSERT_TRUE(photo.save(file));
  model.attach(kSignature, QUrl::fromLocalFile(file));
  ASSERT_TRUE(waitFor([&] { return !model.attachmentUrl(kSignature).isEmpty(); })) << qPrintable(model.error());
  const QVariantMap about = model.attachmentOf(kSignature);
  EXPECT_EQ(about.value(QStringLiteral("mediaType")).toString(), QStringLiteral("image/jpeg"));
  EXPECT_EQ(about.value(QStringLiteral("name")), model.question(kSignature).value(QStringLiteral("value")));

  AttachmentProvider provider(form.session);
  const QString id = model.attachmentUrl(kSignature).path().mid(1);
  std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(id, QSize(400, 400)));
  ASSERT_TRUE(finishes(*response));
  EXPECT_TRUE(response->errorString().isEmpty()) << qPrintable(response->errorString());
  const std::unique_ptr<QQuickTextureFactory> texture(response->textureFactory());
  EXPECT_EQ(texture->image().size(), QSize(400, 200));
  EXPECT_LT(std::abs(texture->image().pixelColor(200, 100).green() - QColor(Qt::darkGreen).green()), 10);
}

TEST(AppAttachments, BytesAreKeptAsTheyAreAndReadBack) {
  OpenForm form;
  FormModel& model = form.model;
  const QByteArray bytes("not a picture, but a signature all the same");
  model.attachBytes(kSignature, QStringLiteral("ttd.png"), QStringLiteral("image/png"), bytes);
  ASSERT_TRUE(waitFor([&] { return !model.attachmentUrl(kSignature).isEmpty(); })) << qPrintable(model.error());
  QByteArray loaded;
  QString loadedType;
  QObject::connect(&model, &FormModel::attachmentLoaded,
                   [&](const QString&, const QByteArray& read, const QString& type) {
                     loaded = read;
                     loadedType = type;
                   });
  model.loadAttachment(kSignature);
  ASSERT_TRUE(waitFor([&] { return !loaded.isEmpty(); }));
  EXPECT_EQ(loaded, bytes);
  EXPECT_EQ(loadedType, QStringLiteral("image/png"));
  // Taken away, there is none; the picture that cannot be shown says so and does not hang.
  const QString id = model.attachmentUrl(kSignature).path().mid(1);
  model.set(kSignature, QString());
  ASSERT_TRUE(waitFor([&] { return model.attachmentUrl(kSignature).isEmpty(); }));
  AttachmentProvider provider(form.session);
  std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(id, {}));
  ASSERT_TRUE(finishes(*response));
  EXPECT_FALSE(response->errorString().isEmpty());
}

TEST(AppAttachments, AFileThatCannotBeTakenIsTold) {
  OpenForm form;
  form.model.attach(kSignature, QUrl::fromLocalFile(form.folder.filePath(QStringLiteral("nowhere.jpg"))));
  ASSERT_TRUE(waitFor([&] { return !form.model.error().isEmpty(); }));
  EXPECT_TRUE(form.model.attachmentUrl(kSignature).isEmpty());
}

TEST(AppAttachments, WaitToBeSentBesideTheRecordThatNamesThem) {
  OpenForm form;
  SyncModel syncing;
  syncing.setSession(&form.session);
  const QByteArray bytes(3'000, 's');
  form.model.attachBytes(kSignature, QStringLiteral("ttd.png"), QStringLiteral("image/png"), bytes);
  ASSERT_TRUE(waitFor([&] { return !form.model.attachmentUrl(kSignature).isEmpty(); }))
      << qPrintable(form.model.error());
  EXPECT_EQ(syncing.waiting().value(QStringLiteral("files")).toInt(), 0) << "a draft does not travel";
  form.model.finish();
  ASSERT_TRUE(waitFor([&] { return syncing.waiting().value(QStringLiteral("files")).toInt() == 1; }));
  EXPECT_EQ(syncing.waiting().value(QStringLiteral("changes")).toInt(), 1);
  EXPECT_EQ(syncing.waiting().value(QStringLiteral("fileBytes")).toInt(), 3'000);
  EXPECT_EQ(syncing.waiting().value(QStringLiteral("filesMissing")).toInt(), 0);
  ASSERT_TRUE(waitFor([&] { return form.session.unsent() == 2; })) << "the page's corner counts both";
}

TEST(AppAttachments, WhetherThoseOfOthersAreFetchedIsRemembered) {
  const QTemporaryDir folder;
  {
    AppSettings settings(folder.path());
    EXPECT_TRUE(settings.fetchFiles());
    settings.setFetchFiles(false);
  }
  EXPECT_FALSE(AppSettings(folder.path()).fetchFiles());
}

}  // namespace
}  // namespace rembug::app
