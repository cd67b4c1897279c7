// What a correcting count takes over from the tally that it corrects: all of it, once, and to be put right.
#include "core/count/take_over.h"

#include <gmock/gmock.h>

#include "core/count/minutes.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string kWhy = "hanya angka sisa yang keliru";

// Papers of every kind, one of them put right, and every ruling about names.
Playing signedTally() {
  Playing p;
  p.measure(8, 8);
  p.vote({"Ahmad", "Siti"}, 2);
  p.vote({"Pak Amat", "Siti"});
  p.take(
      {{"ballot", {{{"name", "Ro"}, {"unidentified", true}}, {{"name", "Orang Jauh"}, {"strike", "OUT_OF_SCOPE"}}}}});
  p.take({{"ballot", {{{"name", ""}, {"strike", "UNREADABLE"}}, "Achmad"}}});
  p.take({{"blank", 1}});
  p.take({{"invalid", "SECRECY"}});
  p.take({{"doubtful", {"Sit"}}});
  p.take({{"replace", 8}, {"ballot", {"Siti"}}, {"reason", "diputuskan bersama"}});
  p.take({{"person", "Ahmad"}, {"sex", "m"}, {"id", "a-1"}});
  p.take({{"person", "Siti"}, {"sex", "f"}});
  p.take({{"join", {"Pak Amat"}}, {"as", "Ahmad"}, {"by", "warga"}, {"reason", "panggilannya"}});
  p.take({{"distinct", {"Ahmad", "Achmad"}}, {"by", "ketua"}, {"reason", "dua orang"}});
  p.take({{"could", {{"Ro", {"Rosmiati", "Rohana"}}}}});
  p.take({{"resign", {{"person", "Siti"}, {"reason", "surat 3"}}}});
  p.take({{"objection", {{"by", "saksi"}, {"what", "terlalu cepat"}, {"reply", "diulang"}}}});
  p.take({{"details", {{"place", "Musala"}, {"people", {{{"role", "CHAIR"}, {"name", "Lalu Sahdan"}}}}}}});
  p.sign();
  return p;
}

// A correcting count whose box stands closed.
Playing correcting(const Sheet& tally) {
  Playing p;
  for (const char* stage : {"PLANNED", "REGISTER_FROZEN", "OPENED", "CLOSED"}) {
    p.stage(stage);
  }
  p.take({{"corrects", {{"hash", tally.hash}, {"reason", "angka sisa salah tulis"}}}});
  return p;
}

void takeAll(Playing& p, const Sheet& tally, const Bytes& ballots) {
  const auto events = takeOver(tally, ballots, kWhy);
  ASSERT_TRUE(events) << events.error().message;
  for (const std::string& event : *events) {
    p.take(json::parse(event));
  }
}

TEST(TakeOver, HasEveryPaperRulingAndFigureOfTheTally) {
  const Playing before = signedTally();
  const Sheet tally = sheetOf(before.count);
  Playing p = correcting(tally);
  takeAll(p, tally, ballotsPart(before.count));
  const Sheet again = sheetOf(p.count);
  EXPECT_EQ(again.sheet, tally.sheet);
  EXPECT_EQ(again.accounting, tally.accounting);
  EXPECT_EQ(again.result, tally.result);
  json was = json::parse(tally.decisions);
  json is = json::parse(again.decisions);
  EXPECT_EQ(is["notes"]["taken"], json({{"papers", 8}, {"from", tally.hash}, {"reason", kWhy}}));
  // What was put right then, and on the way, stands in the tally that this one names.
  for (const char* own : {"taken", "replaced", "stages"}) {
    is["notes"].erase(own);
    was["notes"].erase(own);
  }
  is.erase("corrects");
  EXPECT_EQ(is, was);
}

TEST(TakeOver, LetsAFigureAndAPaperBePutRightBeforeTheSignature) {
  const Playing before = signedTally();
  const Sheet tally = sheetOf(before.count);
  Playing p = correcting(tally);
  takeAll(p, tally, ballotsPart(before.count));
  p.take({{"accounting", {{"received", 201}, {"unused", 193}, {"in_box", 8}, {"signed_in", {{"f", 8}, {"m", 0}}}}}});
  EXPECT_THAT(p.refusal({{"replace", 1}, {"blank", 1}, {"reason", "dilihat lagi"}}), HasSubstr("papers match"));
  p.stage("PAPERS_MATCH", "kuorum");
  p.take({{"replace", 1}, {"ballot", {"Ahmad"}}, {"reason", "dilihat lagi"}});
  p.take({{"undo", 1}});
  p.take({{"blank", 1}});
  p.stage("COUNTED");
  p.take({{"apart", {"Pak Amat"}}, {"reason", "bukan dia"}});
  p.stage("NAMES_SETTLED", "tidak mempengaruhi");
  p.sign("kuorum tidak tercapai");
  const auto minutes = minutesOf(sheetOf(p.count));
  ASSERT_TRUE(minutes) << minutes.error().message;
  ASSERT_TRUE(minutes->taken);
  EXPECT_EQ(minutes->taken->papers, 8U);
  EXPECT_EQ(minutes->taken->reason, kWhy);
  EXPECT_THAT(minutes->corrects, ElementsAre(tally.hash));
  EXPECT_THAT(minutes->replaced, ElementsAre("dilihat lagi"));
  EXPECT_FALSE(minutesOf(tally)->taken);
  EXPECT_TRUE(recompute(sheetOf(p.count)));
}

