#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/log/batch.h"
#include "core/log/receipt.h"
#include "core/store/blob_store.h"
#include "core/store/database.h"
#include "core/vault/certificate.h"
#include "core/vault/signing.h"
#include "rembug/v1/sync.pb.h"

namespace rembug::server {

struct Grant {
  std::string scope;
  std::string name;
};

struct Device {
  DeviceId id;
  Bytes publicKey;
  std::string name;
  std::string person;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::vector<Grant> grants;
  bool revoked = false;

  [[nodiscard]] bool mayUse(const std::string& scope) const;
};

struct Invitee {
  std::string person;
  v1::Role role = v1::ROLE_FACILITATOR;
  std::vector<Grant> grants;
};

struct Identity {
  vault::SigningKey key;
  log::IncarnationId incarnation;
  vault::ServerCertificate certificate;
};

struct PublishedForm {
  Bytes hash;     // log::hashOfForm()
  v1::Form form;  // its files are in files()
};

struct Quarantined {
  std::int64_t id = 0;
  DeviceId device;  // that sent it
  std::string code;
  std::string reason;
  Bytes batch;
  Millis at{0};
};

struct StoredBatch {
  std::int64_t n = 0;  // order of arrival
  Bytes bytes;         // as it came
};

// The server's file, of which nothing may ever be lost: identity, devices, logs, quarantine, forms. One connection; one
// thread at a time. Several objects may be open on one file, also in other programs; only Ingest writes Changes.
class ServerStore {
public:
  // Makes data folder, keys and file. Errors: Conflict where there is a server already, Storage.
  [[nodiscard]] static Result<void> init(const std::filesystem::path& folder, Random& random);
  // Errors: NotFound, Storage, Corrupt, Unsupported.
  [[nodiscard]] static Result<ServerStore> open(const std::filesystem::path& folder);

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  [[nodiscard]] Result<Identity> identity();
  // After a restore: tablets must compare what is held, not believe what was once signed.
  [[nodiscard]] Result<void> newIncarnation(Random& random);

  // Answers the one-time code.
  [[nodiscard]] Result<Bytes> invite(const Invitee& invitee, Random& random);
  // Errors: Refused for a code that is unknown or used; the same device may use its code again.
  [[nodiscard]] Result<Device> enrol(ByteView code, ByteView publicKey, const std::string& deviceName);
  [[nodiscard]] Result<std::optional<Device>> device(const DeviceId& id);
  [[nodiscard]] Result<std::vector<Device>> devices();
  // Errors: NotFound.
  [[nodiscard]] Result<void> revoke(const DeviceId& id);

  [[nodiscard]] Result<std::map<log::LogId, log::Head>> heads();
  // `changes` are those of the batch, unpacked.
  [[nodiscard]] Result<void> addBatch(const v1::Batch& batch, const std::vector<Bytes>& changes,
                                      const log::Head& after);
  // Batches of a log that reach beyond a seq, in order; at most `limit`.
  [[nodiscard]] Result<std::vector<StoredBatch>> batchesAfter(const log::LogId& id, std::uint64_t seq,
                                                              std::size_t limit);
  [[nodiscard]] Result<std::vector<StoredBatch>> batchesSince(std::int64_t n, std::size_t limit);
  [[nodiscard]] Result<std::int64_t> lastBatch();

  [[nodiscard]] Result<void> quarantine(const DeviceId& device, const std::string& code, const std::string& reason,
                                        ByteView batch, Millis at);
  [[nodiscard]] Result<std::vector<Quarantined>> quarantined();
  [[nodiscard]] Result<void> dropQuarantined(std::int64_t id);

  [[nodiscard]] Result<void> publish(const PublishedForm& form);
  [[nodiscard]] Result<std::vector<PublishedForm>> forms();
  // Whether a published form names a file of that hash.
  [[nodiscard]] Result<bool> isFormFile(ByteView sha256);
  // Files of forms, by their hash.
  [[nodiscard]] store::BlobStore blobs() const { return store::BlobStore(m_folder / "blobs"); }
  // Files of a village's answers. Each village has its own: whoever may see one does not learn what another has.
  [[nodiscard]] store::BlobStore attachments(const std::string& village) const {
    return store::BlobStore(attachmentsFolder() / village);
  }
  // The same for one who sends, and whose broken transfers are nobody else's.
  [[nodiscard]] store::BlobStore attachments(const std::string& village, const DeviceId& from) const {
    return store::BlobStore(attachmentsFolder() / village, from.hex());
  }
  [[nodiscard]] std::filesystem::path attachmentsFolder() const { return m_folder / "attachments"; }
  // Whether a Change of that village names a file of that hash and size: no other is taken.
  [[nodiscard]] Result<bool> namesAttachment(const std::string& scope, ByteView sha256, std::uint64_t size);
  // Says that such a file is here, whole and durable.
  [[nodiscard]] Result<void> attachmentCame(const std::string& scope, ByteView sha256, std::uint64_t size);
  // Whether somebody took it back: nothing of it is here then, and none is taken or given.
  [[nodiscard]] Result<bool> isWithdrawn(const std::string& scope, ByteView sha256);
  // Removes what was taken back, of the Changes that are durable. Errors: Storage; the next call tries again.
  [[nodiscard]] Result<void> eraseWithdrawn();
  // Looks whether the files that came are still there. Where some are not, this is another incarnation, so that tablets
  // send again what they have; answers how many.
  [[nodiscard]] Result<std::size_t> missLostAttachments();

  [[nodiscard]] Result<void> backupTo(const std::filesystem::path& file) { return m_database.backupTo(file); }
  [[nodiscard]] Result<void> checkIntegrity() { return m_database.checkIntegrity(); }
  [[nodiscard]] Result<store::Transaction> begin() { return store::Transaction::begin(m_database); }

private:
  ServerStore(std::filesystem::path folder, store::Database database)
      : m_folder(std::move(folder)), m_database(std::move(database)) {}
  [[nodiscard]] Result<std::optional<Bytes>> meta(const std::string& key);
  [[nodiscard]] Result<void> setMeta(const std::string& key, ByteView value);
  [[nodiscard]] Result<std::int64_t> logNo(const log::LogId& id);
  // Makes the table of files that Changes name, where a server of an earlier version did not keep it.
  [[nodiscard]] Result<void> openAttachments();
  [[nodiscard]] Result<void> noteAttachments(const std::string& scope, const std::vector<Bytes>& changes);

  std::filesystem::path m_folder;
  store::Database m_database;
};

[[nodiscard]] std::filesystem::path databaseFile(const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path projectionFile(const std::filesystem::path& folder);

}  // namespace rembug::server
