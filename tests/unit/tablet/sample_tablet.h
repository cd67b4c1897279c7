#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "core/count/count.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::tablet {

inline const std::string kBintaro = "52.71.01.1013";
inline const std::string kSurvey = "survei-sosial-ekonomi";

// A data folder that goes with the test.
class Folder {
public:
  explicit Folder(const std::string& name)
      : m_path(std::filesystem::temp_directory_path() / ("rembug-test-" + std::to_string(::getpid()) + "-" + name)) {
    std::filesystem::remove_all(m_path);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
};

// A tablet with one user, Sari.
struct SampleTablet {
  explicit SampleTablet(const std::string& name, std::uint64_t seed = 1, const std::string& villageLists = "")
      : folder(name), random(seed), environment{clock, random, vault::Argon2Cost::light(), {}, villageLists} {
    const auto created = Tablet::create(folder.path(), environment, "Sari", "123456");
    EXPECT_TRUE(created) << (created ? "" : created.error().message);
    recovery = created.value_or("");
    reopen();
  }

  void reopen() {
    tablet.reset();
    auto opened = Tablet::open(folder.path(), environment);
    EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
    tablet = std::move(*opened);
    const auto unlocked = tablet->unlock("Sari", "123456");
    EXPECT_TRUE(unlocked) << (unlocked ? "" : unlocked.error().message);
  }

  static std::vector<std::string> surveySteps(const std::string& name) {
    return {R"({"set":"/data/kepala/nama","value":")" + name + "\"}",
            R"({"set":"/data/kepala/kabkota","value":"5271"})",
            R"({"set":"/data/kepala/kecamatan","value":"527101"})",
            R"({"set":"/data/kepala/alamat","value":"Jl. Pabean 3"})",
            R"({"set":"/data/informasi/internet","value":"TIDAK"})",
            R"({"set":"/data/anggota[1]/nama","value":"Inaq"})",
            R"({"set":"/data/anggota[1]/jk","value":"P"})",
            R"({"set":"/data/anggota[1]/berobat","value":"TIDAK"})",
            R"({"set":"/data/anggota[1]/penyakit","value":"TIDAK"})"};
  }

  RecordId survey(const std::string& name) {
    auto draft = tablet->startForm(kBintaro, kSurvey);
    EXPECT_TRUE(draft) << (draft ? "" : draft.error().message);
    for (const std::string& step : surveySteps(name)) {
      const auto applied = (*draft)->apply(step);
      EXPECT_TRUE(applied) << step << ": " << (applied ? "" : applied.error().message);
    }
    clock.advance(Millis(1000));
    const auto id = (*draft)->finish();
    EXPECT_TRUE(id) << (id ? "" : id.error().message);
    return *id;
  }

  void edit(const RecordId& id, const std::string& ref, const std::string& value) {
    auto draft = tablet->editRecord(id);
    ASSERT_TRUE(draft);
    ASSERT_TRUE((*draft)->set(ref, value));
    clock.advance(Millis(1000));
    const auto finished = (*draft)->finish();
    ASSERT_TRUE(finished) << finished.error().message;
  }

  // Everything that `other` holds and this does not, as batches.
  void pullFrom(SampleTablet& other) {
    for (const log::Head& head : other.tablet->heads()) {
      std::uint64_t from = 0;
      for (const log::Head& own : tablet->heads()) {
        from = own.log == head.log ? own.seq : from;
      }
      const auto batches = other.tablet->batchesAfter(head.log, from, 1000);
      ASSERT_TRUE(batches) << batches.error().message;
      for (const v1::Batch& batch : *batches) {
        const auto stored = tablet->storeBatch(batch);
        ASSERT_TRUE(stored) << stored.error().message;
      }
    }
  }

  Folder folder;
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random;
  Environment environment;
  std::string recovery;
  std::unique_ptr<Tablet> tablet;
};

}  // namespace rembug::tablet
