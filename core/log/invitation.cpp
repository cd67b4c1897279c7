#include "core/log/invitation.h"

#include <algorithm>
#include <cctype>

#include "core/vault/hash.h"

namespace rembug::log {
namespace {

constexpr std::string_view kMark = "rembug1:";
constexpr std::size_t kTextMax = 600;

}  // namespace

std::string invitationText(const v1::Invitation& invitation) {
  return std::string(kMark) + toBase32(invitation.SerializeAsString());
}

Result<v1::Invitation> readInvitation(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  if (plain.size() > kTextMax || plain.rfind(kMark, 0) != 0) {
    return fail(ErrorCode::Invalid, "an invitation begins with rembug1:");
  }
  const auto bytes = fromBase32(std::string_view(plain).substr(kMark.size()));
  v1::Invitation invitation;
  if (!bytes || !invitation.ParseFromString(*bytes) || invitation.address().empty() || invitation.pin().size() != 16 ||
      invitation.code().empty()) {
    return fail(ErrorCode::Invalid, "the invitation is not complete; copy or scan it again");
  }
  return invitation;
}

Bytes hashOfForm(const v1::Form& form) {
  if (form.files().empty()) {
    return vault::sha256(form.xml());
  }
  std::vector<const v1::FormFile*> files;
  for (const v1::FormFile& file : form.files()) {
    files.push_back(&file);
  }
  std::sort(files.begin(), files.end(), [](const auto* a, const auto* b) { return a->name() < b->name(); });
  Bytes all = "rembug/form/v1" + vault::sha256(form.xml());
  for (const v1::FormFile* file : files) {
    appendU64(all, file->name().size());
    all += file->name() + file->sha256();
  }
  return vault::sha256(all);
}

Bytes digestOfForms(std::vector<Bytes> hashes) {
  std::sort(hashes.begin(), hashes.end());
  vault::Sha256 sha;
  for (const Bytes& hash : hashes) {
    sha.update(hash);
  }
  return sha.finish();
}

Bytes digestOfGrants(std::vector<std::string> scopes) {
  std::sort(scopes.begin(), scopes.end());
  vault::Sha256 sha;
  for (const std::string& scope : scopes) {
    sha.update(scope + "\n");
  }
  return sha.finish();
}

}  // namespace rembug::log
