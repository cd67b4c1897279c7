// Signed tallies on a tablet: published, secret where they must be, forgotten when the time is over, the same on every
// tablet whatever came first.
#include <algorithm>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/count/publication.h"
#include "core/count/take_over.h"
#include "core/count/units.h"
#include "core/log/batch.h"
#include "core/store/database.h"
#include "tests/unit/tablet/failing_disk.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kSession =
    R"({"session":{"village":"52.71.01.1013","unit":"RT 003","adults":{"f":5,"m":5},"rules":{"names_min":1,"seats":1,"women_target":{"percent":0}}}})";
const std::string kFigures = R"({"accounting":{"received":5,"unused":2,"in_box":3,"signed_in":{"f":2,"m":1}}})";
// Two names stand together on one ballot only: whoever learns that can tell whose ballot it was.
const std::vector<std::string> kPapers = {R"({"ballot":["Pak Amat","Inaq Rumenah"]})", R"({"ballot":["Pak Amat"]})",
                                          R"({"blank":1})"};

std::unique_ptr<CountDraft> counting(SampleTablet& s, const std::vector<std::string>& more) {
  auto draft = s.tablet->startCount(kBintaro);
  EXPECT_TRUE(draft);
  std::vector<std::string> events = {kSession, kFigures};
  events.insert(events.end(), kPapers.begin(), kPapers.end());
  events.insert(events.end(), more.begin(), more.end());
  for (const std::string& event : events) {
    const auto applied = (*draft)->apply(event);
    EXPECT_TRUE(applied) << event << (applied ? "" : applied.error().message);
  }
  return std::move(*draft);
}

RecordId counted(SampleTablet& s, const std::vector<std::string>& more = {}) {
  auto draft = counting(s, more);
  EXPECT_TRUE(draft->apply(R"({"sign":{"witnesses":["Sahdan","Inaq Sari"]}})"));
  const auto id = draft->finish();
  EXPECT_TRUE(id) << (id ? "" : id.error().message);
  return *id;
}

// Every byte that is on the disk.
std::string onDisk(const SampleTablet& s) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(s.folder.path())) {
    if (entry.is_regular_file()) {
      std::ifstream file(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << file.rdbuf();
      all += text.str();
    }
  }
  return all;
}

// The sealed bytes of a table, as they stand in the file.
std::vector<Bytes> sealedIn(const SampleTablet& s, const std::string& query) {
  auto database = store::Database::open(s.folder.path() / "tablet.db", {});
  EXPECT_TRUE(database);
  auto select = database->prepare(query);
  EXPECT_TRUE(select) << select.error().message;
  std::vector<Bytes> all;
  while (*select->step()) {
    all.push_back(select->blob(0));
  }
  return all;
}

// SQLite splits what is long over pages: the first hundred bytes tell.
bool holds(const std::string& disk, const Bytes& bytes) {
  return disk.find(bytes.substr(0, 100)) != std::string::npos;
}

TEST(Tally, IsPublishedForEverybody) {
  SampleTablet s("publish");
  const RecordId id = counted(s);
  const auto text = s.tablet->publishTally(id);
  ASSERT_TRUE(text) << text.error().message;
  const auto publication = count::verifyPublication(*text);
  ASSERT_TRUE(publication) << publication.error().message;
  EXPECT_EQ(publication->publicKey, s.tablet->publicKey());
  EXPECT_EQ(publication->sheet.hash, s.tablet->sheet(id)->hash);
  EXPECT_THAT(publication->sheet.result, HasSubstr("\"elected\":[\"Pak Amat\"]"));
  for (std::size_t i = 0; i < text->size(); ++i) {
    std::string changed = *text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    ASSERT_FALSE(count::verifyPublication(changed)) << "byte " << i;
  }
  EXPECT_FALSE(count::verifyPublication(text->substr(0, text->size() - 1)));
  EXPECT_FALSE(s.tablet->publishTally(s.survey("Amat")));
}

