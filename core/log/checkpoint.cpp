#include "core/log/checkpoint.h"

namespace rembug::log {
namespace {

Bytes signedBytes(const Head& head) {
  Bytes out = "rembug/checkpoint/v1" + head.log.bytes();
  appendU64(out, head.seq);
  return out + head.hash;
}

}  // namespace

v1::Checkpoint signCheckpoint(const vault::SigningKey& key, const Head& head) {
  v1::Checkpoint checkpoint;
  checkpoint.set_seq(head.seq);
  checkpoint.set_public_key(key.publicKey());
  checkpoint.set_signature(key.sign(signedBytes(head)));
  return checkpoint;
}

bool verifyCheckpoint(const v1::Checkpoint& checkpoint, const Head& head) {
  return checkpoint.seq() == head.seq && checkpoint.public_key().size() == vault::kPublicKeySize &&
         vault::deviceIdOf(checkpoint.public_key()) == head.log.device &&
         vault::verifySignature(checkpoint.public_key(), signedBytes(head), checkpoint.signature());
}

}  // namespace rembug::log