TEST(TakeOver, IsRefusedWhereItIsNotOfTheTallyThatIsCorrectedOrComesTooLate) {
  const Playing before = signedTally();
  const Sheet tally = sheetOf(before.count);
  const json one = {{"taken", {{{"lines", {"Ahmad"}}}}}, {"from", tally.hash}, {"reason", kWhy}};
  const auto with = [&](const char* key, const json& value) {
    json changed = one;
    changed[key] = value;
    return changed;
  };
  Playing none;
  EXPECT_THAT(none.refusal(one), HasSubstr("that this count corrects"));
  Playing p = correcting(tally);
  EXPECT_THAT(p.refusal(with("from", std::string(64, '0'))), HasSubstr("that this count corrects"));
  EXPECT_THAT(p.refusal(with("reason", " ")), HasSubstr("reason"));
  EXPECT_THAT(p.refusal(with("taken", {{{"lines", {"Ahmad"}}}, 7})), HasSubstr("taken"));
  EXPECT_TRUE(p.count.papers().empty()) << "all of an event, or nothing";
  EXPECT_FALSE(p.count.taken());
  p.measure(1, 60);
  p.stage("PAPERS_MATCH");
  EXPECT_THAT(p.refusal(one), HasSubstr("before the box is opened"));
  Playing loose;
  loose.take({{"corrects", {{"hash", {tally.hash, std::string(64, 'a')}}, {"reason", "dua hasil"}}}});
  loose.take(one);
  EXPECT_THAT(loose.refusal(with("from", std::string(64, 'a'))), HasSubstr("of one tally"));
  loose.vote({"Siti"});
  EXPECT_THAT(loose.refusal(one), HasSubstr("before any is read"));
}

TEST(TakeOver, ARecountReadsTheBoxAndNothingIsTakenOverAnyMore) {
  const Playing before = signedTally();
  const Sheet tally = sheetOf(before.count);
  Playing p = correcting(tally);
  takeAll(p, tally, ballotsPart(before.count));
  p.stage("PAPERS_MATCH", "kuorum");
  p.stage("RECOUNT", "diminta warga");
  EXPECT_TRUE(p.count.papers().empty());
  EXPECT_FALSE(p.count.taken());
  ASSERT_EQ(p.count.earlier().size(), 1U);
  EXPECT_EQ(p.count.earlier().front().papers.size(), 8U);
}

TEST(TakeOver, PapersThatDoNotAddUpToWhatWasSignedAreNotTaken) {
  const Playing before = signedTally();
  const Sheet tally = sheetOf(before.count);
  const Bytes ballots = ballotsPart(before.count);
  for (std::size_t start = 0; start < ballots.size() && ballots[start] == '{';) {
    const std::size_t end = ballots.find('\n', start) + 1;
    const auto events = takeOver(tally, ballots.substr(0, start) + ballots.substr(end), kWhy);
    ASSERT_FALSE(events) << "without " << ballots.substr(start, end - start);
    EXPECT_EQ(events.error().code, ErrorCode::Corrupt);
    start = end;
  }
  EXPECT_FALSE(takeOver(tally, "not a paper\n{\"lines\":\n", kWhy));
  EXPECT_EQ(takeOver(tally, ballots, "").error().code, ErrorCode::Invalid);
}

TEST(TakeOver, ManyPapersComeInEventsThatFit) {
  constexpr int kPapers = 4000;
  Playing before(openRules(), 10'000);
  before.take(
      {{"accounting",
        {{"received", 9000}, {"unused", 5000}, {"in_box", kPapers}, {"signed_in", {{"f", kPapers}, {"m", 0}}}}}});
  before.vote({std::string(150, 'a'), std::string(150, 'b')}, kPapers);
  before.sign();
  const Sheet tally = sheetOf(before.count);
  Playing p = correcting(tally);
  const auto events = takeOver(tally, ballotsPart(before.count), kWhy);
  ASSERT_TRUE(events) << events.error().message;
  EXPECT_GT(events->size(), 10U);
  for (const std::string& event : *events) {
    EXPECT_LT(event.size(), std::size_t{256} * 1024);
    ASSERT_TRUE(p.count.apply(event));
  }
  EXPECT_EQ(p.count.papers().size(), static_cast<std::size_t>(kPapers));
  EXPECT_EQ(sheetOf(p.count).sheet, tally.sheet);
}

}  // namespace
}  // namespace rembug::count
