#include "sync-server/sync_service.h"

#include <algorithm>
#include <set>
#include <thread>

#include "core/log/invitation.h"
#include "core/vault/token.h"

namespace rembug::server {
namespace {

constexpr std::size_t kWindow = 64;     // batches of one stream that wait for the disk
constexpr std::size_t kPullAtOnce = 8;  // batches fetched under the lock

void addGrants(const Device& device, google::protobuf::RepeatedPtrField<v1::Grant>* grants) {
  for (const Grant& grant : device.grants) {
    v1::Grant* message = grants->Add();
    message->set_scope(grant.scope);
    message->set_name(grant.name);
  }
}

// Writes the answers of one push stream in the order of its batches, while the next ones are read.
class AnswerWriter {
public:
  explicit AnswerWriter(grpc::ServerReaderWriter<v1::PushResponse, v1::PushRequest>& stream)
      : m_stream(stream), m_thread([this] { run(); }) {}
  ~AnswerWriter() { finish(); }

  void add(std::future<Ingest::Answer> answer) {
    std::unique_lock<std::mutex> lock(m_mutex);
    m_wake.wait(lock, [this] { return m_waiting.size() < kWindow || !m_failure.ok(); });
    m_waiting.push_back(std::move(answer));
    m_wake.notify_all();
  }
  grpc::Status finish() {
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_done = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
      m_thread.join();
    }
    return m_failure;
  }

private:
  void run() {
    while (true) {
      std::future<Ingest::Answer> next;
      {
        std::unique_lock<std::mutex> lock(m_mutex);
        m_wake.wait(lock, [this] { return m_done || !m_waiting.empty(); });
        if (m_waiting.empty()) {
          return;
        }
        next = std::move(m_waiting.front());
        m_waiting.pop_front();
      }
      m_wake.notify_all();
      const Ingest::Answer answer = next.get();
      const std::lock_guard<std::mutex> lock(m_mutex);
      if (!answer) {
        m_failure = toStatus(answer.error());
      } else if (m_failure.ok()) {
        m_stream.Write(*answer);
      }
    }
  }

  grpc::ServerReaderWriter<v1::PushResponse, v1::PushRequest>& m_stream;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::future<Ingest::Answer>> m_waiting;
  bool m_done = false;
  grpc::Status m_failure;
  std::thread m_thread;
};

}  // namespace

grpc::Status toStatus(const Error& error) {
  switch (error.code) {
    case ErrorCode::Invalid:
      return {grpc::StatusCode::INVALID_ARGUMENT, error.message};
    case ErrorCode::NotFound:
      return {grpc::StatusCode::NOT_FOUND, error.message};
    case ErrorCode::Refused:
      return {grpc::StatusCode::PERMISSION_DENIED, error.message};
    case ErrorCode::Conflict:
      return {grpc::StatusCode::FAILED_PRECONDITION, error.message};
    case ErrorCode::Corrupt:
      return {grpc::StatusCode::DATA_LOSS, error.message};
    case ErrorCode::Unsupported:
      return {grpc::StatusCode::UNIMPLEMENTED, error.message};
    case ErrorCode::Unavailable:
    case ErrorCode::Storage:
      break;
  }
  return {grpc::StatusCode::UNAVAILABLE, error.message};
}

SyncService::SyncService(ServerStore reader, Identity identity, Ingest& ingest, Projector& projector,
                         const Clock& clock)
    : m_reader(std::move(reader)),
      m_identity(std::move(identity)),
      m_id(vault::serverIdOf(m_identity.key.publicKey())),
      m_ingest(ingest),
      m_projector(projector),
      m_blobs(m_reader.blobs()),
      m_clock(clock) {}

grpc::Status SyncService::authenticate(grpc::ServerContext& context, Device& device, bool mayBeRevoked) {
  const auto header = context.client_metadata().find("authorization");
  constexpr std::string_view kBearer = "Bearer ";
  const std::string_view value = header == context.client_metadata().end()
                                     ? std::string_view()
                                     : std::string_view(header->second.data(), header->second.size());
  if (value.substr(0, kBearer.size()) != kBearer) {
    return {grpc::StatusCode::UNAUTHENTICATED, "the call carries no token"};
  }
  std::optional<Device> known;
  const auto publicKeyOf = [&](const DeviceId& id) -> std::optional<Bytes> {
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_reader.device(id);
    known = found ? *found : std::nullopt;
    return known ? std::optional<Bytes>(known->publicKey) : std::nullopt;
  };
  const auto verified = vault::verifyToken(value.substr(kBearer.size()), publicKeyOf, m_id, m_clock.now());
  if (!verified) {
    if (verified.error() == vault::TokenFault::OutsideItsTime) {
      context.AddTrailingMetadata("rembug-time-ms", std::to_string(m_clock.now().count()));
      return {grpc::StatusCode::UNAUTHENTICATED,
              "the token is outside its time: correct the clock by rembug-time-ms and call again"};
    }
    return {grpc::StatusCode::UNAUTHENTICATED, "the token is not that of a device enrolled here"};
  }
  if (known->revoked && !mayBeRevoked) {
    return {grpc::StatusCode::PERMISSION_DENIED, "this device was revoked; ask the administrator"};
  }
  device = std::move(*known);
  return grpc::Status::OK;
}

