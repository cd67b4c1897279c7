#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/merge/merge_record.h"
#include "core/tablet/references.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

TEST(TwoTablets, EditingOneFieldShowAConflictOnBothUntilOneSettlesIt) {
  SampleTablet a("two-a", 1);
  SampleTablet b("two-b", 2);
  const RecordId id = a.survey("Amat");
  b.pullFrom(a);
  a.edit(id, "/data/kepala/alamat", "Jl. Pabean 5");
  b.edit(id, "/data/kepala/alamat", "Jl. Pabean 7");
  a.pullFrom(b);
  b.pullFrom(a);
  EXPECT_EQ(merge::canonical(*a.tablet->record(id)), merge::canonical(*b.tablet->record(id)));
  EXPECT_GE(a.tablet->record(id)->conflicts(), 1U);
  EXPECT_EQ(a.tablet->records({})->front().conflicts, b.tablet->records({})->front().conflicts);
  EXPECT_EQ(nlohmann::json::parse(*b.tablet->report("conflicts", ""))["conflicts"][0]["path"], "/data/kepala/alamat");

  ASSERT_TRUE(a.tablet->settle(id, "/data/kepala/alamat", "Jl. Pabean 5"));
  b.pullFrom(a);
  EXPECT_EQ(b.tablet->record(id)->value("/data/meta/instanceName"), "Amat, Jl. Pabean 5") << "follows the answer";
  EXPECT_EQ(b.tablet->record(id)->conflicts(), 0U);
  EXPECT_EQ(b.tablet->record(id)->value("/data/kepala/alamat"), "Jl. Pabean 5");
}

TEST(TwoTablets, ADraftBegunBeforeASyncDoesNotReplaceWhatItsAuthorNeverSaw) {
  SampleTablet a("seen-a", 1);
  SampleTablet b("seen-b", 2);
  const RecordId id = a.survey("Amat");
  b.pullFrom(a);
  auto draft = b.tablet->editRecord(id);
  ASSERT_TRUE(draft);
  a.edit(id, "/data/kepala/alamat", "Jl. Pabean 5");
  b.pullFrom(a);  // while the draft is open
  ASSERT_TRUE((*draft)->set("/data/kepala/alamat", "Jl. Pabean 7"));
  ASSERT_TRUE((*draft)->finish());
  EXPECT_GE(b.tablet->record(id)->conflicts(), 1U);
}

TEST(TwoTablets, BatchesAreTheSameHoweverOftenTheyAreAskedFor) {
  SampleTablet a("same");
  for (int i = 0; i < 5; ++i) {
    a.survey("Amat " + std::to_string(i));
  }
  const log::LogId id = a.tablet->heads().front().log;
  const auto first = a.tablet->batchesAfter(id, 0, 10);
  ASSERT_EQ(first->size(), 1U);
  EXPECT_EQ(first->front().count(), 5U);
  a.survey("Sri");
  const auto rest = a.tablet->batchesAfter(id, 5, 10);
  ASSERT_EQ(rest->size(), 1U);
  EXPECT_EQ(rest->front().first_seq(), 6U);
  EXPECT_EQ(a.tablet->batchesAfter(id, 0, 10)->front().count(), 6U) << "two checkpoints fit into one batch";
}

TEST(TwoTablets, AnAlteredBatchIsRefusedAndNothingIsKeptOfIt) {
  SampleTablet a("alter-a", 1);
  SampleTablet b("alter-b", 2);
  a.survey("Amat");
  v1::Batch batch = a.tablet->batchesAfter(a.tablet->heads().front().log, 0, 1)->front();
  batch.mutable_checkpoint()->mutable_signature()->back() ^= 1;
  const auto stored = b.tablet->storeBatch(batch);
  ASSERT_FALSE(stored);
  EXPECT_EQ(stored.error().code, ErrorCode::Corrupt);
  EXPECT_TRUE(b.tablet->heads().empty());
}

TEST(Installation, ACopiedFolderWritesInAnEpochOfItsOwn) {
  SampleTablet a("copy-a", 1);
  a.survey("Amat");
  a.tablet.reset();
  Folder copy("copy-b");
  std::filesystem::copy(a.folder.path(), copy.path(), std::filesystem::copy_options::recursive);
  a.reopen();
  a.survey("Sri");
  EXPECT_EQ(a.tablet->heads().size(), 1U) << "the original goes on in its epoch";
  auto clone = Tablet::open(copy.path(), a.environment);
  ASSERT_TRUE(clone);
  ASSERT_TRUE((*clone)->unlock("Sari", "123456"));
  auto draft = (*clone)->startForm(kBintaro, kSurvey);
  for (const std::string& step : SampleTablet::surveySteps("Udin")) {
    ASSERT_TRUE((*draft)->apply(step));
  }
  ASSERT_TRUE((*draft)->finish());
  EXPECT_EQ((*clone)->heads().size(), 2U);
}

TEST(Installation, ADatabaseRestoredFromAnOlderCopyStartsANewEpoch) {
  SampleTablet a("restore");
  a.survey("Amat");
  a.tablet.reset();
  const auto saved = a.folder.path() / "saved";
  std::filesystem::copy_file(a.folder.path() / "tablet.db", saved);
  a.reopen();
  a.survey("Sri");
  a.tablet.reset();
  std::filesystem::copy_file(saved, a.folder.path() / "tablet.db", std::filesystem::copy_options::overwrite_existing);
  a.reopen();
  a.survey("Udin");
  EXPECT_EQ(a.tablet->heads().size(), 2U);
}

TEST(Fork, TheBranchGoesOnInANewEpochAndNobodyTypesAgain) {
  SampleTablet a("fork-a", 1);
  SampleTablet b("fork-b", 2);
  const RecordId id = a.survey("Amat");
  b.pullFrom(a);
  a.edit(id, "/data/kepala/alamat", "Jl. Pabean 5");
  const log::LogId old = a.tablet->heads().front().log;
  ASSERT_TRUE(a.tablet->acknowledge(log::Head{old, 1, a.tablet->log("")->front().hash}));
  ASSERT_TRUE(a.tablet->fork(old));
  ASSERT_EQ(a.tablet->heads().size(), 2U);
  EXPECT_EQ(a.tablet->record(id)->value("/data/kepala/alamat"), "Jl. Pabean 5");
  EXPECT_EQ(a.tablet->record(id)->conflicts(), 0U) << "what the branch replaced is still replaced";
  b.pullFrom(a);
  EXPECT_EQ(merge::canonical(*b.tablet->record(id)), merge::canonical(*a.tablet->record(id)));
  a.survey("Sri");
  EXPECT_EQ(a.tablet->heads().size(), 2U);
}

}  // namespace
}  // namespace rembug::tablet
