// The files of finished records.
#include <algorithm>

#include "core/tablet/draft_files.h"
#include "core/tablet/parts.h"
#include "core/tablet/references.h"

namespace rembug::tablet {
namespace {

// Of one field: a name stands for one content.
std::vector<Attachment> attachmentsOf(const merge::RecordState& state, const merge::FieldKey& key,
                                      const merge::Field& field) {
  std::vector<Attachment> all;
  for (const merge::Write& write : field.writes) {
    const auto blob = std::find_if(state.blobs.rbegin(), state.blobs.rend(), [&](const merge::Blob& candidate) {
      return candidate.field == key && candidate.name == write.value;
    });
    const bool listed = std::any_of(all.begin(), all.end(), [&](const Attachment& other) {
      return blob != state.blobs.rend() && other.sha256 == blob->sha256;
    });
    if (blob != state.blobs.rend() && !write.value.empty() && !listed) {
      all.push_back({refOf(state, key), blob->name, blob->mediaType, blob->sha256, blob->size});
      all.back().recorded = true;
    }
  }
  return all;
}

}  // namespace

Result<std::vector<Attachment>> Tablet::attachments(const RecordId& id) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
  std::vector<Attachment> all;
  if (state.blobs.empty()) {
    return all;
  }
  for (const auto& [key, field] : state.fields) {
    if (!state.visible(key)) {
      continue;
    }
    for (Attachment& attachment : attachmentsOf(state, key, field)) {
      REMBUG_ASSIGN(Attachment found, m_parts->look(state.key.scope, std::move(attachment)));
      all.push_back(std::move(found));
    }
  }
  return all;
}

Result<AttachmentContent> Tablet::attachment(const RecordId& id, const std::string& ref) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
  REMBUG_ASSIGN(const merge::FieldKey key, keyOf(state, ref));
  std::vector<Attachment> files = attachmentsOf(state, key, state.fields.at(key));
  if (files.empty()) {
    return fail(ErrorCode::NotFound, ref + " has no file");
  }
  REMBUG_ASSIGN(Attachment about, m_parts->look(state.key.scope, std::move(files.front())));
  return readAttachment(m_parts->store, std::move(about));
}

Result<void> Parts::withdrawFile(const RecordId& id, const Bytes& sha256, const std::string& reason) {
  if (reason.empty()) {
    return fail(ErrorCode::Invalid, "say why the file is taken back");
  }
  REMBUG_ASSIGN(const merge::RecordState record, state(id));
  if (std::none_of(record.blobs.begin(), record.blobs.end(),
                   [&](const merge::Blob& blob) { return blob.sha256 == sha256; })) {
    return fail(ErrorCode::NotFound, "the record names no such file");
  }
  if (!isWithdrawn(record.key.scope, sha256)) {
    REMBUG_TRY(write(record.key, record.type, record.version,
                     [&](merge::ChangeBuilder& builder) { builder.withdrawBlob(sha256, reason); }));
  }
  return eraseWithdrawn();
}

Result<void> Tablet::withdrawFile(const RecordId& id, ByteView sha256, const std::string& reason) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->withdrawFile(id, Bytes(sha256), reason);
}

Result<Bytes> Tablet::attachedFile(ByteView sha256) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  Attachment about;
  about.name = toHex(sha256);
  about.sha256 = Bytes(sha256);
  REMBUG_ASSIGN(AttachmentContent read, readAttachment(m_parts->store, std::move(about)));
  return std::move(read.content);
}

}  // namespace rembug::tablet
