#include "sync-server/admin_commands.h"

#include <fstream>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/log/bundle.h"
#include "core/log/chain.h"
#include "core/log/invitation.h"
#include "core/region/region.h"
#include "core/vault/hash.h"
#include "core/xlsform/convert.h"
#include "forms/shipped.h"
#include "sync-server/attachments.h"
#include "sync-server/form_publishing.h"
#include "sync-server/ingest.h"
#include "sync-server/projector.h"
#include "sync-server/server.h"

namespace rembug::server {
namespace {

using nlohmann::ordered_json;

const std::map<std::string, v1::Role>& roles() {
  static const std::map<std::string, v1::Role> kRoles = {
      {"facilitator", v1::ROLE_FACILITATOR}, {"supervisor", v1::ROLE_SUPERVISOR}, {"admin", v1::ROLE_ADMIN}};
  return kRoles;
}

std::string roleName(v1::Role role) {
  for (const auto& [name, value] : roles()) {
    if (value == role) {
      return name;
    }
  }
  return "unknown";
}

std::string addressFile(const std::string& folder) {
  return folder + "/address";
}

bool isPrefix(const std::string& scope) {
  return scope.size() > 1 && scope.back() == '.';
}

Result<void> notServing(const std::string& folder) {
  return isServing(folder) ? fail(ErrorCode::Conflict, "stop the server on " + folder + " first") : Result<void>();
}

}  // namespace

Result<void> initServer(const std::string& folder) {
  SystemRandom random;
  REMBUG_TRY(ServerStore::init(folder, random));
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  for (const std::string& xml : forms::shipped()) {
    REMBUG_ASSIGN(const PublishedForm form, readForm(xml, {}, store.blobs()));
    REMBUG_TRY(store.publish(form));
  }
  return {};
}

Result<void> rememberAddress(const std::string& folder, const std::string& address) {
  std::ofstream file(addressFile(folder), std::ios::trunc);
  file << address << "\n";
  return file ? Result<void>() : fail(ErrorCode::Storage, "the data folder cannot be written");
}

Result<std::string> inviteText(const std::string& folder, const InviteOptions& options) {
  const auto role = roles().find(options.role);
  if (role == roles().end()) {
    return fail(ErrorCode::Invalid, "--role is facilitator, supervisor or admin");
  }
  Invitee invitee{options.name, role->second, {}};
  for (const std::string& village : options.villages) {
    if (!isVillageCode(village) && !isPrefix(village)) {
      return fail(ErrorCode::Invalid,
                  "'" + village + "' is neither a village's code such as 52.71.01.1013 nor a prefix such as 52.71.");
    }
    invitee.grants.push_back({village, isPrefix(village) ? "" : region::placeName(village).value_or("")});
  }
  std::string address = options.address;
  if (address.empty()) {
    std::ifstream file(addressFile(folder));
    std::getline(file, address);
  }
  if (address.empty()) {
    return fail(ErrorCode::Invalid,
                "say with --address HOST:PORT where tablets find the server; it has not listened yet");
  }
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const Identity identity, store.identity());
  SystemRandom random;
  v1::Invitation invitation;
  REMBUG_ASSIGN(const Bytes pin, vault::certificatePin(identity.certificate.certificatePem));
  REMBUG_ASSIGN(const Bytes code, store.invite(invitee, random));
  invitation.set_address(address);
  invitation.set_pin(pin.substr(0, 16));
  invitation.set_code(code);
  return log::invitationText(invitation);
}

Result<std::string> listDevices(const std::string& folder, bool json) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const std::vector<Device> devices, store.devices());
  ordered_json list = ordered_json::array();
  std::string text;
  for (const Device& device : devices) {
    std::vector<std::string> scopes;
    std::string joined;
    for (const Grant& grant : device.grants) {
      scopes.push_back(grant.scope);
      joined += " " + grant.scope;
    }
    list.push_back({{"device", device.id.hex()},
                    {"name", device.name},
                    {"person", device.person},
                    {"role", roleName(device.role)},
                    {"villages", scopes},
                    {"revoked", device.revoked}});
    text += device.id.hex() + "  " + device.person + " (" + roleName(device.role) + ")" + joined +
            (device.revoked ? "  REVOKED" : "") + "\n";
  }
  return json ? list.dump() + "\n" : text;
}

Result<void> revokeDevice(const std::string& folder, const std::string& device) {
  REMBUG_ASSIGN(const DeviceId id, DeviceId::fromHexText(device));
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  return store.revoke(id);
}

