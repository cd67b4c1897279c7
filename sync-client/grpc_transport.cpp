#include "sync-client/grpc_transport.h"

#include <atomic>
#include <mutex>
#include <thread>

#include <grpcpp/grpcpp.h>

#include "core/vault/certificate.h"
#include "rembug/v1/sync.grpc.pb.h"

namespace rembug::sync {
namespace {

constexpr std::chrono::seconds kShortCall{30};
constexpr std::chrono::minutes kLongCall{30};
constexpr std::uint64_t kFraming = 5;  // of each gRPC message

ErrorCode codeOf(grpc::StatusCode code) {
  switch (code) {
    case grpc::StatusCode::UNAUTHENTICATED:
    case grpc::StatusCode::PERMISSION_DENIED:
      return ErrorCode::Refused;
    case grpc::StatusCode::INVALID_ARGUMENT:
      return ErrorCode::Invalid;
    case grpc::StatusCode::NOT_FOUND:
      return ErrorCode::NotFound;
    case grpc::StatusCode::FAILED_PRECONDITION:
      return ErrorCode::Conflict;
    case grpc::StatusCode::DATA_LOSS:
      return ErrorCode::Corrupt;
    case grpc::StatusCode::UNIMPLEMENTED:
      return ErrorCode::Unsupported;
    default:
      return ErrorCode::Unavailable;
  }
}

class GrpcTransport final : public Transport {
public:
  explicit GrpcTransport(const std::shared_ptr<grpc::Channel>& channel) : m_stub(v1::SyncService::NewStub(channel)) {}

  Result<v1::EnrolResponse> enrol(const v1::EnrolRequest& request) override {
    grpc::ClientContext context;
    v1::EnrolResponse response;
    prepare(context, "", kShortCall);
    const grpc::Status status = m_stub->Enrol(&context, request, &response);
    return finish(context, status, request, std::move(response));
  }
  Result<v1::HeadsResponse> heads(const std::string& token, const v1::HeadsRequest& request) override {
    grpc::ClientContext context;
    v1::HeadsResponse response;
    prepare(context, token, kShortCall);
    const grpc::Status status = m_stub->Heads(&context, request, &response);
    return finish(context, status, request, std::move(response));
  }
  Result<v1::FormsResponse> forms(const std::string& token, const v1::FormsRequest& request) override {
    grpc::ClientContext context;
    v1::FormsResponse response;
    prepare(context, token, kLongCall);
    const grpc::Status status = m_stub->Forms(&context, request, &response);
    return finish(context, status, request, std::move(response));
  }
  Result<v1::ReportResponse> report(const std::string& token, const v1::ReportRequest& request) override {
    grpc::ClientContext context;
    v1::ReportResponse response;
    prepare(context, token, kLongCall);
    const grpc::Status status = m_stub->Report(&context, request, &response);
    return finish(context, status, request, std::move(response));
  }

  Result<void> push(const std::string& token, const NextBatch& next, const OnAnswer& answered) override {
    grpc::ClientContext context;
    prepare(context, token, kLongCall);
    const auto stream = m_stub->Push(&context);
    std::thread reader([&] {
      v1::PushResponse answer;
      while (stream->Read(&answer)) {
        m_down += answer.ByteSizeLong() + kFraming;
        answered(answer);
      }
    });
    while (std::optional<v1::Batch> batch = next()) {
      v1::PushRequest request;
      *request.mutable_batch() = std::move(*batch);
      m_up += request.ByteSizeLong() + kFraming;
      if (!stream->Write(request)) {
        break;
      }
    }
    stream->WritesDone();
    reader.join();
    return check(context, stream->Finish());
  }

  Result<void> pull(const std::string& token, const v1::PullRequest& request, const OnBatch& each) override {
    grpc::ClientContext context;
    prepare(context, token, kLongCall);
    m_up += request.ByteSizeLong() + kFraming;
    const auto stream = m_stub->Pull(&context, request);
    v1::PullResponse response;
    while (stream->Read(&response)) {
      m_down += response.ByteSizeLong() + kFraming;
      if (const Result<void> taken = each(response.batch()); !taken) {
        context.TryCancel();
        while (stream->Read(&response)) {
        }
        static_cast<void>(stream->Finish());
        return taken;
      }
    }
    return check(context, stream->Finish());
  }

