// The power that goes: a process that enters answers is killed at random moments, again and again.
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <map>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

const std::string kPin = "123456";

// A data folder opened anew, with random numbers of its own, as each start of the app has.
struct Opened {
  Opened(const std::filesystem::path& folder, std::uint64_t seed) : random(seed) {
    auto opened = Tablet::open(folder, environment);
    EXPECT_TRUE(opened) << (opened ? "" : opened.error().message);
    tablet = std::move(*opened);
    const auto unlocked = tablet->unlock("Sari", kPin);
    EXPECT_TRUE(unlocked) << (unlocked ? "" : unlocked.error().message);
  }
  ManualClock clock{Millis(1'800'000'000'000)};
  SeededRandom random;
  Environment environment{clock, random, vault::Argon2Cost::light(), {}};
  std::unique_ptr<Tablet> tablet;
};

// What a process says it has entered, one number behind the other, until it is killed.
class Worker {
public:
  // `work` is called in a process of its own with a function that tells a number.
  template <typename Work>
  explicit Worker(Work work) {
    if (pipe(m_ends.data()) != 0) {
      throw std::runtime_error("no pipe");
    }
    m_process = fork();
    if (m_process == 0) {
      close(m_ends[0]);
      work([out = m_ends[1]](std::uint32_t number) {
        if (write(out, &number, sizeof(number)) != static_cast<ssize_t>(sizeof(number))) {
          _exit(2);
        }
      });
      _exit(0);
    }
    close(m_ends[1]);
  }
  ~Worker() { close(m_ends[0]); }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Kills it some time behind its first number; answers the last one that it told, 0 where it told none.
  std::uint32_t killBehindFirst(std::chrono::microseconds wait) {
    std::uint32_t last = 0;
    next(last);
    usleep(static_cast<useconds_t>(wait.count()));
    kill(m_process, SIGKILL);
    while (next(last)) {
    }
    int status = 0;
    waitpid(m_process, &status, 0);
    m_killed = WIFSIGNALED(status);
    return last;
  }
  [[nodiscard]] bool killed() const { return m_killed; }

private:
  bool next(std::uint32_t& number) const {
    return read(m_ends[0], &number, sizeof(number)) == static_cast<ssize_t>(sizeof(number));
  }

  std::array<int, 2> m_ends{};
  pid_t m_process = 0;
  bool m_killed = false;
};

void createTablet(const std::filesystem::path& folder) {
  const ManualClock clock{Millis(1'800'000'000'000)};
  SeededRandom random(1);
  const Environment environment{clock, random, vault::Argon2Cost::light(), {}};
  ASSERT_TRUE(Tablet::create(folder, environment, "Sari", kPin));
}

// Each fourth step adds a member, the others answer for the last one.
constexpr std::uint32_t kStepsPerRow = 4;

Result<void> stepOf(FormDraft& draft, std::uint32_t number) {
  const std::uint32_t row = (number - 1) / kStepsPerRow + 1;
  if (number % kStepsPerRow == 1) {
    REMBUG_TRY(draft.addRow("/data/anggota"));
    return {};
  }
  const char* const field = number % kStepsPerRow == 2 ? "nama" : number % kStepsPerRow == 3 ? "umur" : "kerja";
  return draft.set("/data/anggota[" + std::to_string(row) + "]/" + field, std::to_string(number));
}

// The steps that a draft holds, in their order; a gap among them ends the count.
std::uint32_t stepsIn(const FormDraft& draft) {
  std::uint32_t steps = 0;
  const auto rows = draft.instance().rows().size();
  std::map<std::string, std::string> values;
  for (const auto& node : draft.instance().nodes()) {
    values[node.ref] = node.value;
  }
  for (std::uint32_t row = 1; row <= rows; ++row) {
    ++steps;
    for (const char* field : {"nama", "umur", "kerja"}) {
      const std::string value = values["/data/anggota[" + std::to_string(row) + "]/" + field];
      if (value.empty()) {
        break;
      }
      EXPECT_EQ(value, std::to_string(++steps));
    }
  }
  return steps;
}