Result<std::string> publishForm(const std::string& folder, const std::string& file, const std::string& media) {
  REMBUG_ASSIGN(Bytes bytes, readFile(file));
  REMBUG_ASSIGN(const Bytes xml, xlsform::xformOf(std::move(bytes), file));
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  const std::filesystem::path files(media.empty() ? std::filesystem::path(file).parent_path().string() : media);
  REMBUG_ASSIGN(const PublishedForm published, readForm(xml, files, store.blobs()));
  // What only shows when a form is opened keeps it from being published as well; what works otherwise than its maker
  // may think is said now, not met in the field.
  std::string warnings;
  for (const forms::FormProblem& problem : forms::Form::check(xml, [&files](const std::string& name) {
         auto content = readFile((files / name).string());
         return content ? std::optional<std::string>(std::move(*content)) : std::nullopt;
       })) {
    const std::string told = (problem.question.empty() ? "" : problem.question + ": ") + problem.message;
    if (!problem.warning) {
      return fail(ErrorCode::Invalid, "the form cannot be used: " + told);
    }
    warnings += "  warning: " + told + "\n";
  }
  REMBUG_TRY(store.publish(published));
  std::string text = published.form.id() + " " + published.form.version() + "\n";
  for (const v1::FormFile& each : published.form.files()) {
    text += "  " + each.name() + " (" + std::to_string(each.size()) + " bytes)\n";
  }
  return text + warnings;
}

Result<std::string> listForms(const std::string& folder, bool json) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const std::vector<PublishedForm> forms, store.forms());
  ordered_json list = ordered_json::array();
  std::string text;
  for (const PublishedForm& published : forms) {
    const v1::Form& form = published.form;
    ordered_json files = ordered_json::array();
    for (const v1::FormFile& file : form.files()) {
      files.push_back({{"name", file.name()}, {"bytes", file.size()}});
    }
    list.push_back({{"id", form.id()}, {"version", form.version()}, {"title", form.title()}, {"files", files}});
    text += form.id() + "  " + form.version() + "  " + form.title() + "\n";
  }
  return json ? list.dump() + "\n" : text;
}

Result<std::string> report(const std::string& folder, const std::string& kind, const std::string& scope) {
  REMBUG_ASSIGN(const report::Kind known, report::kindOf(kind));
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const std::vector<Device> devices, store.devices());
  std::set<std::string> expected;
  for (const Device& device : devices) {
    for (const Grant& grant : device.grants) {
      expected.insert(grant.scope);
    }
  }
  REMBUG_ASSIGN(const std::unique_ptr<Projector> projector, Projector::open(folder));
  REMBUG_ASSIGN(const Projector::Report result, projector->report({known, scope, {expected.begin(), expected.end()}}));
  return result.json + "\n";
}

Result<std::string> exportTo(const std::string& folder, const std::string& format, const std::string& out) {
  if (format != "bundle") {
    return fail(ErrorCode::Unsupported,
                "this version exports --format bundle; csv, xlsx, geojson and html are not there yet");
  }
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  std::error_code ignored;
  std::filesystem::create_directories(out, ignored);
  const std::string file = out + "/rembug.bundle";
  REMBUG_ASSIGN(log::BundleWriter writer, log::BundleWriter::create(file));
  std::int64_t n = 0;
  while (true) {
    REMBUG_ASSIGN(const std::vector<StoredBatch> batches, store.batchesSince(n, 100));
    if (batches.empty()) {
      break;
    }
    for (const StoredBatch& stored : batches) {
      v1::Batch batch;
      batch.ParseFromString(stored.bytes);
      REMBUG_TRY(writer.add(batch));
      n = stored.n;
    }
  }
  REMBUG_TRY(writer.finish());
  return file + "\n";
}

Result<std::string> listQuarantine(const std::string& folder, bool json) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const std::vector<Quarantined> all, store.quarantined());
  ordered_json list = ordered_json::array();
  std::string text;
  for (const Quarantined& entry : all) {
    list.push_back({{"id", entry.id},
                    {"device", entry.device.hex()},
                    {"code", entry.code},
                    {"reason", entry.reason},
                    {"bytes", entry.batch.size()},
                    {"at", entry.at.count()}});
    text += std::to_string(entry.id) + "  " + entry.code + "  " + entry.reason + "  (" + entry.device.hex() + ")\n";
  }
  return json ? list.dump() + "\n" : text;
}

Result<void> refuseQuarantined(const std::string& folder, std::int64_t id) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  return store.dropQuarantined(id);
}

