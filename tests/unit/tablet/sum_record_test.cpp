// Signed sums of tallies as records of a tablet.
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/count/publication.h"
#include "core/count/sum.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;
using testing::HasSubstr;

RecordId play(SampleTablet& s, const std::vector<std::string>& events) {
  const auto draft = s.tablet->startCount(kBintaro);
  for (const std::string& event : events) {
    const auto taken = (*draft)->apply(event);
    EXPECT_TRUE(taken) << event << (taken ? "" : taken.error().message);
  }
  const auto id = (*draft)->finish();
  EXPECT_TRUE(id) << (id ? "" : id.error().message);
  return *id;
}

RecordId countUnit(SampleTablet& s, const std::string& unit, const std::string& name) {
  const json session = {{"village", kBintaro},
                        {"unit", unit},
                        {"adults", {{"f", 5}, {"m", 5}}},
                        {"rules", {{"mode", "DIRECT"}, {"names_min", 1}, {"board_seats", 1}, {"term_years", 3}}}};
  return play(s, {json{{"session", session}}.dump(),
                  R"({"accounting":{"received":4,"unused":0,"in_box":4,"signed_in":{"f":2,"m":2}}})",
                  json{{"ballot", {name, "Sri"}}}.dump(), json{{"ballot", {name}}}.dump(), R"({"blank":2})",
                  R"({"sign":{"witnesses":["Sahdan","Inaq Sari"]}})"});
}

RecordId addUp(SampleTablet& s) {
  auto events = *count::beginSum(*s.tablet->sheets(kBintaro), "Kelurahan");
  for (const std::string name : {"Sri", "Amat"}) {
    events.push_back(
        json{{"join", {name + " (RT 001)", name + " (RT 002)"}}, {"as", name}, {"by", "warga"}, {"reason", "sama"}}
            .dump());
  }
  events.emplace_back(R"({"sign":{"witnesses":["Sahdan","Inaq Sari"]}})");
  return play(s, events);
}

TEST(SumRecord, IsPublishedWithItsTalliesAndHasNoBallots) {
  SampleTablet s("Sahdan");
  countUnit(s, "RT 001", "Amat");
  countUnit(s, "RT 002", "Amat");
  const RecordId sum = addUp(s);
  const auto text = s.tablet->publishTally(sum);
  ASSERT_TRUE(text) << text.error().message;
  const auto publication = count::verifyPublication(*text);
  ASSERT_TRUE(publication) << publication.error().message;
  EXPECT_EQ(publication->parts.size(), 2U);
  EXPECT_EQ(s.tablet->ballots(sum).error().code, ErrorCode::NotFound);
  EXPECT_EQ(s.tablet->afterSigning(sum)->ballots, BallotsKey::None);
  EXPECT_FALSE(s.tablet->destroyBallots(sum));
}

TEST(SumRecord, IsNotPublishedWhereATallyOfItIsMissing) {
  SampleTablet s("Sahdan");
  const RecordId unit = countUnit(s, "RT 001", "Amat");
  countUnit(s, "RT 002", "Amat");
  const RecordId sum = addUp(s);
  ASSERT_TRUE(s.tablet->voidRecord(unit, "salah desa"));
  EXPECT_THAT(s.tablet->publishTally(sum).error().message, HasSubstr("sync first"));
}

TEST(SumRecord, ElectsTheBoardOfTheReportAndIsNoBox) {
  SampleTablet s("Sahdan");
  countUnit(s, "RT 001", "Amat");
  countUnit(s, "RT 002", "Amat");
  const auto village = [&] { return json::parse(*s.tablet->report("election", "")).at("villages").at(0); };
  EXPECT_TRUE(village()["board"].is_null());
  EXPECT_TRUE(village()["tiers"][0]["direct"]["signed"].is_null());
  EXPECT_TRUE(village()["tiers"][0]["elected"].empty()) << "nobody is elected by one unit alone";
  const RecordId sum = addUp(s);
  EXPECT_EQ(s.tablet->nameCoordinator(sum, "Sri").error().code, ErrorCode::Invalid) << "she is not elected";
  ASSERT_TRUE(s.tablet->nameCoordinator(sum, "Amat"));
  const json members = village()["board"]["members"];
  ASSERT_EQ(members.size(), 2U);
  EXPECT_EQ(members[0]["name"], "Amat");
  EXPECT_EQ(members[0]["votes"], 4);
  EXPECT_EQ(members[0]["coordinator"], true);
  EXPECT_EQ(members[1]["standing"], "RESERVE");
  EXPECT_EQ(village()["tiers"][0]["elected"][0]["name"], "Amat");
  EXPECT_EQ(village()["tiers"][0]["units"], 2);
  const json coverage = json::parse(*s.tablet->report("coverage", ""));
  EXPECT_EQ(coverage["total"]["tallies"], 2);
  const json election = json::parse(*s.tablet->report("election", ""));
  for (const json& tally : election["tallies"]) {
    EXPECT_EQ(tally["differs"], false);
    EXPECT_EQ(tally["hash_holds"], true);
  }
}

}  // namespace
}  // namespace rembug::tablet
