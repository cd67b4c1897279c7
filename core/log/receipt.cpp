#include "core/log/receipt.h"

namespace rembug::log {
namespace {

Bytes signedBytes(const v1::Receipt& receipt, const std::vector<Head>& heads) {
  Bytes out = "rembug/receipt/v1" + receipt.server() + receipt.incarnation();
  appendU64(out, static_cast<std::uint64_t>(receipt.at_ms()));
  for (const Head& head : heads) {
    out += head.log.bytes();
    appendU64(out, head.seq);
    out += head.hash;
  }
  return out;
}

}  // namespace

v1::Receipt signReceipt(const vault::SigningKey& key, const IncarnationId& incarnation, const std::vector<Head>& heads,
                        Millis at) {
  v1::Receipt receipt;
  receipt.set_server(vault::deviceIdOf(key.publicKey()).bytes());
  receipt.set_incarnation(incarnation.bytes());
  receipt.set_at_ms(at.count());
  for (const Head& head : heads) {
    *receipt.add_heads() = toProto(head);
  }
  receipt.set_public_key(key.publicKey());
  receipt.set_signature(key.sign(signedBytes(receipt, heads)));
  return receipt;
}

Result<std::vector<Head>> verifyReceipt(const v1::Receipt& receipt, ByteView serverPublicKey) {
  std::vector<Head> heads;
  for (const v1::LogHead& message : receipt.heads()) {
    REMBUG_ASSIGN(Head head, fromProto(message));
    heads.push_back(std::move(head));
  }
  REMBUG_TRY(IncarnationId::fromBytes(receipt.incarnation()));
  const bool good = receipt.public_key() == serverPublicKey &&
                    receipt.server() == vault::deviceIdOf(serverPublicKey).bytes() &&
                    vault::verifySignature(serverPublicKey, signedBytes(receipt, heads), receipt.signature());
  if (!good) {
    return fail(ErrorCode::Corrupt, "the receipt is not signed by the server that this device trusts");
  }
  return heads;
}

}  // namespace rembug::log
