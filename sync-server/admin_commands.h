#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"

// What an administrator does, each as one function of the command line. Each answers what to print.
namespace rembug::server {

struct InviteOptions {
  std::string name;
  std::string role;
  std::vector<std::string> villages;
  std::string address;  // that goes into the invitation; empty: where the server last listened
};

[[nodiscard]] Result<void> initServer(const std::string& folder);
[[nodiscard]] Result<std::string> inviteText(const std::string& folder, const InviteOptions& options);
[[nodiscard]] Result<std::string> listDevices(const std::string& folder, bool json);
[[nodiscard]] Result<void> revokeDevice(const std::string& folder, const std::string& device);
// With the files that the form names, from the folder `media` or else from beside it.
[[nodiscard]] Result<std::string> publishForm(const std::string& folder, const std::string& file,
                                              const std::string& media);
[[nodiscard]] Result<std::string> listForms(const std::string& folder, bool json);
[[nodiscard]] Result<std::string> report(const std::string& folder, const std::string& kind, const std::string& scope);
[[nodiscard]] Result<std::string> exportTo(const std::string& folder, const std::string& format,
                                           const std::string& out);
[[nodiscard]] Result<std::string> listQuarantine(const std::string& folder, bool json);
[[nodiscard]] Result<void> refuseQuarantined(const std::string& folder, std::int64_t id);
[[nodiscard]] Result<std::string> acceptQuarantined(const std::string& folder, std::int64_t id);
[[nodiscard]] Result<void> backup(const std::string& folder, const std::string& file);
[[nodiscard]] Result<void> restore(const std::string& folder, const std::string& file);
[[nodiscard]] Result<void> rebuild(const std::string& folder);
[[nodiscard]] Result<std::string> check(const std::string& folder);

// Remembered for invitations.
[[nodiscard]] Result<void> rememberAddress(const std::string& folder, const std::string& address);

}  // namespace rembug::server
