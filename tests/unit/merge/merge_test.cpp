#include "core/merge/merge_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/merge/record_edit.h"

namespace rembug::merge {
namespace {

using testing::ElementsAre;

const std::string kVillage = "52.71.01.1013";
const std::string kAge = "/data/person/age";
const std::string kName = "/data/name";

RecordId recordNo(char n) {
  return *RecordId::fromBytes(Bytes(16, n));
}
const RecordKey kRecord{kVillage, recordNo('r')};
const Bytes kRow(16, 'p');

// A device that knows some Changes and writes more.
class Device {
public:
  Device(char name, std::uint64_t clockSkew = 0) : m_skew(clockSkew), m_author(1, name) {
    m_log = {*DeviceId::fromBytes(Bytes(16, name)), *EpochId::fromBytes(Bytes(16, 'e')), kVillage};
  }

  RecordState state() const { return mergeRecord(kRecord, known); }

  template <typename Fill>
  ParsedChange write(Fill&& fill) {
    ChangeBuilder builder(m_log, kRecord, "form", "1");
    fill(builder, state());
    log::Stamp stamp;
    for (const ParsedChange& change : known) {
      m_time = std::max(m_time, change.change.hlc());
    }
    stamp.time.value = ++m_time + m_skew;
    const Bytes bytes = builder.finish(stamp, m_author);
    ParsedChange parsed{{m_log, ++m_seq}, *log::parseChange(bytes)};
    known.push_back(parsed);
    return parsed;
  }

  ParsedChange set(const FieldKey& key, const std::string& value) {
    return write([&](ChangeBuilder& builder, const RecordState& seen) { settleField(builder, seen, key, value); });
  }
  ParsedChange addRow() {
    return write([&](ChangeBuilder& builder, const RecordState&) { builder.addRow("/data/person", kRow, {}); });
  }
  ParsedChange removeAllRows() {
    return write([&](ChangeBuilder& builder, const RecordState& seen) {
      Target target;
      for (const auto& [key, field] : seen.fields) {
        if (key.row.empty()) {
          target.values[key] = field.shown();
        }
      }
      edit(builder, seen, target);
    });
  }
  void learn(const Device& other) { known.insert(known.end(), other.known.begin(), other.known.end()); }

