#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "rembug/v1/sync.pb.h"

namespace rembug::sync {

// Bytes of messages, with their five bytes of framing and the tokens that went along. TLS and HTTP/2 add some per cent.
struct Traffic {
  std::uint64_t up = 0;
  std::uint64_t down = 0;
};

// The calls of the contract to one server. Calls may run at the same time on different threads. Errors: Unavailable
// where the server does not answer; Refused where it does not let this device; else what the server says.
class Transport {
public:
  virtual ~Transport() = default;

  // Gives the next batch to send, or nothing at the end.
  using NextBatch = std::function<std::optional<v1::Batch>()>;
  using OnAnswer = std::function<void(const v1::PushResponse&)>;
  using OnBatch = std::function<Result<void>(const v1::Batch&)>;

  [[nodiscard]] virtual Result<v1::EnrolResponse> enrol(const v1::EnrolRequest& request) = 0;
  [[nodiscard]] virtual Result<v1::HeadsResponse> heads(const std::string& token, const v1::HeadsRequest& request) = 0;
  // Answers come in the order of the batches, while others are under way.
  [[nodiscard]] virtual Result<void> push(const std::string& token, const NextBatch& next,
                                          const OnAnswer& answered) = 0;
  [[nodiscard]] virtual Result<void> pull(const std::string& token, const v1::PullRequest& request,
                                          const OnBatch& each) = 0;
  [[nodiscard]] virtual Result<v1::FormsResponse> forms(const std::string& token, const v1::FormsRequest& request) = 0;
  // Gives the pieces of a file in their order, from the offset on, until one is not taken.
  using OnPiece = std::function<Result<void>(const Bytes&)>;
  [[nodiscard]] virtual Result<void> getBlob(const std::string& token, const v1::GetBlobRequest& request,
                                             const OnPiece& each) = 0;
  [[nodiscard]] virtual Result<v1::QueryBlobResponse> queryBlob(const std::string& token,
                                                                const v1::QueryBlobRequest& request) = 0;
  // Sends the pieces of a file; nothing ends it. Answers what the server has of it then.
  using NextPiece = std::function<std::optional<v1::PutBlobRequest>()>;
  [[nodiscard]] virtual Result<v1::PutBlobResponse> putBlob(const std::string& token, const NextPiece& next) = 0;
  [[nodiscard]] virtual Result<v1::ReportResponse> report(const std::string& token,
                                                          const v1::ReportRequest& request) = 0;

  // The server's clock, where it refused a token for being outside its time; asked once per refusal.
  [[nodiscard]] virtual std::optional<Millis> takeServerTime() = 0;
  [[nodiscard]] virtual Traffic traffic() const = 0;
};

}  // namespace rembug::sync
