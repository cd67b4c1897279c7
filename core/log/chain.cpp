#include "core/log/chain.h"

namespace rembug::log {

Chain::Chain(const LogId& log) : Chain(Head{log, 0, {}}) {}

Chain::Chain(const Head& head)
    : m_log(head.log),
      m_prefix("rembug/change/v1" + head.log.bytes()),
      m_seq(head.seq),
      m_hash(head.seq == 0 ? Bytes(vault::kHashSize, '\0') : head.hash) {}

void Chain::append(ByteView change) {
  Bytes place;
  appendU64(place, ++m_seq);
  m_sha.reset();
  m_sha.update(m_prefix);
  m_sha.update(place);
  m_sha.update(m_hash);
  m_sha.update(change);
  m_hash = m_sha.finish();
}

Head Chain::head() const {
  return Head{m_log, m_seq, m_seq == 0 ? Bytes{} : m_hash};
}

}  // namespace rembug::log
