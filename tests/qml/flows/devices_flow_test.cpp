// Answers that a device or a file gives.
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "app/devices/capture.h"
#include "app/devices/sound_note.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

QString named(const char* name) {
  return QString::fromLatin1(name);
}

std::string form(const std::string& field, const std::string& type, const std::string& control) {
  return R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Uji</h:title><model><instance><data id="uji-alat" version="1"><)" +
         field + "/></data></instance><bind nodeset=\"/data/" + field + "\" type=\"" + type +
         "\"/></model></h:head><h:body>" + control + "</h:body></h:html>";
}

std::string answerTo(Flow& flow, const std::string& field) {
  flow.settle();
  return flow.onTablet([&](tablet::Tablet& tablet) {
    const auto drafts = tablet.drafts();
    if (!drafts || drafts->empty()) {
      return std::string();
    }
    const auto draft = tablet.resumeForm(drafts->front().id);
    return draft ? (*draft)->instance().value("/data/" + field).value_or("") : std::string();
  });
}

QString saved(const QTemporaryDir& folder, const QImage& image, const char* name) {
  const QString file = folder.filePath(named(name));
  EXPECT_TRUE(image.save(file));
  return file;
}

// A QR code as a label.
QImage label(const char* words) {
  const ZXing::BitMatrix bits =
      ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(16).encode(std::string(words), 300, 300);
  QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
  for (int y = 0; y < bits.height(); ++y) {
    for (int x = 0; x < bits.width(); ++x) {
      image.setPixelColor(x, y, bits.get(x, y) ? Qt::black : Qt::white);
    }
  }
  return image;
}

// As the file dialog hands a file over.
void choose(Flow& flow, const char* input, const QString& file) {
  QMetaObject::invokeMethod(flow.find(named(input)), "take", Q_ARG(QUrl, QUrl::fromLocalFile(file)));
}

const std::string kBarcode = form("kode", "barcode", R"(<input ref="/data/kode"><label>Kode meteran</label></input>)");

TEST(DevicesFlow, ABarcodeIsReadFromAPictureOrTyped) {
  const QTemporaryDir folder;
  Flow flow;
  flow.unlock();
  flow.openForm(kBarcode);
  choose(flow, "barcode-/data/kode", saved(folder, label("PLN-55120017"), "kode.png"));
  ASSERT_TRUE(flow.waitFor([&] { return answerTo(flow, "kode") == "PLN-55120017"; }));
  EXPECT_EQ(flow.text(named("field-/data/kode")), named("PLN-55120017"));
  flow.picture(named("barcode-read"));

  // A picture without a code says so, and what was answered before stays.
  QImage wall(800, 600, QImage::Format_RGB32);
  wall.fill(Qt::lightGray);
  choose(flow, "barcode-/data/kode", saved(folder, wall, "tembok.png"));
  ASSERT_TRUE(
      flow.waitFor([&] { return flow.text(named("barcodeWords-/data/kode")).startsWith(named("Tidak ada kode")); }));
  EXPECT_EQ(answerTo(flow, "kode"), "PLN-55120017");
  flow.picture(named("barcode-none"));
  QFile other(folder.filePath(named("catatan.png")));
  ASSERT_TRUE(other.open(QIODevice::WriteOnly) && other.write("bukan gambar") > 0);
  other.close();
  choose(flow, "barcode-/data/kode", other.fileName());
  ASSERT_TRUE(
      flow.waitFor([&] { return flow.text(named("barcodeWords-/data/kode")).startsWith(named("Berkas ini bukan")); }));
  EXPECT_EQ(answerTo(flow, "kode"), "PLN-55120017");

  flow.touch(named("field-/data/kode"));
  flow.key(Qt::Key_A, Qt::ControlModifier);
  flow.type(named("A-7"));
  EXPECT_EQ(answerTo(flow, "kode"), "A-7");
  EXPECT_FALSE(flow.shows(named("barcodeWords-/data/kode")));
}

