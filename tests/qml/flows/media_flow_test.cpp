// Answers that are pictures: what people draw on the glass, and what a form shows beside its words.
#include <QBuffer>
#include <QColor>
#include <QImage>

#include <gtest/gtest.h>

#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

QString named(const char* name) {
  return QString::fromLatin1(name);
}

std::string form(const std::string& fields, const std::string& binds, const std::string& body,
                 const std::string& texts = "") {
  return R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Uji</h:title><model>
<instance><data id="uji-gambar" version="1">)" +
         fields + "</data></instance>" + texts + binds + "</model></h:head><h:body>" + body + "</h:body></h:html>";
}

// The picture that the draft at hand holds for a question, read from the tablet itself; null where there is none.
QImage kept(Flow& flow, const std::string& ref) {
  flow.settle();
  const Bytes bytes = flow.onTablet([&](tablet::Tablet& tablet) {
    const auto drafts = tablet.drafts();
    if (!drafts || drafts->empty()) {
      return Bytes();
    }
    const auto draft = tablet.resumeForm(drafts->front().id);
    const auto file = draft ? (*draft)->attachment(ref) : tl::unexpected(draft.error());
    return file && file->about.mediaType == "image/png" ? file->content : Bytes();
  });
  return QImage::fromData(QByteArray::fromStdString(bytes), "PNG");
}

int inked(const QImage& image) {
  int dark = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
  }
  return dark;
}

void sign(Flow& flow) {
  flow.drag(named("inkPad"), QPointF(200, 300), QPointF(420, 120));
  flow.drag(named("inkPad"), QPointF(420, 120), QPointF(520, 320));
}

