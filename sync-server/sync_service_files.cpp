// Files of answers, village by village.
#include "sync-server/sync_service.h"

namespace rembug::server {

grpc::Status SyncService::attachmentsOf(const Device& device, const std::string& scope,
                                        std::optional<store::BlobStore>& blobs) {
  if (!isVillageCode(scope) || !device.mayUse(scope)) {
    return {grpc::StatusCode::PERMISSION_DENIED, "village " + scope.substr(0, 32) + " is not granted to this device"};
  }
  blobs = m_reader.attachments(scope, device.id);
  return grpc::Status::OK;
}

// The first piece of a file says which it is. Only what a Change names is taken, and only in the size that it names.
grpc::Status SyncService::mayPut(const Device& device, const v1::PutBlobRequest& first,
                                 std::optional<store::BlobStore>& blobs) {
  if (const grpc::Status status = attachmentsOf(device, first.scope(), blobs); !status.ok()) {
    return status;
  }
  const std::lock_guard<std::mutex> lock(m_mutex);
  const auto named = m_reader.namesAttachment(first.scope(), first.sha256(), first.size());
  if (!named) {
    return toStatus(named.error());
  }
  return *named ? grpc::Status::OK
                : grpc::Status(grpc::StatusCode::NOT_FOUND,
                               "no change of this village that is here names a file of this hash and size");
}

grpc::Status SyncService::PutBlob(grpc::ServerContext* context, grpc::ServerReader<v1::PutBlobRequest>* reader,
                                  v1::PutBlobResponse* response) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  v1::PutBlobRequest piece;
  v1::PutBlobRequest first;
  std::uint64_t offset = 0;
  std::optional<store::BlobStore> blobs;
  while (!response->complete() && reader->Read(&piece)) {
    if (!blobs) {
      first = piece;
      first.clear_chunk();
      offset = piece.offset();
      if (const grpc::Status status = mayPut(device, first, blobs); !status.ok()) {
        return status;
      }
    }
    if (piece.chunk().size() > kPiece) {
      return {grpc::StatusCode::INVALID_ARGUMENT, "a piece is at most 64 KiB"};
    }
    const auto progress = append(*blobs, first, offset, piece.chunk());
    if (!progress) {
      return toStatus(progress.error());
    }
    offset += piece.chunk().size();
    response->set_complete(progress->complete);
    response->set_stored(progress->stored);
  }
  return grpc::Status::OK;
}

Result<store::BlobStore::Progress> SyncService::append(store::BlobStore& blobs, const v1::PutBlobRequest& first,
                                                       std::uint64_t offset, ByteView chunk) {
  store::BlobStore::Progress progress;
  {
    const std::lock_guard<std::mutex> lock(writing(first.sha256()));
    REMBUG_ASSIGN(progress, blobs.append(first.sha256(), first.size(), offset, chunk));
  }
  if (progress.complete) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    REMBUG_TRY(m_reader.attachmentCame(first.scope(), first.sha256(), progress.stored));
  }
  return progress;
}

grpc::Status SyncService::QueryBlob(grpc::ServerContext* context, const v1::QueryBlobRequest* request,
                                    v1::QueryBlobResponse* response) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  std::optional<store::BlobStore> blobs;
  if (const grpc::Status status = attachmentsOf(device, request->scope(), blobs); !status.ok()) {
    return status;
  }
  Result<store::BlobStore::Progress> progress = store::BlobStore::Progress();
  {
    const std::lock_guard<std::mutex> lock(writing(request->sha256()));
    progress = blobs->query(request->sha256());
  }
  if (progress && progress->complete) {
    // An earlier run may have put it in place and not come to say so.
    const std::lock_guard<std::mutex> lock(m_mutex);
    if (const auto came = m_reader.attachmentCame(request->scope(), request->sha256(), progress->stored); !came) {
      progress = tl::unexpected(came.error());
    }
  }
  if (!progress) {
    return toStatus(progress.error());
  }
  response->set_complete(progress->complete);
  response->set_stored(progress->stored);
  return grpc::Status::OK;
}

}  // namespace rembug::server