  Result<void> getBlob(const std::string& token, const v1::GetBlobRequest& request, const OnPiece& each) override {
    grpc::ClientContext context;
    prepare(context, token, kLongCall);
    m_up += request.ByteSizeLong() + kFraming;
    const auto stream = m_stub->GetBlob(&context, request);
    v1::GetBlobResponse response;
    while (stream->Read(&response)) {
      m_down += response.ByteSizeLong() + kFraming;
      if (const Result<void> taken = each(response.chunk()); !taken) {
        context.TryCancel();
        while (stream->Read(&response)) {
        }
        static_cast<void>(stream->Finish());
        return taken;
      }
    }
    return check(context, stream->Finish());
  }

  Result<v1::QueryBlobResponse> queryBlob(const std::string& token, const v1::QueryBlobRequest& request) override {
    grpc::ClientContext context;
    v1::QueryBlobResponse response;
    prepare(context, token, kShortCall);
    const grpc::Status status = m_stub->QueryBlob(&context, request, &response);
    return finish(context, status, request, std::move(response));
  }

  Result<v1::PutBlobResponse> putBlob(const std::string& token, const NextPiece& next) override {
    grpc::ClientContext context;
    v1::PutBlobResponse response;
    prepare(context, token, kLongCall);
    const auto stream = m_stub->PutBlob(&context, &response);
    while (const std::optional<v1::PutBlobRequest> piece = next()) {
      m_up += piece->ByteSizeLong() + kFraming;
      if (!stream->Write(*piece)) {
        break;
      }
    }
    stream->WritesDone();
    REMBUG_TRY(check(context, stream->Finish()));
    m_down += response.ByteSizeLong() + kFraming;
    return response;
  }

  std::optional<Millis> takeServerTime() override {
    const std::lock_guard<std::mutex> lock(m_mutex);
    return std::exchange(m_serverTime, std::nullopt);
  }
  Traffic traffic() const override { return {m_up, m_down}; }

private:
  template <typename Duration>
  void prepare(grpc::ClientContext& context, const std::string& token, Duration patience) {
    context.set_deadline(std::chrono::system_clock::now() + patience);
    if (!token.empty()) {
      const std::string value = "Bearer " + token;
      context.AddMetadata("authorization", value);
      m_up += value.size();
    }
  }

  Result<void> check(grpc::ClientContext& context, const grpc::Status& status) {
    if (status.ok()) {
      return {};
    }
    const auto& trailers = context.GetServerTrailingMetadata();
    if (const auto time = trailers.find("rembug-time-ms"); time != trailers.end()) {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_serverTime = Millis(std::strtoll(std::string(time->second.data(), time->second.size()).c_str(), nullptr, 10));
    }
    return fail(codeOf(status.error_code()), status.error_message());
  }

  template <typename Request, typename Response>
  Result<Response> finish(grpc::ClientContext& context, const grpc::Status& status, const Request& request,
                          Response response) {
    m_up += request.ByteSizeLong() + kFraming;
    REMBUG_TRY(check(context, status));
    m_down += response.ByteSizeLong() + kFraming;
    return response;
  }

  std::unique_ptr<v1::SyncService::Stub> m_stub;
  std::mutex m_mutex;
  std::optional<Millis> m_serverTime;
  std::atomic<std::uint64_t> m_up = 0;
  std::atomic<std::uint64_t> m_down = 0;
};

}  // namespace

Result<std::unique_ptr<Transport>> connectGrpc(const std::string& address, const std::string& certificatePem) {
  grpc::SslCredentialsOptions tls;
  tls.pem_root_certs = certificatePem;
  grpc::ChannelArguments arguments;
  arguments.SetSslTargetNameOverride(vault::kCertificateName);
  // Each attempt stands for itself: no connection is inherited from one that was given up.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  // A line that went dead shows within a minute, and not at the end of the longest call.
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, 30'000);
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 20'000);
  arguments.SetInt(GRPC_ARG_HTTP2_MAX_PINGS_WITHOUT_DATA, 0);
  return std::unique_ptr<Transport>(
      std::make_unique<GrpcTransport>(grpc::CreateCustomChannel(address, grpc::SslCredentials(tls), arguments)));
}

}  // namespace rembug::sync