const std::string kBinary = R"(<bind nodeset="/data/ttd" type="binary"/><bind nodeset="/data/denah" type="binary"/>)";
const std::string kAsked =
    R"(<upload ref="/data/ttd" appearance="signature" mediatype="image/*"><label>Kepala keluarga</label></upload>
<upload ref="/data/denah" appearance="draw" mediatype="image/*"><label>Denah</label></upload>)";

TEST(MediaFlow, ASignatureIsDrawnTakenBackAndKeptAsAPicture) {
  Flow flow;
  flow.unlock();
  flow.openForm(form("<ttd/><denah/>", kBinary, kAsked));
  flow.touch(named("sign-/data/ttd"));
  EXPECT_FALSE(flow.find(named("inkDone"))->isEnabled());  // nothing is drawn yet
  sign(flow);
  flow.drag(named("inkPad"), QPointF(100, 400), QPointF(900, 400));
  EXPECT_EQ(flow.find(named("inkPad"))->property("strokes").toInt(), 3);
  flow.touch(named("inkUndo"));
  EXPECT_EQ(flow.find(named("inkPad"))->property("strokes").toInt(), 2);
  flow.picture(named("signature-pad"));
  flow.touch(named("inkDone"));
  ASSERT_TRUE(flow.waitFor([&] { return !kept(flow, "/data/ttd").isNull(); }));
  const QImage picture = kept(flow, "/data/ttd");
  EXPECT_GT(inked(picture), 500);
  // No more than was drawn on: the line that was taken back is not in it.
  EXPECT_NEAR(picture.width(), 320, 40);
  EXPECT_NEAR(picture.height(), 200, 40);
  EXPECT_TRUE(flow.shows(named("picture-/data/ttd")));
  flow.picture(named("signature-kept"));

  // Again, and what is begun and left changes nothing.
  flow.touch(named("sign-/data/ttd"));
  EXPECT_EQ(flow.find(named("inkPad"))->property("strokes").toInt(), 0);
  sign(flow);
  flow.touch(named("inkClear"));
  EXPECT_EQ(flow.find(named("inkPad"))->property("strokes").toInt(), 0);
  sign(flow);
  flow.touch(named("inkCancel"));
  EXPECT_EQ(kept(flow, "/data/ttd"), picture);
}

TEST(MediaFlow, ADrawingIsKeptWithTheSheetAroundIt) {
  Flow flow(QSize(800, 1280));
  flow.unlock();
  flow.look(named("night"), 2.0);
  flow.openForm(form("<ttd/><denah/>", kBinary, kAsked));
  flow.touch(named("sign-/data/denah"));
  const QQuickItem* pad = flow.find(named("inkPad"));
  const QSizeF sheet = pad->size();
  EXPECT_GT(sheet.height(), 400);
  flow.drag(named("inkPad"), QPointF(100, 100), QPointF(300, 300));
  flow.picture(named("drawing-pad"));
  flow.touch(named("inkDone"));
  ASSERT_TRUE(flow.waitFor([&] { return !kept(flow, "/data/denah").isNull(); }));
  const QImage picture = kept(flow, "/data/denah");
  EXPECT_NEAR(static_cast<double>(picture.width()) / picture.height(), sheet.width() / sheet.height(), 0.02);
  EXPECT_GT(qGray(picture.pixel(0, 0)), 250);  // dark on white, whatever the theme
  EXPECT_GT(inked(picture), 200);
}

TEST(MediaFlow, WhoTookPartInAMeetingSignsOnTheGlass) {
  Flow flow;
  flow.unlock();
  flow.touch(named("fgdCard"));
  flow.touch(named("newRecord"));
  flow.touch(named("step-signatories"));
  flow.touch(named("new-signatory"));
  flow.type(named("Inaq Sahnun"));
  flow.key(Qt::Key_Return);
  flow.touch(named("sign-/data/tanda[1]/ttd"));
  EXPECT_TRUE(flow.showsText(named("Inaq Sahnun")));
  sign(flow);
  flow.touch(named("inkDone"));
  ASSERT_TRUE(flow.waitFor([&] { return !kept(flow, "/data/tanda[1]/ttd").isNull(); }));
  EXPECT_GT(inked(kept(flow, "/data/tanda[1]/ttd")), 500);
  EXPECT_TRUE(flow.shows(named("picture-/data/tanda[1]/ttd")));
  EXPECT_TRUE(flow.shows(named("chip-role0-WAKIL_P"))) << "of the first row, too";
  flow.picture(named("signatories"));
}

std::string png(int width, int height, const QColor& color) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(color);
  QByteArray bytes;
  QBuffer out(&bytes);
  out.open(QIODevice::WriteOnly);
  image.save(&out, "png");
  return bytes.toStdString();
}

bool ready(const QQuickItem* image) {
  constexpr int kReady = 1;
  return image->property("status").toInt() == kReady;
}

// The colour on the screen in the middle of a thing.
QColor seen(Flow& flow, const QQuickItem* item) {
  const QImage screen = flow.window().grabWindow();
  return screen.pixelColor(item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
}

TEST(MediaFlow, PicturesThatCameWithAFormAreShownNoLargerThanTheScreenNeeds) {
  Flow flow;
  flow.unlock();
  const auto text = [](const std::string& id, const std::string& words, const std::string& image) {
    return "<text id=\"" + id + "\"><value>" + words + "</value><value form=\"image\">jr://images/" + image +
           "</value></text>";
  };
  flow.openForm(form("<air/>", "",
                     R"x(<select1 ref="/data/air"><label ref="jr:itext('air')"/>
<item><label ref="jr:itext('sumur')"/><value>SUMUR</value></item>
<item><label>Sungai</label><value>SUNGAI</value></item></select1>)x",
                     "<itext><translation lang=\"Indonesia (id)\">" + text("air", "Air minum", "air minum.png") +
                         text("sumur", "Sumur", "sumur.png") + "</translation></itext>"),
                {{"air minum.png", png(3000, 2000, Qt::red)}, {"sumur.png", png(200, 100, Qt::blue)}});
  QQuickItem* question = flow.find(named("formPicture"));
  QQuickItem* choice = flow.find(named("choicePicture"));
  ASSERT_TRUE(flow.waitFor([&] { return ready(question) && ready(choice); }));
  EXPECT_LE(question->implicitWidth(), 480);
  EXPECT_LE(question->implicitHeight(), 240);
  EXPECT_EQ(seen(flow, question), QColor(Qt::red));
  EXPECT_EQ(seen(flow, choice), QColor(Qt::blue));
  flow.picture(named("form-pictures"));
  flow.touch(named("choice-/data/air-SUMUR"));
  flow.touch(named("enlarge"));
  QQuickItem* large = flow.find(named("closerPicture"));
  ASSERT_TRUE(flow.waitFor([&] { return ready(large); }));
  EXPECT_GT(large->property("paintedWidth").toDouble(), 700);
  EXPECT_EQ(seen(flow, large), QColor(Qt::red));
  flow.touch(named("closePicture"));
  EXPECT_FALSE(flow.shows(named("closePicture")));
}

}  // namespace
}  // namespace rembug::flows