TEST(DevicesFlow, OfSeveralCodesAPersonSaysWhich) {
  const QTemporaryDir folder;
  Flow flow(QSize(800, 1280));
  flow.unlock();
  flow.look(named("night"), 2.0);
  flow.openForm(kBarcode);
  QImage sheet(700, 340, QImage::Format_RGB32);
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  painter.drawImage(10, 20, label("RT-1"));
  painter.drawImage(360, 20, label("RT-2"));
  painter.end();
  choose(flow, "barcode-/data/kode", saved(folder, sheet, "dua.png"));
  const QQuickItem* second = flow.find(named("code-1"));
  const QString words = second->property("text").toString();
  EXPECT_EQ(answerTo(flow, "kode"), "");
  flow.picture(named("barcode-several"));
  flow.touch(named("code-1"));
  EXPECT_EQ(answerTo(flow, "kode"), words.toStdString());
  EXPECT_TRUE(words == named("RT-1") || words == named("RT-2"));
  EXPECT_FALSE(flow.shows(named("code-1")));
}

// What stands for a device as long as this is there.
class Played {
public:
  Played(const char* device, const QString& file) : m_device(device) { qputenv(device, file.toUtf8()); }
  ~Played() { qunsetenv(m_device); }
  Played(const Played&) = delete;
  Played& operator=(const Played&) = delete;

private:
  const char* m_device;
};

QImage scene(const QColor& sky) {
  QImage image(2400, 1800, QImage::Format_RGB32);
  image.fill(sky);
  QPainter painter(&image);
  painter.fillRect(0, 900, 2400, 900, Qt::darkGreen);
  return image;
}

tablet::AttachmentContent kept(Flow& flow, const std::string& ref) {
  flow.settle();
  return flow.onTablet([&](tablet::Tablet& tablet) {
    const auto drafts = tablet.drafts();
    const auto draft = drafts && !drafts->empty() ? tablet.resumeForm(drafts->front().id)
                                                  : tl::unexpected(Error{ErrorCode::NotFound, ""});
    const auto file = draft ? (*draft)->attachment(ref) : tl::unexpected(draft.error());
    return file ? *file : tablet::AttachmentContent{};
  });
}

