// The roster of the BKM.
#include "core/count/board.h"

#include <gmock/gmock.h>

#include "core/count/sum.h"
#include "core/count/units.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;

std::vector<std::string> said(const Board& board) {
  std::vector<std::string> lines;
  for (const BoardMember& member : board.members) {
    lines.push_back(member.name + " " + member.unit + " " + std::to_string(member.votes) + " " + member.standing);
  }
  return lines;
}

Sheet unitOf(const std::string& unit, const std::string& mode, const std::string& name, int votes) {
  Playing p(openRules({{"mode", mode}, {"seats", 1}, {"board_seats", 1}, {"term_years", 4}}), 20, unit);
  p.measure(10, 10);
  p.vote({name}, votes);
  p.take({{"blank", 10 - votes}});
  p.sign();
  return sheetOf(p.count);
}

// Three delegates, of whom two are elected; one of them has resigned since.
Sheet meeting(const std::vector<Sheet>& units, const std::string& day = "2026-11-26") {
  Playing p;
  p.count = Count();
  json rules = json::parse(units.front().session).at("rules");
  p.take({{"session",
           {{"village", "52.71.01.1006"},
            {"unit", "Kelurahan"},
            {"tier", 2},
            {"board", true},
            {"adults", {{"f", 0}, {"m", 3}}},
            {"roll", json::parse(rollJson(delegatesOf(settleUnits(units))))},
            {"rules", rules}}}});
  p.measure(3, 3);
  p.vote({"A", "B"}, 2);
  p.vote({"A", "C"});
  p.take({{"details", {{"day", day}}}});
  p.sign();
  return sheetOf(p.count);
}

TEST(Board, IsThatOfTheMeetingWithThoseWhoComeNext) {
  const std::vector<Sheet> units = {unitOf("RT 1", "TIERED", "A", 7), unitOf("RT 2", "TIERED", "B", 6),
                                    unitOf("RT 3", "TIERED", "C", 5)};
  EXPECT_FALSE(boardOf(units)) << "delegates are no board";
  std::vector<Sheet> all = units;
  all.push_back(meeting(units));
  const auto board = boardOf(all);
  ASSERT_TRUE(board);
  EXPECT_EQ(board->day, "2026-11-26");
  EXPECT_EQ(board->termYears, 4);
  EXPECT_EQ(board->seats, 1);
  EXPECT_THAT(said(*board), ElementsAre("A RT 1 3 ELECTED", "B RT 2 2 RESERVE", "C RT 3 1 RESERVE"));
  // Two results of the meeting that stand against each other elect nobody until people have ruled.
  all.push_back(meeting(units, "2026-11-27"));
  EXPECT_TRUE(boardOf(all)) << "another day in the head is no other content";
}

TEST(Board, OfADirectElectionIsThatOfTheSignedSum) {
  const std::vector<Sheet> units = {unitOf("RT 1", "DIRECT", "A", 7), unitOf("RT 2", "DIRECT", "B", 6)};
  EXPECT_FALSE(boardOf(units)) << "nobody has signed their sum";
  Playing sum;
  sum.count = *begunSum(units, "Kelurahan");
  sum.take({{"resign", {{"person", "A (RT 1)"}, {"reason", "surat"}}}});
  sum.sign();
  std::vector<Sheet> all = units;
  all.push_back(sheetOf(sum.count));
  EXPECT_THAT(said(*boardOf(all)), ElementsAre("A (RT 1)  7 RESIGNED", "B (RT 2)  6 ELECTED"));
  all.push_back(unitOf("RT 3", "DIRECT", "C", 9));
  EXPECT_FALSE(boardOf(all)) << "the sum is old";
}

}  // namespace
}  // namespace rembug::count
