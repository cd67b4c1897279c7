// Finding the files in a Change without reading it all: the same as reading it all.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/log/attached.h"

namespace rembug::log {
namespace {

v1::Change changeWith(const std::vector<int>& kinds) {
  v1::Change change;
  change.set_hlc(7);
  change.set_author("Sari");
  change.set_record(Bytes(16, 'r'));
  change.set_type("rumah");
  change.add_logs()->set_device(Bytes(16, 'd'));
  for (const int kind : kinds) {
    v1::Op* op = change.add_ops();
    switch (kind) {
      case 0:
        op->mutable_set()->set_path("/data/x");
        op->mutable_set()->set_value("*B");  // bytes that look like tags
        break;
      case 1:
        op->mutable_attach_blob()->set_path("/data/foto");
        op->mutable_attach_blob()->set_sha256(Bytes(32, 'h'));
        op->mutable_attach_blob()->set_size(300);
        break;
      case 2:
        op->mutable_attach_blob()->set_sha256("short");
        break;
      case 3:
        op->mutable_withdraw_blob()->set_sha256(Bytes(32, 'w'));
        op->mutable_withdraw_blob()->set_reason("B\x0a");
        break;
      case 4:
        op->mutable_withdraw_blob()->set_sha256("short");
        break;
      default:
        op->mutable_void_record()->set_reason("twice");
        break;
    }
  }
  return change;
}

RC_GTEST_PROP(Attached, IsWhatReadingTheWholeChangeFinds, ()) {
  const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6));
  const FilesIn files = filesIn(changeWith(kinds).SerializeAsString());
  const auto& found = files.attached;
  RC_ASSERT(static_cast<std::ptrdiff_t>(found.size()) == std::count(kinds.begin(), kinds.end(), 1));
  for (const v1::AttachBlob& blob : found) {
    RC_ASSERT(blob.path() == "/data/foto" && blob.size() == 300U);
  }
  const auto& withdrawn = files.withdrawn;
  RC_ASSERT(static_cast<std::ptrdiff_t>(withdrawn.size()) == std::count(kinds.begin(), kinds.end(), 3));
  for (const v1::WithdrawBlob& blob : withdrawn) {
    RC_ASSERT(blob.sha256() == Bytes(32, 'w') && blob.reason() == "B\x0a");
  }
}

RC_GTEST_PROP(Attached, TakesAnyBytes, ()) {
  Bytes bytes = changeWith({0, 1, 3, 1}).SerializeAsString();
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  bytes[at] = *rc::gen::arbitrary<char>();
  bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
  const FilesIn files = filesIn(bytes);
  RC_ASSERT(files.attached.size() + files.withdrawn.size() <= 4U);
}

}  // namespace
}  // namespace rembug::log