TEST(Tally, HidesWhichNamesStoodTogether) {
  SampleTablet s("grouping");
  SampleTablet other("grouping-other", 2);
  const RecordId id = counted(s);
  // A ballot that is blank or has one name says nothing; this one has two.
  const auto together = [](const std::string& text) {
    return text.find(R"("name":"Pak Amat","strike")") != std::string::npos ||
           text.find("Pak Amat\",\"Inaq") != std::string::npos;
  };
  ASSERT_TRUE(together(*s.tablet->ballots(id)));
  EXPECT_FALSE(together(*s.tablet->publishTally(id)));
  std::string travelling;
  for (const log::Head& head : s.tablet->heads()) {
    const std::vector<v1::Batch> batches = *s.tablet->batchesAfter(head.log, 0, 1000);
    for (const v1::Batch& batch : batches) {
      const auto opened = log::openBatch(batch);
      for (const Bytes& change : opened->changes) {
        travelling += change;
      }
    }
  }
  EXPECT_THAT(travelling, HasSubstr("Pak Amat")) << "votes by name do travel";
  EXPECT_FALSE(together(travelling));
  // Another tablet has the sealed part, and no key for it.
  other.pullFrom(s);
  EXPECT_EQ(other.tablet->record(id)->erasable.size(), 1U);
  EXPECT_EQ(other.tablet->ballots(id).error().code, ErrorCode::NotFound);
}

TEST(Tally, ForgetsThemWhenTheTimeForObjectionsIsOver) {
  SampleTablet s("forget");
  auto draft = counting(s, {});
  const std::vector<Bytes> lines = sealedIn(s, "SELECT sealed FROM draft_line");
  ASSERT_EQ(lines.size(), 5U);
  ASSERT_TRUE(draft->apply(R"({"sign":{"witnesses":["Sahdan"]}})"));
  const std::vector<Bytes> before = sealedIn(s, "SELECT sealed FROM kept");
  const RecordId id = *draft->finish();
  draft.reset();
  std::vector<Bytes> key = sealedIn(s, "SELECT sealed FROM kept");
  std::erase_if(key, [&](const Bytes& kept) { return std::find(before.begin(), before.end(), kept) != before.end(); });
  ASSERT_FALSE(key.empty());
  const auto sealed = s.tablet->record(id)->erasable;
  const auto early = s.tablet->destroyBallots(id);
  EXPECT_EQ(early.error().code, ErrorCode::Refused);
  EXPECT_THAT(early.error().message, HasSubstr("24 hours"));
  EXPECT_TRUE(s.tablet->ballots(id));
  EXPECT_TRUE(std::any_of(key.begin(), key.end(), [&](const Bytes& kept) { return holds(onDisk(s), kept); }));

  s.clock.advance(std::chrono::hours(24));
  const auto destroyed = s.tablet->destroyBallots(id);
  ASSERT_TRUE(destroyed) << destroyed.error().message;
  const auto after = s.tablet->ballots(id);
  EXPECT_EQ(after.error().code, ErrorCode::NotFound);
  const std::string disk = onDisk(s);
  // What is still kept are the marks of other things; the key is in no page, free or used, and in no journal.
  const std::vector<Bytes> kept = sealedIn(s, "SELECT sealed FROM kept");
  for (const Bytes& bytes : key) {
    const bool other = std::find(kept.begin(), kept.end(), bytes) != kept.end();
    EXPECT_TRUE(other || !holds(disk, bytes));
  }
  EXPECT_LT(kept.size(), before.size() + key.size());
  for (const Bytes& line : lines) {
    EXPECT_FALSE(holds(disk, line)) << "the order of reading is gone as well";
  }
  // Nothing else has changed: the sealed bytes, the chain, the signature and the published result hold.
  s.reopen();
  EXPECT_EQ(s.tablet->record(id)->erasable, sealed);
  EXPECT_TRUE(count::verifyPublication(*s.tablet->publishTally(id)));
  SampleTablet other("forget-other", 2);
  other.pullFrom(s);
  EXPECT_EQ(other.tablet->sheet(id)->hash, s.tablet->sheet(id)->hash);
}

