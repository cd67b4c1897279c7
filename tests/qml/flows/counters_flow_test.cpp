#include <gtest/gtest.h>

#include "tests/qml/flows/election_touches.h"

namespace rembug::flows {
namespace {

// Twelve papers, the third with what this counter heard.
void count(Flow& flow, const char* third) {
  readNew(flow, "Sahnun");
  readNew(flow, "Nurhayati");
  nextPaper(flow);
  readKnown(flow, "Sahnun");
  nextPaper(flow);
  readNew(flow, third);
  nextPaper(flow);
  flow.touch(named("blankBallot"));
  flow.touch(named("invalidBallot"));
  flow.touch(named("reason-SECRECY"));
  readKnown(flow, "Nurhayati");
  nextPaper(flow);
}

TEST(CountersFlow, TwoCountsOfOneBoxDifferAtAPaperThatIsReadAgain) {
  Flow flow;
  openBox(flow);
  count(flow, "Zaenab");
  flow.touch(named("back"));
  flow.touch(named("newCount"));
  openBoxFromSettings(flow, {});
  count(flow, "Zaenal");
  flow.touch(named("twoCounters"));
  EXPECT_EQ(flow.text(named("compareVerdict")).toStdString(), "1 surat berbeda.");
  EXPECT_EQ(flow.text(named("here-3")).toStdString(), "Di sini: Zaenal");
  EXPECT_EQ(flow.text(named("there-3")).toStdString(), "Hitungan kedua: Zaenab");
  const QString before = flow.text(named("ten-1"));
  flow.picture(named("count-two-counters"));
  flow.touch(named("mend-3"));
  readNew(flow, "Zaenab");
  write(flow, "rulingReason", "huruf terakhir b, dilihat saksi");
  flow.picture(named("count-mend"));
  flow.touch(named("ruleNames"));
  EXPECT_EQ(flow.text(named("compareVerdict")).toStdString(), "Semua 6 surat sama.");
  EXPECT_NE(flow.text(named("ten-1")), before);
  flow.touch(named("compareClosed"));
  EXPECT_TRUE(flow.text(named("controlSum")).startsWith(named("6 dari 12")));
}

TEST(CountersFlow, TwoTabletsReadTheSameNumberAloudUntilAPaperDiffers) {
  Flow flow;
  openBox(flow);
  count(flow, "Zaenab");
  flow.touch(named("twoCounters"));
  const QString heard = flow.text(named("ten-1"));
  flow.touch(named("compareClosed"));
  flow.touch(named("undo"));
  readKnown(flow, "Sahnun");
  nextPaper(flow);
  flow.touch(named("twoCounters"));
  EXPECT_NE(flow.text(named("ten-1")), heard);
  EXPECT_FALSE(flow.shows(named("compareVerdict"))) << "no other count of this box is here";
  flow.touch(named("tenDiffers-1"));
  flow.picture(named("count-by-ear"));
  flow.touch(named("earMend-6"));
  readKnown(flow, "Nurhayati");
  flow.touch(named("ruleNames"));
  EXPECT_EQ(flow.text(named("ten-1")), heard) << "what both now have sounds the same";
}

}  // namespace
}  // namespace rembug::flows
