#include "core/merge/change_builder.h"

namespace rembug::merge {

ChangeBuilder::ChangeBuilder(const log::LogId& home, const RecordKey& record, std::string type, std::string version)
    : m_home(home) {
  m_change.set_record(record.id.bytes());
  m_change.set_type(std::move(type));
  m_change.set_version(std::move(version));
}

void ChangeBuilder::set(const FieldKey& field, const std::string& value, const std::vector<log::ChangeId>& replaces) {
  v1::SetField* op = m_change.add_ops()->mutable_set();
  op->set_path(field.path);
  op->set_row(field.row);
  op->set_value(value);
  refer(op->mutable_replaces(), replaces);
}

void ChangeBuilder::addRow(const std::string& path, const Bytes& row, const Bytes& parent) {
  v1::AddRow* op = m_change.add_ops()->mutable_add_row();
  op->set_path(path);
  op->set_row(row);
  op->set_parent(parent);
}

void ChangeBuilder::removeRow(const std::string& path, const Bytes& row, const std::vector<log::ChangeId>& seen) {
  v1::RemoveRow* op = m_change.add_ops()->mutable_remove_row();
  op->set_path(path);
  op->set_row(row);
  refer(op->mutable_replaces(), seen);
}

void ChangeBuilder::voidRecord(const std::string& reason, const std::vector<log::ChangeId>& seen) {
  v1::VoidRecord* op = m_change.add_ops()->mutable_void_record();
  op->set_reason(reason);
  refer(op->mutable_replaces(), seen);
}

void ChangeBuilder::addErasable(const std::string& kind, const Bytes& key, const Bytes& sealed) {
  v1::ErasablePart* op = m_change.add_ops()->mutable_erasable();
  op->set_kind(kind);
  op->set_key(key);
  op->set_sealed(sealed);
}

void ChangeBuilder::attachBlob(const Blob& blob) {
  v1::AttachBlob* op = m_change.add_ops()->mutable_attach_blob();
  op->set_path(blob.field.path);
  op->set_row(blob.field.row);
  op->set_sha256(blob.sha256);
  op->set_size(blob.size);
  op->set_media_type(blob.mediaType);
  op->set_name(blob.name);
}

void ChangeBuilder::withdrawBlob(const Bytes& sha256, const std::string& reason) {
  v1::WithdrawBlob* op = m_change.add_ops()->mutable_withdraw_blob();
  op->set_sha256(sha256);
  op->set_reason(reason);
}

void ChangeBuilder::signOff(const v1::SignOff& signOff) {
  *m_change.add_ops()->mutable_sign_off() = signOff;
}

Bytes ChangeBuilder::finish(const log::Stamp& stamp, const std::string& author) {
  m_change.set_hlc(stamp.time.value);
  if (stamp.claimed) {
    m_change.set_claimed_ms(stamp.claimed->count());
  }
  m_change.set_author(author);
  return m_change.SerializeAsString();
}

void ChangeBuilder::refer(google::protobuf::RepeatedPtrField<v1::WriteRef>* refs,
                          const std::vector<log::ChangeId>& ids) {
  for (const log::ChangeId& id : ids) {
    v1::WriteRef* ref = refs->Add();
    ref->set_seq(id.seq);
    if (id.log == m_home) {
      continue;
    }
    const auto [entry, added] = m_logs.try_emplace(id.log, static_cast<std::uint32_t>(m_logs.size() + 1));
    if (added) {
      *m_change.add_logs() = log::toProto(id.log);
      m_change.mutable_logs(m_change.logs_size() - 1)->clear_scope();
    }
    ref->set_log(entry->second);
  }
}

}  // namespace rembug::merge
