#pragma once

#include <array>
#include <mutex>
#include <optional>

#include "rembug/v1/sync.grpc.pb.h"
#include "sync-server/ingest.h"
#include "sync-server/projector.h"

namespace rembug::server {

// What went wrong, as a call answers it. A full disk is "try again later": nothing of what was sent is lost.
[[nodiscard]] grpc::Status toStatus(const Error& error);

// The calls of the contract. Each runs on a thread of gRPC's.
class SyncService final : public v1::SyncService::Service {
public:
  SyncService(ServerStore reader, Identity identity, Ingest& ingest, Projector& projector, const Clock& clock);

  grpc::Status Enrol(grpc::ServerContext* context, const v1::EnrolRequest* request,
                     v1::EnrolResponse* response) override;
  grpc::Status Heads(grpc::ServerContext* context, const v1::HeadsRequest* request,
                     v1::HeadsResponse* response) override;
  grpc::Status Push(grpc::ServerContext* context,
                    grpc::ServerReaderWriter<v1::PushResponse, v1::PushRequest>* stream) override;
  grpc::Status Pull(grpc::ServerContext* context, const v1::PullRequest* request,
                    grpc::ServerWriter<v1::PullResponse>* writer) override;
  grpc::Status PutBlob(grpc::ServerContext* context, grpc::ServerReader<v1::PutBlobRequest>* reader,
                       v1::PutBlobResponse* response) override;
  grpc::Status QueryBlob(grpc::ServerContext* context, const v1::QueryBlobRequest* request,
                         v1::QueryBlobResponse* response) override;
  grpc::Status GetBlob(grpc::ServerContext* context, const v1::GetBlobRequest* request,
                       grpc::ServerWriter<v1::GetBlobResponse>* writer) override;
  grpc::Status Forms(grpc::ServerContext* context, const v1::FormsRequest* request,
                     v1::FormsResponse* response) override;
  grpc::Status Report(grpc::ServerContext* context, const v1::ReportRequest* request,
                      v1::ReportResponse* response) override;

private:
  static constexpr std::size_t kPiece = std::size_t{64} * 1024;  // of a file

  // Who calls, by the token that came along. A revoked device may only push, into quarantine.
  [[nodiscard]] grpc::Status authenticate(grpc::ServerContext& context, Device& device, bool mayBeRevoked = false);
  // Where the files of a village's answers are. Refused where it is not granted to the device, or is no village.
  [[nodiscard]] grpc::Status attachmentsOf(const Device& device, const std::string& scope,
                                           std::optional<store::BlobStore>& blobs);
  [[nodiscard]] grpc::Status mayPut(const Device& device, const v1::PutBlobRequest& first,
                                    std::optional<store::BlobStore>& blobs);
  [[nodiscard]] Result<store::BlobStore::Progress> append(store::BlobStore& blobs, const v1::PutBlobRequest& first,
                                                          std::uint64_t offset, ByteView chunk);
  // One writer per file at a time; files share these by their hash.
  [[nodiscard]] std::mutex& writing(const Bytes& sha256) {
    return m_writing[sha256.empty() ? 0 : static_cast<unsigned char>(sha256.front()) % m_writing.size()];
  }
  [[nodiscard]] Result<std::vector<log::Head>> grantedHeads(const Device& device);

  std::mutex m_mutex;  // of m_reader
  ServerStore m_reader;
  Identity m_identity;
  ServerId m_id;
  Ingest& m_ingest;
  Projector& m_projector;
  store::BlobStore m_blobs;
  std::array<std::mutex, 16> m_writing;  // of files of answers
  const Clock& m_clock;
};

}  // namespace rembug::server