  std::vector<ParsedChange> known;

private:
  log::LogId m_log;
  std::uint64_t m_seq = 0;
  std::uint64_t m_time = 0;
  std::uint64_t m_skew;
  std::string m_author;
};

std::vector<std::string> valuesOf(const RecordState& state, const FieldKey& key) {
  std::vector<std::string> values;
  for (const Write& write : state.fields.at(key).writes) {
    values.push_back(write.value);
  }
  return values;
}

TEST(Merge, ALaterWriteReplacesWhatItsAuthorSaw) {
  Device a('a');
  Device b('b');
  a.set({kName, {}}, "Amat");
  b.learn(a);
  b.set({kName, {}}, "Ahmad");
  EXPECT_THAT(valuesOf(b.state(), {kName, {}}), ElementsAre("Ahmad"));
  EXPECT_EQ(b.state().conflicts(), 0U);
  EXPECT_EQ(b.state().history.size(), 2U);
}

TEST(Merge, WritesThatDidNotSeeEachOtherBothStayAndShowAsConflictOnBothSides) {
  Device a('a');
  Device b('b', 1000);
  a.set({kName, {}}, "Amat");
  b.set({kName, {}}, "Ahmad");
  const std::vector<ParsedChange> before = a.known;
  a.learn(b);
  b.known.insert(b.known.begin(), before.begin(), before.end());
  EXPECT_EQ(canonical(a.state()), canonical(b.state()));
  EXPECT_THAT(valuesOf(a.state(), {kName, {}}), ElementsAre("Ahmad", "Amat"));
  EXPECT_EQ(a.state().conflicts(), 1U);
  EXPECT_EQ(a.state().value(kName), "Ahmad");

  a.set({kName, {}}, "Amat");
  EXPECT_THAT(valuesOf(a.state(), {kName, {}}), ElementsAre("Amat"));
  EXPECT_EQ(a.state().conflicts(), 0U);
}

TEST(Merge, TheSameValueTwiceIsNoConflict) {
  Device a('a');
  Device b('b');
  a.set({kName, {}}, "Amat");
  b.set({kName, {}}, "Amat");
  a.learn(b);
  EXPECT_EQ(a.state().fields.at({kName, {}}).writes.size(), 2U);
  EXPECT_EQ(a.state().conflicts(), 0U);
}

TEST(Merge, AClearingBesideAValueIsAConflict) {
  Device a('a');
  Device b('b');
  a.set({kName, {}}, "Amat");
  b.learn(a);
  a.set({kName, {}}, "");
  b.set({kName, {}}, "Ahmad");
  a.learn(b);
  EXPECT_EQ(a.state().conflicts(), 1U);
}

TEST(Merge, ARowThatSomebodyFilledMeanwhileStaysAndShowsAsConflict) {
  Device a('a');
  Device b('b');
  a.addRow();
  b.learn(a);
  a.removeAllRows();
  EXPECT_FALSE(a.state().rows.at(kRow).visible);
  b.set({kAge, kRow}, "7");
  a.learn(b);
  EXPECT_TRUE(a.state().rows.at(kRow).visible);
  EXPECT_EQ(a.state().conflicts(), 1U);
  EXPECT_EQ(a.state().value(kAge, kRow), "7");

  a.set({kAge, kRow}, "8");  // whoever settles has seen the removal, and keeps the row
  EXPECT_TRUE(a.state().rows.at(kRow).visible);
  EXPECT_EQ(a.state().conflicts(), 0U);
}

TEST(Merge, ARemovedRowIsGoneWithItsAnswersOutOfSight) {
  Device a('a');
  a.addRow();
  a.set({kAge, kRow}, "7");
  a.removeAllRows();
  EXPECT_FALSE(a.state().visible({kAge, kRow}));
  EXPECT_EQ(a.state().conflicts(), 0U);
}

TEST(Merge, AVoidThatHadNotSeenAnAnswerShowsAsConflict) {
  Device a('a');
  Device b('b');
  a.set({kName, {}}, "Amat");
  b.learn(a);
  a.write([](ChangeBuilder& builder, const RecordState& seen) { voidRecord(builder, seen, "typed twice"); });
  EXPECT_TRUE(a.state().voided());
  EXPECT_EQ(a.state().conflicts(), 0U);
  b.set({kName, {}}, "Ahmad");
  a.learn(b);
  EXPECT_TRUE(a.state().voided());
  EXPECT_EQ(a.state().conflicts(), 1U);
  a.set({kName, {}}, "Ahmad");
  EXPECT_TRUE(a.state().voided()) << "a correction alone does not bring a voided record back";
}

TEST(Merge, TwoWritesThatClaimToReplaceEachOtherBothStay) {
  const log::LogId a{*DeviceId::fromBytes(Bytes(16, 'a')), *EpochId::fromBytes(Bytes(16, 'e')), kVillage};
  const log::LogId b{*DeviceId::fromBytes(Bytes(16, 'b')), *EpochId::fromBytes(Bytes(16, 'e')), kVillage};
  const auto write = [](const log::LogId& home, const log::LogId& other, const std::string& value) {
    ChangeBuilder builder(home, kRecord, "form", "1");
    builder.set({kName, {}}, value, {{other, 1}});
    return ParsedChange{{home, 1}, *log::parseChange(builder.finish({}, "x"))};
  };
  const RecordState state = mergeRecord(kRecord, {write(a, b, "1"), write(b, a, "2")});
  EXPECT_EQ(state.fields.at({kName, {}}).writes.size(), 2U);
  EXPECT_EQ(state.conflicts(), 1U);
}

TEST(Merge, ARingOfClaimsLosesNothing) {
  const auto logOf = [](char name) {
    return log::LogId{*DeviceId::fromBytes(Bytes(16, name)), *EpochId::fromBytes(Bytes(16, 'e')), kVillage};
  };
  std::vector<ParsedChange> changes;
  for (const auto& [home, other] : {std::pair{'a', 'b'}, std::pair{'b', 'c'}, std::pair{'c', 'a'}}) {
    ChangeBuilder builder(logOf(home), kRecord, "form", "1");
    builder.set({kName, {}}, std::string(1, home), {{logOf(other), 1}});
    changes.push_back({{logOf(home), 1}, *log::parseChange(builder.finish({}, "x"))});
  }
  EXPECT_EQ(mergeRecord(kRecord, changes).fields.at({kName, {}}).writes.size(), 3U);
}

TEST(Merge, AChangeOfAnotherVillageDoesNotReachTheRecord) {
  Device a('a');
  ParsedChange foreign = a.set({kName, {}}, "Amat");
  foreign.id.log.scope = "52.71.03.1014";
  EXPECT_TRUE(mergeRecord(kRecord, {foreign}).history.empty());
}

TEST(Merge, AFieldLeftAloneIsNotWrittenAgain) {
  Device a('a');
  a.set({kName, {}}, "Amat");
  ChangeBuilder builder(a.known[0].id.log, kRecord, "form", "1");
  Target target;
  target.values[{kName, {}}] = "Amat";
  edit(builder, a.state(), target);
  EXPECT_TRUE(builder.empty());
}

}  // namespace
}  // namespace rembug::merge
