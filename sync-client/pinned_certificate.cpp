#include "sync-client/pinned_certificate.h"

#include <memory>

#include <sys/socket.h>
#include <sys/time.h>

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include "core/vault/certificate.h"

namespace rembug::sync {
namespace {

struct Free {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  void operator()(BIO* bio) const { BIO_free_all(bio); }
  void operator()(X509* certificate) const { X509_free(certificate); }
};

constexpr timeval kPatience{10, 0};

Result<std::string> toPem(X509* certificate) {
  const std::unique_ptr<BIO, Free> out(BIO_new(BIO_s_mem()));
  char* data = nullptr;
  if (!out || PEM_write_bio_X509(out.get(), certificate) != 1) {
    return fail(ErrorCode::Unavailable, "the server's certificate cannot be written down");
  }
  const long size = BIO_get_mem_data(out.get(), &data);
  return std::string(data, static_cast<std::size_t>(size));
}

}  // namespace

Result<std::string> fetchPinnedCertificate(const std::string& address, ByteView pin) {
  const std::unique_ptr<SSL_CTX, Free> context(SSL_CTX_new(TLS_client_method()));
  // No authority is asked: the key itself is compared with the pin below, before anything is said to the server.
  SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
  constexpr unsigned char kHttp2[] = {2, 'h', '2'};
  SSL_CTX_set_alpn_protos(context.get(), kHttp2, sizeof(kHttp2));
  const std::unique_ptr<BIO, Free> connection(BIO_new_ssl_connect(context.get()));
  BIO_set_conn_hostname(connection.get(), address.c_str());
  SSL* ssl = nullptr;
  BIO_get_ssl(connection.get(), &ssl);
  if (ssl == nullptr || BIO_do_connect(connection.get()) != 1) {
    return fail(ErrorCode::Unavailable,
                "nobody answers at " + address + "; is the network there, and the server running?");
  }
  const int socket = static_cast<int>(BIO_get_fd(connection.get(), nullptr));
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof(kPatience));
  if (BIO_do_handshake(connection.get()) != 1) {
    return fail(ErrorCode::Unavailable, "what answers at " + address + " does not speak TLS");
  }
  const std::unique_ptr<X509, Free> certificate(SSL_get1_peer_certificate(ssl));
  if (!certificate) {
    return fail(ErrorCode::Refused, "the server at " + address + " shows no certificate");
  }
  REMBUG_ASSIGN(std::string pem, toPem(certificate.get()));
  REMBUG_ASSIGN(const Bytes own, vault::certificatePin(pem));
  if (pin.size() < 16 || own.substr(0, pin.size()) != pin) {
    return fail(ErrorCode::Refused, "the server at " + address + " is not the one that the invitation names");
  }
  return pem;
}

}  // namespace rembug::sync