std::unique_ptr<FormDraft> draftOf(Tablet& tablet) {
  const auto drafts = tablet.drafts();
  if (!drafts || drafts->empty()) {
    auto started = tablet.startForm(kBintaro, "rumah");
    return started ? std::move(*started) : nullptr;
  }
  auto resumed = tablet.resumeForm(drafts->front().id);
  return resumed ? std::move(*resumed) : nullptr;
}

TEST(Kill, AtRandomMomentsWhileFillingLosesAtMostTheStepInTheAir) {
  constexpr int kKills = 200;
  const Folder folder("kill-form");
  createTablet(folder.path());
  {
    const Opened sari(folder.path(), 2);
    const std::string fields = "<nama/><umur/><kerja/>";
    ASSERT_TRUE(
        sari.tablet->addForm(formXml("1", "<anggota jr:template=\"\">" + fields + "</anggota>", "",
                                     repeat("/data/anggota", input("/data/anggota/nama") + input("/data/anggota/umur") +
                                                                 input("/data/anggota/kerja")))));
  }
  std::mt19937 dice(20261125);
  std::uint32_t held = 0;
  int kills = 0;
  for (int round = 0; kills < kKills; ++round) {
    ASSERT_LT(round, 2 * kKills) << "most of them were not killed at work";
    Worker worker([&](const auto& tell) {
      const Opened sari(folder.path(), static_cast<std::uint64_t>(1000 + round));
      const auto draft = draftOf(*sari.tablet);
      for (std::uint32_t number = held + 1; draft != nullptr && stepOf(*draft, number); ++number) {
        tell(number);
      }
    });
    const std::uint32_t told = worker.killBehindFirst(std::chrono::microseconds(dice() % 6'000));
    kills += worker.killed() ? 1 : 0;
    const Opened sari(folder.path(), static_cast<std::uint64_t>(100'000 + round));
    const auto draft = draftOf(*sari.tablet);
    ASSERT_NE(draft, nullptr);
    const std::uint32_t found = stepsIn(*draft);
    ASSERT_GE(found, std::max(told, held)) << "a step that was accepted is lost";
    ASSERT_LE(found, std::max(told, held) + 1) << "a step that nobody made is there";
    held = found;
  }
  EXPECT_GT(held, 200U) << "work went on between the kills";
}

TEST(Kill, AtRandomMomentsWhileCountingLosesAtMostTheBallotInTheAir) {
  constexpr int kKills = 50;
  constexpr std::size_t kBallots = 300;
  const Folder folder("kill-count");
  createTablet(folder.path());
  const std::string session =
      R"({"session":{"village":")" + kBintaro + R"(","unit":"RT 003/RW 005","tier":1,"adults":{"f":250,"m":250}}})";
  const std::string figures = R"({"accounting":{"received":400,"misprinted":0,"unused":100,"spoilt":0,"in_box":300,)"
                              R"("signed_in":{"f":150,"m":150},"withdrew":0}})";
  DraftId id;
  {
    const Opened sari(folder.path(), 2);
    const auto draft = sari.tablet->startCount(kBintaro);
    ASSERT_TRUE(draft);
    ASSERT_TRUE((*draft)->apply(session));
    ASSERT_TRUE((*draft)->apply(figures));
    id = (*draft)->id();
  }
  const auto ballot = [](std::size_t number) {
    return R"({"ballot":["Amat )" + std::to_string(number % 7) + R"(","Sri )" + std::to_string(number) + R"("]})";
  };
  std::mt19937 dice(20261126);
  std::size_t held = 0;
  int kills = 0;
  for (int round = 0; held < kBallots; ++round) {
    ASSERT_LT(round, 10 * kKills) << "the count does not go on";
    Worker worker([&](const auto& tell) {
      const Opened sari(folder.path(), 1000 + held);
      const auto draft = sari.tablet->resumeCount(id);
      // The kills are to be spread over the whole count.
      const std::size_t until = kills < kKills ? std::min(held + kBallots / kKills - 1, kBallots) : kBallots;
      for (std::size_t number = held + 1; draft && number <= until; ++number) {
        if (!(*draft)->apply(ballot(number))) {
          _exit(3);
        }
        tell(static_cast<std::uint32_t>(number));
      }
      pause();
    });
    const std::size_t told = worker.killBehindFirst(std::chrono::microseconds(dice() % 5'000));
    kills += worker.killed() ? 1 : 0;
    const Opened sari(folder.path(), 100'000 + held);
    const auto draft = sari.tablet->resumeCount(id);
    ASSERT_TRUE(draft);
    const auto& papers = (*draft)->count().papers();
    ASSERT_GE(papers.size(), std::max(told, held)) << "a ballot that was accepted is lost";
    ASSERT_LE(papers.size(), std::max(told, held) + 1) << "a ballot that nobody entered is there";
    held = papers.size();
    for (std::size_t i = 0; i < held; ++i) {
      ASSERT_EQ(papers[i].lines.at(1).written, "Sri " + std::to_string(i + 1));
    }
  }
  EXPECT_GE(kills, kKills);
  EXPECT_EQ(held, kBallots);
}

// A signed tally of a unit of its own.
RecordId signedTally(Tablet& tablet, int unit) {
  const std::string session = R"({"session":{"village":")" + kBintaro + R"(","unit":"RT )" + std::to_string(unit) +
                              R"(","adults":{"f":5,"m":5},"rules":{"names_min":1,"seats":1}}})";
  const auto draft = tablet.startCount(
      kBintaro, {session, R"({"accounting":{"received":5,"unused":3,"in_box":2,"signed_in":{"f":2,"m":0}}})",
                 R"({"ballot":["Amat","Sri"]})", R"({"ballot":["Amat"]})",
                 R"({"sign":{"witnesses":["Sahdan"],"reason":"kuorum"}})"});
  EXPECT_TRUE(draft) << (draft ? "" : draft.error().message);
  const auto record = (*draft)->finish();
  EXPECT_TRUE(record) << (record ? "" : record.error().message);
  return record.value_or(RecordId());
}

TEST(Kill, AtRandomMomentsWhileDestroyingKeysNoneIsGoneWithoutTheRecordSayingSo) {
  constexpr int kTallies = 20;
  const Folder folder("kill-destroy");
  createTablet(folder.path());
  std::vector<RecordId> tallies;
  {
    const Opened sari(folder.path(), 2);
    for (int unit = 0; unit < kTallies; ++unit) {
      tallies.push_back(signedTally(*sari.tablet, unit));
    }
  }
  std::mt19937 dice(20261127);
  int kills = 0;
  std::size_t destroyed = 0;
  for (std::uint64_t round = 0; destroyed < tallies.size(); ++round) {
    ASSERT_LT(round, 20U * kTallies) << "nothing is destroyed";
    Worker worker([&](const auto& tell) {
      Opened sari(folder.path(), 1'000 + round);
      sari.clock.advance(std::chrono::hours(100));
      tell(1);
      for (std::size_t at = destroyed; at < std::min(destroyed + 2, tallies.size()); ++at) {
        static_cast<void>(sari.tablet->destroyBallots(tallies[at]));
      }
      pause();
    });
    worker.killBehindFirst(std::chrono::microseconds(dice() % 30'000));
    kills += worker.killed() ? 1 : 0;
    const Opened sari(folder.path(), 100'000 + round);
    destroyed = 0;
    for (const RecordId& tally : tallies) {
      const auto after = sari.tablet->afterSigning(tally);
      ASSERT_TRUE(after);
      ASSERT_NE(after->ballots, BallotsKey::Elsewhere) << "the key is gone, and the record does not say so";
      ASSERT_EQ(sari.tablet->ballots(tally).has_value(), after->ballots == BallotsKey::Here);
      destroyed += after->ballots == BallotsKey::Destroyed ? 1U : 0U;
    }
  }
  EXPECT_GE(kills, kTallies / 2);
}

}  // namespace
}  // namespace rembug::tablet
