#pragma once

#include <vector>

#include "core/merge/record_state.h"

namespace rembug::merge {

// Writes one Change for one record, naming earlier writes by the log they stand in. One thread.
class ChangeBuilder {
public:
  // `home` is the log in which the Change will stand.
  ChangeBuilder(const log::LogId& home, const RecordKey& record, std::string type, std::string version);

  void set(const FieldKey& field, const std::string& value, const std::vector<log::ChangeId>& replaces);
  void addRow(const std::string& path, const Bytes& row, const Bytes& parent);
  void removeRow(const std::string& path, const Bytes& row, const std::vector<log::ChangeId>& seen);
  void voidRecord(const std::string& reason, const std::vector<log::ChangeId>& seen);
  void addErasable(const std::string& kind, const Bytes& key, const Bytes& sealed);
  void attachBlob(const Blob& blob);
  void withdrawBlob(const Bytes& sha256, const std::string& reason);
  void signOff(const v1::SignOff& signOff);

  [[nodiscard]] bool empty() const { return m_change.ops_size() == 0; }
  // The Change as it will be hashed, sent and kept.
  [[nodiscard]] Bytes finish(const log::Stamp& stamp, const std::string& author);

private:
  void refer(google::protobuf::RepeatedPtrField<v1::WriteRef>* refs, const std::vector<log::ChangeId>& ids);

  log::LogId m_home;
  v1::Change m_change;
  std::map<log::LogId, std::uint32_t> m_logs;
};

}  // namespace rembug::merge
