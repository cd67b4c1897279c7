#include <map>
#include <random>

#include <QCoreApplication>
#include <QProcess>

#include <gtest/gtest.h>

#include "tests/qml/flows/child.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

constexpr int kKills = 50;
constexpr int kRunsMax = 200;

struct Place {
  int papers = 0;
  int inHand = 0;
  auto operator<=>(const Place&) const = default;
};

// One process's run, to its end or to the kill.
struct AppRun {
  std::vector<Place> seen;
  std::map<std::string, int> votes;
  std::string different;
  bool ended = false;
};

AppRun runApp(const std::string& what, const std::filesystem::path& folder, int killAfterMs) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QString::fromLatin1(kChildVariable), QString::fromStdString(what + " " + folder.string()));
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(QCoreApplication::applicationFilePath(), QStringList());
  if (killAfterMs > 0) {
    // Counted from when the app is up, so that a slow start does not spare it.
    if (process.waitForReadyRead(30'000) && !process.waitForFinished(killAfterMs)) {
      process.kill();
    }
  }
  process.waitForFinished(600'000);
  AppRun result;
  for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
    const QList<QByteArray> words = line.split(' ');
    if (line.startsWith("at ") && words.size() == 3) {
      result.seen.push_back({words[1].toInt(), words[2].toInt()});
    } else if (line.startsWith("votes ")) {
      result.votes[line.mid(line.indexOf(' ', 6) + 1).toStdString()] = words[1].toInt();
    } else if (line.startsWith("different")) {
      result.different = line.toStdString();
    }
    result.ended = result.ended || line == "end";
  }
  return result;
}

// 200 times where somebody asks for it (REMBUG_KILLS=200); fewer in every run of the tests, for it takes a second each.
TEST(Kill, FillingAFormLosesAtMostTheKeyInTheAir) {
  const int kills = qEnvironmentVariableIsSet("REMBUG_KILLS") ? qEnvironmentVariableIntValue("REMBUG_KILLS") : 30;
  const std::filesystem::path folder = Flow::newFolder();
  std::mt19937 random(26'112'026);
  Place reached;
  int told = 0;
  for (int kill = 1; kill <= kills; ++kill) {
    const AppRun run = runApp("fill", folder, 100 + static_cast<int>(random() % 700));
    ASSERT_EQ(run.different, "") << "after " << kill << " kills";
    if (run.seen.empty()) {
      continue;  // killed before it told anything
    }
    ++told;
    EXPECT_GE(run.seen.front(), reached) << "something was lost at kill " << kill;
    reached = run.seen.back();
  }
  EXPECT_GT(told, kills / 2);
  EXPECT_GT(reached.papers, kills) << "letters";
  std::filesystem::remove_all(folder);
}

TEST(Kill, ACountOfThreeHundredBallotsLosesAtMostTheTouchInTheAir) {
  const std::filesystem::path folder = Flow::newFolder();
  std::mt19937 random(20'261'126);
  Place reached;
  int kills = 0;
  int runs = 0;
  AppRun last;
  while (!last.ended && runs < kRunsMax) {
    ++runs;
    last = runApp("count", folder, kills < kKills ? 150 + static_cast<int>(random() % 900) : 0);
    kills += last.ended ? 0 : 1;
    ASSERT_EQ(last.different, "") << "after " << kills << " kills";
    if (last.seen.empty()) {
      continue;  // killed before it told anything
    }
    EXPECT_GE(last.seen.front(), reached) << "something was lost at kill " << kills;
    reached = last.seen.back();
  }
  ASSERT_TRUE(last.ended);
  EXPECT_GE(kills, kKills);
  std::map<std::string, int> expected;
  for (int paper = 0; paper < kPapers; ++paper) {
    for (const std::string& name : namesOnPaper(paper)) {
      ++expected[name];
    }
  }
  EXPECT_EQ(last.votes, expected);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace rembug::flows