Result<std::vector<log::Head>> SyncService::grantedHeads(const Device& device) {
  const std::lock_guard<std::mutex> lock(m_mutex);
  REMBUG_ASSIGN(const auto all, m_reader.heads());
  std::vector<log::Head> heads;
  for (const auto& [id, head] : all) {
    if (device.mayUse(id.scope)) {
      heads.push_back(head);
    }
  }
  return heads;
}

grpc::Status SyncService::Enrol(grpc::ServerContext*, const v1::EnrolRequest* request, v1::EnrolResponse* response) {
  const Bytes signedPart = "rembug/enrol/v1" + request->code() + request->public_key();
  if (!vault::verifySignature(request->public_key(), signedPart, request->signature())) {
    return {grpc::StatusCode::INVALID_ARGUMENT, "the request is not signed by the key that it names"};
  }
  const std::lock_guard<std::mutex> lock(m_mutex);
  const auto device = m_reader.enrol(request->code(), request->public_key(), request->device_name().substr(0, 200));
  if (!device) {
    return toStatus(device.error());
  }
  response->set_server(m_id.bytes());
  response->set_server_public_key(m_identity.key.publicKey());
  response->set_role(device->role);
  response->set_person(device->person);
  addGrants(*device, response->mutable_grants());
  return grpc::Status::OK;
}

grpc::Status SyncService::Heads(grpc::ServerContext* context, const v1::HeadsRequest* request,
                                v1::HeadsResponse* response) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  const auto heads = grantedHeads(device);
  if (!heads) {
    return toStatus(heads.error());
  }
  std::vector<Bytes> forms;
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto published = m_reader.forms();
    if (!published) {
      return toStatus(published.error());
    }
    for (const PublishedForm& form : *published) {
      forms.push_back(form.hash);
    }
  }
  std::vector<std::string> scopes;
  for (const Grant& grant : device.grants) {
    scopes.push_back(grant.scope);
  }
  const bool sameForms = request->forms_digest() == log::digestOfForms(forms);
  if (sameForms && request->digest() == log::digestOf(*heads) &&
      request->grants_digest() == log::digestOfGrants(scopes)) {
    response->set_up_to_date(true);
    response->set_incarnation(m_identity.incarnation.bytes());
    return grpc::Status::OK;
  }
  response->set_incarnation(m_identity.incarnation.bytes());
  for (const log::Head& head : *heads) {
    *response->add_heads() = log::toProto(head);
  }
  response->set_forms_differ(!sameForms);
  addGrants(device, response->mutable_grants());
  *response->mutable_receipt() = log::signReceipt(m_identity.key, m_identity.incarnation, *heads, m_clock.now());
  // The receipt says the same heads; they travel once.
  response->mutable_receipt()->clear_heads();
  return grpc::Status::OK;
}

grpc::Status SyncService::Push(grpc::ServerContext* context,
                               grpc::ServerReaderWriter<v1::PushResponse, v1::PushRequest>* stream) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device, true); !status.ok()) {
    return status;
  }
  AnswerWriter answers(*stream);
  v1::PushRequest request;
  while (stream->Read(&request)) {
    answers.add(m_ingest.submit(device, std::move(*request.mutable_batch())));
  }
  return answers.finish();
}