TEST(Tally, WhateverStopsTheDestructionTheNextOpeningFinishesIt) {
  FailingDisk disk;
  int finishedLater = 0;
  int notBegun = 0;
  bool done = false;
  for (int writes = 0; !done && writes < 2'000; writes += writes < 30 ? 1 : 10) {
    SampleTablet s("destroy-" + std::to_string(writes));
    const RecordId id = counted(s);
    const std::string by = s.tablet->user();
    s.clock.advance(std::chrono::hours(24));
    s.environment.vfs = FailingDisk::kName;
    s.reopen();
    disk.setLeft(writes);
    done = s.tablet->destroyBallots(id).has_value();
    disk.setFull(false);
    s.reopen();
    const AfterSigning after = *s.tablet->afterSigning(id);
    const bool destroyed = after.ballots == BallotsKey::Destroyed;
    ASSERT_EQ(s.tablet->ballots(id).has_value(), !destroyed) << "after " << writes << " writes";
    ASSERT_TRUE(destroyed || after.ballots == BallotsKey::Here);
    ASSERT_EQ(after.destroyedBy, destroyed ? by : "");
    ASSERT_TRUE(destroyed || !done);
    finishedLater += destroyed && !done ? 1 : 0;
    notBegun += destroyed ? 0 : 1;
    // Nothing is promised any more, and nothing is done twice.
    const auto history = s.tablet->record(id)->history.size();
    s.reopen();
    ASSERT_EQ(s.tablet->record(id)->history.size(), history);
  }
  EXPECT_TRUE(done);
  EXPECT_GT(finishedLater, 3);
  EXPECT_GT(notBegun, 0);
}

// What a correcting count begins with that takes over the papers of the tally.
Result<std::vector<std::string>> correctingEvents(SampleTablet& s, const RecordId& tally) {
  REMBUG_ASSIGN(const count::Sheet sheet, s.tablet->sheet(tally));
  REMBUG_ASSIGN(const Bytes ballots, s.tablet->ballots(tally));
  std::vector<std::string> events = {kSession,
                                     json{{"corrects", {{"hash", sheet.hash}, {"reason", "sisa salah tulis"}}}}.dump()};
  REMBUG_ASSIGN(const auto taken, count::takeOver(sheet, ballots, "surat sudah dibaca di depan warga"));
  events.insert(events.end(), taken.begin(), taken.end());
  return events;
}

TEST(Tally, IsCorrectedWithItsPapersWhereTheyCanBeOpenedAndNowhereElse) {
  SampleTablet s("take-over");
  const RecordId id = counted(s);
  const count::Sheet before = *s.tablet->sheet(id);
  SampleTablet other("take-over-other", 2);
  other.pullFrom(s);
  EXPECT_EQ(correctingEvents(other, id).error().code, ErrorCode::NotFound);
  const auto events = correctingEvents(s, id);
  ASSERT_TRUE(events) << events.error().message;
  auto draft = s.tablet->startCount(kBintaro, *events);
  ASSERT_TRUE(draft) << draft.error().message;
  const DraftId begun = (*draft)->id();
  draft->reset();
  s.reopen();
  auto resumed = s.tablet->resumeCount(begun);
  ASSERT_TRUE(resumed);
  ASSERT_TRUE((*resumed)->apply(R"({"accounting":{"received":6,"unused":3,"in_box":3,"signed_in":{"f":2,"m":1}}})"));
  ASSERT_TRUE((*resumed)->apply(R"({"sign":{"witnesses":["Sahdan","Inaq Sari"]}})"));
  const auto record = (*resumed)->finish();
  ASSERT_TRUE(record) << record.error().message;
  const count::Sheet after = *s.tablet->sheet(*record);
  EXPECT_EQ(after.sheet, before.sheet);
  EXPECT_NE(after.accounting, before.accounting);
  EXPECT_THAT(after.decisions, HasSubstr("surat sudah dibaca di depan warga"));
  EXPECT_EQ(*s.tablet->ballots(*record), *s.tablet->ballots(id));
  const count::Units units = count::settleUnits(*s.tablet->sheets(kBintaro));
  ASSERT_EQ(units.counted.size(), 1U);
  EXPECT_EQ(units.counted.front().hash, after.hash);
  s.clock.advance(std::chrono::hours(24));
  ASSERT_TRUE(s.tablet->destroyBallots(id));
  EXPECT_EQ(correctingEvents(s, id).error().code, ErrorCode::NotFound);
}

