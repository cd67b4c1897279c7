#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "rembug/v1/sync.pb.h"

namespace rembug::log {

// "rembug1:" and the Invitation in Crockford base32: what a QR code holds, or a person types.
[[nodiscard]] std::string invitationText(const v1::Invitation& invitation);
// However it was typed: case, spaces and dashes do not matter. Errors: Invalid.
[[nodiscard]] Result<v1::Invitation> readInvitation(std::string_view text);

// The hash of a form with its files, by which FormsRequest and FormsResponse name it.
[[nodiscard]] Bytes hashOfForm(const v1::Form& form);
// What a digest of forms and of grants in HeadsRequest is made of.
[[nodiscard]] Bytes digestOfForms(std::vector<Bytes> hashes);
[[nodiscard]] Bytes digestOfGrants(std::vector<std::string> scopes);

}  // namespace rembug::log
