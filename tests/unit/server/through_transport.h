#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "core/base/random.h"
#include "sync-client/transport.h"

namespace rembug::server {

// Hands everything on to another transport.
class ThroughTransport : public sync::Transport {
public:
  explicit ThroughTransport(std::unique_ptr<sync::Transport> through) : m_through(std::move(through)) {}
  Result<v1::EnrolResponse> enrol(const v1::EnrolRequest& request) override { return m_through->enrol(request); }
  Result<v1::HeadsResponse> heads(const std::string& token, const v1::HeadsRequest& request) override {
    return m_through->heads(token, request);
  }
  Result<void> push(const std::string& token, const NextBatch& next, const OnAnswer& answered) override {
    return m_through->push(token, next, answered);
  }
  Result<void> pull(const std::string& token, const v1::PullRequest& request, const OnBatch& each) override {
    return m_through->pull(token, request, each);
  }
  Result<v1::FormsResponse> forms(const std::string& token, const v1::FormsRequest& request) override {
    return m_through->forms(token, request);
  }
  Result<void> getBlob(const std::string& token, const v1::GetBlobRequest& request, const OnPiece& each) override {
    return m_through->getBlob(token, request, each);
  }
  Result<v1::QueryBlobResponse> queryBlob(const std::string& token, const v1::QueryBlobRequest& request) override {
    return m_through->queryBlob(token, request);
  }
  Result<v1::PutBlobResponse> putBlob(const std::string& token, const NextPiece& next) override {
    return m_through->putBlob(token, next);
  }
  Result<v1::ReportResponse> report(const std::string& token, const v1::ReportRequest& request) override {
    return m_through->report(token, request);
  }
  std::optional<Millis> takeServerTime() override { return m_through->takeServerTime(); }
  sync::Traffic traffic() const override { return m_through->traffic(); }

protected:
  static tl::unexpected<Error> cut() { return fail(ErrorCode::Unavailable, "cut"); }

private:
  std::unique_ptr<sync::Transport> m_through;
};

// The line is cut after so many pieces of files; everything else goes through.
class CutTransport : public ThroughTransport {
public:
  CutTransport(std::unique_ptr<sync::Transport> through, int pieces)
      : ThroughTransport(std::move(through)), m_left(pieces) {}
  Result<void> getBlob(const std::string& token, const v1::GetBlobRequest& request, const OnPiece& each) override {
    return ThroughTransport::getBlob(token, request, [&](const Bytes& piece) -> Result<void> {
      return m_left-- > 0 ? each(piece) : Result<void>(cut());
    });
  }
  Result<v1::PutBlobResponse> putBlob(const std::string& token, const NextPiece& next) override {
    bool ended = false;
    auto put = ThroughTransport::putBlob(token, [&]() -> std::optional<v1::PutBlobRequest> {
      ended = m_left-- <= 0;
      return ended ? std::nullopt : next();
    });
    return ended ? Result<v1::PutBlobResponse>(cut()) : put;
  }

private:
  int m_left;
};

// What a bad line and a bad disk behind it do to files, from a seed: cuts before and in the middle of a piece, wrong
// bytes, a piece twice, an answer that is lost.
class FaultyTransport : public ThroughTransport {
public:
  using Counts = std::map<std::string, int>;  // of each fault
  FaultyTransport(std::unique_ptr<sync::Transport> through, Random& random, Counts& counts)
      : ThroughTransport(std::move(through)), m_random(random), m_counts(counts) {}

  Result<void> getBlob(const std::string& token, const v1::GetBlobRequest& request, const OnPiece& each) override {
    return ThroughTransport::getBlob(token, request, [&](Bytes piece) -> Result<void> {
      switch (below(kFaults)) {
        case 0:
          ++m_counts["get: cut"];
          return cut();
        case 1:
          ++m_counts["get: cut in a piece"];
          REMBUG_TRY(each(piece.substr(0, below(piece.size() + 1))));
          return cut();
        case 2:
          ++m_counts["get: wrong bytes"];
          spoil(piece);
          return each(piece);
        case 3:
          ++m_counts["get: twice"];
          REMBUG_TRY(each(piece));
          return each(piece);
        default:
          return each(piece);
      }
    });
  }
  Result<v1::PutBlobResponse> putBlob(const std::string& token, const NextPiece& next) override {
    bool broken = false;
    std::optional<v1::PutBlobRequest> again;
    auto put = ThroughTransport::putBlob(token, [&]() -> std::optional<v1::PutBlobRequest> {
      if (broken) {
        return std::nullopt;
      }
      auto piece = again ? std::exchange(again, std::nullopt) : next();
      if (!piece) {
        return piece;
      }
      switch (below(kFaults)) {
        case 0:
          ++m_counts["put: cut"];
          broken = true;
          return std::nullopt;
        case 1:
          ++m_counts["put: cut in a piece"];
          broken = true;
          piece->mutable_chunk()->resize(below(piece->chunk().size() + 1));
          return piece;
        case 2:
          ++m_counts["put: wrong bytes"];
          spoil(*piece->mutable_chunk());
          return piece;
        case 3:
          ++m_counts["put: twice"];
          again = piece;
          again->clear_sha256();
          return piece;
        default:
          return piece;
      }
    });
    const bool lost = put && below(kFaults) == 0;
    m_counts["put: answer lost"] += lost ? 1 : 0;
    return broken || lost ? Result<v1::PutBlobResponse>(cut()) : put;
  }

private:
  static constexpr std::size_t kFaults = 20;  // of so many pieces, one each
  std::size_t below(std::size_t end) {
    const Bytes bytes = m_random.bytes(2);
    return (static_cast<unsigned char>(bytes[0]) * std::size_t{256} + static_cast<unsigned char>(bytes[1])) % end;
  }
  void spoil(std::string& bytes) {
    if (!bytes.empty()) {
      bytes[below(bytes.size())] ^= 0x20;
    }
  }
  Random& m_random;
  Counts& m_counts;
};

}  // namespace rembug::server
