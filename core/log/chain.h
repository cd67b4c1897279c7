#pragma once

#include <cstdint>

#include "core/log/log_id.h"
#include "core/vault/hash.h"

namespace rembug::log {

// The hash chain of one log: hash(n) = SHA-256("rembug/change/v1" || log id || n as 8 bytes || hash(n-1) || bytes of
// Change n), with hash(0) = 32 zero bytes. One thread.
class Chain {
public:
  // From the log's beginning.
  explicit Chain(const LogId& log);
  // From a head that was verified before.
  explicit Chain(const Head& head);

  // Takes the next Change's bytes, exactly as first encoded.
  void append(ByteView change);

  [[nodiscard]] std::uint64_t seq() const { return m_seq; }
  [[nodiscard]] const Bytes& hash() const { return m_hash; }
  [[nodiscard]] Head head() const;

private:
  LogId m_log;
  Bytes m_prefix;
  std::uint64_t m_seq = 0;
  Bytes m_hash;
  vault::Sha256 m_sha;
};

}  // namespace rembug::log