Result<std::string> acceptQuarantined(const std::string& folder, std::int64_t id) {
  REMBUG_TRY(notServing(folder));
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const std::vector<Quarantined> all, store.quarantined());
  for (const Quarantined& entry : all) {
    if (entry.id != id) {
      continue;
    }
    // Tried again as it came: what was missing then (a grant, an enrolment, earlier Changes) may be there now.
    REMBUG_ASSIGN(const std::optional<Device> device, store.device(entry.device));
    v1::Batch batch;
    if (!device || !batch.ParseFromString(entry.batch)) {
      return fail(ErrorCode::Corrupt, "what is in quarantine under this number cannot be taken in");
    }
    const SystemClock clock;
    REMBUG_ASSIGN(const std::unique_ptr<Ingest> ingest, Ingest::start(folder, clock));
    REMBUG_ASSIGN(const v1::PushResponse answer, ingest->submit(*device, batch).get());
    if (answer.verdict() != v1::PushResponse::VERDICT_STORED) {
      return fail(ErrorCode::Refused, "it is still refused: " + answer.reason());
    }
    REMBUG_TRY(store.dropQuarantined(id));
    return std::string("taken in\n");
  }
  return fail(ErrorCode::NotFound, "nothing in quarantine has the number " + std::to_string(id));
}

Result<void> backup(const std::string& folder, const std::string& file) {
  if (std::filesystem::exists(file)) {
    return fail(ErrorCode::Conflict, file + " is there already; a backup never overwrites another");
  }
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_TRY(store.backupTo(file));
  // Behind the database: a file that it names is there before it names it.
  REMBUG_TRY(store::copyBlobs(store.blobs(), store::BlobStore(file + ".blobs")));
  return copyAttachments(store.attachmentsFolder(), file + ".attachments");
}

Result<void> restore(const std::string& folder, const std::string& file) {
  if (std::filesystem::exists(databaseFile(folder))) {
    return fail(ErrorCode::Conflict, folder + " already holds a server's data; restore into an empty folder");
  }
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  std::filesystem::copy_file(file, databaseFile(folder), error);
  if (error) {
    return fail(ErrorCode::Storage, file + " cannot be copied: " + error.message());
  }
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_TRY(store.checkIntegrity());
  REMBUG_TRY(store::copyBlobs(store::BlobStore(file + ".blobs"), store.blobs()));
  REMBUG_TRY(copyAttachments(file + ".attachments", store.attachmentsFolder()));
  SystemRandom random;
  return store.newIncarnation(random);
}

Result<void> rebuild(const std::string& folder) {
  REMBUG_TRY(notServing(folder));
  REMBUG_ASSIGN(const std::unique_ptr<Projector> projector, Projector::open(folder));
  return projector->rebuild();
}

Result<std::string> check(const std::string& folder) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_TRY(store.checkIntegrity());
  REMBUG_ASSIGN(const std::vector<PublishedForm> forms, store.forms());
  for (const PublishedForm& published : forms) {
    for (const v1::FormFile& each : published.form.files()) {
      const auto content = store.blobs().readAll(each.sha256());
      if (!content || vault::sha256(*content) != each.sha256()) {
        return fail(ErrorCode::Corrupt, "the form " + published.form.id() + " " + published.form.version() +
                                            " lacks its file " + each.name() + "; restore it from a backup");
      }
    }
  }
  REMBUG_ASSIGN(const auto heads, store.heads());
  std::uint64_t changes = 0;
  for (const auto& [id, head] : heads) {
    log::Head at{id, 0, {}};
    while (at.seq < head.seq) {
      REMBUG_ASSIGN(const std::vector<StoredBatch> batches, store.batchesAfter(id, at.seq, 50));
      if (batches.empty()) {
        return fail(ErrorCode::Corrupt,
                    "log " + id.shortText() + " lacks what comes behind change " + std::to_string(at.seq));
      }
      for (const StoredBatch& stored : batches) {
        REMBUG_ASSIGN(const log::OpenBatch open, log::openBatch(ByteView(stored.bytes)));
        auto after = log::verifyBatch(open, at);
        if (!after) {
          return fail(ErrorCode::Corrupt, "log " + id.shortText() + ", change " + std::to_string(open.firstSeq) + ": " +
                                              after.error().message);
        }
        changes += open.changes.size();
        at = *after;
      }
    }
    if (at != head) {
      return fail(ErrorCode::Corrupt, "log " + id.shortText() + " does not end where its head says");
    }
  }
  REMBUG_ASSIGN(const std::string files, checkAttachments(store));
  return std::to_string(heads.size()) + " logs with " + std::to_string(changes) +
         " changes: every chain and signature holds\n" + files;
}

}  // namespace rembug::server
