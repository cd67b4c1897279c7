// Files by their hash: parts of several writers, what is wrong, and copies.
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/store/blob_store.h"
#include "core/vault/hash.h"

namespace rembug::store {
namespace {

struct BlobFolder : testing::Test {
  BlobFolder() { std::filesystem::remove_all(path); }
  ~BlobFolder() override { std::filesystem::remove_all(path); }
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("rembug-blobs-" + std::to_string(::getpid()));
  const Bytes content = Bytes(100'000, 'a');
  const Bytes hash = vault::sha256(content);
};

TEST_F(BlobFolder, EachWriterGoesOnWithItsOwnPart) {
  BlobStore a(path, "aa");
  BlobStore b(path, "bb");
  ASSERT_TRUE(a.append(hash, content.size(), 0, content.substr(0, 60'000)));
  ASSERT_TRUE(b.append(hash, content.size(), 0, "rubbish"));
  EXPECT_EQ(a.query(hash)->stored, 60'000U);
  EXPECT_EQ(b.query(hash)->stored, 7U);
  EXPECT_EQ(BlobStore(path).query(hash)->stored, 0U);
  const auto rest = a.append(hash, content.size(), 60'000, content.substr(60'000));
  ASSERT_TRUE(rest) << rest.error().message;
  EXPECT_TRUE(rest->complete);
  EXPECT_TRUE(b.query(hash)->complete) << "whoever was first";
  EXPECT_EQ(*b.readAll(hash), content);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path), {}), 1) << "no part is left";
}

TEST_F(BlobFolder, WhatHasAnotherHashIsThrownAwayAndTheRightOneStillGoes) {
  BlobStore store(path, "aa");
  EXPECT_EQ(store.append(hash, 7, 0, "rubbish").error().code, ErrorCode::Corrupt);
  EXPECT_EQ(store.query(hash)->stored, 0U);
  EXPECT_EQ(store.append(hash, content.size(), 1, content).error().code, ErrorCode::Conflict);
  EXPECT_EQ(store.append(hash, 5, 0, content).error().code, ErrorCode::Conflict);
  EXPECT_EQ(store.append(hash, BlobStore::kSizeMax + 1, 0, content).error().code, ErrorCode::Conflict);
  EXPECT_EQ(store.append("../../x", 1, 0, "x").error().code, ErrorCode::Invalid);
  EXPECT_TRUE(store.append(hash, content.size(), 0, content)->complete);
}

TEST_F(BlobFolder, ACopyThatWasBrokenOffIsMadeAgainAndPartsAreLeftOut) {
  BlobStore from(path / "from");
  BlobStore to(path / "to");
  ASSERT_TRUE(from.put(content));
  const Bytes unfinished = vault::sha256("never came");
  ASSERT_TRUE(from.append(unfinished, 10, 0, "never"));
  std::filesystem::create_directories(path / "to");
  std::ofstream(path / "to" / (toHex(hash) + ".copy.part")) << "half";
  ASSERT_TRUE(copyBlobs(from, to));
  EXPECT_EQ(*to.readAll(hash), content);
  EXPECT_EQ(to.query(unfinished)->stored, 0U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path / "to"), {}), 1);
  EXPECT_TRUE(copyBlobs(from, to)) << "once more, with nothing to do";
}

}  // namespace
}  // namespace rembug::store