TEST(Tally, ACorrectingCountIsBegunWholeOrNotAtAllOnAFullDisk) {
  FailingDisk disk;
  SampleTablet s("take-over-full");
  const RecordId id = counted(s);
  const auto events = correctingEvents(s, id);
  ASSERT_TRUE(events);
  s.environment.vfs = FailingDisk::kName;
  s.reopen();
  bool begun = false;
  int failed = 0;
  for (int writes = 0; !begun && writes < 200; ++writes) {
    disk.setLeft(writes);
    auto draft = s.tablet->startCount(kBintaro, *events);
    begun = draft.has_value();
    failed += begun ? 0 : 1;
    disk.setFull(false);
    draft = begun ? std::move(draft) : fail(ErrorCode::Storage, "");
    s.reopen();
    const auto drafts = *s.tablet->drafts();
    ASSERT_EQ(drafts.size(), begun ? 1U : 0U) << "after " << writes << " writes";
    if (begun) {
      EXPECT_EQ((*s.tablet->resumeCount(drafts.front().id))->count().papers().size(), kPapers.size());
    }
  }
  EXPECT_TRUE(begun);
  EXPECT_GT(failed, 1);
  disk.setFull(false);
}

TEST(Tally, AnyOrderOfSyncingGivesTheSameResult) {
  SampleTablet a("order-a", 1);
  SampleTablet b("order-b", 2);
  counted(a, {R"({"counter":"A"})"});
  counted(b, {R"({"counter":"B"})", R"({"replace":3,"blank":1,"reason":"dilihat bersama"})"});
  // A third counter heard something else, and a fourth tally rules which holds.
  counted(b, {R"({"replace":2,"ballot":["Inaq Rumenah"],"reason":"plano"})"});
  std::vector<std::string> seen;
  std::vector<std::string> hashes;
  for (const bool firstA : {true, false}) {
    SampleTablet c(firstA ? "order-c" : "order-d", 3);
    c.pullFrom(firstA ? a : b);
    c.pullFrom(firstA ? b : a);
    c.pullFrom(a);
    const count::Units units = count::settleUnits(*c.tablet->sheets(kBintaro));
    EXPECT_TRUE(units.counted.empty()) << "two of three agree, and people have to rule all the same";
    std::string all;
    for (const count::LeftOut& out : units.leftOut) {
      all += out.reason + out.hash + "\n";
    }
    seen.push_back(all);
    json named = json::array();
    for (const count::LeftOut& out : units.leftOut) {
      named.push_back(out.hash);
    }
    EXPECT_EQ(named.size(), 3U);
    counted(c, {json{{"corrects", {{"hash", named}, {"reason", "dibaca ulang di depan warga"}}}}.dump()});
    const count::Units ruled = count::settleUnits(*c.tablet->sheets(kBintaro));
    ASSERT_EQ(ruled.counted.size(), 1U);
    hashes.push_back(ruled.counted[0].hash);
  }
  EXPECT_EQ(seen[0], seen[1]);
  EXPECT_EQ(hashes[0], hashes[1]) << "the same ruling has the same hash on every tablet";
}

// The largest box of the programme: a kelurahan that votes in one place.
TEST(Tally, ACountOfThousandsIsKeptAndItsPapersAreReadBack) {
  SampleTablet s("Sahdan");
  auto draft = s.tablet->startCount(kBintaro);
  ASSERT_TRUE(draft);
  count::Count count;
  std::vector<std::string> events = {
      R"({"session":{"village":"52.71.01.1013","unit":"Kelurahan","adults":{"f":4000,"m":4000},"rules":{"names_min":1,"seats":3,"women_target":{"percent":0}}}})",
      R"({"accounting":{"received":8000,"unused":5000,"in_box":3000,"signed_in":{"f":1500,"m":1500}}})"};
  for (int paper = 0; paper < 3000; ++paper) {
    const auto name = [&](int step) { return "Muhammad Zainuddin ke-" + std::to_string((paper * step) % 97); };
    events.push_back(json{{"ballot", {name(1), name(7) + " bin Abdullah", name(31) + " RT"}}}.dump());
  }
  events.emplace_back(R"({"sign":{"witnesses":["Sahdan","Inaq Sari"]}})");
  for (const std::string& event : events) {
    ASSERT_TRUE(count.apply(event));
    ASSERT_TRUE((*draft)->apply(event));
  }
  const auto id = (*draft)->finish();
  ASSERT_TRUE(id) << id.error().message;
  const auto papers = s.tablet->ballots(*id);
  ASSERT_TRUE(papers) << papers.error().message;
  EXPECT_EQ(*papers, count::ballotsPart(count));
  EXPECT_GT(papers->size(), 500'000U) << "far more than a Change holds as text";
}

}  // namespace
}  // namespace rembug::tablet
