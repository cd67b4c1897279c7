#include "tests/qml/flows/child.h"

#include <cstdio>
#include <random>
#include <set>

#include "app/count_model.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

void beginCount(Flow& flow) {
  const auto write = [&flow](const char* field, const char* text) {
    flow.touch(QString::fromLatin1(field));
    flow.type(QString::fromLatin1(text));
  };
  flow.touch(QStringLiteral("countCard"));
  flow.touch(QStringLiteral("newCount"));
  write("unit", "RT 003/RW 005");
  write("adultsF", "300");
  write("adultsM", "300");
  flow.touch(QStringLiteral("preset-tiered-line"));
  flow.touch(QStringLiteral("settingsDone"));
  flow.touch(QStringLiteral("openPolls"));
  flow.touch(QStringLiteral("closePolls"));
  write("figure-received", "300");
  write("figure-in_box", "300");
  write("figure-f", "150");
  write("figure-m", "150");
  flow.touch(QStringLiteral("figuresDone"));
  flow.touch(QStringLiteral("openBox"));
}

void tell(int papers, int inHand) {
  std::printf("at %d %d\n", papers, inHand);
  std::fflush(stdout);
}

// Whether the paper in hand has what was touched, as far as it goes.
bool handFits(const app::CountModel& count) {
  const std::vector<std::string> names = namesOnPaper(count.papers());
  const QVariantList hand = count.hand();
  if (hand.size() > static_cast<qsizetype>(names.size())) {
    return false;
  }
  for (qsizetype i = 0; i < hand.size(); ++i) {
    if (hand[i].toMap().value(QStringLiteral("name")).toString() != qtext(names[static_cast<std::size_t>(i)])) {
      return false;
    }
  }
  return true;
}

void readOn(Flow& flow, const app::CountModel& count) {
  const std::vector<std::string> names = namesOnPaper(count.papers());
  const auto next = static_cast<std::size_t>(count.hand().size());
  if (next == names.size()) {
    flow.touch(QStringLiteral("nextBallot"));
  } else if (flow.shows(QStringLiteral("tile-") + qtext(names[next]))) {
    flow.touch(QStringLiteral("tile-") + qtext(names[next]));
  } else {
    flow.touch(QStringLiteral("newName"));
    flow.type(qtext(names[next]));
    flow.key(Qt::Key_Return);
  }
}

}  // namespace

std::vector<std::string> namesOnPaper(int paper) {
  static const std::vector<std::string> kPool = {"Sahnun",    "Nurhayati", "Lalu Rizal", "Baiq Aini",
                                                 "Mahsun",    "Zaenab",    "Burhanudin", "Rohana",
                                                 "Kamaludin", "Fatimah",   "Gaffar",     "Doyan"};
  std::mt19937 random(static_cast<unsigned>(paper) + 7U);
  std::set<std::size_t> chosen;
  const std::size_t wanted = 2 + random() % 2;
  while (chosen.size() < wanted) {
    chosen.insert(random() % kPool.size());
  }
  std::vector<std::string> names;
  for (const std::size_t each : chosen) {
    names.push_back(kPool[each]);
  }
  return names;
}

char letterAt(int place) {
  return static_cast<char>('a' + place * 7 % 26);
}

int fillInThisProcess(const std::filesystem::path& folder) {
  const QString field = QStringLiteral("field-/data/kunjungan/no_bangunan");
  try {
    Flow flow(QSize(1280, 800), folder);
    flow.unlock();
    if (flow.shows(QStringLiteral("resume"))) {
      flow.touch(QStringLiteral("resume"));
    } else {
      flow.touch(QStringLiteral("householdCard"));
      flow.touch(QStringLiteral("newRecord"));
    }
    flow.touch(field);
    flow.hurry();
    flow.key(Qt::Key_End);
    for (int typed = 0;; ++typed) {
      const std::string kept = flow.text(field).toStdString();
      std::string wanted;
      for (int i = 0; i < static_cast<int>(kept.size()); ++i) {
        wanted += letterAt(i);
      }
      if (kept != wanted || (typed > 0 && kept.empty())) {
        std::printf("different %s\n", kept.c_str());
        return 1;
      }
      tell(static_cast<int>(kept.size()), 0);
      flow.type(QString(QLatin1Char(letterAt(static_cast<int>(kept.size())))));
    }
  } catch (const std::exception& error) {
    std::printf("different %s\n", error.what());
    return 1;
  }
}

int countInThisProcess(const std::filesystem::path& folder) {
  try {
    Flow flow(QSize(1280, 800), folder);
    flow.unlock();
    if (flow.shows(QStringLiteral("resume"))) {
      flow.touch(QStringLiteral("resume"));
    } else {
      beginCount(flow);
    }
    flow.settle();
    flow.hurry();
    const auto models = flow.window().findChildren<app::CountModel*>();
    if (models.isEmpty()) {
      std::printf("different no count is open\n");
      return 1;
    }
    const app::CountModel& count = *models.constFirst();
    tell(count.papers(), static_cast<int>(count.hand().size()));
    while (count.papers() < kPapers) {
      if (!handFits(count)) {
        std::printf("different paper in hand\n");
        return 1;
      }
      if (flow.shows(QStringLiteral("comparedSame"))) {
        flow.touch(QStringLiteral("comparedSame"));
        continue;
      }
      readOn(flow, count);
      tell(count.papers(), static_cast<int>(count.hand().size()));
    }
    for (const QVariant& name : count.names()) {
      std::printf("votes %d %s\n", name.toMap().value(QStringLiteral("votes")).toInt(),
                  qPrintable(name.toMap().value(QStringLiteral("name")).toString()));
    }
    std::printf("end\n");
    return 0;
  } catch (const std::exception& error) {
    std::printf("different %s\n", error.what());
    return 1;
  }
}

}  // namespace rembug::flows
