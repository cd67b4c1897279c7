#include "core/log/change.h"

#include <set>
#include <utility>

#include "core/log/limits.h"
#include "core/vault/hash.h"

namespace rembug::log {
namespace {

constexpr std::size_t kIdSize = RecordId::kSize;

Result<void> checkRow(const std::string& row, bool mayBeEmpty) {
  if (row.size() == kIdSize || (mayBeEmpty && row.empty())) {
    return {};
  }
  return fail(ErrorCode::Invalid, "a row's id does not have 16 bytes");
}

Result<void> checkPath(const std::string& path) {
  if (path.empty() || path.size() > kPathBytesMax) {
    return fail(ErrorCode::Invalid, "a path is empty or longer than 512 bytes");
  }
  return {};
}

template <typename Refs>
Result<void> checkRefs(const Refs& refs, const v1::Change& change) {
  for (const v1::WriteRef& ref : refs) {
    if (ref.log() > static_cast<std::uint32_t>(change.logs_size()) || ref.seq() == 0) {
      return fail(ErrorCode::Invalid, "a reference points to a log or a place that the change does not name");
    }
  }
  return {};
}

Result<void> checkOp(const v1::Op& op, const v1::Change& change,
                     std::set<std::pair<std::string, std::string>>& written) {
  const auto once = [&written](const std::string& path, const std::string& row) -> Result<void> {
    if (!written.emplace(path, row).second) {
      return fail(ErrorCode::Invalid, "the change writes one field twice");
    }
    return {};
  };
  switch (op.kind_case()) {
    case v1::Op::kSet:
      REMBUG_TRY(checkPath(op.set().path()));
      REMBUG_TRY(checkRow(op.set().row(), true));
      REMBUG_TRY(checkRefs(op.set().replaces(), change));
      return once(op.set().path(), op.set().row());
    case v1::Op::kAddRow:
      REMBUG_TRY(checkPath(op.add_row().path()));
      REMBUG_TRY(checkRow(op.add_row().row(), false));
      REMBUG_TRY(checkRow(op.add_row().parent(), true));
      return once("+" + op.add_row().path(), op.add_row().row());
    case v1::Op::kRemoveRow:
      REMBUG_TRY(checkPath(op.remove_row().path()));
      REMBUG_TRY(checkRow(op.remove_row().row(), false));
      REMBUG_TRY(checkRefs(op.remove_row().replaces(), change));
      return once("+" + op.remove_row().path(), op.remove_row().row());
    case v1::Op::kVoidRecord:
      return checkRefs(op.void_record().replaces(), change);
    case v1::Op::kAttachBlob:
      REMBUG_TRY(checkPath(op.attach_blob().path()));
      return checkRow(op.attach_blob().row(), true);
    case v1::Op::kErasable:
      return checkRow(op.erasable().key(), false);
    case v1::Op::kWithdrawBlob:
      return op.withdraw_blob().sha256().size() == vault::kHashSize
                 ? Result<void>()
                 : fail(ErrorCode::Invalid, "a file that is taken back is not named by a SHA-256");
    case v1::Op::kSignOff:
    case v1::Op::KIND_NOT_SET:  // an op of a newer version: kept, forwarded, and left alone
      return {};
  }
  return {};
}

}  // namespace

Result<v1::Change> parseChange(ByteView bytes) {
  if (bytes.size() > kChangeBytesMax) {
    return fail(ErrorCode::Invalid, "the change is larger than 1 MiB");
  }
  v1::Change change;
  if (!change.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return fail(ErrorCode::Invalid, "the bytes are not a change");
  }
  if (change.record().size() != kIdSize) {
    return fail(ErrorCode::Invalid, "the record's id does not have 16 bytes");
  }
  if (change.type().empty() || change.type().size() > kPathBytesMax) {
    return fail(ErrorCode::Invalid, "the record has no type, or one that is too long");
  }
  if (static_cast<std::size_t>(change.ops_size()) > kChangeOpsMax) {
    return fail(ErrorCode::Invalid, "the change has more than 20,000 steps");
  }
  for (const v1::LogId& log : change.logs()) {
    REMBUG_TRY(DeviceId::fromBytes(log.device()));
    REMBUG_TRY(EpochId::fromBytes(log.epoch()));
  }
  std::set<std::pair<std::string, std::string>> written;
  for (const v1::Op& op : change.ops()) {
    REMBUG_TRY(checkOp(op, change, written));
  }
  return change;
}

Result<v1::Change> readChange(ByteView bytes) {
  v1::Change change;
  if (!change.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return fail(ErrorCode::Invalid, "the bytes are not a change");
  }
  return change;
}

Result<ChangeId> resolve(const v1::WriteRef& ref, const v1::Change& change, const LogId& home) {
  if (ref.log() == 0) {
    return ChangeId{home, ref.seq()};
  }
  if (ref.log() > static_cast<std::uint32_t>(change.logs_size())) {
    return fail(ErrorCode::Invalid, "a reference points to a log that the change does not name");
  }
  const v1::LogId& message = change.logs(static_cast<int>(ref.log()) - 1);
  ChangeId id;
  REMBUG_ASSIGN(id.log.device, DeviceId::fromBytes(message.device()));
  REMBUG_ASSIGN(id.log.epoch, EpochId::fromBytes(message.epoch()));
  id.log.scope = home.scope;
  id.seq = ref.seq();
  return id;
}

}  // namespace rembug::log
