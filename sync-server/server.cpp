#include "sync-server/server.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/health_check_service_interface.h>
#include <spdlog/spdlog.h>

#include "sync-server/sync_service.h"

namespace rembug::server {
namespace {

constexpr std::chrono::seconds kFarewell{5};
constexpr int kMessageMax = 1024 * 1024;
// Tablets ask every half minute whether a call that moves nothing is still alive.
constexpr std::chrono::duration<int, std::milli> kPingsAtLeast{10'000};

// One server works on a folder at a time; the system lets go of the lock with the process, however that ends.
class FolderLock {
public:
  explicit FolderLock(const std::filesystem::path& folder)
      : m_file(::open((folder / "serving.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
        m_held(m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0) {}
  ~FolderLock() {
    if (m_file >= 0) {
      ::close(m_file);
    }
  }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  [[nodiscard]] bool held() const { return m_held; }

private:
  int m_file;
  bool m_held;
};

}  // namespace

struct Server::Inner {
  explicit Inner(const std::filesystem::path& folder) : lock(folder) {}
  FolderLock lock;
  std::unique_ptr<Projector> projector;
  std::unique_ptr<Ingest> ingest;
  std::unique_ptr<SyncService> service;
  std::unique_ptr<grpc::Server> grpc;
  std::string address;
};

Server::Server(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}

Server::~Server() {
  m_inner->grpc->Shutdown(std::chrono::system_clock::now() + kFarewell);
  m_inner->grpc->Wait();
}

const std::string& Server::address() const {
  return m_inner->address;
}

Result<std::unique_ptr<Server>> Server::start(const std::filesystem::path& folder, const std::string& listen,
                                              const Clock& clock) {
  REMBUG_ASSIGN(ServerStore reader, ServerStore::open(folder));
  auto inner = std::make_unique<Inner>(folder);
  if (!inner->lock.held()) {
    return fail(ErrorCode::Conflict, "another rembug-server already serves " + folder.string());
  }
  REMBUG_TRY(reader.eraseWithdrawn());
  REMBUG_ASSIGN(const std::size_t lost, reader.missLostAttachments());
  if (lost > 0) {
    spdlog::warn("{} files of answers are not here any more; tablets that have them are asked again", lost);
  }
  REMBUG_ASSIGN(Identity identity, reader.identity());
  REMBUG_ASSIGN(inner->projector, Projector::open(folder));
  REMBUG_ASSIGN(inner->ingest, Ingest::start(folder, clock));
  inner->ingest->onCommitted([projector = inner->projector.get()] { projector->wake(); });
  inner->projector->follow();
  const grpc::SslServerCredentialsOptions::PemKeyCertPair pair{identity.certificate.keyPem,
                                                               identity.certificate.certificatePem};
  grpc::SslServerCredentialsOptions tls;
  tls.pem_key_cert_pairs.push_back(pair);
  inner->service =
      std::make_unique<SyncService>(std::move(reader), std::move(identity), *inner->ingest, *inner->projector, clock);
  grpc::EnableDefaultHealthCheckService(true);
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  grpc::ServerBuilder builder;
  int port = 0;
  builder.AddListeningPort(listen, grpc::SslServerCredentials(tls), &port);
  builder.SetMaxReceiveMessageSize(kMessageMax);
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, kPingsAtLeast.count());
  builder.RegisterService(inner->service.get());
  inner->grpc = builder.BuildAndStart();
  if (inner->grpc == nullptr || port == 0) {
    return fail(ErrorCode::Unavailable,
                "cannot listen on " + listen + ": is the address free, and this machine's own?");
  }
  inner->address = listen.substr(0, listen.rfind(':')) + ":" + std::to_string(port);
  return std::unique_ptr<Server>(new Server(std::move(inner)));
}

bool isServing(const std::filesystem::path& folder) {
  return !FolderLock(folder).held();
}

}  // namespace rembug::server