grpc::Status SyncService::Pull(grpc::ServerContext* context, const v1::PullRequest* request,
                               grpc::ServerWriter<v1::PullResponse>* writer) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  const auto heads = grantedHeads(device);
  if (!heads) {
    return toStatus(heads.error());
  }
  std::map<log::LogId, std::uint64_t> cursors;
  for (const v1::LogHead& message : request->cursors()) {
    if (const auto cursor = log::fromProto(message)) {
      cursors[cursor->log] = cursor->seq;
    }
  }
  for (const log::Head& head : *heads) {
    std::uint64_t at = cursors.contains(head.log) ? cursors[head.log] : 0;
    while (at < head.seq) {
      Result<std::vector<StoredBatch>> batches = std::vector<StoredBatch>();
      {
        const std::lock_guard<std::mutex> lock(m_mutex);
        batches = m_reader.batchesAfter(head.log, at, kPullAtOnce);
      }
      if (!batches || batches->empty()) {
        break;  // the other logs are not held up by this one
      }
      for (const StoredBatch& stored : *batches) {
        v1::PullResponse response;
        if (!response.mutable_batch()->ParseFromString(stored.bytes) || !writer->Write(response)) {
          return {grpc::StatusCode::CANCELLED, "the client went away"};
        }
        at = response.batch().first_seq() + response.batch().count() - 1;
      }
    }
  }
  return grpc::Status::OK;
}

grpc::Status SyncService::GetBlob(grpc::ServerContext* context, const v1::GetBlobRequest* request,
                                  grpc::ServerWriter<v1::GetBlobResponse>* writer) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  std::optional<store::BlobStore> blobs = m_blobs;
  if (request->scope().empty()) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    const auto ofForm = m_reader.isFormFile(request->sha256());
    if (!ofForm || !*ofForm) {
      return ofForm ? grpc::Status(grpc::StatusCode::NOT_FOUND, "no published form has this file")
                    : toStatus(ofForm.error());
    }
  } else if (const grpc::Status status = attachmentsOf(device, request->scope(), blobs); !status.ok()) {
    return status;
  }
  for (std::uint64_t offset = request->offset();;) {
    auto bytes = blobs->read(request->sha256(), offset, kPiece);
    if (!bytes) {
      return toStatus(bytes.error());
    }
    if (bytes->empty()) {
      return grpc::Status::OK;
    }
    offset += bytes->size();
    v1::GetBlobResponse response;
    response.set_chunk(std::move(*bytes));
    if (!writer->Write(response)) {
      return {grpc::StatusCode::CANCELLED, "the client went away"};
    }
  }
}

grpc::Status SyncService::Forms(grpc::ServerContext* context, const v1::FormsRequest* request,
                                v1::FormsResponse* response) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  const std::set<std::string> have(request->have().begin(), request->have().end());
  const std::lock_guard<std::mutex> lock(m_mutex);
  const auto published = m_reader.forms();
  if (!published) {
    return toStatus(published.error());
  }
  for (const PublishedForm& form : *published) {
    response->add_published(form.hash);
    if (!have.contains(form.hash)) {
      *response->add_forms() = form.form;
    }
  }
  return grpc::Status::OK;
}

grpc::Status SyncService::Report(grpc::ServerContext* context, const v1::ReportRequest* request,
                                 v1::ReportResponse* response) {
  Device device;
  if (const grpc::Status status = authenticate(*context, device); !status.ok()) {
    return status;
  }
  static const std::map<int, report::Kind> kKinds = {{v1::ReportRequest::KIND_COVERAGE, report::Kind::Coverage},
                                                     {v1::ReportRequest::KIND_FGD, report::Kind::Fgd},
                                                     {v1::ReportRequest::KIND_SURVEY, report::Kind::Survey},
                                                     {v1::ReportRequest::KIND_ELECTION, report::Kind::Election},
                                                     {v1::ReportRequest::KIND_CONFLICTS, report::Kind::Conflicts}};
  const auto kind = kKinds.find(request->kind());
  std::string scope = request->scope();
  if (scope.empty() && device.grants.size() == 1) {
    scope = device.grants.front().scope;
  }
  // A prefix is granted where a grant covers all that it covers.
  const bool granted = std::any_of(device.grants.begin(), device.grants.end(), [&](const Grant& grant) {
    return grant.scope == scope || (grant.scope.back() == '.' && scope.rfind(grant.scope, 0) == 0);
  });
  if (kind == kKinds.end() || !granted) {
    return kind == kKinds.end() ? grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "which report?")
                                : grpc::Status(grpc::StatusCode::PERMISSION_DENIED,
                                               "name a village or a prefix that is granted to this device");
  }
  auto result = m_projector.report({kind->second, scope, {}});
  if (!result) {
    return toStatus(result.error());
  }
  response->set_json(std::move(result->json));
  response->set_up_to_batch(static_cast<std::uint64_t>(result->upToBatch));
  return grpc::Status::OK;
}

}  // namespace rembug::server