const std::string kPhoto =
    form("rumah", "binary", R"(<upload ref="/data/rumah" mediatype="image/*"><label>Foto rumah</label></upload>)");

TEST(DevicesFlow, APhotoIsTakenLookedAtTakenAgainAndKept) {
  const QTemporaryDir folder;
  const QString file = saved(folder, scene(Qt::red), "kamera.jpg");
  const Played seen("REMBUG_CAMERA_PICTURE", file);
  Flow flow;
  flow.unlock();
  flow.openForm(kPhoto);
  flow.touch(named("photo-/data/rumah"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.find(named("shutter"))->isEnabled(); }));
  flow.picture(named("camera-live"));
  flow.touch(named("shutter"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("keepPhoto")); }));
  EXPECT_TRUE(kept(flow, "/data/rumah").content.empty());  // only looked at
  flow.picture(named("camera-taken"));
  ASSERT_TRUE(scene(Qt::blue).save(file));
  flow.touch(named("againPhoto"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.find(named("shutter"))->isEnabled(); }));
  flow.touch(named("shutter"));
  flow.touch(named("keepPhoto"));
  ASSERT_TRUE(flow.waitFor([&] { return !kept(flow, "/data/rumah").content.empty(); }));
  const tablet::AttachmentContent taken = kept(flow, "/data/rumah");
  const QImage image = QImage::fromData(QByteArray::fromStdString(taken.content));
  EXPECT_EQ(taken.about.mediaType, "image/jpeg");
  EXPECT_EQ(image.size(), QSize(1600, 1200));
  EXPECT_GT(image.pixelColor(100, 100).blue(), 240);
  EXPECT_LT(image.pixelColor(100, 100).red(), 20);
  EXPECT_TRUE(flow.shows(named("picture-/data/rumah")));
  flow.picture(named("camera-kept"));

  // What is begun and left changes nothing.
  flow.touch(named("photo-/data/rumah"));
  flow.touch(named("cameraCancel"));
  EXPECT_EQ(kept(flow, "/data/rumah").content, taken.content);
}

TEST(DevicesFlow, WithoutACameraTheScreenSaysSoAndTakesAFile) {
  const QTemporaryDir folder;
  const Played seen("REMBUG_CAMERA_PICTURE", folder.filePath(named("nothing.jpg")));
  Flow flow(QSize(800, 1280));
  flow.unlock();
  flow.look(named("sunlight"), 2.0);
  flow.openForm(kPhoto);
  flow.touch(named("photo-/data/rumah"));
  EXPECT_TRUE(flow.shows(named("noCamera")));
  EXPECT_FALSE(flow.shows(named("shutter")));
  flow.picture(named("camera-none"));
  // One that comes meanwhile is found.
  ASSERT_TRUE(scene(Qt::red).save(folder.filePath(named("nothing.jpg"))));
  flow.touch(named("cameraRetry"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("shutter")) && flow.find(named("shutter"))->isEnabled(); }));
  flow.touch(named("cameraCancel"));
  choose(flow, "upload-/data/rumah", saved(folder, scene(Qt::blue), "berkas.png"));
  ASSERT_TRUE(flow.waitFor([&] { return kept(flow, "/data/rumah").about.mediaType == "image/jpeg"; }));
}

TEST(DevicesFlow, ABarcodeIsReadByTheCamera) {
  const QTemporaryDir folder;
  const QString file = saved(folder, scene(Qt::cyan), "kamera.png");
  const Played seen("REMBUG_CAMERA_PICTURE", file);
  Flow flow;
  flow.unlock();
  flow.openForm(kBarcode);
  flow.touch(named("scan-/data/kode"));
  EXPECT_FALSE(flow.shows(named("shutter")));
  EXPECT_EQ(answerTo(flow, "kode"), "");
  flow.touch(named("cameraCancel"));
  QImage door = scene(Qt::cyan);
  QPainter painter(&door);
  painter.drawImage(900, 500, label("RUMAH-017"));
  painter.end();
  ASSERT_TRUE(door.save(file));
  flow.touch(named("scan-/data/kode"));
  ASSERT_TRUE(flow.waitFor([&] { return answerTo(flow, "kode") == "RUMAH-017"; }));
  EXPECT_FALSE(flow.shows(named("cameraCancel")));  // it closes by itself
}

// A tone, as samples of a voice.
QString tone(const QTemporaryDir& folder) {
  constexpr int kSamples = 16'000;
  QByteArray bytes;
  for (int i = 0; i < kSamples; ++i) {
    const auto sample = static_cast<qint16>(12'000 * std::sin(i * 0.2));
    bytes.append(reinterpret_cast<const char*>(&sample), sizeof sample);
  }
  QFile file(folder.filePath(named("suara.raw")));
  EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
  return file.fileName();
}

const std::string kSound =
    form("suara", "binary", R"(<upload ref="/data/suara" mediatype="audio/*"><label>Cerita warga</label></upload>)");

TEST(DevicesFlow, ASoundIsRecordedListenedToAndRecordedAgain) {
  const QTemporaryDir folder;
  const Played heard("REMBUG_MICROPHONE_SOUND", tone(folder));
  Flow flow;
  flow.unlock();
  flow.openForm(kSound);
  flow.touch(named("record-/data/suara"));
  EXPECT_TRUE(flow.session().property("listening").toBool());  // it does not lock in the middle of a word
  ASSERT_TRUE(flow.waitFor([&] { return flow.text(named("soundTime")) == named("0.01"); }));
  EXPECT_GT(flow.find(named("soundLevel"))->width(), 100);
  flow.picture(named("sound-recording"));
  flow.touch(named("soundPause"));
  const QString at = flow.text(named("soundTime"));
  QTest::qWait(300);
  EXPECT_EQ(flow.text(named("soundTime")), at);  // nothing is heard meanwhile
  flow.touch(named("soundGoOn"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.text(named("soundTime")) == named("0.02"); }));
  flow.touch(named("soundDone"));
  ASSERT_TRUE(flow.waitFor([&] { return !kept(flow, "/data/suara").content.empty(); }));
  EXPECT_FALSE(flow.session().property("listening").toBool());
  const tablet::AttachmentContent first = kept(flow, "/data/suara");
  EXPECT_EQ(first.about.mediaType, "audio/x-wav");
  const std::size_t samples = app::samplesOf(QByteArray::fromStdString(first.content)).size();
  EXPECT_GE(samples, 2U * 16'000);
  EXPECT_LT(samples, 4U * 16'000);
  EXPECT_LT(first.content.size(), samples * 6 / 10);  // half a byte a sample

  flow.touch(named("listen-/data/suara"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("playWords-/data/suara")); }));
  flow.picture(named("sound-playing"));
  flow.touch(named("listen-/data/suara"));
  EXPECT_FALSE(flow.shows(named("playWords-/data/suara")));

  // What is thrown away changes nothing; what is kept takes the other's place.
  flow.touch(named("record-/data/suara"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.text(named("soundTime")) == named("0.01"); }));
  flow.touch(named("soundCancel"));
  EXPECT_EQ(kept(flow, "/data/suara").content, first.content);
  flow.touch(named("record-/data/suara"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.text(named("soundTime")) == named("0.01"); }));
  flow.touch(named("soundDone"));
  ASSERT_TRUE(flow.waitFor([&] { return kept(flow, "/data/suara").content.size() < first.content.size(); }));
}

TEST(DevicesFlow, WithoutAMicrophoneTheScreenSaysSoAndTakesAFile) {
  const QTemporaryDir folder;
  const Played heard("REMBUG_MICROPHONE_SOUND", folder.filePath(named("nothing.raw")));
  Flow flow(QSize(800, 1280));
  flow.unlock();
  flow.look(named("night"), 2.0);
  flow.openForm(kSound);
  flow.touch(named("record-/data/suara"));
  EXPECT_TRUE(flow.text(named("soundWords")).startsWith(named("Tablet ini tidak punya mikrofon")));
  EXPECT_FALSE(flow.shows(named("soundDone")));
  flow.picture(named("sound-none"));
  flow.touch(named("soundCancel"));
  QFile file(folder.filePath(named("rekaman.mp3")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("ID3 suara") > 0);
  file.close();
  choose(flow, "upload-/data/suara", file.fileName());
  ASSERT_TRUE(flow.waitFor([&] { return kept(flow, "/data/suara").content == "ID3 suara"; }));
  flow.touch(named("listen-/data/suara"));
}

QImage imageOf(const tablet::AttachmentContent& file) {
  return QImage::fromData(QByteArray::fromStdString(file.content));
}

int pixelsLike(const QImage& image, const QColor& colour) {
  constexpr int kFar = 60;
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor seen = image.pixelColor(x, y);
      count += std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green()) +
                           std::abs(seen.blue() - colour.blue()) <
                       kFar
                   ? 1
                   : 0;
    }
  }
  return count;
}

bool loaded(const char* library) {
  QFile maps(named("/proc/self/maps"));
  EXPECT_TRUE(maps.open(QIODevice::ReadOnly));
  return maps.readAll().contains(library);
}

TEST(DevicesFlow, TheTabletsOwnDevicesAreLoadedWhenTheyAreAskedFor) {
  Flow flow;
  flow.unlock();
  flow.openForm(kPhoto);
  EXPECT_FALSE(loaded("libQt6Multimedia"));
  EXPECT_FALSE(loaded("libavcodec"));
  flow.touch(named("photo-/data/rumah"));
  EXPECT_TRUE(loaded("libQt6Multimedia"));
  EXPECT_NE(app::makeCamera(), nullptr);
  EXPECT_NE(app::makeMicrophone(), nullptr);
  EXPECT_NE(app::makeSpeaker(), nullptr);
  // This machine has a camera or not; the screen is there either way.
  EXPECT_TRUE(flow.shows(named("noCamera")) || flow.shows(named("shutter")));
  flow.touch(named("cameraCancel"));
}

TEST(DevicesFlow, APictureIsDrawnUponInSeveralColours) {
  const QTemporaryDir folder;
  Flow flow;
  flow.unlock();
  flow.openForm(form(
      "rumah", "binary",
      R"(<upload ref="/data/rumah" mediatype="image/*" appearance="annotate"><label>Foto rumah</label></upload>)"));
  EXPECT_FALSE(flow.shows(named("annotate-/data/rumah")));  // there is nothing to draw upon yet
  choose(flow, "upload-/data/rumah", saved(folder, scene(Qt::cyan), "rumah.png"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("annotate-/data/rumah")); }));
  const tablet::AttachmentContent original = kept(flow, "/data/rumah");
  flow.touch(named("annotate-/data/rumah"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.find(named("annotatePad"))->width() > 300; }));
  const QQuickItem* pad = flow.find(named("annotatePad"));
  EXPECT_NEAR(pad->width() / pad->height(), 4.0 / 3, 0.01);  // as the picture is
  EXPECT_FALSE(flow.find(named("annotateDone"))->isEnabled());
  flow.drag(named("annotatePad"), QPointF(40, 40), QPointF(400, 60));
  flow.touch(named("ink-1"));
  flow.drag(named("annotatePad"), QPointF(40, 100), QPointF(400, 120));
  flow.touch(named("ink-2"));
  flow.drag(named("annotatePad"), QPointF(40, 160), QPointF(400, 180));
  flow.picture(named("annotate-pad"));
  flow.touch(named("annotateUndo"));
  EXPECT_EQ(kept(flow, "/data/rumah").content, original.content);  // until it is done
  flow.touch(named("annotateDone"));
  ASSERT_TRUE(flow.waitFor([&] { return kept(flow, "/data/rumah").content != original.content; }));
  const QImage drawn = imageOf(kept(flow, "/data/rumah"));
  EXPECT_EQ(drawn.size(), QSize(1600, 1200));
  EXPECT_GT(pixelsLike(drawn, QColor(0xD8, 0x26, 0x1C)), 2'000);
  EXPECT_GT(pixelsLike(drawn, QColor(0xFF, 0xD4, 0x00)), 2'000);
  EXPECT_LT(pixelsLike(drawn, QColor(0x14, 0x67, 0xD6)), 50) << "the line that was taken back";
  EXPECT_GT(pixelsLike(drawn, Qt::cyan), 800'000) << "the picture below";
  flow.picture(named("annotate-kept"));

  // What is begun and left changes nothing.
  const tablet::AttachmentContent second = kept(flow, "/data/rumah");
  flow.touch(named("annotate-/data/rumah"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.find(named("annotatePad"))->property("empty").toBool(); }));
  flow.drag(named("annotatePad"), QPointF(40, 40), QPointF(300, 300));
  flow.touch(named("annotateCancel"));
  EXPECT_EQ(kept(flow, "/data/rumah").content, second.content);
}

TEST(DevicesFlow, WhereConsentIsTakenBackAPhotoIsErasedEverywhere) {
  const QTemporaryDir folder;
  Flow flow;
  flow.unlock();
  flow.openForm(kPhoto);
  choose(flow, "upload-/data/rumah", saved(folder, scene(Qt::red), "rumah.png"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("picture-/data/rumah")); }));
  EXPECT_FALSE(flow.shows(named("withdraw-/data/rumah")));  // no record names it yet
  const auto id = flow.onTablet([](tablet::Tablet& tablet) -> Result<RecordId> {
    REMBUG_ASSIGN(const auto drafts, tablet.drafts());
    REMBUG_ASSIGN(const auto draft, tablet.resumeForm(drafts.at(0).id));
    return draft->finish();
  });
  ASSERT_TRUE(id) << id.error().message;
  const QVariantMap correcting{{named("record"), QString::fromStdString(id->hex())}};
  QMetaObject::invokeMethod(&flow.window(), "go", Q_ARG(QVariant, named("form")), Q_ARG(QVariant, correcting));
  flow.touch(named("withdraw-/data/rumah"));
  EXPECT_FALSE(flow.find(named("withdrawYes"))->isEnabled());  // not without a reason
  flow.touch(named("withdrawReason"));
  flow.type(named("Inaq Sri menarik izinnya"));
  flow.picture(named("withdraw"));
  flow.touch(named("withdrawNo"));
  EXPECT_TRUE(flow.shows(named("picture-/data/rumah")));
  flow.touch(named("withdraw-/data/rumah"));
  flow.touch(named("withdrawReason"));
  flow.type(named("Inaq Sri menarik izinnya"));
  flow.touch(named("withdrawYes"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("withdrawn-/data/rumah")); }));
  EXPECT_TRUE(flow.text(named("withdrawn-/data/rumah")).endsWith(named("Inaq Sri menarik izinnya")));
  EXPECT_FALSE(flow.shows(named("picture-/data/rumah")));
  EXPECT_FALSE(flow.shows(named("withdraw-/data/rumah")));
  flow.picture(named("withdrawn"));
  const auto left = flow.onTablet([&](tablet::Tablet& tablet) { return tablet.attachments(*id); });
  ASSERT_TRUE(left && left->size() == 1);
  EXPECT_TRUE(left->front().withdrawn);
  EXPECT_FALSE(left->front().here);
  const QVariantMap record{{named("record"), QString::fromStdString(id->hex())}};
  QMetaObject::invokeMethod(&flow.window(), "go", Q_ARG(QVariant, named("history")), Q_ARG(QVariant, record));
  EXPECT_TRUE(flow.showsText(named("Berkas ditarik oleh Sari")));
  flow.picture(named("withdrawn-history"));
}

}  // namespace
}  // namespace rembug::flows
