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

struct Step {
  int device;
  int action;  // 0..2: write field n; 3: learn from another device; 4: add a row; 5: write into a row; 6: remove rows
  int detail;
};

struct Known {
  ParsedChange change;
  FieldKey field;               // of a write
  std::set<log::ChangeId> saw;  // everything its device knew
};

// Several devices that write and learn from each other in a random order.
class Fleet {
public:
  void play(const Step& step) {
    std::set<log::ChangeId>& mine = m_seen[step.device];
    if (step.action == 3) {
      const std::set<log::ChangeId>& theirs = m_seen[step.detail % 3];
      mine.insert(theirs.begin(), theirs.end());
      return;
    }
    const log::LogId home{*DeviceId::fromBytes(Bytes(16, static_cast<char>('a' + step.device))),
                          *EpochId::fromBytes(Bytes(16, 'e')), kVillage};
    ChangeBuilder builder(home, kRecord, "form", "1");
    const RecordState seen = stateOf(mine);
    const Bytes row(16, static_cast<char>('0' + step.detail % 2));
    FieldKey field{"/data/f" + std::to_string(step.action), {}};
    if (step.action == 4) {
      builder.addRow("/data/r", row, {});
    } else if (step.action == 6) {
      edit(builder, seen, keepFieldsDropRows(seen));
    } else {
      if (step.action == 5) {
        field = {"/data/r/x", row};
      }
      settleField(builder, seen, field, std::to_string(step.detail));
    }
    if (builder.empty()) {
      return;
    }
    log::Stamp stamp;
    stamp.time.value = static_cast<std::uint64_t>(step.detail * 7 % 5);  // clocks that say nothing true
    const log::ChangeId id{home, ++m_seq[step.device]};
    all.push_back({{id, *log::parseChange(builder.finish(stamp, "x"))}, field, mine});
    mine.insert(id);
  }

  std::vector<ParsedChange> changes() const {
    std::vector<ParsedChange> result;
    for (const Known& known : all) {
      result.push_back(known.change);
    }
    return result;
  }

  std::vector<Known> all;

private:
  RecordState stateOf(const std::set<log::ChangeId>& ids) const {
    std::vector<ParsedChange> known;
    for (const Known& entry : all) {
      if (ids.contains(entry.change.id)) {
        known.push_back(entry.change);
      }
    }
    return mergeRecord(kRecord, known);
  }

  static Target keepFieldsDropRows(const RecordState& seen) {
    Target target;
    for (const auto& [key, field] : seen.fields) {
      if (key.row.empty()) {
        target.values[key] = field.shown();
      }
    }
    return target;
  }

  std::map<int, std::set<log::ChangeId>> m_seen;
  std::map<int, std::uint64_t> m_seq;
};

rc::Gen<std::vector<Step>> anySteps() {
  return rc::gen::container<std::vector<Step>>(rc::gen::build<Step>(
      rc::gen::set(&Step::device, rc::gen::inRange(0, 3)), rc::gen::set(&Step::action, rc::gen::inRange(0, 7)),
      rc::gen::set(&Step::detail, rc::gen::inRange(0, 50))));
}

RC_GTEST_PROP(MergeProperty, AnyOrderAndAnyDuplicatesGiveTheSameBytes, ()) {
  Fleet fleet;
  for (const Step& step : *anySteps()) {
    fleet.play(step);
  }
  std::vector<ParsedChange> changes = fleet.changes();
  const Bytes expected = canonical(mergeRecord(kRecord, changes));
  std::mt19937 shuffle(static_cast<unsigned>(*rc::gen::inRange(0, 1'000'000)));
  const std::size_t originals = changes.size();
  for (std::size_t i = 0; i < originals; i += 2) {
    changes.push_back(changes[i]);
  }
  std::shuffle(changes.begin(), changes.end(), shuffle);
  RC_ASSERT(canonical(mergeRecord(kRecord, changes)) == expected);
}

// Against a model that knows what each device really knew: a write survives exactly where no later write of its field
// was made by somebody who knew it.
RC_GTEST_PROP(MergeProperty, SurvivesExactlyWhatNobodySawAndReplaced, ()) {
  Fleet fleet;
  for (const Step& step : *anySteps()) {
    fleet.play(step);
  }
  const RecordState state = mergeRecord(kRecord, fleet.changes());
  for (const Known& write : fleet.all) {
    const bool isWrite = write.change.change.ops(0).has_set();
    if (!isWrite || write.change.change.ops_size() != 1) {
      continue;
    }
    const bool replaced = std::any_of(fleet.all.begin(), fleet.all.end(), [&](const Known& later) {
      return later.field == write.field && later.change.change.ops(0).has_set() && later.saw.contains(write.change.id);
    });
    const auto& survivors = state.fields.at(write.field).writes;
    const bool survives = std::any_of(survivors.begin(), survivors.end(),
                                      [&](const Write& entry) { return entry.change == write.change.id; });
    RC_ASSERT(survives == !replaced);
  }
}

// Nothing is lost: what one device wrote into a row that another removed without having seen it stays in sight.
RC_GTEST_PROP(MergeProperty, ARowIsOutOfSightOnlyWhereWhoeverRemovedItHadSeenEverything, ()) {
  Fleet fleet;
  for (const Step& step : *anySteps()) {
    fleet.play(step);
  }
  const RecordState state = mergeRecord(kRecord, fleet.changes());
  for (const auto& [id, row] : state.rows) {
    std::set<log::ChangeId> seenByRemovers;
    for (const Known& known : fleet.all) {
      for (const v1::Op& op : known.change.change.ops()) {
        if (op.has_remove_row() && op.remove_row().row() == id) {
          seenByRemovers.insert(known.saw.begin(), known.saw.end());
        }
      }
    }
    const bool unseen = std::any_of(row.writes.begin(), row.writes.end(),
                                    [&](const log::ChangeId& write) { return !seenByRemovers.contains(write); });
    if (unseen) {
      RC_ASSERT(row.visible);
    }
  }
}

}  // namespace
}  // namespace rembug::merge
