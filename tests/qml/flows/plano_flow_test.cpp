// The plano sheet is photographed where the reading pauses, and seen again beside the signed tally.
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "core/tablet/tablet.h"
#include "tests/qml/flows/election_touches.h"

namespace rembug::flows {
namespace {

TEST(PlanoFlow, TheSheetIsPhotographedAfterTenPapers) {
  const QTemporaryDir folder;
  const QString file = folder.filePath(named("plano.png"));
  QImage sheet(640, 480, QImage::Format_RGB32);
  sheet.fill(Qt::white);
  ASSERT_TRUE(sheet.save(file));
  qputenv("REMBUG_CAMERA_PICTURE", file.toUtf8());
  Flow flow;
  openBox(flow);
  readNew(flow, "Sahnun");
  readNew(flow, "Nurhayati");
  nextPaper(flow);
  for (int i = 0; i < 9; ++i) {
    readKnown(flow, "Sahnun");
    readKnown(flow, "Nurhayati");
    nextPaper(flow);
  }
  ASSERT_TRUE(flow.shows(named("comparedSame")));
  EXPECT_FALSE(flow.shows(named("planoKept")));
  flow.touch(named("planoPhoto"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.find(named("shutter"))->isEnabled(); }));
  flow.touch(named("shutter"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("keepPhoto")); }));
  flow.touch(named("keepPhoto"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("planoKept")); }));
  flow.picture(named("count-plano"));
  qunsetenv("REMBUG_CAMERA_PICTURE");
  const auto kept = flow.onTablet([](tablet::Tablet& tablet) -> Result<std::string> {
    REMBUG_ASSIGN(const auto records, tablet.records({"52.71.01.1013", "foto-plano", ""}));
    if (records.size() != 1) {
      return fail(ErrorCode::NotFound, std::to_string(records.size()) + " photos");
    }
    REMBUG_ASSIGN(const auto files, tablet.attachments(records.front().id));
    return records.front().title + ": " + (files.size() == 1 && files.front().here ? files.front().mediaType : "");
  });
  ASSERT_TRUE(kept) << kept.error().message;
  EXPECT_EQ(*kept, "Plano RT 003/RW 005, 10: image/jpeg");
  flow.touch(named("comparedSame"));
  EXPECT_TRUE(flow.shows(named("nextBallot"))) << "the reading goes on";
}

}  // namespace
}  // namespace rembug::flows
