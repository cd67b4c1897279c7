// The cycle board: what is done, planned and late, by activity and RT.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;
using testing::ElementsAre;

struct Board : SampleTablet {
  explicit Board(const std::string& name) : SampleTablet(name) {
    for (const char* id : {"pemetaan-swadaya-rumah-tangga", "fgd-refleksi-kemiskinan"}) {
      std::string xml = formXml("9999", "<rw/><rt/>", "", input("/data/rw") + input("/data/rt"));
      xml.replace(xml.find("id=\"rumah\""), 10, std::string("id=\"") + id + "\"");
      const auto added = tablet->addForm(xml);
      EXPECT_TRUE(added) << (added ? "" : added.error().message);
    }
  }
  void record(const std::string& form, const std::string& rt) {
    auto draft = std::move(*tablet->startForm(kBintaro, form));
    EXPECT_TRUE(draft->set("/data/rw", "001"));
    EXPECT_TRUE(draft->set("/data/rt", rt));
    EXPECT_TRUE(draft->finish());
  }
  RecordId plan(const std::vector<std::pair<std::string, std::string>>& answers) {
    auto draft = std::move(*tablet->startForm(kBintaro, "rencana-kegiatan"));
    for (const auto& [name, value] : answers) {
      const auto set = draft->set("/data/rencana/" + name, value);
      EXPECT_TRUE(set) << name << ": " << (set ? "" : set.error().message);
    }
    const auto id = draft->finish();
    EXPECT_TRUE(id) << (id ? "" : id.error().message);
    return *id;
  }
  json village() {
    const auto text = tablet->report("cycle", kBintaro);
    EXPECT_TRUE(text) << (text ? "" : text.error().message);
    return json::parse(*text)["villages"].at(0);
  }
  json step(const std::string& name) {
    const json board = village();
    for (const json& step : board["steps"]) {
      if (step["step"] == name) {
        return step;
      }
    }
    return {};
  }
};

// The sample clock stands at 24 November 2026.
TEST(Cycle, TellsDonePlannedAndLateByActivityAndRt) {
  Board b("cycle");
  b.plan({{"kegiatan", "pemetaan-swadaya-rumah-tangga"},
          {"rw", "001"},
          {"rt", "001"},
          {"tgl_rencana", "2026-11-20"},
          {"jumlah", "3"}});
  b.plan({{"kegiatan", "pemetaan-swadaya-rumah-tangga"},
          {"rw", "001"},
          {"rt", "002"},
          {"tgl_rencana", "2026-12-20"},
          {"jumlah", "2"}});
  b.plan({{"kegiatan", "fgd-refleksi-kemiskinan"}, {"rt", "001"}, {"tgl_rencana", "2026-11-01"}});
  b.record("pemetaan-swadaya-rumah-tangga", "001");
  b.record("pemetaan-swadaya-rumah-tangga", "003");
  b.record("fgd-refleksi-kemiskinan", "001");
  const json village = b.village();
  EXPECT_EQ(village["fgd"], json({{"done", 1}, {"planned", 1}}));
  EXPECT_EQ(village["households"]["done"], 2);
  EXPECT_EQ(village["households"]["planned"], 5);
  EXPECT_EQ(village["households"]["by_rt"].dump(),
            R"([{"done":1,"planned":3,"rt":"001","rw":"001"},{"done":0,"planned":2,"rt":"002","rw":"001"},)"
            R"({"done":1,"planned":0,"rt":"003","rw":"001"}])");
  const json mapping = b.step("PS");
  EXPECT_EQ(mapping["late"], 1);
  EXPECT_EQ(mapping["planned"], 1);
  EXPECT_EQ(mapping["done"], 1);
  EXPECT_EQ(mapping["activities"][0]["state"], "late");
  EXPECT_EQ(mapping["activities"][1]["state"], "planned");
  EXPECT_EQ(b.step("RK")["done"], 1);
  EXPECT_EQ(b.step("RK")["activities"][0]["state"], "done") << "held late is held";
  for (int i = 0; i < 2; ++i) {
    b.record("pemetaan-swadaya-rumah-tangga", "001");
  }
  EXPECT_EQ(b.step("PS")["late"], 0);
}

TEST(Cycle, AnActivityWithoutAFormIsDoneWhenItsPlanSaysSo) {
  Board b("plan");
  const RecordId id =
      b.plan({{"kegiatan", "LAIN"}, {"judul", "Sosialisasi"}, {"langkah", "SOSIAL"}, {"tgl_rencana", "2026-11-23"}});
  const RecordId off = b.plan({{"kegiatan", "fgd-refleksi-kemiskinan"}, {"tgl_rencana", "2026-11-01"}});
  EXPECT_EQ(b.step("SOSIAL")["late"], 1);
  EXPECT_EQ(b.step("SOSIAL")["activities"][0]["title"], "Sosialisasi");
  b.edit(id, "/data/rencana/status", "SELESAI");
  EXPECT_EQ(b.step("SOSIAL")["late"], 0);
  EXPECT_EQ(b.step("SOSIAL")["done"], 1);
  EXPECT_EQ(b.step("RK")["late"], 1);
  b.edit(off, "/data/rencana/status", "BATAL");
  EXPECT_EQ(b.step("RK")["late"], 0);
  EXPECT_EQ(json::parse(*b.tablet->report("coverage", ""))["total"]["surveys"], 0) << "a plan is no survey";
}

}  // namespace
}  // namespace rembug::tablet
