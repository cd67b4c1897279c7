#include "core/count/minutes.h"

#include <gmock/gmock.h>

#include "core/count/words.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Words, AreThoseOfABeritaAcara) {
  const std::map<std::int64_t, std::string> expected = {{0, "nol"},
                                                        {7, "tujuh"},
                                                        {10, "sepuluh"},
                                                        {11, "sebelas"},
                                                        {12, "dua belas"},
                                                        {20, "dua puluh"},
                                                        {54, "lima puluh empat"},
                                                        {100, "seratus"},
                                                        {111, "seratus sebelas"},
                                                        {143, "seratus empat puluh tiga"},
                                                        {200, "dua ratus"},
                                                        {1000, "seribu"},
                                                        {1001, "seribu satu"},
                                                        {2026, "dua ribu dua puluh enam"},
                                                        {11'000, "sebelas ribu"},
                                                        {100'000, "seratus ribu"},
                                                        {1'000'000, "satu juta"},
                                                        {-1, "minus satu"}};
  for (const auto& [number, words] : expected) {
    EXPECT_EQ(inWords(number), words);
  }
  EXPECT_EQ(dayInWords("2026-10-17"), "Sabtu, tanggal tujuh belas bulan Oktober tahun dua ribu dua puluh enam");
  for (const char* noDay : {"", "2026-02-30", "17-10-2026", "2026-1x-01", "2026/10/17"}) {
    EXPECT_EQ(dayInWords(noDay), "") << noDay;
  }
}

const json kPeople = {{{"role", "CHAIR"}, {"name", "Lalu Sahdan"}, {"sex", "m"}},
                      {{"role", "NOTE_TAKER"}, {"name", "Baiq Rohana"}, {"sex", "f"}},
                      {{"role", "WITNESS"}, {"name", "Inaq Rumenah"}, {"sex", "f"}},
                      {{"role", "HEAD"}, {"name", "Amaq Sahrun"}},
                      {{"role", "FACILITATOR"}, {"name", "Sari"}}};

TEST(Minutes, HaveEverythingThatABeritaAcaraHas) {
  Playing p(openRules({{"seats", 2}, {"women_target", {{"percent", 30}, {"kind", "TARGET"}}}}));
  p.take({{"details",
           {{"number", "12/BA/2026"},
            {"day", "2026-10-17"},
            {"opened", "08:00"},
            {"closed", "13:00"},
            {"place", "Musala RT 001"},
            {"register_source", "buku RT"},
            {"adults_poor", 31},
            {"people", kPeople},
            {"photos", {{{"what", "plano"}, {"sha256", std::string(64, 'a')}}}}}}});
  p.measure(40, 41);
  p.vote({"Pak Amat", "Sri", "Udin"}, 20);
  p.vote({"P. Ahmad", "Sri", "Udin"}, 10);
  p.take({{"ballot", {"Sri", {{"name", "Ro"}, {"unidentified", true}}}}});
  p.take({{"invalid", "SECRECY"}});
  p.take({{"blank", 8}});
  p.take({{"person", "Ahmad"}, {"sex", "m"}});
  p.take({{"join", {"Pak Amat", "P. Ahmad"}}, {"as", "Ahmad"}, {"by", "warga RT 001"}, {"reason", "orang yang sama"}});
  p.take({{"distinct", {"Sri", "Udin"}}, {"reason", "dua orang"}});
  p.take({{"resign", {{"person", "Udin"}, {"reason", "surat tanggal 18"}}}});
  p.take({{"objection", {{"by", "warga"}, {"what", "nama salah dibaca"}, {"reply", "dibaca ulang, benar"}}}});
  p.sign();
  const auto read = minutesOf(sheetOf(p.count), 2);
  ASSERT_TRUE(read) << read.error().message;
  const Minutes& m = *read;
  EXPECT_EQ(m.details.number, "12/BA/2026");
  EXPECT_THAT(m.dayInWords, HasSubstr("Sabtu"));
  EXPECT_EQ(m.details.adultsPoor, 31);
  EXPECT_EQ(m.rulesHash, p.result()["rules_hash"]);
  EXPECT_EQ(m.signedIn.words, "empat puluh satu");
  EXPECT_EQ(m.turnoutTenths, 410);
  std::map<std::string, std::string> ballots;
  for (const Figure& figure : m.ballots) {
    ballots[figure.key] = std::to_string(figure.value) + " " + figure.words;
  }
  EXPECT_EQ(ballots["valid"], "31 tiga puluh satu");
  EXPECT_EQ(ballots["invalid_and_blank"], "9 sembilan");
  EXPECT_EQ(ballots["not_returned"], "1 satu");
  EXPECT_EQ(m.reasons.front().key, "SECRECY");
  EXPECT_EQ(m.ranking[0].name, "Sri");
  EXPECT_EQ(m.ranking[0].standing, "ELECTED");
  EXPECT_EQ(m.ranking[1].name, "Ahmad");
  EXPECT_EQ(m.ranking[1].spellings, (std::map<std::string, int>{{"P. Ahmad", 10}, {"Pak Amat", 20}}));
  EXPECT_EQ(m.ranking[2].standing, "RESIGNED");
  EXPECT_EQ(m.rulings.size(), 2U);
  EXPECT_EQ(m.rulings[0].written + m.rulings[0].person + m.rulings[0].by, "P. AhmadAhmadwarga RT 001");
  EXPECT_EQ(m.rulings[0].votes, 10);
  EXPECT_EQ(m.distinct.size(), 1U);
  EXPECT_EQ(m.unidentified.at("Ro"), 1);
  EXPECT_EQ(m.womenWanted, 1);
  EXPECT_EQ(m.objections.front().reply, "dibaca ulang, benar");
  EXPECT_EQ(m.copy, 2);
  EXPECT_THAT(m.qr, HasSubstr(m.hash));
  EXPECT_THAT(m.qr, HasSubstr("31 Sri\n"));
  EXPECT_THAT(gapsOf(m), IsEmpty());
}

TEST(Minutes, SayWhatIsMissing) {
  Playing p;
  p.measure(1, 1);
  p.vote({"A"});
  std::vector<std::string> keys;
  for (const Finding& gap : gapsOf(*minutesOf(sheetOf(p.count)))) {
    keys.push_back(gap.key);
  }
  EXPECT_THAT(keys, ElementsAre("NO_CHAIR", "NO_NOTE_TAKER", "FEW_WITNESSES", "NO_WOMAN_WITNESS", "NO_HEAD",
                                "NO_FACILITATOR", "NO_DAY", "NO_PLACE"));
  EXPECT_THAT(p.refusal({{"details", {{"people", {{{"role", "KING"}, {"name", "A"}}}}}}}), HasSubstr("role"));
  EXPECT_THAT(p.refusal({{"details", {{"photos", {{{"sha256", "12"}}}}}}}), HasSubstr("64 digits"));
  EXPECT_FALSE(minutesOf(Sheet{}));
}

TEST(Minutes, TheQrStaysSmall) {
  Playing p(openRules({{"names_max", 50}, {"seats", 50}}));
  p.measure(1, 60);
  std::vector<std::string> names;
  for (int i = 0; i < 50; ++i) {
    names.push_back(std::string(60, 'a') + std::to_string(i));
  }
  p.vote(names);
  EXPECT_LE(minutesOf(sheetOf(p.count))->qr.size(), 1000U);
}

}  // namespace
}  // namespace rembug::count
