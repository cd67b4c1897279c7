#include "core/log/change.h"

#include <gtest/gtest.h>

#include "core/log/limits.h"

namespace rembug::log {
namespace {

v1::Change sound() {
  v1::Change change;
  change.set_record(Bytes(16, 'r'));
  change.set_type("form");
  v1::SetField* set = change.add_ops()->mutable_set();
  set->set_path("/data/a");
  set->set_value("1");
  return change;
}

std::string errorOf(const v1::Change& change) {
  const auto parsed = parseChange(change.SerializeAsString());
  return parsed ? "" : parsed.error().message;
}

TEST(Change, ASoundOneIsRead) {
  EXPECT_EQ(errorOf(sound()), "");
}

TEST(Change, WhatANewerVersionAddsIsKept) {
  v1::Change change = sound();
  Bytes bytes = change.SerializeAsString();
  bytes += Bytes("\xa2\x06\x03new", 6);  // field 100, three bytes
  const auto parsed = parseChange(bytes);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->SerializeAsString(), bytes);
}

TEST(Change, EachBrokenRuleIsNamed) {
  v1::Change change = sound();
  change.set_record("short");
  EXPECT_NE(errorOf(change).find("record's id"), std::string::npos);

  change = sound();
  change.clear_type();
  EXPECT_NE(errorOf(change).find("type"), std::string::npos);

  change = sound();
  *change.add_ops() = change.ops(0);
  EXPECT_NE(errorOf(change).find("twice"), std::string::npos);

  change = sound();
  change.mutable_ops(0)->mutable_set()->set_row("seven");
  EXPECT_NE(errorOf(change).find("row"), std::string::npos);

  change = sound();
  change.mutable_ops(0)->mutable_set()->clear_path();
  EXPECT_NE(errorOf(change).find("path"), std::string::npos);

  change = sound();
  change.mutable_ops(0)->mutable_set()->add_replaces()->set_log(1);
  EXPECT_NE(errorOf(change).find("reference"), std::string::npos);

  change = sound();
  change.mutable_ops(0)->mutable_set()->set_value(Bytes(kChangeBytesMax, 'x'));
  EXPECT_NE(errorOf(change).find("larger"), std::string::npos);
}

TEST(Change, AReferenceFindsItsLog) {
  v1::Change change = sound();
  v1::LogId* other = change.add_logs();
  other->set_device(Bytes(16, 'd'));
  other->set_epoch(Bytes(16, 'e'));
  const LogId home{*DeviceId::fromBytes(Bytes(16, 'h')), *EpochId::fromBytes(Bytes(16, 'e')), "52.71.01.1013"};
  v1::WriteRef ref;
  ref.set_seq(7);
  EXPECT_EQ(resolve(ref, change, home)->log, home);
  ref.set_log(1);
  const auto id = resolve(ref, change, home);
  ASSERT_TRUE(id);
  EXPECT_EQ(id->log.device.bytes(), Bytes(16, 'd'));
  EXPECT_EQ(id->log.scope, home.scope);
  ref.set_log(2);
  EXPECT_FALSE(resolve(ref, change, home));
}

}  // namespace
}  // namespace rembug::log
