// Telling an installation from a copy of it, and keeping small things as bytes.
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/tablet/parts.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;

std::filesystem::path markFile(const std::filesystem::path& folder) {
  return folder / "instance";
}

std::string readMark(const std::filesystem::path& folder) {
  std::ifstream file(markFile(folder));
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Result<void> writeMark(const std::filesystem::path& folder, const std::string& text) {
  const std::filesystem::path fresh = folder / "instance.new";
  const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool written =
      file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  if (file >= 0) {
    ::close(file);
  }
  if (!written || ::rename(fresh.c_str(), markFile(folder).c_str()) != 0) {
    return fail(ErrorCode::Storage,
                "the data folder cannot be written: check space and permissions of " + folder.string());
  }
  return {};
}

// Which file on which disk: a copy of the folder has another.
std::string fileIdentity(const std::filesystem::path& folder) {
  struct stat info {};
  if (::stat(databaseFile(folder).c_str(), &info) != 0) {
    return {};
  }
  return std::to_string(info.st_dev) + ":" + std::to_string(info.st_ino);
}

}  // namespace

// The mark changes with each unlock, in the database and beside it. A database restored from an older copy has an older
// mark than the file beside it; a copied folder is another file on the disk. The file holds the new and the old mark
// while the database changes over, so that a power cut in between is no false alarm.
Result<void> markInstallation(store::TabletStore& store, const std::filesystem::path& folder, Random& random) {
  const std::string fresh = toHex(random.bytes(16));
  REMBUG_ASSIGN(const std::optional<Bytes> kept, store.kept(store::Kept::Instance));
  const std::string old = kept ? kept->substr(0, 32) : "";
  REMBUG_TRY(writeMark(folder, fresh + " " + old));
  REMBUG_TRY(store.keep(store::Kept::Instance, fresh + fileIdentity(folder)));
  return writeMark(folder, fresh);
}

Result<bool> isSameInstallation(Parts& parts) {
  REMBUG_ASSIGN(const std::optional<Bytes> kept, parts.store.kept(store::Kept::Instance));
  const bool same = kept && kept->size() > 32 &&
                    readMark(parts.folder).find(kept->substr(0, 32)) != std::string::npos &&
                    kept->substr(32) == fileIdentity(parts.folder);
  REMBUG_TRY(markInstallation(parts.store, parts.folder, parts.environment.random));
  return same;
}

Bytes encode(const Enrolment& e) {
  json grants = json::array();
  for (const Village& village : e.grants) {
    grants.push_back({village.code, village.name});
  }
  return json{{"address", e.address},
              {"pin", toHex(e.pin)},
              {"certificate", e.certificatePem},
              {"server", e.server.hex()},
              {"key", toHex(e.serverPublicKey)},
              {"role", e.role},
              {"person", e.person},
              {"grants", grants}}
      .dump();
}

Result<Enrolment> decodeEnrolment(const Bytes& bytes) {
  const json object = json::parse(bytes, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Corrupt, "the enrolment in the data folder cannot be read; enrol again");
  }
  Enrolment e;
  e.address = object.value("address", "");
  e.certificatePem = object.value("certificate", "");
  e.role = object.value("role", "");
  e.person = object.value("person", "");
  REMBUG_ASSIGN(e.pin, fromHex(object.value("pin", "")));
  REMBUG_ASSIGN(e.server, ServerId::fromHexText(object.value("server", "")));
  REMBUG_ASSIGN(e.serverPublicKey, fromHex(object.value("key", "")));
  for (const json& grant : object.value("grants", json::array())) {
    e.grants.push_back({grant.at(0).get<std::string>(), grant.at(1).get<std::string>()});
  }
  return e;
}

Bytes encode(const Refusal& refusal) {
  return json{{"device", refusal.log.device.hex()},
              {"epoch", refusal.log.epoch.hex()},
              {"scope", refusal.log.scope},
              {"first", refusal.firstSeq},
              {"count", refusal.count},
              {"code", refusal.code},
              {"reason", refusal.reason}}
      .dump();
}

Result<Refusal> decodeRefusal(const Bytes& bytes) {
  const json object = json::parse(bytes, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Corrupt, "a kept refusal cannot be read");
  }
  Refusal refusal;
  REMBUG_ASSIGN(refusal.log.device, DeviceId::fromHexText(object.value("device", "")));
  REMBUG_ASSIGN(refusal.log.epoch, EpochId::fromHexText(object.value("epoch", "")));
  refusal.log.scope = object.value("scope", "");
  refusal.firstSeq = object.value("first", std::uint64_t{0});
  refusal.count = object.value("count", std::uint64_t{0});
  refusal.code = object.value("code", "");
  refusal.reason = object.value("reason", "");
  return refusal;
}

}  // namespace rembug::tablet
