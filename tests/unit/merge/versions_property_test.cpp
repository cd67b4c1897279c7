// Devices with different versions of a form, in which a question has moved twice, write into one record.
#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/merge/merge_record.h"
#include "core/merge/record_edit.h"

namespace rembug::merge {
namespace {

const std::string kVillage = "52.71.01.1013";
const RecordKey kRecord{kVillage, *RecordId::fromBytes(Bytes(16, 'r'))};
const std::vector<std::string> kPaths = {"/data/a", "/data/b", "/data/g/c"};  // of version 1, 2 and 3

// How a version reads paths: those of earlier ones as its own, those of later ones as they are.
CurrentPath readingOf(std::size_t version) {
  return [version](const std::string&, const std::string& path) {
    const auto known = kPaths.begin() + static_cast<std::ptrdiff_t>(version);
    return std::find(kPaths.begin(), known, path) != known ? kPaths[version] : path;
  };
}

struct Step {
  std::size_t device;
  bool learns;
  std::size_t detail;
};

struct Written {
  ParsedChange change;
  std::size_t version;
  std::set<log::ChangeId> saw;
};

std::vector<Written> play(const std::vector<Step>& steps) {
  std::vector<Written> all;
  std::map<std::size_t, std::set<log::ChangeId>> seen;
  std::map<std::size_t, std::uint64_t> seq;
  for (const Step& step : steps) {
    std::set<log::ChangeId>& mine = seen[step.device];
    if (step.learns) {
      const std::set<log::ChangeId>& theirs = seen[step.detail % 4];
      mine.insert(theirs.begin(), theirs.end());
      continue;
    }
    std::vector<ParsedChange> known;
    for (const Written& entry : all) {
      if (mine.contains(entry.change.id)) {
        known.push_back(entry.change);
      }
    }
    const std::size_t version = step.device % 3;
    const log::LogId home{*DeviceId::fromBytes(Bytes(16, static_cast<char>('a' + step.device))),
                          *EpochId::fromBytes(Bytes(16, 'e')), kVillage};
    ChangeBuilder builder(home, kRecord, "form", std::to_string(version + 1));
    settleField(builder, mergeRecord(kRecord, known, readingOf(version)), {kPaths[version], {}},
                std::to_string(step.detail));
    log::Stamp stamp;
    stamp.time.value = step.detail * 7 % 5;  // clocks that say nothing true
    const log::ChangeId id{home, ++seq[step.device]};
    all.push_back({{id, *log::parseChange(builder.finish(stamp, "x"))}, version, mine});
    mine.insert(id);
  }
  return all;
}

rc::Gen<std::vector<Step>> anySteps() {
  return rc::gen::container<std::vector<Step>>(
      rc::gen::build<Step>(rc::gen::set(&Step::device, rc::gen::inRange<std::size_t>(0, 4)),
                           rc::gen::set(&Step::learns, rc::gen::arbitrary<bool>()),
                           rc::gen::set(&Step::detail, rc::gen::inRange<std::size_t>(0, 50))));
}

RC_GTEST_PROP(Versions, AnyOrderGivesOneFieldUnderThePresentPath, ()) {
  std::vector<ParsedChange> changes;
  for (const Written& written : play(*anySteps())) {
    changes.push_back(written.change);
  }
  const RecordState expected = mergeRecord(kRecord, changes, readingOf(2));
  RC_ASSERT(expected.fields.size() == (changes.empty() ? 0U : 1U));
  std::mt19937 shuffle(static_cast<unsigned>(*rc::gen::inRange(0, 1'000'000)));
  std::shuffle(changes.begin(), changes.end(), shuffle);
  RC_ASSERT(canonical(mergeRecord(kRecord, changes, readingOf(2))) == canonical(expected));
}

// A write survives under the present path exactly where nobody replaced it who knew it as the question he answered.
RC_GTEST_PROP(Versions, SurvivesWhatNobodyReplacedWhoKnewItAsTheSameQuestion, ()) {
  const std::vector<Written> all = play(*anySteps());
  RC_PRE(!all.empty());
  std::vector<ParsedChange> changes;
  for (const Written& written : all) {
    changes.push_back(written.change);
  }
  const RecordState state = mergeRecord(kRecord, changes, readingOf(2));
  const std::vector<Write>& survivors = state.fields.at({kPaths[2], {}}).writes;
  for (const Written& write : all) {
    const bool replaced = std::any_of(all.begin(), all.end(), [&](const Written& later) {
      return later.saw.contains(write.change.id) && write.version <= later.version;
    });
    const bool survives = std::any_of(survivors.begin(), survivors.end(),
                                      [&](const Write& entry) { return entry.change == write.change.id; });
    RC_ASSERT(survives == !replaced);
  }
}

}  // namespace
}  // namespace rembug::merge
